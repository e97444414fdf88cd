package intake

import (
	"context"
	"time"

	"pullquote/articles"
	"pullquote/articles/fault"
	"pullquote/store/web"
)

// Draft is an article that a program has in its hands: an item of a feed. Its
// strings may be hostile.
type Draft struct {
	Title     string
	Bylines   []string
	Source    string // the publication; what the address says if empty
	URL       string
	Published time.Time // zero if unknown
	Saved     time.Time // when it came, where it does not say when it was published; zero if the file's own time does
	Language  string    // BCP 47
	Tags      []string
	LeftOut   []string // what there was too much of where it comes from
	// Replaces is the path of the article of which this is a corrected version, below
	// the library with slashes; empty if it is the first. It is added though its
	// address is known, and the other stays.
	Replaces string

	HTML string // the text with markup, in UTF-8; or else
	Text string // the text, plain or in Markdown
	// Page tells that HTML is a whole web page, fetched from URL, of which the
	// main text is the article. Its own address counts if it is of the same site.
	Page bool
}

// Draft adds a draft as a Markdown file with front matter, and returns what
// became of it. One without text is not added, and the Result says so. The error
// is that nothing can be written.
func (a *Adder) Draft(ctx context.Context, d Draft) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	d.URL = web.WithoutPassword(d.URL)
	m := made{
		facts: articles.Facts{Title: d.Title, Authors: d.Bylines, Source: d.Source, URL: d.URL, Published: d.Published, Language: d.Language},
		saved: d.Saved, tags: d.Tags, html: d.HTML, page: d.Page, text: d.Text, replaces: d.Replaces,
	}
	if d.Page {
		m.fetched = d.URL
	}
	for _, what := range d.LeftOut {
		m.leaveOut(what)
	}
	var ready draft
	err := fault.Guard(func() (err error) {
		ready, err = m.draft()
		return err
	})
	return a.guardedEnter(candidate{from: d.URL}, ready, err)
}
