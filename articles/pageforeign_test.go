package articles

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

const bridgeStory = "<article><h1>Swing bridge to close</h1><p>The council voted on Tuesday to close the bridge, said Ada Quill.</p><p>“We have patched it every spring,” said Tom Reed.</p></article>"

func TestDrawingsAndFormulasThatNobodyClosedHideNothing(t *testing.T) {
	t.Parallel()
	for _, before := range []string{
		`<div><a href="#"><svg viewBox="0 0 9 9"><title/><path d="M0 0"/></svg></a></div>`,
		`<div><svg class="icon"><use xlink:href="s.svg#a" /></div>`,
		`<svg><g><title>Tide</title>`, `<svg><style/>`, `<svg><script/>`, `<svg><textarea/></svg>`, `<div><svg><g></div>`, `<p><math><mi>h</p>`, `<math><mi/><mtext>`, `<svg><foreignObject>`, `<math><mn>`, `<math><semantics><annotation>h=2</annotation>`,
		`<svg><desc><b>Tide</b></desc><g>`, `<noscript/>`, `<template/>`, `<div><canvas>No canvas.</div>`,
	} {
		a := readString(t, "a.html", "<!doctype html><title>Swing bridge to close</title><body>"+before+bridgeStory)
		for _, words := range []string{"The council voted", "“We have patched it every spring,” said Tom Reed."} {
			if !strings.Contains(a.Text, words) {
				t.Errorf("%s hides %q: %q", before, words, a.Text)
			}
		}
	}
}

func TestWhatOnlyScriptsWouldShowIsShownWhereItIsMostOfThePage(t *testing.T) {
	t.Parallel()
	for _, around := range []string{"<noscript>%s</noscript>", "<template>%s</template>", "<object>%s", "<template><div>%s"} {
		a := readString(t, "a.html", "<!doctype html><title>Swing bridge to close</title><div id=root>Home</div>"+fmt.Sprintf(around, bridgeStory))
		if !strings.Contains(a.Text, "said Ada Quill") || strings.Contains(a.Text, "<") {
			t.Errorf("%s: %q", around, a.Text)
		}
	}
	a := readString(t, "a.html", "<!doctype html><title>Swing bridge to close</title>"+bridgeStory+"<noscript><p>Switch scripts on.</p></noscript>")
	if strings.Contains(a.Text, "scripts") {
		t.Errorf("%q", a.Text)
	}
}

// Where the parser and the pre-pass see drawings and formulas end elsewhere, no word
// is lost by it: some browsers see it one way, some the other.
func TestPrePassLosesNoWordThatTheParserShows(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"<svg>", "</svg>", "<svg/>", "<svg><title/>", "<svg><use />", "<svg><path></path>", "<svg><g>", "<svg><text>tide</text></svg>", "<div>", "</div>", "<p>", "</p>",
		"<span>", "</span>", "<b>", "</b>", "<a href=x>", "</a>", "<section>", "</section>",
	}
	r := rand.New(rand.NewPCG(6, 2))
	for round := range 4000 {
		var b strings.Builder
		b.WriteString("<!doctype html><html><head></head><body>")
		for i := range 4 + r.IntN(14) {
			piece := pieces[r.IntN(len(pieces))]
			if round%2 == 1 {
				piece = strings.NewReplacer("svg", "math", "<g>", "<mrow>", "<title/>", "<mi/>").Replace(piece)
			}
			b.WriteString(piece)
			if r.IntN(2) == 0 {
				fmt.Fprintf(&b, " word%d ", i)
			}
		}
		want, got := wordsOf(t, b.String()), wordsOf(t, scanPage(b.String(), true).flat.String())
		if !holdsAll(got, want) {
			t.Fatalf("%s\nparser: %s\npre-pass: %s", b.String(), want, got)
		}
	}
}

// holdsAll reports whether got has all words of want, in their order.
func holdsAll(got, want string) bool {
	left := strings.Fields(got)
	for _, word := range strings.Fields(want) {
		i := slices.Index(left, word)
		if i < 0 {
			return false
		}
		left = left[i+1:]
	}
	return true
}

// wordsOf are the words of a page outside drawings and formulas, as the parser sees it.
func wordsOf(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := range n.ChildNodes() {
			switch {
			case c.Type == html.TextNode:
				words = append(words, strings.Fields(c.Data)...)
			case c.Data != "svg" && c.Data != "math":
				walk(c)
			}
		}
	}
	walk(doc)
	return strings.Join(words, " ")
}
