package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// item is a document on its way into an index, or out of it.
type item struct {
	id      string
	person  string // whose it is, which tells where it lies; empty for an article
	does    string // what is done with it
	version int64
	lines   []byte // as _bulk takes it
}

// action is the first line of an item.
type action struct {
	ID      string `json:"_id"`
	Person  string `json:"routing,omitempty"`
	Version int64  `json:"version"`
	Kind    string `json:"version_type"`
}

// indexing packs a document.
func indexing(one item, doc any) (item, error) { return one.pack("index", doc) }

// deleting packs what takes a document away, unless it is newer than that.
func deleting(one item) (item, error) { return one.pack("delete") }

func (i item) pack(does string, docs ...any) (item, error) {
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false)
	err := lines.Encode(map[string]action{does: {i.id, i.person, i.version, "external_gte"}})
	for _, doc := range docs {
		err = errors.Join(err, lines.Encode(doc))
	}
	i.does, i.lines = does, b.Bytes()
	return i, err
}

// written is what the server says of an item that it was sent.
type written struct {
	ID      string `json:"_id"`
	Version int64  `json:"_version"`
	Status  int    `json:"status"`
	Result  string `json:"result"`
	Error   struct {
		Type   string `json:"type"`
		Reason string `json:"reason"`
	} `json:"error"`
}

// wrong is what the server has against an item; nil if it was written, or is to be sent again,
// or lies there newer.
func (w written) wrong() error {
	if w.Status/100 == 2 || w.Status == http.StatusConflict || w.busy() {
		return nil
	}
	return fmt.Errorf("status %d: %s", w.Status, orNothing(short(w.Error.Reason)))
}

// busy reports whether the server has no time for an item now.
func (w written) busy() bool { return (&refusal{status: w.Status}).passing() }

// bulk sends items, each of which is called so, to an index. It tells what the server says of each.
func (a *Archive) bulk(ctx context.Context, index, called string, items []item) ([]written, error) {
	if len(items) == 0 {
		return nil, nil
	}
	var body bytes.Buffer
	for _, one := range items {
		body.Write(one.lines)
	}
	var told struct {
		Items []map[string]written `json:"items"`
	}
	const only = "items.*._id,items.*._version,items.*.status,items.*.result,items.*.error.type,items.*.error.reason"
	if err := a.ask(ctx, question{method: http.MethodPost, path: index + "/_bulk?filter_path=" + only, body: body.Bytes(), lines: true}, &told); err != nil {
		return nil, err
	}
	if len(told.Items) != len(items) {
		return nil, fmt.Errorf("archive %s: it tells of %d %ss where %d were sent", a, len(told.Items), called, len(items))
	}
	all := make([]written, len(items))
	for i, one := range items {
		if all[i] = told.Items[i][one.does]; all[i].ID != one.id {
			return nil, fmt.Errorf("archive %s: it tells of the %s %s where %s was sent", a, called, orNothing(short(all[i].ID)), one.id)
		}
	}
	return all, nil
}

// write writes some articles. Those for which the server has no time now are sent again, and a
// request that is too large for it goes in two. The error ends the push.
func (p *Push) write(ctx context.Context, some []Parcel) error {
	next := firstPause
	for attempt := 1; len(some) > 0; attempt++ {
		again, err := p.once(ctx, some)
		switch {
		case isRefusal(err, http.StatusRequestEntityTooLarge) && len(some) > 1:
			half := len(some) / 2
			return errors.Join(p.write(ctx, some[:half]), p.write(ctx, some[half:]))
		case isRefusal(err, http.StatusRequestEntityTooLarge):
			p.fail(some[0], fmt.Errorf("its %d KB are too large for the server", (len(some[0].article.lines)+1<<10-1)>>10))
			return p.takeBack(ctx, some[0].unknown())
		case err != nil:
			return err
		case len(again) > 0 && attempt == p.archive.attempts:
			return fmt.Errorf("archive %s: it is too busy: %d articles were turned away %d times", p.archive, len(again), attempt)
		case len(again) > 0:
			if err := p.archive.wait(ctx, next); err != nil {
				return err
			}
			next = min(2*next, mostPause)
		}
		some = again
	}
	return nil
}

// once sends some articles, counts what has become of them, and returns those that are to be
// sent again. What people say in an article lies there before it does: where a push ends between
// the two, the next one finds that the article is missing, and writes both.
func (p *Push) once(ctx context.Context, some []Parcel) (again []Parcel, err error) {
	some, again, err = p.share(ctx, some)
	if err != nil {
		return nil, err
	}
	if err := p.outdated(ctx, some); err != nil {
		return nil, err
	}
	items := make([]item, len(some))
	for i, one := range some {
		items[i] = one.article
	}
	told, err := p.archive.bulk(ctx, p.archive.articles(), "article", items)
	if err != nil {
		return nil, err
	}
	var met, back []Parcel
	for i, one := range some {
		w := told[i]
		switch {
		case w.busy():
			again = append(again, one)
			continue
		case w.Status == http.StatusConflict:
			back = append(back, one) // but not those that are newer
		case w.wrong() != nil:
			back = append(back, one.unknown()...)
		case w.Result != "created" && !one.known: // somebody else has written it meanwhile
			one.known = true
			met = append(met, one)
		}
		if err := p.settle(one, w); err != nil {
			return nil, err
		}
	}
	return again, errors.Join(p.outdated(ctx, met), p.takeBack(ctx, back))
}

// settle counts what has become of an article.
func (p *Push) settle(one Parcel, w written) error {
	switch wrong := w.wrong(); {
	case wrong != nil:
		p.fail(one, wrong)
	case w.Status == http.StatusConflict: // what lies there is newer
		p.count(func(t *Tally) { t.Newer++ })
	case w.Version != one.article.version:
		return fmt.Errorf("archive %s: it says that %q has version %d, and %d was sent", p.archive, one.name, w.Version, one.article.version)
	case w.Result == "created":
		p.count(func(t *Tally) { t.Added++ })
	default:
		p.count(func(t *Tally) { t.Updated++ })
	}
	return nil
}
