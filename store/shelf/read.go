package shelf

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// Asked says which articles Find finds.
type Asked struct {
	Query query.Query
	Order index.Order
	Limit int       // how many at most; 0 for all
	Now   time.Time // tells which day is today, and where

	// Mark tells what the reader has done with articles, which nobody else knows.
	Mark func(context.Context, []store.Entry)
	// Held tells of which articles something was done, and notes: see Yours. Without it nothing was.
	Held func(context.Context, query.Node) (Kept, error)

	keep map[string]bool // paths of articles that are found whatever the reader has done with them, but archived them
}

const (
	pageSize    = 500  // articles of an answer
	fewArticles = 50   // of an answer, where each is read
	pointLife   = "5m" // how long the server keeps the archive as it was, after each answer
)

// Find calls do with the articles that are asked for, in their order, some hundred at a time. What
// is pushed meanwhile does not change the list. Where a node is lost in the middle, it
// goes on behind the last article.
func (a *Archive) Find(ctx context.Context, asked Asked, do func([]index.Row) error) error {
	p, err := newPlan(ctx, asked.Query.Root, asked.Held)
	if err != nil {
		return err
	}
	w := walk{archive: a, asked: asked, plan: p, query: p.clause(asked.Now), excludes: []string{"text", "voices"}, left: asked.Limit}
	return w.all(ctx, func(rows []index.Row, _ []hit) error { return do(rows) })
}

// all calls do with each page of a list.
func (w *walk) all(ctx context.Context, do func([]index.Row, []hit) error) error {
	defer func() { w.leave(context.WithoutCancel(ctx)) }()
	for {
		rows, hits, more, err := w.page(ctx)
		if err != nil {
			return err
		}
		if len(rows) > 0 {
			if err := do(rows, hits); err != nil {
				return err
			}
		}
		if !more {
			return nil
		}
	}
}

// walk is a list on its way.
type walk struct {
	archive  *Archive
	asked    Asked
	plan     plan
	query    clause
	excludes []string // what of the articles is not asked for
	point    string   // in time; empty before the first page
	after    []json.RawMessage
	left     int
	fewer    int  // than a page has, where each article is read, or an answer was too long; 0 for none
	brief    bool // mostly nobody asks for a second page: a point in time is taken for that one
}

// answered is a page as the server answers it.
type answered struct {
	Point    string `json:"pit_id"`
	TimedOut bool   `json:"timed_out"`
	Shards   struct {
		Failed int `json:"failed"`
	} `json:"_shards"`
	Hits struct {
		Total struct {
			Value int `json:"value"`
		} `json:"total"`
		Hits []hit `json:"hits"`
	} `json:"hits"`
	Counts counts `json:"aggregations"`
}

// hit is an article that the server has found.
type hit struct {
	ID     string            `json:"_id"`
	Source document          `json:"_source"`
	Sort   []json.RawMessage `json:"sort"`
	Named  []string          `json:"matched_queries"`

	Routing string `json:"_routing"`
	Fields  struct {
		Article []string `json:"article"`
	} `json:"fields"`

	Inner map[string]struct {
		Hits struct {
			Hits []struct {
				Nested struct {
					Offset int `json:"offset"`
				} `json:"_nested"`
			} `json:"hits"`
		} `json:"hits"`
	} `json:"inner_hits"`
}

// page reads the next articles, as rows and as they came, and tells whether there may be more.
func (w *walk) page(ctx context.Context) (rows []index.Row, kept []hit, more bool, err error) {
	got, err := w.ask(ctx)
	if err != nil {
		return nil, nil, false, err
	}
	hits := got.Hits.Hits
	entries := make([]store.Entry, len(hits))
	for i := range hits {
		entries[i] = w.archive.entry(&hits[i].Source)
	}
	w.asked.Mark(ctx, entries)
	for i := range hits {
		stays := w.asked.keep[entries[i].Path] && !entries[i].Archived
		if d := &hits[i].Source; stays || w.plan.keeps(entries[i], hits[i].Named) {
			rows = append(rows, d.row(entries[i]))
			kept = append(kept, hits[i])
		}
	}
	more = len(hits) == w.size()
	if len(hits) > 0 {
		last := hits[len(hits)-1].Sort
		if more && sameValues(last, w.after) { // it would be asked for this page for ever
			return nil, nil, false, fmt.Errorf("archive %s: it tells of the same articles again and again", w.archive.at)
		}
		w.after = last
	}
	if w.asked.Limit > 0 {
		rows, kept = rows[:min(len(rows), w.left)], kept[:min(len(rows), w.left)]
		w.left -= len(rows)
		more = more && w.left > 0
	}
	return rows, kept, more, ctx.Err()
}

// sameValues reports whether two articles stand at one place of a list.
func sameValues(a, b []json.RawMessage) bool {
	return slices.EqualFunc(a, b, func(a, b json.RawMessage) bool { return bytes.Equal(a, b) })
}

// size is how many articles the next page has.
func (w *walk) size() int {
	most := cmp.Or(w.fewer, w.archive.page)
	if w.asked.Limit > 0 && !local(w.plan.root) {
		return min(most, w.asked.Limit+w.archive.page/10) // some may be archived here
	}
	return most
}

// ask asks for a page. A point in time that is lost, with the node that has kept it, is taken anew.
func (w *walk) ask(ctx context.Context) (got answered, err error) {
	for attempt := 0; attempt < attemptsReading; attempt++ {
		if attempt > 0 {
			w.point = ""
			if err := w.archive.wait(ctx, firstPause<<attempt); err != nil {
				return got, err
			}
		}
		got, err = w.once(ctx)
		if errors.Is(err, errLong) && w.size() > 1 { // of articles that are long, fewer are asked for
			w.fewer, attempt = max(1, w.size()/8), -1
			continue
		}
		if err == nil || !lost(err) {
			return got, err
		}
	}
	return got, err
}

// errPart is an answer that has a part of the archive only.
var errPart = errors.New("a part of it does not answer")

// lost reports whether an error may come from a node that was lost.
func lost(err error) bool {
	var r *refusal
	return errors.Is(err, errPart) || errors.As(err, &r) && (r.status == http.StatusNotFound && r.kind != noIndex || r.status >= 500)
}

// noIndex is the kind of error where an archive is not there.
const noIndex = "index_not_found_exception"

// once asks for a page once.
func (w *walk) once(ctx context.Context) (got answered, err error) {
	a := w.archive
	body := clause{
		"size": w.size(), "track_total_hits": false, "sort": sortOf(w.asked.Order),
		"query": w.query, "_source": clause{"excludes": w.excludes},
	}
	path := "/_search"
	switch {
	case w.after == nil && w.brief:
		path = a.articles() + path
	case w.after == nil && w.asked.Limit > 0 && w.asked.Limit <= w.archive.page: // it is mostly the only page
		path = a.articles() + path
	case w.point == "":
		var told struct {
			ID string `json:"pit_id"`
		}
		err := a.ask(ctx, question{method: http.MethodPost, path: a.articles() + "/_search/point_in_time?keep_alive=" + pointLife}, &told)
		if err != nil {
			return got, a.missing(err)
		}
		w.point = told.ID
		fallthrough
	default:
		body["pit"] = clause{"id": w.point, "keep_alive": pointLife}
	}
	if w.after != nil {
		body["search_after"] = w.after
	}
	got, err = a.search(ctx, path, body)
	if err == nil && got.Point != "" {
		w.point = got.Point
	}
	return got, a.missing(err)
}

// search asks a query. An answer that is not whole is an error.
func (a *Archive) search(ctx context.Context, path string, body clause) (got answered, err error) {
	text, err := json.Marshal(body)
	if err != nil {
		return got, err
	}
	err = a.ask(ctx, question{method: http.MethodPost, path: path + "?allow_partial_search_results=false", body: text}, &got)
	if err == nil && (got.TimedOut || got.Shards.Failed > 0) {
		err = fmt.Errorf("archive %s: %w", a.at, errPart)
	}
	return got, err
}

// missing says of an archive that is not there how it comes to be there.
func (a *Archive) missing(err error) error {
	var r *refusal
	if errors.As(err, &r) && r.kind == noIndex {
		return fmt.Errorf("archive %s: there is none of this name; pullquote archive push makes one", a.at)
	}
	return err
}

// leave gives the point in time back.
func (w *walk) leave(ctx context.Context) {
	if w.point == "" {
		return
	}
	body, err := json.Marshal(map[string][]string{"pit_id": {w.point}})
	if err == nil {
		ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
		defer cancel()
		_, _ = w.archive.anywhere(ctx, question{method: http.MethodDelete, path: "/_search/point_in_time", body: body}) // or it ends by itself
	}
}

// sortOf is an order as the server has it. Articles that are alike in it stand newest first.
func sortOf(o index.Order) []clause {
	by := func(name, order string) clause { return clause{name: clause{"order": order}} }
	newest := []clause{by("date", "desc"), by("id", "asc")}
	switch o {
	case index.Oldest:
		return []clause{by("date", "asc"), by("id", "asc")}
	case index.BySource:
		return slices.Insert(newest, 0, by("find.outlet", "asc"))
	case index.MostQuoted:
		return slices.Insert(newest, 0, by("quotes", "desc"))
	case index.Newest, index.UnreadFirst: // what was read is not known there
	}
	return newest
}
