package index

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"time"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store/index/highlight"
	"pullquote/store/query"
)

// Filter says which of what is said is wanted; the zero Filter is all.
type Filter struct {
	About query.Node    // words that it holds, as the Text of [query.Said] has them; nil for any
	Kinds []quotes.Kind // what it is; none for any
	Least float64       // the least confidence in the speaker, 0 to 1
	Since time.Time     // the first day of its article; zero for any, known or not
}

// Keeps reports whether something that is said is wanted.
func (f Filter) Keeps(s Saying) bool {
	return f.dated(s.Article) && f.keeps(s.Quote)
}

func (f Filter) dated(r Row) bool {
	return f.Since.IsZero() || r.Dated() && !r.Summary.Published.Before(f.Since)
}

func (f Filter) keeps(q Quote) bool {
	return (len(f.Kinds) == 0 || slices.Contains(f.Kinds, q.Kind)) && q.Confidence >= f.Least && tells(f.About, q.Text)
}

// Speech is whoever knows what people said: those of an index, or of an archive.
type Speech interface {
	// Sayings does as [People.Sayings] does.
	Sayings(ctx context.Context, person PersonID, in Scope, offset, limit int) ([]Saying, Count, error)
}

// Timeline returns what a person said in the articles of a scope, the oldest first and
// what has no day of publication last: as much of it as is wanted.
func Timeline(ctx context.Context, who Speech, in Scope, person PersonID, wanted Filter) (said []Saying, err error) {
	said, _, err = who.Sayings(ctx, person, in, 0, 0)
	if err != nil {
		return nil, err
	}
	said = slices.DeleteFunc(said, func(s Saying) bool { return !wanted.Keeps(s) })
	undated := func(s Saying) int {
		if s.Article.Dated() {
			return 0
		}
		return 1
	}
	order.Stable(said, func(a, b Saying) int {
		return cmp.Or(undated(a)-undated(b), a.Article.Date().Compare(b.Article.Date()), cmp.Compare(a.Article.Path, b.Article.Path), a.Quote.Start-b.Quote.Start)
	})
	return said, ctx.Err()
}

// ByAnybody yields what anybody said, in the order of a timeline, that of some articles at a
// time: no more is held, however large the library is. The files of the articles are not
// read. An error comes last.
func ByAnybody(ctx context.Context, x *Index, in Scope, wanted Filter, now time.Time) iter.Seq2[[]Saying, error] {
	return func(yield func([]Saying, error) bool) {
		var found query.Query
		if wanted.About != nil {
			found.Root = query.Said{Text: wanted.About}
		}
		ids, err := x.IDs(ctx, in, Oldest)
		if err == nil {
			ids, err = x.Search(ctx, found, ids, now)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		var undated []ID
		if !byAnybody(ctx, x, ids, wanted, &undated, yield) || !wanted.Since.IsZero() {
			return
		}
		byAnybody(ctx, x, undated, wanted, nil, yield)
	}
}

// byAnybody yields what is said in articles, in their order. With later, it leaves those
// without a day of publication to that.
func byAnybody(ctx context.Context, x *Index, ids []ID, wanted Filter, later *[]ID, yield func([]Saying, error) bool) bool {
	const atOnce = 256
	for some := range slices.Chunk(ids, atOnce) {
		rows, err := x.Rows(ctx, some)
		if err != nil {
			return yield(nil, err)
		}
		rows = slices.DeleteFunc(rows, func(r Row) bool {
			if later != nil && !r.Dated() {
				*later = append(*later, r.ID)
				return true
			}
			return !wanted.dated(r)
		})
		if len(rows) == 0 {
			continue
		}
		said, err := saidIn(ctx, x, rows, wanted)
		if !yield(said, err) || err != nil {
			return false
		}
	}
	return true
}

// saidIn returns what is said in articles, in their order.
func saidIn(ctx context.Context, x *Index, rows []Row, wanted Filter) ([]Saying, error) {
	ids := make([]ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	said, err := quotesIn(ctx, x, ids, wanted)
	if err != nil {
		return nil, err
	}
	who, err := speakersIn(ctx, x, ids)
	if err != nil {
		return nil, err
	}
	var all []Saying
	for _, row := range rows {
		called := who[row.ID]
		for _, q := range said[row.ID] {
			s := called[q.Speaker]
			all = append(all, Saying{Article: row, Quote: q, Name: s.name, Role: s.role, Issuer: s.issuer, Via: called[q.Via-1].name})
		}
	}
	return all, nil
}

// quotesIn returns what is said in articles, by their numbers.
func quotesIn(ctx context.Context, x *Index, articles []ID, wanted Filter) (map[ID][]Quote, error) {
	rows, err := x.read.QueryContext(ctx, "SELECT article, quotes FROM json_each(?) AS j CROSS JOIN said ON article = j.value", numbers(articles))
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	said := map[ID][]Quote{}
	var packed unpacker
	for rows.Next() {
		var id ID
		var row sql.RawBytes
		if err := rows.Scan(&id, &row); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		all, err := packed.unpack(row)
		if err != nil {
			return nil, err
		}
		said[id] = slices.DeleteFunc(all, func(q Quote) bool { return !wanted.keeps(q) })
	}
	return said, rows.Err()
}

// speakersIn returns the speakers of articles by their places.
func speakersIn(ctx context.Context, x *Index, articles []ID) (map[ID]map[int]part, error) {
	rows, err := x.read.QueryContext(ctx, "SELECT article, n, name, role, issuer FROM json_each(?) AS j CROSS JOIN speaker ON article = j.value", numbers(articles))
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	all := map[ID]map[int]part{}
	for rows.Next() {
		var p part
		if err := rows.Scan(&p.article, &p.n, &p.name, &p.role, &p.issuer); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		if all[p.article] == nil {
			all[p.article] = map[int]part{}
		}
		all[p.article][p.n] = p
	}
	return all, rows.Err()
}

// tells reports whether a text holds what words ask for.
func tells(about query.Node, text string) bool {
	switch n := about.(type) {
	case query.And:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !tells(part, text) })
	case query.Or:
		return slices.ContainsFunc(n, func(part query.Node) bool { return tells(part, text) })
	case query.Not:
		return !tells(n.Node, text)
	case query.Word:
		return len(highlight.Find(text, highlight.Terms(n))) > 0
	default:
		return true
	}
}

// MonthsOf counts what was said by calendar months (UTC), from the first to the last in
// which anything was, without what has no day of publication; first is the zero time
// where there is none.
func MonthsOf(said []Saying) (first time.Time, counts []int) {
	begin, end := -1, -1
	for _, s := range said {
		if m := monthOf(s.Article.Date()); s.Article.Dated() {
			if begin < 0 || m < begin {
				begin = m
			}
			end = max(end, m)
		}
	}
	if end < 0 {
		return time.Time{}, nil
	}
	counts = make([]int, end-begin+1)
	for _, s := range said {
		if s.Article.Dated() {
			counts[monthOf(s.Article.Date())-begin]++
		}
	}
	return monthStart(begin), counts
}
