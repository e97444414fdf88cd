package report

import (
	"strconv"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/store"
)

// List returns a line for each entry: day, words, title, source, path.
func List(entries []store.Entry, o Options) []byte {
	rows := make([][]cell, 0, len(entries))
	for _, e := range entries {
		rows = append(rows, []cell{
			{text: day(e.Date()), style: o.hint()},
			{text: strconv.Itoa(e.Summary.Words), style: o.hint(), right: true},
			{text: articles.OneLine(e.Summary.Title), style: ansi.Style{}.Bold(), bound: max(24, o.Width/2)},
			{text: articles.OneLine(e.Summary.Source), bound: speakerCells},
			{text: articles.OneLine(e.Path), style: o.hint()},
		})
	}
	return []byte(o.table(rows, 0))
}

// day is the date of an article, in an order that sorts.
func day(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return t.Format(time.DateOnly)
}
