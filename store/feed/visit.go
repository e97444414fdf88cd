package feed

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/intake"
	"pullquote/store/web"
)

// guardedVisit is visit, where a panic is a visit that failed: the other feeds go
// on, and this one is asked less and less often.
func (r *Refresher) guardedVisit(ctx context.Context, f Feed, memory store.Subscription) (v Visit) {
	err := fault.Guard(func() error {
		v = r.visit(ctx, f, memory)
		return nil
	})
	if err == nil {
		return v
	}
	memory.URL = f.URL
	return r.failed(ctx, Visit{Feed: f}, memory, web.Page{}, err)
}

// visit asks for a feed and takes what is new in it.
func (r *Refresher) visit(ctx context.Context, f Feed, memory store.Subscription) Visit {
	v := Visit{Feed: f}
	memory.URL = f.URL
	page, fetched := r.Fetched[f.URL]
	var err error
	if !fetched {
		page, err = r.Client.Get(ctx, f.URL, web.Conditional{ETag: memory.ETag, LastModified: memory.Modified})
	}
	var doc Document
	if err == nil && !page.NotModified {
		if doc, err = Parse(page, r.now()); err != nil {
			err = &web.Error{Address: page.URL, Err: err}
		}
	}
	switch {
	case ctx.Err() != nil:
		v.Err = ctx.Err()
		return v
	case err != nil && len(doc.Items) == 0:
		return r.failed(ctx, v, memory, page, err)
	case page.NotModified:
		v.Unchanged = true
	default:
		v.Err = err
		if movesTo(page.Moved, f.URL) && err == nil {
			memory = r.move(ctx, &v, memory, page.Moved, doc)
		}
		if err := r.take(ctx, &v, doc); err != nil {
			v.Err = err
			return v // and is due as it was
		}
		memory.ETag, memory.Modified = page.ETag, page.LastModified
		if v.Left > 0 || v.Err != nil { // the next visit needs the feed again, changed or not
			memory.ETag, memory.Modified = "", ""
		}
	}
	return r.visited(ctx, v, memory)
}

// visited remembers a visit at which the feed was read.
func (r *Refresher) visited(ctx context.Context, v Visit, memory store.Subscription) Visit {
	memory.Checked, memory.Due = r.now(), r.now().Add(r.every(v.Feed))
	memory.Failures, memory.Error = 0, remembered(v.Err)
	return r.remember(ctx, v, memory)
}

// failed remembers a visit in vain. The next one is after twice the time, and
// not before the server wants it.
func (r *Refresher) failed(ctx context.Context, v Visit, memory store.Subscription, page web.Page, err error) Visit {
	v.Err = err
	every := r.every(v.Feed)
	wait := min(every<<min(memory.Failures, 10), max(longest, every))
	var status *web.StatusError
	if errors.As(err, &status) && status.Code == http.StatusGone {
		v.Err = &web.Error{Address: page.URL, Err: fmt.Errorf("%w: the feed no longer exists and can be removed", status)}
		wait = longest
	}
	memory.Checked, memory.Due = r.now(), r.now().Add(max(wait, page.RetryAfter))
	memory.Failures, memory.Error = memory.Failures+1, remembered(v.Err)
	return r.remember(ctx, v, memory)
}

// remember keeps what is known of a feed, also when the run is being ended.
func (r *Refresher) remember(ctx context.Context, v Visit, memory store.Subscription) Visit {
	if err := r.State.SaveSubscription(context.WithoutCancel(ctx), memory); err != nil {
		v.Err = errors.Join(v.Err, err)
	}
	return v
}

// remembered is an error as the list of feeds has it, beside the address.
func remembered(err error) string {
	var at *web.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &at):
		err = at.Err
	}
	return cutAt(web.Redacted(clean.Line(err.Error())), errorSize)
}

// movesTo reports whether a feed has moved to another address that it may be
// asked for from now on: not to one without encryption from one with it.
func movesTo(to, from string) bool {
	target, err := url.Parse(to)
	origin, was := url.Parse(from)
	return to != "" && to != from && err == nil && was == nil && (target.Scheme == "https" || origin.Scheme != "https")
}

// move writes a feed's new address into the subscriptions. What is remembered
// of the old one is carried over first, so that wherever this is interrupted
// the next visit does the same once more.
func (r *Refresher) move(ctx context.Context, v *Visit, memory store.Subscription, to string, doc Document) store.Subscription {
	from := v.Feed.URL
	moved := memory
	moved.URL = to
	err := r.carry(ctx, from, to, doc)
	if err == nil {
		err = r.State.SaveSubscription(ctx, moved)
	}
	if err == nil {
		err = r.Subscriptions.Change(ctx, func(o *Outline) error {
			if slices.ContainsFunc(o.Feeds(), func(f Feed) bool { return f.URL == to }) {
				return o.Remove(from)
			}
			return o.Move(from, to)
		})
	}
	if err != nil {
		v.Err = err
		return memory
	}
	v.Feed.URL, v.From = to, from
	if err := r.State.Forget(ctx, from); err != nil {
		v.Err = err
	}
	return moved
}

// carry marks the items that were seen under the old address under the new one.
func (r *Refresher) carry(ctx context.Context, from, to string, doc Document) error {
	seen, err := r.State.SeenItems(ctx, from, ids(doc.Items))
	if err != nil {
		return err
	}
	var known []string
	for id := range seen {
		known = append(known, id)
	}
	if err := r.State.SaveItems(ctx, to, known); err != nil {
		return err
	}
	versions, err := r.State.ItemVersions(ctx, from, known)
	if err != nil {
		return err
	}
	return r.State.SaveItemVersions(ctx, to, slices.Collect(maps.Values(versions)))
}

func ids(items []Item) []string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = item.ID
	}
	return all
}

// take adds the items that have not been seen. The error is that nothing more
// can be taken; what was taken is marked all the same.
func (r *Refresher) take(ctx context.Context, v *Visit, doc Document) error {
	v.Dropped, v.Unread, v.Guessed = doc.Dropped, doc.Unread, doc.Guessed
	marks := marks{state: r.State, feed: v.Feed.URL}
	defer func() { v.Err = errors.Join(v.Err, marks.save(ctx)) }()
	items, err := r.sort(ctx, &marks, doc.Items)
	if err != nil {
		return err
	}
	fresh, err := r.withoutFaults(ctx, &marks, items.fresh)
	if err != nil {
		return err
	}
	fresh, old := v.Feed.Terms.wanted(fresh, r.now())
	for _, item := range old {
		marks.ids = append(marks.ids, item.ID)
	}
	v.Dropped += len(old)
	w := writer{client: r.Client, cut: r.cut(v.Feed), feed: v.Feed, doc: doc, now: r.now(), pages: budget.FeedPages, parts: partsOfPages(doc.Items)}
	for part := range slices.Chunk(fresh, perHost) {
		for i, d := range w.drafts(ctx, part) {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if d.waits {
				v.Left++
				continue
			}
			path, err := "", d.err
			if err == nil {
				path, err = r.add(ctx, v, d.draft)
			}
			switch {
			case fault.Is(err):
				v.Faults = append(v.Faults, part[i].named(err))
				marks.ids = append(marks.ids, part[i].faultID())
			case err != nil:
				return err
			default:
				marks.keep(part[i], path, 0)
			}
			if err := marks.some(ctx); err != nil {
				return err
			}
		}
	}
	return r.correct(ctx, v, &w, &marks, items)
}

// add adds an article, counts it and returns its path, or that of the one that is
// there already. An item without a text is none. The error is a panic, or that
// nothing can be written.
func (r *Refresher) add(ctx context.Context, v *Visit, d intake.Draft) (path string, err error) {
	r.adding.Lock()
	defer r.adding.Unlock()
	result, err := r.Adder.Draft(ctx, d)
	switch {
	case err != nil:
		return "", err
	case fault.Is(result.Err):
		return "", result.Err
	case result.Same != "":
		v.Known++
	case result.Err == nil:
		v.New++
		if result.Note != "" {
			v.Notes = append(v.Notes, result.Noted())
		}
	default:
		v.Empty++
	}
	return cmp.Or(result.Same, result.Path), nil
}

// marks are items that lie in the library and are to be marked as seen.
type marks struct {
	state    *store.State
	feed     string
	ids      []string            // of those that are as they were
	versions []store.ItemVersion // of those that are new or other
}

// keep marks an item, with what it says and where its article lies.
func (m *marks) keep(item Item, path string, version int) {
	m.versions = append(m.versions, store.ItemVersion{GUID: item.ID, Text: item.text(), Path: path, Version: version})
}

// some saves marks now and then, several together: a run that is killed in between
// finds their articles in the library.
func (m *marks) some(ctx context.Context) error {
	if len(m.versions) < 20 {
		return nil
	}
	return m.save(ctx)
}

func (m *marks) save(ctx context.Context) error {
	ctx = context.WithoutCancel(ctx)
	var err error
	if len(m.ids) > 0 {
		err = m.state.SaveItems(ctx, m.feed, m.ids)
	}
	if len(m.versions) > 0 {
		err = errors.Join(err, m.state.SaveItemVersions(ctx, m.feed, m.versions))
	}
	m.ids, m.versions = nil, nil
	return err
}
