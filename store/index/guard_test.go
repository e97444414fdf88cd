package index

import (
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
)

// TestAPanicCostsOneArticleAndIsNotTriedAgain makes the search for quotes panic
// in one article of three, and holds that the others are indexed, that it is named,
// and that it has its turn again only when its file has changed.
func TestAPanicCostsOneArticleAndIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Ferries stay in port", "2026-03-02", "“Not one boat will leave,” said Ada Quill.")
	f.write("b.md", "A trap", "2026-03-03", "“We are closed,” said Bo Tarn.")
	f.write("c.md", "Trains run late", "2026-03-04", "“Come back in May,” said Cy Dorn.")
	tried := 0
	o := Options{understand: func(a *articles.Article, f quotes.Found) read {
		if a.Title == "A trap" {
			tried++
			panic("index out of range")
		}
		return reading(a, f)
	}}
	p := f.update(o)
	if len(p.Problems) != 1 || !strings.HasSuffix(p.Problems[0].Path, "b.md") || !fault.Is(p.Problems[0].Err) {
		t.Errorf("the problems are %v", p.Problems)
	}
	for _, r := range f.all(Newest) {
		if want := map[bool]int{true: -1, false: 1}[r.Summary.Title == "A trap"]; r.Quotes != want {
			t.Errorf("%s has %d quotes", r.Summary.Title, r.Quotes)
		}
	}
	if p = f.update(o); tried != 1 || len(p.Problems) != 0 || p.Total != 0 {
		t.Errorf("it was tried %d times; the second update reports %+v", tried, p)
	}
	f.touch("b.md", time.Now().Add(time.Hour))
	if p = f.update(Options{}); p.Total != 1 || len(p.Problems) != 0 {
		t.Errorf("after a change: %+v", p)
	}
}

// TestAPanicWhileABatchIsWrittenCostsOneArticle has an article in a batch of which
// the writing panics.
func TestAPanicWhileABatchIsWrittenCostsOneArticle(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Ferries stay in port", "2026-03-02", "“Not one boat will leave,” said Ada Quill.")
	f.write("b.md", "A trap", "2026-03-03", "“We are closed,” said Bo Tarn.")
	p := f.update(Options{understand: func(a *articles.Article, f quotes.Found) read {
		r := reading(a, f)
		if a.Title == "A trap" {
			r.said = append(r.said, Quote{Speaker: 99}) // there is no such speaker
		}
		return r
	}})
	if len(p.Problems) != 1 || !strings.HasSuffix(p.Problems[0].Path, "b.md") {
		t.Errorf("the problems are %v", p.Problems)
	}
	rows := f.all(Oldest)
	if len(rows) != 2 || rows[0].Quotes != 1 || rows[1].Quotes != -1 {
		t.Errorf("the rows are %+v", rows)
	}
}

// TestLongFilesAreReadOneAfterTheOther has more bytes to read than may be in
// flight, so that batches have to be written before their time.
func TestLongFilesAreReadOneAfterTheOther(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	long := strings.Repeat("The board met and the vote was not close. ", int(budget.AtOnce)/42/2)
	for _, name := range []string{"a.md", "b.md", "c.md"} {
		f.write(name, "Title of "+name, "2026-03-02", name+long)
	}
	if p := f.update(Options{}); p.Done != 3 || len(p.Problems) != 0 {
		t.Errorf("the update reports %+v", p)
	}
}
