package report

import (
	"github.com/charmbracelet/x/ansi"
)

// layout says what a report tells of things of one kind, in each of the shapes
// that a format may want. An encoder knows sheets and nothing of the things.
type layout[T any] struct {
	// object is a thing with all its members, which may be nested. The
	// documentation describes every member.
	object func(T, Options) any

	// objects are what a thing is instead of one object, where it is several or none.
	objects func(T) []any

	// fields are the names of plain values, and rows the values of a thing in
	// that order: a string, strings, an int, a float64, a bool, or nil where
	// nothing is known. Most things are one row; an article of quotations is a
	// row for each.
	fields []string
	rows   func(T) [][]any

	// columns are what people read, in lines that are aligned. Where a thing
	// takes more than a line, text is it instead, and nothing is aligned with
	// other things.
	columns []column[T]
	indent  int // before the columns, times two cells
	text    func(T, Options) string

	// document are the columns of a table in a document. Where a thing is no row
	// of a table, prose is it in Markdown instead.
	document []column[T]
	prose    func(T) string

	// element is a thing in HTML, and title what a document is called that begins
	// with it.
	element func(T) ([]byte, error)
	title   func(T) string

	// cited are the quotations of a thing in a format of citations.
	cited func(T, Format, Options) ([]byte, error)

	gap   string // between things, in text and prose
	empty string // what people are told where there is nothing
}

// column is a column that people read.
type column[T any] struct {
	head   string // over the column; no head is written where none has one
	text   func(T) string
	number bool                              // aligned at its right end
	bound  func(Options) int                 // cells that it may take; nil for any
	style  func(o Options, i int) ansi.Style // of the text in row i; nil for none
}

// under is a column under another head.
func (c column[T]) under(head string) column[T] {
	c.head = head
	return c
}

// one makes a thing a single row.
func one[T any](values func(T) []any) func(T) [][]any {
	return func(t T) [][]any { return [][]any{values(t)} }
}

// orNil is a value, or nil where there is none.
func orNil[V any](v *V) any {
	if v == nil {
		return nil
	}
	return *v
}

func upTo(cells int) func(Options) int { return func(Options) int { return cells } }

func hinted(o Options, _ int) ansi.Style { return o.hint() }

func bold(Options, int) ansi.Style { return ansi.Style{}.Bold() }

// voiced is the colour of the speaker whose row it is.
func voiced(o Options, i int) ansi.Style { return o.voice(i).Bold() }

// sheet is a layout that no longer says of what. Encoders write sheets, so that they stand in
// the program once, and not again for each kind of things, which took a megabyte.
type sheet = layout[any]

// sheetOf is a layout as encoders take it.
func sheetOf[T any](l layout[T]) sheet {
	return sheet{
		object: asked(l.object), objects: telling(l.objects),
		fields: l.fields, rows: telling(l.rows),
		columns: sheetColumns(l.columns), indent: l.indent, text: asked(l.text),
		document: sheetColumns(l.document), prose: telling(l.prose),
		element: tried(l.element), title: telling(l.title), cited: citing(l.cited),
		gap: l.gap, empty: l.empty,
	}
}

func sheetColumns[T any](columns []column[T]) []column[any] {
	var all []column[any]
	for _, c := range columns {
		all = append(all, column[any]{head: c.head, text: telling(c.text), number: c.number, bound: c.bound, style: c.style})
	}
	return all
}

// telling, asked, tried and citing are what a layout tells of a thing, as a sheet has it; nil
// where the layout does not tell it.
func telling[T, R any](f func(T) R) func(any) R {
	if f == nil {
		return nil
	}
	return func(thing any) R { return f(its[T](thing)) }
}

func asked[T, R any](f func(T, Options) R) func(any, Options) R {
	if f == nil {
		return nil
	}
	return func(thing any, o Options) R { return f(its[T](thing), o) }
}

func tried[T any](f func(T) ([]byte, error)) func(any) ([]byte, error) {
	if f == nil {
		return nil
	}
	return func(thing any) ([]byte, error) { return f(its[T](thing)) }
}

func citing[T any](f func(T, Format, Options) ([]byte, error)) func(any, Format, Options) ([]byte, error) {
	if f == nil {
		return nil
	}
	return func(thing any, form Format, o Options) ([]byte, error) { return f(its[T](thing), form, o) }
}

// its is a thing of a sheet as its layout has it.
func its[T any](thing any) T {
	t, _ := thing.(T) // a report takes no others
	return t
}

// objectsOf are the objects of a thing.
func objectsOf(l sheet, t any, o Options) []any {
	if l.objects != nil {
		return l.objects(t)
	}
	return []any{l.object(t, o)}
}
