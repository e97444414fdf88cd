package shelf

import (
	"context"
	"errors"
	"time"

	"pullquote/articles/clean"
	"pullquote/store/index"
)

// Quoted is who is quoted in an archive, asked as the people of the index are.
type Quoted struct{ catalogue *Catalogue }

// People is who is quoted in the archive.
func (c *Catalogue) People() Quoted { return Quoted{c} }

// chartMonths is how many months are counted of each who is listed.
const chartMonths = 24

// List returns who is quoted. What a query says of a scope, of articles that are archived here
// and of speakers without a name, no archive knows.
func (w Quoted) List(ctx context.Context, q index.PeopleQuery) ([]index.Person, error) {
	known, _, until, err := w.catalogue.archive.People(ctx, q, chartMonths)
	if err != nil {
		return nil, err
	}
	people := make([]index.Person, len(known))
	for i, k := range known {
		people[i] = w.catalogue.meet(k.Person, k.Months)
	}
	w.catalogue.mu.Lock()
	defer w.catalogue.mu.Unlock()
	w.catalogue.until = until
	return people, nil
}

// meet gives a person their number, and keeps what is known of them. Without months those stay
// that were told before.
func (c *Catalogue) meet(p index.Person, months []int) index.Person {
	c.mu.Lock()
	defer c.mu.Unlock()
	p.ID = index.PersonID(c.people.number(p.Key))
	if c.met[p.ID] = p; months != nil {
		c.months[p.ID] = months
	}
	return p
}

// Count tells how many people a query finds.
func (w Quoted) Count(ctx context.Context, q index.PeopleQuery) (int, error) {
	q.Offset, q.Limit = 0, 1
	_, total, _, err := w.catalogue.archive.People(ctx, q, 1)
	return total, err
}

// ByKey returns a person as they are now.
func (w Quoted) ByKey(ctx context.Context, key string) (index.Person, bool, error) {
	called, err := w.catalogue.archive.Called(ctx, key)
	if err != nil || len(called) != 1 {
		return index.Person{}, false, err
	}
	return w.catalogue.meet(called[0], nil), true, nil
}

// Months returns how much some people said in the months up to the newest article of the
// archive, of those who were listed a moment ago.
func (w Quoted) Months(_ context.Context, people []index.PersonID, _ index.Scope, _, _ time.Time) (map[index.PersonID][]int, error) {
	c := w.catalogue
	c.mu.Lock()
	defer c.mu.Unlock()
	months := make(map[index.PersonID][]int, len(people))
	for _, id := range people {
		months[id] = c.months[id]
	}
	return months, nil
}

// errEnough ends a walk that has brought what was asked for.
var errEnough = errors.New("that is enough")

// Sayings returns what a person said, the newest article first: limit of it behind the first
// offset. total is what was counted of them when they were listed.
func (w Quoted) Sayings(ctx context.Context, id index.PersonID, _ index.Scope, offset, limit int) (said []index.Saying, total index.Count, err error) {
	c := w.catalogue
	c.mu.Lock()
	person := c.met[id]
	c.mu.Unlock()
	passed := 0
	err = c.archive.Sayings(ctx, person.Key, func(some []index.Saying) error {
		from := max(0, min(offset-passed, len(some)))
		passed += len(some)
		if said = append(said, some[from:]...); limit > 0 && len(said) >= limit {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		said, err = said[:limit], nil
	}
	rows := make([]index.Row, len(said))
	for i, s := range said {
		rows[i] = s.Article
	}
	for i, id := range c.numbered(rows) {
		said[i].Article.ID = id
	}
	return said, index.Count{Quotes: person.Quotes, Reported: person.Reported}, err
}

// Shown is the whole archive: no scope of files narrows it.
func (c *Catalogue) Shown(context.Context, []string) (index.Scope, error) { return index.Scope{}, nil }

// Latest is when the newest article was published, as it was told with the people.
func (c *Catalogue) Latest(context.Context, index.Scope) (time.Time, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.until, nil
}

// mostSources is how many publications are told of, those of most articles first.
const mostSources = 1000

// Sources returns the publications of the archive, those of most articles first.
func (c *Catalogue) Sources(ctx context.Context, _ index.Scope) ([]index.Value, error) {
	got, err := c.archive.search(ctx, c.archive.articles()+"/_search", clause{"size": 0, "track_total_hits": false, "aggs": clause{
		"sources": clause{"terms": clause{"field": "source", "size": mostSources}},
	}})
	if err != nil {
		return nil, c.archive.missing(err)
	}
	var all []index.Value
	for _, b := range got.Counts["sources"].Buckets {
		if name := b.text(); name != "" {
			all = append(all, index.Value{Text: clean.Label(name), Articles: b.Docs})
		}
	}
	return all, nil
}
