package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/theme"
)

func TestALabelStandsOnWhatItCalls(t *testing.T) {
	t.Parallel()
	const text = "The board met, 港の会議 too, see [the log](https://harbour.example/log).\n"
	a := read(t, "a.md", text)
	rows := Set(a, 0, 60, 1, theme.Dark())
	for _, c := range []struct{ on, label, want string }{
		{"board", "fj", "The fjard met, 港の会議 too, see the log."},
		{"港の", "f", "The board met, f の会議 too, see the log."},
		{"港の", "fj", "The board met, fjの会議 too, see the log."},
		{"の", "fdk", "The board met, 港fdk 議 too, see the log."},
		{"log", "fj", "The board met, 港の会議 too, see the fjg."},
		{"log", "fjdksl", "The board met, 港の会議 too, see the fjdksl"},
	} {
		at := strings.Index(a.Text, c.on)
		got := rows[0].PaintLabelled(a.Text, nil, []Label{{At: at, Text: c.label, Ink: theme.Dark().Found}})
		if ansi.Strip(got) != c.want {
			t.Errorf("%q on %q: %q, want %q", c.label, c.on, ansi.Strip(got), c.want)
		}
	}
	if got := rows[0].PaintLabelled(a.Text, nil, []Label{{At: len(a.Text), Text: "f"}}); got != rows[0].ANSI {
		t.Errorf("a label on no row changes one: %q", got)
	}
}
