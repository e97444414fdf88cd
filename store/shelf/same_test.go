package shelf

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/madeup"
)

// carried are the articles that carry a quotation, as they are compared: all that is shown of each,
// in one line.
func carried(found []index.Carrier, err error) string {
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	for _, c := range found {
		fmt.Fprintln(&b, c.Article.Key, c.Article.Summary.Title, c.Article.Quotes, c.Article.Speakers, c.Span, c.Speaker, c.By, c.Likeness, c.Version, c.Words)
	}
	return b.String()
}

// agreeOn asks for the same words as every quotation of some articles, here and there, and tells
// how many were carried elsewhere.
func (b *both) agreeOn(t *testing.T, rows []index.Row) (asked, some int) {
	t.Helper()
	there := map[string]index.Row{}
	err := b.Find(t.Context(), Asked{Mark: b.mark(t)}, func(page []index.Row) error {
		for _, r := range page {
			there[r.Key] = r
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		said, err := b.Quotes(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		article, err := r.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		found := quotes.Find(article.Document())
		for _, q := range said {
			speaker := ""
			if q.Speaker >= 0 {
				speaker = found.Speakers[q.Speaker].Name
			}
			same, before := carried(b.Index.Same(t.Context(), r.ID, q)), carried(index.Before(t.Context(), b.Index, r.ID, q))
			if asked++; same != "" {
				some++
			}
			for what, of := range map[string]index.Row{"the file": r, "the archive": there[r.Key]} {
				if got := carried(b.Archive.Same(t.Context(), of, speaker, q)); got != same {
					t.Errorf("%q of %s: the archive has\n%sand the library\n%s", q.Text, what, got, same)
				}
				if got := carried(b.Before(t.Context(), of, speaker, q)); got != before {
					t.Errorf("%q of %s: before, the archive has\n%sand the library\n%s", q.Text, what, got, before)
				}
			}
		}
	}
	return asked, some
}

func TestTheSameWordsAreFoundInTheArchiveAsInTheLibrary(t *testing.T) {
	t.Parallel()
	for name, articles := range map[string]string{"-same": "same.txtar", "-queries": "articles.txtar"} {
		b, rows := newBothOf(t, unpacked(t, articles), name)
		asked, some := b.agreeOn(t, rows)
		if asked < 20 || name == "-same" && some < 15 {
			t.Errorf("%s: %d quotations, of which %d are carried elsewhere", articles, asked, some)
		}
	}
}

// Where sentences recur in half of the articles, the same carriers are found, as far as those are
// as many as are compared.
func TestWordsThatManyCarryAreFoundInTheArchiveAsInTheLibrary(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := madeup.Write(dir, 1, index.Compared/2); err != nil {
		t.Fatal(err)
	}
	b, rows := newBothOf(t, dir, "-made-up")
	if asked, some := b.agreeOn(t, rows[:3]); asked < 20 || some < 10 {
		t.Errorf("%d quotations, of which %d are carried elsewhere", asked, some)
	}
}

func TestWordsOfNoArticleAreFound(t *testing.T) {
	t.Parallel()
	b, _ := newBothOf(t, unpacked(t, "same.txtar"), "-same")
	for _, words := range []string{"not one boat will leave the harbour of Vasmark", "we wait here", "渡船が今日から再開する", "gulls", "", "…"} {
		q := index.Quote{Text: words, Speaker: -1}
		want := carried(b.Index.Same(t.Context(), 0, q))
		if got := carried(b.Archive.Same(t.Context(), index.Row{}, "", q)); got != want {
			t.Errorf("%q: the archive has\n%sand the library\n%s", words, got, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if found, err := b.Archive.Same(ctx, index.Row{}, "", index.Quote{Text: "we wait here"}); err == nil || len(found) > 0 {
		t.Errorf("%v, %v, and nobody waits any more", found, err)
	}
}
