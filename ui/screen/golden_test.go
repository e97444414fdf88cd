package screen

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"
)

// picture is what an emulated terminal shows, with its styles. What a terminal
// keeps of the style of a blank that is drawn like any other depends on how the
// screen came about, and nobody sees it: it is left out.
func picture(emu *vt.SafeEmulator) string {
	var out strings.Builder
	for y := range emu.Height() {
		line := make(uv.Line, 0, emu.Width())
		for x := range emu.Width() {
			c := *emu.CellAt(x, y)
			if c.Content == " " && c.Style.Bg == nil && c.Style.Underline == 0 && c.Style.Attrs&uv.AttrReverse == 0 {
				c.Style = uv.Style{}
			}
			line = append(line, c)
		}
		out.WriteString(line.Render() + "\n")
	}
	return out.String()
}

// TestScreensLookAsTheyDid compares every screen with its golden picture, with
// styles and in each theme, so that a colour that goes astray is seen too:
//
//	go test ./ui/screen -run Look -update
func TestScreensLookAsTheyDid(t *testing.T) {
	t.Parallel()
	screens := []struct {
		name string
		keys []string
	}{
		{"list", nil},
		{"marks", []string{"*", "j", "r", "v", "v"}},
		{"found", []string{"/", "s", "a", "i", "d", ":", "m", "a", "r", "s", "h", " ", "w", "a", "l", "l", "enter"}},
		{"wrong", []string{"/", "i", "s", ":", "o", "l", "d", " "}},
		{"offered", []string{"/"}},
		{"completed", []string{"/", "s", "a", "i", "d", ":", "h", "a", "tab"}},
		{"tags", []string{"t"}},
		{"groups", []string{"H"}},
		{"searches", []string{"B"}},
		{"page", []string{"enter"}},
		{"quote", []string{"j", "enter", "n", "n", "n"}},
		{"speakers", []string{"j", "enter", "n", "s"}},
		{"only", []string{"j", "enter", "n", "s", "j", "enter"}},
		{"why", []string{"j", "enter", "n", "w"}},
		{"search", []string{"j", "enter", "/", "n", "o", "o", "n", "enter", "n"}},
		{"finding", []string{"j", "enter", "n", "/", "n", "o", "o", "n"}},
		{"help", []string{"?"}},
		{"palette", []string{"j", "enter", ":", "q", "u", "o", "t"}},
		{"sentence", []string{"j", "enter", ")", ")", ")", "5"}},
	}
	for _, size := range []struct{ w, h int }{{60, 20}, {80, 24}, {140, 40}} {
		for _, th := range []string{"light", "dark", "mono"} {
			for _, s := range screens {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", s.name, size.w, size.h, th), func(t *testing.T) {
					t.Parallel()
					var got string // compared when the program has ended: a failure must not leave it running
					onTerminal(t, size.w, size.h, pane.Options{Config: says("theme", th)}, func(tm *terminal) {
						tm.press(s.keys...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}

// TestEveryThemeLooksAsItDid compares a page with quotations, its current one and
// what a search has found in each theme.
func TestEveryThemeLooksAsItDid(t *testing.T) {
	t.Parallel()
	for _, name := range theme.Names() {
		for _, background := range []string{"dark", "light"} {
			t.Run(name+"-"+background, func(t *testing.T) {
				t.Parallel()
				var got string
				onTerminal(t, 80, 24, pane.Options{Config: says("theme", name+"-"+background)}, func(tm *terminal) {
					tm.press("j", "enter", "/", "n", "o", "o", "n", "enter", "n", "esc", "n", "n")
					got = picture(tm.emu)
				})
				golden.RequireEqual(t, got)
			})
		}
	}
}

// Without colours, what a terminal with NO_COLOR shows must hold everything.
func TestMonochromeIsWhatNoColorGives(t *testing.T) {
	t.Parallel()
	profile := colorprofile.ASCII
	var plain string
	onTerminal(t, 80, 24, pane.Options{Color: &profile}, func(tm *terminal) {
		tm.press("j", "enter", "n")
		plain = picture(tm.emu)
	})
	onTerminal(t, 80, 24, pane.Options{Config: says("theme", "mono")}, func(tm *terminal) {
		tm.press("j", "enter", "n")
		if got := picture(tm.emu); got != plain {
			t.Errorf("--theme mono shows\n%s\nand NO_COLOR\n%s", got, plain)
		}
	})
}
