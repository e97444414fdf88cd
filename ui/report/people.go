package report

import (
	"io"
	"strconv"
	"time"

	"pullquote/ui/theme"
)

// Known is somebody who is quoted in a library, over all its articles.
type Known struct {
	Key      string // what to name the person by where the name is not enough
	Name     string
	Role     string
	Also     []string
	Quotes   int // in marks
	Reported int // told without marks
	Articles int
	Words    int       // in the quotes
	Last     time.Time // zero where no article has a date
	Months   []int     // quotes in each of the last months
}

// People returns an empty report of who is quoted in a library. The last number of
// everybody's months is that of the month of until.
func People(w io.Writer, until time.Time, f Format, o Options) *Report[Known] {
	quoted := column[Known]{head: "quotes", number: true, text: func(k Known) string { return strconv.Itoa(k.Quotes) }}
	reported := column[Known]{head: "reported", number: true, style: hinted, text: func(k Known) string { return strconv.Itoa(k.Reported) }}
	in := column[Known]{head: "articles", number: true, style: hinted, text: func(k Known) string { return strconv.Itoa(k.Articles) }}
	words := column[Known]{head: "words", number: true, text: func(k Known) string { return strconv.Itoa(k.Words) }}
	last := column[Known]{head: "last", style: hinted, text: func(k Known) string { return day(k.Last) }}
	months := column[Known]{head: "by month", text: func(k Known) string { return theme.Bars(k.Months) }}
	who := column[Known]{head: "who", bound: upTo(2 * speakerCells), style: voiced, text: func(k Known) string { return k.Name }}
	role := column[Known]{head: "role", text: func(k Known) string { return k.Role }}
	return newReport(w, layout[Known]{
		object:   func(k Known, _ Options) any { return newKnown(k, until) },
		fields:   []string{"name", "role", "also", "quotes", "articles", "words", "last", "key", "reported"},
		rows:     one(knownRow),
		columns:  []column[Known]{quoted, reported, in, words, last, months, who, role},
		indent:   1,
		document: []column[Known]{who.under("person"), role, quoted, reported, in, words, last},
		empty:    "nobody is quoted\n",
	}, f, o)
}

// known is somebody in JSON; docs/usage.md describes every member.
type known struct {
	Schema   int      `json:"schema"`
	Key      string   `json:"key"`
	Name     string   `json:"name"`
	Role     string   `json:"role"`
	Also     []string `json:"also"`
	Quotes   int      `json:"quotes"`
	Reported int      `json:"reported"`
	Articles int      `json:"articles"`
	Words    int      `json:"words"`
	Last     *string  `json:"last"`
	Months   []month  `json:"months"`
}

type month struct {
	Month  string `json:"month"`
	Quotes int    `json:"quotes"`
}

func newKnown(k Known, until time.Time) known {
	doc := known{
		Schema: Schema, Key: k.Key, Name: k.Name, Role: k.Role, Also: list(k.Also),
		Quotes: k.Quotes, Reported: k.Reported, Articles: k.Articles, Words: k.Words, Last: published(k.Last, true), Months: []month{},
	}
	first := time.Date(until.UTC().Year(), until.UTC().Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, 1-len(k.Months), 0)
	for i, n := range k.Months {
		doc.Months = append(doc.Months, month{first.AddDate(0, i, 0).Format("2006-01"), n})
	}
	return doc
}

func knownRow(k Known) []any {
	return []any{k.Name, k.Role, k.Also, k.Quotes, k.Articles, k.Words, orNil(published(k.Last, true)), k.Key, k.Reported}
}
