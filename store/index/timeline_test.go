package index

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/quotes"
	"pullquote/store/query"
)

func TestATimelineIsInTheOrderOfDays(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("b.md", "B", "2031-03-02", "“No ferry will leave today,” said Ada Quill, the harbour master. “The wall holds,” she said. “Ferries are late,” said Bo Tarn.")
	f.write("a.md", "A", "2031-01-05", "“The ferry is late,” said Ada Quill. Somebody shouted. “Ferry!”")
	f.write("c.txt", "", "", "C\n\n“The ferry was never paid,” said Ada Quill.")
	f.update(Options{})
	ada, ok, err := f.People().ByKey(t.Context(), "ada quill")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	for _, c := range []struct {
		who   PersonID
		about string
		want  []string
	}{
		{ada.ID, "", []string{"Ada Quill: The ferry is late,", "Ada Quill: No ferry will leave today,", "Ada Quill: The wall holds,", "Ada Quill: The ferry was never paid,"}},
		{ada.ID, "ferry -paid", []string{"Ada Quill: The ferry is late,", "Ada Quill: No ferry will leave today,"}},
		{ada.ID, "wall or paid", []string{"Ada Quill: The wall holds,", "Ada Quill: The ferry was never paid,"}},
		{0, "ferr*", []string{"Ada Quill: The ferry is late,", "somebody: Ferry!", "Ada Quill: No ferry will leave today,", "Bo Tarn: Ferries are late,", "Ada Quill: The ferry was never paid,"}},
		{0, `"ferry is late"`, []string{"Ada Quill: The ferry is late,"}},
		{0, "zebra", nil},
	} {
		q, err := query.Parse(c.about)
		if err != nil {
			t.Fatal(err)
		}
		said := f.timeline(t, c.who, Filter{About: q.Root})
		var got []string
		for _, s := range said {
			got = append(got, s.Name+": "+s.Quote.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("of %d about %q it is\n%s\nwant\n%s", c.who, c.about, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
		if first, months := MonthsOf(said); c.who == 0 && c.about == "ferr*" && (first.Format("2006-01") != "2031-01" || fmt.Sprint(months) != "[2 0 2]") {
			t.Errorf("from %v on there are %v a month", first, months)
		}
	}
	if first, months := MonthsOf(nil); !first.IsZero() || months != nil {
		t.Error("nothing has months")
	}
}

// What is wanted of what is said is told without the files.
func TestWhatIsWantedOfATimelineStandsInTheIndex(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("b.md", "B", "2031-03-02", "“No ferry will leave today,” said Ada Quill, the harbour master. Bo Tarn said that the crew was tired.")
	f.write("a.md", "A", "2031-01-05", "“The ferry is late,” said Ada Quill. Somebody shouted. “Ferry!”")
	f.write("c.txt", "", "", "C\n\n“The ferry was never paid,” said Ada Quill.")
	f.update(Options{})
	ada, ok, err := f.People().ByKey(t.Context(), "ada quill")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	if err := os.RemoveAll(f.dir); err != nil {
		t.Fatal(err)
	}
	day := func(d int) time.Time { return time.Date(2031, 1, d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		who    PersonID
		wanted Filter
		want   string
	}{
		{0, Filter{}, "The ferry is late, | Ferry! | No ferry will leave today, | that the crew was tired | The ferry was never paid,"},
		{0, Filter{Kinds: []quotes.Kind{quotes.Indirect, quotes.Mixed}}, "that the crew was tired"},
		{0, Filter{Since: day(6)}, "No ferry will leave today, | that the crew was tired"},
		{0, Filter{Since: day(5), Kinds: []quotes.Kind{quotes.Direct}, Least: 0.5}, "The ferry is late, | No ferry will leave today,"},
		{0, Filter{Least: 1.1}, ""},
		{ada.ID, Filter{Since: day(5)}, "The ferry is late, | No ferry will leave today,"},
		{ada.ID, Filter{Kinds: []quotes.Kind{quotes.Indirect}}, ""},
	} {
		var got []string
		for _, s := range f.timeline(t, c.who, c.wanted) {
			got = append(got, s.Quote.Text)
		}
		if strings.Join(got, " | ") != c.want {
			t.Errorf("%+v: got %q, want %q", c.wanted, got, c.want)
		}
	}
}

// timeline is what a person said, or with person 0 anybody.
func (f *fixture) timeline(t *testing.T, person PersonID, wanted Filter) []Saying {
	t.Helper()
	if person != 0 {
		said, err := Timeline(t.Context(), f.People(), Scope{}, person, wanted)
		if err != nil {
			t.Fatal(err)
		}
		return said
	}
	var said []Saying
	for some, err := range ByAnybody(t.Context(), f.Index, Scope{}, wanted, time.Now()) {
		if err != nil {
			t.Fatal(err)
		}
		said = append(said, some...)
	}
	return said
}
