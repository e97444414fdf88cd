// Package sidebar is what stands beside the list: all that it can be narrowed to at one
// key, and the subscriptions, which are looked after there.
//
// The rows are always all and what is unread and starred, and below them sections
// that can be folded: feeds in their folders, sources, tags, saved searches. A row is a line
// of the bar, a blank one between two sections among them, so that what lies under a
// mouse is the row of its line. How many articles a row stands for is asked of the
// index in one request, beside the program, which is made again when it may have changed.
//
// What fetches or changes subscriptions is done by another process, since the reader has
// given up network and library: see Work.
package sidebar

import (
	"slices"
	"strings"

	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Beside is what the side bar knows of the list that it stands beside.
type Beside struct {
	Query    func() string                       // whose answer the list shows
	All      func() (all []index.ID, whole bool) // the list without it, and whether that is all of it
	Describe func() string
	Ask      func() pane.Wish // for a search
}

// Bar is the side bar.
type Bar struct {
	*pane.Session
	Work     *Work
	Beside   Beside
	rows     []row
	cursor   int
	offset   int
	searches []store.SavedSearch
	feeds    []feed.Feed
	memory   map[string]store.Subscription // of the feeds, by their URLs
	amounts  amounts
	long     map[section]bool // sections of which all rows are shown
	folded   []string         // as the settings had it when the rows were made
	counts   pane.Request     // how many articles each row stands for
}

// New is a side bar beside a list.
func New(s *pane.Session, beside Beside) *Bar {
	b := &Bar{Session: s, Beside: beside, Work: &Work{Session: s}, long: map[section]bool{}}
	b.arrange()
	return b
}

// Do does what a key asks for.
func (b *Bar) Do(a keys.Action) pane.Wish {
	step := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: b.Height / 2, keys.HalfUp: -b.Height / 2, keys.PageDown: b.Height, keys.PageUp: -b.Height,
		keys.Top: -len(b.rows), keys.Bottom: len(b.rows),
	}[a]
	switch {
	case (a == keys.Top || a == keys.Bottom) && b.Count > 0:
		b.Move(b.Count - 1 - b.cursor)
		return nil
	case step != 0:
		b.Move(step * b.Times())
		return nil
	}
	switch a {
	case keys.Enter:
		return b.choose()
	case keys.Fold, keys.Unfold:
		return b.fold(b.at().section, a == keys.Fold)
	case keys.SaveSearch:
		return b.rename()
	case keys.RemoveSearch:
		return b.remove()
	case keys.RefreshFeed:
		return b.refresh()
	case keys.RefreshFeeds, keys.AddFeed:
		return b.Work.Do(a)
	case keys.FeedFolder:
		return b.askFolder()
	case keys.FeedTerms:
		return b.askTerms()
	case keys.AllRead, keys.ReadOlder:
		return onList(b, a)
	case keys.Undo:
		return pane.UndoLast(b.Session)
	case keys.SideBar:
		return pane.Wishes{pane.Give{To: pane.OnList}, Show(b.Session, false)}
	case keys.Back, keys.Escape:
		if a == keys.Escape && b.Work.Stop() {
			return nil
		}
		return pane.Give{To: pane.OnList}
	case keys.Search:
		return pane.Wishes{pane.Give{To: pane.OnList}, b.Beside.Ask()}
	default: // not for this pane
	}
	return nil
}

// Show has the side bar stand beside the list, or not, where there is room for it.
func Show(s *pane.Session, shown bool) pane.Wish {
	if !s.Wide() || s.Settings.List.Sidebar == shown {
		return nil
	}
	return pane.Switch(s, "list.sidebar", func(to *config.Settings) { to.List.Sidebar = shown }, func() string {
		return map[bool]string{true: "side bar shown", false: "side bar hidden"}[shown]
	})
}

// choose narrows the list to what the row under the cursor stands for. A heading folds
// its section, or unfolds it.
func (b *Bar) choose() pane.Wish {
	r := b.at()
	switch r.kind {
	case heading:
		return b.fold(r.section, !b.isFolded(r.section))
	case more:
		b.long[r.section] = true
		b.arrange()
		b.Recount()
		return nil
	case invitation:
		return b.Work.Do(keys.AddFeed)
	default:
	}
	q, err := query.Parse(r.text)
	if err != nil {
		b.Note = strings.TrimSpace(r.name + ": " + err.Error())
		return nil
	}
	return pane.Wishes{pane.ToList{}, pane.NarrowTo{Text: r.text, Query: q}}
}

// onList has the list do something with what the row under the cursor stands for, or with all
// that it shows where the row stands for nothing.
func onList(b *Bar, a keys.Action) pane.Wish {
	r := b.at()
	do := pane.Wishes{pane.Give{To: pane.OnList}, pane.Press{Do: a}}
	if r.kind == heading || r.kind == more || r.kind == invitation {
		return do
	}
	if _, err := query.Parse(r.text); err != nil {
		return b.choose() // which says what is wrong with it
	}
	return pane.Wishes{b.choose(), do}
}

// fold folds a section, or unfolds it, for good.
func (b *Bar) fold(s section, folded bool) pane.Wish {
	if s == none || b.isFolded(s) == folded {
		return nil
	}
	name := s.name()
	cmd := pane.Switch(b.Session, "list.folded", func(to *config.Settings) {
		to.List.Folded = slices.DeleteFunc(slices.Clone(to.List.Folded), func(n string) bool { return n == name })
		if folded {
			to.List.Folded = append(to.List.Folded, name)
		}
	}, func() string { return name + map[bool]string{true: " folded", false: " unfolded"}[folded] })
	b.arrange()
	if i := slices.IndexFunc(b.rows, func(r row) bool { return r.kind == heading && r.section == s }); i >= 0 && folded {
		b.cursor = i
	}
	b.Recount()
	return cmd
}

func (b *Bar) isFolded(s section) bool { return slices.Contains(b.Settings.List.Folded, s.name()) }

// Status is what the row under the cursor is, or else the list's, with the keys of the
// side bar.
func (b *Bar) Status() (left, right string) {
	r := b.at()
	key := func(a keys.Action, does string) string { return b.Keymap.HintIn(keys.InSidebar, a) + " " + does }
	left = b.Beside.Describe()
	switch r.kind {
	case subscription:
		left = words.Join(b.told(r), b.Work.Status())
		right = words.Join(key(keys.RefreshFeed, "refresh"), key(keys.FeedFolder, "folder"), key(keys.SaveSearch, "rename"), key(keys.RemoveSearch, "unsubscribe"))
	case saved:
		right = words.Join(key(keys.Enter, "choose"), key(keys.SaveSearch, "rename"), key(keys.RemoveSearch, "remove"))
	case heading:
		right = words.Join(key(keys.Enter, map[bool]string{true: "unfold", false: "fold"}[b.isFolded(r.section)]), key(keys.AddFeed, "add a feed"))
	default:
		right = words.Join(key(keys.Enter, "choose"), key(keys.AddFeed, "add a feed"), key(keys.RefreshFeeds, "refresh feeds"))
	}
	if b.Width < cells.OneLine {
		right = b.Keymap.Hint(keys.Help) + " help"
	}
	return left, right
}

// Move moves the cursor by so many rows; a blank one is passed over.
func (b *Bar) Move(n int) {
	b.cursor = max(0, min(b.cursor+n, len(b.rows)-1))
	for b.rows[b.cursor].kind == blank { // there is a row on either side
		if n < 0 {
			b.cursor--
		} else {
			b.cursor++
		}
	}
}

// at is the row under the cursor.
func (b *Bar) at() row { return b.rows[b.cursor] }

// Click does what is to be done at a click on a line: see choose.
func (b *Bar) Click(line int) pane.Wish {
	i := b.RowAt(line)
	if i < 0 {
		return nil
	}
	b.cursor = i
	return b.choose()
}

// RowAt is the row drawn on a line, or -1 for none that can be chosen.
func (b *Bar) RowAt(line int) int {
	i := b.offset + line
	if line < 0 || i >= len(b.rows) || b.rows[i].kind == blank {
		return -1
	}
	return i
}

// Rows are how many rows there are, blank ones among them; Cursor is the one with the
// cursor, and Offset the first in sight.
func (b *Bar) Rows() (rows, cursor, offset int) { return len(b.rows), b.cursor, b.offset }
