package page

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// stretch is a part of a row that is drawn in one ink.
type stretch struct {
	x, width int
	text     string
	ink      *ink
}

func rows(ls []line, m ansi.Method) []Row {
	all := make([]Row, len(ls))
	for i, l := range ls {
		all[i] = row(l, m)
	}
	return all
}

// row makes a row of a line of cells, which are counted in some way.
func row(l line, m ansi.Method) Row {
	r := Row{method: m}
	var b strings.Builder
	x, start := 0, 0 // of the stretch at hand: its first cell in l
	at := 0
	flush := func(end int) {
		if start == end {
			return
		}
		b.Reset()
		for i := start; i < end; i++ {
			b.WriteString(l[i].content)
		}
		r.stretches = append(r.stretches, stretch{x: at, width: x - at, text: b.String(), ink: l[start].ink})
		start, at = end, x
	}
	mergeable := false
	for i := range l {
		c := &l[i]
		if i > start && !sameInk(c.ink, l[start].ink) {
			flush(i)
		}
		mergeable = r.run(c, x, mergeable)
		x += c.width
	}
	flush(len(l))
	r.ANSI = written(r.stretches)
	return r
}

// run notes what cell c at x spells, in the run before where it goes on, and
// reports whether the next cell may join it.
func (r *Row) run(c *cell, x int, mergeable bool) bool {
	if c.text.Empty() {
		return false
	}
	r.Text = join(r.Text, c.text)
	if n := len(r.Runs); mergeable && c.exact && r.Runs[n-1].Text.End == c.text.Start {
		last := &r.Runs[n-1]
		last.Width += c.width
		last.Text.End = c.text.End
		return true
	}
	r.Runs = append(r.Runs, Run{X: x, Width: c.width, Text: c.text})
	return c.exact
}

func sameInk(a, b *ink) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// written writes stretches with as few escape sequences as will do. It leaves
// the terminal as it was: without style and link.
func written(all []stretch) string {
	if len(all) == 1 && all[0].ink == nil {
		return all[0].text
	}
	var b strings.Builder
	var pen ink
	for i := range all {
		s := &all[i]
		var k ink
		if s.ink != nil {
			k = *s.ink
		}
		change(&b, &pen, k)
		b.WriteString(s.text)
	}
	change(&b, &pen, ink{})
	return b.String()
}

// reduced is stretches as a terminal can show them that knows fewer colours,
// or none.
func reduced(all []stretch, p colorprofile.Profile) []stretch {
	if p == colorprofile.TrueColor {
		return all
	}
	less := make([]stretch, len(all))
	for i, s := range all {
		if s.ink != nil {
			s.ink = &ink{style: uv.ConvertStyle(s.ink.style, p), link: uv.ConvertLink(s.ink.link, p)}
		}
		less[i] = s
	}
	return less
}

// change writes what turns one ink into another.
func change(b *strings.Builder, pen *ink, to ink) {
	if pen.link != to.link {
		if to.link.URL == "" {
			b.WriteString(ansi.ResetHyperlink())
		} else {
			b.WriteString(ansi.SetHyperlink(to.link.URL, to.link.Params))
		}
	}
	if pen.style != to.style {
		b.WriteString(uv.StyleDiff(&pen.style, &to.style))
	}
	*pen = to
}

// Cells tells on which cells of the row a stretch of the article's text lies,
// from the first to behind the last; ok is false where it lies on none.
func (r Row) Cells(text string, s quotes.Span) (from, to int, ok bool) {
	for _, run := range r.Runs {
		a, b := run.cells(text, s, r.method)
		if a == b {
			continue
		}
		if !ok {
			from, ok = a, true
		}
		to = b
	}
	return from, to, ok
}

// cluster is the grapheme cluster with which t begins, and its width in the
// cells of a run.
func cluster(t string, m ansi.Method) (g string, width int) {
	g, width = ansi.FirstGraphemeCluster(t, m)
	if width == 0 && g[0] < ' ' {
		width = 1 // a line break or a tab, set as a blank
	}
	return g, width
}

// cells tells which of the run's cells spell s.
func (r Run) cells(text string, s quotes.Span, m ansi.Method) (from, to int) {
	start, end := max(s.Start, r.Text.Start), min(s.End, r.Text.End)
	if start >= end {
		return r.X, r.X
	}
	if start == r.Text.Start && end == r.Text.End {
		return r.X, r.X + r.Width
	}
	return r.X + r.column(text, start, m), r.X + r.columnEnd(text, end, m)
}

// column is the number of cells before the cluster that holds offset.
func (r Run) column(text string, offset int, m ansi.Method) int {
	n, _ := r.walk(text, offset, m)
	return n
}

// columnEnd is the number of cells up to the end of the cluster before offset.
func (r Run) columnEnd(text string, offset int, m ansi.Method) int {
	n, rest := r.walk(text, offset, m)
	return n + rest
}

// walk tells how many cells lie before the cluster that holds offset, and how
// wide that cluster is if offset lies inside it.
func (r Run) walk(text string, offset int, m ansi.Method) (before, inside int) {
	switch r.Width {
	case r.Text.End - r.Text.Start:
		return offset - r.Text.Start, 0 // a cell a byte
	case 1:
		return 0, 1
	}
	t := text[r.Text.Start:r.Text.End]
	for at := r.Text.Start; at < offset && len(t) > 0; {
		g, w := cluster(t, m)
		if at+len(g) > offset {
			return before, w
		}
		before += w
		at += len(g)
		t = t[len(g):]
	}
	return min(before, r.Width), 0
}
