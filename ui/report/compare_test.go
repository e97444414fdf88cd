package report

import (
	"encoding/json"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/compare"
	"pullquote/articles/quotes"
)

// compared compares the old text and another, as articles.
func compared(t *testing.T, other string) Compared {
	t.Helper()
	c := Compared{Paths: [2]string{"old.txt", "new.txt"}}
	for i, text := range []string{oldText, other} {
		it, err := articles.Read(strings.NewReader(text), articles.Source{Name: c.Paths[i], Size: int64(len(text))})
		if err != nil {
			t.Fatal(err)
		}
		c.Sides[i] = compare.Side{Article: it, Found: quotes.Find(it.Document())}
	}
	c.Comparison = compare.Of(c.Sides[0], c.Sides[1], compare.Options{})
	return c
}

const (
	oldText = "Kräne stehen still\n\n“Not one boat will leave the harbour today,” said Ada Quill, the director.\n\nNobody was hurt. The wall was built in 1931 by the grandfather of the mayor.\n"
	newText = "Kräne stehen still\n\n“Not one boat will leave the harbour now,” said Jonas Kern, the director.\n\nThe wall was built in 1931 by the grandfather of the mayor. “It leaks,” Mara Lind said.\n"
)

// hostileComparison has a hostile name wherever a comparison has one.
func hostileComparison(t *testing.T) Compared {
	t.Helper()
	c := compared(t, newText)
	c.Paths = [2]string{hostile, hostile}
	for i := range c.Sides {
		c.Sides[i].Article.Title, c.Sides[i].Article.Source = hostile, hostile
		for k := range c.Sides[i].Found.Speakers {
			s := &c.Sides[i].Found.Speakers[k]
			s.Name, s.Role = hostile, hostile
		}
	}
	return c
}

func TestAComparisonIsReadInLines(t *testing.T) {
	t.Parallel()
	got := written(t, Comparisons, Table, Options{}, compared(t, newText))
	for _, want := range []string{
		"a  Kräne stehen still  old.txt\nb  Kräne stehen still  new.txt\n  two versions of one article\n",
		"  1 quotation in a, 2 in b: 0 shared whole, 0 cut, 1 with other words; 0 in a alone, 1 in b alone\n",
		"  1 shared quotation has another name in b\n",
		"~  1  1  Ada Quill ≠ Jonas Kern  changed\n       Not one boat will leave the harbour [-today,-]{+now,+}\n",
		"+     2  Mara Lind               only in b  “It leaks,”\n",
		"−  a 3, removed\n       Nobody was hurt.\n",
		"+  b 3, added\n       “It leaks,” Mara Lind said.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	narrow := written(t, Comparisons, Table, Options{Width: 40}, compared(t, newText))
	if !strings.Contains(narrow, "\n       Not one boat will leave the\n       harbour [-today,-]{+now,+}\n") {
		t.Errorf("words that differ are cut off in\n%s", narrow)
	}
	same := written(t, Comparisons, Table, Options{}, compared(t, oldText))
	if !strings.Contains(same, "two versions of one article, the same\n") || !strings.Contains(same, "=  1  1  Ada Quill  whole  “Not one boat will leave the harbour today,”\n") {
		t.Errorf("got\n%s", same)
	}
}

func TestPositionsOfAComparisonCountCodePoints(t *testing.T) {
	t.Parallel()
	var all []struct {
		Same, Versions bool
		Shared         []struct {
			A, B             struct{ Start, End int }
			How, Attribution string
			Words            []struct {
				A, B string
				Same bool
			}
		}
		Text []struct {
			Change string
			A, B   *struct{ Start, End, Paragraph int }
		}
	}
	if err := json.Unmarshal([]byte(written(t, Comparisons, JSON, Options{}, compared(t, newText))), &all); err != nil {
		t.Fatal(err)
	}
	c := all[0]
	if c.Same || !c.Versions || len(c.Shared) != 1 || len(c.Text) != 3 {
		t.Fatalf("got %+v", c)
	}
	for i, at := range [...]struct{ Start, End int }{c.Shared[0].A, c.Shared[0].B} {
		if got := string([]rune([]string{oldText, newText}[i])[at.Start:at.End]); !strings.HasPrefix(got, "Not one boat") || !strings.HasSuffix(got, ",") {
			t.Errorf("%d: %q", i, got)
		}
	}
	if s := c.Shared[0]; s.How != "changed" || s.Attribution != "other" || len(s.Words) != 2 || s.Words[1].A != "today," || s.Words[1].B != "now," {
		t.Errorf("got %+v", s)
	}
	for _, x := range c.Text {
		if (x.A == nil) != (x.Change == "added") || (x.B == nil) != (x.Change == "removed") {
			t.Errorf("%s: %v, %v", x.Change, x.A, x.B)
		}
	}
}

func TestAComparisonInADocumentStrikesWordsThrough(t *testing.T) {
	t.Parallel()
	got := written(t, Comparisons, Markdown, Options{}, compared(t, newText))
	for _, want := range []string{
		"## Kräne stehen still / Kräne stehen still\n\n- a: old.txt\n- b: new.txt\n",
		"- \\~ changed, Ada Quill ≠ Jonas Kern: Not one boat will leave the harbour ~~today,~~ **now,**\n",
		"### Only in b\n\n- Mara Lind: “It leaks,”\n", "- a 3, removed: Nobody was hurt.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}
