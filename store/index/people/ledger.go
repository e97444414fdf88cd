package people

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"pullquote/articles/names"
	"pullquote/store/index/transaction"
)

// Ledger is what a transaction does to people. Totals are added up here and written
// once, by Settle, when all else is done.
type Ledger struct {
	*transaction.Tx
	edits Edits
	byKey map[string]*form
	byID  map[int64]*form
	next  int64
	cells map[int64]stretch // in which somebody came or went, and when
	// doubted are keys about which something else has been decided by hand.
	doubted []string
}

// form is a row of the table person, and what is to be added to it.
type form struct {
	id          int64
	key, root   string
	name        string
	same        int64
	seen        int
	fresh       bool // not yet in the table
	touched     bool
	stale       bool // somebody has left: what is newest or best has to be looked up
	recount     bool // nothing that is known of it holds
	role        string
	roled, last int64
	quotes      int
	reported    int
	articles    int
	spoken      int
}

// never is before every date, and byHand behind: a role that was corrected in all articles
// goes before what any of them gives, also if it was that there is none.
const (
	never  = math.MinInt64
	byHand = 1 << 62
)

// roled is when a speaker had the role that the article gives; never if it gives none.
func (s *speaker) roled() int64 {
	switch {
	case s.given != "" && s.held != s.role:
		return byHand
	case s.role == "":
		return never
	}
	return s.date
}

// stretch is a time from the first to the last of something.
type stretch struct{ from, to int64 }

// New returns the ledger of a transaction.
func New(tx *transaction.Tx) (*Ledger, error) {
	l := &Ledger{Tx: tx, byKey: map[string]*form{}, byID: map[int64]*form{}, cells: map[int64]stretch{}}
	if _, err := tx.Get("SELECT ifnull(max(id), 0) FROM person", nil, &l.next); err != nil {
		return nil, err
	}
	var err error
	l.edits, err = followed(tx)
	return l, err
}

// formOf returns the form with a key; it is new if there is none.
func (l *Ledger) formOf(key string) (*form, error) {
	if f := l.byKey[key]; f != nil {
		return f, nil
	}
	f := &form{key: key, last: never, roled: never}
	is, err := l.Get("SELECT id, same, root, seen, name FROM person WHERE key = ?", []any{key}, &f.id, &f.same, &f.root, &f.seen, &f.name)
	if err != nil {
		return nil, err
	}
	if !is {
		l.next++
		f.id, f.same, f.root, f.fresh = l.next, l.next, key, true
	}
	l.byKey[key], l.byID[f.id] = f, f
	return f, nil
}

// formAt returns the form in a row of the table.
func (l *Ledger) formAt(id int64) (*form, error) {
	if f := l.byID[id]; f != nil {
		return f, nil
	}
	var key string
	if is, err := l.Get("SELECT key FROM person WHERE id = ?", []any{id}, &key); err != nil || !is {
		return &form{id: id, same: id}, err // a row that is gone: nothing can be counted to it
	}
	return l.formOf(key)
}

// enter finds the form of a speaker and counts them. in holds who has been
// counted in this article.
func (l *Ledger) enter(s *speaker, in map[*form]bool) error {
	key := s.form(l.edits.Parted)
	if key == "" {
		return nil
	}
	f, err := l.formOf(key)
	if err != nil {
		return err
	}
	s.person = f.id
	l.touch(*s)
	return l.add(f, *s, in)
}

// leave takes a speaker from what is counted.
func (l *Ledger) leave(s speaker, in map[*form]bool) error {
	if s.person == 0 {
		return nil
	}
	f, err := l.formAt(s.person)
	if err != nil {
		return err
	}
	l.touch(s)
	return l.subtract(f, s, in)
}

// touch notes that somebody came or went in a cell.
func (l *Ledger) touch(s speaker) {
	if s.cell == 0 {
		return
	}
	t, ok := l.cells[s.cell]
	if !ok {
		t = stretch{s.date, s.date}
	}
	l.cells[s.cell] = stretch{min(t.from, s.date), max(t.to, s.date)}
}

func (l *Ledger) add(f *form, s speaker, in map[*form]bool) error {
	f.touched = true
	f.seen++
	if f.name == "" || names.Better(s.name, f.name) {
		f.name = s.name
	}
	one, err := l.formAt(f.same)
	if err != nil {
		return err
	}
	one.touched = true
	one.quotes += s.quotes
	one.reported += s.sayings - s.quotes
	one.spoken += s.words
	if s.dated {
		one.last = max(one.last, s.date)
	}
	if on := s.roled(); on > one.roled || on == one.roled && s.role > one.role {
		one.role, one.roled = s.role, on
	}
	if !in[one] {
		in[one] = true
		one.articles++
	}
	return nil
}

func (l *Ledger) subtract(f *form, s speaker, in map[*form]bool) error {
	one, err := l.formAt(f.same)
	if err != nil {
		return err
	}
	f.touched, one.touched, f.stale, one.stale = true, true, true, true
	f.seen--
	one.quotes -= s.quotes
	one.reported -= s.sayings - s.quotes
	one.spoken -= s.words
	if !in[one] {
		in[one] = true
		one.articles--
	}
	return nil
}

// move counts a speaker to another form; the zero form is nobody's. Whether
// that changes the number of articles depends on who else of either person
// speaks in this one.
func (l *Ledger) move(s speaker, to *form) error {
	out, err := l.others(s)
	if err != nil {
		return err
	}
	in := maps.Clone(out)
	if s.person != 0 {
		from, err := l.formAt(s.person)
		if err != nil {
			return err
		}
		if err := l.subtract(from, s, out); err != nil {
			return err
		}
	}
	var id int64
	if to != nil {
		id = to.id
		if err := l.add(to, s, in); err != nil {
			return err
		}
	}
	return l.Exec("UPDATE speaker SET person = ?, cell = ?, alone = ? WHERE article = ? AND n = ?", id, s.cell, s.alone, s.article, s.n)
}

// others returns the people who speak in an article beside a speaker.
func (l *Ledger) others(s speaker) (map[*form]bool, error) {
	ids, err := l.Numbers("SELECT person FROM speaker WHERE article = ? AND n <> ? AND person <> 0", s.article, s.n)
	if err != nil {
		return nil, err
	}
	in := map[*form]bool{}
	for _, id := range ids {
		f, err := l.formAt(id)
		if err != nil {
			return nil, err
		}
		one, err := l.formAt(f.same)
		if err != nil {
			return nil, err
		}
		in[one] = true
	}
	return in, nil
}

// sorted returns the touched forms, in the order of their rows.
func (l *Ledger) sorted() []*form {
	all := make([]*form, 0, len(l.byID))
	for _, f := range l.byID {
		if f.touched {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b *form) int { return cmp.Compare(a.id, b.id) })
	return all
}
