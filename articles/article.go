// Package articles knows what an article is. It reads plain text, Markdown and
// HTML into one model and makes hostile text harmless on the way.
package articles

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"pullquote/articles/charset"
	"pullquote/articles/dates"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// BlockKind tells what a block of the reading text is.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Title               // the headline; shown in the page's head
	Byline              // authors, dates and datelines that stand alone; shown in the page's head
	Subheading
	Caption
	Furniture // "Font Size", "Share this": part of the file, not of the article
	Item      // a list item
	Blockquote
	Code
	Table
)

// Block is one block of an article: bytes [Start, End) of Article.Text.
type Block struct {
	quotes.Span
	Kind BlockKind
}

// Run ties a stretch of Article.Body to the stretch of Article.Text that it
// sets: one inline text node of the Markdown. Where the two are spelled alike
// (no entity, no escape) the bytes correspond one to one.
type Run struct {
	Body, Text quotes.Span
}

// Section is a part of the article that can be set alone: whole blocks, a few
// kilobytes at most, in order. Sections make a page of ten megabytes open at
// once: only those in sight are set.
type Section struct {
	Body quotes.Span // bytes of Article.Body
	Text quotes.Span // bytes of Article.Text

	// Joined tells that the section goes on inside the block in which the one
	// before it ends: a single paragraph of megabytes is cut at spaces.
	Joined bool
}

// Article is one article, cleaned: no byte of any of its strings can act on a
// terminal.
type Article struct {
	Title     string
	Bylines   []string
	Source    string         // the publication: "The Harbour Post"
	URL       string         // http or https, or empty
	Published time.Time      // zero if unknown
	DateOnly  bool           // Published names a day, not a time of day
	DatedBy   dates.Evidence // how Published is known
	Saved     time.Time      // when the program that saved a page did, where it says so; zero if unknown
	Language  string         // BCP 47; empty if unknown
	Tags      []string       // that its file gives it, in their order there
	Format    Format
	Encoding  charset.Encoding // of the bytes it was read from

	Text     string    // the reading text; for a .txt file the file itself, code point for code point
	Blocks   []Block   // over Text, in order, disjoint
	Body     string    // Markdown, without the title and byline blocks
	Runs     []Run     // from Body to Text, in order
	Sections []Section // over Body, in order, adjoining

	Words   int   // words in the body's blocks
	Hidden  int   // places of Text at which code points that show nothing could spell something; see package hidden
	Partial bool  // only the head of the file was read
	Size    int64 // bytes of the file, if known; more than was read where Partial

	// Notes say what was left out because there was too much of it (see package
	// budget), and that the encoding is a guess, each on one clean line, for the
	// reader to see.
	Notes []string

	// LeftOut is what of a saved page is no part of its article, in the page's
	// order: menus, comments, links to other articles. It is not in Text.
	LeftOut []LeftOut

	unsettled unsettled           // what is to be settled yet
	refs      markdown.References // link targets defined anywhere in a Markdown article
}

// unsettled is what is known of an article before all that tells of it has been read.
type unsettled struct {
	updated   dates.When // the date of a change, where the text tells one
	undecided dates.When // Published, where its language may tell another day
	short     bool       // the last block of a head is cut short
	loose     []string   // tags that may be several with blanks between them
}

// Document returns the reading text as the quote engine takes it.
// A block after a rule ("* * *") begins anew: nobody goes on speaking over it.
func (a *Article) Document() quotes.Document {
	d := quotes.Document{Text: a.Text, Paragraphs: make([]quotes.Paragraph, len(a.Blocks)), Language: a.Language}
	if len(a.Bylines) == 1 {
		d.Author = a.Bylines[0]
	}
	ruled := false
	for i, b := range a.Blocks {
		kind := documentKind(b.Kind)
		if kind == quotes.Body && ruled {
			kind = quotes.Break
		}
		ruled = b.Kind == Furniture && isRule(b.Of(a.Text))
		d.Paragraphs[i] = quotes.Paragraph{Span: b.Span, Kind: kind, Strong: kind == quotes.Body && a.isStrong(b)}
	}
	return d
}

// isStrong reports whether a block is a question that is set in bold from end to end, as in an
// interview: **Were you afraid?**
func (a *Article) isStrong(b Block) bool {
	if !strings.HasSuffix(b.Of(a.Text), "?") {
		return false
	}
	first, _ := slices.BinarySearchFunc(a.Runs, b.Start, func(r Run, at int) int { return cmp.Compare(r.Text.Start, at) })
	last := first
	for last < len(a.Runs) && a.Runs[last].Text.End < b.End {
		last++
	}
	if last == len(a.Runs) {
		return false
	}
	before, behind := a.Body[:a.Runs[first].Body.Start], a.Body[a.Runs[last].Body.End:]
	return strings.HasSuffix(before, "**") && strings.HasPrefix(behind, "**") || strings.HasSuffix(before, "__") && strings.HasPrefix(behind, "__")
}

func documentKind(k BlockKind) quotes.ParagraphKind {
	switch k {
	case Title, Subheading:
		return quotes.Heading
	case Caption:
		return quotes.Caption
	case Byline, Furniture, Code, Table:
		return quotes.Furniture
	case Blockquote:
		return quotes.Quotation
	default:
		return quotes.Body
	}
}
