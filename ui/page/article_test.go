package page

import (
	"bytes"
	"strings"
	"testing"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// body is what the sections of an article spell, without white space.
func body(a *articles.Article) string {
	var all []quotes.Span
	for _, r := range a.Runs {
		all = append(all, r.Text)
	}
	return seen(a.Text, all)
}

func sections(a *articles.Article, width int, t theme.Theme) []Row {
	var all []Row
	for i := range a.Sections {
		all = append(all, Set(a, i, width, 1, t)...)
	}
	return all
}

func TestPagesSpellTheSamples(t *testing.T) {
	t.Parallel()
	for _, s := range articles.Samples() {
		a, err := articles.Read(strings.NewReader(s.Data), articles.Source{Name: s.Name})
		if err != nil {
			t.Fatal(err)
		}
		want := body(a)
		for width := 20; width <= 100; width += 13 {
			rs := sections(a, width, light())
			if got := spelled(a, rs); got != want {
				t.Errorf("%s in %d cells spells\n%s, want\n%s", s.Name, width, got, want)
			}
			if got := shown(rs); got != want {
				t.Errorf("%s in %d cells shows\n%s, want\n%s", s.Name, width, got, want)
			}
		}
	}
}

// The tags leave no trace: a page of paragraphs reads line for line as
// Glamour sets them without, where it sets them at all (see kinsoku.go).
func TestTaggingChangesNoVisibleCharacter(t *testing.T) {
	t.Parallel()
	paragraphs := strings.Split(newsText(4000)+"그는 “다리를 남기는 것은 마을의 기억을 남기는 것”이라고 말했다.\n\n"+
		"Families 👨‍👩‍👧‍👦 walk here every Sunday 🎉 and they always will, cafe\u0301 or no café, at 3.5% - or more.\n\n"+
		"See https://example.org/"+strings.Repeat("a-long.way/", 12)+" for more.", "\n\n")
	for _, width := range []int{20, 33, 60, 72, 100} {
		for _, p := range paragraphs {
			want := stock(t, p, width)
			_, rs := setOf(p, width)
			var got []string
			for _, r := range rs {
				got = append(got, ansi.Strip(r.ANSI))
			}
			if g := strings.Join(got, "\n"); g != want {
				t.Errorf("in %d cells\n%s\nwant\n%s", width, g, want)
			}
		}
	}
}

// stock is a paragraph as Glamour sets it by itself, without padding.
func stock(t *testing.T, p string, width int) string {
	t.Helper()
	doc, par := ast.NewDocument(), ast.NewParagraph()
	doc.AppendChild(doc, par)
	par.AppendChild(par, ast.NewTextSegment(text.NewSegment(0, len(p))))
	var b bytes.Buffer
	r := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(gansi.NewRenderer(gansi.Options{WordWrap: width}), 1000)))
	if err := r.Render(&b, []byte(p), doc); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// FuzzArticle holds that any file that can be read as an article is set so that
// its rows spell its text and hold nothing live.
func FuzzArticle(f *testing.F) {
	names := []string{"a.txt", "a.md", "a.html"}
	for i, md := range hostile {
		f.Add([]byte(md), byte(i), byte(40))
	}
	for i, s := range articles.Samples() {
		f.Add([]byte(s.Data), byte(i), byte(20+i*10))
	}
	f.Fuzz(func(t *testing.T, data []byte, name, width byte) {
		a, err := articles.Read(bytes.NewReader(data), articles.Source{Name: names[int(name)%len(names)]})
		if err != nil || len(data) > 20_000 {
			return
		}
		w := int(width)%120 + 1
		rs := append(Head(a, w, theme.Mono(), dates.Style{}), sections(a, w, theme.Mono())...)
		if got, want := sorted(spelled(a, rs)), sorted(body(a)); got != want {
			t.Errorf("%q in %d cells spells\n%q, want\n%q", data, w, got, want)
		}
		for _, r := range rs {
			checkRow(t, a, r, w)
		}
	})
}

// light is the theme for a light background.
func light() theme.Theme {
	c, _ := theme.Choose("light", nil)
	return c.For(false, false)
}
