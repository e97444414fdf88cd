package shelf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
)

// written is what the server says of an article that it was sent.
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
			p.fail(some[0], fmt.Errorf("its %d KB are too large for the server", len(some[0].lines)>>10))
			return nil
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
// sent again.
func (p *Push) once(ctx context.Context, some []Parcel) (again []Parcel, err error) {
	var body bytes.Buffer
	for _, one := range some {
		body.Write(one.lines)
	}
	var told struct {
		Items []map[string]written `json:"items"`
	}
	const only = "items.*._id,items.*._version,items.*.status,items.*.result,items.*.error.type,items.*.error.reason"
	path := p.archive.articles() + "/_bulk?filter_path=" + only
	if err := p.archive.ask(ctx, question{method: http.MethodPost, path: path, body: body.Bytes(), lines: true}, &told); err != nil {
		return nil, err
	}
	if len(told.Items) != len(some) {
		return nil, fmt.Errorf("archive %s: it tells of %d articles where %d were sent", p.archive, len(told.Items), len(some))
	}
	for i, one := range some {
		w := told.Items[i]["index"]
		if w.ID != one.id {
			return nil, fmt.Errorf("archive %s: it tells of the article %s where %s was sent", p.archive, orNothing(short(w.ID)), one.id)
		}
		if (&refusal{status: w.Status}).passing() {
			again = append(again, one)
			continue
		}
		if err := p.settle(one, w); err != nil {
			return nil, err
		}
	}
	return again, nil
}

// settle counts what has become of an article.
func (p *Push) settle(one Parcel, w written) error {
	switch w.Status {
	case http.StatusOK, http.StatusCreated:
		if w.Version != one.version {
			return fmt.Errorf("archive %s: it says that %q has version %d, and %d was sent", p.archive, one.name, w.Version, one.version)
		}
		p.count(func(t *Tally) {
			if w.Result == "created" {
				t.Added++
			} else {
				t.Updated++
			}
		})
	case http.StatusConflict: // what lies there is newer
		p.count(func(t *Tally) { t.Newer++ })
	default:
		p.fail(one, fmt.Errorf("status %d: %s", w.Status, orNothing(short(w.Error.Reason))))
	}
	return nil
}
