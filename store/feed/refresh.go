package feed

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"strings"
	"sync"
	"time"

	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/intake"
	"pullquote/store/web"
)

const (
	interval  = 30 * time.Minute // between two visits to a feed, unless somebody wants it otherwise
	longest   = 24 * time.Hour   // between two visits to one that fails
	visitors  = 8                // feeds that are visited at once
	errorSize = 300              // bytes of an error that are remembered
)

// Refresher visits feeds, and takes what is new in them into the library. Its
// fields are set before it is used.
type Refresher struct {
	Subscriptions File
	State         *store.State
	Client        *web.Client
	Adder         *intake.Adder
	Now           func() time.Time // nil: time.Now
	Every         time.Duration    // between two visits to a feed; 0: half an hour
	Cut           bool             // no page is fetched for an item of which the feed has only the beginning
	// Fetched are feeds that need not be asked now, by their URLs: what was found
	// at the address that somebody typed.
	Fetched map[string]web.Page

	adding sync.Mutex // the Adder takes one article at a time
}

// Visit is what came of a visit to a feed.
type Visit struct {
	Feed      Feed   // with its new URL where it has moved
	New       int    // articles that were added
	Known     int    // items whose articles are in the library already
	Empty     int    // items that say nothing, of which no article was made
	Left      int    // items that wait for the next visit: too many have to be fetched
	Dropped   int    // items beyond the newest 2,000
	Unread    bool   // more items follow that were not looked at
	Guessed   string // the encoding that the feed was read in, where that is a guess
	Unchanged bool   // the server says that nothing has changed
	From      string // the URL that it has moved from for good, or empty
	Err       error  // what is wrong, be it that something was read all the same
	// Faults are items that were left out because Pullquote itself failed at
	// them. They are not tried again until they change.
	Faults []error
	// Corrected are the articles of which the feed has another text than before.
	Corrected []Correction
	// Notes name articles of which something was left out, as too much.
	Notes []error
}

// Due returns those of the feeds that are due, and when the next of the others
// will be.
func (r *Refresher) Due(ctx context.Context, feeds []Feed) (due []Feed, next time.Time, err error) {
	memory, err := r.memory(ctx)
	if err != nil {
		return nil, time.Time{}, err
	}
	for _, f := range feeds {
		m := memory[f.URL]
		at := m.Due
		if soon := m.Checked.Add(r.every(f)); m.Failures == 0 && soon.Before(at) { // somebody wants it more often since
			at = soon
		}
		switch {
		case !at.After(r.now()) || r.misdated(f, m):
			due = append(due, f)
		case next.IsZero() || at.Before(next):
			next = at
		}
	}
	return due, next, nil
}

// misdated reports whether the clock was wrong when a feed was last asked: no
// visit makes it due later than in a day, or than somebody wants it, and none was made in the future. A
// clock that once stood at 2099 stops no feed when it is right again.
func (r *Refresher) misdated(f Feed, m store.Subscription) bool {
	now := r.now()
	return m.Due.After(now.Add(max(longest, r.every(f))+time.Minute)) || m.Checked.After(now.Add(interval))
}

// every is the time between two visits to a feed.
func (r *Refresher) every(f Feed) time.Duration { return cmp.Or(f.Terms.Every, r.Every, interval) }

// cut reports whether no page is fetched for what a feed has the beginning of.
func (r *Refresher) cut(f Feed) bool {
	return f.Terms.Text == AsFeed || f.Terms.Text == AsAll && r.Cut
}

func (r *Refresher) memory(ctx context.Context) (map[string]store.Subscription, error) {
	all, err := r.State.Subscriptions(ctx)
	memory := make(map[string]store.Subscription, len(all))
	for _, s := range all {
		memory[s.URL] = s
	}
	return memory, err
}

func (r *Refresher) now() time.Time {
	if r.Now == nil {
		return time.Now()
	}
	return r.Now()
}

// Run visits feeds, eight at once, and tells done of each visit as it ends,
// from one goroutine. A feed that fails is a Visit with an error, and the
// others go on. The error is that of the context, or that nobody's articles can
// be kept: the library cannot be written to, or another instance is refreshing.
func (r *Refresher) Run(ctx context.Context, feeds []Feed, done func(Visit)) error {
	unlock, err := store.Lock(ctx, r.Subscriptions.refreshLock(), lockedFor)
	if err != nil {
		return err
	}
	defer unlock()
	memory, err := r.memory(ctx)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	queue, visits := make(chan Feed), make(chan Visit)
	var workers sync.WaitGroup
	for range visitors {
		workers.Go(func() {
			for f := range queue {
				visits <- r.guardedVisit(ctx, f, memory[f.URL])
			}
		})
	}
	go func() {
		defer close(visits)
		defer workers.Wait()
		defer close(queue)
		for _, f := range spread(feeds) {
			select {
			case queue <- f:
			case <-ctx.Done():
				return
			}
		}
	}()
	offline := true
	for v := range visits {
		offline = offline && errors.Is(v.Err, web.ErrUnreached)
		var unwritable *intake.Unwritable
		switch {
		case errors.As(v.Err, &unwritable):
			stop(v.Err)
		case ctx.Err() == nil || v.Err == nil:
			done(v)
		}
	}
	if offline && ctx.Err() == nil {
		return r.excuse(ctx, feeds, memory)
	}
	return context.Cause(ctx)
}

// excuse makes feeds due as they were before a run in which none was reached:
// it is the network that failed, and not they.
func (r *Refresher) excuse(ctx context.Context, feeds []Feed, before map[string]store.Subscription) error {
	after, err := r.memory(ctx)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		m := after[f.URL]
		m.Due, m.Failures = before[f.URL].Due, before[f.URL].Failures
		if err := r.State.SaveSubscription(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

// refreshLock is held by the instance that refreshes.
func (f File) refreshLock() string {
	return strings.TrimSuffix(f.Lock, ".lock") + "-refresh.lock"
}

// spread orders feeds so that those of one host do not stand together: only two
// requests to a host run at once, and others would wait behind them.
func spread(feeds []Feed) []Feed {
	type placed struct {
		Feed
		round int
	}
	rounds := map[string]int{}
	all := make([]placed, len(feeds))
	for i, f := range feeds {
		host := f.URL
		if u, err := url.Parse(f.URL); err == nil {
			host = strings.ToLower(u.Hostname())
		}
		all[i] = placed{f, rounds[host]}
		rounds[host]++
	}
	order.Stable(all, func(a, b placed) int { return a.round - b.round })
	out := make([]Feed, len(all))
	for i, p := range all {
		out[i] = p.Feed
	}
	return out
}
