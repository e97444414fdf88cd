package articles

import (
	"slices"
	"strings"
	"testing"
)

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
