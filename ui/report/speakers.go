package report

import (
	"io"
	"strconv"
)

// Speakers returns an empty report of who is quoted in articles, as a [Tally]
// adds them up.
func Speakers(w io.Writer, f Format, o Options) *Report[Person] {
	quoted := column[Person]{head: "quotes", number: true, text: func(p Person) string { return strconv.Itoa(p.Quotes) }}
	words := column[Person]{head: "words", number: true, text: func(p Person) string { return strconv.Itoa(p.Words) }}
	reported := column[Person]{head: "reported", number: true, style: hinted, text: func(p Person) string { return strconv.Itoa(p.Reported) }}
	in := column[Person]{head: "articles", number: true, style: hinted, text: func(p Person) string { return strconv.Itoa(len(p.In)) }}
	name := column[Person]{head: "speaker", bound: upTo(2 * speakerCells), style: voiced, text: func(p Person) string { return p.Name }}
	role := column[Person]{head: "role", text: func(p Person) string { return p.Role }}
	return newReport(w, layout[Person]{
		object:   func(p Person, _ Options) any { return newPerson(p) },
		fields:   []string{"name", "role", "also", "quotes", "words", "reported", "articles"},
		rows:     one(personRow),
		columns:  []column[Person]{quoted, words, reported, in, name, role},
		indent:   1,
		document: []column[Person]{name, role, quoted, words, reported, in},
		empty:    "nobody is quoted\n",
	}, f, o)
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

func personRow(p Person) []any {
	return []any{p.Name, p.Role, p.Also, p.Quotes, p.Words, p.Reported, len(p.In)}
}
