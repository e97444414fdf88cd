package maintext

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// Every letter of a page is in its article or is left out, and none is twice.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"<article><h1>Ferries wait</h1>" + paragraph + paragraph + "<p class=comment>“No,” said Bo Tarn.</p></article>",
		"<nav>Home<p>Boats</nav><div>" + paragraph + "<br><br>The tide turned, and nobody saw it.</div><aside>" + paragraph + "</aside>",
		"<figure><img src=a><figcaption>The crane.</figcaption></figure><ul><li><div class=caption>At dusk<img></div>" + paragraph,
		"<table><tr><td>" + paragraph + "<td>28</table><blockquote><p>Never.<footer>— Ida Marsh</footer></blockquote>",
		"<div style=display:none>" + paragraph + "</div><form>" + paragraph + "<button>Send</button></form><p><a href=x>More of it</a>",
		"<h2>a</h2><h3>b</h3><div id=comments><div class=comment>" + paragraph + "</div><div class=comment>" + paragraph,
	} {
		f.Add(seed, "Ferries wait")
	}
	f.Fuzz(func(t *testing.T, page, title string) {
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return
		}
		want := 0
		for _, p := range cut(doc).all {
			want += letterCount(p.text)
		}
		found, err := Find(tree(page), title, "", false)
		if err != nil {
			t.Fatal(err)
		}
		got := letterCount(text(found.Node))
		for _, p := range found.Left {
			got += letterCount(p.Text)
		}
		if got != want {
			t.Errorf("%d letters of %d: %q and %+v", got, want, text(found.Node), found.Left)
		}
	})
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
