package screen

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/store/index"
)

// wordsAMinute is how fast an adult reads English non-fiction silently:
// 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
const wordsAMinute = 238

// minutes is how long words take to read, at least one.
func minutes(words int) int { return max(1, (words+wordsAMinute/2)/wordsAMinute) }

// column is a fact about an article that has cells of its own in lists of a
// certain width and more.
type column struct {
	name  string
	from  int
	width int
	right bool
	of    func(it *item, now time.Time) string
}

// columns are what stands behind the title, from left to right.
func columns() []column {
	return []column{
		{"source", 108, 22, false, func(it *item, _ time.Time) string { return it.Summary.Source }},
		{"date", oneLine, 11, true, func(it *item, now time.Time) string { return day(it.Date(), now) }},
		{"time", 70, 6, true, func(it *item, _ time.Time) string { return reading(it) }},
		{"quotes by", 76, 10, true, func(it *item, _ time.Time) string { return it.count() }},
	}
}

// reading is how long an article takes.
func reading(it *item) string { return duration(minutes(it.Summary.Words)) }

// count says how many quotes by how many speakers, once they are counted.
func (it *item) count() string {
	switch {
	case it.Quotes < 0:
		return ""
	case it.Quotes == 0:
		return "no quotes"
	default:
		return fmt.Sprintf("%d by %d", it.Quotes, it.Speakers)
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
	selected map[index.ID]bool
	ink      ink
	now      time.Time
	focused  bool
	loading  bool
	empty    string // what to say where there is no row
}

// oneLine is the width from which an article takes one line and not two.
const oneLine = 60

// perRow is how many lines an article takes.
func perRow(width int) int {
	if width >= oneLine {
		return 1
	}
	return 2
}

// view returns exactly height lines of at most width cells.
func (p listPane) view(width, height int) []string {
	lines := append(make([]string, 0, height), p.heading(width)[:headingRows(width, height)]...)
	rows := p.window(rowsIn(width, height))
	for i, id := range rows {
		lines = append(lines, p.row(p.item(id), width, p.offset+i == p.cursor)...)
	}
	if len(rows) == 0 && !p.loading {
		lines = append(lines, "", p.ink.quiet(ansi.Truncate("  "+p.empty, width, "…")))
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// headingRows is how many lines above the list name its columns.
func headingRows(width, height int) int {
	if perRow(width) > 1 || height < 12 {
		return 0
	}
	return 2
}

// rowsIn is how many articles fit into a list.
func rowsIn(width, height int) int {
	return max(1, (height-headingRows(width, height))/perRow(width))
}

// heading names the columns.
func (p listPane) heading(width int) []string {
	facts, room := p.facts(width, func(c column) string { return c.name })
	return []string{p.ink.quiet(strings.Repeat(" ", lead) + pad("article", room, false) + facts), ""}
}

// facts fills the columns for which a list has room, and tells what they leave for the title.
func (p listPane) facts(width int, of func(column) string) (facts string, room int) {
	room = width - lead
	for _, c := range columns() {
		if width >= c.from {
			facts += "  " + pad(ansi.Truncate(of(c), c.width, "…"), c.width, c.right)
			room -= c.width + 2
		}
	}
	return facts, room
}

// row draws one article. The unread mark and the cursor each have a column,
// so that titles stand under one another.
func (p listPane) row(it *item, width int, here bool) []string {
	bar := " "
	if here {
		bar = p.ink.accent("▌")
		if !p.focused {
			bar = p.ink.quiet("▌")
		}
	}
	if it == nil { // it has not been fetched yet
		return []string{bar, ""}[:perRow(width)]
	}
	marks := bar + p.marks(it)
	if perRow(width) == 2 {
		facts := join(day(it.Date(), p.now), reading(it), it.count(), it.Summary.Source)
		return []string{marks + p.title(it, width-lead, here), bar + strings.Repeat(" ", lead-1) + p.endingInTags(p.ink.quiet(ansi.Truncate(facts, width-lead, "…")), it, width-lead)}
	}
	facts, room := p.facts(width, func(c column) string { return c.of(it, p.now) })
	return []string{marks + p.endingInTags(p.title(it, room, here), it, room) + p.ink.quiet(facts)}
}

// lead is the cells before a title: the cursor, unread or selected, starred, a space.
const lead = 4

// marks draws what was done with an article.
func (p listPane) marks(it *item) string {
	mark, starred := " ", " "
	switch {
	case p.selected[it.ID]:
		mark = p.ink.accent("✓")
	case !it.Read:
		mark = p.ink.accent("•")
	}
	if it.Starred {
		starred = p.ink.accent("*")
	}
	return mark + starred + " "
}

// endingInTags fills s to width cells, with the article's tags at the end as
// far as there is room for all of them.
func (p listPane) endingInTags(s string, it *item, width int) string {
	tags := ""
	for _, tag := range it.Tags {
		tags += " #" + articles.OneLine(tag)
	}
	if tags == "" || ansi.StringWidth(s)+ansi.StringWidth(tags)+1 > width {
		return pad(s, width, false)
	}
	return pad(s, width-ansi.StringWidth(tags), false) + p.ink.quiet(tags)
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
