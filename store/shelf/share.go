package shelf

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
)

// id names what a person says in an article.
func (s share) id() string {
	sum := sha256.Sum256([]byte(s.Article + "\n" + s.Person))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

// share writes what people say in some articles. It returns those of which all is written, and
// those that are to be sent again.
func (p *Push) share(ctx context.Context, some []Parcel) (done, again []Parcel, err error) {
	var items []item
	for _, one := range some {
		items = append(items, one.shares...)
	}
	told, err := p.archive.bulk(ctx, p.archive.at.people(), "voice", items)
	if err != nil {
		return nil, nil, err
	}
	var back []Parcel
	for _, one := range some {
		theirs := told[:len(one.shares)]
		told = told[len(one.shares):]
		var wrong error
		busy := false
		for _, w := range theirs {
			busy = busy || w.busy()
			if wrong == nil {
				wrong = w.wrong()
			}
		}
		switch {
		case wrong != nil:
			p.fail(one, wrong)
			back = append(back, one.unknown()...)
		case busy:
			again = append(again, one)
		default:
			done = append(done, one)
		}
	}
	return done, again, p.takeBack(ctx, back)
}

// mostOutdated is how many voices are looked for at once that are not in their articles any more.
const mostOutdated = 1000

// outdated takes away what people say in other versions of some articles: in those that lie there,
// and in those with which a push ended before they did. What is newer stays.
func (p *Push) outdated(ctx context.Context, some []Parcel) error {
	var ids, keep []string
	versions := map[string]int64{}
	known := false
	for _, one := range some {
		ids = append(ids, one.article.id)
		versions[one.article.id] = one.article.version
		known = known || one.known
		for _, s := range one.shares {
			keep = append(keep, s.id)
		}
	}
	for more := len(ids) > 0; more; known = true {
		if known { // what was written a moment ago is to be found
			if err := p.archive.refresh(ctx, p.archive.at.people()); err != nil {
				return err
			}
		}
		old, err := p.voicesIn(ctx, ids, keep)
		if err != nil {
			return err
		}
		var items []item
		for _, h := range old {
			one, err := deleting(item{id: h.ID, person: h.Routing, version: versions[h.article()]})
			if err != nil {
				return err
			}
			items = append(items, one)
			keep = append(keep, h.ID) // one that is newer is not asked for twice
		}
		if err := p.take(ctx, items); err != nil {
			return err
		}
		more = len(old) == mostOutdated
	}
	return nil
}

// article is the article in which a voice is heard that was found.
func (h hit) article() string {
	if len(h.Fields.Article) == 0 {
		return ""
	}
	return h.Fields.Article[0]
}

// voicesIn finds voices in some articles beside those that are known.
func (p *Push) voicesIn(ctx context.Context, articles, known []string) ([]hit, error) {
	within := clause{"terms": clause{"article": articles}}
	but := clause{"ids": clause{"values": known}}
	got, err := p.archive.search(ctx, p.archive.at.people()+"/_search", clause{
		"size": mostOutdated, "track_total_hits": false, "docvalue_fields": []string{"article"},
		"query": clause{"bool": clause{"filter": []clause{within}, "must_not": []clause{but}}},
	})
	return got.Hits.Hits, err
}

// takeBack takes away what people say in articles that are not written after all.
func (p *Push) takeBack(ctx context.Context, some []Parcel) error {
	var items []item
	for _, one := range some {
		for _, s := range one.shares {
			back, err := deleting(s)
			if err != nil {
				return err
			}
			items = append(items, back)
		}
	}
	return p.take(ctx, items)
}

// unknown is an article of which no other version lies there, to which its voices belong as well.
func (one Parcel) unknown() []Parcel {
	if one.known {
		return nil
	}
	return []Parcel{one}
}

// take takes voices away, unless they are newer.
func (p *Push) take(ctx context.Context, items []item) error {
	next := firstPause
	for attempt := 1; len(items) > 0; attempt++ {
		told, err := p.archive.bulk(ctx, p.archive.at.people(), "voice", items)
		if err != nil {
			return err
		}
		var again []item
		for i, w := range told {
			if wrong := w.wrong(); wrong != nil && w.Status != http.StatusNotFound {
				return fmt.Errorf("archive %s: a voice that is in no article cannot be taken away: %w", p.archive, wrong)
			}
			if w.busy() {
				again = append(again, items[i])
			}
		}
		if len(again) > 0 && attempt == p.archive.attempts {
			return fmt.Errorf("archive %s: it is too busy: %d voices were turned away %d times", p.archive, len(again), attempt)
		}
		if len(again) > 0 {
			if err := p.archive.wait(ctx, next); err != nil {
				return err
			}
			next = min(2*next, mostPause)
		}
		items = again
	}
	return nil
}
