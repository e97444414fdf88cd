package fake

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// request is a search.
type request struct {
	Query clause              `json:"query"`
	Size  int                 `json:"size"`
	Sort  []map[string]sorted `json:"sort"`
	After []any               `json:"search_after"`
	Point struct {
		ID string `json:"id"`
	} `json:"pit"`
	Source any                    `json:"_source"`
	Fields []string               `json:"docvalue_fields"`
	Aggs   map[string]aggregation `json:"aggs"`
}

// sorted is by what and how hits are sorted; what misses it comes last.
type sorted struct {
	Order string `json:"order"`
}

// hit is a document that was found.
type hit struct {
	ID      string           `json:"_id"`
	Routing string           `json:"_routing,omitempty"`
	Source  map[string]any   `json:"_source,omitempty"`
	Fields  map[string][]any `json:"fields,omitempty"`

	Sort  []any          `json:"sort"`
	Named []string       `json:"matched_queries,omitempty"`
	Inner map[string]any `json:"inner_hits,omitempty"`
}

// innerHits tells which parts of a document were found.
func innerHits(found map[string][]int) map[string]any {
	told := map[string]any{}
	for name, parts := range found {
		hits := []any{}
		for _, at := range parts {
			hits = append(hits, map[string]any{"_nested": map[string]any{"offset": at}})
		}
		told[name] = map[string]any{"hits": map[string]any{"hits": hits}}
	}
	return told
}

// hit is a document as it is shown, which may be without itself.
func (r request) hit(id string, d doc, hidden bool) hit {
	h := hit{ID: id, Routing: d.routing}
	if !hidden {
		h.Source = shown(d.source)
	}
	for _, name := range r.Fields {
		if h.Fields == nil {
			h.Fields = map[string][]any{}
		}
		h.Fields[name] = values(d.source, name)
	}
	return h
}

func (s *Server) search(w http.ResponseWriter, index string, body []byte) {
	var asked request
	if err := json.Unmarshal(body, &asked); err != nil {
		Refuse(w, http.StatusBadRequest, "parsing_exception", err.Error())
		return
	}
	docs, hidden := s.points[asked.Point.ID].docs, false
	if index != "" {
		docs, hidden = s.indices[index].docs, s.indices[index].hidden
	} else if docs == nil {
		Refuse(w, http.StatusNotFound, "search_context_missing_exception", "No search context found for id")
		return
	}
	var hits []hit
	var all []counted
	for _, id := range slices.Sorted(maps.Keys(docs)) {
		source := docs[id].source
		e := s.evaluation(id)
		is, err := e.matches(asked.Query, source)
		if err != nil {
			Refuse(w, http.StatusBadRequest, "parsing_exception", err.Error())
			return
		}
		if !is {
			continue
		}
		all = append(all, counted{source, id})
		h := asked.hit(id, docs[id], hidden)
		h.Named, h.Inner = slices.Sorted(maps.Keys(e.named)), innerHits(e.inner)
		for _, by := range asked.Sort {
			for name := range by {
				if name == "_score" {
					h.Sort = append(h.Sort, *e.score)
					continue
				}
				h.Sort = append(h.Sort, first(values(source, name)))
			}
		}
		hits = append(hits, h)
	}
	total := len(hits)
	slices.SortStableFunc(hits, func(a, b hit) int { return compared(asked.Sort, a.Sort, b.Sort) })
	hits = slices.DeleteFunc(hits, func(h hit) bool { return asked.After != nil && compared(asked.Sort, h.Sort, asked.After) <= 0 })
	hits = hits[:min(len(hits), asked.Size)]
	if hits == nil {
		hits = []hit{}
	}
	counts, err := s.countAll(asked.Aggs, all)
	if err != nil {
		Refuse(w, http.StatusBadRequest, "parsing_exception", err.Error())
		return
	}
	answer(w, http.StatusOK, map[string]any{"aggregations": counts, "pit_id": asked.Point.ID, "hits": map[string]any{"total": map[string]any{"value": total}, "hits": hits}})
}

func first(all []any) any {
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// compared is the order of two hits.
func compared(by []map[string]sorted, a, b []any) int {
	for i, one := range by {
		for _, how := range one {
			if a[i] == nil || b[i] == nil {
				if c := cmp.Compare(missing(a[i]), missing(b[i])); c != 0 {
					return c
				}
				continue
			}
			c := 0
			if x, number := a[i].(float64); number {
				y, _ := b[i].(float64)
				c = cmp.Compare(x, y)
			} else {
				c = strings.Compare(fmt.Sprint(a[i]), fmt.Sprint(b[i]))
			}
			if how.Order == "desc" {
				c = -c
			}
			if c != 0 {
				return c
			}
		}
	}
	return 0
}

func missing(v any) int {
	if v == nil {
		return 1
	}
	return 0
}

// values are those of a field of a document, by its path: "find.text".
func values(source any, path string) []any {
	name, rest, deeper := strings.Cut(path, ".")
	object, ok := source.(map[string]any)
	if !ok {
		return nil
	}
	value, ok := object[name]
	switch {
	case !ok || value == nil:
		return nil
	case deeper:
		return values(value, rest)
	}
	if list, ok := value.([]any); ok {
		return list
	}
	return []any{value}
}
