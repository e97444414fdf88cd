package report

import (
	"cmp"
	"io"
)

// Added is what became of an article that was to be put into the library.
type Added struct {
	From      string // the file or address that it was in
	Part      string // of a book, an export or a database: which part
	Title     string
	Path      string // below the library; empty if it was not added
	Duplicate string // the article of the library that is the same, or empty
	Reason    string // why it is the same, or what went wrong
}

// added is that in JSON; docs/usage.md describes every member.
type added struct {
	From      fileName `json:"from"`
	Part      string   `json:"part"`
	Title     string   `json:"title"`
	Added     bool     `json:"added"`
	Path      fileName `json:"path"`
	Duplicate fileName `json:"duplicate_of"`
	Reason    string   `json:"reason"`
}

// Adding returns an empty report of articles that were to be put into the library.
func Adding(w io.Writer, f Format, o Options) *Report[Added] {
	columns := []column[Added]{
		{head: "result", style: hinted, text: Added.result},
		{head: "path", text: func(a Added) string { return cmp.Or(a.Path, a.Duplicate) }},
		{head: "title", style: bold, bound: upTo(2 * speakerCells), text: func(a Added) string { return a.Title }},
		{head: "from", style: hinted, text: func(a Added) string { return a.From }},
		{head: "part", style: hinted, bound: upTo(speakerCells), text: func(a Added) string { return a.Part }},
		{head: "reason", text: func(a Added) string { return a.Reason }},
	}
	return newReport(w, layout[Added]{
		object:   func(a Added, _ Options) any { return newAdded(a) },
		fields:   []string{"from", "part", "title", "added", "path", "duplicate_of", "reason"},
		rows:     one(addedRow),
		columns:  columns,
		indent:   1,
		document: columns,
		empty:    "nothing to add\n",
	}, f, o)
}

// result says in a word what became of an article.
func (a Added) result() string {
	switch {
	case a.Path != "":
		return "added"
	case a.Duplicate != "":
		return "duplicate"
	default:
		return "failed"
	}
}

func newAdded(a Added) added {
	return added{fileName(a.From), a.Part, a.Title, a.Path != "", fileName(a.Path), fileName(a.Duplicate), a.Reason}
}

func addedRow(a Added) []any {
	return []any{a.From, a.Part, a.Title, a.Path != "", a.Path, a.Duplicate, a.Reason}
}
