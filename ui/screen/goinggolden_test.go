package screen

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/ui/screen/pane"
)

// TestGoingWhereOneLooksLooksAsItDid compares what there is to go somewhere from a
// page with its golden pictures:
//
//	go test ./ui/screen -run Look -update
func TestGoingWhereOneLooksLooksAsItDid(t *testing.T) {
	t.Parallel()
	screens := []struct {
		name, article string
		keys          []string
	}{
		{"hints", ferryLinks, []string{"F"}},
		{"note", ferryLinks, []string{"F", "j"}},
		{"links", ferryLinks, []string{"L", "j"}},
		{"fetched", ferryLinks, []string{"F", "f", "n"}},
		{"outline", craneOutline, []string{"O", "j"}},
		{"audit", heardOf, []string{"i", "T", "n", "n"}},
		{"folded", quay, []string{"z", "n", "n", "enter"}},
		{"aloud", aloudText, []string{"!", "n", "n"}},
		{"pictures", drawn(t), []string{"I", "n", "n"}},
		{"table", ferryTable, []string{"l", "l", "d", "n"}},
	}
	for _, size := range []struct{ w, h int }{{80, 24}, {140, 40}} {
		for _, theme := range []string{"light", "dark", "mono"} {
			for _, s := range screens {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", s.name, size.w, size.h, theme), func(t *testing.T) {
					t.Parallel()
					var got string
					onTerminal(t, size.w, size.h, pane.Options{Article: held(t, s.article), Fetch: ferryPages, Say: new(voices).say, Config: says("theme", theme)}, func(tm *terminal) {
						tm.press(s.keys...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}
