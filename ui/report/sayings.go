package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// Saying is something that one person said in one of many articles.
type Saying struct {
	Listed
	Name       string // by which the article calls the speaker
	Role       string
	Kind       quotes.Kind
	Confidence float64
	Text       string
}

// Sayings writes what one person said, as it comes.
type Sayings struct {
	Report
	format  Format
	options Options
	held    []Saying // of a table, whose columns are as wide as all of it needs
}

// NewSayings returns an empty report that is written to w.
func NewSayings(w io.Writer, f Format, o Options) *Sayings {
	s := &Sayings{Report: Report{w: w}, format: f, options: o}
	switch f {
	case JSON:
		s.frame = frame{head: "[", between: ",", tail: "\n]\n"}
	case CSV:
		s.frame = frame{head: "published,source,path,title,name,role,kind,confidence,text\n"}
	case Markdown:
		s.frame = frame{between: "\n"}
	case Table, JSONLines: // nothing stands around the parts
	}
	return s
}

// Write adds to the report.
func (s *Sayings) Write(some []Saying) error {
	if s.format == Table {
		s.held = append(s.held, some...)
		return nil
	}
	part, err := s.part(some)
	if err != nil {
		return err
	}
	return s.Report.Write(part)
}

// Close ends the report.
func (s *Sayings) Close() error {
	if len(s.held) > 0 {
		if err := s.Report.Write(sayingTable(s.held, s.options)); err != nil {
			return err
		}
	}
	return s.Report.Close()
}

func (s *Sayings) part(some []Saying) ([]byte, error) {
	switch s.format {
	case JSON:
		return each(some, ",", func(a Saying) ([]byte, error) { return element(newSaying(a)) })
	case JSONLines:
		return each(some, "", func(a Saying) ([]byte, error) { return line(newSaying(a)) })
	case CSV:
		return sayingRows(some, s.options)
	default:
		return each(some, "\n", func(a Saying) ([]byte, error) { return sayingMarkdown(a), nil })
	}
}

// saying is something said in JSON; docs/usage.md describes every member.
type saying struct {
	Schema     int      `json:"schema"`
	Path       fileName `json:"path"`
	Title      string   `json:"title"`
	Published  *string  `json:"published"`
	Source     string   `json:"source"`
	Name       string   `json:"name"`
	Role       string   `json:"role"`
	Kind       string   `json:"kind"`
	Confidence float64  `json:"confidence"`
	Text       string   `json:"text"`
}

func newSaying(s Saying) saying {
	return saying{
		Schema: Schema, Path: fileName(s.Path), Title: s.Summary.Title, Published: published(s.Summary.Published, s.Summary.DateOnly), Source: s.Summary.Source,
		Name: s.Name, Role: s.Role, Kind: s.Kind.String(), Confidence: round(s.Confidence), Text: s.Text,
	}
}

func sayingRows(some []Saying, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, a := range some {
		s := newSaying(a)
		err := w.Write([]string{
			orNothing(s.Published), o.field(s.Source), o.field(string(s.Path)), o.field(s.Title), o.field(s.Name), o.field(s.Role), s.Kind,
			strconv.FormatFloat(s.Confidence, 'f', -1, 64), o.field(s.Text),
		})
		if err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func sayingMarkdown(s Saying) []byte {
	return fmt.Appendf(nil, "> %s\n\n— %s, *%s*, %s\n", escape(articles.OneLine(s.Text)), escape(articles.OneLine(s.Name)), escape(articles.OneLine(s.Summary.Title)), dayOf(s.Entry))
}

func sayingTable(some []Saying, o Options) []byte {
	rows := make([][]cell, 0, len(some))
	for _, s := range some {
		rows = append(rows, []cell{
			{text: dayOf(s.Entry), style: o.hint()},
			{text: articles.OneLine(s.Summary.Source), bound: speakerCells},
			{text: s.Kind.String(), style: o.hint()},
			{text: articles.OneLine(s.Text), bound: max(40, o.Width/2)},
			{text: articles.OneLine(s.Path), style: o.hint()},
		})
	}
	return []byte(o.table(rows, 0))
}
