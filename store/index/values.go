package index

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"pullquote/articles/names"
	"pullquote/articles/order"
	"pullquote/store"
)

// Value is something that articles have, such as a tag, and how many have it.
type Value struct {
	Text     string
	Articles int
}

// unarchived is the condition that an article is none that was archived, which lists leave out.
func unarchived(key string) string {
	return key + " NOT IN (SELECT key FROM state.reading WHERE archived = 1)"
}

// Sources returns the publications of the articles in a scope, those of most articles
// first. What was archived does not count.
func (x *Index) Sources(ctx context.Context, in Scope) ([]Value, error) {
	where, args := in.where("path")
	return x.values(ctx, "SELECT source AS own, '' AS marks FROM article WHERE source <> '' AND "+unarchived("key")+" AND "+where, args)
}

// Authors returns who wrote the articles in a scope, likewise.
func (x *Index) Authors(ctx context.Context, in Scope) ([]Value, error) {
	where, args := in.where("path")
	return x.values(ctx, "SELECT byline AS own, '' AS marks FROM article WHERE byline <> '' AND "+unarchived("key")+" AND "+where, args)
}

// Tags returns the tags of the articles in a scope, likewise: those that their files
// give them and their reader has not taken off, and the reader's own.
func (x *Index) Tags(ctx context.Context, in Scope) ([]Value, error) {
	where, args := in.where("a.path")
	return x.values(ctx, `SELECT a.tags AS own, ifnull((SELECT group_concat(t.tag, char(10)) FROM state.tags AS t WHERE t.key = a.key), '') AS marks
		FROM article AS a WHERE (a.tags <> '' OR a.key IN (SELECT key FROM state.tags)) AND `+unarchived("a.key")+" AND "+where, args)
}

// values counts what a query gives: the values of an article, one a line, and its
// reader's, among them those that are taken off. Articles with the same are one row.
func (x *Index) values(ctx context.Context, query string, args []any) ([]Value, error) {
	found, err := x.both.QueryContext(ctx, "SELECT own, marks, count(*) FROM ("+query+") GROUP BY own, marks", args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer found.Close()
	counts := map[string]int{}
	for found.Next() {
		var own, marks string
		var articles int
		if err := found.Scan(&own, &marks, &articles); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		for _, v := range store.Tagged(names.Split(own), names.Split(marks)) {
			counts[v] += articles
		}
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	all := make([]Value, 0, len(counts))
	for text, n := range counts {
		all = append(all, Value{text, n})
	}
	order.Stable(all, func(a, b Value) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), strings.Compare(a.Text, b.Text))
	})
	return all, nil
}
