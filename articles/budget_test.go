package articles

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pullquote/articles/budget"
)

// readNoted reads a file and returns the article, how many bytes were allocated
// meanwhile, and its notes on one line.
func readNoted(t *testing.T, name, data string) (a *Article, bytes uint64, notes string) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	a, err := Read(strings.NewReader(data), Source{Name: name, Size: int64(len(data)), Whole: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Sections {
		a.Parse(i)
	}
	runtime.ReadMemStats(&after)
	return a, after.TotalAlloc - before.TotalAlloc, strings.Join(a.Notes, "; ")
}

// TestWhatGrowsIsCutWithANote asks each reader for far more than it was given.
// It is no parallel test, for it counts what all of the program allocates.
func TestWhatGrowsIsCutWithANote(t *testing.T) {
	if testing.Short() {
		t.Skip("counts what one reader alone takes of memory; run without -short")
	}
	const page = "<!doctype html><title>The crane</title><p>The crane stays where it is, said the board on Tuesday evening.</p>"
	bs := strings.Repeat("<b>", 3) + strings.Repeat("<i>", 3) + strings.Repeat("<u>", 3) + strings.Repeat("<tt>", 3) + strings.Repeat("<s>", 3)
	for _, c := range []struct {
		what, name, data string
		note             string // that is told, or none
		keeps            string // words that are still there
		most             uint64 // bytes allocated
	}{
		{"a cell of a hundred million", "a.html", page + "<table><tr><td colspan=9999 rowspan=9999>Crane</table>", "without merged cells", "Crane", 1 << 20},
		{"the same a thousand times", "a.html", page + strings.Repeat("<table><tr><td colspan=99 rowspan=99>Crane</table>", 1000), "without merged cells", "Crane", 60 << 20},
		{"short rows below a long one", "a.html", page + "<table><tr>" + strings.Repeat("<td>c", 5000) + strings.Repeat("<tr><td>d", 5000) + "</table>", "as plain lines", "d", 80 << 20},
		{"a long cell in a column", "a.html", page + "<table><tr><td>" + strings.Repeat("crane ", 20_000) + strings.Repeat("<tr><td>d", 5000) + "</table>", "", "d", 60 << 20},
		{"a header of ten thousand columns", "a.md", "# Crane\n\n" + strings.Repeat("|a", 10_000) + "\n" + strings.Repeat("|-", 10_000) + "\n" + strings.Repeat("|b\n", 7000), "as plain lines", "b", 40 << 20},
		{"the same in one section", "a.md", "# Crane\n\n" + strings.Repeat("|a", 5000) + "\n" + strings.Repeat("|-", 5000) + "\n" + strings.Repeat("|b\n", 7000), "as plain lines", "b", 40 << 20},
		{"a long address named often", "a.md", "# Crane\n\n[a]: https://harbourpost.example/" + strings.Repeat("a", 3000) + "\n\n" + strings.Repeat("[a] ", 50_000), "without their URLs", "a a a", 120 << 20},
		{"formatting between cells", "a.html", page + "<table><p>" + bs + strings.Repeat("<tr>crane", 20_000) + "</table>", "", "crane", 120 << 20},
		{"lines of one letter", "a.txt", strings.Repeat("a\n", 400_000), "truncated after", "a", 200 << 20},
		{"emphasis of one letter", "a.md", "# Crane\n\n" + strings.Repeat("*a*b", 170_000), "truncated after", "b", 700 << 20},
		{"elements of nothing", "a.html", page + strings.Repeat("<br>", 260_000), "truncated after 250000 elements", "board", 250 << 20},
		{"attributes", "a.html", page + strings.Repeat("<p a b c d e f g h i j k l m n o p q r s t>x", 13_000), "truncated after 250000 elements", "x", 200 << 20},
		{"a picture in its tag", "a.html", page + "<img src='data:image/png;base64," + strings.Repeat("A", 2<<20) + "'><p>The end.</p>", "", "The end.", 30 << 20},
		{"text", "a.html", page + strings.Repeat("crane ", 9<<20/6), "truncated after 8 MB", "crane", 350 << 20},
		{"line breaks in deep quotations", "a.html", page + strings.Repeat("<blockquote>", 12) + "<pre>" + strings.Repeat("\n", 1<<20) + "x", "truncated after 250000 elements", "board", 300 << 20},
		{"attributes of the body", "a.html", page + strings.Repeat("<body ", 1) + ">" + manyBodies(20_000), "", "board", 100 << 20},
	} {
		a, bytes, notes := readNoted(t, c.name, c.data)
		if !strings.Contains(notes, c.note) || c.note == "" && notes != "" {
			t.Errorf("%s: the notes are %q", c.what, notes)
		}
		if !strings.Contains(a.Text, c.keeps) {
			t.Errorf("%s: the words are gone", c.what)
		}
		if bytes > c.most {
			t.Errorf("%s: %d MB were allocated for %d KB", c.what, bytes>>20, len(c.data)>>10)
		}
		if testing.Verbose() {
			t.Logf("%s: %.1f MB for %d KB", c.what, float64(bytes)/(1<<20), len(c.data)>>10)
		}
		check(t, a)
	}
}

func manyBodies(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<body a%d=1>", i)
	}
	return b.String()
}

// TestHeadsAreCut holds that what a list shows of an article has bounds.
func TestHeadsAreCut(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("crane ", 1<<20)
	for name, data := range map[string]string{
		"a.md":   "# " + long + "\n\nThe board met.\n",
		"b.md":   "---\ntitle: " + long[:10_000] + "\nauthor:\n" + strings.Repeat("- Ada Quill\n", 100) + "---\n\nThe board met.\n",
		"c.html": "<!doctype html><title>" + long + "</title>" + strings.Repeat("<meta name=author content='Ada Quill'>", 10_000) + "<p>The board met.</p>",
		"d.txt":  long + "\n\nThe board met.\n",
		"e.html": "<!doctype html><title>x</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[" + manyAuthors(20_000) + "{}]}</script><p>The board met.</p>",
	} {
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Title) > budget.Value {
			t.Errorf("%s: the title has %d bytes", name, len(a.Title))
		}
		if len(a.Bylines) > budget.Values {
			t.Errorf("%s: there are %d bylines", name, len(a.Bylines))
		}
		if !strings.Contains(a.Text, "The board met.") {
			t.Errorf("%s: the text is gone", name)
		}
		check(t, a)
	}
}

func manyAuthors(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\"Ada Quill%c%c%c\",", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	return b.String()
}
