package shelf

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf/fake"
)

// asked is a query as somebody types it.
func asked(t *testing.T, text string) query.Query {
	t.Helper()
	q, err := query.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// titled are the titles of articles, by their numbers.
func titled(t *testing.T, c *Catalogue, ids []index.ID) (titles []string) {
	t.Helper()
	rows, err := c.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		titles = append(titles, r.Summary.Title)
	}
	return titles
}

func TestAListingGrowsAndKeepsItsNumbers(t *testing.T) {
	t.Parallel()
	var s fake.Server
	const many = 2*fewAtOnce + 5
	c := NewCatalogue(filled(t, &s, many))
	l, err := c.List(t.Context(), query.Query{}, index.Newest, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var before []index.ID
	for _, want := range []struct {
		asked, are int
		more       bool
	}{{1, fewAtOnce, true}, {fewAtOnce, fewAtOnce, true}, {fewAtOnce + 1, 2 * fewAtOnce, true}, {many, many, false}, {10 * many, many, false}} {
		ids, more, err := l.Grow(t.Context(), want.asked)
		if err != nil || len(ids) != want.are || more != want.more {
			t.Fatalf("asked for %d it has %d, more: %v, %v", want.asked, len(ids), more, err)
		}
		if !slices.Equal(ids[:len(before)], before) {
			t.Errorf("its beginning is another: %d in place of %d", ids, before)
		}
		before = ids
	}
	if i := slices.IndexFunc(before, func(id index.ID) bool { return id >= 0 }); i >= 0 {
		t.Errorf("the number %d could be that of an article of the library", before[i])
	}
	again, err := c.List(t.Context(), query.Query{}, index.Oldest, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	ids, _, err := again.Grow(t.Context(), many)
	if slices.Reverse(ids); err != nil || !slices.Equal(ids, before) {
		t.Errorf("in another order they have other numbers: %d, %d, %v", ids, before, err)
	}
	if s.Open() != 2 {
		t.Errorf("%d points in time are open", s.Open())
	}
	brief, err := c.List(t.Context(), query.Query{}, index.Newest, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := brief.Grow(t.Context(), 1); err != nil || s.Open() != 2 {
		t.Errorf("the beginning of a list takes a point in time: %d are open, %v", s.Open(), err)
	}
	l.Close()
	again.Close()
	if again.Close(); s.Open() != 0 {
		t.Errorf("%d points in time were not given back", s.Open())
	}
	if total, err := c.Total(t.Context()); err != nil || total != many {
		t.Errorf("there are %d, %v", total, err)
	}
}

func TestRowsComeInTheOrderOfTheirNumbers(t *testing.T) {
	t.Parallel()
	var s fake.Server
	c := NewCatalogue(filled(t, &s, 5))
	l, err := c.List(t.Context(), query.Query{}, index.Newest, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	ids, _, err := l.Grow(t.Context(), 5)
	if err != nil {
		t.Fatal(err)
	}
	some := []index.ID{ids[3], ids[0], -99, 7, ids[1]}
	if got, want := titled(t, c, some), []string{"Number 0001", "Number 0004", "Number 0003"}; !slices.Equal(got, want) {
		t.Errorf("the rows are %q, want %q", got, want)
	}
	rows, err := c.Rows(t.Context(), some)
	if err != nil || rows[0].ID != ids[3] || rows[2].ID != ids[1] {
		t.Errorf("their numbers are %v, %v", rows, err)
	}
	opened, err := c.Open(t.Context(), rows[0].Path)
	if err != nil || opened.ID != rows[0].ID || opened.Summary.Title != "Number 0001" {
		t.Errorf("opened by its path it is %d, %q, %v", opened.ID, opened.Summary.Title, err)
	}
	on, err := c.Sightings(t.Context(), ids[:2])
	if err != nil || len(on) != 2 || on[0].Key == "" {
		t.Errorf("marks hang on %v, %v", on, err)
	}
}

func TestACatalogueKnowsWhatWasDoneHere(t *testing.T) {
	t.Parallel()
	var s fake.Server
	c := NewCatalogue(filled(t, &s, 6))
	state, err := store.OpenStateFile(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = state.Close() })
	c.Know(state)
	all, err := c.List(t.Context(), query.Query{}, index.Newest, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	shown, _, err := all.Grow(t.Context(), 6)
	if err != nil {
		t.Fatal(err)
	}
	on, err := c.Sightings(t.Context(), []index.ID{shown[3], shown[1]}) // 2 and 4
	for _, change := range []store.Change{{Do: store.Star, On: on}, {Do: store.Archive, On: on[1:]}} {
		if _, wrong := state.Apply(t.Context(), change); err != nil || wrong != nil {
			t.Fatal(err, wrong)
		}
	}
	for _, q := range []struct {
		text string
		keep bool
		want []string
	}{
		{"is:starred", false, []string{"Number 0002"}},
		{"is:archived", false, []string{"Number 0004"}},
		{"harbour", false, []string{"Number 0005", "Number 0003", "Number 0002", "Number 0001", "Number 0000"}},
		{"is:starred", true, []string{"Number 0005", "Number 0003", "Number 0002", "Number 0001", "Number 0000"}},
	} {
		var keep []index.ID
		if q.keep {
			keep = shown
		}
		l, err := c.List(t.Context(), asked(t, q.text), index.Newest, time.Now(), keep)
		if err != nil {
			t.Fatal(err)
		}
		ids, _, err := l.Grow(t.Context(), 6)
		if got := titled(t, c, ids); err != nil || !slices.Equal(got, q.want) {
			t.Errorf("%s, %v, finds %q, want %q, %v", q.text, q.keep, got, q.want, err)
		}
		if q.keep {
			continue
		}
		among, err := c.Search(t.Context(), asked(t, q.text), append(slices.Clone(shown), ids...), time.Now())
		if err != nil || len(among) < len(ids) {
			t.Errorf("%s finds %d among those in the list, %v", q.text, len(among), err)
		}
	}
	if _, err := c.List(t.Context(), asked(t, "feed:post"), index.Newest, time.Now(), nil); err == nil {
		t.Error("it is asked for what nobody knows there")
	}
}

func TestWhatAPersonSaidComesInParts(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	a.page = fewAtOnce
	var pieces []Piece
	const many = 2*fewAtOnce + 1
	for i := range many {
		text := fmt.Sprintf("---\ntitle: Number %04d\npublished: %s\n---\n\n“Boat %d will not leave,” said Ada Quill, the harbour master.\n", i, time.Date(2031, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), i)
		pieces = append(pieces, pieceOf(t, "a.md", text, 1))
	}
	if got, reports, err := pushed(t.Context(), a, engine, pieces...); err != nil || got.Added != many {
		t.Fatal(got, reports, err)
	}
	c := NewCatalogue(a)
	people, err := c.People().List(t.Context(), index.PeopleQuery{Limit: 10})
	if err != nil || len(people) != 1 || people[0].ID <= 0 || people[0].Quotes != many {
		t.Fatalf("the people are %v, %v", people, err)
	}
	for _, part := range []struct{ offset, limit, want int }{{0, 3, 3}, {fewAtOnce - 1, 3, 3}, {many - 1, 10, 1}, {many, 10, 0}, {0, 0, many}} {
		said, count, err := c.People().Sayings(t.Context(), people[0].ID, index.Scope{}, part.offset, part.limit)
		if err != nil || len(said) != part.want || count.Quotes != many {
			t.Fatalf("from %d on, %d: %d of %v, %v", part.offset, part.limit, len(said), count, err)
		}
		if len(said) > 0 && (said[0].Quote.Text != fmt.Sprintf("Boat %d will not leave,", many-1-part.offset) || said[0].Article.ID >= 0) {
			t.Errorf("from %d on the first is %q in %d", part.offset, said[0].Quote.Text, said[0].Article.ID)
		}
	}
	now, ok, err := c.People().ByKey(t.Context(), people[0].Key)
	if err != nil || !ok || now.ID != people[0].ID {
		t.Errorf("by their key they are %v, %v, %v", now, ok, err)
	}
	if s.Open() != 0 {
		t.Errorf("%d points in time were not given back", s.Open())
	}
}
