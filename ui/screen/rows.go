package screen

import (
	"slices"

	"pullquote/store/index"
	"pullquote/ui/screen/cells"
)

// item is an article as its row in the list shows it.
type item struct {
	index.Row
	stale bool // the index has changed since it was asked
	gone  bool // the index knows no such article any longer
}

// rows are articles in some order. There is a number for each, and what its
// row shows only for those in sight and around them: a list of 100,000 takes a
// megabyte and answers like a list of ten. The cursor stays on the article it is
// on, whatever comes and goes above it.
type rows struct {
	ids    []index.ID
	items  map[index.ID]*item
	cursor int  // index into ids
	offset int  // first row in sight
	moved  bool // the reader has chosen a row, so keep to it while rows arrive
}

// take puts the list as it is now in place of the list as it was.
func (r *rows) take(ids []index.ID) {
	here := r.here()
	r.ids = ids
	for _, it := range r.items {
		it.stale = true
	}
	if r.moved {
		r.follow(here)
	}
	r.cursor = max(0, min(r.cursor, len(r.ids)-1))
}

// drop takes rows out of the list.
func (r *rows) drop(gone func(index.ID) bool) {
	kept, before := make([]index.ID, 0, len(r.ids)), 0
	for i, id := range r.ids {
		if gone(id) {
			continue
		}
		if kept = append(kept, id); i < r.cursor {
			before++
		}
	}
	r.ids, r.offset = kept, max(0, r.offset-(r.cursor-before))
	r.cursor = max(0, min(before, len(kept)-1))
	r.moved = true
}

// bare reports whether there is no row, and nobody waits for one.
func bare(l *list) bool {
	return len(l.rows.ids) == 0 && !l.awaited && !l.growing() && l.question.Known()
}

// begin makes the next list one of its own, which starts at its top unless the
// article under the cursor is in it too.
func (r *rows) begin() { r.moved = r.moved && r.cursor > 0 }

// follow puts the cursor on an article, at the height on the screen where it was.
func (r *rows) follow(id index.ID) {
	if i := r.find(id); i >= 0 {
		r.offset += i - r.cursor
		r.cursor = i
	}
}

// find returns where an article stands in the list, or -1.
func (r *rows) find(id index.ID) int {
	if r.here() == id && id != 0 {
		return r.cursor
	}
	return slices.Index(r.ids, id)
}

// here is the number of the article under the cursor, 0 if there is none.
func (r *rows) here() index.ID {
	if r.cursor < len(r.ids) {
		return r.ids[r.cursor]
	}
	return 0
}

// current is the article under the cursor; nil if there is none, or none known yet.
func (r *rows) current() *item { return r.item(r.here()) }

// item is what is known of an article; nil if that is nothing.
func (r *rows) item(id index.ID) *item {
	if it := r.items[id]; it != nil && !it.gone {
		return it
	}
	return nil
}

// unknown reports whether there is a row at i that has not been fetched yet.
func (r *rows) unknown(i int) bool {
	return i >= 0 && i < len(r.ids) && r.items[r.ids[i]] == nil
}

// move puts the cursor n rows further, as far as there are rows.
func (r *rows) move(n int) {
	r.moved = true
	r.cursor = max(0, min(r.cursor+n, len(r.ids)-1))
}

// page moves cursor and rows together by n screens' worth of rows.
func (r *rows) page(n int) {
	r.offset += n
	r.move(n)
}

// first is the first row in sight on a screen of n.
func (r *rows) first(n int) int { return cells.Scrolled(r.offset, r.cursor, n, len(r.ids)) }

// window returns the rows that fit on a screen of n, with the cursor in it.
func (r *rows) window(n int) []index.ID {
	from := r.first(n)
	return r.ids[from:min(from+max(1, n), len(r.ids))]
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
func (r *rows) lacking(n int) []index.ID {
	from := r.first(n)
	if ids := r.lackingIn(from, from+n); len(ids) > 0 {
		return ids
	}
	if len(r.lackingIn(from-around/2, from+n+around/2)) == 0 {
		return nil
	}
	return r.lackingIn(from-around, from+n+around)
}

func (r *rows) lackingIn(from, to int) (ids []index.ID) {
	for _, id := range r.ids[max(0, min(from, len(r.ids))):min(to, len(r.ids))] {
		if it := r.items[id]; it == nil || it.stale {
			ids = append(ids, id)
		}
	}
	return ids
}

// put keeps rows that were asked for. What is missing among them is gone.
func (r *rows) put(asked []index.ID, known []index.Row) {
	if r.items == nil {
		r.items = map[index.ID]*item{}
	}
	for _, id := range asked {
		if len(known) == 0 || known[0].ID != id {
			r.items[id] = &item{Row: index.Row{ID: id}, gone: true}
			continue
		}
		it := &item{Row: known[0]}
		if old := r.items[id]; old != nil && it.Quotes < 0 && it.Key == old.Key {
			it.Quotes, it.Speakers = old.Quotes, old.Speakers // counted already, though not by the index
		}
		r.items[id], known = it, known[1:]
	}
	r.forget()
}

// forget drops the rows far from the cursor when there are too many.
func (r *rows) forget() {
	if len(r.items) <= mostItems {
		return
	}
	kept := make(map[index.ID]*item, mostItems)
	for _, id := range r.ids[max(0, r.offset-mostItems/3):min(r.offset+mostItems/3, len(r.ids))] {
		if it := r.items[id]; it != nil {
			kept[id] = it
		}
	}
	r.items = kept
}

// uncounted returns the rows in sight whose quotes nobody has counted yet.
// Files over limit bytes are left until they are opened.
func (r *rows) uncounted(n int, limit int64) []*item {
	var out []*item
	for _, id := range r.window(n) {
		if it := r.item(id); it != nil && it.Quotes < 0 && it.Size <= limit {
			out = append(out, it)
		}
	}
	return out
}

// renew has the rows in sight fetched again, with the marks that they have now.
func (r *rows) renew() {
	for _, it := range r.items {
		it.stale = true
	}
}

// beside is the row n rows after that of an article, -1 if there is none.
func (r *rows) beside(id index.ID, n int) int {
	i := r.find(id)
	if i < 0 || i+n < 0 || i+n >= len(r.ids) {
		return -1
	}
	return i + n
}
