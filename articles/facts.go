package articles

import (
	"time"

	"pullquote/articles/byline"
	"pullquote/articles/dates"
)

// Facts is what is known of an article from outside of it: from the head of
// an e-mail, a feed, an export of another program. Its strings may be hostile.
type Facts struct {
	Title     string
	Authors   []string // one string may name several: "Ada Quill and Ben Ostler"
	Source    string   // the publication
	URL       string
	Published time.Time // zero if unknown
	DateOnly  bool
	Language  string // BCP 47
}

// Know puts facts in the place of what the article tells of itself. Empty
// facts change nothing, and authors stand before those that the article names.
func (a *Article) Know(f Facts) {
	known := meta{}
	known.add("title", f.Title)
	known.add("source", f.Source)
	known.add("url", f.URL)
	known.add("lang", f.Language)
	known.add("author", f.Authors...)
	b := &Article{}
	known.fill(b, "")
	a.Title = firstOf(b.Title, a.Title)
	a.Source = firstOf(b.Source, a.Source)
	a.URL = firstOf(b.URL, a.URL)
	a.Language = firstOf(b.Language, a.Language)
	a.Bylines = byline.AppendNew(b.Bylines, a.Bylines)
	if !f.Published.IsZero() {
		a.Published, a.DateOnly, a.DatedBy = f.Published, f.DateOnly, dates.FrontMatter
	}
}
