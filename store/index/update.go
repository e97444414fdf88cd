package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index/fts"
	"pullquote/store/index/prefix"
	"pullquote/store/same"
)

// Progress tells how far an update is. Done and Total count files that are
// read whole; Total grows while folders are still being searched.
type Progress struct {
	Found       int // files seen so far
	Done, Total int
	Changed     bool            // the list is another than at the last report
	Problems    []store.Problem // since the last report
	Elsewhere   bool            // another instance is indexing, and this one waits
	Mended      bool            // the index was damaged, and this update has begun it anew
}

// Options are what an update may be told.
type Options struct {
	// Report is called from time to time and at the end, by one goroutine at a time.
	Report func(Progress)
	// Carry is told of articles before they are written, so that what was
	// known of a file under its old content can be kept: see store.State.
	Carry func(context.Context, []store.Sighting) error
	// Again reads every file, also those that look unchanged.
	Again bool
	// FollowLinks follows links wherever they lead: see store.Walker.
	FollowLinks bool
	// Heads ends the update when every file has its row: enough for a list.
	Heads bool

	understand func(*articles.Article, quotes.Found) read // instead of reading, for tests
}

// Update brings the index of some files and folders up to date; with none
// named that of the library, or of the samples while that is empty. It reads
// what is new or has changed on all cores, and forgets what is gone. A folder
// that cannot be read is a Problem, and what was known below it is kept.
//
// An update can be cancelled at any time, and the next one goes on where it
// was. While another instance updates the index this one waits for it. An index
// that shows to be damaged is begun anew. What the reading state cannot take or
// tell now ends no update: the error says so when all else is done.
func (x *Index) Update(ctx context.Context, paths []string, o Options) error {
	if x.still != nil {
		return fmt.Errorf("the index is not up to date: it %w", x.still)
	}
	unlock, err := x.turn(ctx, o)
	if err != nil {
		return err
	}
	defer unlock()
	if err := x.writable(ctx); err != nil {
		return err
	}
	u := &update{index: x, options: o, carrier: &carrier{carry: o.Carry, left: x.takeUncarried()}}
	defer func() { x.keepUncarried(u.carrier.left) }()
	err = u.all(ctx, paths)
	if x.blamed(ctx, err) && x.remake(ctx) {
		u = &update{index: x, options: o, carrier: u.carrier, progress: Progress{Changed: true, Mended: true}}
		u.report(true)
		err = u.all(ctx, paths)
	}
	if err != nil {
		return err
	}
	u.report(true)
	return errors.Join(ctx.Err(), u.carrier.finish(ctx), u.undecided)
}

func (u *update) all(ctx context.Context, paths []string) error {
	if err := u.index.People().Regroup(ctx); errors.As(err, new(besideState)) {
		u.undecided = err
	} else if err != nil {
		return err
	}
	if err := u.correct(ctx); err != nil {
		return err
	}
	jobs, err := u.scan(ctx, paths)
	if err != nil || u.options.Heads {
		return cmp.Or(err, u.rename(ctx))
	}
	order.Stable(jobs, func(a, b job) int { return cmp.Compare(a.id, b.id) }) // tables that grow at their end stay small
	return cmp.Or(u.wholes(ctx, jobs), u.rename(ctx))
}

// rename has the sources of articles follow the titles of feeds. A reading state that
// cannot tell what feeds have brought leaves them as they are.
func (u *update) rename(ctx context.Context) error {
	changed, err := rename(ctx, u.index)
	if changed {
		u.note(func(now *Progress) { now.Changed = true })
	}
	if errors.As(err, new(besideState)) {
		return nil
	}
	return err
}

// update is one run of Update.
type update struct {
	index     *Index
	options   Options
	carrier   *carrier
	book      *corrections.Book // what was corrected by hand
	undecided error             // why it is not known what was decided by hand about people, or corrected

	mu       sync.Mutex
	progress Progress
	reported time.Time
}

// note changes the progress, and reports it if the last report is a while ago.
func (u *update) note(change func(*Progress)) {
	u.mu.Lock()
	change(&u.progress)
	u.mu.Unlock()
	u.report(false)
}

// reportEvery is how often progress is reported.
const reportEvery = 100 * time.Millisecond

func (u *update) report(now bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.options.Report == nil || !now && time.Since(u.reported) < reportEvery {
		return
	}
	u.options.Report(u.progress)
	u.progress.Changed, u.progress.Mended, u.progress.Problems = false, false, nil
	u.reported = time.Now()
}

func (u *update) problem(err error) {
	var p store.Problem
	if errors.As(err, &p) {
		u.note(func(now *Progress) { now.Problems = append(now.Problems, p) })
	}
}

// job is a file that has to be read.
type job struct {
	entry store.Entry // ID, Path, and the bytes of a sample
	id    ID          // its row, or 0
	hash  string      // what its bytes were, if it was read whole before
	size  int64       // its bytes when it was found, if it is to be read whole
	again bool        // also if its bytes are the same
	noted int64       // what is known to be corrected in it by hand
}

// record is what has been read of a file.
type record struct {
	store.Whole
	read
	id     ID   // its row, or 0
	whole  bool // or else only the head was read
	first  bool // for the first time, so that there is nothing to take away
	same   bool // the bytes are those that are indexed
	failed bool // it could not be read whole, and is not tried again until it changes

	book      int64    // stamp of the book of corrections that it was read by
	corrected int64    // tells what was corrected by hand in it; 0 if nothing
	noted     bool     // that is to be noted, with
	called    []string // whom the engine has found in it
}

// read is what the index keeps of an article that was read whole.
type read struct {
	text            string // as FTS5 gets it
	starts          string // the beginnings of its words
	sum             uint64 // of the text
	url, place      string
	quoted, quoting int // quotations in marks, and speakers of such
	speakers        []quotes.Speaker
	said            []Quote
	packed          []byte // said, as it is kept
	scare           int    // confidence of the surest scare quote, in thousandths; -1 if there is none
	noteworthy      bool   // whoever reads it is told that something was left out
}

// wholes reads files whole and writes them into the index.
func (u *update) wholes(ctx context.Context, jobs []job) error {
	u.note(func(p *Progress) { p.Total = len(jobs) })
	return u.run(ctx, each(ctx, jobs), u.wholly, func(settled int, written []record) {
		u.note(func(p *Progress) { p.Done, p.Changed = p.Done+settled, p.Changed || len(written) > 0 })
	})
}

// each sends jobs, one after the other, until the context ends.
func each(ctx context.Context, jobs []job) <-chan job {
	ch := make(chan job)
	go func() {
		defer close(ch)
		for _, j := range jobs {
			select {
			case ch <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	return ch
}

// wholly returns what reads a file and finds what is said in it.
func (u *update) wholly() func(context.Context, job) (record, error) {
	var f quotes.Finder
	p := newPacker()
	return func(ctx context.Context, j job) (record, error) { return u.whole(ctx, j, &f, p) }
}

func (u *update) whole(ctx context.Context, j job, f *quotes.Finder, p *packer) (record, error) {
	w, err := store.ReadWhole(ctx, j.entry, budget.Searched)
	switch {
	case errors.Is(err, store.ErrTooLarge):
		e, _, err := store.Head(string(j.entry.ID))
		return record{Whole: store.Whole{Entry: e}, id: j.id}, err
	case ctx.Err() != nil:
		return record{}, ctx.Err()
	case err != nil:
		return u.fail(record{Whole: w, id: j.id}, err), nil
	case !u.options.Again && !j.again && j.hash == string(w.Hash[:]) && !w.Entry.Summary.Published.IsZero():
		return record{Whole: w, id: j.id, same: true}, nil
	}
	r := record{Whole: w, id: j.id, whole: true, first: j.hash == "", book: u.book.Stamp()}
	err = fault.Guard(func() (err error) {
		heard := u.book.Hear(f.Find(w.Article.Document()), w.Entry, w.Article.URL)
		r.read = u.options.reading()(w.Article, heard.Found(w.Article.Text))
		if r.corrected = heard.Sum(); r.corrected != 0 || j.noted != 0 {
			r.noted, r.called = true, corrections.Called(heard.Engine)
		}
		r.packed, err = p.pack(r.said)
		return err
	})
	if fault.Is(err) {
		*f = quotes.Finder{} // it is in the middle of something
		return u.fail(record{Whole: w, id: j.id}, err), nil
	}
	r.Article = nil // a batch of two thousand would be much memory
	return r, err
}

// fail names an article that could not be read, or in which something went
// wrong, and makes the record of it that keeps it from being tried again.
func (u *update) fail(r record, err error) record {
	var p store.Problem
	if !errors.As(err, &p) {
		err = store.Problem{Path: r.Entry.Path, Err: err}
	}
	u.problem(err)
	r.Article = nil
	return record{Whole: r.Whole, id: r.id, failed: true}
}

func (o Options) reading() func(*articles.Article, quotes.Found) read {
	if o.understand != nil {
		return o.understand
	}
	return reading
}

// reading does what can be done with an article outside of a transaction.
func reading(a *articles.Article, found quotes.Found) read {
	said := Quotations(a.Text, found)
	r := read{
		text: fts.Indexed(a.Text), starts: prefix.Of(a.Title, a.Text, placesOf(said)), sum: same.Text(a), url: a.URL, place: same.NormalURL(a.URL),
		speakers: found.Speakers, said: said, scare: surestScare(found), noteworthy: found.Cut || len(a.Notes) > 0,
	}
	r.quoted, r.quoting = found.Marked()
	return r
}
