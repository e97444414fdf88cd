package reported

import (
	"fmt"

	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/model"
)

// Weights is what was learned of reported speech.
type Weights struct {
	begin, end, teller *model.Sparse
	gate               *model.Sparse // whether a draft is telling; nil while it is learned
	told               []int16       // from the gate's share to how often such drafts are telling
	sure               []int16       // from a teller's chance to how often it is right
}

// The names of the reporter's parts in a model.
const (
	ReportBeginTable  = "report begin"
	ReportEndTable    = "report end"
	ReportTellerTable = "report teller"
	ReportSureTable   = "report confidence"
	ReportGateTable   = "report gate"
	ReportToldTable   = "report told"
)

// WeightsOf takes the reporter from a model; nil if the model has none.
func WeightsOf(m *model.Model) (_ *Weights, err error) {
	if m == nil || m.Tables[ReportBeginTable] == nil {
		return nil, nil
	}
	p := &Weights{sure: m.Tables[ReportSureTable], told: m.Tables[ReportToldTable]}
	for name, part := range map[string]**model.Sparse{ReportBeginTable: &p.begin, ReportEndTable: &p.end, ReportTellerTable: &p.teller} {
		s, err := model.Unpack(m.Tables[name])
		if err != nil {
			return nil, fmt.Errorf("table %q of the model: %w", name, err)
		}
		*part = s
	}
	if m.Tables[ReportGateTable] != nil {
		if p.gate, err = model.Unpack(m.Tables[ReportGateTable]); err != nil {
			return nil, fmt.Errorf("table %q of the model: %w", ReportGateTable, err)
		}
	}
	return p, nil
}

// confidence returns how often a teller of that chance is right.
func (p *Weights) confidence(chance int) float64 {
	if len(p.sure) < 2 {
		return float64(chance) / certainty
	}
	return features.Interpolate(p.sure, chance*model.Certain/certainty)
}
