package page

import (
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// galley is a section that is set as far as somebody has looked: the first
// screen of an article does not wait for the rest of its first section.
type galley struct {
	rows []Row

	layout
	s    *setter  // nil once all is set
	next ast.Node // the block to set next
	safe bool     // what panics is told in its place
}

// layout is how a page is set.
type layout struct {
	width  int // of the column, in cells
	more   int // blank rows between blocks beyond the one
	theme  theme.Theme
	method ansi.Method // how the terminal counts cells
	spread bool        // a table that the page has no room for is set wider than it

	pictures map[string]Picture // that are shown, by their addresses
	only     []quotes.Span      // of the text, what is left on a folded page; nil for all
}

// newGalley begins to set section i of an article.
func newGalley(a *articles.Article, i int, l layout) *galley {
	if l.bare(a.Sections[i].Text) {
		return &galley{}
	}
	source, root := a.Parse(i)
	if root == nil || root.FirstChild() == nil {
		return &galley{}
	}
	l.width = max(l.width, 1)
	return &galley{layout: l, s: newSetter(a, source, a.Sections[i].Body.Start, l), next: root.FirstChild()}
}

// done reports whether the whole section is set.
func (g *galley) done() bool { return g.s == nil }

// safeGalley is newGalley for a reader: a block that the setter trips over is
// told in its place, and the others are set.
func safeGalley(a *articles.Article, i int, l layout) *galley {
	return safely(func() *galley { return newGalley(a, i, l) }, l.width)
}

// safely begins a galley that nothing makes panic, neither now nor later.
func safely(begin func() *galley, width int) (g *galley) {
	err := fault.Guard(func() error {
		g = begin()
		g.safe = true
		return nil
	})
	if err != nil {
		return &galley{rows: []Row{unset(err, width)}}
	}
	return g
}

// unset is the row in the place of what could not be set.
func unset(err error, width int) Row {
	return Row{ANSI: ansi.Truncate("[this part cannot be shown: "+clean.Line(err.Error())+"]", width, "…")}
}

// step sets one more block.
func (g *galley) step() {
	if g.safe {
		err := fault.Guard(func() error {
			g.set()
			return nil
		})
		if err != nil {
			g.rows = append(g.rows, unset(err, g.width))
		}
	} else {
		g.set()
	}
	if g.next = g.next.NextSibling(); g.next == nil {
		g.s = nil
	}
}

// set sets the next block.
func (g *galley) set() {
	g.s.close, g.s.grid, g.s.spread = false, nil, g.spread && isTable(g.next)
	if ls := g.s.block(g.next, g.width); len(ls) > 0 {
		if len(g.rows) > 0 && !g.s.close && !follows(g.next) {
			g.rows = append(g.rows, make([]Row, 1+g.more)...)
		}
		for i, l := range ls {
			r := row(l, g.method)
			if g.s.grid != nil {
				r.grid, r.nth, r.whole = g.s.grid, i, l
			}
			g.rows = append(g.rows, r)
		}
	}
}

// to sets at least n rows, if the section has as many, and returns all that
// are set.
func (g *galley) to(n int) []Row {
	for !g.done() && len(g.rows) < n {
		g.step()
	}
	return g.rows
}

// past sets the section until its rows show an offset of the text.
func (g *galley) past(offset int) []Row {
	for !g.done() && (len(g.rows) == 0 || g.rows[len(g.rows)-1].Text.End <= offset) {
		g.step()
	}
	return g.rows
}

// all sets the whole section.
func (g *galley) all() []Row {
	for !g.done() {
		g.step()
	}
	return g.rows
}
