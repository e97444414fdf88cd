package index

import (
	"fmt"
	"slices"
	"testing"

	"pullquote/articles/quotes"
)

// said lists what a person said: the article, and the speaker's name there.
func said(t *testing.T, x *Index, p PersonID, in Scope, offset, limit int) (lines []string, total int) {
	t.Helper()
	all, count, err := x.People().Sayings(t.Context(), p, in, offset, limit)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		lines = append(lines, s.Article.Path+" "+s.Name+": "+s.Quote.Text)
	}
	return lines, count.All()
}

func harbour(t *testing.T) *Index {
	x := empty(t)
	put(t, x,
		article("news/a", "Post", day(1), "Jonas Kern, mayor", "Léa Ørum"),
		article("news/b", "Post", day(35), "Jonas Kern, lord mayor", "a pilot"),
		article("other/c", "Post", day(70), "Ida Holm", "Jonas Kern", "Jonas P. Kern"))
	return x
}

func TestPeopleAreFoundByAnyPartOfAnyOfTheirNames(t *testing.T) {
	t.Parallel()
	x := harbour(t)
	for query, want := range map[string][]string{
		"":           {"Jonas Kern", "Ida Holm", "Léa Ørum"},
		"kern":       {"Jonas Kern"},
		"  ERN jon ": {"Jonas Kern"},
		"p. kern":    {"Jonas Kern"},
		"lea orum":   {"Léa Ørum"},
		"100%":       nil,
	} {
		all, err := x.People().List(t.Context(), PeopleQuery{Name: query})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range all {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", query, got, want)
		}
		if n, err := x.People().Count(t.Context(), PeopleQuery{Name: query}); err != nil || n != len(want) {
			t.Errorf("%q: counted %d, %v", query, n, err)
		}
	}
}

func TestAPersonHasTheLatestRoleAndEveryName(t *testing.T) {
	t.Parallel()
	x := harbour(t)
	all, err := x.People().List(t.Context(), PeopleQuery{Limit: 1})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	p := all[0]
	p.ID, p.Last = 0, p.Last.UTC()
	if got, want := fmt.Sprint(p), fmt.Sprint(Person{0, "jonas kern", "Jonas Kern", "lord mayor", []string{"Jonas P. Kern"}, 4, 0, 3, 8, day(70)}); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAScopeCountsItsOwnArticles(t *testing.T) {
	t.Parallel()
	x := harbour(t)
	in := Scope{folders: []string{"/news"}}
	all, err := x.People().List(t.Context(), PeopleQuery{In: in, Unnamed: true})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range all {
		got = append(got, fmt.Sprint(p.Name, " ", p.Quotes, "/", p.Articles))
	}
	if want := []string{"Jonas Kern 2/2", "a pilot 1/1", "Léa Ørum 1/1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	lines, total := said(t, x, all[1].ID, in, 0, 0)
	if want := []string{"/news/b a pilot: Not one"}; total != 1 || !slices.Equal(lines, want) {
		t.Errorf("got %q of %d, want %q", lines, total, want)
	}
	months, err := x.People().Months(t.Context(), []PersonID{all[0].ID}, in, day(1), day(70))
	if want := []int{1, 1, 0}; err != nil || !slices.Equal(months[all[0].ID], want) {
		t.Errorf("got %v, %v, want %v", months, err, want)
	}
}

// A file that was saved in May tells nothing of when its words were said.
func TestAnArticleWithoutADateIsInNoChartAndNoLastDay(t *testing.T) {
	t.Parallel()
	x := empty(t)
	dated, saved := article("old", "Post", day(3), "Ida Holm"), article("saved", "Post", day(70), "Ida Holm", "Jonas Kern")
	undated(&saved)
	put(t, x, dated, saved)
	for _, in := range []Scope{{}, {folders: []string{"/old", "/saved"}}} {
		all, err := x.People().List(t.Context(), PeopleQuery{Order: LastSeen, In: in})
		if err != nil || len(all) != 2 {
			t.Fatal(all, err)
		}
		if holm := all[0]; holm.Name != "Ida Holm" || !holm.Last.Equal(day(3)) || holm.Articles != 2 {
			t.Errorf("got %+v", holm)
		}
		if kern := all[1]; kern.Name != "Jonas Kern" || !kern.Last.IsZero() {
			t.Errorf("got %+v", kern)
		}
		months, err := x.People().Months(t.Context(), []PersonID{all[0].ID, all[1].ID}, in, day(1), day(70))
		if err != nil || !slices.Equal(months[all[0].ID], []int{1, 0, 0}) || !slices.Equal(months[all[1].ID], []int{0, 0, 0}) {
			t.Errorf("got %v, %v", months, err)
		}
		if latest, err := x.Latest(t.Context(), in); err != nil || !latest.Equal(day(3)) {
			t.Errorf("the newest is of %v, %v", latest, err)
		}
	}
}

// What somebody is quoted with and what is told of their words are two counts,
// and together all that can be read of them.
func TestQuotesAndReportedSpeechAreCountedApart(t *testing.T) {
	t.Parallel()
	x := empty(t)
	a := article("a", "Post", day(3), "Ida Holm")
	a.said = append(a.said, Quote{Kind: quotes.Indirect, Text: "no boat would leave"}, Quote{Kind: quotes.Indirect, Text: "they would wait"})
	a.packed, _ = newPacker().pack(a.said)
	put(t, x, a)
	for _, in := range []Scope{{}, {folders: []string{"/a", "/b"}}} {
		all, err := x.People().List(t.Context(), PeopleQuery{In: in})
		if err != nil || len(all) != 1 || all[0].Quotes != 1 || all[0].Reported != 2 {
			t.Fatal(all, err)
		}
		if lines, total := said(t, x, all[0].ID, in, 0, 0); total != 3 {
			t.Errorf("got %q", lines)
		}
	}
}

// Who only tells what somebody said is named beside it, and is nobody who is quoted.
func TestASayingTellsThroughWhomItCame(t *testing.T) {
	t.Parallel()
	x := empty(t)
	a := article("a", "Post", day(3), "Ida Holm")
	a.speakers = append(a.speakers, quotes.Speaker{Name: "Ada Lind"}, quotes.Speaker{Name: "Harbour Board (white paper)", Issuer: "Harbour Board", Quotes: 1, Words: 2})
	a.said[0].Via, a.said[0].Number = 2, 1
	a.said = append(a.said, Quote{Kind: quotes.Mixed, Speaker: 2, Number: 5, PartOf: 4, Text: "a ruin"})
	a.packed, _ = newPacker().pack(a.said)
	put(t, x, a)
	wants(t, x, "Harbour Board (white paper) 1/1", "Ida Holm 1/1")
	for name, want := range map[string]Saying{"ida": {Via: "Ada Lind"}, "board": {Issuer: "Harbour Board"}} {
		who, err := x.People().List(t.Context(), PeopleQuery{Name: name})
		if err != nil || len(who) != 1 {
			t.Fatal(name, who, err)
		}
		said, _, err := x.People().Sayings(t.Context(), who[0].ID, Scope{}, 0, 0)
		if err != nil || len(said) != 1 || said[0].Via != want.Via || said[0].Issuer != want.Issuer {
			t.Errorf("%s: got %+v, %v, want via %q, issuer %q", name, said, err, want.Via, want.Issuer)
		}
	}
	if all, err := x.People().List(t.Context(), PeopleQuery{Unnamed: true}); err != nil || len(all) != 2 {
		t.Errorf("with those who have no name: %v, %v", all, err)
	}
}

func TestSayingsComeNewestFirstAndInPieces(t *testing.T) {
	t.Parallel()
	x := harbour(t)
	all, err := x.People().List(t.Context(), PeopleQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"/other/c Jonas Kern: Not one", "/other/c Jonas P. Kern: Not one", "/news/b Jonas Kern: Not one", "/news/a Jonas Kern: Not one"}
	for offset := range 5 {
		for limit := range 5 {
			end := len(want)
			if limit > 0 {
				end = min(end, offset+limit)
			}
			got, total := said(t, x, all[0].ID, Scope{}, offset, limit)
			if piece := want[min(offset, end):end]; total != 4 || !slices.Equal(got, piece) {
				t.Errorf("from %d, %d at most: got %q of %d, want %q", offset, limit, got, total, piece)
			}
		}
	}
}
