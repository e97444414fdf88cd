package page

import (
	"strings"
	"testing"

	"pullquote/ui/theme"
)

// TestATableOfAThousandColumnsIsSetInRows holds that a table which no screen can
// show is set as what its cells say, in work that its size bears.
func TestATableOfAThousandColumnsIsSetInRows(t *testing.T) {
	t.Parallel()
	const columns = 1000
	a := read(t, "a.md", "# Cranes\n\n|Crane"+strings.Repeat("|", columns)+"\n"+strings.Repeat("|-", columns)+"|\n|left"+strings.Repeat("|", columns-1)+"right|\n")
	var shown []string
	for _, r := range Set(a, 0, 72, 1, theme.Dark()) {
		shown = append(shown, strings.TrimSpace(plainOf(r)))
	}
	if got := strings.Join(shown, "\n"); got != "Crane\nleft │ right" {
		t.Errorf("got %d rows:\n%s", len(shown), got)
	}
}

func plainOf(r Row) string {
	var b strings.Builder
	for _, s := range r.stretches {
		b.WriteString(s.text)
	}
	return b.String()
}
