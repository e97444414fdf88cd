package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// foldedTo are the rows of a page that is folded to some words of its text.
func foldedTo(a *articles.Article, width int, words ...string) []string {
	var keep []quotes.Span
	at := 0
	for _, w := range words {
		i := at + strings.Index(a.Text[at:], w)
		keep = append(keep, quotes.Span{Start: i, End: i + len(w)})
		at = i + len(w)
	}
	p := New(a, width, light())
	Fold(p, keep)
	var shown []string
	for _, r := range p.Visible(1000) {
		if row := ansi.Strip(r.ANSI); row != "" {
			shown = append(shown, row)
		}
	}
	return shown
}

func TestAPageIsFoldedToPartsOfItsText(t *testing.T) {
	t.Parallel()
	const text = "The quay was empty. “Not one boat,” said Ada Quill.\nThe gulls had gone. “We wait.” It rained.\n\nNobody came.\n\n- The wall stood.\n- “It falls,” said Bo Tarn.\n\n* * *\n\n> The board met. “Never,” it said.\n\nOne line  \nand another.  \n“A third,” she said.\n"
	for _, c := range []struct {
		name  string
		words []string
		want  []string
	}{
		{"with dots for what is left out within a paragraph", []string{"“Not one boat,” said Ada Quill.", "“We wait.”"}, []string{"“Not one boat,” said Ada Quill. … “We wait.”"}},
		{"and none where nothing is", []string{"“Not one boat,” said Ada Quill.", "The gulls had gone."}, []string{"“Not one boat,” said Ada Quill. The gulls had gone."}},
		{"nor before or behind it", []string{"The gulls had gone."}, []string{"The gulls had gone."}},
		{"items keep their bullets", []string{"“It falls,” said Bo Tarn."}, []string{"• “It falls,” said Bo Tarn."}},
		{"block quotes keep their bars", []string{"“Never,” it said."}, []string{"│ “Never,” it said."}},
		{"lines are parted as they were", []string{"One line", "“A third,” she said."}, []string{"One line … “A third,” she said."}},
		{"if both are left", []string{"and another.", "“A third,” she said."}, []string{"and another.", "“A third,” she said."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "quay.md"})
			if err != nil {
				t.Fatal(err)
			}
			if got := foldedTo(a, 72, c.words...); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestAFoldedPageIsTheSameAgainWhenItIsUnfolded(t *testing.T) {
	t.Parallel()
	const height = 20
	p := New(newsArticle(t, 30<<10), 72, theme.Dark())
	p.Scroll(100, height)
	top, before := p.Top(), texts(p.Visible(height))
	s := p.a.Sections[0].Text
	Fold(p, []quotes.Span{{Start: s.Start + 10, End: s.Start + 400}})
	if seen := p.Visible(height); len(seen) == 0 || len(seen) == height {
		t.Errorf("folded to 390 bytes it has %d rows", len(seen))
	}
	if Shows(p, quotes.Span{Start: s.Start, End: s.Start + 10}) || !Shows(p, quotes.Span{Start: s.Start, End: s.Start + 11}) || Shows(p, quotes.Span{Start: s.Start + 400, End: s.Start + 410}) {
		t.Error("it does not know what it shows")
	}
	if len(p.Ahead(height)) > 1 {
		t.Errorf("sections %v are to be set, of which nothing is left", p.Ahead(height))
	}
	Fold(p, nil)
	p.Goto(top, height)
	if got := texts(p.Visible(height)); !slices.Equal(got, before) {
		t.Errorf("it shows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(before, "\n"))
	}
}

// lettersOn are the bytes of letters of an article's text that rows spell.
func lettersOn(a *articles.Article, rs []Row) map[int]bool {
	all := map[int]bool{}
	for _, r := range rs {
		for _, run := range r.Runs {
			for i, c := range run.Text.Of(a.Text) {
				if unicode.IsLetter(c) {
					all[run.Text.Start+i] = true
				}
			}
		}
	}
	return all
}

// FuzzFold holds that a page that is folded to any parts of its text shows what the whole
// page shows of them, and nothing else of the article.
func FuzzFold(f *testing.F) {
	for _, md := range append([]string{mixed}, hostile...) {
		f.Add(md, byte(30), []byte{0, 10, 5, 20, 1, 3})
	}
	f.Fuzz(func(t *testing.T, md string, width byte, cuts []byte) {
		if len(md) > 10_000 || len(cuts) > 100 {
			return
		}
		a, whole := setOf(md, int(width)%120+1)
		var keep []quotes.Span
		at := 0
		for i := 0; i+1 < len(cuts) && at < len(a.Text); i += 2 {
			from := at + int(cuts[i])
			to := from + 1 + int(cuts[i+1])
			for from < len(a.Text) && from > 0 && a.Text[from-1] != ' ' { // sentences are what pages are folded to
				from++
			}
			for to < len(a.Text) && a.Text[to] != ' ' {
				to++
			}
			if to = min(to, len(a.Text)); from < to {
				keep = append(keep, quotes.Span{Start: from, End: to})
			}
			at = to + 1
		}
		p := &Page{a: a, layout: layout{theme: theme.Dark(), method: ansi.GraphemeWidth, only: joined(a.Text, keep)}}
		_, root := parsed(md)
		rs := rows(newSetter(a, []byte(md), 0, p.layout).blocks(root, int(width)%120+1, true), ansi.GraphemeWidth)
		shown := lettersOn(a, rs)
		for i := range shown {
			if !Shows(p, quotes.Span{Start: i, End: i + 1}) {
				t.Fatalf("%q folded to %v shows byte %d", a.Text, keep, i)
			}
		}
		if !unbroken(a) {
			return
		}
		for i := range lettersOn(a, whole) {
			if Shows(p, quotes.Span{Start: i, End: i + 1}) && !shown[i] {
				t.Fatalf("%q folded to %v lacks byte %d:\n%s", a.Text, keep, i, fmt.Sprint(texts(rs)))
			}
		}
		for _, r := range rs {
			checkRow(t, a, r, int(width)%120+1)
		}
	})
}
