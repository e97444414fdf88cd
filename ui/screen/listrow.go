package screen

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/words"
)

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
		{"date", cells.OneLine, 12, true, func(it *item, now time.Time) string { return words.BriefDay(it.Entry, now) }},
		{"time", 70, 6, true, func(it *item, _ time.Time) string { return reading(it) }},
		{"quotes by", 76, 10, true, func(it *item, _ time.Time) string { return it.count() }},
	}
}

// reading is how long an article takes.
func reading(it *item) string { return words.Duration(words.Minutes(it.Summary.Words)) }

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

// facts fills the columns for which a list has room, and tells what they leave for the title.
func (p listPicture) facts(width int, of func(column) string) (facts string, room int) {
	room = width - lead
	for _, c := range columns() {
		if width >= c.from {
			facts += "  " + cells.Pad(ansi.Truncate(of(c), c.width, "…"), c.width, c.right)
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
		bar = p.ink.Titled("▌")
		if !p.focused {
			bar = p.ink.Hinted("▌")
		}
	}
	lines := make([]string, p.perRow(width))
	lines[0] = bar
	if it == nil { // it has not been fetched yet
		return lines
	}
	under, room := bar+strings.Repeat(" ", lead-1), width-lead
	if width < cells.OneLine {
		facts := p.ink.Hinted(ansi.Truncate(words.Join(words.DayOf(it.Entry, p.now), reading(it), it.count(), clean.Label(it.Summary.Source)), room, "…"))
		lines[0] += p.marks(it) + p.title(it, room, here)
		lines[1] = under + p.endingInTags(facts, it, room)
	} else {
		facts, room := p.facts(width, func(c column) string { return c.of(it, p.now) })
		lines[0] += p.marks(it) + p.endingInTags(p.title(it, room, here), it, room) + p.ink.Hinted(facts)
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
		mark = p.ink.Titled("✓")
	case !it.Read:
		mark = p.ink.Titled("•")
	}
	if it.Starred {
		starred = p.ink.Titled("*")
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
		return cells.Pad(s, width, false)
	}
	return cells.Pad(s, width-ansi.StringWidth(tags), false) + p.ink.Hinted(tags)
}

func (p listPicture) title(it *item, width int, here bool) string {
	title := ansi.Truncate(clean.Label(it.Summary.Title), width, "…")
	switch {
	case here:
		return p.ink.Strong(title)
	case it.Read:
		return p.ink.Hinted(title)
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
		b.WriteString(p.ink.Hinted(s.Text[at:m.Start]))
		if i == 0 {
			start = ansi.StringWidth(b.String())
			stop = start + ansi.StringWidth(m.Of(s.Text))
		}
		b.WriteString(ink.Drawn(m.Of(s.Text), p.ink.Match))
		at = m.End
	}
	line := b.String() + p.ink.Hinted(s.Text[at:]+end)
	if stop > width-1 {
		cut := min(stop-width*2/3, ansi.StringWidth(line)-width, start-1)
		line = ansi.TruncateLeft(line, max(0, cut)+1, "…")
	}
	return who + ansi.Truncate(line, width, p.ink.Hinted("…"))
}
