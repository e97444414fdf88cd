package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// Person is somebody who is quoted, over all articles of a report. Two
// speakers are the same person if their full names are spelled alike.
type Person struct {
	Name   string
	Role   string   // the first role that an article gives
	Also   []string // every other name, in the order of the articles
	Quotes int
	Words  int
	In     []Appearance // in the order of the articles
}

// Appearance is a speaker in one article.
type Appearance struct {
	Path    string `json:"path"`
	Speaker int    `json:"speaker"` // the speaker's id in the report of quotes
	Quotes  int    `json:"quotes"`
	Words   int    `json:"words"`
}

// Tally adds up who is quoted over many articles. Its zero value is empty. It
// keeps the speakers, not the articles.
type Tally struct {
	people []*Person
	byName map[string]*Person
}

// Add counts the speakers of one article.
func (t *Tally) Add(path string, speakers []quotes.Speaker) {
	if t.byName == nil {
		t.byName = map[string]*Person{}
	}
	for i, s := range speakers {
		p := t.byName[s.Name]
		if p == nil {
			p = &Person{Name: s.Name}
			t.byName[s.Name] = p
			t.people = append(t.people, p)
		}
		p.add(path, i+1, s)
	}
}

func (p *Person) add(path string, id int, s quotes.Speaker) {
	p.Role = cmp.Or(p.Role, s.Role)
	p.Quotes += s.Quotes
	p.Words += s.Words
	for _, name := range s.Also {
		if name != p.Name && !slices.Contains(p.Also, name) {
			p.Also = append(p.Also, name)
		}
	}
	p.In = append(p.In, Appearance{Path: path, Speaker: id, Quotes: s.Quotes, Words: s.Words})
}

// People returns everybody who is quoted, the most quoted first. Who is quoted
// as often comes in the order of words, then of first appearance.
func (t *Tally) People() []Person {
	out := make([]Person, len(t.people))
	for i, p := range t.people {
		out[i] = *p
	}
	slices.SortStableFunc(out, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Words, a.Words))
	})
	return out
}

// Write writes who is quoted in a format.
func (t *Tally) Write(w io.Writer, f Format, o Options) error {
	out, err := t.encode(f, o)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

func (t *Tally) encode(f Format, o Options) ([]byte, error) {
	people := t.People()
	switch f {
	case JSON:
		return speakerArray(people)
	case JSONLines:
		return speakerLines(people)
	case CSV:
		return speakerRows(people, o)
	case Markdown:
		return speakerMarkdown(people), nil
	default:
		return []byte(speakerTable(people, o)), nil
	}
}

// person is one speaker in JSON.
type person struct {
	Schema   int          `json:"schema"`
	Name     string       `json:"name"`
	Role     string       `json:"role"`
	Also     []string     `json:"also"`
	Quotes   int          `json:"quotes"`
	Words    int          `json:"words"`
	Articles []Appearance `json:"articles"`
}

func newPerson(p Person) person {
	return person{Schema: Schema, Name: p.Name, Role: p.Role, Also: list(p.Also), Quotes: p.Quotes, Words: p.Words, Articles: p.In}
}

func speakerArray(people []Person) ([]byte, error) {
	var b bytes.Buffer
	r := New(&b, JSON)
	for _, p := range people {
		part, err := element(newPerson(p))
		if err != nil {
			return nil, err
		}
		if err := r.Write(part); err != nil {
			return nil, err
		}
	}
	err := r.Close()
	return b.Bytes(), err
}

func speakerLines(people []Person) ([]byte, error) {
	var b []byte
	for _, p := range people {
		l, err := line(newPerson(p))
		if err != nil {
			return nil, err
		}
		b = append(b, l...)
	}
	return b, nil
}

func speakerMarkdown(people []Person) []byte {
	b := bytes.NewBufferString("| Speaker | Role | Quotes | Words | Articles |\n|---|---|--:|--:|--:|\n")
	for _, p := range people {
		fmt.Fprintf(b, "| %s | %s | %d | %d | %d |\n",
			escape(articles.OneLine(p.Name)), escape(articles.OneLine(p.Role)), p.Quotes, p.Words, len(p.In))
	}
	return b.Bytes()
}

func speakerTable(people []Person, o Options) string {
	if len(people) == 0 {
		return "nobody is quoted\n"
	}
	rows := [][]cell{{{text: "quotes", right: true}, {text: "words", right: true}, {text: "articles", right: true}, {text: "speaker"}, {text: "role"}}}
	for i := range rows[0] {
		rows[0][i].style = o.hint()
	}
	for i, p := range people {
		rows = append(rows, []cell{
			{text: strconv.Itoa(p.Quotes), right: true},
			{text: strconv.Itoa(p.Words), right: true},
			{text: strconv.Itoa(len(p.In)), right: true, style: o.hint()},
			{text: articles.OneLine(p.Name), style: o.voice(i).Bold(), bound: 2 * speakerCells},
			{text: articles.OneLine(p.Role), style: ansi.Style{}},
		})
	}
	return o.table(rows, 1)
}
