package shelf

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// Prefix begins the paths of articles in an archive: "archive:kBr8lPVHyknsBQqOa".
const Prefix = "archive:"

// entry is an article as a list shows it. Nothing of it can act on a terminal.
func (a *Archive) entry(d *document) store.Entry {
	id := clean.Line(d.ID)
	e := store.Entry{ID: store.ID(Prefix + id), Path: Prefix + id, Summary: d.summary(), Size: max(0, d.Size), Key: clean.Line(d.Key)}
	if at := time.Unix(d.Modified, 0); d.Modified != 0 && inCalendar(at) {
		e.Modified = at
	}
	e.Tags = slices.Sorted(slices.Values(e.Summary.Tags))
	return store.Lent(e, func(ctx context.Context) (*articles.Article, error) {
		_, article, err := a.open(ctx, id)
		return article, err
	})
}

// row is an article as a list of the library has it.
func (d *document) row(e store.Entry) index.Row {
	return index.Row{Entry: e, Quotes: max(0, d.Quotes), Speakers: max(0, d.Speakers)}
}

// Open returns the article at a path of the archive.
func (a *Archive) Open(ctx context.Context, path string) (store.Entry, error) {
	d, article, err := a.open(ctx, strings.TrimPrefix(path, Prefix))
	if err != nil {
		return store.Entry{Path: path}, err
	}
	return store.Lent(a.entry(d), func(context.Context) (*articles.Article, error) { return article, nil }), nil
}

// open reads a document and the article in it.
func (a *Archive) open(ctx context.Context, id string) (*document, *articles.Article, error) {
	got, err := a.search(ctx, a.articles()+"/_search", clause{"size": 1, "query": documentOf(id)})
	if err != nil {
		return nil, nil, a.missing(err)
	}
	if len(got.Hits.Hits) == 0 {
		return nil, nil, store.Problem{Path: Prefix + id, Err: fmt.Errorf("is not in the archive %s", a.at)}
	}
	d := &got.Hits.Hits[0].Source
	article, err := d.article()
	if err != nil {
		return nil, nil, store.Problem{Path: Prefix + id, Err: err}
	}
	return d, article, nil
}

// find finds again what is said in an article of the archive. What was corrected by hand is not
// in it.
func find(a *articles.Article) quotes.Found { return quotes.Find(a.Document()) }

// Snippets returns for each of some articles the first place at which a query finds something,
// as those of the library do.
func (a *Archive) Snippets(ctx context.Context, q query.Query, rows []index.Row, now time.Time) ([]index.Snippet, error) {
	spoken, t := index.Spoken(q), translator{now: now}
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = strings.TrimPrefix(r.Path, Prefix)
	}
	heard := []clause{}
	for i, said := range spoken {
		part := t.clause(said)
		nested, _ := part["nested"].(clause)
		nested["inner_hits"] = clause{"name": nameOf(i), "size": index.VoiceOf(-1) + 1, "_source": false}
		heard = append(heard, part)
	}
	got, err := a.search(ctx, a.articles()+"/_search", clause{
		"size":  len(ids),
		"query": clause{"bool": clause{"filter": []clause{{"terms": clause{"id": ids}}}, "should": heard, "minimum_should_match": 0}},
	})
	if err != nil {
		return nil, err
	}
	cut := map[string]index.Snippet{}
	for i := range got.Hits.Hits {
		h := &got.Hits.Hits[i]
		article, err := h.Source.article()
		if err != nil {
			continue // opening it says why
		}
		voices := make([]uint64, len(spoken))
		for i := range spoken {
			for _, one := range h.Inner[nameOf(i)].Hits.Hits {
				if at := one.Nested.Offset; at >= 0 && at < len(h.Source.Voices) {
					voices[i] |= 1 << (h.Source.Voices[at].N & 63)
				}
			}
		}
		cut[h.Source.ID] = index.Cut(q, article, find(article), voices)
	}
	all := make([]index.Snippet, len(rows))
	for i, id := range ids {
		all[i] = cut[id]
	}
	return all, nil
}
