package articles

import (
	"pullquote/articles/byline"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
)

// finishMeta settles what only the whole head can tell. text is the beginning of
// the article's.
func finishMeta(a *Article, text string) {
	if a.Published.IsZero() && !a.unsettled.updated.IsZero() {
		a.publish(a.unsettled.updated, dates.Visible)
	}
	a.decide(text)
	for i := 0; i < len(a.Blocks) && i < headBlocks; i++ {
		b := &a.Blocks[i]
		s := b.Of(a.Text)
		n := byline.Dateline(s)
		if n == 0 || b.Kind != Paragraph && b.Kind != Byline {
			continue
		}
		if a.Source == "" {
			a.Source = byline.DatelineSource(s[:n])
		}
		if n == len(s) {
			b.Kind = Byline
		}
		return
	}
}

// publish sets when the article was published. Where only the language tells
// which number is the day, and the article does not name its language,
// finishMeta asks the text.
func (a *Article) publish(w dates.When, by dates.Evidence) {
	w = w.In(a.Language)
	a.Published, a.DateOnly, a.DatedBy = w.Time, w.DateOnly, by
	a.unsettled.undecided = w
}

// judgedLanguage is how much of a text is read to tell the language of its
// date, in bytes: no more than a list sees of a file.
const judgedLanguage = 2 << 10

// decide settles a date such as 03/04/2026 by the language of the text.
func (a *Article) decide(text string) {
	if !a.unsettled.undecided.Ambiguous() || a.Language != "" {
		return
	}
	text = text[:cut(text, judgedLanguage)]
	d := quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}}
	w := a.unsettled.undecided.In(quotes.Find(d).Language)
	a.Published, a.DateOnly, a.unsettled.undecided = w.Time, w.DateOnly, dates.When{}
}

// credit fills in what a line of the head tells of the article's making, where it is not known yet.
func (a *Article) credit(b byline.Line) {
	a.Bylines = byline.AppendNew(a.Bylines, b.Names)
	if a.Source == "" {
		a.Source = b.Source
	}
	if b.Dated && a.Published.IsZero() && !b.When.Changed {
		a.publish(b.When, dates.Visible)
	}
	if b.Dated && b.When.Changed && a.unsettled.updated.IsZero() {
		a.unsettled.updated = b.When
	}
}
