package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/query"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// bar is the side bar: what the list can be narrowed to at one key. The first
// entries are always there, those behind them somebody has saved.
type bar struct {
	*pane.Session
	list    *list // that it stands beside
	entries []entry
	cursor  int
	offset  int
	counts  pane.Request // how many articles each entry finds
}

// entry is a search in the side bar.
type entry struct {
	name  string
	text  string // the query
	saved bool
	count int // articles; -1 until they are counted
}

// standing are the entries that are always there.
func standing() []entry {
	return []entry{{name: "All", count: -1}, {name: "Unread", text: "is:unread", count: -1}, {name: "Starred", text: "is:starred", count: -1}}
}

// show puts the saved searches into the bar, and keeps the counts that are still right.
func (b *bar) show(searches []store.SavedSearch) {
	was := b.entries
	b.entries = standing()
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

func (b *bar) Do(a keys.Action) pane.Wish {
	step := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: b.Height / 2, keys.HalfUp: -b.Height / 2, keys.PageDown: b.Height, keys.PageUp: -b.Height,
		keys.Top: -len(b.entries), keys.Bottom: len(b.entries),
	}[a]
	switch {
	case (a == keys.Top || a == keys.Bottom) && b.Count > 0:
		b.move(b.Count - 1 - b.cursor)
		return nil
	case step != 0:
		b.move(step * b.Times())
		return nil
	}
	switch a {
	case keys.Enter:
		return b.choose()
	case keys.SaveSearch:
		return b.askName()
	case keys.RemoveSearch:
		return b.remove()
	case keys.Undo:
		return pane.UndoLast(b.Session)
	case keys.SideBar:
		return pane.Wishes{pane.Give{To: pane.OnList}, showBar(b.Session, false)}
	case keys.Back:
		return pane.Give{To: pane.OnList}
	case keys.Search:
		return pane.Wishes{pane.Give{To: pane.OnList}, b.list.askQuery()}
	default: // not for this pane
	}
	return nil
}

// showBar has the side bar stand beside the list, or not, where there is room for it.
func showBar(s *pane.Session, shown bool) pane.Wish {
	if !s.Wide() || s.Settings.List.Sidebar == shown {
		return nil
	}
	return pane.Switch(s, "list.sidebar", func(to *config.Settings) { to.List.Sidebar = shown })
}

// choose narrows the list to the search under the cursor.
func (b *bar) choose() pane.Wish {
	e := b.at()
	q, err := query.Parse(e.text)
	if err != nil {
		b.Note = strings.TrimSpace(e.name + ": " + err.Error())
		return nil
	}
	return pane.Wishes{pane.ToList{}, pane.NarrowTo{Text: e.text, Query: q}}
}

// status is the list's, with the keys of the side bar.
func (b *bar) Status() (left, right string) {
	return b.list.describe(), words.Join(b.Keymap.Hint(keys.Enter)+" choose", b.Keymap.Hint(keys.SaveSearch)+" rename", b.Keymap.Hint(keys.RemoveSearch)+" remove")
}

func (b *bar) move(n int) { b.cursor = max(0, min(b.cursor+n, len(b.entries)-1)) }

// at is the entry under the cursor.
func (b *bar) at() entry { return b.entries[b.cursor] }

// barGap is the line between what is always there and what was saved.
const barGap = 3

func (b *bar) Layout(_, height int) {
	b.offset = cells.Scrolled(b.offset, b.cursor, height-1, len(b.entries))
}

func (b *bar) View(width, height int) []string {
	here := b.list.answered.String()
	lines := make([]string, 0, height)
	for i := b.offset; i < len(b.entries) && len(lines) < height; i++ {
		if i == barGap && i > b.offset && len(lines) < height-1 {
			lines = append(lines, "")
		}
		lines = append(lines, b.row(b.entries[i], width, b.entries[i].canonical() == here, b.Focus == pane.OnBar && i == b.cursor))
	}
	return cells.Filled(lines, height)
}

// row draws one entry, with its count at the end.
func (b *bar) row(e entry, width int, here, cursor bool) string {
	mark := " "
	if cursor {
		mark = b.Ink.Titled("▌")
	}
	count := ""
	if e.count >= 0 {
		count = " " + words.Figure(e.count)
	}
	room := max(1, width-3-ansi.StringWidth(count))
	name := cells.Pad(ansi.Truncate(clean.Label(e.name), room, "…"), room, false)
	if here {
		name = b.Ink.Strong(name)
	}
	return ansi.Truncate(mark+" "+name+b.Ink.Hinted(count), width, "")
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
