package report

import "slices"

// Format is a way to write a report.
type Format string

// The formats of a report.
const (
	Table     Format = "table"
	JSON      Format = "json"
	JSONLines Format = "jsonl"
	CSV       Format = "csv"
	Markdown  Format = "markdown"

	// Of articles alone.
	Text Format = "text"
	HTML Format = "html"
)

// encoder writes layouts of things of any kind in one format.
type encoder[T any] struct {
	format Format
	about  string // what it is, in the documentation
	people bool   // it is for people: it has colours, and says so where there is nothing
	nested bool   // it writes objects, which can hold an article's text
	frame  func(layout[T]) frame
	encode func(layout[T], []T, Options) ([]byte, error)
	whole  func(layout[T]) bool // whether encode needs all things at once

	// only tells that just articles come in this format, and open is what stands
	// before everything, where that tells of the first thing.
	only bool
	open func(layout[T], T) string
}

// encoders returns all formats, in the order in which help names them. This is
// the one place that lists them: every command offers all that are not of
// articles only.
func encoders[T any]() []encoder[T] {
	return []encoder[T]{
		{
			format: Table, about: "aligned columns for people, in colour on a terminal",
			people: true, frame: tableFrame[T], encode: encodeTable[T], whole: aligned[T],
		},
		{
			format: JSON, about: "an array with one object per item",
			nested: true, frame: arrayFrame[T], encode: encodeArray[T], whole: streamed[T],
		},
		{
			format: JSONLines, about: "the same objects, one per line",
			nested: true, frame: noFrame[T], encode: encodeLines[T], whole: streamed[T],
		},
		{
			format: CSV, about: "a header row, then one row per item",
			frame: csvFrame[T], encode: encodeCSV[T], whole: streamed[T],
		},
		{
			format: Markdown, about: "for documents: block quotes, lists and tables",
			frame: markdownFrame[T], encode: encodeMarkdown[T], whole: streamed[T],
		},
		{
			format: Text, about: "title, byline and text, a paragraph on a line",
			only: true, frame: tableFrame[T], encode: encodeTable[T], whole: streamed[T],
		},
		{
			format: HTML, about: "a page for browsers",
			only: true, frame: htmlFrame[T], encode: encodeHTML[T], whole: streamed[T], open: openHTML[T],
		},
	}
}

func noFrame[T any](layout[T]) frame { return frame{} }
func streamed[T any](layout[T]) bool { return false }

// encoderOf returns the encoder of a format; that of a table for what is none.
func encoderOf[T any](f Format) encoder[T] {
	all := encoders[T]()
	for _, e := range all {
		if e.format == f {
			return e
		}
	}
	return all[0]
}

// Formats returns the formats of every report, in the order in which help names
// them.
func Formats() []Format {
	var all []Format
	for _, e := range encoders[any]() {
		if !e.only {
			all = append(all, e.format)
		}
	}
	return all
}

// ArticleFormats returns the formats of articles, in the order in which help
// names them: all but a table, which no article is.
func ArticleFormats() []Format {
	return append([]Format{Text, Markdown, HTML}, slices.DeleteFunc(Formats(), func(f Format) bool { return f == Table || f == Markdown })...)
}

// About says in a few words what a format is.
func (f Format) About() string { return encoderOf[any](f).about }

// ForPeople reports whether a format is for people: only these have colours.
func (f Format) ForPeople() bool { return encoderOf[any](f).people }

// Nested reports whether a format writes objects, which can hold an article's text.
func (f Format) Nested() bool { return encoderOf[any](f).nested }
