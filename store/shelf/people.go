package shelf

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/index/people"
)

// counts is what the server counts: of each name below, a number, or more counts in buckets.
type counts map[string]count

type count struct {
	Value   *float64 `json:"value"`
	Docs    int      `json:"doc_count"`
	Buckets []bucket `json:"buckets"`

	Who      *count `json:"who"`
	Speaking *count `json:"speaking"`
	Number   *count `json:"number"`
	Last     *count `json:"last"`
}

// bucket is one person, name, role or month, with what is counted of it.
type bucket struct {
	Key      any   `json:"key"` // a text, or the number of a month
	Quotes   count `json:"quotes"`
	Reported count `json:"reported"`
	Words    count `json:"words"`
	Last     count `json:"last"`
	Articles count `json:"articles"`
	Names    count `json:"names"`
	Roles    count `json:"roles"`
	Months   count `json:"months"`
}

// text is a bucket's key, without what could act on a terminal.
func (b bucket) text() string {
	s, _ := b.Key.(string)
	return clean.Line(s)
}

// number is a number that was counted; 0 where nothing was.
func (c *count) number() int {
	if c == nil || c.Value == nil {
		return 0
	}
	return int(*c.Value)
}

const (
	// mostPeople is how many people can be counted exactly: each part of the archive tells of
	// all of them.
	mostPeople = 50_000
	// atATime is of how many people names, roles and months are asked at once.
	atATime = 500
)

// Known is somebody who is quoted in an archive.
type Known struct {
	index.Person
	Months []int // quotes in each of the months up to that of the newest article
}

// People returns those of the people who are quoted in the archive whom a query asks for, and
// how many there are without its limit and offset; and when the newest article was published.
// months is how many of them are counted. A name has people returned each word of which is the
// beginning of one of their own. A query's scope, and those without a name, are not asked about.
//
// A person goes by the key that the package names makes of their name: what the library finds out
// about two such keys being one, or was told by hand, an archive does not know.
func (a *Archive) People(ctx context.Context, q index.PeopleQuery, months int) (all []Known, total int, until time.Time, err error) {
	wanted := []clause{{"exists": clause{"field": "voices.person"}}}
	for _, word := range wordsOf(q.Name) {
		wanted = append(wanted, clause{"prefix": clause{"voices.find.who": clause{"value": word}}})
	}
	size := mostPeople
	if q.Limit > 0 && q.Order == index.MostSaid {
		size = min(q.Limit+q.Offset, mostPeople)
	}
	got, err := a.search(ctx, a.articles()+"/_search", clause{"size": 0, "track_total_hits": false, "aggs": clause{
		"newest": clause{"filter": clause{"exists": clause{"field": "day"}}, "aggs": clause{"last": clause{"max": clause{"field": "date"}}}},
		"voices": inVoices(every(wanted), clause{
			"number": clause{"cardinality": clause{"field": "voices.person", "precision_threshold": 40_000}},
			"who":    clause{"terms": clause{"field": "voices.person", "size": size, "shard_size": mostPeople, "order": []clause{{"quotes": "desc"}, {"last": "desc"}, {"_key": "asc"}}}, "aggs": totals()},
		}),
	}})
	if err != nil {
		return nil, 0, time.Time{}, a.missing(err)
	}
	counted := got.Counts["voices"].Speaking
	if counted == nil || counted.Who == nil {
		return nil, 0, time.Time{}, fmt.Errorf("archive %s: it counts nobody where people are asked for", a.at)
	}
	total = counted.Number.number()
	if total > mostPeople*9/10 {
		return nil, 0, time.Time{}, fmt.Errorf("archive %s: %d people and more speak in it, and %d can be counted", a.at, total, mostPeople*9/10)
	}
	if last := got.Counts["newest"].Last; last != nil && last.Value != nil {
		until = time.Unix(int64(*last.Value), 0)
	}
	for _, b := range counted.Who.Buckets {
		all = append(all, Known{Person: personOf(b)})
	}
	for some := range slices.Chunk(all, atATime) {
		if err := a.describe(ctx, some, until, months); err != nil {
			return nil, 0, time.Time{}, err
		}
	}
	slices.SortStableFunc(all, func(x, y Known) int {
		return cmp.Or(compared(q.Order, x.Person, y.Person), y.Last.Compare(x.Last), strings.Compare(x.Name, y.Name))
	})
	all = all[min(q.Offset, len(all)):]
	if q.Limit > 0 {
		all = all[:min(q.Limit, len(all))]
	}
	return all, total, until, nil
}

// compared is how two people stand to each other in an order.
func compared(order index.PeopleOrder, x, y index.Person) int {
	switch order {
	case index.ByName:
		return strings.Compare(sorting(x.Name), sorting(y.Name))
	case index.MostArticles:
		return cmp.Compare(y.Articles, x.Articles)
	case index.MostWords:
		return cmp.Compare(y.Words, x.Words)
	case index.LastSeen:
		return 0
	default:
		return cmp.Compare(y.Quotes, x.Quotes)
	}
}

// inVoices counts among the voices of which a clause holds.
func inVoices(wanted clause, counted clause) clause {
	return clause{"nested": clause{"path": "voices"}, "aggs": clause{"speaking": clause{"filter": wanted, "aggs": counted}}}
}

// totals is what is counted of a person.
func totals() clause {
	sum := func(field string) clause { return clause{"sum": clause{"field": "voices." + field}} }
	return clause{
		"quotes": sum("quotes"), "reported": sum("reported"), "words": sum("words"),
		"last": clause{"max": clause{"field": "voices.last"}}, "articles": clause{"reverse_nested": clause{}},
	}
}

// personOf is a person as they were counted.
func personOf(b bucket) index.Person {
	p := index.Person{Key: b.text(), Quotes: b.Quotes.number(), Reported: b.Reported.number(), Words: b.Words.number(), Articles: b.Articles.Docs}
	if b.Last.Value != nil {
		p.Last = time.Unix(int64(*b.Last.Value), 0)
	}
	return p
}

// describe adds to people what they are called, their latest role, and their months.
func (a *Archive) describe(ctx context.Context, some []Known, until time.Time, months int) error {
	keys := make([]string, len(some))
	for i, k := range some {
		keys[i] = k.Key
	}
	last := until.UTC().Year()*12 + int(until.UTC().Month()) - 1
	wanted := clause{"terms": clause{"voices.person": keys}}
	got, err := a.search(ctx, a.articles()+"/_search", clause{"size": 0, "track_total_hits": false, "query": nested(wanted), "aggs": clause{
		"voices": inVoices(wanted, clause{"who": clause{"terms": clause{"field": "voices.person", "size": len(keys), "shard_size": mostPeople}, "aggs": clause{
			"names": clause{"terms": clause{"field": "voices.name", "size": 50}},
			"roles": clause{"terms": clause{"field": "voices.role", "size": 1, "shard_size": 1000, "order": clause{"last": "desc"}}, "aggs": clause{"last": clause{"max": clause{"field": "voices.date"}}}},
			"months": clause{"filter": clause{"range": clause{"voices.month": clause{"gt": last - months, "lt": last + 1}}}, "aggs": clause{
				"who": clause{"terms": clause{"field": "voices.month", "size": months}, "aggs": clause{"quotes": clause{"sum": clause{"field": "voices.quotes"}}}},
			}},
		}}}),
	}})
	if err != nil {
		return err
	}
	told := map[string]bucket{}
	if counted := got.Counts["voices"].Speaking; counted != nil && counted.Who != nil {
		for _, b := range counted.Who.Buckets {
			told[b.text()] = b
		}
	}
	for i := range some {
		k, b := &some[i], told[some[i].Key]
		for _, called := range b.Names.Buckets {
			if name := called.text(); k.Name == "" || names.Better(name, k.Name) {
				k.Name = name
			}
		}
		if len(b.Roles.Buckets) > 0 {
			k.Role = b.Roles.Buckets[0].text()
		}
		k.Months = make([]int, months)
		if b.Months.Who == nil {
			continue
		}
		for _, month := range b.Months.Who.Buckets {
			n, _ := month.Key.(float64)
			if at := int(n) - last + months - 1; at >= 0 && at < months {
				k.Months[at] += month.Quotes.number()
			}
		}
	}
	return nil
}

// Sayings calls do with all that a person said, by their key, the newest article first, some
// articles at a time.
func (a *Archive) Sayings(ctx context.Context, key string, do func([]index.Saying) error) error {
	w := walk{
		archive: a, asked: Asked{Mark: func(context.Context, []store.Entry) {}},
		query: nested(clause{"term": clause{"voices.person": clause{"value": key}}}), excludes: []string{"voices"},
	}
	return w.all(ctx, func(rows []index.Row, hits []hit) error {
		var said []index.Saying
		for i := range hits {
			said = append(said, a.said(key, rows[i], &hits[i].Source)...)
		}
		return do(said)
	})
}

// said is what a person says in an article. One that cannot be read says nothing; opening it says
// why.
func (a *Archive) said(key string, row index.Row, d *document) (said []index.Saying) {
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
		if people.Key(people.Article{Content: d.Key, Outlet: d.Source}, s, len(theirs)) != key {
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

// Called returns the people whom a name means, as the library does: one by the key, or else those
// who have it in full, or else all of whom it is a part.
func (a *Archive) Called(ctx context.Context, name string) ([]index.Person, error) {
	known, _, _, err := a.People(ctx, index.PeopleQuery{Name: name}, 1)
	if err != nil {
		return nil, err
	}
	var all, full []index.Person
	for _, k := range known {
		all = append(all, k.Person)
		if k.Key == name {
			return []index.Person{k.Person}, nil
		}
		if fold.String(k.Name, fold.Search) == fold.String(strings.TrimSpace(name), fold.Search) {
			full = append(full, k.Person)
		}
	}
	if len(full) > 0 {
		all = full
	}
	return all, nil
}
