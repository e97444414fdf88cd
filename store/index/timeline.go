package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/articles/order"
	"pullquote/store/index/highlight"
	"pullquote/store/query"
)

// Timeline returns what a person said, or with person 0 anybody, in the articles of a
// scope, the oldest first and what has no day of publication last: all of it, or what
// holds some words. about is made of words as the Text of [query.Said] is; nil is anything.
func Timeline(ctx context.Context, x *Index, in Scope, person PersonID, about query.Node, now time.Time) (said []Saying, err error) {
	if person != 0 {
		said, _, err = x.People().Sayings(ctx, person, in, 0, 0)
	} else {
		said, err = anybody(ctx, x, in, about, now)
	}
	if err != nil {
		return nil, err
	}
	said = slices.DeleteFunc(said, func(s Saying) bool { return !tells(about, s.Quote.Text) })
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

// anybody returns all that is said in articles in which somebody says some words.
func anybody(ctx context.Context, x *Index, in Scope, about query.Node, now time.Time) (said []Saying, err error) {
	ids, err := x.IDs(ctx, in, Newest)
	if err != nil {
		return nil, err
	}
	if ids, err = x.Search(ctx, query.Query{Root: query.Said{Text: about}}, ids, now); err != nil {
		return nil, err
	}
	for some := range slices.Chunk(ids, 64) {
		rows, err := x.Rows(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			all, err := x.Quotes(ctx, row.ID)
			if err != nil {
				return nil, err
			}
			who, err := speakersIn(ctx, x, row.ID)
			if err != nil {
				return nil, err
			}
			for _, q := range all {
				if tells(about, q.Text) {
					s := who[q.Speaker]
					said = append(said, Saying{Article: row, Quote: q, Name: s.name, Role: s.role, Issuer: s.issuer, Via: who[q.Via-1].name})
				}
			}
		}
	}
	return said, nil
}

// speakersIn returns the speakers of an article by their places.
func speakersIn(ctx context.Context, x *Index, article ID) (map[int]part, error) {
	rows, err := x.read.QueryContext(ctx, "SELECT n, name, role, issuer FROM speaker WHERE article = ?", article)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	all := map[int]part{}
	for rows.Next() {
		var p part
		if err := rows.Scan(&p.n, &p.name, &p.role, &p.issuer); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		all[p.n] = p
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
