package carry

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
)

// row is something that can be chosen.
type row struct {
	letter string // at which it is done; empty for none
	name   string
	about  string
	do     func() pane.Wish
}

// Choice is something that another package has to choose from.
type Choice struct {
	Letter, Name, About string
	Do                  func() pane.Wish
}

// Choose is the wish to have one of some things chosen; first is the name of the one that
// enter takes.
func Choose(s *pane.Session, label, first string, all []Choice) pane.Wish {
	rows := make([]row, len(all))
	for i, c := range all {
		rows[i] = row{c.Letter, c.Name, c.About, c.Do}
	}
	return open(s, &menu{label: label, rows: rows, first: first})
}

// menu is a few things of which one is chosen by its letter, or by the arrows and enter.
type menu struct {
	*pane.Session
	label string
	rows  []row
	first string // the name of the one that enter takes
	other func() // does something else at tab; nil for nothing
	told  func() string

	cursor pane.RowCursor
	typed  string
}

// open is the wish to have something chosen.
func open(s *pane.Session, m *menu) pane.Wish {
	m.Session = s
	if i := slices.IndexFunc(m.rows, func(r row) bool { return r.name == m.first }); i > 0 {
		m.cursor.At = i
	}
	p := &pane.Prompt{Label: m.label, Typed: m.choose, Accept: m.accept, Above: m.draw, Pick: m.pick, Rows: len(m.rows) + 1, Right: m.right}
	p.Step = func(rows int) { m.cursor.Move(rows, len(m.rows)) }
	if m.other != nil {
		p.Complete = func(line string) string { m.other(); return line }
	}
	return pane.Ask{Prompt: p}
}

// choose does what a letter stands for.
func (m *menu) choose(line string) pane.Wish {
	m.typed = strings.TrimSpace(line)
	for _, r := range m.rows {
		if r.letter != "" && r.letter == m.typed {
			return pane.Wishes{pane.Ask{}, r.do()}
		}
	}
	return nil
}

// pick puts the cursor on the row that is drawn on a line; on it already, it is accepted.
func (m *menu) pick(at, most int, line string) (string, bool) {
	m.cursor.Scroll(most-1, len(m.rows))
	again, ok := m.cursor.Point(at-1, 1, len(m.rows))
	return line, ok && again
}

// accept takes the row under the cursor.
func (m *menu) accept(string) pane.Wish {
	if m.typed != "" || len(m.rows) == 0 {
		return pane.Mistake{Text: "nothing is called " + clean.Label(m.typed) + " here"}
	}
	return m.rows[m.cursor.At].do()
}

// right says what else there is, or that a letter stands for nothing.
func (m *menu) right() (told string, wrong quotes.Span) {
	switch {
	case m.typed != "":
		return "no such letter", quotes.Span{End: len(m.typed)}
	case m.told != nil:
		return m.Ink.Hinted(m.told()), quotes.Span{}
	}
	return m.Ink.Hinted("a letter, or ↑ ↓ and enter"), quotes.Span{}
}

// nameCells is the column of the names.
const nameCells = 14

// draw draws the rows under a rule.
func (m *menu) draw(width, most int) []string {
	lines := []string{m.Ink.Hinted(strings.Repeat("─", width))}
	cursor := m.cursor
	cursor.Scroll(max(1, most-1), len(m.rows))
	from, to := cursor.Window(len(m.rows))
	for i := from; i < to; i++ {
		lines = append(lines, m.line(m.rows[i], width, i == m.cursor.At))
	}
	return lines[:min(len(lines), most)]
}

func (m *menu) line(r row, width int, here bool) string {
	bar, name := "  ", cells.Pad(ansi.Truncate(clean.Label(r.name), nameCells-1, "…"), nameCells, false)
	if here {
		bar, name = m.Ink.Titled("▌")+" ", m.Ink.Strong(name)
	}
	return ansi.Truncate(bar+m.Ink.Titled(cells.Pad(r.letter, 3, false))+name+m.Ink.Hinted(r.about), width, "…")
}
