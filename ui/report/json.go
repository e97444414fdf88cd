package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"time"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// article is one article in JSON; docs/usage.md describes every member.
type article struct {
	Schema    int       `json:"schema"`
	Path      string    `json:"path"`
	Title     string    `json:"title"`
	Byline    []string  `json:"byline"`
	Published *string   `json:"published"`
	Source    string    `json:"source"`
	URL       string    `json:"url"`
	Speakers  []speaker `json:"speakers"`
	Quotes    []quote   `json:"quotes"`
	Text      *string   `json:"text,omitempty"`
}

type speaker struct {
	ID     int      `json:"id"`
	Name   string   `json:"name"`
	Role   string   `json:"role"`
	Also   []string `json:"also"`
	Quotes int      `json:"quotes"`
	Words  int      `json:"words"`
}

type quote struct {
	ID int `json:"id"`
	stretch
	Kind       string   `json:"kind"`
	Speaker    *int     `json:"speaker"`
	Mention    *stretch `json:"mention"`
	Cue        *stretch `json:"cue"`
	Confidence float64  `json:"confidence"`
	Why        string   `json:"why"`
}

// stretch is a piece of the article's text; Start and End count code points.
type stretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func newArticle(it Item, o Options) article {
	a := it.Article
	doc := article{
		Schema: Schema, Path: it.Path, Title: a.Title, Byline: list(a.Bylines),
		Published: published(a.Published, a.DateOnly), Source: a.Source, URL: a.URL,
		Speakers: speakers(it.Found), Quotes: make([]quote, 0, len(it.Found.Quotes)),
	}
	p := newPoints(a.Text)
	for i, q := range it.Found.Quotes {
		doc.Quotes = append(doc.Quotes, newQuote(p, i+1, q))
	}
	if o.Text {
		doc.Text = &a.Text
	}
	return doc
}

func newQuote(p *points, id int, q quotes.Quote) quote {
	out := quote{
		ID: id, stretch: p.stretch(q.Span), Kind: q.Kind.String(),
		Confidence: round(q.Confidence), Why: q.Why,
	}
	if q.Speaker >= 0 {
		number := q.Speaker + 1
		out.Speaker = &number
	}
	if !q.Mention.Empty() {
		s := p.stretch(q.Mention)
		out.Mention = &s
	}
	if !q.Cue.Empty() {
		s := p.stretch(q.Cue)
		out.Cue = &s
	}
	return out
}

func (p *points) stretch(s quotes.Span) stretch {
	return stretch{Start: p.at(s.Start), End: p.at(s.End), Text: s.Of(p.text)}
}

func speakers(f quotes.Found) []speaker {
	out := make([]speaker, 0, len(f.Speakers))
	for i, s := range f.Speakers {
		out = append(out, speaker{ID: i + 1, Name: s.Name, Role: s.Role, Also: list(s.Also), Quotes: s.Quotes, Words: s.Words})
	}
	return out
}

// published is the time in RFC 3339, the day alone where the article names no
// time of day, and nil where it names neither.
func published(at time.Time, dateOnly bool) *string {
	if at.IsZero() {
		return nil
	}
	layout := time.RFC3339
	if dateOnly {
		layout = time.DateOnly
	}
	s := at.Format(layout)
	return &s
}

// list is l, and an empty array instead of null.
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}

// round keeps three digits: more would claim a precision that no rule has.
func round(confidence float64) float64 { return math.Round(confidence*1000) / 1000 }

// line is v as JSON on one line.
func line(v any) ([]byte, error) {
	b, err := encode(v, "")
	return append(b, '\n'), err
}

// element is v as JSON, set on lines of its own as an element of an array that
// people read too.
func element(v any) ([]byte, error) {
	b, err := encode(v, "  ")
	return append([]byte("\n  "), b...), err
}

func encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // the text is read by programs, not by browsers
	e.SetIndent(indent, indent)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("writing JSON: %w", err)
	}
	return escapeLive(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// escapeLive writes the characters that a terminal may act on, and that JSON
// allows in a string as they are, as \u escapes: DEL, the C1 controls and the
// bidirectional overrides. The value stays the same. A file name may hold
// them even where the article does not.
func escapeLive(doc []byte) []byte {
	from, out := 0, []byte(nil)
	for i := 0; i < len(doc); {
		if c := doc[i]; c < 0x7F || c > 0x7F && c != 0xC2 && c != 0xE2 {
			i++
			continue
		}
		r, n := utf8.DecodeRune(doc[i:])
		if live(r) {
			out = append(out, doc[from:i]...)
			out = fmt.Appendf(out, `\u%04x`, r)
			from = i + n
		}
		i += n
	}
	if out == nil {
		return doc
	}
	return append(out, doc[from:]...)
}

func live(r rune) bool {
	return r >= 0x7F && r <= 0x9F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
