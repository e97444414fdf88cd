package lines_test

import (
	"strings"
	"testing"

	"pullquote/articles/lines"
)

func TestALineIsFoundByItsWords(t *testing.T) {
	t.Parallel()
	const text = "Ferries stay\n\nIt rained.\n\n“Not one boat,” said Ada Quill & co.\n\nIt rained.\n"
	for _, c := range []struct {
		file, from string
		want       int
	}{
		{text, "“Not one", 5},
		{text, "Ferries", 1},
		{strings.ReplaceAll(text, "\n", "\r\n"), "“Not one", 5},
		{"<h1\nclass=x>Ferries stay</h1>\n<p>It\nrained.</p><p>&ldquo;<b>Not</b> one\nboat,&rdquo; said Ada Quill &amp; co.", "“Not one", 4},
		{"---\ntitle: Ferries\n---\n\n**“Not** one _boat_,”\nsaid Ada", "“Not one", 5},
		{"Nothing of it", "“Not one", 1},
		{"", "“Not one", 1},
	} {
		if got := lines.At(c.file, text, strings.Index(text, c.from)); got != c.want {
			t.Errorf("%q: %s is on line %d, and not %d", c.file, c.from, got, c.want)
		}
	}
	if first, last := strings.Index(text, "It rained"), strings.LastIndex(text, "It rained"); lines.At(text, text, first) != 3 || lines.At(text, text, last) != 7 {
		t.Error("of two places it is not the nearer one")
	}
	if got := lines.At("a", text, len(text)); got != 1 {
		t.Errorf("the end is on line %d", got)
	}
}
