package quotes

import (
	"fmt"

	"pullquote/articles/quotes/model"
)

// reporter is what was learned of reported speech.
type reporter struct {
	begin, end, teller *model.Sparse
	sure               []int16 // from a teller's chance to how often it is right
}

// The names of the reporter's parts in a model.
const (
	ReportBeginTable  = "report begin"
	ReportEndTable    = "report end"
	ReportTellerTable = "report teller"
	ReportSureTable   = "report confidence"
)

// reporterOf takes the reporter from a model; nil if the model has none.
func reporterOf(m *model.Model) (*reporter, error) {
	if m == nil || m.Tables[ReportBeginTable] == nil {
		return nil, nil
	}
	p := &reporter{sure: m.Tables[ReportSureTable]}
	for name, part := range map[string]**model.Sparse{ReportBeginTable: &p.begin, ReportEndTable: &p.end, ReportTellerTable: &p.teller} {
		s, err := model.Unpack(m.Tables[name])
		if err != nil {
			return nil, fmt.Errorf("table %q of the model: %w", name, err)
		}
		*part = s
	}
	return p, nil
}

// confidence returns how often a teller of that chance is right.
func (p *reporter) confidence(chance int) float64 {
	if len(p.sure) < 2 {
		return float64(chance) / certainty
	}
	return interpolate(p.sure, chance*model.Certain/certainty)
}
