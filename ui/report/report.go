// Package report writes what was found in articles: as JSON and CSV for
// programs, as Markdown for documents, and as tables for people.
//
// A report is made article by article, so that its parts can be made on all
// cores and written in the order of the paths without ever holding more than
// a few articles:
//
//	r := report.New(os.Stdout, report.JSONLines)
//	for _, item := range items {
//		part, _ := report.Quotes(report.JSONLines, item, report.Options{})
//		_ = r.Write(part)
//	}
//	_ = r.Close()
//
// Inside the program a position is a byte offset. A report is where positions
// leave the program, and there they count Unicode code points.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Schema is the number of the JSON format. Members are added within a number,
// never changed or removed.
const Schema = 1

// Format is a way to write a report.
type Format string

// The formats of a report.
const (
	Table     Format = "table"    // for people: columns, aligned by cells
	JSON      Format = "json"     // one array, an object for each article
	JSONLines Format = "jsonl"    // an object for each article on a line of its own
	CSV       Format = "csv"      // a header row, then a row for each quote
	Markdown  Format = "markdown" // block quotes, each with its speaker
)

// Formats returns all formats, in the order in which help names them.
func Formats() []Format { return []Format{Table, JSON, JSONLines, CSV, Markdown} }

// ParseFormat returns the format with a name, or an error that says which there are.
func ParseFormat(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if name == string(f) {
			return f, nil
		}
		names = append(names, string(f))
	}
	return "", fmt.Errorf("unknown format %q: choose from %s", name, strings.Join(names, ", "))
}

// Item is one article and what was found in it.
type Item struct {
	Path    string // as the user knows it; "-" for standard input
	Article *articles.Article
	Found   quotes.Found
}

// Options say how a report looks.
type Options struct {
	Text     bool                 // JSON: add the article's text, which the positions count in
	Width    int                  // Table: cells in a line; 0 for as many as it takes
	Profile  colorprofile.Profile // Table: how many colours there are; from NoTTY down, no escape sequence
	Theme    theme.Theme          // Table: which colours
	Terminal bool                 // the report is written to a terminal: show file names with control characters replaced
}

// Quotes returns the part of a report that one article adds.
func Quotes(f Format, it Item, o Options) ([]byte, error) {
	switch f {
	case JSON:
		return element(newArticle(it, o))
	case JSONLines:
		return line(newArticle(it, o))
	case CSV:
		return quoteRows(it, o)
	case Markdown:
		return blockquotes(it), nil
	default:
		return quoteTable(it, o), nil
	}
}

// Report joins the parts that articles add.
type Report struct {
	w      io.Writer
	frame  frame
	opened bool
	parts  int
}

// frame is what stands before, between and after the parts of a report.
type frame struct{ head, between, tail string }

// New returns an empty report of quotes that is written to w.
func New(w io.Writer, f Format) *Report {
	switch f {
	case JSON:
		return &Report{w: w, frame: frame{head: "[", between: ",", tail: "\n]\n"}}
	case CSV:
		return &Report{w: w, frame: frame{head: quoteHeader}}
	case Markdown, Table:
		return &Report{w: w, frame: frame{between: "\n"}}
	default:
		return &Report{w: w}
	}
}

// Write adds the part of one article. An empty part adds nothing.
func (r *Report) Write(part []byte) error {
	if len(part) == 0 {
		return nil
	}
	if err := r.open(); err != nil {
		return err
	}
	if r.parts > 0 {
		if _, err := io.WriteString(r.w, r.frame.between); err != nil {
			return err
		}
	}
	r.parts++
	_, err := r.w.Write(part)
	return err
}

// Close ends the report. A report without a single article is still whole: an
// empty array in JSON, the header row in CSV.
func (r *Report) Close() error {
	if err := r.open(); err != nil {
		return err
	}
	_, err := io.WriteString(r.w, r.frame.tail)
	return err
}

func (r *Report) open() error {
	if r.opened {
		return nil
	}
	r.opened = true
	_, err := io.WriteString(r.w, r.frame.head)
	return err
}
