package report

import (
	"io"
	"strings"
)

// Tags returns an empty report of the tags of articles.
func Tags(w io.Writer, f Format, o Options) *Report[Listed] {
	tags := column[Listed]{head: "tags", style: bold, text: func(a Listed) string { return strings.Join(a.Tags, "; ") }}
	title := column[Listed]{head: "title", bound: upTo(2 * speakerCells), text: titleOf}
	path := column[Listed]{head: "path", style: hinted, text: pathOf}
	return newReport(w, layout[Listed]{
		object: func(a Listed, _ Options) any {
			return taggedArticle{Schema, fileName(a.Path), a.Summary.Title, list(a.Tags)}
		},
		fields:   []string{"path", "title", "tags"},
		rows:     one(func(a Listed) []any { return []any{a.Path, a.Summary.Title, list(a.Tags)} }),
		columns:  []column[Listed]{tags, title, path},
		document: []column[Listed]{tags, title, path},
		empty:    "no article has tags\n",
	}, f, o)
}

// taggedArticle is an article with its tags in JSON; docs/usage.md describes every member.
type taggedArticle struct {
	Schema int      `json:"schema"`
	Path   fileName `json:"path"`
	Title  string   `json:"title"`
	Tags   []string `json:"tags"`
}
