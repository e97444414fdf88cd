package fake

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// counted is a document, or a part of one, that is counted.
type counted struct {
	source map[string]any // of a part: under the path of the parts
	whole  string         // the document's id
}

// aggregation is what is to be counted.
type aggregation struct {
	Nested *struct{ Path string }  `json:"nested"`
	Filter clause                  `json:"filter"`
	Back   *struct{}               `json:"reverse_nested"`
	Sum    *struct{ Field string } `json:"sum"`
	Max    *struct{ Field string } `json:"max"`
	Card   *struct{ Field string } `json:"cardinality"`
	Terms  *struct {
		Field string
		Size  int
		Order json.RawMessage
	} `json:"terms"`
	Aggs map[string]aggregation `json:"aggs"`
}

// countAll counts by all of some aggregations.
func countAll(all map[string]aggregation, docs []counted) (map[string]any, error) {
	told := map[string]any{}
	for name, a := range all {
		one, err := a.count(docs)
		if err != nil {
			return nil, err
		}
		told[name] = one
	}
	return told, nil
}

// count counts documents.
func (a aggregation) count(docs []counted) (any, error) {
	switch {
	case a.Nested != nil:
		var parts []counted
		for _, d := range docs {
			for _, part := range values(d.source, a.Nested.Path) {
				parts = append(parts, counted{map[string]any{a.Nested.Path: part}, d.whole})
			}
		}
		return a.within(parts)
	case a.Filter != nil:
		var some []counted
		for _, d := range docs {
			is, err := newEvaluation().matches(a.Filter, d.source)
			if err != nil {
				return nil, err
			}
			if is {
				some = append(some, d)
			}
		}
		return a.within(some)
	case a.Back != nil:
		wholes := map[string]bool{}
		for _, d := range docs {
			wholes[d.whole] = true
		}
		return map[string]any{"doc_count": len(wholes)}, nil
	case a.Terms != nil:
		return a.buckets(docs)
	}
	return a.number(docs)
}

// within counts documents, and what is to be counted of them.
func (a aggregation) within(docs []counted) (any, error) {
	told, err := countAll(a.Aggs, docs)
	if err != nil {
		return nil, err
	}
	told["doc_count"] = len(docs)
	return told, nil
}

// number counts to a number; null where there is nothing.
func (a aggregation) number(docs []counted) (any, error) {
	switch {
	case a.Sum != nil:
		sum := 0.0
		for _, d := range docs {
			for _, v := range values(d.source, a.Sum.Field) {
				n, _ := v.(float64)
				sum += n
			}
		}
		return map[string]any{"value": sum}, nil
	case a.Max != nil:
		var most any
		for _, d := range docs {
			for _, v := range values(d.source, a.Max.Field) {
				if n, ok := v.(float64); ok && (most == nil || n > most.(float64)) { //nolint:errcheck,forcetypeassert // it is one
					most = n
				}
			}
		}
		return map[string]any{"value": most}, nil
	case a.Card != nil:
		different := map[any]bool{}
		for _, d := range docs {
			for _, v := range values(d.source, a.Card.Field) {
				different[v] = true
			}
		}
		return map[string]any{"value": len(different)}, nil
	}
	return nil, fmt.Errorf("unknown aggregation")
}

// buckets counts by the values of a field.
func (a aggregation) buckets(docs []counted) (any, error) {
	by := map[any][]counted{}
	for _, d := range docs {
		for _, v := range values(d.source, a.Terms.Field) {
			by[v] = append(by[v], d)
		}
	}
	var all []map[string]any
	for key, some := range by {
		told, err := a.within(some)
		if err != nil {
			return nil, err
		}
		b, _ := told.(map[string]any)
		b["key"] = key
		all = append(all, b)
	}
	order, err := orderOf(a.Terms.Order)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(x, y map[string]any) int {
		for _, by := range order {
			c := cmp.Compare(valueOf(x[by[0]]), valueOf(y[by[0]]))
			if by[0] == "_key" {
				c = strings.Compare(fmt.Sprint(x["key"]), fmt.Sprint(y["key"]))
			}
			if by[1] == "desc" {
				c = -c
			}
			if c != 0 {
				return c
			}
		}
		return strings.Compare(fmt.Sprint(x["key"]), fmt.Sprint(y["key"]))
	})
	if all = all[:min(len(all), a.Terms.Size)]; all == nil {
		all = []map[string]any{}
	}
	return map[string]any{"buckets": all}, nil
}

// valueOf is a number that was counted, or one below all where nothing was.
func valueOf(told any) float64 {
	one, _ := told.(map[string]any)
	if n, ok := one["value"].(float64); ok {
		return n
	}
	return -1e300
}

// orderOf reads by what buckets are sorted: an object, or several in an array.
func orderOf(raw json.RawMessage) (order [][2]string, err error) {
	if raw == nil {
		return nil, nil
	}
	var several []map[string]string
	if err := json.Unmarshal(raw, &several); err != nil {
		var one map[string]string
		if err := json.Unmarshal(raw, &one); err != nil {
			return nil, err
		}
		several = append(several, one)
	}
	for _, by := range several {
		for name, how := range by {
			order = append(order, [2]string{name, how})
		}
	}
	return order, nil
}
