package report

import (
	"bytes"
	"slices"

	"pullquote/articles/clean"
	"pullquote/articles/export"
	"pullquote/articles/jsonl"
	"pullquote/articles/quotes"
)

// Record is a record, and what was found in the article that it holds.
type Record struct {
	jsonl.Record
	Item
	Engine Engine
	Notes  []string // what was left out
}

// Engine is what has found quotations.
type Engine struct {
	Version string `json:"version"` // of the program
	Model   string `json:"model"`   // of its weights
}

// recordQuotes, recordSpeakers and recordArticle are what is added to the members of a
// record; docs/usage.md describes every member.
type recordQuotes struct {
	Schema   int       `json:"schema"`
	Engine   Engine    `json:"engine"`
	Speakers []speaker `json:"speakers"`
	Quotes   []quote   `json:"quotes"`
	Notes    []string  `json:"notes,omitempty"`
	Text     *string   `json:"text,omitempty"`
}

type recordSpeakers struct {
	Schema   int          `json:"schema"`
	Engine   Engine       `json:"engine"`
	Speakers []toldByName `json:"speakers"`
	Notes    []string     `json:"notes,omitempty"`
}

// toldByName is a speaker with how often their words are told.
type toldByName struct {
	speaker
	Reported int `json:"reported"`
}

type recordArticle struct {
	Schema   int       `json:"schema"`
	Title    string    `json:"title"`
	Byline   []string  `json:"byline"`
	Date     *string   `json:"published"`
	Source   string    `json:"source"`
	URL      string    `json:"url"`
	Language string    `json:"language"`
	Words    int       `json:"words"`
	Text     string    `json:"text"`
	Captions []string  `json:"captions"`
	LeftOut  []leftOut `json:"left_out"`
	Notes    []string  `json:"notes,omitempty"`
}

// QuotesRecord is a record with the quotations in its article, as a line of JSON.
func QuotesRecord(r Record, o Options) ([]byte, error) {
	doc := newArticle(r.Item, o)
	return r.line(recordQuotes{Schema, r.Engine, doc.Speakers, doc.Quotes, r.Notes, doc.Text}, nil)
}

// SpeakersRecord is a record with who is quoted in its article, as a line of JSON: where some
// quotations alone are wanted, who says any of them.
func SpeakersRecord(r Record) ([]byte, error) {
	out := recordSpeakers{Schema, r.Engine, []toldByName{}, r.Notes}
	heard := r.Heard()
	for _, s := range speakers(heard) {
		out.Speakers = append(out.Speakers, toldByName{speaker: s})
	}
	for _, q := range heard.Quotes {
		if q.Kind == quotes.Indirect && q.Speaker >= 0 {
			out.Speakers[q.Speaker].Reported++
		}
	}
	if r.Only.Some() {
		out.Speakers = slices.DeleteFunc(out.Speakers, func(s toldByName) bool { return s.Quotes+s.Reported == 0 })
	}
	return r.line(out, nil)
}

// CleanRecord is a record with its article clean, as a line of JSON. What the record tells
// of the article stays as it tells it.
func CleanRecord(r Record) ([]byte, error) {
	a := r.Item.Article
	out := recordArticle{
		Schema: Schema, Title: a.Title, Byline: list(a.Bylines), Date: published(a.Published, a.DateOnly), Source: a.Source, URL: a.URL,
		Language: a.Language, Words: a.Words, Text: export.Text(a), Captions: list(export.Captions(a)), LeftOut: []leftOut{}, Notes: r.Notes,
	}
	for _, t := range export.Furniture(a) {
		out.LeftOut = append(out.LeftOut, leftOut{Reason: "furniture", Text: t})
	}
	for _, l := range a.LeftOut {
		out.LeftOut = append(out.LeftOut, leftOut{Reason: l.Reason, Text: l.Text})
	}
	return r.line(out, []string{"title", "byline", "published", "source", "url", "language"})
}

// recordFaultLine is written for a record with which something is wrong.
type recordFaultLine struct {
	ID    rawJSON     `json:"id"`
	Error recordFault `json:"error"`
}

// recordFault is what is wrong with a record.
type recordFault struct {
	Code    jsonl.Code `json:"code"`
	Message string     `json:"message"`
}

// FaultRecord is a line of JSON that says what is wrong with a record.
func FaultRecord(r Record) ([]byte, error) {
	return line(recordFaultLine{r.came("id"), recordFault(*r.Fault)})
}

// came is the value of a member as it stands in the record; null if it has none.
func (r *Record) came(name string) rawJSON {
	if m := r.Member(name); m != nil {
		return asCame(m.Value)
	}
	return asCame(nil)
}

// line is the members of a record, as they stand there, and behind them those of an object,
// which go before those of the record by their names, but for some that stay the record's.
// The text is none of the record's.
func (r *Record) line(object any, but []string) ([]byte, error) {
	told, err := line(object)
	if err != nil {
		return nil, err
	}
	ours, err := jsonl.Members(told)
	if err != nil {
		return nil, err
	}
	ours = slices.DeleteFunc(ours, func(m jsonl.Member) bool { return slices.Contains(but, m.Name) && r.Member(m.Name) != nil })
	var b bytes.Buffer
	add := func(m jsonl.Member, of func([]byte) []byte) {
		if b.Len() == 0 {
			b.WriteByte('{')
		} else {
			b.WriteByte(',')
		}
		b.Write(of(m.Key))
		b.WriteByte(':')
		b.Write(of(m.Value))
	}
	for _, m := range r.Members {
		replaced := slices.ContainsFunc(ours, func(our jsonl.Member) bool { return our.Name == m.Name })
		if !replaced && m.Name != r.Field && m.Name != "error" {
			add(m, harmless)
		}
	}
	for _, m := range ours {
		add(m, func(written []byte) []byte { return written })
	}
	b.WriteString("}\n")
	return b.Bytes(), nil
}

// harmless is JSON as it came, without what a terminal would obey. A carriage return stands
// between values: in a string it has another form.
func harmless(came []byte) []byte {
	return clean.JSON(bytes.ReplaceAll(came, []byte("\r"), []byte(" ")))
}
