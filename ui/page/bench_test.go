package page

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// newsText is about n bytes of news in short paragraphs.
func newsText(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "The harbour board met for the %dth time on Tuesday and put off the question of the crane again, because two of its members had walked out before the vote was called. ", i)
		fmt.Fprintf(&b, "“Nobody has shown us a single figure,” said Ilse Marrow, who has led the board since the flood of %d, “and until somebody does I shall go on asking.”\n\n", 1900+i%100)
	}
	return b.String()
}

func newsArticle(tb testing.TB, n int) *articles.Article {
	tb.Helper()
	a, err := articles.Read(strings.NewReader(newsText(n)), articles.Source{Name: "news.txt"})
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func BenchmarkSet(b *testing.B) {
	for name, n := range map[string]int{"1000words": 6000, "100KB": 100 << 10} {
		a := newsArticle(b, n)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for i := range a.Sections {
					Set(a, i, 72, 1, theme.Dark())
				}
			}
		})
	}
}

func BenchmarkFirstScreen(b *testing.B) {
	a := newsArticle(b, 6000)
	for b.Loop() {
		New(a, 72, theme.Dark()).Visible(50)
	}
}

// BenchmarkFrame paints 50 rows with a mark on every second sentence.
func BenchmarkFrame(b *testing.B) {
	a := newsArticle(b, 20<<10)
	p := New(a, 72, theme.Dark())
	var marks []Mark
	for i := 0; i < len(a.Text); i += 200 {
		marks = append(marks, Mark{Span: quotes.Span{Start: i, End: min(i+100, len(a.Text))}, Ink: p.Theme().Voice(i / 200)})
	}
	rows := p.Visible(50)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range rows {
			r.Paint(a.Text, marks)
		}
	}
}
