package screen

import (
	"slices"
	"strings"

	"pullquote/store"
)

// item is an article in the list.
type item struct {
	store.Entry
	folded   string // what the filter looks in, lower case; made when first needed
	quotes   int    // marked quotes; -1 until somebody counted them
	speakers int
}

// list is every article, newest first. It is kept sorted while it grows, and
// its cursor stays on the article it is on. Only the rows in sight cost
// anything, so a list of 100,000 answers like a list of ten.
type list struct {
	all    []*item
	rows   []*item // what the filter leaves of all; the same slice when there is no filter
	filter string  // lower case
	cursor int     // index into rows
	offset int     // first row in sight
	moved  bool    // the reader has chosen a row, so keep to it while rows arrive
}

// newer is the list's order. Articles of one moment are sorted by title, then
// by path, so that the order is the same on every run.
func newer(a, b *item) int {
	if c := b.Date().Compare(a.Date()); c != 0 {
		return c
	}
	if c := strings.Compare(a.Summary.Title, b.Summary.Title); c != 0 {
		return c
	}
	return strings.Compare(a.Path, b.Path)
}

// add merges a batch into the list.
func (l *list) add(batch []store.Entry) {
	fresh := make([]*item, len(batch))
	for i, e := range batch {
		fresh[i] = &item{Entry: e, quotes: -1}
	}
	slices.SortFunc(fresh, newer)
	here := l.current()
	l.all = merge(l.all, fresh)
	if l.filter == "" {
		l.rows = l.all
	} else {
		l.rows = merge(l.rows, slices.DeleteFunc(fresh, func(it *item) bool { return !it.matches(l.filter) }))
	}
	if l.moved && here != nil {
		l.follow(here)
	}
}

// merge joins two sorted slices. The first is often long and the second
// short, so what lies beyond the second's last place is copied, not compared.
func merge(a, b []*item) []*item {
	if len(a) == 0 || len(b) == 0 {
		return append(a[:len(a):len(a)], b...)
	}
	out := make([]*item, 0, len(a)+len(b))
	for _, it := range b {
		n, _ := slices.BinarySearchFunc(a, it, newer)
		out = append(append(out, a[:n]...), it)
		a = a[n:]
	}
	return append(out, a...)
}

// follow puts the cursor on it, at the height on the screen where it was.
func (l *list) follow(it *item) {
	if i, ok := slices.BinarySearchFunc(l.rows, it, newer); ok {
		l.offset += i - l.cursor
		l.cursor = i
	}
}

// current is the article under the cursor, or nil.
func (l *list) current() *item {
	if l.cursor < len(l.rows) {
		return l.rows[l.cursor]
	}
	return nil
}

// find returns the article with that identity, or nil.
func (l *list) find(id store.ID) *item {
	for _, it := range l.all {
		if it.ID == id {
			return it
		}
	}
	return nil
}

// move puts the cursor n rows further, as far as there are rows.
func (l *list) move(n int) {
	l.moved = true
	l.cursor = max(0, min(l.cursor+n, len(l.rows)-1))
}

// page moves cursor and rows together by n screens' worth of rows.
func (l *list) page(n int) {
	l.offset += n
	l.move(n)
}

// window returns the rows that fit on a screen of n, with the cursor in it.
func (l *list) window(n int) []*item {
	n = max(1, n)
	l.offset = max(0, min(l.offset, len(l.rows)-n))
	l.offset = max(min(l.offset, l.cursor), l.cursor-n+1)
	return l.rows[l.offset:min(l.offset+n, len(l.rows))]
}

// narrow keeps only the rows whose title, source or authors hold every word of the query.
func (l *list) narrow(query string) {
	here := l.current()
	l.filter = strings.ToLower(strings.TrimSpace(query))
	l.cursor, l.offset = 0, 0
	if l.rows = l.all; l.filter == "" {
		if here != nil {
			l.follow(here)
		}
		return
	}
	l.rows = nil
	for _, it := range l.all {
		if it.matches(l.filter) {
			l.rows = append(l.rows, it)
		}
	}
}

func (it *item) matches(filter string) bool {
	if it.folded == "" {
		it.folded = strings.ToLower(it.Summary.Title + "\n" + it.Summary.Source + "\n" + strings.Join(it.Summary.Bylines, "\n") + "\n" + it.Path)
	}
	for word := range strings.FieldsSeq(filter) {
		if !strings.Contains(it.folded, word) {
			return false
		}
	}
	return true
}

// uncounted returns the rows in sight whose quotes nobody has counted yet.
// Files over limit bytes are left until they are opened.
func (l *list) uncounted(n int, limit int64) []*item {
	var out []*item
	for _, it := range l.window(n) {
		if it.quotes < 0 && it.Size <= limit {
			out = append(out, it)
		}
	}
	return out
}
