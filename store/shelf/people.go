package shelf

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/store/index"
)

const (
	// mostRanked is how many people the server ranks. Whoever stands behind these is found by
	// counting all people, and sorting them here.
	mostRanked = 10_000
	// mostPeople is how many people are sorted here.
	mostPeople = 1_000_000
	// atATime is of how many people names, roles and months are asked at once.
	atATime = 500
)

// Known is somebody who is quoted in an archive.
type Known struct {
	index.Person
	Months []int // quotes in each of the months up to that of the newest article
}

// someone is a person who is being counted.
type someone struct {
	Known
	keys []string // under which they speak, the nearest to Key first
}

// People returns those of the people who are quoted in the archive whom a query asks for, and
// how many there are without its limit and offset; and when the newest article was published.
// months is how many of them are counted. A name has people returned each word of which is the
// beginning of one of their own. A query's scope, and those without a name, are not asked about.
// Whoever is alike in an order stands by the last date, and then by the key, which is a name
// without capitals and accents; an order by name is by that key.
//
// A person is whoever has the key that the package names makes of their name, and who was merged
// with them: in the archive, or over that by hand; see Mine. What the library finds out about two
// such keys being one, an archive does not know.
//
// The server ranks the first 10,000 people. For those behind, and where no limit is given, all are
// counted and sorted here: of more than a million that is an error.
func (a *Archive) People(ctx context.Context, q index.PeopleQuery, months int) (all []Known, total int, until time.Time, err error) {
	c, err := a.census(ctx)
	if err != nil {
		return nil, 0, time.Time{}, err
	}
	if until, err = c.latest(ctx); err != nil {
		return nil, 0, time.Time{}, err
	}
	some, total, err := c.ranked(ctx, q)
	if err != nil {
		return nil, 0, time.Time{}, err
	}
	for part := range slices.Chunk(some, atATime) {
		if err := c.describe(ctx, part, until, months); err != nil {
			return nil, 0, time.Time{}, err
		}
	}
	for _, one := range some {
		all = append(all, one.Known)
	}
	return all, total, until, nil
}

// latest is when the newest article was published.
func (c census) latest(ctx context.Context) (time.Time, error) {
	got, err := c.archive.search(ctx, c.archive.articles()+"/_search", clause{
		"size": 1, "track_total_hits": false, "_source": []string{"date"},
		"query": clause{"exists": clause{"field": "day"}}, "sort": []clause{{"date": clause{"order": "desc"}}},
	})
	if err != nil || len(got.Hits.Hits) == 0 {
		return time.Time{}, c.archive.missing(err)
	}
	return dayOf(got.Hits.Hits[0].Source.Date), nil
}

// ranked counts people, and returns those of a page. The server ranks those who have one key; the
// others are counted one by one, and put among them.
func (c census) ranked(ctx context.Context, q index.PeopleQuery) (page []someone, total int, err error) {
	several, err := c.several(ctx, q.Name)
	if err != nil {
		return nil, 0, err
	}
	wanted := clause{"bool": clause{"filter": []clause{called(q.Name)}, "must_not": []clause{{"terms": clause{"person": c.all()}}}}}
	if len(c.groups) == 0 {
		wanted = called(q.Name)
	}
	var all []someone
	offset := max(0, q.Offset)
	if last := offset + q.Limit; q.Limit > 0 && last <= mostRanked {
		all, total, err = c.first(ctx, wanted, q.Order, last)
	} else {
		all, err = c.everyone(ctx, wanted)
		total = len(all)
	}
	if err != nil {
		return nil, 0, err
	}
	all = append(all, several...)
	slices.SortFunc(all, func(x, y someone) int { return compared(q.Order, x, y) })
	all = all[min(offset, len(all)):]
	if q.Limit > 0 {
		all = all[:min(q.Limit, len(all))]
	}
	return all, total + len(several), nil
}

// ordered is an order as the server ranks people by it.
func ordered(order index.PeopleOrder) []clause {
	last, key := clause{"last": "desc"}, clause{"_key": "asc"}
	switch order {
	case index.ByName:
		return []clause{key}
	case index.LastSeen:
		return []clause{last, key}
	case index.MostArticles:
		return []clause{{"_count": "desc"}, last, key}
	case index.MostWords:
		return []clause{{"words": "desc"}, last, key}
	default:
		return []clause{{"quotes": "desc"}, last, key}
	}
}

// compared is the same order, of two people.
func compared(order index.PeopleOrder, x, y someone) int {
	by := 0
	switch order {
	case index.ByName:
		return strings.Compare(x.keys[0], y.keys[0])
	case index.LastSeen:
	case index.MostArticles:
		by = cmp.Compare(y.Articles, x.Articles)
	case index.MostWords:
		by = cmp.Compare(y.Words, x.Words)
	default:
		by = cmp.Compare(y.Quotes, x.Quotes)
	}
	return cmp.Or(by, y.Last.Compare(x.Last), strings.Compare(x.keys[0], y.keys[0]))
}

// called asks for people who are called so.
func called(name string) clause {
	var ways []clause
	for _, words := range typed(name) {
		var parts []clause
		for _, word := range words {
			parts = append(parts, clause{"prefix": clause{"who": clause{"value": word}}})
		}
		ways = append(ways, every(parts))
	}
	if len(ways) == 0 {
		return all()
	}
	return some(ways)
}

// typed are the words of a name as somebody types it, in the ways in which keys may have them:
// O'Dell is "o" and "dell" in a text, and "odell" in a name.
func typed(name string) (ways [][]string) {
	for _, words := range [][]string{wordsOf(name), strings.Fields(names.Spelling(name))} {
		if len(words) > 0 && !slices.ContainsFunc(ways, func(way []string) bool { return slices.Equal(way, words) }) {
			ways = append(ways, words)
		}
	}
	return ways
}

// goesBy reports whether the server would find a key by a name.
func goesBy(key, name string) bool {
	ways, theirs := typed(name), wordsOf(names.Named(key))
	return len(ways) == 0 || slices.ContainsFunc(ways, func(words []string) bool {
		return !slices.ContainsFunc(words, func(word string) bool {
			return !slices.ContainsFunc(theirs, func(their string) bool { return strings.HasPrefix(their, word) })
		})
	})
}

// describe adds to people what they are called, their latest role, and their months.
func (c census) describe(ctx context.Context, some []someone, until time.Time, months int) error {
	var keys []string
	for _, one := range some {
		keys = append(keys, one.keys...)
	}
	last := until.UTC().Year()*12 + int(until.UTC().Month()) - 1
	told := map[string]bucket{}
	for part := range slices.Chunk(keys, atATime) {
		counted, err := c.count(ctx, clause{"terms": clause{"person": part}}, clause{"who": clause{"terms": clause{"field": "person", "size": len(part), "shard_size": len(part)}, "aggs": described(months)}})
		if err != nil {
			return err
		}
		for _, b := range counted["who"].Buckets {
			told[b.text()] = b
		}
	}
	for i := range some {
		some[i].is(told, last, months)
	}
	return nil
}

// is adds to a person what was told of their keys.
func (s *someone) is(told map[string]bucket, last, months int) {
	s.Months = make([]int, months)
	roled := 0
	for i, key := range s.keys {
		b := told[key]
		name := ""
		for _, spelled := range b.Names.Buckets {
			if other := spelled.text(); name == "" || names.Better(other, name) {
				name = other
			}
		}
		if i == 0 {
			s.Name = name
		} else {
			s.Also = append(s.Also, name)
		}
		for _, role := range b.Roles.Buckets {
			if on := role.Last.number(); s.Role == "" || on > roled || on == roled && role.text() > s.Role {
				s.Role, roled = role.text(), on
			}
		}
		for _, month := range b.Months.Buckets {
			n, _ := month.Key.(float64)
			if at := int(n) - last + months - 1; at >= 0 && at < months {
				s.Months[at] += month.Quotes.number()
			}
		}
	}
	slices.Sort(s.Also)
}

// Called returns the people whom a name means, as the library does: one by a key, or else those
// who have it in full, or else all of whom it is a part.
func (a *Archive) Called(ctx context.Context, name string) ([]index.Person, error) {
	c, err := a.census(ctx)
	if err != nil {
		return nil, err
	}
	counted, err := c.byKeys(ctx, c.keys(name))
	if err != nil {
		return nil, err
	}
	if len(counted) > 0 {
		g := c.of[name]
		if g == nil {
			g = &group{root: name, keys: []string{name}}
		}
		one := []someone{together(g, counted)}
		err := c.describe(ctx, one, time.Time{}, 0)
		return []index.Person{one[0].Person}, err
	}
	const most = 1000
	known, _, _, err := a.People(ctx, index.PeopleQuery{Name: name, Limit: most}, 0)
	if err != nil {
		return nil, err
	}
	var all, full []index.Person
	for _, one := range known {
		all = append(all, one.Person)
		if fold.String(one.Name, fold.Search) == fold.String(strings.TrimSpace(name), fold.Search) {
			full = append(full, one.Person)
		}
	}
	if len(full) > 0 {
		all = full
	}
	return all, nil
}
