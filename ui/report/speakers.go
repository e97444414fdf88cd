package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

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

// Add counts the speakers of one article.
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
	slices.SortStableFunc(out, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Words, a.Words), cmp.Compare(b.Reported, a.Reported))
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

// person is one speaker in JSON; docs/usage.md describes every member.
type person struct {
	Schema   int          `json:"schema"`
	Name     string       `json:"name"`
	Role     string       `json:"role"`
	Also     []string     `json:"also"`
	Quotes   int          `json:"quotes"`
	Words    int          `json:"words"`
	Reported int          `json:"reported"`
	Articles []appearance `json:"articles"`
}

type appearance struct {
	Path     fileName `json:"path"`
	Speaker  int      `json:"speaker"`
	Quotes   int      `json:"quotes"`
	Words    int      `json:"words"`
	Reported int      `json:"reported"`
}

func newPerson(p Person) person {
	doc := person{
		Schema: Schema, Name: p.Name, Role: p.Role, Also: list(p.Also),
		Quotes: p.Quotes, Words: p.Words, Reported: p.Reported, Articles: make([]appearance, len(p.In)),
	}
	for i, in := range p.In {
		doc.Articles[i] = appearance{fileName(in.Path), in.Speaker, in.Quotes, in.Words, in.Reported}
	}
	return doc
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
	b := bytes.NewBufferString("| Speaker | Role | Quotes | Words | Reported | Articles |\n|---|---|--:|--:|--:|--:|\n")
	for _, p := range people {
		fmt.Fprintf(b, "| %s | %s | %d | %d | %d | %d |\n",
			escape(articles.OneLine(p.Name)), escape(articles.OneLine(p.Role)), p.Quotes, p.Words, p.Reported, len(p.In))
	}
	return b.Bytes()
}

func speakerTable(people []Person, o Options) string {
	if len(people) == 0 {
		return "nobody is quoted\n"
	}
	rows := [][]cell{{
		{text: "quotes", right: true},
		{text: "words", right: true},
		{text: "reported", right: true},
		{text: "articles", right: true},
		{text: "speaker"},
		{text: "role"},
	}}
	for i := range rows[0] {
		rows[0][i].style = o.hint()
	}
	for i, p := range people {
		rows = append(rows, []cell{
			{text: strconv.Itoa(p.Quotes), right: true},
			{text: strconv.Itoa(p.Words), right: true},
			{text: strconv.Itoa(p.Reported), right: true, style: o.hint()},
			{text: strconv.Itoa(len(p.In)), right: true, style: o.hint()},
			{text: articles.OneLine(p.Name), style: o.voice(i).Bold(), bound: 2 * speakerCells},
			{text: articles.OneLine(p.Role), style: ansi.Style{}},
		})
	}
	return o.table(rows, 1)
}
