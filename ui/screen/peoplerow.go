package screen

import (
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/theme"
)

// personColumn is a fact about a person that has cells of its own on screens
// of a certain width and more.
type personColumn struct {
	name  string
	from  int
	width int
	right bool
	of    func(p index.Person, now time.Time) string
}

func personColumns() []personColumn {
	return []personColumn{
		{"quotes", 0, 6, true, func(p index.Person, _ time.Time) string { return figure(p.Quotes) }},
		{"reported", 90, 8, true, func(p index.Person, _ time.Time) string { return figure(p.Reported) }},
		{"articles", 60, 8, true, func(p index.Person, _ time.Time) string { return figure(p.Articles) }},
		{"words", 90, 8, true, func(p index.Person, _ time.Time) string { return figure(p.Words) }},
		{"last seen", 50, 11, true, func(p index.Person, now time.Time) string { return day(p.Last, now) }},
	}
}

// monthsIn is how many months a screen has room for.
func monthsIn(width int) int {
	switch {
	case width >= wideCells:
		return chartMonths
	case width >= 76:
		return chartMonths / 2
	}
	return 0
}

func (s *peopleScene) layout(width, height int) {
	s.scroll(height-headingRows(width, height), s.total)
}

// view draws the people, one a line, under the names of the columns.
func (s *peopleScene) view(width, height int) []string {
	lines := make([]string, 0, height)
	if headingRows(width, height) > 0 {
		lines = append(lines, s.heading(width), "")
	}
	from, to := s.window(s.total)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width))
	}
	if s.total == 0 && s.known {
		empty := "  Nobody is quoted here yet."
		if s.query.Name != "" {
			empty = "  Nobody is called " + s.query.Name + "."
		}
		lines = append(lines, s.ink.quiet(ansi.Truncate(empty, width, "…")))
	}
	return filled(lines, height)
}

// personLead is the cells before a name: the cursor, the mark, a space.
const personLead = 3

func (s *peopleScene) heading(width int) string {
	facts, room := personFacts(width, func(c personColumn) string { return c.name })
	if n := monthsIn(width); n > 0 {
		facts += "  " + pad("a month", n, false)
	}
	return s.ink.quiet(strings.Repeat(" ", personLead) + pad("who", room, false) + facts)
}

// personFacts fills the columns, and tells what they and the chart leave for the name.
func personFacts(width int, of func(personColumn) string) (facts string, room int) {
	room = width - personLead - 1
	if n := monthsIn(width); n > 0 {
		room -= n + 2
	}
	for _, c := range personColumns() {
		if width >= c.from {
			facts += "  " + pad(ansi.Truncate(of(c), c.width, "…"), c.width, c.right)
			room -= c.width + 2
		}
	}
	return facts, max(4, room)
}

func (s *peopleScene) row(i, width int) string {
	bar, mark := " ", " "
	if i == s.at {
		bar = s.ink.accent("▌")
	}
	p := s.person(i)
	if p == nil {
		return bar
	}
	if s.markOf(p.ID) >= 0 {
		mark = s.ink.accent("✓")
	}
	facts, room := personFacts(width, func(c personColumn) string { return c.of(*p, s.now()) })
	name := ansi.Truncate(clean.Label(p.Name), room, "…")
	rest := ""
	for _, more := range []string{p.Role, alsoOf(*p)} {
		if more != "" {
			rest += ", " + clean.Label(more)
		}
	}
	rest = ansi.Truncate(rest, max(0, room-ansi.StringWidth(name)), "…")
	fill := strings.Repeat(" ", max(0, room-ansi.StringWidth(name)-ansi.StringWidth(rest)))
	if i == s.at {
		name = s.ink.strong(name)
	}
	line := bar + mark + " " + name + s.ink.quiet(rest) + fill + s.ink.quiet(facts)
	if n := monthsIn(width); n > 0 {
		if months := s.months[p.ID]; len(months) >= n {
			line += "  " + theme.Bars(months[len(months)-n:])
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
