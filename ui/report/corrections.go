package report

import (
	"io"

	"pullquote/articles/clean"
	"pullquote/store/corrections"
)

// Corrections returns an empty report of what was corrected by hand.
func Corrections(w io.Writer, f Format, o Options) *Report[corrections.Record] {
	title := column[corrections.Record]{head: "article", style: bold, bound: upTo(speakerCells), text: articleOf}
	says := column[corrections.Record]{head: "by you", bound: upTo(2 * speakerCells), text: func(r corrections.Record) string { return r.Says }}
	state := column[corrections.Record]{head: "state", style: hinted, text: stateOf}
	about := column[corrections.Record]{head: "words", style: hinted, text: aboutOf}
	return newReport(w, layout[corrections.Record]{
		object: func(r corrections.Record, _ Options) any { return r },
		fields: []string{"path", "title", "url", "made", "do", "says", "words", "person", "name", "role", "kind", "orphan", "id", "everywhere"},
		rows: one(func(r corrections.Record) []any {
			return []any{r.Path, r.Title, r.URL, orNil(instant(r.Made)), string(r.Do), r.Says, aboutOf(r), r.Person, r.Name, r.Role, r.Kind, r.Orphan, r.ID, r.Everywhere}
		}),
		columns:  []column[corrections.Record]{title, says, state, about},
		document: []column[corrections.Record]{title, says, state, about},
		empty:    "nothing is corrected by hand\n",
	}, f, o)
}

// articleOf is the article that a correction was made in.
func articleOf(r corrections.Record) string {
	if r.Everywhere {
		return "everywhere"
	}
	return r.Title
}

// aboutOf is the words that a correction is about, on one line; of one of a person there are none.
func aboutOf(r corrections.Record) string {
	if r.Do.OfPerson() {
		return ""
	}
	return clean.Line(r.At.Exact)
}

// stateOf tells whether a correction holds, or why not.
func stateOf(r corrections.Record) string {
	if r.Orphan == "" {
		return "holds"
	}
	return r.Orphan
}
