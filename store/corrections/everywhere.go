package corrections

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// nowhere is the address under which corrections that hold everywhere are kept. No article
// has it: theirs begin with http.
const nowhere = "pullquote:everywhere"

// Everywhere are the corrections in a state that hold in all articles, in the order in which
// they were made. The state may be nil.
func Everywhere(ctx context.Context, s *store.State) ([]Kept, error) {
	if s == nil {
		return nil, nil
	}
	some, err := store.AnnotationsOf(ctx, s, "", "", nowhere)
	if err != nil {
		return nil, err
	}
	return ordered(some), nil
}

// wide are the corrections that hold everywhere, of which each is about somebody else or
// about another matter.
type wide struct {
	all    []Kept
	plain  []correct.Correction // the same
	about  map[string][]int     // their numbers, by the key of whom they are about
	parted map[[2]string]bool   // by content and name: who is somebody else there
}

// wideIn reads them in a state.
func wideIn(ctx context.Context, s *store.State) (wide, error) {
	all, err := Everywhere(ctx, s)
	if err != nil {
		return wide{}, err
	}
	return wideOf(ctx, s, all)
}

// wideOf are those among some corrections. Two windows, or two machines, may have corrected
// the same: then the later one holds.
func wideOf(ctx context.Context, s *store.State, some []Kept) (w wide, err error) {
	for _, k := range some {
		if !k.Everywhere {
			continue
		}
		w.all = slices.DeleteFunc(w.all, func(d Kept) bool { return d.Same(&k.Correction) })
		w.all = append(w.all, k)
	}
	if len(w.all) == 0 {
		return w, nil
	}
	w.about, w.parted = map[string][]int{}, map[[2]string]bool{}
	for i, k := range w.all {
		w.plain = append(w.plain, k.Correction)
		w.about[correct.Key(k.Person)] = append(w.about[correct.Key(k.Person)], i)
	}
	edits, err := s.Edits(ctx)
	for _, e := range edits {
		if e.Article != "" {
			w.parted[[2]string{e.Article, e.Name}] = true
		}
	}
	return w, err
}

// elsewhere lists who is somebody else in which article.
func (w *wide) elsewhere() (all []string) {
	for at := range w.parted {
		all = append(all, at[0]+" "+at[1])
	}
	slices.Sort(all)
	return all
}

// with are the corrections of an article, given by its content, that calls people by some
// names: its own, and those everywhere that bear on it. A name that is somebody else's in
// this article is not the one whom these mean.
func (w *wide) with(own []Kept, content string, called []string) []Kept {
	if len(w.all) == 0 {
		return own
	}
	called = slices.DeleteFunc(slices.Clone(called), func(name string) bool { return w.parted[[2]string{content, name}] })
	for _, k := range own {
		called = append(called, k.Person, k.Name)
	}
	all := slices.Clone(own)
	for _, n := range correct.Bearing(w.plain, w.about, called) {
		all = append(all, w.all[n])
	}
	slices.SortFunc(all, inOrder)
	return all
}

// Called are the names by which an article calls those who speak in it, and those who are
// silent.
func Called(found quotes.Found) (names []string) {
	for _, some := range [][]quotes.Speaker{found.Speakers, found.Silent} {
		for _, s := range some {
			names = append(names, s.Name)
		}
	}
	return names
}

// makingEverywhere is the step that makes a correction everywhere. To call somebody again
// what they were called before takes back that they were renamed.
func makingEverywhere(c correct.Correction, of []Kept, now time.Time) (store.Step, error) {
	back := func(d *Kept) bool {
		return d.Everywhere && d.Do == correct.Rename && c.Do == correct.Rename &&
			correct.Key(d.Name) == correct.Key(c.Person) && correct.Key(d.Person) == correct.Key(c.Name)
	}
	if i := slices.IndexFunc(of, func(d Kept) bool { return back(&d) && d.Person == c.Name }); i >= 0 {
		return store.Step{Annotations: &store.Annotating{Take: []string{of[i].ID}}}, nil
	}
	k := Kept{Correction: c, Annotation: store.Annotation{ID: store.NewID(), Address: nowhere, Created: later(now, of)}}
	return k.inPlace(func(d *Kept) bool { return back(d) || d.Same(&c) }, of)
}

// Person is what somebody is called, and what they are, as it is corrected everywhere.
func (b *Book) Person(name, role string) (called, is string) {
	if b == nil {
		return name, role
	}
	var bearing []correct.Correction
	for _, n := range correct.Bearing(b.wide.plain, b.wide.about, []string{name}) {
		bearing = append(bearing, b.wide.plain[n])
	}
	s := correct.Person(quotes.Speaker{Name: name, Role: role}, bearing)
	return s.Name, s.Role
}

// Has reports whether there is a correction with an id.
func (b *Book) Has(id string) bool {
	return b != nil && slices.ContainsFunc(b.All, func(k Kept) bool { return k.ID == id })
}

// Renamed are the keys of people who are called otherwise everywhere, and those of the names
// that they have then. Who is renamed is one with whoever has that name.
func (b *Book) Renamed() (keys [][2]string) {
	if b == nil {
		return nil
	}
	for _, k := range b.wide.all {
		from, into := correct.Key(k.Person), correct.Key(k.Name)
		if k.Do == correct.Rename && from != into {
			keys = append(keys, [2]string{from, into})
		}
	}
	return keys
}

// About are the keys of those of whom something is corrected everywhere.
func (b *Book) About() (keys []string) {
	if b == nil {
		return nil
	}
	for key := range b.wide.about {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// Wide tells of the corrections that hold everywhere, also of those that a later one of the
// same has put out of use.
func (b *Book) Wide() (all []Record) {
	if b == nil {
		return nil
	}
	for _, k := range b.All {
		if !k.Everywhere {
			continue
		}
		r := k.record()
		if !slices.ContainsFunc(b.wide.all, func(w Kept) bool { return w.ID == k.ID }) {
			r.Orphan = fmt.Sprintf("a later correction of %s holds", k.Person)
		}
		all = append(all, r)
	}
	return all
}
