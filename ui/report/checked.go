package report

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/store/dossier"
	"pullquote/store/dossier/check"
)

// Checked is a quotation of a dossier that was compared with its file, or with its address.
type Checked struct {
	Dossier string
	Number  int // in the dossier, from 1
	*dossier.Entry
	Where  string // the path or the address
	Online bool   // it was the address
	check.Result
}

// checkedObject is a comparison in JSON; docs/usage.md describes every member.
type checkedObject struct {
	Schema      int          `json:"schema"`
	Dossier     string       `json:"dossier"`
	Number      int          `json:"number"`
	Key         string       `json:"key"`
	Speaker     string       `json:"speaker"`
	Text        string       `json:"text"`
	Where       string       `json:"where"`
	Online      bool         `json:"online"`
	Is          string       `json:"is"`
	Differences []difference `json:"differences"`
	Error       string       `json:"error"`
}

// difference are words as they were, and what stands in their place.
type difference struct {
	Was  string `json:"was"`
	Now  string `json:"now"`
	Same bool   `json:"same"`
}

// Checks returns an empty report of comparisons.
func Checks(w io.Writer, f Format, o Options) *Report[Checked] {
	number := column[Checked]{head: "no.", number: true, style: hinted, text: func(c Checked) string { return strconv.Itoa(c.Number) }}
	is := column[Checked]{head: "is", style: func(Options, int) ansi.Style { return ansi.Style{}.Bold() }, text: func(c Checked) string { return c.Is.String() }}
	where := column[Checked]{head: "in", style: hinted, bound: upTo(speakerCells), text: func(c Checked) string {
		if c.Online {
			return "its address"
		}
		return "its file"
	}}
	who := column[Checked]{head: "who", bound: upTo(speakerCells), text: func(c Checked) string { return cmp.Or(c.Speaker, "—") }}
	said := column[Checked]{head: "words", text: Checked.told}
	return newReport(w, layout[Checked]{
		object: func(c Checked, _ Options) any { return newChecked(c) },
		fields: []string{"number", "key", "speaker", "text", "where", "online", "is", "differences", "error"},
		rows: one(func(c Checked) []any {
			return []any{c.Number, c.Key, c.Speaker, c.Entry.Words, c.Where, c.Online, c.Is.String(), c.marked(), c.fault()}
		}),
		columns: []column[Checked]{number, is, where, who, said}, indent: 1,
		document: []column[Checked]{number, is, where, who, said},
		empty:    "no quotations to check\n",
	}, f, o)
}

func newChecked(c Checked) checkedObject {
	doc := checkedObject{
		Schema: Schema, Dossier: c.Dossier, Number: c.Number, Key: c.Key, Speaker: c.Speaker, Text: c.Entry.Words, Where: c.Where, Online: c.Online,
		Is: c.Is.String(), Differences: []difference{}, Error: c.fault(),
	}
	for _, p := range c.Result.Words {
		doc.Differences = append(doc.Differences, difference{p.Here, p.There, p.Same})
	}
	return doc
}

// fault is why the article could not be read; empty if it could.
func (c Checked) fault() string {
	if c.Err == nil {
		return ""
	}
	return c.Err.Error()
}

// told is what people are told of a quotation: its words, with what differs marked.
func (c Checked) told() string {
	switch {
	case c.Is == check.Changed:
		return c.marked()
	case c.Err != nil:
		return c.fault()
	}
	return c.Entry.Words
}

// marked are the words side by side, with what was taken out in [-…-] and what has come in
// its place in {+…+}, as diff programs mark words; empty where nothing differs.
func (c Checked) marked() string {
	var all []string
	for _, p := range c.Result.Words {
		switch {
		case p.Same:
			all = append(all, p.There)
		default:
			if p.Here != "" {
				all = append(all, "[-"+p.Here+"-]")
			}
			if p.There != "" {
				all = append(all, "{+"+p.There+"+}")
			}
		}
	}
	return strings.Join(all, " ")
}
