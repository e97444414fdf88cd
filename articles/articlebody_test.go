package articles

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

var bridgeParagraphs = []string{
	"The harbour council voted on Tuesday to close the old swing bridge for eighteen months, the first full closure since it opened.",
	"“We have patched it every spring, and every spring it has sunk a little further,” said Ada Quill, the harbour master.",
	"Traders on the east bank said the detour of nine kilometres would cost them most of their summer custom.",
	"“Nobody asked us,” said Tom Reed, who sells rope and paint on Mole Street.",
}

// pageWithBody is a page that shows something and tells an article in JSON-LD.
func pageWithBody(shown, told string) string {
	return `<!doctype html><title>Swing bridge to close</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Swing bridge to close", "articleBody": ` + strconv.Quote(told) + `}</script><body>` + shown
}

func TestTheArticleIsReadFromJSONWhereThePageShowsLess(t *testing.T) {
	t.Parallel()
	first := "<p>" + bridgeParagraphs[0] + "</p>"
	for _, shown := range []string{
		`<div id="app"><p>This page needs JavaScript.</p></div>`,
		`<article><h1>Swing bridge to close</h1>` + first + `<div class="paywall"><p>Subscribe to read the rest of this article.</p></div></article>`,
		`<article><h1>Swing bridge to close</h1>` + first + `<p>This article is for subscribers only, who pay for it.</p></article>`,
		``,
	} {
		for _, told := range []string{strings.Join(bridgeParagraphs, "\n\n"), strings.Join(bridgeParagraphs, "\n"), "<p>" + strings.Join(bridgeParagraphs, "</p><p>") + "</p>"} {
			a := readString(t, "a.html", pageWithBody(shown, told))
			check(t, a)
			if want := strings.Join(bridgeParagraphs, "\n\n"); a.Text != want {
				t.Errorf("%s: %q", shown, a.Text)
			}
		}
	}
	a := readString(t, "a.html", pageWithBody("<p>This page needs JavaScript.</p>", strings.Join(bridgeParagraphs, "\n")))
	if fmt.Sprint(a.LeftOut) != "[{shown instead of the article This page needs JavaScript. 0}]" {
		t.Errorf("%+v", a.LeftOut)
	}
}

func TestAPageThatShowsItsArticleIsReadAsItIsShown(t *testing.T) {
	t.Parallel()
	shown := "<article><h1>Swing bridge to close</h1><p>" + strings.Join(bridgeParagraphs, "</p><p>") + "</p></article>"
	for _, told := range []string{strings.Join(bridgeParagraphs, " "), bridgeParagraphs[0], "", strings.Repeat("The ferry is a story of its own, and it was told on Monday. ", 40)} {
		if a := readString(t, "a.html", pageWithBody(shown, told)); a.Text != strings.Join(bridgeParagraphs, "\n\n") {
			t.Errorf("%q: %q", told, a.Text)
		}
	}
}
