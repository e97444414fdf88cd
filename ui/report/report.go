// Package report writes what a command found: as JSON and CSV for programs, as
// Markdown for documents, and as tables for people.
//
// A report is a table of things of one kind: articles, quotations, people,
// feeds. Each kind has a layout, which says what is told of a thing: an object
// with its members, a row of plain values, the columns that people read. An
// encoder writes any layout in one format, so that every report comes in every
// format. A new format is a row in encoders, a new report is a layout.
//
//	r := report.Quotes(os.Stdout, report.JSONLines, report.Options{})
//	_ = r.Write(items...)
//	_ = r.Close()
//
// A report is written as its parts come, and in the order in which they come.
// [Report.Encode] makes parts on all cores, [Report.Join] puts them in order, and
// no more than a few articles are held.
//
// Inside the program a position is a byte offset. A report is where positions
// leave the program, and there they count Unicode code points.
package report

import (
	"bytes"
	"io"

	"github.com/charmbracelet/colorprofile"

	"pullquote/articles/dates"
	"pullquote/ui/theme"
)

// Schema is the number of the JSON format. Members are added within a number,
// never changed or removed.
const Schema = 1

// Options say how a report looks.
type Options struct {
	Text     bool                 // JSON: add the article's text, which the positions count in
	Width    int                  // Table: cells in a line; 0 for as many as it takes
	Profile  colorprofile.Profile // Table: how many colours there are; from NoTTY down, no escape sequence
	Theme    theme.Theme          // Table: which colours
	Dates    dates.Style          // Markdown: how days are written
	Terminal bool                 // the report is written to a terminal: show file names with control characters replaced
}

// Report writes things of one kind in one format.
type Report[T any] struct{ writer }

// writer is a report of things of any kind.
type writer struct {
	w       io.Writer
	sheet   sheet
	encoder encoder
	options Options
	frame   frame
	held    []any // until the end: columns are as wide as all of a table needs
	opened  bool
	parts   int
}

// frame is what stands before, between and after the parts of a report.
type frame struct{ head, between, tail string }

func newReport[T any](w io.Writer, l layout[T], f Format, o Options) *Report[T] {
	return &Report[T]{newWriter(w, sheetOf(l), f, o)}
}

func newWriter(w io.Writer, l sheet, f Format, o Options) writer {
	r := writer{w: w, sheet: l, encoder: encoderOf(f), options: o}
	r.frame = r.encoder.frame(l)
	return r
}

// Write adds things to the report.
func (r *Report[T]) Write(some ...T) error { return r.write(anyOf(some)) }

// Encode returns the part of the report that some things add. It may be called
// from several goroutines at a time.
func (r *Report[T]) Encode(some ...T) ([]byte, error) { return r.encode(anyOf(some)) }

// anyOf are things of one kind as those of any.
func anyOf[T any](some []T) []any {
	all := make([]any, len(some))
	for i, t := range some {
		all[i] = t
	}
	return all
}

func (r *writer) write(some []any) error {
	if r.encoder.open != nil && r.sheet.title != nil && !r.opened && len(some) > 0 {
		r.frame.head = r.encoder.open(r.sheet, some[0])
	}
	if r.encoder.whole(r.sheet) {
		r.held = append(r.held, some...)
		return nil
	}
	part, err := r.encode(some)
	if err != nil {
		return err
	}
	return r.Join(part)
}

func (r *writer) encode(some []any) ([]byte, error) {
	return r.encoder.encode(r.sheet, some, r.options)
}

// Join adds a part that Encode returned. An empty part adds nothing.
func (r *writer) Join(part []byte) error {
	if len(part) == 0 {
		return nil
	}
	before := r.head()
	if r.parts > 0 {
		before += r.frame.between
	}
	r.parts++
	_, err := r.w.Write(append([]byte(before), part...))
	return err
}

// Close ends the report. A report of nothing is still whole: an empty array in
// JSON, the header row in CSV, and a sentence for people.
func (r *writer) Close() error {
	if len(r.held) > 0 {
		part, err := r.encode(r.held)
		if err == nil {
			err = r.Join(part)
		}
		if err != nil {
			return err
		}
	}
	rest := r.head() + r.frame.tail
	if r.parts == 0 && r.encoder.people {
		rest += r.sheet.empty
	}
	if rest == "" {
		return nil
	}
	_, err := io.WriteString(r.w, rest)
	return err
}

// head is what stands before everything, and then nothing any more.
func (r *writer) head() string {
	if r.opened {
		return ""
	}
	r.opened = true
	return r.frame.head
}

// each joins what is written of each thing; what is empty adds nothing.
func each[T any](some []T, between string, write func(T) ([]byte, error)) ([]byte, error) {
	var parts [][]byte
	for _, t := range some {
		part, err := write(t)
		if err != nil {
			return nil, err
		}
		if len(part) > 0 {
			parts = append(parts, part)
		}
	}
	return bytes.Join(parts, []byte(between)), nil
}
