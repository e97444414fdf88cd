package articles

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	markup "github.com/yuin/goldmark/renderer/html"
)

// pageMaker makes pages whose words are numbered in the order in which they are read.
type pageMaker struct {
	*rand.Rand
	b    strings.Builder
	word int
}

// inlineTags are elements that set words otherwise, and change none.
var inlineTags = []string{"b", "strong", "i", "em", "del", "s", "code", "kbd", "u", "span", "small", "mark", "q", `a href="https://harbour.example/(x)"`, `a href="#"`, "cite", "time", "ins"}

// glue is what stands between two words: much of it is taken for marks of Markdown.
var glue = []string{" ", " ", " ", "", ",", ": ", "! ", "!", "% ", ". ", " - ", "-", " (", ") ", "“", "” ", "’", "/", " & ", "\n", " 3. ", "# ", "&nbsp;", "|", "<br>", "<br>\n", "<wbr>", "&shy;", "…"}

func (m *pageMaker) pick(of []string) string { return of[m.IntN(len(of))] }

func (m *pageMaker) inline(depth int) {
	for range 1 + m.IntN(5) {
		if depth > 0 && m.IntN(3) == 0 {
			tag := m.pick(inlineTags)
			name, _, _ := strings.Cut(tag, " ")
			m.b.WriteString("<" + tag + ">")
			m.inline(depth - 1)
			m.b.WriteString("</" + name + ">")
		} else {
			m.word++
			fmt.Fprintf(&m.b, "w%dw", m.word)
		}
		m.b.WriteString(m.pick(glue))
	}
}

func (m *pageMaker) element(tag string, inside func()) {
	name, _, _ := strings.Cut(tag, " ")
	m.b.WriteString("<" + tag + ">")
	inside()
	m.b.WriteString("</" + name + ">\n")
}

func (m *pageMaker) block(depth int) {
	line := func() { m.inline(3) }
	blocks := func() {
		for range 1 + m.IntN(3) {
			m.block(depth - 1)
		}
	}
	mixed := line
	if depth > 0 && m.IntN(2) == 0 {
		mixed = func() { line(); blocks() }
	}
	items := func() {
		for range 1 + m.IntN(4) {
			m.element(m.pick([]string{"li", "li", "li value=7"}), mixed)
		}
	}
	kind := m.IntN(12)
	if depth == 0 {
		kind %= 4
	}
	switch kind {
	case 0, 1:
		m.element("p", line)
	case 2:
		m.element("h2", line)
	case 3:
		m.element("div", line)
	case 4:
		m.element("ul", items)
	case 5:
		m.element(m.pick([]string{"ol", "ol start=5", "ol reversed"}), items)
	case 6, 7:
		m.element("blockquote", blocks)
	case 8:
		m.element("div", blocks)
	case 9:
		m.element("dl", func() { m.element("dt", line); m.element("dd", mixed) })
	case 10:
		m.element("section", func() { m.element("header", line); blocks() })
	case 11:
		m.element("table", func() {
			for range 1 + m.IntN(3) {
				m.element("tr", func() { m.element(m.pick([]string{"td", "th"}), line); m.element("td", line) })
			}
		})
	}
}

var numbered = regexp.MustCompile(`w\d+w`)

// Whatever markup stands around words, all of them are in the article, in their order,
// without a sign of Markdown; the file that is written of it says the same again, here
// and to others.
func TestMarkupChangesNoWord(t *testing.T) {
	t.Parallel()
	others := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(markup.WithUnsafe()))
	for seed := range uint64(300) {
		m := &pageMaker{Rand: rand.New(rand.NewPCG(seed, 1))}
		for range 1 + m.IntN(4) {
			m.block(3)
		}
		page := "<!doctype html><title>Ferries</title><body>" + m.b.String()
		a, err := Read(strings.NewReader(page), Source{Name: "a.html", Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		check(t, a)
		var want strings.Builder
		for i := range m.word {
			fmt.Fprintf(&want, "w%dw ", i+1)
		}
		got := func(text string) string { return strings.Join(numbered.FindAllString(text, -1), " ") + " " }
		if got(a.Text) != want.String() {
			t.Fatalf("seed %d: %s\nbecomes\n%s\nby way of\n%s", seed, m.b.String(), a.Text, a.Body)
		}
		if i := strings.IndexAny(a.Text, "*~`_[]<>\\"); i >= 0 && !strings.Contains(a.Text[i:], "* * *") {
			t.Fatalf("seed %d: %s\nshows %q in\n%s\nby way of\n%s", seed, m.b.String(), a.Text[i], a.Text, a.Body)
		}
		again := readString(t, "a.md", string(a.Markdown(nil)))
		if body(again) != body(a) {
			t.Fatalf("seed %d: %s\nis read again as\n%s\nand was\n%s\nby way of\n%s", seed, m.b.String(), body(again), body(a), a.Body)
		}
		var out bytes.Buffer
		if err := others.Convert([]byte(a.Body), &out); err != nil {
			t.Fatal(err)
		}
		told := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(out.String(), ""))
		if got(told) != want.String() || strings.ContainsAny(told, "*~`_[]<>\\") {
			t.Fatalf("seed %d: %s\nis to others\n%s\nby way of\n%s", seed, m.b.String(), out.String(), a.Body)
		}
	}
}

// body is the text of an article without what stands in its head, and its kinds of blocks.
func body(a *Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		if block.Kind != Title && block.Kind != Byline {
			fmt.Fprintf(&b, "%d %s\n", block.Kind, block.Of(a.Text))
		}
	}
	return b.String()
}
