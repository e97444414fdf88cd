package people

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/words"
	"pullquote/ui/theme"
)

// personColumn is a fact about a person that has cells of its own on screens
// of a certain width and more.
type personColumn struct {
	name  string
	from  int
	width int
	right bool
	of    func(p index.Person, s *Scene) string
}

func personColumns() []personColumn {
	return []personColumn{
		{"quotes", 0, 6, true, func(p index.Person, _ *Scene) string { return words.Figure(p.Quotes) }},
		{"reported", 90, 8, true, func(p index.Person, _ *Scene) string { return words.Figure(p.Reported) }},
		{"articles", 60, 8, true, func(p index.Person, _ *Scene) string { return words.Figure(p.Articles) }},
		{"words", 90, 8, true, func(p index.Person, _ *Scene) string { return words.Figure(p.Words) }},
		{"last seen", 50, 11, true, func(p index.Person, s *Scene) string { return words.Day(p.Last, s.Now(), s.Settings.Dates) }},
	}
}

// monthsIn is how many months a screen has room for.
func monthsIn(width int) int {
	switch {
	case width >= cells.WideCells:
		return chartMonths
	case width >= 76:
		return chartMonths / 2
	}
	return 0
}

// Layout implements pane.Pane.
func (s *Scene) Layout(width, height int) {
	s.head = cells.HeadingRows(width, height)
	s.Scroll(height-s.head, s.Total)
}

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	return s.RowCursor.Point(line-s.head, 1, s.Total)
}

// View draws the people, one a line, under the names of the columns.
func (s *Scene) View(width, height int) []string {
	lines := make([]string, 0, height)
	if cells.HeadingRows(width, height) > 0 {
		lines = append(lines, s.heading(width), "")
	}
	from, to := s.Window(s.Total)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width))
	}
	if s.Total == 0 && s.known {
		empty := "  Nobody is quoted here yet."
		if s.query.Name != "" {
			empty = "  Nobody is called " + s.query.Name + "."
		}
		lines = append(lines, s.Ink.Hinted(ansi.Truncate(empty, width, "…")))
	}
	return cells.Filled(lines, height)
}

// personLead is the cells before a name: the cursor, the mark, a space.
const personLead = 3

func (s *Scene) heading(width int) string {
	facts, room := personFacts(width, func(c personColumn) string { return c.name })
	if n := monthsIn(width); n > 0 {
		axis := "by month"
		if !s.until.IsZero() {
			axis = s.chart(make([]int, n)).letters()
		}
		facts += "  " + cells.Pad(axis, n, false) + " most"
	}
	return s.Ink.Hinted(strings.Repeat(" ", personLead) + cells.Pad("who", room, false) + facts)
}

// mostCells are those of the number that the highest bar of a row stands for.
const mostCells = 5

// chart is the chart of somebody's months.
func (s *Scene) chart(months []int) chart { return chart{months, s.until, s.Settings.Dates, s.Ink} }

// personFacts fills the columns, and tells what they and the chart leave for the name.
func personFacts(width int, of func(personColumn) string) (facts string, room int) {
	room = width - personLead - 1
	if n := monthsIn(width); n > 0 {
		room -= n + 2 + mostCells
	}
	for _, c := range personColumns() {
		if width >= c.from {
			facts += "  " + cells.Pad(ansi.Truncate(of(c), c.width, "…"), c.width, c.right)
			room -= c.width + 2
		}
	}
	return facts, max(4, room)
}

func (s *Scene) row(i, width int) string {
	bar, mark := " ", " "
	if i == s.At {
		bar = s.Ink.Titled("▌")
	}
	p := s.person(i)
	if p == nil {
		return bar
	}
	if s.markOf(p.ID) >= 0 {
		mark = s.Ink.Titled("✓")
	}
	facts, room := personFacts(width, func(c personColumn) string { return c.of(*p, s) })
	name := ansi.Truncate(clean.Label(p.Name), room, "…")
	rest := ""
	for _, more := range []string{p.Role, alsoOf(*p)} {
		if more != "" {
			rest += ", " + clean.Label(more)
		}
	}
	rest = ansi.Truncate(rest, max(0, room-ansi.StringWidth(name)), "…")
	fill := strings.Repeat(" ", max(0, room-ansi.StringWidth(name)-ansi.StringWidth(rest)))
	if i == s.At {
		name = s.Ink.Strong(name)
	}
	line := bar + mark + " " + name + s.Ink.Hinted(rest) + fill + s.Ink.Hinted(facts)
	if n := monthsIn(width); n > 0 {
		if months := s.months[p.ID]; len(months) >= n {
			c := s.chart(months).last(n)
			_, most := c.most()
			line += "  " + theme.Bars(c.months) + s.Ink.Hinted(cells.Pad(words.Figure(most), mostCells, true))
		}
	}
	return ansi.Truncate(line, width, "")
}

// alsoOf says under which other names somebody is known.
func alsoOf(p index.Person) string {
	switch len(p.Also) {
	case 0:
		return ""
	case 1:
		return "also " + p.Also[0]
	}
	return "also " + p.Also[0] + " and " + strconv.Itoa(len(p.Also)-1) + " more"
}
