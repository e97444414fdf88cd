package index

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// empty opens an index of nothing.
func empty(t testing.TB) *Index {
	t.Helper()
	dir := t.TempDir()
	x, err := OpenFile(t.Context(), filepath.Join(dir, "index.db"), filepath.Join(dir, "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

// day is noon of a day of the year in which everything happens.
func day(n int) time.Time { return time.Date(2031, 1, n, 12, 0, 0, 0, time.UTC) }

// article makes a record of an article in which everybody says two words once.
// A speaker is "Name" or "Name, role".
func article(path, source string, on time.Time, speakers ...string) record {
	r := record{whole: true, Whole: store.Whole{
		Entry: store.Entry{ID: store.ID("/" + path), Path: "/" + path, Key: "key-of-" + path, Summary: articles.Summary{Title: path, Source: source, Published: on}},
	}}
	for n, s := range speakers {
		name, role, _ := strings.Cut(s, ", ")
		r.speakers = append(r.speakers, quotes.Speaker{Name: name, Role: role, Quotes: 1, Words: 2})
		r.said = append(r.said, Quote{Span: quotes.Span{Start: n, End: n + 1}, Speaker: n, Text: "Not one"})
	}
	r.packed, _ = newPacker().pack(r.said)
	return r
}

func put(t testing.TB, x *Index, records ...record) {
	t.Helper()
	if err := x.put(context.WithoutCancel(t.Context()), records); err != nil {
		t.Fatal(err)
	}
}

// everybody lists who is in the index, a line each, by name.
func everybody(t testing.TB, x *Index) []string {
	t.Helper()
	all, err := x.People().List(t.Context(), PeopleQuery{Order: ByName})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range all {
		out = append(out, fmt.Sprint(p.Name, " ", p.Quotes, "/", p.Articles))
	}
	return out
}

func wants(t *testing.T, x *Index, want ...string) {
	t.Helper()
	if got := everybody(t, x); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpeakersOfOneFullNameAreOnePerson(t *testing.T) {
	t.Parallel()
	x := empty(t)
	put(t, x,
		article("a", "Post", day(1), "Jonas Kern, mayor", "a senior official", "NATO"),
		article("b", "Globe", day(90), "JONAS KERN", "Police", "Nato"),
		article("c", "Globe", day(91), "Jonas  Kern", "N.A.T.O.", "Residents of Vasmark"),
	)
	wants(t, x, "Jonas Kern 3/3", "Nato 3/3")
}

func TestInitialsMakeTwoPeopleOnlyWhereTheyDiffer(t *testing.T) {
	t.Parallel()
	x := empty(t)
	put(t, x, article("a", "", day(1), "Jonas Kern"), article("b", "", day(2), "Jonas P. Kern"), article("c", "", day(3), "J. K. Rowan", "JK Rowan"))
	wants(t, x, "J. K. Rowan 2/1", "Jonas Kern 2/2")
	put(t, x, article("d", "", day(4), "Jonas T. Kern"))
	wants(t, x, "J. K. Rowan 2/1", "Jonas Kern 1/1", "Jonas P. Kern 1/1", "Jonas T. Kern 1/1")
	put(t, x, article("b", "", day(2)))
	wants(t, x, "J. K. Rowan 2/1", "Jonas Kern 2/2")
}

func TestASurnameIsJoinedWithinAWeekToTheOnlyOneWhoHasIt(t *testing.T) {
	t.Parallel()
	x := empty(t)
	put(t, x, article("short", "Post", day(10), "Kern, the mayor"))
	wants(t, x, "Kern 1/1")
	put(t, x, article("long", "Post", day(17), "Jonas Kern, mayor"))
	wants(t, x, "Jonas Kern 2/2")
	put(t, x, article("late", "Post", day(25), "Kern, mayor"), article("elsewhere", "Globe", day(10), "Kern, mayor"), article("other", "Post", day(10), "Kern, pilot"))
	wants(t, x, "Jonas Kern 2/2", "Kern 1/1", "Kern 1/1", "Kern 1/1")
	put(t, x, article("two", "Post", day(11), "Ida Kern, mayor"))
	wants(t, x, "Ida Kern 1/1", "Jonas Kern 1/1", "Kern 2/2", "Kern 1/1", "Kern 1/1")
	put(t, x, article("two", "Post", day(18), "Ida Kern, mayor"))
	wants(t, x, "Ida Kern 2/2", "Jonas Kern 2/2", "Kern 1/1", "Kern 1/1")
}

// census is everything that the index says of people, in words that do not
// depend on numbers that were given out.
func census(t *testing.T, x *Index) string {
	t.Helper()
	var lines []string
	list := func(query string) {
		rows, err := x.read.QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		var line string
		for rows.Next() {
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			lines = append(lines, line)
		}
	}
	list(`SELECT concat_ws('|', p.key, p.root, q.key, p.seen, p.name, p.folded, p.role, p.roled, p.quotes, p.reported, p.articles, p.words, p.last)
		FROM person AS p LEFT JOIN person AS q ON q.id = p.same`)
	list(`SELECT concat_ws('|', a.path, s.n, s.name, p.key, s.cell, s.alone) FROM speaker AS s JOIN article AS a ON a.id = s.article LEFT JOIN person AS p ON p.id = s.person`)
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// recounted fails unless totals are what a count of the speakers gives.
func recounted(t *testing.T, x *Index) {
	t.Helper()
	const wrong = `SELECT count(*) FROM person AS c JOIN (
			SELECT p.same AS id, sum(s.quotes) AS quotes, sum(s.sayings - s.quotes) AS reported, count(DISTINCT s.article) AS articles, sum(s.words) AS words, max(s.date) FILTER (WHERE s.dated) AS last
			FROM person AS p LEFT JOIN speaker AS s ON s.person = p.id GROUP BY p.same) AS r ON r.id = c.id
		WHERE (c.quotes, c.reported, c.articles, c.words, c.last) IS NOT (r.quotes, r.reported, r.articles, r.words, r.last) OR c.same <> c.id`
	const idle = `SELECT count(*) FROM person AS c WHERE same <> id AND (quotes, reported, articles, words, last) IS NOT (0, 0, 0, 0, NULL)
		OR seen <> (SELECT count(*) FROM speaker WHERE person = c.id) OR seen = 0`
	for _, query := range []string{wrong, idle} {
		var n int
		if err := x.read.QueryRowContext(t.Context(), query).Scan(&n); err != nil || n > 0 {
			t.Fatalf("%d people are not as a recount has them: %v\n%s", n, err, census(t, x))
		}
	}
}

// someArticle is one of few articles, about few people, as chance has it.
func someArticle(r *rand.Rand) record {
	names := []string{
		"Jonas Kern", "Jonas P. Kern", "Jonas T. Kern", "Kern", "KERN", "Ida Kern", "Ida Holm", "Holm", "IDA HOLM", "Ída Holm",
		"NATO", "a pilot", "Police", "Ida Q. Holm", "Holm",
	}
	roles := []string{"", ", mayor", ", the mayor", ", pilot"}
	var who []string
	for range r.IntN(5) {
		who = append(who, names[r.IntN(len(names))]+roles[r.IntN(len(roles))])
	}
	a := article(fmt.Sprint("article-", r.IntN(20)), []string{"", "Post", "Globe"}[r.IntN(3)], day(1+r.IntN(40)), who...)
	for i := range a.speakers {
		if r.IntN(5) == 0 { // was corrected everywhere
			a.speakers[i].Given = quotes.Naming{Name: names[r.IntN(len(names))], Role: []string{"", "mayor", "pilot"}[r.IntN(3)]}
		}
	}
	if r.IntN(4) == 0 {
		undated(&a)
	}
	if len(a.said) > 0 && r.IntN(3) == 0 {
		a.said = append(a.said, Quote{Kind: quotes.Indirect, Speaker: a.said[0].Speaker, Text: "boats would leave"})
	}
	return a
}

// undated leaves an article with nothing but the date of its file.
func undated(r *record) {
	r.Entry.Modified, r.Entry.Summary.Published = r.Entry.Summary.Published, time.Time{}
}

// Whatever is added, changed and removed in whatever order and batches, the
// index says of people what one says that was made at once of what is there.
func TestPeopleAreAFunctionOfTheArticles(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("counts people a hundred times, one after the other; run without -short")
	}
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 4))
		x := empty(t)
		there := map[string]record{}
		for range 25 {
			var some []record
			for range 1 + r.IntN(6) {
				a := someArticle(r)
				if slices.ContainsFunc(some, func(o record) bool { return o.Entry.ID == a.Entry.ID }) {
					continue
				}
				some = append(some, a)
				there[a.Entry.Path] = a
			}
			put(t, x, some...)
			if r.IntN(3) == 0 {
				drop(t, x, there, r)
			}
			recounted(t, x)
		}
		fresh := empty(t)
		var all []record
		for _, a := range there {
			all = append(all, a)
		}
		slices.SortFunc(all, func(a, b record) int { return cmp.Compare(a.Entry.ID, b.Entry.ID) })
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		half := len(all) / 2
		put(t, fresh, all[:half]...)
		put(t, fresh, all[half:]...)
		if got, want := census(t, x), census(t, fresh); got != want {
			t.Fatalf("seed %d: grown, the index says\n%s\nand made at once\n%s", seed, got, want)
		}
	}
}

// drop removes an article, if there is one.
func drop(t *testing.T, x *Index, there map[string]record, r *rand.Rand) {
	t.Helper()
	paths := make([]string, 0, len(there))
	for p := range there {
		paths = append(paths, p)
	}
	if len(paths) == 0 {
		return
	}
	slices.Sort(paths)
	path := paths[r.IntN(len(paths))]
	row, ok, err := x.RowAt(t.Context(), path)
	if err != nil || !ok {
		t.Fatal(path, ok, err)
	}
	if err := x.forget(t.Context(), []ID{row.ID}); err != nil {
		t.Fatal(err)
	}
	delete(there, path)
}
