package shelf

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/export"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// Piece is an article that is to be pushed.
type Piece struct {
	Name     string    // by which errors call it
	Title    string    // by which lists call it, where it has none of its own
	Key      string    // of its content, by which a reader's own marks know it
	Record   string    // the id that its record has; empty for a file
	Text     []byte    // as it was read, if that was text
	Size     int64     // bytes
	Modified time.Time // when it was last changed; zero if nobody knows
	Article  *articles.Article
}

// document is an article as it lies in the archive.
type document struct {
	ID       string   `json:"id"`
	Key      string   `json:"key"`
	Hash     string   `json:"hash"` // of all that is told of it here, but for what the engine finds
	Engine   string   `json:"engine"`
	Format   string   `json:"format"`
	Text     string   `json:"text"`
	Title    string   `json:"title"`
	Listed   string   `json:"listed,omitempty"` // as lists call it, where it has no title
	Byline   []string `json:"byline"`
	Source   string   `json:"source"`
	URL      string   `json:"url"`
	Language string   `json:"language"`
	Tags     []string `json:"tags"`
	Size     int64    `json:"size"`
	Words    int      `json:"words"`
	Quotes   int      `json:"quotes"` // in marks
	Speakers int      `json:"speakers"`
	Modified int64    `json:"modified"`      // of the file, in seconds of Unix; 0 if nobody knows
	Date     int64    `json:"date"`          // of publication, or else of saving, or of the file: that by which lists are sorted
	Dated    dating   `json:"dated"`         // what date is
	DatedBy  uint8    `json:"dated_by"`      // how it is known
	Zone     int      `json:"zone"`          // of date, in seconds east of UTC
	Day      *int64   `json:"day,omitempty"` // of publication, counted from 1970, where it was published

	Voices []voice   `json:"voices"`
	Find   *findable `json:"find,omitempty"` // no answer has it
}

// dating is what the date of a document is.
type dating int

const (
	byFile  dating = iota // when its file was changed
	bySaver               // when its page was saved
	byDay                 // a day of publication
	byTime                // a time of publication
)

// findable is what an article is found by.
type findable struct {
	Text   []string `json:"text"` // title, and text
	Pairs  []string `json:"pairs"`
	By     string   `json:"by"`
	Source string   `json:"source"`
	Outlet string   `json:"outlet,omitempty"` // the source as lists are sorted by it
	Tags   []string `json:"tags"`
}

// The formats of the text of a document.
const (
	plain    = "text"
	markdown = "markdown"
)

// asText is an article's text in the archive. Text and Markdown stay as they were; what was
// made of a page or a letter becomes Markdown, and the article is read from that, so that its
// positions are those of what is kept.
func asText(p Piece) (format, text string, a *articles.Article, err error) {
	switch {
	case p.Article.Format == articles.Plain && kept(p):
		return plain, string(p.Text), p.Article, nil
	case p.Article.Format == articles.Plain: // what stands for taken sequences is not told on
		format, text = plain, clean.WithoutPlaceholders(p.Article.Text)
	case p.Article.Format == articles.Markdown && kept(p):
		return markdown, string(p.Text), p.Article, nil
	default:
		format, text = markdown, string(export.Markdown(p.Article, p.Article.Tags))
	}
	d := document{Format: format, Text: text}
	d.tells(p.Article)
	a, err = d.article()
	return format, text, a, err
}

// kept reports whether an article's bytes are text as it stands.
func kept(p Piece) bool {
	return strings.EqualFold(p.Article.Encoding.Name, "utf-8") && utf8.Valid(p.Text)
}

// newDocument makes a document of an article. What is said in it, hear adds.
func newDocument(p Piece) (*document, *articles.Article, error) {
	format, text, a, err := asText(p)
	if err != nil {
		return nil, nil, err
	}
	d := &document{Key: p.Key, Format: format, Text: text, Size: p.Size}
	d.tells(a)
	if d.Title == "" {
		d.Listed = p.Title
	}
	d.ID = idOf(p)
	d.Words = a.Words
	d.Modified = seconds(p.Modified)
	if d.Dated == byFile {
		d.Date = d.Modified
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", []any{d.Format, d.Text, d.Title, d.Listed, d.Byline, d.Source, d.URL, d.Language, d.Tags, d.Date, d.Dated, d.Zone, d.Key}))
	d.Hash = hex.EncodeToString(sum[:16])
	return d, a, nil
}

// tells has a document tell what its article does beside its text.
func (d *document) tells(a *articles.Article) {
	d.Title, d.Byline, d.Source, d.URL, d.Language, d.Tags = a.Title, orEmpty(a.Bylines), a.Source, a.URL, a.Language, orEmpty(a.Tags)
	d.DatedBy = uint8(a.DatedBy)
	at := a.Published
	switch {
	case at.IsZero() && a.Saved.IsZero():
		return
	case at.IsZero():
		at, d.Dated = a.Saved, bySaver
	case a.DateOnly:
		d.Dated = byDay
	default:
		d.Dated = byTime
	}
	d.Date = at.Unix()
	if _, d.Zone = at.Zone(); d.Dated != bySaver {
		day := floorDay(d.Date + int64(d.Zone))
		d.Day = &day
	}
}

// mostText is how many bytes of text an article of an archive has: twice as many as those that are
// pushed, for Markdown may be longer than the page of which it was made.
const mostText = 2 * budget.Searched

// article reads the article that a document holds. Nothing of it can act on a terminal.
func (d *document) article() (*articles.Article, error) {
	if len(d.Text) > mostText {
		return nil, fmt.Errorf("it has %d MB of text, and %d are read", len(d.Text)>>20, mostText>>20)
	}
	name, known := map[string]string{plain: "article.txt", markdown: "article.md"}[d.Format]
	if !known {
		return nil, fmt.Errorf("the format %q is not text or markdown", short(d.Format))
	}
	a := &articles.Article{}
	if strings.TrimSpace(d.Text) != "" {
		var err error
		if a, err = articles.ReadBytes([]byte(d.Text), articles.Source{Name: name, Size: int64(len(d.Text)), Encoding: "utf-8"}); err != nil {
			return nil, errors.New(clean.Line(err.Error()))
		}
	}
	s := d.summary()
	a.Title, a.Bylines, a.Source, a.URL, a.Tags = clean.Line(d.Title), s.Bylines, s.Source, s.URL, s.Tags
	a.Published, a.DateOnly, a.DatedBy, a.Saved = s.Published, s.DateOnly, s.DatedBy, s.Saved
	a.Language = clean.Line(d.Language)
	return a, nil
}

// summary is what a list shows of a document, which may come from anybody.
func (d *document) summary() articles.Summary {
	s := articles.Summary{
		Title: clean.Line(d.Title), Source: clean.Line(d.Source), URL: clean.URL(d.URL), DateOnly: d.Dated == byDay, Words: max(0, d.Words),
		DatedBy: min(dates.Evidence(d.DatedBy), dates.FileName), Bylines: lines(d.Byline), Tags: lines(d.Tags),
	}
	const day = 24 * 60 * 60
	at := time.Unix(d.Date, 0).In(time.FixedZone("", max(-day, min(d.Zone, day))))
	switch {
	case d.Dated == byFile, !inCalendar(at):
	case d.Dated == bySaver:
		s.Saved = at
	default:
		s.Published = at
	}
	if s.Title == "" {
		s.Title = clean.Line(d.Listed)
	}
	return s
}

// inCalendar reports whether a time has a year of four digits, as all that is written of it has.
func inCalendar(at time.Time) bool { return at.Year() >= 1 && at.Year() <= 9999 }

// lines are names without what could act on a terminal.
func lines(all []string) (cleaned []string) {
	for _, s := range all {
		if s = clean.Line(s); s != "" {
			cleaned = append(cleaned, s)
		}
	}
	return cleaned
}

// seconds is a time in seconds of Unix; no time is 0.
func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// floorDay is the day that a second of the local clock is in, counted from 1970.
func floorDay(second int64) int64 {
	const day = 24 * 60 * 60
	if second < 0 {
		second -= day - 1
	}
	return second / day
}

// orEmpty has a list that is empty be written as one.
func orEmpty(all []string) []string {
	if all == nil {
		return []string{}
	}
	return all
}

// hear adds what an article is found by, and what was found to be said in it. It returns what
// each person says.
func (d *document) hear(a *articles.Article, found quotes.Found) []share {
	d.Quotes, d.Speakers = found.Marked()
	title, text := wordsOf(cmp.Or(d.Title, d.Listed)), wordsOf(a.Text)
	d.Find = &findable{
		Text: []string{strings.Join(title, " "), strings.Join(text, " ")}, Pairs: nonEmpty(pairs(title), pairs(text)),
		By: searched(names.Joined(a.Bylines)), Source: searched(a.Source), Outlet: sorting(a.Source), Tags: []string{},
	}
	for _, tag := range a.Tags {
		d.Find.Tags = append(d.Find.Tags, cut(fold.String(tag, fold.Search)))
	}
	d.Voices = voices(a.Text, found)
	return d.shares(found)
}

// sorting is a source as lists are sorted by it: without the case of ASCII.
func sorting(source string) string {
	return cut(strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, source))
}
