package screen

import (
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"

	"pullquote/ui/screen/pane"
)

func TestChoosingASpeakerGoesToTheirNearestQuote(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(30)+"“And I have the last word,” Eve Falk told the meeting.\n\n"+strings.Repeat("Nobody answered that.\n\n", 30))}, func(tm *terminal) {
		tm.press("s", "G", "enter")
		tm.wants("“And I have the last word,”", "only Eve Falk · 1 quote · esc shows everyone", "EF▌")
		tm.press("s", "k", "enter") // of thirty, the one nearest to what is read
		tm.wants("“Number 30 is the point", "only Tomas Weir · 10 quotes")
		tm.press("s", "g", "enter", "n")
		tm.wants("quote 31/31 · Eve Falk")
	})
}

// What only one speaker says stands out from all else, in every theme.
func TestChoosingASpeakerDimsTheRest(t *testing.T) {
	t.Parallel()
	for _, theme := range []string{"light", "dark", "mono"} {
		onTerminal(t, 80, 24, pane.Options{Article: held(t, council), Config: says("theme", theme)}, func(tm *terminal) {
			at := func(word string) uv.Style {
				for y := range tm.emu.Height() {
					line := ""
					for x := range tm.emu.Width() {
						line += tm.emu.CellAt(x, y).Content
					}
					if before, _, ok := strings.Cut(line, word); ok {
						return tm.emu.CellAt(len([]rune(before)), y).Style
					}
				}
				t.Fatalf("%q is not on the screen:\n%s", word, tm.text())
				return uv.Style{}
			}
			plain, close := at("voted"), at("close,")
			tm.press("s", "j", "enter")
			if got := at("voted"); got.Fg == plain.Fg && got.Attrs == plain.Attrs {
				t.Errorf("%s: what nobody says is drawn as before: %+v", theme, got)
			}
			if got := at("monument"); got.Attrs&uv.AttrFaint == 0 && got.Fg == nil {
				t.Errorf("%s: what another says is not dimmed: %+v", theme, got)
			}
			if got := at("close,"); got.Fg != close.Fg || got.Attrs != close.Attrs {
				t.Errorf("%s: what the speaker says is drawn otherwise: %+v, not %+v", theme, got, close)
			}
		})
	}
}

func TestSpeakersAreSortedAsOneLikes(t *testing.T) {
	t.Parallel()
	text := "The debate\n\n“It is late, and the tram is late, and I am late,” said Tomas Weir.\n\n“No,” said Ada Quill. “Never,” said Ada Quill. “Not once.”\n\n“Who knows?” asked Bo Tarn.\n"
	onTerminal(t, 80, 24, pane.Options{Article: held(t, text)}, func(tm *terminal) {
		tm.press("s", "j", "j") // on Ada Quill, and so it stays
		for _, order := range []struct {
			said  string
			names []string
		}{
			{"most quotes first", []string{"Ada Quill", "Tomas Weir", "Bo Tarn"}},
			{"most words first", []string{"Tomas Weir", "Ada Quill", "Bo Tarn"}},
			{"by name", []string{"Ada Quill", "Bo Tarn", "Tomas Weir"}},
			{"as they speak", []string{"Tomas Weir", "Ada Quill", "Bo Tarn"}},
		} {
			tm.press("S")
			tm.wants(order.said, "▌AQ  Ada Quill")
			last := 0
			for _, name := range order.names {
				at := strings.Index(tm.text(), name)
				if at < last {
					t.Errorf("%s: %q is out of its place:\n%s", order.said, name, tm.text())
				}
				last = at
			}
		}
	})
}

// Whose words are reported alone has nothing lit until such speech is shown.
func TestTheCursorStaysOnASpeaker(t *testing.T) {
	t.Parallel()
	text := "The debate\n\nEve Falk said the tram would be late.\n\n“It is late,” said Ada Quill, a driver.\n\n“No,” said Bo Tarn.\n"
	onTerminal(t, 80, 24, pane.Options{Article: held(t, text)}, func(tm *terminal) {
		tm.press("s", "j")
		tm.wants("▌AQ  Ada Quill, driver")
		tm.press("i")
		tm.wants("▌AQ  Ada Quill, driver", "Eve Falk")
		tm.press("k", "enter")
		tm.wants("only Eve Falk · 0 quotes, 1 reported")
	})
}
