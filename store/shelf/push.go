package shelf

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// Tally counts what has become of the articles of a push.
type Tally struct {
	Added, Updated int
	Same           int // lay there already, as they are
	Newer          int // lie there newer: changed later, or read by a later engine
	Failed         int
}

// Done is how many articles a push is done with.
func (t Tally) Done() int { return t.Added + t.Updated + t.Same + t.Newer + t.Failed }

// Engine is what finds out who says what, as the documents name it.
type Engine struct {
	Name   string // "0.2.0 6f1c…": version and model
	Number int64  // of the version: see EngineNumber
}

// Draft is an article on its way into an archive. The zero Draft is none.
type Draft struct {
	Article *articles.Article // as it will be read from the archive
	Name    string            // by which errors call it
	version int64
	known   bool // another version of it lies there
	doc     *document
}

// NewDraft makes an article ready to be pushed. What is said in it, Hear adds.
func (e Engine) NewDraft(p Piece) (Draft, error) {
	d, a, err := newDocument(p)
	if err != nil {
		return Draft{}, fmt.Errorf("%q: %w", p.Name, err)
	}
	d.Engine = e.Name
	return Draft{Article: a, Name: p.Name, version: versionOf(e.Number, p.Modified), doc: d}, nil
}

// Bytes is about how large a draft is.
func (d Draft) Bytes() int64 { return int64(len(d.doc.Text)) }

// Parcel is a draft that is packed, and small enough to wait for others.
type Parcel struct {
	name    string
	known   bool
	article item
	shares  []item // what each person says in it
}

// Pack adds to a draft what was found in its article, and packs it. It may be called by
// several goroutines, each with drafts of its own.
func (d Draft) Pack(found quotes.Found) (Parcel, error) {
	shares := d.doc.hear(d.Article, found)
	p := Parcel{name: d.Name, known: d.known}
	var err error
	if p.article, err = indexing(item{id: d.doc.ID, version: d.version}, d.doc); err != nil {
		return p, err
	}
	for _, s := range shares {
		one, err := indexing(item{id: s.id(), person: s.Person, version: d.version}, s)
		if err != nil {
			return p, err
		}
		p.shares = append(p.shares, one)
	}
	return p, nil
}

const (
	bulkBytes   = 4 << 20 // of a request, but for an article that is longer
	bulkEach    = 500     // articles of a request
	atOnce      = 2       // requests
	slowest     = 2 * time.Minute
	longestItem = 90 << 20 // bytes of an article: a server takes 100 MB, unless it is told otherwise
)

// Push is a run of articles into an archive. Its methods are called by one goroutine.
type Push struct {
	archive *Archive
	report  func(error) // of an article that could not be written

	waiting []Parcel
	bytes   int

	sending sync.WaitGroup
	slots   chan struct{}
	mu      sync.Mutex
	under   map[string]bool // articles that wait or are on their way
	tally   Tally
	err     error // that ends the push
}

// Push begins to push articles. An archive that is not there yet is made. What goes wrong with
// an article is reported, one at a time, and ends nothing.
func (a *Archive) Push(ctx context.Context, s Shape, report func(error)) (*Push, error) {
	if err := a.check(ctx); err != nil {
		return nil, err
	}
	a.attempts, a.patience = attemptsPushing, slowest
	if err := a.make(ctx, s); err != nil {
		return nil, err
	}
	if err := a.refresh(ctx, a.at.people()); err != nil { // what a push has written that was stopped
		return nil, err
	}
	return &Push{archive: a, report: report, slots: make(chan struct{}, atOnce), under: map[string]bool{}}, nil
}

// Missing leaves out those drafts that lie in the archive as they are, or newer: a push that
// was stopped goes on where it was, and what has not changed is not read for quotations again.
func (p *Push) Missing(ctx context.Context, drafts []Draft) ([]Draft, error) {
	if len(drafts) == 0 {
		return nil, nil
	}
	ids := make([]string, len(drafts))
	for i, d := range drafts {
		ids[i] = d.doc.ID
	}
	body, err := json.Marshal(map[string][]string{"ids": ids})
	if err != nil {
		return nil, err
	}
	told, err := p.told(ctx, body)
	if err != nil {
		return nil, err
	}
	if len(told) != len(drafts) {
		return nil, fmt.Errorf("archive %s: it tells of %d articles where %d were asked for", p.archive, len(told), len(drafts))
	}
	var missing []Draft
	same, newer := 0, 0
	for i, d := range drafts {
		there := told[i]
		d.known = there.Found && there.ID == d.doc.ID
		switch {
		case !d.known:
			missing = append(missing, d)
		case there.Source.Hash == d.doc.Hash && there.Source.Engine == d.doc.Engine:
			same++
		case there.Version > d.version:
			newer++
		default:
			missing = append(missing, d)
		}
	}
	p.count(func(t *Tally) { t.Same, t.Newer = t.Same+same, t.Newer+newer })
	return missing, nil
}

// lying is what the server tells of an article that it was asked for.
type lying struct {
	ID      string          `json:"_id"`
	Found   bool            `json:"found"`
	Version int64           `json:"_version"`
	Error   json.RawMessage `json:"error"`
	Source  struct {
		Hash   string `json:"hash"`
		Engine string `json:"engine"`
	} `json:"_source"`
}

// told asks what lies in the archive. A cluster that has lost the node that manages it does not
// know where its parts are, and is asked again.
func (p *Push) told(ctx context.Context, body []byte) ([]lying, error) {
	path := p.archive.articles() + "/_mget?_source_includes=hash,engine"
	next := firstPause
	for attempt := 1; ; attempt++ {
		var told struct {
			Docs []lying `json:"docs"`
		}
		if err := p.archive.ask(ctx, question{method: http.MethodPost, path: path, body: body}, &told); err != nil {
			return nil, err
		}
		wrong := slices.IndexFunc(told.Docs, func(d lying) bool { return d.Error != nil })
		if wrong < 0 {
			return told.Docs, nil
		}
		if attempt == p.archive.attempts {
			_, reason := reasonOf(told.Docs[wrong].Error)
			return nil, fmt.Errorf("archive %s: it does not say what lies there: %s", p.archive, orNothing(reason))
		}
		if err := p.archive.wait(ctx, next); err != nil {
			return nil, err
		}
		next = min(2*next, mostPause)
	}
}

// Add sends an article, together with others. An error ends the push: the archive
// cannot be written to.
func (p *Push) Add(ctx context.Context, one Parcel) error {
	size := len(one.article.lines)
	if size > longestItem {
		p.fail(one, fmt.Errorf("it has more than %d MB", longestItem>>20))
		return nil
	}
	again := p.takes(one.article.id)
	if again || len(p.waiting) > 0 && p.bytes+size > bulkBytes || len(p.waiting) == bulkEach {
		if err := p.send(ctx); err != nil {
			return err
		}
	}
	if again { // of two versions of an article the later one is to stay
		p.sending.Wait()
		p.takes(one.article.id)
		one.known = true
	}
	p.waiting, p.bytes = append(p.waiting, one), p.bytes+size
	return nil
}

// takes notes that an article waits, and tells whether it did before.
func (p *Push) takes(id string) (again bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	again = p.under[id]
	p.under[id] = true
	return again
}

// Tally is what has become of articles so far.
func (p *Push) Tally() Tally {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.tally
}

// Close sends what waits, and has all that was sent be found by searches. The push may have
// been stopped before: then it waits for what is on its way, and sends no more.
func (p *Push) Close(ctx context.Context) error {
	if ctx.Err() == nil {
		_ = p.send(ctx) // its error is kept
	}
	p.sending.Wait()
	if p.err != nil || ctx.Err() != nil {
		return errors.Join(p.err, ctx.Err())
	}
	return errors.Join(p.archive.refresh(ctx, p.archive.at.people()), p.archive.refresh(ctx, p.archive.articles()))
}

// refresh has what was written to an index be found by searches.
func (a *Archive) refresh(ctx context.Context, index string) error {
	return a.ask(ctx, question{method: http.MethodPost, path: index + "/_refresh"}, nil)
}

// send sends what waits, beside what goes on.
func (p *Push) send(ctx context.Context) error {
	some := p.waiting
	p.waiting, p.bytes = nil, 0
	p.mu.Lock()
	err := p.err
	p.mu.Unlock()
	if err != nil || len(some) == 0 {
		return err
	}
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	p.sending.Go(func() {
		defer func() { <-p.slots }()
		err := p.write(ctx, some)
		p.mu.Lock()
		defer p.mu.Unlock()
		p.err = cmp.Or(p.err, err)
		for _, one := range some {
			delete(p.under, one.article.id)
		}
	})
	return nil
}

func (p *Push) count(add func(*Tally)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	add(&p.tally)
}

// Fail counts and reports an article that cannot be pushed.
func (p *Push) Fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.tally.Failed++
	p.report(err)
}

// fail reports an article that could not be written.
func (p *Push) fail(one Parcel, err error) {
	p.Fail(fmt.Errorf("%q is not in the archive: %w", one.name, err))
}
