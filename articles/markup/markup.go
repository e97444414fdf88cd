// Package markup writes the elements of a page as Markdown, so that what its markup
// means is still told: 10<sup>6</sup> is 10⁶, not 106; <q> has its marks, <ol start=5>
// its numbers, a block quotation the line that names who is quoted.
//
// Two steps. [Prepare] works on the whole page, before anyone looks for its main text:
// it puts into elements that nobody drops what is told by a class, or by an element
// that is often furniture, such as <footer>. [Markdown] then writes the part that was
// chosen. A paragraph is gathered as stretches of text with a style each, without any
// nesting, so that marks stand where Markdown takes them for marks.
package markup

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/markdown"
)

// Page is what is known of the page that a node comes from. The zero value is a page
// of unknown language and address.
type Page struct {
	Language string   // BCP 47, of what has no lang of its own
	Address  *url.URL // against which relative addresses are resolved, or nil
}

// Markdown writes what stands below n as Markdown in the form that package markdown
// reads, and tells in notes what it had to leave out. It changes the tree.
func Markdown(n *html.Node, page Page) (text string, notes []string) {
	w := &writer{page: page, fresh: true, cells: budget.EmptyCells, noted: map[string]bool{}, told: map[string]bool{}}
	w.notes = notesIn(n)
	w.node(n, style{})
	w.flush()
	if w.unspanned {
		notes = append(notes, fmt.Sprintf("a table with more than %d cells is shown without merged cells", budget.Cells))
	}
	if w.lined {
		notes = append(notes, fmt.Sprintf("a table with more than %d cells is shown as plain lines", budget.Cells))
	}
	return w.b.String(), notes
}

// writer writes blocks, one below the other, each line behind the marks of the
// quotations and lists around it.
type writer struct {
	page   Page
	b      strings.Builder
	notes  map[string]string // the numbers of notes by the id of their text
	noted  map[string]bool   // those whose text has been written
	inNote bool
	told   map[string]bool // abbreviations that have been spelled out

	prefix string // of every line …
	lead   string // … but the next one, where it is not empty
	gap    string // the blank line to write before the next one …
	gapped bool   // … if there is one
	fresh  bool   // nothing stands in the container yet
	tight  bool   // no blank line stands between the blocks of a list's item
	listed string // the marker's sign of the list that was written last in the container

	para     []span
	blank    bool // a blank comes before the next word of para
	close    bool // no blank comes before the next word, whatever the page has there
	images   []image
	pictured *html.Node // the picture behind which nothing has come yet, or nil
	label    string     // the words with which the next item begins: its letter
	heading  int        // the level of the one being written, or 0
	quoted   int        // open <q>

	cells            int // that tables may be filled up with yet
	unspanned, lined bool
}

// block begins a block: a blank line parts it from the one before.
func (w *writer) block() {
	if !w.fresh && !w.gapped {
		w.gap, w.gapped = w.prefix, true
	}
}

// line writes one line of a block.
func (w *writer) line(s string) {
	if w.gapped {
		w.b.WriteString(strings.TrimRight(w.gap, " "))
		w.b.WriteByte('\n')
	}
	lead := w.prefix
	if w.lead != "" {
		lead = w.lead
	}
	if s == "" {
		lead = strings.TrimRight(lead, " ")
	}
	w.b.WriteString(lead)
	w.b.WriteString(s)
	w.b.WriteByte('\n')
	w.lead, w.gapped, w.fresh, w.listed = "", false, false, ""
}

// within writes a container: its first line behind first, the others behind rest. It
// reports whether there was anything to write.
func (w *writer) within(first, rest string, write func()) bool {
	w.flush()
	size, prefix, lead, fresh, tight, listed := w.b.Len(), w.prefix, w.lead, w.fresh, w.tight, w.listed
	if lead == "" {
		lead = prefix
	}
	w.lead, w.prefix, w.fresh, w.listed = lead+first, prefix+rest, true, ""
	outer := w.lead
	write()
	w.flush()
	w.prefix, w.tight = prefix, tight
	if w.b.Len() > size {
		w.fresh, w.lead, w.listed = false, "", ""
		return true
	}
	if w.lead == outer {
		w.lead = ""
		if lead != prefix {
			w.lead = lead
		}
	}
	w.fresh, w.listed = fresh, listed
	return false
}

// flush writes the paragraph that has been gathered, and the pictures in it: those
// at its beginning before it, the others behind it.
func (w *writer) flush() {
	spans, images := w.para, w.images
	w.para, w.images, w.blank = nil, nil, false
	later := images
	for i, img := range images {
		if img.at > 0 {
			break
		}
		w.picture(img)
		later = images[i+1:]
	}
	for _, lines := range paragraphs(spans) {
		w.paragraph(lines)
	}
	for _, img := range later {
		w.picture(img)
	}
}

// paragraph writes lines of spans, of which all but the last end in a break.
func (w *writer) paragraph(lines [][]span) {
	w.block()
	if w.heading > 0 {
		w.line(strings.Repeat("#", w.heading) + " " + markdown.Heading(inline(joined(lines))))
		return
	}
	w.tick(lines[0])
	for i, spans := range lines {
		text := inline(spans)
		if i < len(lines)-1 {
			text += `\`
		}
		w.line(text)
	}
}

// last is the last character of the paragraph being gathered, or a blank.
func (w *writer) last() rune {
	if w.blank || len(w.para) == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(w.para[len(w.para)-1].text)
	return r
}
