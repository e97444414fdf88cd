package screen

import (
	"fmt"
	"slices"
	"strings"

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
	key   string // what the settings call it
	name  string
	from  int
	width int
	right bool
	of    func(p listPicture, it *item) string
}

// columns are what may stand behind the title.
func columns() []column {
	return []column{
		{"source", "source", 108, 22, false, func(_ listPicture, it *item) string { return clean.Label(it.Summary.Source) }},
		{"date", "date", cells.OneLine, 12, true, func(p listPicture, it *item) string { return words.BriefDay(it.Entry, p.now, p.dates) }},
		{"time", "time", 70, 6, true, func(_ listPicture, it *item) string { return reading(it) }},
		{"quotes", "quotes by", 76, 10, true, func(_ listPicture, it *item) string { return it.count() }},
	}
}

// wanted are the columns that are to be shown, from left to right.
func (p listPicture) wanted() []column {
	var all []column
	for _, key := range p.look.Columns {
		for _, c := range columns() {
			if c.key == key {
				all = append(all, c)
			}
		}
	}
	return all
}

// inAWord are the facts about an article in one line, those that are to be shown.
func (p listPicture) inAWord(it *item) string {
	var all []string
	for _, fact := range []struct{ key, told string }{
		{"date", words.DayOf(it.Entry, p.now, p.dates)}, {"time", reading(it)}, {"quotes", it.count()}, {"source", clean.Label(it.Summary.Source)},
	} {
		if slices.Contains(p.look.Columns, fact.key) {
			all = append(all, fact.told)
		}
	}
	return words.Join(all...)
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
	for _, c := range p.wanted() {
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
	excerpt := 1 // the line that it stands on
	if p.twoLines(width) {
		facts := p.ink.Hinted(ansi.Truncate(p.inAWord(it), room, "…"))
		lines[0] += p.marks(it) + p.title(it, room, here)
		lines[1] = under + p.endingInTags(facts, it, room)
		excerpt = 2
	} else {
		facts, room := p.facts(width, func(c column) string { return c.of(p, it) })
		lines[0] += p.marks(it) + p.endingInTags(p.title(it, room, here), it, room) + p.ink.Hinted(facts)
	}
	if p.excerpts {
		lines[excerpt] = under + p.excerpt(p.snippets[it.ID], room)
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
