package report

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/ui/theme"
)

// speakerCells is what the column of speakers takes at most when a line has a
// bound: "Secretary-General of the Northern Isles" must not push the quote out.
const speakerCells = 26

// cell is one field of a table: cleaned text, drawn by a style when there is colour.
type cell struct {
	text  string
	style ansi.Style
	right bool // a number: aligned at its right end
	bound int  // cells it may take; 0 for any
}

// aligned reports whether a layout has columns, which are as wide as all rows need.
func aligned(l sheet) bool { return l.text == nil }

// tableFrame is what stands between things that are not aligned.
func tableFrame(l sheet) frame {
	if aligned(l) {
		return frame{}
	}
	return frame{between: l.gap}
}

// encodeTable writes each thing as text or, where it has columns, as a line of them.
func encodeTable(l sheet, some []any, o Options) ([]byte, error) {
	if !aligned(l) {
		return each(some, l.gap, func(t any) ([]byte, error) { return []byte(l.text(t, o)), nil })
	}
	return []byte(o.table(cellsOf(l, some, o), l.indent)), nil
}

// cellsOf are the rows of a table, with a head where the columns have one.
func cellsOf(l sheet, some []any, o Options) [][]cell {
	rows := make([][]cell, 0, len(some)+1)
	if len(some) > 0 && l.columns[0].head != "" {
		heads := make([]cell, len(l.columns))
		for i, c := range l.columns {
			heads[i] = cell{text: c.head, style: o.hint(), right: c.number}
		}
		rows = append(rows, heads)
	}
	for i, t := range some {
		row := make([]cell, len(l.columns))
		for k, c := range l.columns {
			row[k] = cell{text: clean.Line(c.text(t)), right: c.number}
			if c.style != nil {
				row[k].style = c.style(o, i)
			}
			if c.bound != nil {
				row[k].bound = c.bound(o)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// table aligns rows in columns, two cells apart, behind an indent of so many
// times two cells.
func (o Options) table(rows [][]cell, indent int) string {
	widths := o.widths(rows)
	var b strings.Builder
	for _, row := range rows {
		row = append([]cell{}, row...)
		for i := range row {
			row[i].text = o.fit(row[i], widths[i], i == len(row)-1)
		}
		b.WriteString(o.line(append(make([]cell, indent), row...)))
	}
	return b.String()
}

// widths returns the cells that each column takes.
func (o Options) widths(rows [][]cell) []int {
	var widths []int
	for _, row := range rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			w := ansi.StringWidth(c.text)
			if o.Width > 0 && c.bound > 0 {
				w = min(w, c.bound)
			}
			widths[i] = max(widths[i], w)
		}
	}
	return widths
}

// fit cuts or pads a field to its column. The last column is as wide as its text.
func (o Options) fit(c cell, width int, last bool) string {
	text := c.text
	if ansi.StringWidth(text) > width {
		text = ansi.Truncate(text, width, "…")
	}
	room := strings.Repeat(" ", width-ansi.StringWidth(text))
	switch {
	case c.right:
		return room + text
	case last:
		return text
	default:
		return text + room
	}
}

// line joins fields with two cells between them and keeps to the width.
func (o Options) line(row []cell) string {
	var parts []string
	for _, c := range row {
		if o.Profile > colorprofile.NoTTY && len(c.style) > 0 && c.text != "" {
			// Only the words are styled: an underlined speaker has no underlined padding.
			words := strings.TrimSpace(c.text)
			c.text = strings.Replace(c.text, words, c.style.Styled(words), 1)
		}
		parts = append(parts, c.text)
	}
	text := strings.TrimRight(strings.Join(parts, "  "), " ")
	if o.Width > 0 {
		text = ansi.Truncate(text, o.Width, "…")
	}
	return text + "\n"
}

func (o Options) hint() ansi.Style { return o.style(o.Theme.Quiet) }

// voice is the style of a speaker's name, the same as in the reader.
func (o Options) voice(speaker int) ansi.Style { return o.style(o.Theme.Voice(speaker)) }

// style is an ink in the colours that there are.
func (o Options) style(k theme.Ink) ansi.Style {
	var s ansi.Style
	if k.Fg != nil && o.Profile > colorprofile.ASCII {
		s = s.ForegroundColor(o.Profile.Convert(k.Fg))
	}
	if k.Bg != nil && o.Profile > colorprofile.ASCII {
		s = s.BackgroundColor(o.Profile.Convert(k.Bg))
	}
	if k.Reverse {
		s = s.Reverse(true)
	}
	if k.Underline != ansi.UnderlineNone {
		s = s.UnderlineStyle(k.Underline)
	}
	if k.Bold {
		s = s.Bold()
	}
	if k.Faint {
		s = s.Faint()
	}
	if k.Italic {
		s = s.Italic(true)
	}
	return s
}
