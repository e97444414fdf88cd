package screen

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store"
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
		{"source", 108, 22, false, func(it *item, _ time.Time) string { return clean.Label(it.Summary.Source) }},
		{"date", oneLine, 12, true, func(it *item, now time.Time) string { return briefDay(it.Entry, now) }},
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

// dayOf is the day of an article: of its publication, or else "saved" and the
// day of its file, which is no date of the article's.
func dayOf(e store.Entry, now time.Time) string {
	d := day(e.Date(), now)
	if d == "" || e.Dated() {
		return d
	}
	return "saved " + d
}

// briefDay is dayOf for a column: of a file that was saved in another year it
// names only that.
func briefDay(e store.Entry, now time.Time) string {
	if at := e.Date(); !e.Dated() && !at.IsZero() && at.Year() != now.Year() {
		return at.Format("saved 2006")
	}
	return dayOf(e, now)
}

// facts fills the columns for which a list has room, and tells what they leave for the title.
func (p listPicture) facts(width int, of func(column) string) (facts string, room int) {
	room = width - lead
	for _, c := range columns() {
		if width >= c.from {
			facts += "  " + pad(ansi.Truncate(of(c), c.width, "…"), c.width, c.right)
			room -= c.width + 2
		}
	}
	return facts, room
}

// lead is the cells before a title: the cursor, unread or selected, starred, a space.
const lead = 4

// row draws one article. What was done with it and the cursor have columns of
// their own, so that titles stand under one another.
func (p listPicture) row(it *item, width int, here bool) []string {
	bar := " "
	if here {
		bar = p.ink.accent("▌")
		if !p.focused {
			bar = p.ink.quiet("▌")
		}
	}
	lines := make([]string, p.perRow(width))
	lines[0] = bar
	if it == nil { // it has not been fetched yet
		return lines
	}
	under, room := bar+strings.Repeat(" ", lead-1), width-lead
	if width < oneLine {
		facts := p.ink.quiet(ansi.Truncate(join(dayOf(it.Entry, p.now), reading(it), it.count(), clean.Label(it.Summary.Source)), room, "…"))
		lines[0] += p.marks(it) + p.title(it, room, here)
		lines[1] = under + p.endingInTags(facts, it, room)
	} else {
		facts, room := p.facts(width, func(c column) string { return c.of(it, p.now) })
		lines[0] += p.marks(it) + p.endingInTags(p.title(it, room, here), it, room) + p.ink.quiet(facts)
	}
	if p.excerpts {
		lines[len(lines)-1] = under + p.excerpt(p.snippets[it.ID], room)
	}
	return lines
}

// marks draws what was done with an article.
func (p listPicture) marks(it *item) string {
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
func (p listPicture) endingInTags(s string, it *item, width int) string {
	tags := ""
	for _, tag := range it.Tags {
		tags += " #" + clean.Label(tag)
	}
	if tags == "" || ansi.StringWidth(s)+ansi.StringWidth(tags)+1 > width {
		return pad(s, width, false)
	}
	return pad(s, width-ansi.StringWidth(tags), false) + p.ink.quiet(tags)
}

func (p listPicture) title(it *item, width int, here bool) string {
	title := ansi.Truncate(clean.Label(it.Summary.Title), width, "…")
	switch {
	case here:
		return p.ink.strong(title)
	case it.Read:
		return p.ink.quiet(title)
	default:
		return title
	}
}

// excerpt draws the place that a search has found: quotations with their
// speaker, and what was looked for marked. The first mark is always in sight.
func (p listPicture) excerpt(s index.Snippet, width int) string {
	who, end := "", ""
	if s.Quoted {
		if who, end = "“", "”"; s.Speaker != "" {
			who = clean.Label(s.Speaker) + ": “"
		}
		who = ansi.Truncate(who, width/2, "…")
		width -= ansi.StringWidth(who)
	}
	var b strings.Builder
	at, start, stop := 0, 0, 0 // the cells of the first mark
	for i, m := range s.Marks {
		b.WriteString(p.ink.quiet(s.Text[at:m.Start]))
		if i == 0 {
			start = ansi.StringWidth(b.String())
			stop = start + ansi.StringWidth(m.Of(s.Text))
		}
		b.WriteString(drawn(m.Of(s.Text), p.ink.Found()))
		at = m.End
	}
	line := b.String() + p.ink.quiet(s.Text[at:]+end)
	if stop > width-1 {
		cut := min(stop-width*2/3, ansi.StringWidth(line)-width, start-1)
		line = ansi.TruncateLeft(line, max(0, cut)+1, "…")
	}
	return who + ansi.Truncate(line, width, p.ink.quiet("…"))
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
