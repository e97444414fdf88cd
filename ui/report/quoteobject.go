package report

import "pullquote/articles/quotes"

// article is one article in JSON; docs/usage.md describes every member.
type article struct {
	Schema    int       `json:"schema"`
	Path      fileName  `json:"path"`
	Title     string    `json:"title"`
	Byline    []string  `json:"byline"`
	Published *string   `json:"published"`
	DatedBy   *string   `json:"published_by"`
	Source    string    `json:"source"`
	URL       string    `json:"url"`
	Speakers  []speaker `json:"speakers"`
	Quotes    []quote   `json:"quotes"`
	Text      *string   `json:"text,omitempty"`
	LeftOut   int       `json:"left_out,omitempty"`
}

type speaker struct {
	ID     int      `json:"id"`
	Name   string   `json:"name"`
	Role   string   `json:"role"`
	Also   []string `json:"also"`
	Issuer string   `json:"issuer,omitempty"`
	Quotes int      `json:"quotes"`
	Words  int      `json:"words"`
	By     string   `json:"by,omitempty"`
}

type quote struct {
	ID int `json:"id"`
	textSpan
	Kind       string    `json:"kind"`
	Speaker    *int      `json:"speaker"`
	Mention    *textSpan `json:"mention"`
	Cue        *textSpan `json:"cue"`
	Confidence decimal   `json:"confidence"`
	Reported   *decimal  `json:"reported_confidence,omitempty"`
	PartOf     *int      `json:"part_of,omitempty"`
	Via        *int      `json:"via,omitempty"`
	Why        string    `json:"why"`
	By         string    `json:"by,omitempty"`
}

// textSpan is a piece of the article's text; Start and End count code points.
type textSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func newArticle(it Item, o Options) article {
	a := it.Article
	doc := article{
		Schema: Schema, Path: fileName(it.Path), Title: a.Title, Byline: list(a.Bylines),
		Published: published(a.Published, a.DateOnly), DatedBy: datedBy(a.DatedBy), Source: a.Source, URL: a.URL,
		Speakers: speakers(it.Found), Quotes: make([]quote, 0, len(it.Found.Quotes)), LeftOut: a.Unplaced(),
	}
	p := newPoints(a.Text)
	for i, q := range it.Found.Quotes {
		if !it.keeps(q) {
			continue
		}
		doc.Quotes = append(doc.Quotes, newQuote(p, i+1, q))
	}
	if o.Text {
		doc.Text = &a.Text
	}
	return doc
}

func newQuote(p *points, id int, q quotes.Quote) quote {
	out := quote{
		ID: id, textSpan: p.textSpan(q.Span), Kind: q.Kind.String(),
		Confidence: decimal(round(q.Confidence)), Why: q.Why, By: by(q.ByHand),
	}
	if q.Kind == quotes.Indirect {
		share := decimal(round(q.Reported))
		out.Reported = &share
	}
	if q.Speaker >= 0 {
		number := q.Speaker + 1
		out.Speaker = &number
	}
	if q.PartOf > 0 {
		out.PartOf = &q.PartOf
	}
	if q.Via > 0 {
		out.Via = &q.Via
	}
	if !q.Mention.Empty() {
		s := p.textSpan(q.Mention)
		out.Mention = &s
	}
	if !q.Cue.Empty() {
		s := p.textSpan(q.Cue)
		out.Cue = &s
	}
	return out
}

func (p *points) textSpan(s quotes.Span) textSpan {
	return textSpan{Start: p.at(s.Start), End: p.at(s.End), Text: s.Of(p.text)}
}

func speakers(f quotes.Found) []speaker {
	out := make([]speaker, 0, len(f.Speakers))
	for i, s := range f.Speakers {
		out = append(out, speaker{ID: i + 1, Name: s.Name, Role: s.Role, Also: list(s.Also), Issuer: s.Issuer, Quotes: s.Quotes, Words: s.Words, By: by(s.ByHand)})
	}
	return out
}

// by tells of what was corrected by hand; of the rest, which the engine has found, nothing.
func by(hand bool) string {
	if hand {
		return "hand"
	}
	return ""
}
