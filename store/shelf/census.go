package shelf

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"pullquote/store/index"
)

// census counts people.
type census struct {
	archive *Archive
	kinship
}

// first returns the first people in an order, and how many there are.
func (c census) first(ctx context.Context, wanted clause, order index.PeopleOrder, n int) (all []someone, total int, err error) {
	asked := clause{
		"who":   clause{"terms": clause{"field": "person", "size": n, "shard_size": n, "order": ordered(order)}, "aggs": totals()},
		"whole": byKey(nil),
	}
	var after map[string]any
	for {
		counted, err := c.count(ctx, wanted, asked)
		if err != nil {
			return nil, 0, err
		}
		for _, b := range counted["who"].Buckets {
			all = append(all, single(b))
		}
		whole := counted["whole"]
		total += len(whole.Buckets)
		if len(whole.Buckets) < mostRanked {
			return all, total, nil
		}
		if reflect.DeepEqual(whole.After, after) {
			return nil, 0, c.round()
		}
		after = whole.After
		asked = clause{"whole": byKey(after)}
	}
}

// byKey counts people in the order of their keys, from one on. Each is a bucket.
func byKey(after map[string]any) clause {
	by := clause{"size": mostRanked, "sources": []clause{{"person": clause{"terms": clause{"field": "person"}}}}}
	if after != nil {
		by["after"] = after
	}
	return clause{"composite": by}
}

// everyone counts all people.
func (c census) everyone(ctx context.Context, wanted clause) (all []someone, err error) {
	var after map[string]any
	for {
		asked := byKey(after)
		asked["aggs"] = totals()
		counted, err := c.count(ctx, wanted, clause{"who": asked})
		if err != nil {
			return nil, err
		}
		who := counted["who"]
		for _, b := range who.Buckets {
			all = append(all, single(b))
		}
		if len(all) > mostPeople {
			return nil, fmt.Errorf("archive %s: more than %d people speak in it: ask for some of them", c.archive, mostPeople)
		}
		if len(who.Buckets) < mostRanked {
			return all, nil
		}
		if reflect.DeepEqual(who.After, after) {
			return nil, c.round()
		}
		after = who.After
	}
}

// round is what is wrong with a server that counts the same people for ever.
func (c census) round() error {
	return fmt.Errorf("archive %s: it counts the same people again and again", c.archive)
}

// single is a person who has one key.
func single(b bucket) someone {
	p := b.total()
	return someone{Known{Person: p}, []string{p.Key}}
}

// count counts voices.
func (c census) count(ctx context.Context, wanted, asked clause) (counts, error) {
	got, err := c.archive.search(ctx, c.archive.at.people()+"/_search", clause{"size": 0, "track_total_hits": false, "query": wanted, "aggs": asked})
	return got.Counts, c.archive.missing(err)
}

// several counts those who have several keys, under any of which they are called so.
func (c census) several(ctx context.Context, name string) (all []someone, err error) {
	counted, err := c.byKeys(ctx, c.all())
	if err != nil {
		return nil, err
	}
	var shared []int
	for _, g := range c.groups {
		one := together(g, counted)
		if !slices.ContainsFunc(one.keys, func(key string) bool { return goesBy(key, name) }) {
			continue
		}
		if len(one.keys) > 1 {
			shared = append(shared, len(all))
		}
		all = append(all, one)
	}
	const questions = 100 // of a request
	for some := range slices.Chunk(shared, questions) {
		if err := c.countArticles(ctx, all, some); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// byKeys counts those who have some keys.
func (c census) byKeys(ctx context.Context, keys []string) (map[string]index.Person, error) {
	counted := map[string]index.Person{}
	for some := range slices.Chunk(keys, mostRanked) {
		told, err := c.count(ctx, clause{"terms": clause{"person": some}}, clause{"who": clause{"terms": clause{"field": "person", "size": len(some), "shard_size": len(some)}, "aggs": totals()}})
		if err != nil {
			return nil, err
		}
		for _, b := range told["who"].Buckets {
			counted[b.text()] = b.total()
		}
	}
	return counted, nil
}

// together is the person of a group, with what was counted of each key. In an article in which they
// speak under two keys they are counted twice.
func together(g *group, counted map[string]index.Person) someone {
	one := someone{Known: Known{Person: index.Person{Key: g.root}}}
	for _, key := range g.keys {
		p, is := counted[key]
		if !is {
			continue
		}
		one.keys = append(one.keys, key)
		one.Quotes, one.Reported, one.Words, one.Articles = one.Quotes+p.Quotes, one.Reported+p.Reported, one.Words+p.Words, one.Articles+p.Articles
		if p.Last.After(one.Last) {
			one.Last = p.Last
		}
	}
	return one
}

// countArticles counts in how many articles some people speak who have several keys.
func (c census) countArticles(ctx context.Context, all []someone, some []int) error {
	var each []clause
	for _, i := range some {
		each = append(each, c.speaking(all[i].Key))
	}
	got, err := c.archive.search(ctx, c.archive.articles()+"/_search", clause{"size": 0, "track_total_hits": false, "aggs": clause{"each": clause{"filters": clause{"filters": each}}}})
	if err != nil {
		return c.archive.missing(err)
	}
	buckets := got.Counts["each"].Buckets
	if len(buckets) != len(some) {
		return fmt.Errorf("archive %s: it counts %d people where %d were asked for", c.archive, len(buckets), len(some))
	}
	for n, i := range some {
		all[i].Articles = buckets[n].Docs
	}
	return nil
}
