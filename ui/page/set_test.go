package page

import (
	"html"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// decoded is Markdown text as it reads: without the backslash of an escape,
// and with entities resolved.
func decoded(md string) string {
	var b strings.Builder
	for i := 0; i < len(md); i++ {
		if md[i] == '\\' && i+1 < len(md) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", md[i+1]) >= 0 {
			i++
		}
		b.WriteByte(md[i])
	}
	return html.UnescapeString(b.String())
}

// parsed is an article made of Markdown by hand, and its tree.
func parsed(md string) (*articles.Article, ast.Node) {
	root := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList)).Parser().Parse(text.NewReader([]byte(md)))
	a := &articles.Article{Body: md}
	var b strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			from := b.Len()
			b.WriteString(decoded(md[t.Segment.Start:t.Segment.Stop]))
			if b.Len() > from {
				a.Runs = append(a.Runs, articles.Run{Body: quotes.Span{Start: t.Segment.Start, End: t.Segment.Stop}, Text: quotes.Span{Start: from, End: b.Len()}})
			}
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte('\n')
			}
		} else if n.Type() == ast.TypeBlock && !entering {
			b.WriteString("\n\n")
		}
		return ast.WalkContinue, nil
	})
	a.Text = b.String()
	return a, root
}

func setOf(md string, width int) (*articles.Article, []Row) {
	a, root := parsed(md)
	s := newSetter(a, []byte(md), 0, layout{theme: theme.Dark(), method: ansi.GraphemeWidth})
	return a, rows(s.blocks(root, width, true), ansi.GraphemeWidth)
}

const mixed = `## A subheading with *stress*

The town council voted on Tuesday to keep the old bridge. “We have **never** seen
so many people at a meeting, and we read [the engineers' report](https://example.com/report)
twice before we sat down,” said Mayor Ana Ruiz. “It was not close,” she added.

> Deputy mayor Lee Chen said: “A bridge that carries nobody is only a *monument*, and monuments do not pay for themselves in this town.”

- First, "this list item has a quote that is long enough to wrap around the edge of the page twice over", said one resident.
- 東京の専門家は「橋を残すことは町の記憶を残すことであり、簡単に壊してよいものではないと私たちは考えています」と述べた。
- Emoji 👨‍👩‍👧‍👦 inside: “Families 👨‍👩‍👧‍👦 walk here every Sunday 🎉 and they always will, cafe` + "\u0301" + ` or no café.”

| Pier | Age | Verdict |
|------|----:|---------|
| North | 104 | “unsafe” &amp; closed |
| South | 17 | open \*for now\* |

1. one
2. two &amp;lt; &amp;#27;

***

    code  here & there

“This quote begins in one paragraph and

carries on into the next one,” said nobody in particular.
`

// spelled is what the runs of some rows say that they spell, without white space.
func spelled(a *articles.Article, rs []Row) string {
	var all []quotes.Span
	for _, r := range rs {
		for _, run := range r.Runs {
			all = append(all, run.Text)
		}
	}
	return seen(a.Text, all)
}

// seen is what stretches of a text hold that is seen in it, without white space.
// Whether a joiner is depends on what stands beside it in the whole text.
func seen(text string, spans []quotes.Span) string {
	concealed := make([]bool, len(text))
	for at, n := hidden.Index(text, 0); n > 0; at, n = hidden.Index(text, at+n) {
		for i := range n {
			concealed[at+i] = true
		}
	}
	var b strings.Builder
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			if !concealed[i] {
				b.WriteByte(text[i])
			}
		}
	}
	return solid(b.String())
}

// shown is what the cells of the runs show, without white space.
func shown(rs []Row) string {
	var b strings.Builder
	for _, r := range rs {
		plain := ansi.Strip(r.ANSI)
		for _, run := range r.Runs {
			b.WriteString(ansi.Cut(plain, run.X, run.X+run.Width))
		}
	}
	return squash(b.String())
}

func squash(s string) string { return solid(hidden.Strip(s)) }

// solid is text without white space, and without notes between its lines.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r >= 0xfff9 && r <= 0xfffb {
			return -1
		}
		return r
	}, s)
}

func TestRowsSpellTheArticle(t *testing.T) {
	t.Parallel()
	for _, md := range []string{mixed, "“One,” she said.", newsText(3000)} {
		for width := 1; width <= 100; width += 1 + width/15 {
			a, rs := setOf(md, width)
			want := squash(a.Text)
			if md != mixed { // whose table's cells stand side by side
				if got := spelled(a, rs); got != want {
					t.Fatalf("width %d: rows spell\n%s\nwant\n%s", width, got, want)
				}
			}
			if got, want := sorted(spelled(a, rs)), sorted(want); got != want {
				t.Fatalf("width %d: rows hold\n%s\nwant\n%s", width, got, want)
			}
			if got, want := shown(rs), spelled(a, rs); got != want {
				t.Fatalf("width %d: cells show\n%s\nbut their runs spell\n%s", width, got, want)
			}
		}
	}
}

func TestACharacterIsDrawnInTheInkOfItsBeginning(t *testing.T) {
	t.Parallel()
	scots := "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
	for md, want := range map[string]string{
		"A 👩*\u200d👧 wait* here":                       "A 👩\u200d👧\x1b[3m wait\x1b[m here",
		"A 👩*\u200d*👧 waits":                           "A 👩\u200d👧 waits",
		"A *👩\u200d*👧 waits":                           "A \x1b[3m👩\u200d👧\x1b[m waits",
		"A 👩&zwj;*👧&zwj;*👦 waits":                      "A 👩\u200d👧\u200d👦 waits",
		"A caf*e*\u0301 waits":                         "A caf\x1b[3me\u0301\x1b[m waits",
		"A " + scots[:8] + "*" + scots[8:] + " waits*": "A " + scots + "\x1b[3m waits\x1b[m",
		"A 👩*\u200d waits*":                            "A 👩\x1b[3m waits\x1b[m", // a joiner with nothing to join
	} {
		if _, rs := setOf(md, 40); rs[0].ANSI != want {
			t.Errorf("%q is set as\n%q\nwant\n%q", md, rs[0].ANSI, want)
		}
	}
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func TestRowsAreNoWiderThanTheColumn(t *testing.T) {
	t.Parallel()
	for width := 2; width <= 100; width += 1 + width/15 {
		_, rs := setOf(mixed+"\nhttps://example.org/"+strings.Repeat("a-long.way/", 30)+"\n", width)
		for _, r := range rs {
			if w := ansi.StringWidth(r.ANSI); w > width && !strings.Contains(r.ANSI, "👨‍👩‍👧‍👦") {
				t.Errorf("width %d: row of %d cells: %q", width, w, r.ANSI)
			}
		}
	}
}

func TestHiddenTextIsMarkedAndNotShown(t *testing.T) {
	t.Parallel()
	for md, want := range map[string]string{
		"Pay Ada Quill\U000e0020\U000e0074\U000e0077\U000e0069\U000e0063\U000e0065.": "Pay Ada Quill[hidden].",
		"Pay **Ada**&#x200b;&#x200b;&#x200b; Quill.":                                 "Pay Ada[hidden] Quill.",
		"`Ada\u2060\u2060\u2060\u2060`":                                              "Ada[hidden]",
		"Ada\u200b Qu\u00adill \u200fsaid\ufeff.":                                    "Ada Quill said.",
		"👩\u200d🚀 می\u200cخ ❤\ufe0f":                                                 "👩\u200d🚀 می\u200cخ ❤\ufe0f",
	} {
		for _, width := range []int{72, 9} {
			_, rs := setOf(md, width)
			var lines []string
			for _, r := range rs {
				lines = append(lines, ansi.Strip(r.ANSI))
			}
			if got := strings.Join(lines, " "); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
				t.Errorf("%q in %d cells shows %q, want %q", md, width, got, want)
			}
		}
	}
}

func TestAFloodOfMarksStaysInItsCell(t *testing.T) {
	t.Parallel()
	for md, want := range map[string]string{
		"Z" + strings.Repeat("\u0301", 5000) + "algo":         "Z" + strings.Repeat("\u0301", budget.Marks) + "algo",
		"**Z**" + strings.Repeat("\u0301", 5000) + "algo":     "Z" + strings.Repeat("\u0301", budget.Marks) + "algo",
		strings.Repeat("👩\u200d", 5000) + "👩 waits":           "\ufffd waits",
		"## Z" + strings.Repeat("\u0301\u200b", 500) + "algo": "Z" + strings.Repeat("\u0301", budget.Marks) + "algo",
	} {
		_, rs := setOf(md, 72)
		if len(rs) != 1 || ansi.Strip(rs[0].ANSI) != want {
			t.Errorf("%.40q shows %q, want %q", md, ansi.Strip(rs[0].ANSI), want)
		}
	}
}
