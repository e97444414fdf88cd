package screen

import (
	"slices"

	"pullquote/store/index"
)

// item is an article as its row in the list shows it.
type item struct {
	index.Row
	stale bool // the index has changed since it was asked
	gone  bool // the index knows no such article any longer
}

// list is articles in some order. It holds a number for each, and rows only
// for those in sight and around them: a list of 100,000 takes a megabyte and
// answers like a list of ten. Its cursor stays on the article it is on,
// whatever comes and goes above it.
type list struct {
	ids    []index.ID
	items  map[index.ID]*item
	cursor int  // index into ids
	offset int  // first row in sight
	moved  bool // the reader has chosen a row, so keep to it while rows arrive
}

// take puts the list as it is now in place of the list as it was.
func (l *list) take(ids []index.ID) {
	here := l.here()
	l.ids = ids
	for _, it := range l.items {
		it.stale = true
	}
	if l.moved {
		l.follow(here)
	}
	l.cursor = max(0, min(l.cursor, len(l.ids)-1))
}

// begin makes the next list one of its own, which starts at its top unless the
// article under the cursor is in it too.
func (l *list) begin() { l.moved = l.moved && l.cursor > 0 }

// follow puts the cursor on an article, at the height on the screen where it was.
func (l *list) follow(id index.ID) {
	if i := l.find(id); i >= 0 {
		l.offset += i - l.cursor
		l.cursor = i
	}
}

// find returns where an article stands in the list, or -1.
func (l *list) find(id index.ID) int {
	if l.here() == id && id != 0 {
		return l.cursor
	}
	return slices.Index(l.ids, id)
}

// here is the number of the article under the cursor, 0 if there is none.
func (l *list) here() index.ID {
	if l.cursor < len(l.ids) {
		return l.ids[l.cursor]
	}
	return 0
}

// current is the article under the cursor; nil if there is none, or none known yet.
func (l *list) current() *item { return l.item(l.here()) }

// item is what is known of an article; nil if that is nothing.
func (l *list) item(id index.ID) *item {
	if it := l.items[id]; it != nil && !it.gone {
		return it
	}
	return nil
}

// unknown reports whether there is a row at i that has not been fetched yet.
func (l *list) unknown(i int) bool {
	return i >= 0 && i < len(l.ids) && l.items[l.ids[i]] == nil
}

// move puts the cursor n rows further, as far as there are rows.
func (l *list) move(n int) {
	l.moved = true
	l.cursor = max(0, min(l.cursor+n, len(l.ids)-1))
}

// page moves cursor and rows together by n screens' worth of rows.
func (l *list) page(n int) {
	l.offset += n
	l.move(n)
}

// first is the first row in sight on a screen of n.
func (l *list) first(n int) int { return scrolled(l.offset, l.cursor, n, len(l.ids)) }

// window returns the rows that fit on a screen of n, with the cursor in it.
func (l *list) window(n int) []index.ID {
	from := l.first(n)
	return l.ids[from:min(from+max(1, n), len(l.ids))]
}

const (
	// around is how many rows before and behind those in sight are fetched.
	around = 150
	// mostItems is how many rows are kept.
	mostItems = 2000
)

// lacking returns what should be fetched for a screen of n rows: first of all
// what is in sight; then, as soon as the cursor comes near the end of what is
// known, a good deal around it.
func (l *list) lacking(n int) []index.ID {
	from := l.first(n)
	if ids := l.lackingIn(from, from+n); len(ids) > 0 {
		return ids
	}
	if len(l.lackingIn(from-around/2, from+n+around/2)) == 0 {
		return nil
	}
	return l.lackingIn(from-around, from+n+around)
}

func (l *list) lackingIn(from, to int) (ids []index.ID) {
	for _, id := range l.ids[max(0, min(from, len(l.ids))):min(to, len(l.ids))] {
		if it := l.items[id]; it == nil || it.stale {
			ids = append(ids, id)
		}
	}
	return ids
}

// put keeps rows that were asked for. What is missing among them is gone.
func (l *list) put(asked []index.ID, rows []index.Row) {
	if l.items == nil {
		l.items = map[index.ID]*item{}
	}
	for _, id := range asked {
		if len(rows) == 0 || rows[0].ID != id {
			l.items[id] = &item{Row: index.Row{ID: id}, gone: true}
			continue
		}
		it := &item{Row: rows[0]}
		if old := l.items[id]; old != nil && it.Quotes < 0 && it.Key == old.Key {
			it.Quotes, it.Speakers = old.Quotes, old.Speakers // counted already, though not by the index
		}
		l.items[id], rows = it, rows[1:]
	}
	l.forget()
}

// forget drops the rows far from the cursor when there are too many.
func (l *list) forget() {
	if len(l.items) <= mostItems {
		return
	}
	kept := make(map[index.ID]*item, mostItems)
	for _, id := range l.ids[max(0, l.offset-mostItems/3):min(l.offset+mostItems/3, len(l.ids))] {
		if it := l.items[id]; it != nil {
			kept[id] = it
		}
	}
	l.items = kept
}

// uncounted returns the rows in sight whose quotes nobody has counted yet.
// Files over limit bytes are left until they are opened.
func (l *list) uncounted(n int, limit int64) []*item {
	var out []*item
	for _, id := range l.window(n) {
		if it := l.item(id); it != nil && it.Quotes < 0 && it.Size <= limit {
			out = append(out, it)
		}
	}
	return out
}
