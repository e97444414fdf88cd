// Package corrections keeps what readers correct by hand in articles (package correct), with
// all else in the reading state that nothing can make again, and lays it over what the engine
// finds. Whatever in the program finds the quotes of an article finds them here, so that none
// of it can forget what was corrected.
//
// A correction is an annotation: it belongs to the content that it was made in, to the file
// that held it, whatever is in that now, and to the address of the article. Its words are
// found again by package anchor, or it is an orphan. One that holds everywhere belongs to no
// article: it bears on each that calls somebody by the name that it is about.
package corrections

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// Motivation is that of the annotations that are corrections: the W3C's for an annotation
// that asks for a change of what it is about.
const Motivation = "editing"

// Kept is a correction as it is kept.
type Kept struct {
	correct.Correction
	store.Annotation // of it, without words and body
}

// kept reads the correction in an annotation; it reports false of one that is none, such as
// another program's.
func kept(a store.Annotation) (k Kept, ok bool) {
	if json.Unmarshal(a.Body, &k.Correction) != nil {
		return Kept{}, false
	}
	k.At = a.Words
	if k.Check() != nil || k.Everywhere != (a.Address == nowhere) {
		return Kept{}, false
	}
	a.Words, a.Body = anchor.Anchor{}, nil
	k.Annotation = a
	return k, true
}

// annotation is the annotation that a correction is kept as.
func (k Kept) annotation() (store.Annotation, error) {
	a, c := k.Annotation, k.Correction
	a.Motivation, a.Words, c.At = Motivation, c.At, anchor.Anchor{}
	body, err := json.Marshal(c)
	a.Body = body
	return a, err
}

// Of are the corrections that were made in an article, as a state has them, in the order in
// which they were made. The state may be nil.
func Of(ctx context.Context, s *store.State, e store.Entry, address string) ([]Kept, error) {
	if s == nil {
		return nil, nil
	}
	at := e.Sighting()
	some, err := store.AnnotationsOf(ctx, s, at.Key, at.Path, address)
	if err != nil {
		return nil, err
	}
	return ordered(some), nil
}

// ordered are the corrections among some annotations, in the order in which they were made.
func ordered(some []store.Annotation) (all []Kept) {
	for _, a := range some {
		if a.Motivation != Motivation {
			continue
		}
		if k, ok := kept(a); ok {
			all = append(all, k)
		}
	}
	order.Stable(all, inOrder)
	return all
}

// inOrder puts corrections in the order in which they were made.
func inOrder(a, b Kept) int {
	return cmp.Or(a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
}

// Heard is what the engine has found in an article, and what was corrected in it.
type Heard struct {
	Engine quotes.Found
	Kept   []Kept
}

// Find has the engine find the quotes of an article, and looks up what a state, which may be
// nil, keeps of it. With an error nothing is known to be corrected.
func Find(ctx context.Context, s *store.State, e store.Entry, a *articles.Article) (Heard, error) {
	return Heard{Engine: quotes.Find(a.Document())}.Again(ctx, s, e, a.URL)
}

// Again is what the engine has found, and what a state keeps of it now.
func (h Heard) Again(ctx context.Context, s *store.State, e store.Entry, address string) (Heard, error) {
	own, err := Of(ctx, s, e, address)
	if err != nil {
		return Heard{Engine: h.Engine}, err
	}
	wide, err := wideIn(ctx, s)
	if err != nil {
		return Heard{Engine: h.Engine}, err
	}
	return Heard{h.Engine, wide.with(own, e.Key, Called(h.Engine))}, nil
}

// Found is what is said in the text of the article, as it is corrected.
func (h Heard) Found(text string) quotes.Found {
	found, _ := h.Apply(text)
	return found
}

// Apply is Found, with the corrections that the text has no words for.
func (h Heard) Apply(text string) (quotes.Found, []correct.Orphan) {
	if len(h.Kept) == 0 {
		return h.Engine, nil
	}
	plain := make([]correct.Correction, len(h.Kept))
	for i := range h.Kept {
		plain[i] = h.Kept[i].Correction
	}
	return correct.Apply(h.Engine, text, plain)
}

// Place is where a correction is made: in an article or, with the zero Place, everywhere.
type Place struct {
	Entry   store.Entry
	Article *articles.Article
}

// Make is the step that makes a correction, as Making does, given what a state has of it.
func Make(ctx context.Context, s *store.State, c correct.Correction, in Place, now time.Time) (store.Step, error) {
	of, err := Everywhere(ctx, s)
	if in.Article != nil && err == nil {
		var own []Kept
		own, err = Of(ctx, s, in.Entry, in.Article.URL)
		of = append(of, own...)
	}
	if err != nil {
		return store.Step{}, err
	}
	return Making(c, of, in.Entry, in.Article, now)
}

// Making is the step that makes a correction of an article, or with the zero Entry and no
// article one that holds everywhere, given those that there are of it: it takes the place of
// any that was made of the same, and comes after all of them.
func Making(c correct.Correction, of []Kept, e store.Entry, a *articles.Article, now time.Time) (store.Step, error) {
	if c.Everywhere {
		return makingEverywhere(c, of, now)
	}
	k := Kept{Correction: c, Annotation: store.Annotation{ID: store.NewID(), On: e.Sighting(), Address: a.URL, Title: a.Title, Created: later(now, of)}}
	k.On.Tags = ""
	return k.inPlace(func(d *Kept) bool { return d.Same(&c) }, of)
}

// later is a time behind that of all corrections there are: they hold in their order, also
// where two are made within a millisecond or the clock was put back.
func later(now time.Time, of []Kept) time.Time {
	now = now.Truncate(time.Millisecond) // as it is kept
	for _, k := range of {
		if !now.After(k.Created) {
			now = k.Created.Add(time.Millisecond)
		}
	}
	return now
}

// inPlace is the step that keeps a correction in the place of some of those that there are.
func (k Kept) inPlace(of func(*Kept) bool, all []Kept) (store.Step, error) {
	put, err := k.annotation()
	if err != nil {
		return store.Step{}, fmt.Errorf("keeping a correction: %w", err)
	}
	change := store.Annotating{Put: []store.Annotation{put}}
	for i := range all {
		if of(&all[i]) {
			change.Take = append(change.Take, all[i].ID)
		}
	}
	return store.Step{Annotations: &change}, nil
}

// Book is every correction of a state, read once. The nil Book has none.
type Book struct {
	All  []Kept // in the order in which they were made
	by   map[string][]int
	wide wide
	sum  int64
}

// Read reads the corrections in a state, which may be nil.
func Read(ctx context.Context, s *store.State) (*Book, error) {
	if s == nil {
		return nil, nil
	}
	some, err := store.Annotations(ctx, s, Motivation)
	if err != nil || len(some) == 0 {
		return nil, err
	}
	b := &Book{All: ordered(some), by: map[string][]int{}}
	if b.wide, err = wideOf(ctx, s, b.All); err != nil {
		return nil, err
	}
	for i, k := range b.All {
		if k.Everywhere {
			continue
		}
		names := []string{"key " + k.On.Key, "key " + k.Seen, "path " + k.On.Path, "address " + k.Address}
		slices.Sort(names)
		for _, name := range slices.Compact(names) {
			b.by[name] = append(b.by[name], i)
		}
	}
	for _, kind := range []string{"key ", "path ", "address "} {
		delete(b.by, kind) // what has none is no other's that has none
	}
	b.sum = sum(b.All, slices.Sorted(maps.Keys(b.by)), b.wide.elsewhere())
	return b, nil
}

// Stamp tells a book from any that says something else; it is 0 of the nil Book.
func (b *Book) Stamp() int64 {
	if b == nil {
		return 0
	}
	return b.sum
}

// ReadFile reads the corrections in the database of a reading state and writes nothing;
// see store.OpenStill.
func ReadFile(ctx context.Context, file string) (*Book, error) {
	s, err := store.OpenStill(ctx, file)
	if s == nil {
		return nil, err
	}
	defer s.Close()
	return Read(ctx, s)
}

// keyed is an entry that knows its key. That of a walk does not: its file is asked for it.
func keyed(e store.Entry) store.Entry {
	if e.Key == "" && e.OnDisk() {
		e.Key = store.KeyOf(string(e.ID)) // empty if it is gone
	}
	return e
}

// made are the corrections that were made in an article.
func (b *Book) made(e store.Entry, address string) []Kept {
	if len(b.by) == 0 {
		return nil
	}
	at := e.Sighting()
	var of []int
	for _, name := range []string{"key " + at.Key, "path " + at.Path, "address " + address} {
		of = append(of, b.by[name]...)
	}
	if len(of) == 0 {
		return nil
	}
	slices.Sort(of)
	of = slices.Compact(of)
	all := make([]Kept, len(of))
	for i, n := range of {
		all[i] = b.All[n]
	}
	return all
}

// Hear is what the engine has found in an article, and what was corrected of it. The nil Book
// knows of nothing.
func (b *Book) Hear(found quotes.Found, e store.Entry, address string) Heard {
	if b == nil || len(b.All) == 0 {
		return Heard{Engine: found}
	}
	return Heard{found, b.of(e, address, Called(found))}
}

// of are the corrections of an article in which some people are called by name.
func (b *Book) of(e store.Entry, address string, called []string) []Kept {
	if len(b.by)+len(b.wide.parted) > 0 {
		e = keyed(e)
	}
	return b.wide.with(b.made(e, address), e.Key, called)
}

// Find finds the quotes of an article, with what was corrected by hand.
func (b *Book) Find(e store.Entry, a *articles.Article) quotes.Found {
	return b.Hear(quotes.Find(a.Document()), e, a.URL).Found(a.Text)
}

// Sum tells what was corrected in an article from anything else that might be; it is 0 where
// nothing was.
func (h Heard) Sum() int64 { return sum(h.Kept) }

// Sum is that of an article in which the engine has found people called by some names.
func (b *Book) Sum(e store.Entry, address string, called []string) int64 {
	if b == nil || len(b.All) == 0 {
		return 0
	}
	return sum(b.of(e, address, called))
}

// sum is a hash of some corrections, and of what else matters; 0 of none.
func sum(all []Kept, more ...[]string) int64 {
	if len(all) == 0 {
		return 0
	}
	h := fnv.New64a()
	for _, names := range more {
		_ = json.NewEncoder(h).Encode(names)
	}
	for _, k := range all {
		a, err := k.annotation()
		if err != nil {
			continue
		}
		_ = json.NewEncoder(h).Encode([]any{a.ID, a.Words, a.Body})
	}
	return int64(h.Sum64() | 1)
}
