package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/store"
)

// Listed is an article as a list tells of it.
type Listed struct {
	store.Entry
	Quotes, Speakers int // -1 if nobody has counted
}

// List writes articles as they come, so that a list of any length takes little
// memory.
type List struct {
	Report
	format  Format
	options Options
	held    []Listed // of a table, whose columns are as wide as all of it needs
}

// NewList returns an empty list that is written to w.
func NewList(w io.Writer, f Format, o Options) *List {
	l := &List{Report: Report{w: w}, format: f, options: o}
	switch f {
	case JSON:
		l.frame = frame{head: "[", between: ",", tail: "\n]\n"}
	case CSV:
		l.frame = frame{head: listHeader}
	case JSONLines, Markdown, Table:
	}
	return l
}

// Write adds articles to the list.
func (l *List) Write(some []Listed) error {
	if l.format == Table {
		l.held = append(l.held, some...)
		return nil
	}
	part, err := l.part(some)
	if err != nil {
		return err
	}
	return l.Report.Write(part)
}

// Close ends the list.
func (l *List) Close() error {
	if len(l.held) > 0 {
		if err := l.Report.Write(listTable(l.held, l.options)); err != nil {
			return err
		}
	}
	return l.Report.Close()
}

func (l *List) part(some []Listed) ([]byte, error) {
	switch l.format {
	case JSON:
		return each(some, ",", func(a Listed) ([]byte, error) { return element(newListed(a)) })
	case JSONLines:
		return each(some, "", func(a Listed) ([]byte, error) { return line(newListed(a)) })
	case CSV:
		return listRows(some, l.options)
	default:
		return each(some, "", func(a Listed) ([]byte, error) { return bullet(a), nil })
	}
}

// each joins what is written of each article or person.
func each[T any](some []T, between string, write func(T) ([]byte, error)) ([]byte, error) {
	var parts [][]byte
	for _, a := range some {
		part, err := write(a)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return bytes.Join(parts, []byte(between)), nil
}

// listTable is a line for each article: day, words, title, source, path.
func listTable(some []Listed, o Options) []byte {
	rows := make([][]cell, 0, len(some))
	for _, a := range some {
		rows = append(rows, []cell{
			{text: dayOf(a.Entry), style: o.hint()},
			{text: strconv.Itoa(a.Summary.Words), style: o.hint(), right: true},
			{text: articles.OneLine(a.Summary.Title), style: ansi.Style{}.Bold(), bound: max(24, o.Width/2)},
			{text: articles.OneLine(a.Summary.Source), bound: speakerCells},
			{text: articles.OneLine(a.Path), style: o.hint()},
		})
	}
	return []byte(o.table(rows, 0))
}

// listedArticle is an article of a list in JSON; docs/usage.md describes every member.
type listedArticle struct {
	Schema    int      `json:"schema"`
	Path      fileName `json:"path"`
	Title     string   `json:"title"`
	Byline    []string `json:"byline"`
	Published *string  `json:"published"`
	Source    string   `json:"source"`
	Words     int      `json:"words"`
	Quotes    *int     `json:"quotes"`
	Speakers  *int     `json:"speakers"`
	Read      bool     `json:"read"`
	Starred   bool     `json:"starred"`
	Tags      []string `json:"tags"`
}

func newListed(a Listed) listedArticle {
	s := a.Summary
	return listedArticle{
		Schema: Schema, Path: fileName(a.Path), Title: s.Title, Byline: list(s.Bylines), Published: published(s.Published, s.DateOnly), Source: s.Source,
		Words: s.Words, Quotes: counted(a.Quotes), Speakers: counted(a.Speakers), Read: a.Read, Starred: a.Starred, Tags: list(a.Tags),
	}
}

// counted is nil for what nobody has counted.
func counted(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
}

const listHeader = "path,title,byline,published,source,words,quotes,speakers,read,starred,tags\n"

func listRows(some []Listed, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, a := range some {
		l := newListed(a)
		err := w.Write([]string{
			o.field(string(l.Path)), o.field(l.Title), o.field(strings.Join(l.Byline, "; ")), orNothing(l.Published), o.field(l.Source), strconv.Itoa(l.Words),
			orNothing(l.Quotes), orNothing(l.Speakers), strconv.FormatBool(l.Read), strconv.FormatBool(l.Starred), o.field(strings.Join(l.Tags, "; ")),
		})
		if err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// orNothing is a value, or an empty field.
func orNothing[T any](v *T) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(*v)
}

// bullet is an article as an item of a list in Markdown.
func bullet(a Listed) []byte {
	facts := dayOf(a.Entry)
	if a.Summary.Source != "" {
		facts = escape(articles.OneLine(a.Summary.Source)) + ", " + facts
	}
	return fmt.Appendf(nil, "- **%s**, %s, %s\n", escape(articles.OneLine(a.Summary.Title)), facts, escape(articles.OneLine(a.Path)))
}

// dayOf is the day of an article: of its publication, or else "saved" and the
// day of its file, which is no date of the article's.
func dayOf(e store.Entry) string {
	d := day(e.Date())
	if e.Dated() || e.Date().IsZero() {
		return d
	}
	return "saved " + d
}

// day is the date of an article, in an order that sorts.
func day(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return t.Format(time.DateOnly)
}
