package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"pullquote/articles/budget"
)

// bound makes a book of n chapters, all with one text.
func bound(t *testing.T, n int, text string) []byte {
	t.Helper()
	var b, paper bytes.Buffer
	z := zip.NewWriter(&b)
	write := func(name, content string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	paper.WriteString("<package><manifest>")
	for i := range n {
		fmt.Fprintf(&paper, `<item id="i%d" href="%[1]d.xhtml" media-type="application/xhtml+xml"/>`, i)
		write(fmt.Sprint(i, ".xhtml"), text)
	}
	paper.WriteString("</manifest><spine>")
	for i := range n {
		fmt.Fprintf(&paper, `<itemref idref="i%d"/>`, i)
	}
	write("book.opf", paper.String()+"</spine></package>")
	write("META-INF/container.xml", `<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOfTooManyChaptersTheRestAreNamed(t *testing.T) {
	t.Parallel()
	file := bound(t, budget.Chapters+5, "<p>Not one boat left.</p>")
	n, last := 0, candidate{}
	for c := range chapters(t.Context(), bytes.NewReader(file), int64(len(file)), "ferry.epub") {
		n, last = n+1, c
	}
	if _, err := last.draft(t.Context()); n != budget.Chapters+1 || err == nil || !strings.Contains(err.Error(), "the rest were left out") {
		t.Errorf("got %d, the last: %v", n, err)
	}
}

func TestABookEndsWhenItIsTold(t *testing.T) {
	t.Parallel()
	file := bound(t, 50, "<p>Not one boat left.</p>")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range chapters(ctx, bytes.NewReader(file), int64(len(file)), "ferry.epub") {
		if n++; n == 3 {
			cancel()
		}
	}
	if n != 3 {
		t.Errorf("%d chapters after it was told", n-3)
	}
}

func TestAChapterThatIsTooLongIsCutWithANote(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads one long chapter; run without -short")
	}
	file := bound(t, 1, strings.Repeat("<p>Not one boat left the quay.</p>\n", budget.ChapterBytes/30))
	for c := range chapters(t.Context(), bytes.NewReader(file), int64(len(file)), "ferry.epub") {
		if d, err := c.draft(t.Context()); err != nil || !strings.Contains(d.note, "left out: text after the first 4 MB") {
			t.Errorf("got %q, %v", d.note, err)
		}
	}
}

func TestAnArchiveWithoutEndIsRefusedBeforeItIsListed(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 200 {
		if _, err := z.Create(fmt.Sprint(strings.Repeat("a", 60_000), i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := openBook(bytes.NewReader(b.Bytes()), int64(b.Len())); err == nil || !strings.Contains(err.Error(), "is too large: more than 8 MB") {
		t.Errorf("got %v", err)
	}
}

func TestTooManyAuthorsAndTagsAreLeftOutWithANote(t *testing.T) {
	t.Parallel()
	m := made{text: "Not one boat left."}
	for i := range 300 {
		m.facts.Authors = append(m.facts.Authors, fmt.Sprint("Ada Quill ", i))
		m.tags = append(m.tags, fmt.Sprint("quay", i))
	}
	d, err := m.draft()
	if err != nil || strings.Contains(string(d.content), "quay100") || strings.Contains(string(d.content), "Ada Quill 50") || d.note != "left out: authors after the first 50; left out: tags after the first 100" {
		t.Errorf("got %q, %v, %s", d.note, err, d.content)
	}
}

func TestAnArticleThatIsTooLongIsCutWithANote(t *testing.T) {
	t.Parallel()
	long := []byte(strings.Repeat("Not one boat left.\n\n", budget.MadeBytes/20+100))
	var m made
	if got := m.cut(long); len(got) > budget.MadeBytes || !strings.HasSuffix(string(got), "left.\n") || m.note == "" {
		t.Errorf("got %d bytes, %q", len(got), m.note)
	}
	if m = (made{}); len(m.cut(long[:1000])) != 1000 || m.note != "" {
		t.Errorf("got %q", m.note)
	}
}

func TestOfTooManyFieldsTheFirstAreReadAndTheRestAreNamed(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString(`{"title":"Crane","text":"Not one boat left."`)
	for i := range 2 * budget.ExportFields {
		fmt.Fprintf(&b, `,"a%d":1`, i)
	}
	item := b.String() + "}"
	for _, text := range []string{item, "[" + item + "]", item + "\n" + item} {
		for c := range exported(itemsOf(strings.NewReader(text), []byte(text)), export{from: "a.json", what: "JSON"}) {
			if d, err := c.draft(t.Context()); err != nil || !strings.Contains(d.note, "left out: fields after the first 1000") || d.title != "Crane" {
				t.Errorf("got %q, %v", d.note, err)
			}
		}
	}
}
