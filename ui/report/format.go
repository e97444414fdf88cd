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

// encoder writes sheets in one format.
type encoder struct {
	format Format
	about  string // what it is, in the documentation
	people bool   // it is for people: it has colours, and says so where there is nothing
	nested bool   // it writes objects, which can hold an article's text
	frame  func(sheet) frame
	encode func(sheet, []any, Options) ([]byte, error)
	whole  func(sheet) bool // whether encode needs all things at once

	// of is what comes in this format, and open is what stands before everything,
	// where that tells of the first thing.
	of   things
	open func(sheet, any) string
}

// encoders returns all formats, in the order in which help names them. This is
// the one place that lists them: every command offers all that are for anything.
func encoders() []encoder {
	return []encoder{
		{
			format: Table, about: "aligned columns for people, in colour on a terminal",
			people: true, frame: tableFrame, encode: encodeTable, whole: aligned, of: ofAnything,
		},
		{
			format: JSON, about: "an array with one object per item",
			nested: true, frame: arrayFrame, encode: encodeArray, whole: streamed, of: ofAnything,
		},
		{
			format: JSONLines, about: "the same objects, one per line",
			nested: true, frame: noFrame, encode: encodeLines, whole: streamed, of: ofAnything,
		},
		{
			format: CSV, about: "a header row, then one row per item",
			frame: csvFrame, encode: encodeCSV, whole: streamed, of: ofAnything,
		},
		{
			format: Markdown, about: "for documents: block quotes, lists and tables",
			frame: markdownFrame, encode: encodeMarkdown, whole: streamed, of: ofAnything,
		},
		{
			format: Text, about: "title, byline and text, a paragraph on a line",
			frame: tableFrame, encode: encodeTable, whole: streamed, of: ofArticles,
		},
		{
			format: HTML, about: "a page for browsers",
			frame: htmlFrame, encode: encodeHTML, whole: streamed, open: openHTML, of: ofArticles | ofQuotations,
		},
		cited(BibTeX, "entries for LaTeX, one per quotation", citedFrame),
		cited(CSL, "CSL-JSON: items for Zotero and pandoc", arrayFrame),
		cited(RIS, "records for reference managers", citedFrame),
		cited(Org, "quote blocks for Emacs", citedFrame),
		cited(Annotations, "W3C annotations in JSON-LD", arrayFrame),
		{
			format: JSONLD, about: "W3C annotations in JSON-LD",
			frame: arrayFrame, encode: encodeCited(JSONLD), whole: streamed, of: ofNotes,
		},
	}
}

// cited is the encoder of a format that quotations alone come in.
func cited(f Format, about string, frame func(sheet) frame) encoder {
	return encoder{format: f, about: about, frame: frame, encode: encodeCited(f), whole: streamed, of: ofQuotations}
}

func noFrame(sheet) frame { return frame{} }
func streamed(sheet) bool { return false }

// encoderOf returns the encoder of a format; that of a table for what is none.
func encoderOf(f Format) encoder {
	all := encoders()
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
	for _, e := range encoders() {
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
func (f Format) About() string { return encoderOf(f).about }

// ForPeople reports whether a format is for people: only these have colours.
func (f Format) ForPeople() bool { return encoderOf(f).people }

// Nested reports whether a format writes objects, which can hold an article's text.
func (f Format) Nested() bool { return encoderOf(f).nested }
