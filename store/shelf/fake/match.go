package fake

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// clause is a query, or a part of one.
type clause map[string]json.RawMessage

// evaluation looks whether a document is what a query asks for.
type evaluation struct {
	server *Server
	id     string           // of the document
	named  map[string]bool  // the clauses with a name that hold
	inner  map[string][]int // the parts of the document that a clause with a name holds of
	score  *float64         // how many clauses of a constant score hold
}

func (s *Server) evaluation(id string) evaluation {
	return evaluation{s, id, map[string]bool{}, map[string][]int{}, new(float64)}
}

// matches reports whether a clause holds of a document, or of a voice in it.
func (e evaluation) matches(c clause, source map[string]any) (is bool, err error) {
	if len(c) == 0 {
		return true, nil
	}
	for kind, raw := range c {
		switch kind {
		case "match_all":
			is = true
		case "match_none":
		case "bool":
			is, err = e.joined(raw, source)
		case "nested":
			is, err = e.inside(raw, source)
		case "constant_score":
			var asked struct{ Filter clause }
			err = json.Unmarshal(raw, &asked)
			if err == nil {
				is, err = e.matches(asked.Filter, source)
			}
			if is {
				*e.score++
			}
		case "exists":
			var asked struct{ Field string }
			err = json.Unmarshal(raw, &asked)
			is = len(values(source, asked.Field)) > 0
		case "range":
			is, err = within(raw, source)
		case "terms":
			is, err = e.among(raw, source)
		case "ids":
			var asked struct{ Values []string }
			err = json.Unmarshal(raw, &asked)
			is = slices.Contains(asked.Values, e.id)
		case "term", "prefix", "match_phrase", "match_phrase_prefix", "intervals":
			is, err = words(kind, raw, source)
		default:
			err = fmt.Errorf("unknown query [%s]", kind)
		}
	}
	return is, err
}

// joined evaluates a bool.
func (e evaluation) joined(raw json.RawMessage, source map[string]any) (is bool, err error) {
	var b struct {
		Filter  []clause `json:"filter"`
		Should  []clause `json:"should"`
		MustNot []clause `json:"must_not"`
		Least   int      `json:"minimum_should_match"`
		Name    string   `json:"_name"`
	}
	if err := json.Unmarshal(raw, &b); err != nil {
		return false, err
	}
	count := func(all []clause) (n int) {
		for _, c := range all {
			holds, wrong := e.matches(c, source)
			if wrong != nil {
				err = wrong
			}
			if holds {
				n++
			}
		}
		return n
	}
	is = count(b.Filter) == len(b.Filter)
	is = count(b.MustNot) == 0 && is
	is = count(b.Should) >= b.Least && is
	if is && b.Name != "" {
		e.named[b.Name] = true
	}
	return is, err
}

// inside evaluates a query of the parts of a document.
func (e evaluation) inside(raw json.RawMessage, source map[string]any) (bool, error) {
	var n struct {
		Path  string
		Query clause
		Inner struct{ Name string } `json:"inner_hits"`
	}
	if err := json.Unmarshal(raw, &n); err != nil {
		return false, err
	}
	found := false
	for i, part := range values(source, n.Path) {
		is, err := e.matches(n.Query, map[string]any{n.Path: part})
		if err != nil {
			return false, err
		}
		if is {
			found = true
			e.inner[n.Inner.Name] = append(e.inner[n.Inner.Name], i)
		}
	}
	return found, nil
}

func within(raw json.RawMessage, source map[string]any) (bool, error) {
	var asked map[string]struct{ GT, GTE, LT *float64 }
	if err := json.Unmarshal(raw, &asked); err != nil {
		return false, err
	}
	for name, b := range asked {
		return slices.ContainsFunc(values(source, name), func(v any) bool {
			n, ok := v.(float64)
			return ok && (b.GT == nil || n > *b.GT) && (b.GTE == nil || n >= *b.GTE) && (b.LT == nil || n < *b.LT)
		}), nil
	}
	return false, nil
}

// among evaluates whether a field has one of some values, which may stand in another document.
func (e evaluation) among(raw json.RawMessage, source map[string]any) (bool, error) {
	var asked map[string]json.RawMessage
	if err := json.Unmarshal(raw, &asked); err != nil {
		return false, err
	}
	for name, raw := range asked {
		var wanted []any
		if json.Unmarshal(raw, &wanted) != nil {
			var elsewhere struct{ Index, ID, Path string }
			if err := json.Unmarshal(raw, &elsewhere); err != nil {
				return false, err
			}
			x := e.server.indices[elsewhere.Index]
			if x == nil {
				return false, fmt.Errorf("no such index [%s]", elsewhere.Index)
			}
			wanted = values(x.docs[elsewhere.ID].source, elsewhere.Path)
		}
		return slices.ContainsFunc(values(source, name), func(v any) bool { return slices.Contains(wanted, v) }), nil
	}
	return false, nil
}

// words evaluates what is asked of the words of a field, each value of which stands far from
// the next.
func words(kind string, raw json.RawMessage, source map[string]any) (bool, error) {
	var asked map[string]json.RawMessage
	if err := json.Unmarshal(raw, &asked); err != nil {
		return false, err
	}
	for name, raw := range asked {
		rule, err := ruleOf(kind, raw)
		if err != nil {
			return false, err
		}
		for _, v := range values(source, name) {
			text, _ := v.(string)
			if len(rule(strings.Fields(text))) > 0 {
				return true, nil
			}
		}
	}
	return false, nil
}

// span is where something stands among words.
type span struct {
	from, to int // half-open
	gaps     int // words between what was asked for
}

// rule finds something among words, wherever it stands.
type rule func(words []string) []span

// ruleOf reads a query of words.
func ruleOf(kind string, raw json.RawMessage) (rule, error) {
	if kind == "intervals" {
		return interval(raw)
	}
	var asked struct{ Value, Query string }
	if err := json.Unmarshal(raw, &asked); err != nil {
		return nil, err
	}
	text := asked.Value + asked.Query
	return inRow(strings.Fields(text), kind == "prefix" || kind == "match_phrase_prefix"), nil
}

// inRow finds words behind each other; the last may be a beginning.
func inRow(wanted []string, prefix bool) rule {
	return func(words []string) (all []span) {
		for at := 0; at+len(wanted) <= len(words); at++ {
			if stand(words[at:], wanted, prefix) {
				all = append(all, span{from: at, to: at + len(wanted)})
			}
		}
		return all
	}
}

func stand(words, wanted []string, prefix bool) bool {
	for i, w := range wanted {
		if words[i] != w && (!prefix || i < len(wanted)-1 || !strings.HasPrefix(words[i], w)) {
			return false
		}
	}
	return true
}

// interval reads a rule of the query intervals.
func interval(raw json.RawMessage) (rule, error) {
	var asked struct {
		Match *struct{ Query string }
		Pre   *struct{ Prefix string }               `json:"prefix"`
		AnyOf *struct{ Intervals []json.RawMessage } `json:"any_of"`
		AllOf *struct {
			Intervals []json.RawMessage
			Gaps      int `json:"max_gaps"`
		} `json:"all_of"`
	}
	if err := json.Unmarshal(raw, &asked); err != nil {
		return nil, err
	}
	switch {
	case asked.Match != nil:
		return inRow(strings.Fields(asked.Match.Query), false), nil
	case asked.Pre != nil:
		return inRow([]string{asked.Pre.Prefix}, true), nil
	case asked.AnyOf != nil:
		rules, err := intervals(asked.AnyOf.Intervals)
		return func(words []string) (found []span) {
			for _, r := range rules {
				found = append(found, r(words)...)
			}
			return found
		}, err
	case asked.AllOf != nil:
		rules, err := intervals(asked.AllOf.Intervals)
		return ordered(rules, asked.AllOf.Gaps), err
	}
	return nil, fmt.Errorf("unknown interval %s", raw)
}

func intervals(raw []json.RawMessage) (rules []rule, err error) {
	for _, r := range raw {
		one, err := interval(r)
		if err != nil {
			return nil, err
		}
		rules = append(rules, one)
	}
	return rules, nil
}

// ordered finds what rules find one behind the other, with so many other words between them at
// most.
func ordered(rules []rule, gaps int) rule {
	return func(words []string) []span {
		found := rules[0](words)
		for i := range found {
			found[i].gaps = 0
		}
		for _, r := range rules[1:] {
			var longer []span
			for _, next := range r(words) {
				for _, s := range found {
					if between := s.gaps + next.from - s.to; s.to <= next.from && between <= gaps {
						longer = append(longer, span{s.from, next.to, between})
					}
				}
			}
			found = longer
		}
		return found
	}
}
