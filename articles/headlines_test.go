package articles

import (
	"strings"
	"testing"
)

// What stands below a paragraph of the story is a byline only if it says so itself.
func TestTheHeadOfAnArticleEndsWithItsProse(t *testing.T) {
	t.Parallel()
	const prose = "<p>The council voted on Tuesday to close the old bridge for a year and a half, and nobody asked the traders.</p>"
	rest := strings.Repeat("<p>The ferry waited in the harbour for the whole of the long grey morning, and its crew had nothing to do but wait.</p>", 4)
	for line, want := range map[string]BlockKind{
		"<p><a href=/a><b>FERRY FARES TO RISE AGAIN, HARBOUR OFFICE SAYS</b></a></p>": Furniture,
		"<p><b>Ada Quill</b></p>": Paragraph,
		"<p>By Ada Quill | HPN Staff | 4 May 2031 - Updated May 5 at 4:46 PM</p>": Byline,
	} {
		a := readString(t, "a.html", "<!doctype html><title>Swing bridge to close</title><article><h1>Swing bridge to close</h1>"+prose+line+rest+"</article>")
		words := strings.Fields(strings.NewReplacer("<p>", "", "<b>", "", "<a href=/a>", "", "<", " ").Replace(line))[1]
		for _, b := range a.Blocks {
			if strings.Contains(b.Of(a.Text), words) && b.Kind != want {
				t.Errorf("%s is of kind %d, want %d", line, b.Kind, want)
			}
		}
		if !strings.Contains(a.Text, words) {
			t.Errorf("%s is nowhere", line)
		}
	}
}
