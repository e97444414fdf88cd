package articles

import (
	"fmt"
	"strings"
	"testing"
)

// classNames are words that readability takes for signs of what is no article. A
// story may be marked up with any of them.
var classNames = []string{
	"comment", "share-of-votes", "sponsor-quote", "related-remarks", "social-worker", "footer-note", "community", "menu-price", "sidebar-note", "ad-break", "remark", "extra-time",
	"header-x", "popup-shop", "legends", "agegate", "combx", "replies", "rss-feed", "pager", "newsletter-man", "author-quote", "tags", "byline-war", "print", "comments", "promo", "widget", "teaser-text", "cookie",
}

// markups are ways in which a paragraph may be marked up; %c is a class.
var markups = []string{
	`<p class="%c">%t</p>`,
	`<div class="%c">%t</div>`,
	`<div class="%c"><p>%t</p></div>`,
	`<div class="%c"><div class="%c-inner"><p>%t</p></div></div>`,
	`<section class="%c"><p>%t</p></section>`,
	`<div id="%c"><p>%t</p></div>`,
	`<p><span class="%c">%t</span></p>`,
	`<div><p class="%c">%t</p></div>`,
	`<div class="%c"><p>%t</p><p>The crew of the boat had gone below to wait for it.</p></div>`,
	`<blockquote class="%c"><p>%t</p></blockquote>`,
	`<div class="%c"><p>%t <a href="/tarn">More of him.</a></p></div>`,
	`<ul class="%c"><li>%t</li></ul>`,
}

const filler = `<p>The ferry waited in the harbour for the whole of the long grey morning, and the crew of the boat had nothing to do but wait for the tide to turn.</p>`

// places are where it may stand: %q.
var places = []string{
	`<main><article><h1>Ferries wait</h1>` + filler + filler + `%q` + filler + filler + `</article></main>`,
	`<main><article><h1>Ferries wait</h1>%q` + filler + filler + filler + filler + `</article></main>`,
	`<main><article><h1>Ferries wait</h1>` + filler + filler + filler + filler + `%q</article></main>`,
	`<div class="page"><h1>Ferries wait</h1><div class="body">` + filler + filler + `%q` + filler + filler + `</div></div>`,
	`<main><article><header><h1>Ferries wait</h1>%q</header><div class="text">` + filler + filler + filler + filler + `</div></article></main>`,
	`<div class="page"><div class="top"><h1>Ferries wait</h1>%q</div><div class="body">` + filler + filler + filler + filler + `</div></div>`,
}

// No name of an element, and no place in the article, hides a sentence of it.
func TestNoSentenceIsLostByItsClassOrPlace(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads thousands of pages, one after the other; run without -short")
	}
	for _, sentence := range []string{"“No,” said Bo Tarn.", "On Friday Orla Venn, 54, and Bo Tarn, 30, denied the charge."} {
		for s, shape := range markups {
			for p, place := range places {
				for _, class := range classNames {
					body := strings.ReplaceAll(strings.ReplaceAll(shape, "%c", class), "%t", sentence)
					page := "<!doctype html><title>Ferries wait</title>" + strings.ReplaceAll(place, "%q", body)
					a := readString(t, "a.html", page)
					if !says(a, sentence) {
						t.Errorf("shape %d, place %d, class %s: %s is not said in %q", s, p, class, sentence, a.Text)
					}
				}
			}
		}
	}
}

// says reports whether a block of an article that is part of it holds a sentence.
func says(a *Article, sentence string) bool {
	for _, b := range a.Blocks {
		if b.Kind != Title && b.Kind != Furniture && b.Kind != Caption && b.Kind != Byline && strings.Contains(b.Of(a.Text), sentence) {
			return true
		}
	}
	return false
}

func TestParagraphsThatAreLinksStay(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		`<div><p><a href="/x"><strong>On Friday Orla Venn, 54, and Bo Tarn, 30, denied the charge.</strong></a></p></div>`,
		`<div><p>On Friday Orla Venn, 54, and Bo Tarn, 30, <a href="/t">denied the charge.</a></p></div>`,
	} {
		for p, place := range places {
			a := readString(t, "a.html", "<!doctype html><title>Ferries wait</title>"+strings.ReplaceAll(place, "%q", body))
			if !says(a, "On Friday Orla Venn, 54, and Bo Tarn, 30, denied the charge.") {
				t.Errorf("place %d: %q", p, a.Text)
			}
		}
	}
	a := readString(t, "a.html", fmt.Sprintf("<!doctype html><title>Ferries wait</title><div><div class=b>%s</div><div class=b><div class=p2><p>“No, never,” wrote <a href=/t>Bo Tarn of the harbour</a>.</p></div></div><div class=b>%s</div></div>", filler+filler, filler+filler))
	if !says(a, "“No, never,” wrote Bo Tarn of the harbour.") {
		t.Errorf("%q", a.Text)
	}
}
