package screen

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// wordsAMinute is how fast an adult reads English non-fiction silently:
// 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
const wordsAMinute = 238

// minutes is how long words take to read, at least one.
func minutes(words int) int { return max(1, (words+wordsAMinute/2)/wordsAMinute) }

// column is a fact about an article that the list shows in cells of its own.
type column struct {
	width int
	right bool
	of    func(it *item, now time.Time) string
}

// columns are what stands behind the title, in order of worth: the last ones
// go first where there is no room for them.
func columns() []column {
	return []column{
		{12, false, func(it *item, now time.Time) string { return day(it.Date(), now) }},
		{6, true, func(it *item, _ time.Time) string { return strconv.Itoa(minutes(it.Summary.Words)) + " min" }},
		{11, true, func(it *item, _ time.Time) string { return it.count() }},
		{20, false, func(it *item, _ time.Time) string { return it.Summary.Source }},
	}
}

// titleCells is the least room a title gets before columns give way.
const titleCells = 38

// count says how many quotes by how many speakers, once they are counted.
func (it *item) count() string {
	switch {
	case it.quotes < 0:
		return ""
	case it.quotes == 0:
		return "no quotes"
	default:
		return fmt.Sprintf("%d by %d", it.quotes, it.speakers)
	}
}

// day is a date as a newspaper gives it: the year only where it is another.
func day(t, now time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Year() == now.Year():
		return t.Format("2 Jan")
	default:
		return t.Format("2 Jan 2006")
	}
}

// listPane draws a list into a rectangle.
type listPane struct {
	*list
	ink     ink
	now     time.Time
	focused bool
	loading bool
	empty   string // what to say where there is no row
}

// perRow is how many lines a row takes: one where columns fit, two where not.
func perRow(width int) int {
	if width >= titleCells+2+12+8 {
		return 1
	}
	return 2
}

// view returns exactly height lines of at most width cells.
func (p listPane) view(width, height int) []string {
	lines := make([]string, 0, height)
	per := perRow(width)
	rows := p.window(height / per)
	for i, it := range rows {
		lines = append(lines, p.row(it, width, p.offset+i == p.cursor)...)
	}
	if len(rows) == 0 && !p.loading {
		lines = append(lines, "", p.ink.quiet(ansi.Truncate("  "+p.empty, width, "…")))
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// row draws one article. The unread mark and the cursor each have a column,
// so that titles stand under one another.
func (p listPane) row(it *item, width int, here bool) []string {
	mark := "  "
	if !it.Read {
		mark = p.ink.accent("•") + " "
	}
	bar := " "
	if here {
		bar = p.ink.accent("▌")
		if !p.focused {
			bar = p.ink.quiet("▌")
		}
	}
	room := width - 3
	if perRow(width) == 2 {
		title := p.title(it, room, here)
		facts := join(it.Summary.Source, day(it.Date(), p.now), strconv.Itoa(minutes(it.Summary.Words))+" min", it.count())
		return []string{bar + mark + title, bar + "  " + p.ink.quiet(ansi.Truncate(facts, room, "…"))}
	}
	var facts strings.Builder
	var shown []column
	for _, c := range columns() {
		if room-c.width-2 >= titleCells {
			shown = append(shown, c)
			room -= c.width + 2
		}
	}
	for _, c := range shown {
		facts.WriteString("  " + pad(ansi.Truncate(c.of(it, p.now), c.width, "…"), c.width, c.right))
	}
	return []string{bar + mark + pad(p.title(it, room, here), room, false) + p.ink.quiet(strings.TrimRight(facts.String(), " "))}
}

func (p listPane) title(it *item, width int, here bool) string {
	title := ansi.Truncate(it.Summary.Title, width, "…")
	switch {
	case here:
		return p.ink.strong(title)
	case it.Read:
		return p.ink.quiet(title)
	default:
		return title
	}
}

// join puts a middle dot between the parts that are there.
func join(parts ...string) string {
	var have []string
	for _, s := range parts {
		if s != "" {
			have = append(have, s)
		}
	}
	return strings.Join(have, " · ")
}

// pad fills s with spaces to width cells, on the left if it is flush right.
func pad(s string, width int, right bool) string {
	space := strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
	if right {
		return space + s
	}
	return s + space
}
