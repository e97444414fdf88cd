package screen

import (
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/store"
	"pullquote/store/query"
)

// bar is the side bar: what the list can be narrowed to at one key. The first
// entries are always there, those behind them somebody has saved.
type bar struct {
	entries []entry
	cursor  int
	offset  int
}

// entry is a search in the side bar.
type entry struct {
	name  string
	text  string // the query
	saved bool
	count int // articles; -1 until they are counted
}

// newBar is a side bar without saved searches.
func newBar() bar {
	return bar{entries: []entry{
		{name: "All", count: -1}, {name: "Unread", text: "is:unread", count: -1}, {name: "Starred", text: "is:starred", count: -1},
	}}
}

// show puts the saved searches into the bar, and keeps the counts that are still right.
func (b *bar) show(searches []store.SavedSearch) {
	was := b.entries
	b.entries = newBar().entries
	for _, s := range searches {
		b.entries = append(b.entries, entry{s.Name, s.Query, true, -1})
	}
	for i := range b.entries {
		for _, old := range was {
			if old.text == b.entries[i].text {
				b.entries[i].count = old.count
			}
		}
	}
	b.move(0)
}

func (b *bar) move(n int) { b.cursor = max(0, min(b.cursor+n, len(b.entries)-1)) }

// at is the entry under the cursor.
func (b *bar) at() entry { return b.entries[b.cursor] }

// barGap is the line between what is always there and what was saved.
const barGap = 3

// scroll brings the cursor into sight of a bar of height lines.
func (b *bar) scroll(height int) {
	b.offset = scrolled(b.offset, b.cursor, height-1, len(b.entries))
}

// view returns exactly height lines of at most width cells. here is the query
// that the list shows.
func (b *bar) view(k ink, width, height int, here string, focused bool) []string {
	lines := make([]string, 0, height)
	for i := b.offset; i < len(b.entries) && len(lines) < height; i++ {
		if i == barGap && i > b.offset && len(lines) < height-1 {
			lines = append(lines, "")
		}
		lines = append(lines, b.row(k, b.entries[i], width, b.entries[i].canonical() == here, focused && i == b.cursor))
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// row draws one entry, with its count at the end.
func (b *bar) row(k ink, e entry, width int, here, cursor bool) string {
	mark := " "
	if cursor {
		mark = k.accent("▌")
	}
	count := ""
	if e.count >= 0 {
		count = " " + figure(e.count)
	}
	room := max(1, width-3-ansi.StringWidth(count))
	name := pad(ansi.Truncate(articles.Label(e.name), room, "…"), room, false)
	if here {
		name = k.strong(name)
	}
	return ansi.Truncate(mark+" "+name+k.quiet(count), width, "")
}

// rowAt is the entry drawn on a line, or -1 for none.
func (b *bar) rowAt(line int) int {
	i := b.offset + line
	if b.offset < barGap && i >= barGap {
		if i == barGap {
			return -1
		}
		i--
	}
	if i >= len(b.entries) {
		return -1
	}
	return i
}

// canonical spells the entry's query as one that was understood is spelled.
func (e entry) canonical() string {
	q, err := query.Parse(e.text)
	if err != nil {
		return e.text
	}
	return q.String()
}

// barred reports whether the side bar stands beside the list.
func (m *model) barred() bool { return m.wide() && m.index != nil && m.focus != onScene }

// barWidth is the width of the side bar where it stands beside the list.
func (m *model) barWidth() int {
	if !m.barred() {
		return 0
	}
	return max(18, min(m.width/7, 28))
}
