package shelf

import (
	"context"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/madeup"
	"pullquote/store/query"
)

// measuredVariable names an archive of made-up articles in which searches are timed.
const measuredVariable = "PULLQUOTE_MEASURE_ARCHIVE"

// TestFigures tells how long searches of an archive take, from the question to the first fifty
// articles. docs/archive.md has what it said.
func TestFigures(t *testing.T) {
	address := os.Getenv(measuredVariable)
	if address == "" {
		t.Skip("needs an archive of made-up articles")
	}
	a, err := Open(address, Login{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, kind := range []struct {
		what string
		make func(words, names []string, r *rand.Rand) string
	}{
		{"the list", func(_, _ []string, _ *rand.Rand) string { return "" }},
		{"a word", func(words, _ []string, r *rand.Rand) string { return pick(r, words) }},
		{"two words", func(words, _ []string, r *rand.Rand) string { return pick(r, words) + " " + pick(r, words) }},
		{"a beginning", func(words, _ []string, r *rand.Rand) string { return pick(r, words)[:3] + "*" }},
		{"four letters", func(words, _ []string, r *rand.Rand) string { return pick(r, words)[:4] + "*" }},
		{"said:NAME", func(_, names []string, r *rand.Rand) string { return `said:"` + pick(r, names) + `"` }},
		{"said:NAME word", func(words, names []string, r *rand.Rand) string {
			return "said:" + strings.Fields(pick(r, names))[0] + " " + pick(r, words)
		}},
		{"said:* word", func(words, _ []string, r *rand.Rand) string { return "said:* " + pick(r, words) }},
	} {
		r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same questions each time
		var took []time.Duration
		found := 0
		for n := range 220 {
			article, err := articles.ReadBytes([]byte(madeup.Make(1, r.IntN(2000)).Markdown), articles.Source{Name: "a.md"})
			if err != nil {
				t.Fatal(err)
			}
			words, names := heard(article.Text, quotes.Find(article.Document()))
			q, err := query.Parse(kind.make(words, names, r))
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			err = a.Find(t.Context(), Asked{Query: q, Limit: 50, Now: began, Mark: func(context.Context, []store.Entry) {}}, func(rows []index.Row) error {
				found += len(rows)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if n >= 20 { // the others have woken the server
				took = append(took, time.Since(began))
			}
		}
		tell(t, kind.what, took, found/220)
	}
	for what, q := range map[string]index.PeopleQuery{
		"people": {Limit: 50}, "people, by name": {Limit: 50, Order: index.ByName}, "people NAME": {Limit: 50, Name: "ada"}, "people, from the 1,000th": {Limit: 50, Offset: 1000}, "everybody": {},
	} {
		var took []time.Duration
		found := 0
		for range 40 {
			began := time.Now()
			known, _, _, err := a.People(t.Context(), q, 12)
			if err != nil {
				t.Fatal(err)
			}
			found = len(known)
			took = append(took, time.Since(began))
		}
		tell(t, what, took[5:], found)
	}
	tellSame(t, a)
}

// tellSame tells how long it takes to find the same words elsewhere.
func tellSame(t *testing.T, a *Archive) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same questions each time
	var same, before []time.Duration
	carried, told := 0, 0
	for range 220 {
		article, err := articles.ReadBytes([]byte(madeup.Make(1, r.IntN(2000)).Markdown), articles.Source{Name: "a.md"})
		if err != nil {
			t.Fatal(err)
		}
		found := quotes.Find(article.Document())
		said := slices.DeleteFunc(index.Quotations(article.Text, found), func(q index.Quote) bool { return q.Speaker < 0 })
		q := said[r.IntN(len(said))]
		of := index.Row{Entry: store.Entry{Summary: articles.Summary{URL: article.URL}}}
		began := time.Now()
		all, err := a.Same(t.Context(), of, found.Speakers[q.Speaker].Name, q)
		if err != nil {
			t.Fatal(err)
		}
		same, carried, began = append(same, time.Since(began)), carried+len(all), time.Now()
		if all, err = a.Before(t.Context(), of, found.Speakers[q.Speaker].Name, q); err != nil {
			t.Fatal(err)
		}
		before, told = append(before, time.Since(began)), told+len(all)
	}
	tell(t, "the same words", same[20:], carried/220)
	tell(t, "said before", before[20:], told/220)
}

// tell tells how long something took.
func tell(t *testing.T, what string, took []time.Duration, found int) {
	t.Helper()
	slices.Sort(took)
	t.Logf("%-15s median %5.1f ms, 95th percentile %5.1f ms; %d found", what, ms(took[len(took)/2]), ms(took[len(took)*95/100]), found)
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func pick(r *rand.Rand, all []string) string { return all[r.IntN(len(all))] }

// heard are the words of an article that have six letters and more, and who speaks in it.
func heard(text string, found quotes.Found) (words, names []string) {
	for _, w := range wordsOf(text) {
		if len(w) > 5 {
			words = append(words, w)
		}
	}
	for _, s := range found.Speakers {
		names = append(names, s.Name)
	}
	return words, names
}
