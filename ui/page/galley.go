package page

import (
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/ui/theme"
)

// galley is a section that is set as far as somebody has looked: the first
// screen of an article does not wait for the rest of its first section.
type galley struct {
	rows []Row

	s     *setter  // nil once all is set
	next  ast.Node // the block to set next
	width int
	more  int  // blank rows between blocks beyond the one
	safe  bool // what panics is told in its place
}

// newGalley begins to set section i of an article, with so many blank rows between
// blocks beyond the one.
func newGalley(a *articles.Article, i, width, more int, t theme.Theme) *galley {
	source, root := a.Parse(i)
	if root == nil || root.FirstChild() == nil {
		return &galley{}
	}
	return &galley{s: newSetter(a, source, a.Sections[i].Body.Start, t), next: root.FirstChild(), width: max(width, 1), more: more}
}

// done reports whether the whole section is set.
func (g *galley) done() bool { return g.s == nil }

// safeGalley is newGalley for a reader: a block that the setter trips over is
// told in its place, and the others are set.
func safeGalley(a *articles.Article, i, width, more int, t theme.Theme) *galley {
	return safely(func() *galley { return newGalley(a, i, width, more, t) }, width)
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
	g.s.close = false
	if ls := g.s.block(g.next, g.width); len(ls) > 0 {
		if len(g.rows) > 0 && !g.s.close && !follows(g.next) {
			g.rows = append(g.rows, make([]Row, 1+g.more)...)
		}
		for _, l := range ls {
			g.rows = append(g.rows, row(l))
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
