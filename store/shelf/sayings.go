package shelf

import (
	"context"
	"math"
	"slices"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/index/people"
)

// Sayings calls do with all that a person said, by a key of theirs, the newest article first, some
// articles at a time.
func (a *Archive) Sayings(ctx context.Context, key string, do func([]index.Saying) error) error {
	c, err := a.census(ctx)
	if err != nil {
		return err
	}
	w := walk{
		archive: a, asked: Asked{Mark: func(context.Context, []store.Entry) {}},
		query: c.speaking(key), excludes: []string{"voices"}, fewer: min(fewArticles, a.page),
	}
	return w.all(ctx, func(rows []index.Row, hits []hit) error {
		var said []index.Saying
		for i := range hits {
			said = append(said, a.said(c.keys(key), rows[i], &hits[i].Source)...)
		}
		return do(said)
	})
}

// said is what a person says in an article. One that cannot be read says nothing; opening it says
// why.
func (a *Archive) said(keys []string, row index.Row, d *document) (said []index.Saying) {
	article, err := d.article()
	if err != nil {
		return nil
	}
	found := find(article)
	all := index.Quotations(article.Text, found)
	for n, s := range found.Speakers {
		var theirs []index.Quote
		for _, q := range all {
			if q.Speaker == n {
				theirs = append(theirs, q)
			}
		}
		if !slices.Contains(keys, people.Key(people.Article{Content: d.Key, Outlet: d.Source}, s, len(theirs))) {
			continue
		}
		for _, q := range theirs {
			q.Confidence, q.Reported = thousandths(q.Confidence), thousandths(q.Reported) // as the library keeps them
			one := index.Saying{Article: row, Quote: q, Name: s.Name, Role: s.Role, Issuer: s.Issuer}
			if q.Via > 0 {
				one.Via = found.Speakers[q.Via-1].Name
			}
			said = append(said, one)
		}
	}
	return said
}

func thousandths(share float64) float64 { return math.Round(share*1000) / 1000 }
