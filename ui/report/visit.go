package report

import (
	"io"
	"strconv"
)

// Visit is what came of a visit to a feed, in a report.
type Visit struct {
	Title, URL string
	Subscribed bool // just now
	Number, Of int  // which visit of how many it is; 0 of a feed that was subscribed to already
	New        int  // articles
	Corrected  int
	Known      int    // were in the library already
	Left       int    // wait for the next visit
	Error      string // empty if there was none
}

// visit is a visit in JSON.
type visit struct {
	Schema     int    `json:"schema"`
	Title      string `json:"title"`
	URL        string `json:"url"`
	Subscribed bool   `json:"subscribed"`
	Number     int    `json:"number"`
	Of         int    `json:"of"`
	New        int    `json:"new"`
	Corrected  int    `json:"corrected"`
	Known      int    `json:"known"`
	Left       int    `json:"left"`
	Error      string `json:"error"`
}

// Visits returns an empty report of visits. As JSON Lines each is written as it ends.
func Visits(w io.Writer, f Format, o Options) *Report[Visit] {
	fresh := column[Visit]{head: "new", number: true, text: func(v Visit) string { return strconv.Itoa(v.New) }}
	corrected := column[Visit]{head: "corrected", number: true, text: func(v Visit) string { return strconv.Itoa(v.Corrected) }}
	title := column[Visit]{head: "feed", style: bold, bound: upTo(2 * speakerCells), text: func(v Visit) string { return v.Title }}
	address := column[Visit]{head: "url", style: hinted, text: func(v Visit) string { return v.URL }}
	fault := column[Visit]{head: "error", text: func(v Visit) string { return v.Error }}
	return newReport(w, layout[Visit]{
		object: func(v Visit, _ Options) any {
			return visit{Schema, v.Title, v.URL, v.Subscribed, v.Number, v.Of, v.New, v.Corrected, v.Known, v.Left, v.Error}
		},
		fields: []string{"title", "url", "subscribed", "number", "of", "new", "corrected", "known", "left", "error"},
		rows: one(func(v Visit) []any {
			return []any{v.Title, v.URL, v.Subscribed, v.Number, v.Of, v.New, v.Corrected, v.Known, v.Left, v.Error}
		}),
		columns:  []column[Visit]{fresh, corrected, title, address, fault},
		indent:   2,
		document: []column[Visit]{title, address.under("URL"), fresh, corrected, fault},
		empty:    "no feed was asked\n",
	}, f, o)
}
