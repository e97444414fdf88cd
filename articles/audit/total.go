package audit

import (
	"maps"
	"slices"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// By is what articles may have in common, so that those are added up.
type By uint8

// What articles may have in common.
const (
	Nothing By = iota
	Outlet     // their source
	Month      // the calendar month of their publication, in their own time zone: "2031-05"
)

// Of is what an article has of it; empty if that is not known.
func (by By) Of(a *articles.Article) string {
	switch {
	case by == Outlet:
		return a.Source
	case by == Month && !a.Published.IsZero():
		return a.Published.Format("2006-01")
	}
	return ""
}

// Parts adds up articles that have something in common. Its zero value is empty.
type Parts struct{ of map[string]*Total }

// Add counts an article among those that have the same.
func (p *Parts) Add(same string, a Audit) {
	if p.of == nil {
		p.of = map[string]*Total{}
	}
	if p.of[same] == nil {
		p.of[same] = &Total{}
	}
	p.of[same].Add(a)
}

// Each calls a function with what articles have in common and all of these together,
// in the order of what they have, and those of which it is not known last, until one fails.
func (p *Parts) Each(f func(same string, all Audit) error) error {
	names := slices.Sorted(maps.Keys(p.of))
	if len(names) > 0 && names[0] == "" {
		names = append(names[1:], "")
	}
	for _, same := range names {
		if err := f(same, p.of[same].Audit()); err != nil {
			return err
		}
	}
	return nil
}

// Total adds up articles. Its zero value is empty.
type Total struct {
	sum     Audit
	sources map[identity]int // in sum.Sources
	silent  map[string]int   // in sum.Silent
}

// identity is what makes sources of several articles one.
type identity struct {
	sort quotes.Sort
	name string
}

// Add counts an article. People and bodies are one if their names are spelled alike;
// "a senior official" and "a report" are others in each article.
func (t *Total) Add(a Audit) {
	if t.sources == nil {
		t.sources, t.silent = map[identity]int{}, map[string]int{}
	}
	t.sum.Articles += a.Articles
	t.sum.Words += a.Words
	t.sum.Guessed += a.Guessed
	t.sum.Unknown.add(a.Unknown)
	for _, s := range a.Sources {
		t.hear(s)
	}
	for _, n := range a.Silent {
		at, known := t.silent[n.Name]
		if !known {
			t.silent[n.Name] = len(t.sum.Silent)
			t.sum.Silent = append(t.sum.Silent, n)
		} else if t.sum.Silent[at].Role == "" {
			t.sum.Silent[at].Role = n.Role
		}
	}
}

// hear adds a source.
func (t *Total) hear(s Source) {
	who := identity{s.Sort, s.Name}
	at, known := t.sources[who]
	if !known || s.Sort == quotes.Anonymous || s.Sort == quotes.Written && s.Issuer == "" {
		s.First, s.Where = 0, nil
		t.sources[who] = len(t.sum.Sources)
		t.sum.Sources = append(t.sum.Sources, s)
		return
	}
	one := &t.sum.Sources[at]
	one.add(s.Said)
	if one.Role == "" {
		one.Role = s.Role
	}
	one.Also = append(one.Also[:len(one.Also):len(one.Also)], s.Also...)
}

// Articles is how many there are.
func (t *Total) Articles() int { return t.sum.Articles }

// Audit is all of them together. Who says something in one of them is not silent.
func (t *Total) Audit() Audit {
	out := t.sum
	out.Sources = append([]Source{}, t.sum.Sources...)
	rank(out.Sources)
	out.Silent = nil
	for _, n := range t.sum.Silent {
		if _, heard := t.sources[identity{quotes.Person, n.Name}]; !heard {
			out.Silent = append(out.Silent, n)
		}
	}
	return out
}
