package page

import (
	"cmp"
	"slices"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Mark draws a stretch of an article's text in an ink of the theme's.
type Mark struct {
	Span quotes.Span
	Ink  theme.Ink
}

// band is a mark on one row: cells [from, to).
type band struct {
	from, to int
	ink      *theme.Ink
}

// Paint is the row's ANSI with marks over it; text is the article's. Only
// cells that spell a mark's text are drawn over; where marks lie over one
// another the later ones win, colour by colour and attribute by attribute.
// Marks may come in any order and may lie on other rows.
func (r Row) Paint(text string, marks []Mark) string {
	bands := r.bands(text, marks)
	if len(bands) == 0 {
		return r.ANSI
	}
	return written(r.painted(bands))
}

// painted is the row's stretches with bands over them.
func (r Row) painted(bands []band) []stretch {
	if len(bands) == 0 {
		return r.stretches
	}
	edges := make([]int, 0, 2*len(bands))
	for _, b := range bands {
		edges = append(edges, b.from, b.to)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	painted := make([]stretch, 0, len(r.stretches)+len(edges))
	for _, s := range r.stretches {
		for _, e := range edges {
			if e > s.x && e < s.x+s.width {
				var left stretch
				left, s = s.split(e, r.method)
				painted = append(painted, left.under(bands))
			}
		}
		painted = append(painted, s.under(bands))
	}
	return painted
}

// bands tells on which cells the marks lie, in the order in which they win.
func (r Row) bands(text string, marks []Mark) []band {
	var all []band
	if r.Text.Empty() {
		return nil
	}
	for i := range marks {
		m := &marks[i]
		if m.Span.End <= r.Text.Start || m.Span.Start >= r.Text.End {
			continue
		}
		for _, run := range r.Runs {
			from, to := run.cells(text, m.Span, r.method)
			if from >= to {
				continue
			}
			if n := len(all); n > 0 && all[n-1].to == from && all[n-1].ink == &m.Ink {
				all[n-1].to = to
				continue
			}
			all = append(all, band{from, to, &m.Ink})
		}
	}
	return all
}

// split cuts a stretch before cell x.
func (s stretch) split(x int, m ansi.Method) (left, right stretch) {
	n := x - s.x
	cut := 0
	if len(s.text) == s.width {
		cut = n
	} else {
		for w := 0; w < n && cut < len(s.text); {
			g, gw := ansi.FirstGraphemeCluster(s.text[cut:], m)
			cut += len(g)
			w += gw
		}
	}
	left, right = s, s
	left.text, left.width = s.text[:cut], n
	right.text, right.x, right.width = s.text[cut:], x, s.width-n
	return left, right
}

// under draws the bands over a stretch that lies wholly in or out of each.
func (s stretch) under(bands []band) stretch {
	var k ink
	touched := false
	for _, b := range bands {
		if s.x < b.from || s.x >= b.to {
			continue
		}
		if !touched && s.ink != nil {
			k = *s.ink
		}
		touched = true
		overlay(&k.style, b.ink)
	}
	if touched {
		s.ink = &k
	}
	return s
}

// overlay draws an ink of the theme's over a style.
func overlay(s *uv.Style, k *theme.Ink) {
	s.Fg = cmp.Or(k.Fg, s.Fg)
	s.Bg = cmp.Or(k.Bg, s.Bg)
	s.Underline = cmp.Or(k.Underline, s.Underline)
	for _, a := range []struct {
		on   bool
		attr uint8
	}{{k.Bold, uv.AttrBold}, {k.Faint, uv.AttrFaint}, {k.Italic, uv.AttrItalic}, {k.Reverse, uv.AttrReverse}} {
		if a.on {
			s.Attrs |= a.attr
		}
	}
}

func styled(t string, k theme.Ink) stretch {
	var i ink
	overlay(&i.style, &k)
	return stretch{text: harmless(t), ink: &i}
}
