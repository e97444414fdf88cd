package fake

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// counted is a document that is counted.
type counted struct {
	source map[string]any
	id     string
}

// aggregation is what is to be counted.
type aggregation struct {
	Filters *struct{ Filters []clause } `json:"filters"`
	Sum     *struct{ Field string }     `json:"sum"`
	Max     *struct{ Field string }     `json:"max"`
	Terms   *struct {
		Field string
		Size  int
		Order json.RawMessage
	} `json:"terms"`
	Composite *struct {
		Size    int
		Sources []map[string]struct{ Terms struct{ Field string } }
		After   map[string]any
	} `json:"composite"`
	Aggs map[string]aggregation `json:"aggs"`
}

// countAll counts by all of some aggregations.
func (s *Server) countAll(all map[string]aggregation, docs []counted) (map[string]any, error) {
	told := map[string]any{}
	for name, a := range all {
		one, err := s.count(a, docs)
		if err != nil {
			return nil, err
		}
		told[name] = one
	}
	return told, nil
}

// count counts documents.
func (s *Server) count(a aggregation, docs []counted) (any, error) {
	switch {
	case a.Filters != nil:
		buckets := []any{}
		for _, filter := range a.Filters.Filters {
			n := 0
			for _, d := range docs {
				is, err := s.evaluation(d.id).matches(filter, d.source)
				if err != nil {
					return nil, err
				}
				if is {
					n++
				}
			}
			buckets = append(buckets, map[string]any{"doc_count": n})
		}
		return map[string]any{"buckets": buckets}, nil
	case a.Terms != nil:
		return s.buckets(a, docs)
	case a.Composite != nil:
		return s.inTurn(a, docs)
	}
	return a.number(docs)
}

// within counts documents, and what is to be counted of them.
func (s *Server) within(a aggregation, docs []counted) (map[string]any, error) {
	told, err := s.countAll(a.Aggs, docs)
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
	}
	return nil, fmt.Errorf("unknown aggregation")
}

// grouped counts by the values of a field.
func (s *Server) grouped(a aggregation, field string, docs []counted) (all []map[string]any, err error) {
	by := map[any][]counted{}
	for _, d := range docs {
		for _, v := range values(d.source, field) {
			by[v] = append(by[v], d)
		}
	}
	for key, some := range by {
		b, err := s.within(a, some)
		if err != nil {
			return nil, err
		}
		b["key"] = key
		all = append(all, b)
	}
	return all, nil
}

// inTurn counts by the values of a field, so many at a time in the order of these.
func (s *Server) inTurn(a aggregation, docs []counted) (any, error) {
	for name, source := range a.Composite.Sources[0] {
		all, err := s.grouped(a, source.Terms.Field, docs)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(all, func(x, y map[string]any) int { return strings.Compare(fmt.Sprint(x["key"]), fmt.Sprint(y["key"])) })
		if after, is := a.Composite.After[name]; is {
			all = slices.DeleteFunc(all, func(b map[string]any) bool { return fmt.Sprint(b["key"]) <= fmt.Sprint(after) })
		}
		told := map[string]any{"buckets": []any{}}
		if all = all[:min(len(all), a.Composite.Size)]; len(all) > 0 {
			for _, b := range all {
				b["key"] = map[string]any{name: b["key"]}
			}
			told["buckets"], told["after_key"] = all, all[len(all)-1]["key"]
		}
		return told, nil
	}
	return nil, fmt.Errorf("composite of nothing")
}

// buckets counts by the values of a field, in an order.
func (s *Server) buckets(a aggregation, docs []counted) (any, error) {
	all, err := s.grouped(a, a.Terms.Field, docs)
	if err != nil {
		return nil, err
	}
	order, err := orderOf(a.Terms.Order)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(x, y map[string]any) int {
		for _, by := range order {
			var c int
			switch by[0] {
			case "_key":
				c = comparedKeys(x["key"], y["key"])
			case "_count":
				c = cmp.Compare(fmt.Sprintf("%9d", x["doc_count"]), fmt.Sprintf("%9d", y["doc_count"]))
			default:
				c = cmp.Compare(valueOf(x[by[0]]), valueOf(y[by[0]]))
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

// comparedKeys is the order of the keys of two buckets.
func comparedKeys(a, b any) int {
	if x, number := a.(float64); number {
		y, _ := b.(float64)
		return cmp.Compare(x, y)
	}
	return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
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
