package articles

import (
	"slices"
	"strings"
	"testing"
)

func TestNamesAndTitlesAreAlikeAsTheyAreSeen(t *testing.T) {
	t.Parallel()
	for _, same := range [][2]string{{"The ferry waits", "THE FERRY WAITS"}, {"Orla Grifﬁn", "Orla Griffin"}, {"Le\u0301a Øster", "LÉA ØSTER"}, {"We\u00a0wait", "We wait"}, {"Ada’s “plan”", `Ada's "plan"`}} {
		if !alike(same[0], same[1]) {
			t.Errorf("%q is not %q", same[0], same[1])
		}
	}
	for _, other := range [][2]string{{"The ferry waits", "The ferry waited"}, {"Сергей", "Сергеи"}, {"Ada Quill", "Ada-Quill"}} {
		if alike(other[0], other[1]) {
			t.Errorf("%q is %q", other[0], other[1])
		}
	}
}

func TestAWordOverALinesEndIsOne(t *testing.T) {
	t.Parallel()
	const text = "The ferry\n\nThe board of the port met on Tuesday and voted, eight to three, that no fer-\nry leaves the port before the spring. The old crane is to be mended by the har‐\nbour master, who lives in the same small house behind the quay where the boats\nhave always been built, and who has run it for more years than anybody knows of.\n"
	a, err := Read(strings.NewReader(text), Source{Name: "ferry.txt"})
	b, err2 := Read(strings.NewReader(strings.NewReplacer("fer-\nry", "ferry\n", "har‐\nbour", "harbour\n").Replace(text)), Source{Name: "ferry.txt"})
	if err != nil || err2 != nil || a.Words != b.Words || a.Words < 50 {
		t.Errorf("%d words, and %d where no line parts one: %v, %v", a.Words, b.Words, err, err2)
	}
}

func TestAnAuthorIsNamedOnceHoweverTheNameIsSet(t *testing.T) {
	t.Parallel()
	const page = `<html><head><title>The tide</title><meta name="author" content="Orla Grifﬁn"><meta name="author" content="Orla Griffin"></head>` +
		`<body><article><h1>The tide</h1><p>By Orla&nbsp;Griffin</p><p>The ferry waits in the harbour for the tide to turn, and nobody on the quay knows when it will.</p></article></body></html>`
	a, err := Read(strings.NewReader(page), Source{Name: "tide.html"})
	if err != nil || !slices.Equal(a.Bylines, []string{"Orla Grifﬁn"}) {
		t.Errorf("got %q, %v", a.Bylines, err)
	}
}
