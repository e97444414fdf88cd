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
	least int // cells, and the most that it has; in between it is as wide as what is in sight
	width int
	right bool
	of    func(p listPicture, it *item) string
}

// columns are what may stand behind the title.
func columns() []column {
	return []column{
		{"source", "source", 108, 8, 22, false, func(_ listPicture, it *item) string { return clean.Label(it.Summary.Source) }},
		{"date", "date", cells.OneLine, 6, 12, true, func(p listPicture, it *item) string { return words.BriefDay(it.Entry, p.now, p.dates) }},
		{"time", "time", 70, 6, 6, true, func(_ listPicture, it *item) string { return reading(it) }},
		{"quotes", "quotes", 76, 14, 18, true, func(_ listPicture, it *item) string { return it.count() }},
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

// inAWord are the facts about an article in one line of so many cells, those that are to
// be shown: in full words, or in fewer where these are too many.
func (p listPicture) inAWord(it *item, room int) string {
	all := p.factsTold(it)
	full := make([]string, len(all))
	for i := range all {
		full[i] = all[i][0]
	}
	if told := words.Join(full...); ansi.StringWidth(told) <= room {
		return told
	}
	told := ""
	for _, fact := range all {
		fits := func(way string) bool { return ansi.StringWidth(words.Join(told, way)) <= room }
		if i := slices.IndexFunc(fact[min(1, len(fact)-1):], fits); i >= 0 {
			told = words.Join(told, fact[min(1, len(fact)-1):][i])
		} else if last := words.Join(told, fact[0]); len(fact) == 1 && ansi.StringWidth(told)+leastCut <= room {
			told = ansi.Truncate(last, room, "…") // a name that is cut says something
		}
	}
	return told
}

// leastCut is the cells that a name needs at least to be cut, with the dot before it.
const leastCut = 12

// factsTold are the facts about an article, each in the ways to tell it, the longest first.
func (p listPicture) factsTold(it *item) (all [][]string) {
	time, quotes := []string{reading(it)}, []string{it.count()}
	if time[0] != "" {
		time = []string{time[0] + " read", time[0]}
	}
	if it.Quotes > 0 {
		quotes = []string{words.Plural(it.Quotes, "quote") + " by " + words.Plural(it.Speakers, "speaker"), it.count(), words.Plural(it.Quotes, "quote")}
	}
	for _, fact := range []struct {
		key  string
		ways []string
	}{
		{"date", []string{words.DayOf(it.Entry, p.now, p.dates)}}, {"time", time}, {"quotes", quotes}, {"source", []string{clean.Label(it.Summary.Source)}},
	} {
		if slices.Contains(p.look.Columns, fact.key) {
			all = append(all, fact.ways)
		}
	}
	return all
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
		return words.Plural(it.Quotes, "quote") + " by " + words.Figure(it.Speakers)
	}
}

// facts fills the columns for which a list has room, and tells what they leave for the title.
func (p listPicture) facts(width int, of func(column) string) (facts string, room int) {
	room = width - p.lead()
	for _, c := range p.wanted() {
		if width >= c.from {
			cell := c.width
			if w, ok := p.widths[c.key]; ok {
				cell = w
			}
			facts += "  " + cells.Pad(ansi.Truncate(of(c), cell, "…"), cell, c.right)
			room -= cell + 2
		}
	}
	return facts, room
}

// measured is how wide each column has to be for the rows in sight: what it does not
// take, titles have.
func (p listPicture) measured(rows []planned) map[string]int {
	widths := map[string]int{}
	for _, c := range p.wanted() {
		w := max(c.least, ansi.StringWidth(c.name))
		for _, r := range rows {
			if it := p.item(p.ids[r.at]); it != nil {
				w = max(w, ansi.StringWidth(c.of(p, it)))
			}
		}
		widths[c.key] = min(w, c.width)
	}
	return widths
}

// lead is the cells before a title: the cursor, unread, starred, a space; and, once
// something is selected, a box that says whether this is.
func (p listPicture) lead() int {
	if len(p.selected) > 0 {
		return 8
	}
	return 4
}

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
	under, room := bar+strings.Repeat(" ", p.lead()-1), width-p.lead()
	excerpt := 1 // the line that it stands on
	if p.twoLines(width) {
		lines[0] += p.marks(it) + p.title(it, room, here)
		lines[1] = under + p.endingInTags(func(room int) string { return p.ink.Hinted(p.inAWord(it, room)) }, it, room)
		excerpt = 2
	} else {
		facts, room := p.facts(width, func(c column) string { return c.of(p, it) })
		lines[0] += p.marks(it) + p.endingInTags(func(room int) string { return p.title(it, room, here) }, it, room) + p.ink.Hinted(facts)
	}
	if p.excerpts {
		lines[excerpt] = under + p.excerpt(p.snippets[it.ID], room)
	}
	return lines
}

// marks draws what was done with an article.
func (p listPicture) marks(it *item) string {
	mark, starred, box := " ", " ", ""
	if !it.Read {
		mark = p.ink.Titled("•")
	}
	if it.Starred {
		starred = p.ink.Titled("*")
	}
	switch {
	case p.selected[it.ID]:
		box = p.ink.Strong("[x] ")
	case len(p.selected) > 0:
		box = p.ink.Hinted("[ ] ")
	}
	return mark + starred + " " + box
}

// endingInTags fills width cells with what is drawn into as many as it has, and the
// article's tags at the end: they have what that leaves, and a third in any case.
func (p listPicture) endingInTags(draw func(room int) string, it *item, width int) string {
	whole := draw(1 << 16)
	tags := tagsIn(it.Tags, max(width/3, width-ansi.StringWidth(whole)-1))
	room := width - ansi.StringWidth(tags)
	return cells.Pad(draw(room), room, false) + p.ink.Hinted(tags)
}

// tagsIn are as many tags as there is room for, and how many more there are.
func tagsIn(all []string, room int) string {
	tags := make([]string, len(all))
	for i, tag := range all {
		tags[i] = "#" + clean.Label(tag)
	}
	for n := len(tags); n > 0; n-- {
		s := "  " + strings.Join(tags[:n], " ")
		if n < len(tags) {
			s += fmt.Sprint(" +", len(tags)-n)
		}
		if ansi.StringWidth(s) <= room {
			return s
		}
	}
	const least = 6
	if len(tags) == 0 || room < least {
		return ""
	}
	more := ""
	if len(tags) > 1 && room >= least+4 {
		more = fmt.Sprint(" +", len(tags)-1)
	}
	return "  " + ansi.Truncate(tags[0], room-2-len(more), "…") + more
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
		cut := max(0, min(stop-width*2/3, ansi.StringWidth(line)-width, start-1)) + 1
		if word := wordFrom(s.Text, cut+2, start); word > 0 {
			line = ansi.TruncateLeft(line, word, "… ")
		} else {
			line = ansi.TruncateLeft(line, cut, "…")
		}
	}
	return who + ansi.Truncate(line, width, p.ink.Hinted("…"))
}

// wordFrom is the cell at which the first word of a text begins that does not begin
// before a cell, nor behind another; 0 if none does.
func wordFrom(text string, from, to int) int {
	at := 0
	for word := range strings.SplitAfterSeq(text, " ") {
		if at >= from && at <= to {
			return at
		}
		if at += ansi.StringWidth(word); at > to {
			return 0
		}
	}
	return 0
}
