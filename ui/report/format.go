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

	Text        Format = "text"   // of articles
	HTML        Format = "html"   // of articles and of quotations
	BibTeX      Format = "bibtex" // and the others of quotations
	CSL         Format = "csl"
	RIS         Format = "ris"
	Org         Format = "org"
	Annotations Format = "annotations"

	JSONLD Format = "jsonld" // of notes
)

// things are kinds of things that a format is for.
type things uint8

const (
	ofArticles things = 1 << iota
	ofQuotations
	ofNotes
	ofAnything = ^things(0)
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

	// of is what comes in this format, and open is what stands before everything,
	// where that tells of the first thing.
	of   things
	open func(layout[T], T) string
}

// encoders returns all formats, in the order in which help names them. This is
// the one place that lists them: every command offers all that are for anything.
func encoders[T any]() []encoder[T] {
	return []encoder[T]{
		{
			format: Table, about: "aligned columns for people, in colour on a terminal",
			people: true, frame: tableFrame[T], encode: encodeTable[T], whole: aligned[T], of: ofAnything,
		},
		{
			format: JSON, about: "an array with one object per item",
			nested: true, frame: arrayFrame[T], encode: encodeArray[T], whole: streamed[T], of: ofAnything,
		},
		{
			format: JSONLines, about: "the same objects, one per line",
			nested: true, frame: noFrame[T], encode: encodeLines[T], whole: streamed[T], of: ofAnything,
		},
		{
			format: CSV, about: "a header row, then one row per item",
			frame: csvFrame[T], encode: encodeCSV[T], whole: streamed[T], of: ofAnything,
		},
		{
			format: Markdown, about: "for documents: block quotes, lists and tables",
			frame: markdownFrame[T], encode: encodeMarkdown[T], whole: streamed[T], of: ofAnything,
		},
		{
			format: Text, about: "title, byline and text, a paragraph on a line",
			frame: tableFrame[T], encode: encodeTable[T], whole: streamed[T], of: ofArticles,
		},
		{
			format: HTML, about: "a page for browsers",
			frame: htmlFrame[T], encode: encodeHTML[T], whole: streamed[T], open: openHTML[T], of: ofArticles | ofQuotations,
		},
		cited(BibTeX, "entries for LaTeX, one per quotation", citedFrame[T]),
		cited(CSL, "CSL-JSON: items for Zotero and pandoc", arrayFrame[T]),
		cited(RIS, "records for reference managers", citedFrame[T]),
		cited(Org, "quote blocks for Emacs", citedFrame[T]),
		cited(Annotations, "W3C annotations in JSON-LD", arrayFrame[T]),
		{
			format: JSONLD, about: "W3C annotations in JSON-LD",
			frame: arrayFrame[T], encode: encodeCited[T](JSONLD), whole: streamed[T], of: ofNotes,
		},
	}
}

// cited is the encoder of a format that quotations alone come in.
func cited[T any](f Format, about string, frame func(layout[T]) frame) encoder[T] {
	return encoder[T]{format: f, about: about, frame: frame, encode: encodeCited[T](f), whole: streamed[T], of: ofQuotations}
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
func Formats() []Format { return formatsOf(ofAnything) }

// formatsOf are those that are for all of some things.
func formatsOf(what things) []Format {
	var all []Format
	for _, e := range encoders[any]() {
		if e.of&what == what {
			all = append(all, e.format)
		}
	}
	return all
}

// QuoteFormats returns the formats of quotations, in the order in which help names them.
func QuoteFormats() []Format { return formatsOf(ofQuotations) }

// NoteFormats returns the formats of notes, likewise.
func NoteFormats() []Format { return formatsOf(ofNotes) }

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
