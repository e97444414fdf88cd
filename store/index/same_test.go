package index

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles/align"
)

// shown writes pieces as "alike [here|there] alike".
func shown(pieces []align.Piece) string {
	var parts []string
	for _, p := range pieces {
		if p.Same {
			parts = append(parts, p.Here)
		} else {
			parts = append(parts, "["+p.Here+"|"+p.There+"]")
		}
	}
	return strings.Join(parts, " ")
}

func TestTheSameWordsAreFoundWholeCutAndAltered(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	const said = "“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill."
	f.write("here.md", "Here", "2031-01-01", said)
	f.write("copy.md", "Copy", "2031-01-02", "They waited. “NOT one boat will leave the harbour of Vasmark today or tomorrow”, said Ada Quill.")
	f.write("cut.md", "Cut", "2031-01-03", "“Not one boat will leave the harbour of Vasmark,” said Ada Quill.")
	f.write("altered.md", "Altered", "2031-01-04", "“Not one boat will sail from the harbour of Vasmark today, or tomorrow,” said Ada Quill.")
	f.write("told.md", "Told", "2031-01-05", "It is clear since Monday that not one boat will leave the harbour of Vasmark today, they heard.")
	f.write("else.md", "Else", "2031-01-06", "“A boat will leave,” said Bo Tarn. “The harbour of Vasmark is small.”")
	f.update(Options{})
	row, ok, err := f.RowAt(t.Context(), f.dir+"/here.md")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	all, err := f.Quotes(t.Context(), row.ID)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	same, err := f.Same(t.Context(), row.ID, all[0])
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range same {
		got = append(got, fmt.Sprintf("%s %.2f %s: %s", c.Article.Summary.Title, c.Likeness, c.Speaker, shown(c.Words)))
	}
	want := []string{
		"Copy 1.00 Ada Quill: Not one boat will leave the harbour of Vasmark today, or tomorrow,",
		"Altered 0.92 Ada Quill: Not one boat will [leave|sail from] the harbour of Vasmark today, or tomorrow,",
		"Told 0.83 : Not one boat will leave the harbour of Vasmark today, [or tomorrow,|]",
		"Cut 0.75 Ada Quill: Not one boat will leave the harbour of Vasmark [today, or tomorrow,|]",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAShortQuotationIsFoundWholeAndAsAQuotation(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "A", "2031-01-01", "“Not today,” said Ada Quill of the harbour.")
	f.write("b.md", "B", "2031-01-02", "“Not today!” said Bo Tarn.")
	f.write("c.md", "C", "2031-01-03", "“Not today and not tomorrow,” said Bo Tarn. It will be open, but not today.")
	f.update(Options{})
	row, _, err := f.RowAt(t.Context(), f.dir+"/a.md")
	if err != nil {
		t.Fatal(err)
	}
	all, err := f.Quotes(t.Context(), row.ID)
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	same, err := f.Same(t.Context(), row.ID, all[0])
	if err != nil || len(same) != 1 || same[0].Article.Summary.Title != "B" {
		t.Errorf("got %v, %v", same, err)
	}
}

func TestAPhraseIsAskedForAsItIsIndexed(t *testing.T) {
	t.Parallel()
	for _, p := range align.Phrases(align.Words("We wait at the ﬁnal har-\nbour for\u00a0the tide")) {
		if got := asked(p); strings.ContainsAny(got, "ﬁ-") {
			t.Errorf("asks for %q", got)
		}
	}
}
