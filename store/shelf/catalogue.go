package shelf

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// Catalogue is an archive as a reader goes through it. Lists hold articles by numbers, and here
// they get them: below zero, so that none is that of an article in the library's index, and the
// same for as long as the reader runs. Its methods are those of the index, by their names and
// meanings, and may be called by several goroutines.
type Catalogue struct {
	archive *Archive

	mu       sync.Mutex
	state    *store.State // knows what was done with articles here; nil while it is not open
	articles numbers
	people   numbers
	met      map[index.PersonID]index.Person
	months   map[index.PersonID][]int
	until    time.Time // when the newest article was published, as far as that was told
	total    int       // of all articles; 0 until they are counted
}

// NewCatalogue returns the catalogue of an archive, of which nothing is asked yet.
func NewCatalogue(a *Archive) *Catalogue {
	c := &Catalogue{archive: a, articles: numbers{of: map[string]int{}}, people: numbers{of: map[string]int{}}, met: map[index.PersonID]index.Person{}, months: map[index.PersonID][]int{}}
	a.Mine(c.edits)
	return c
}

// edits are what was decided here about people.
func (c *Catalogue) edits(ctx context.Context) ([]store.Edit, error) {
	if state := c.own(); state != nil {
		return state.Edits(ctx)
	}
	return nil, nil
}

// numbers are names and their numbers, counted from 1.
type numbers struct {
	names []string
	of    map[string]int
}

// number is that of a name.
func (n *numbers) number(name string) int {
	at, ok := n.of[name]
	if !ok {
		n.names = append(n.names, name)
		at = len(n.names)
		n.of[name] = at
	}
	return at
}

// name is what has a number; empty if nothing has it.
func (n *numbers) name(number int) string {
	if number < 1 || number > len(n.names) {
		return ""
	}
	return n.names[number-1]
}

// String is the archive's address.
func (c *Catalogue) String() string { return c.archive.String() }

// Close lets go of the connections.
func (c *Catalogue) Close() { c.archive.Close() }

// Know lets the catalogue know what was done with articles here.
func (c *Catalogue) Know(state *store.State) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.state = state
}

func (c *Catalogue) own() *store.State {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state
}

// mark tells what was done with articles here.
func (c *Catalogue) mark(ctx context.Context, entries []store.Entry) {
	if state := c.own(); state != nil {
		_ = state.Mark(ctx, entries) // unread marks are worth no message
	}
}

// held tells of which articles something was done here.
func (c *Catalogue) held() func(context.Context, query.Node) (Kept, error) {
	state := c.own()
	if state == nil {
		return nil
	}
	return Yours(state)
}

// numbered are the numbers of some articles.
func (c *Catalogue) numbered(rows []index.Row) []index.ID {
	c.mu.Lock()
	defer c.mu.Unlock()
	ids := make([]index.ID, len(rows))
	for i := range rows {
		rows[i].ID = index.ID(-c.articles.number(rows[i].Path))
		ids[i] = rows[i].ID
	}
	return ids
}

// paths are those of articles, by their numbers; empty where a number is none of them.
func (c *Catalogue) paths(ids []index.ID) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	paths := make([]string, len(ids))
	for i, id := range ids {
		paths[i] = c.articles.name(int(-id))
	}
	return paths
}

// Open returns the article at a path of the archive.
func (c *Catalogue) Open(ctx context.Context, path string) (index.Row, error) {
	e, err := c.archive.Open(ctx, path)
	if err != nil {
		return index.Row{}, err
	}
	row := []index.Row{{Entry: e, Quotes: -1, Speakers: -1}}
	c.numbered(row)
	return row[0], nil
}

// Total counts the articles of the archive; once, for it is told beside every list.
func (c *Catalogue) Total(ctx context.Context) (int, error) {
	c.mu.Lock()
	total := c.total
	c.mu.Unlock()
	if total > 0 {
		return total, nil
	}
	got, err := c.archive.search(ctx, c.archive.articles()+"/_search", clause{"size": 0, "track_total_hits": true})
	if err != nil {
		return 0, c.archive.missing(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.total = max(0, got.Hits.Total.Value)
	return c.total, nil
}

// Forget has the articles be counted again.
func (c *Catalogue) Forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.total = 0
}

// Rows returns articles as lists show them, in this order and without those that are gone.
func (c *Catalogue) Rows(ctx context.Context, ids []index.ID) ([]index.Row, error) {
	return c.find(ctx, ids, all(), func(store.Entry, []string) bool { return true })
}

// Search returns those of some articles that a query finds, in their order.
func (c *Catalogue) Search(ctx context.Context, q query.Query, among []index.ID, now time.Time) ([]index.ID, error) {
	p, err := newPlan(ctx, q.Root, c.held())
	if err != nil {
		return nil, err
	}
	var found []index.ID
	for some := range slices.Chunk(among, c.archive.page) {
		rows, err := c.find(ctx, some, p.clause(now), p.keeps)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			found = append(found, r.ID)
		}
	}
	return found, nil
}

// find looks up those of some articles that are wanted: the server finds them by a clause, and
// keep is asked of each, with what was done with it here and the names of what holds of it.
func (c *Catalogue) find(ctx context.Context, ids []index.ID, wanted clause, keep func(store.Entry, []string) bool) (rows []index.Row, err error) {
	for some := range slices.Chunk(ids, c.archive.page) {
		hits, err := c.hits(ctx, c.paths(some), wanted)
		if err != nil {
			return nil, err
		}
		entries := make([]store.Entry, len(hits))
		for i, h := range hits {
			entries[i] = c.archive.entry(&h.Source)
		}
		c.mark(ctx, entries)
		for i, h := range hits {
			if keep(entries[i], h.Named) {
				rows = append(rows, h.Source.row(entries[i]))
			}
		}
	}
	c.numbered(rows)
	return rows, nil
}

// hits are the articles at some paths of which a clause holds, in the order of the paths.
func (c *Catalogue) hits(ctx context.Context, paths []string, wanted clause) ([]*hit, error) {
	names := make([]string, len(paths))
	for i, path := range paths {
		names[i] = strings.TrimPrefix(path, Prefix)
	}
	got, err := c.archive.search(ctx, c.archive.articles()+"/_search", clause{
		"size": len(names), "track_total_hits": false, "_source": clause{"excludes": []string{"text", "voices"}},
		"query": every([]clause{{"terms": clause{"id": names}}, wanted}),
	})
	if err != nil {
		return nil, c.archive.missing(err)
	}
	found := map[string]*hit{}
	for i := range got.Hits.Hits {
		found[got.Hits.Hits[i].Source.ID] = &got.Hits.Hits[i]
	}
	var hits []*hit
	for _, name := range names {
		if h := found[name]; h != nil {
			hits = append(hits, h)
		}
	}
	return hits, nil
}

// Sightings tells what the marks of articles hang on.
func (c *Catalogue) Sightings(ctx context.Context, ids []index.ID) ([]store.Sighting, error) {
	rows, err := c.Rows(ctx, ids)
	on := make([]store.Sighting, len(rows))
	for i, r := range rows {
		on[i] = r.Sighting()
	}
	return on, err
}

// Snippets returns the first place in each of some articles at which a query finds something;
// an article without one is left out.
func (c *Catalogue) Snippets(ctx context.Context, q query.Query, ids []index.ID) ([]index.Snippet, error) {
	rows := make([]index.Row, 0, len(ids))
	for i, path := range c.paths(ids) {
		if path != "" {
			rows = append(rows, index.Row{ID: ids[i], Entry: store.Entry{Path: path}})
		}
	}
	cut, err := c.archive.Snippets(ctx, q, rows, time.Now())
	if err != nil {
		return nil, err
	}
	found := make([]index.Snippet, 0, len(cut))
	for i, s := range cut {
		if s.Text != "" {
			s.ID = rows[i].ID
			found = append(found, s)
		}
	}
	return found, nil
}

// Same returns the other articles of the archive that carry a quotation of one: see [Archive.Same].
func (c *Catalogue) Same(ctx context.Context, id index.ID, speaker string, quote index.Quote) ([]index.Carrier, error) {
	found, err := c.archive.Same(ctx, c.of(id), speaker, quote)
	return c.carriers(found), err
}

// Before returns those in which somebody says the same as in a quotation of an article: see
// [Archive.Before].
func (c *Catalogue) Before(ctx context.Context, id index.ID, speaker string, quote index.Quote) ([]index.Carrier, error) {
	found, err := c.archive.Before(ctx, c.of(id), speaker, quote)
	return c.carriers(found), err
}

// of is an article by its number, with no more than its path.
func (c *Catalogue) of(id index.ID) index.Row {
	return index.Row{ID: id, Entry: store.Entry{Path: c.paths([]index.ID{id})[0]}}
}

// carriers gives articles that carry something their numbers.
func (c *Catalogue) carriers(found []index.Carrier) []index.Carrier {
	rows := make([]index.Row, len(found))
	for i, f := range found {
		rows[i] = f.Article
	}
	for i, id := range c.numbered(rows) {
		found[i].Article.ID = id
	}
	return found
}

// Listing is the beginning of a list, which grows as somebody goes down it. What is pushed
// meanwhile moves nothing in it but, once, what comes behind the first page: a server keeps few
// points in time, and who types a search asks for a list with every letter. Its methods may be
// called by several goroutines, one after the other.
type Listing struct {
	catalogue *Catalogue
	turn      sync.Mutex
	walk      walk
	ids       []index.ID
	more      bool
}

// List begins a list. The error is about a query that no archive can answer, or what was done
// with articles here; nothing is asked of the server yet. Those that are to be kept are found, whatever the reader has done with them, but
// for those that they have archived.
func (c *Catalogue) List(ctx context.Context, q query.Query, order index.Order, now time.Time, keep []index.ID) (*Listing, error) {
	p, err := newPlan(ctx, q.Root, c.held())
	if err != nil {
		return nil, err
	}
	found, kept := p.clause(now), map[string]bool{}
	if len(keep) > 0 && len(keep) <= mostKept {
		var names []string
		for _, path := range c.paths(keep) {
			kept[path] = true
			names = append(names, strings.TrimPrefix(path, Prefix))
		}
		found = some([]clause{found, {"terms": clause{"id": names}}})
	}
	asked := Asked{Query: q, Order: order, Now: now, Mark: c.mark, Held: c.held(), keep: kept}
	return &Listing{catalogue: c, more: true, walk: walk{
		archive: c.archive, asked: asked, plan: p, query: found, brief: true, excludes: []string{"text", "voices"},
	}}, nil
}

// growing is how long a list grows before it tells what it holds by then: of a hundred thousand
// articles three may be starred here, and the server does not know which.
const growing = time.Second

// Grow has the list hold n articles or more, if there are so many and they are found soon. It
// returns all that it holds, and whether there may be more.
func (l *Listing) Grow(ctx context.Context, n int) ([]index.ID, bool, error) {
	l.turn.Lock()
	defer l.turn.Unlock()
	for begun := time.Now(); l.more && len(l.ids) < n && time.Since(begun) < growing; {
		rows, _, more, err := l.walk.page(ctx)
		if err != nil {
			return nil, false, err
		}
		l.ids, l.more = append(l.ids, l.catalogue.numbered(rows)...), more
	}
	return slices.Clone(l.ids), l.more, nil
}

// Close gives back what the server keeps for the list.
func (l *Listing) Close() {
	l.turn.Lock()
	defer l.turn.Unlock()
	l.walk.leave(context.Background())
	l.walk.point = ""
}
