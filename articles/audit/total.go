package audit

import (
	"pullquote/articles/quotes"
)

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
