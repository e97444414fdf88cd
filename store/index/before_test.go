package index

import (
	"fmt"
	"slices"
	"testing"
)

func TestWhatWasSaidBeforeIsFoundUnderWhomItStands(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	const words = "“Not one boat will leave the harbour of Vasmark today”"
	f.write("here.md", "Here", "2031-01-05", words+", said Ada Quill, the harbour master. “We wait here,” she said.")
	f.write("before.md", "Before", "2031-01-02", "“Not one boat will sail from the harbour of Vasmark today,” said Ada Quill.")
	f.write("surname.md", "Surname", "2031-01-03", words+", said Quill.")
	f.write("other.md", "Other", "2031-01-07", words+", said Bo Tarn.")
	f.write("nobody.md", "Nobody", "2031-01-08", "It is known that not one boat will leave the harbour of Vasmark today, they heard.")
	f.write("short.md", "Short", "2031-01-08", "“We wait here,” said Bo Tarn.")
	f.update(Options{})
	row, ok, err := f.RowAt(t.Context(), f.dir+"/here.md")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	all, err := f.Quotes(t.Context(), row.ID)
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	for i, want := range [][]string{{"Before 1", "Other 2", "Surname 1"}, nil} {
		found, err := Before(t.Context(), f.Index, row.ID, all[i])
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range found {
			got = append(got, fmt.Sprint(c.Article.Summary.Title, " ", c.By))
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q is found in %q, want %q", all[i].Text, got, want)
		}
	}
}

func TestAnotherVersionOfAnArticleIsNothingThatWasSaidBefore(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for _, name := range []string{"a.md", "b.md"} {
		f.write(name, "Here", "2031-01-05\nurl: https://post.example/boats", "“Not one boat will leave the harbour of Vasmark today,” said Ada Quill in version "+name+".")
	}
	f.update(Options{})
	row, ok, err := f.RowAt(t.Context(), f.dir+"/a.md")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	all, err := f.Quotes(t.Context(), row.ID)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	same, err := f.Same(t.Context(), row.ID, all[0])
	if err != nil || len(same) != 1 {
		t.Fatalf("the words stand in %d others: %v", len(same), err)
	}
	if found, err := Before(t.Context(), f.Index, row.ID, all[0]); err != nil || len(found) != 0 {
		t.Errorf("%d are found: %v", len(found), err)
	}
}
