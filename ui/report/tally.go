package report

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// Person is somebody who is quoted, over all articles of a report. Two
// speakers are the same person if their full names are spelled alike.
type Person struct {
	Name   string
	Role   string   // the first role that an article gives
	Also   []string // every other name, in the order of the articles
	Quotes int
	Words  int // in those quotes
	// Reported counts what is told of their words without quoting them: "Quill
	// said that no boat would leave".
	Reported int
	In       []Appearance // in the order of the articles
}

// Appearance is a speaker in one article.
type Appearance struct {
	Path     string
	Speaker  int // the speaker's id in the report of quotes
	Quotes   int
	Words    int
	Reported int // reported speech
}

// Tally adds up who is quoted over many articles. Its zero value is empty. It
// keeps the speakers and not the articles: a name is a piece of an article's
// text, and holds all of it until it is copied.
type Tally struct {
	people []*Person
	byName map[string]*Person
}

// Add counts the speakers of one article, but for those who only tell what others say.
func (t *Tally) Add(path string, f quotes.Found) {
	if t.byName == nil {
		t.byName = map[string]*Person{}
	}
	reported := make([]int, len(f.Speakers))
	for _, q := range f.Quotes {
		if q.Kind == quotes.Indirect && q.Speaker >= 0 {
			reported[q.Speaker]++
		}
	}
	for i, s := range f.Speakers {
		if s.Quotes == 0 && reported[i] == 0 {
			continue
		}
		p := t.byName[s.Name]
		if p == nil {
			p = &Person{Name: strings.Clone(s.Name)}
			t.byName[p.Name] = p
			t.people = append(t.people, p)
		}
		p.add(s, Appearance{Path: path, Speaker: i + 1, Quotes: s.Quotes, Words: s.Words, Reported: reported[i]})
	}
}

func (p *Person) add(s quotes.Speaker, in Appearance) {
	if p.Role == "" {
		p.Role = strings.Clone(s.Role)
	}
	p.Quotes += in.Quotes
	p.Words += in.Words
	p.Reported += in.Reported
	for _, name := range s.Also {
		if name != p.Name && !slices.Contains(p.Also, name) {
			p.Also = append(p.Also, strings.Clone(name))
		}
	}
	p.In = append(p.In, in)
}

// People returns everybody who is quoted, the most quoted first. Who is quoted
// as often comes in the order of words, of reported speech, of first appearance.
func (t *Tally) People() []Person {
	out := make([]Person, len(t.people))
	for i, p := range t.people {
		out[i] = *p
	}
	order.Stable(out, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Words, a.Words), cmp.Compare(b.Reported, a.Reported))
	})
	return out
}
