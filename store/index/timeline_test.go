package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

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
		said, err := Timeline(t.Context(), f.Index, Scope{}, c.who, q.Root, time.Now())
		if err != nil {
			t.Fatal(err)
		}
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
