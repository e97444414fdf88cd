package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// narrowest is the width in cells below which a list item or a block quote is
// no longer indented: three words of a line are worth more than a bar.
const narrowest = 12

// setter sets one section. It walks the blocks that hold blocks by itself, so
// that list items hang and bars of block quotes never break, and gives the
// others to Glamour one by one.
type setter struct {
	a         *articles.Article
	source    []byte // the section's Markdown
	base      int    // where source begins in Article.Body
	theme     theme.Theme
	renderers map[int]renderer.Renderer // by width

	run    int     // the first of the article's runs that is not behind the walk
	pieces []piece // of the block at hand
	soft   bool    // a line break of the source comes before the next piece
	last   int     // where in the text the piece before ended
	mark   []byte  // Glamour's source for the block at hand
	line   line    // being read
	close  bool    // the block at hand follows the one above without a blank line
	item   int     // where in the text the last item of plain text ended

	method ansi.Method // how the terminal counts cells
	spread bool        // a table that the page has no room for is set wider than it
	grid   *grid       // the last that was

	pictures map[string]Picture // that are shown, by their addresses

	only    []quotes.Span // of the text, what is left on a folded page; nil for all
	dropped bool          // nothing is left of what was gathered last
}

func newSetter(a *articles.Article, source []byte, base int, l layout) *setter {
	s := &setter{a: a, source: source, base: base, theme: l.theme, method: l.method, pictures: l.pictures, renderers: map[int]renderer.Renderer{}, only: l.only}
	if len(s.only) > 0 {
		s.pictures = nil
	}
	s.seek(base)
	return s
}

// line is one line of cells on its way to a row.
type line []cell

// blocks sets the blocks in n below one another, with a blank line between
// them where they are loose.
func (s *setter) blocks(n ast.Node, width int, loose bool) []line {
	var all []line
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s.close = false
		ls := s.block(c, width)
		if len(ls) == 0 {
			continue
		}
		if len(all) > 0 && loose && !s.close && !follows(c) {
			all = append(all, nil)
		}
		all = append(all, ls...)
	}
	return all
}

func (s *setter) block(n ast.Node, width int) []line {
	switch n := n.(type) {
	case *ast.List:
		return s.list(n, width)
	case *ast.Blockquote:
		return s.inset(n, width, "│ ")
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		return s.code(n, width)
	case *ast.ThematicBreak:
		if len(s.only) > 0 {
			return nil
		}
		return rule(s.theme, width)
	case *astext.Table:
		return s.table(n, width)
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock {
		return s.blocks(n, width, true)
	}
	return append(picture(s, n, width), s.prose(n, width)...)
}

// prose sets a paragraph, a heading, or whatever else holds inline text.
func (s *setter) prose(n ast.Node, width int) []line {
	s.begin()
	s.inline(n, ink{})
	kind := s.kind()
	s.draw(s.blockInk(n, kind))
	if n.Kind() == ast.KindParagraph && (kind == articles.Item || s.a.Format == articles.Plain) {
		return plainItem(s, width)
	}
	return s.leaf(width)
}

func (s *setter) begin() { s.pieces, s.soft, s.last, s.dropped = s.pieces[:0], false, 0, false }

// draw lays a block's style under that of its pieces.
func (s *setter) draw(k ink) {
	if k == (ink{}) {
		return
	}
	var from, to *ink
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.ink != from || to == nil {
			from, to = p.ink, beneath(k, p.ink)
		}
		p.ink = to
	}
}

func beneath(k ink, over *ink) *ink {
	if over != nil {
		k.link = over.link
		k.style.Attrs |= over.style.Attrs
		if over.style.Fg != nil {
			k.style.Fg = over.style.Fg
		}
		if over.style.Underline != 0 {
			k.style.Underline = over.style.Underline
		}
	}
	return &k
}

// inset sets a block's blocks behind a bar.
func (s *setter) inset(n ast.Node, width int, bar string) []line {
	prefix := decoration(s.theme, bar)
	w := width - len(prefix)
	if w < narrowest {
		return s.blocks(n, width, true)
	}
	ls := s.blocks(n, w, true)
	hang(ls, prefix, prefix)
	return ls
}

// decoration is text of the page that is not the article's.
func decoration(th theme.Theme, t string) line {
	q := inked(th.Quiet)
	l := make(line, 0, len(t))
	for _, r := range t {
		if r == ' ' {
			l = append(l, blank)
			continue
		}
		l = append(l, cell{content: string(r), width: 1, ink: &q})
	}
	return l
}

// code sets the lines of a block of code as they are, two cells in.
func (s *setter) code(n ast.Node, width int) []line {
	const indent = "  "
	w := width - len(indent)
	if w < narrowest {
		w = width
	}
	s.begin()
	for i := range n.Lines().Len() {
		if i > 0 {
			s.breakLine()
		}
		s.codeLine(n, i)
	}
	s.tabulate()
	ls := s.lines(w)
	if w < width {
		prefix := decoration(s.theme, indent)
		hang(ls, prefix, prefix)
	}
	return ls
}

// codeLine gathers one line of code without its end, which need not be in the
// article's runs.
func (s *setter) codeLine(n ast.Node, i int) {
	seg := n.Lines().At(i)
	for seg.Stop > seg.Start && (s.source[seg.Stop-1] == '\n' || s.source[seg.Stop-1] == '\r') {
		seg.Stop--
	}
	s.segment(seg, inked(s.theme.Code))
}

// tabStop is how many cells a tab of code goes on to a multiple of.
const tabStop = 4

// tabulate sets the tabs of code, which the pieces at hand have as blanks, up to where
// they lead.
func (s *setter) tabulate() {
	x := 0
	for i := range s.pieces {
		p := &s.pieces[i]
		blank := p.span.Of(s.a.Text)
		switch {
		case p.text == lineBreak:
			x = 0
			continue
		case p.text == " " && strings.Contains(blank, "\t"):
			from := x
			for _, r := range blank {
				if x++; r == '\t' {
					x = (x + tabStop - 1) / tabStop * tabStop
				}
			}
			p.text = strings.Repeat(" ", x-from)
		default:
			x += s.method.StringWidth(p.text)
		}
	}
}

// rule sets a break between parts of the article: three stars in the middle.
func rule(th theme.Theme, width int) []line {
	stars := "* * *"
	if width < len(stars) {
		stars = "*"
	}
	return []line{append(blanks((width-len(stars))/2), decoration(th, stars)...)}
}

func blanks(n int) line {
	l := make(line, max(n, 0))
	for i := range l {
		l[i] = blank
	}
	return l
}
