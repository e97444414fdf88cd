package screen

import (
	"strings"

	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"

	"github.com/charmbracelet/x/ansi"
)

// helpScreen lists all keys, over whatever pane has them.
type helpScreen struct {
	open bool
	top  int // the first line in sight
}

// do scrolls, or closes the help.
func (h *helpScreen) do(a keys.Action, height int) {
	step := map[keys.Action]int{keys.Down: 1, keys.Up: -1, keys.HalfDown: height / 2, keys.HalfUp: -height / 2, keys.PageDown: height, keys.PageUp: -height}[a]
	h.open = step != 0
	h.top += step
}

// layout keeps to the lines that there are.
func (h *helpScreen) layout(s *pane.Session, height int) {
	if h.top = max(0, h.top); h.open {
		h.top = max(0, min(h.top, len(helpText(s))-height))
	}
}

func (h *helpScreen) view(s *pane.Session, height int) []string {
	lines := helpText(s)
	return cells.Fit(lines[min(h.top, len(lines)):], s.Width, height)
}

// helpText is all lines of the help screen.
func helpText(s *pane.Session) []string {
	return append([]string{""}, helpLines(s.Ink, s.Keymap.Groups, s.Width)...)
}

// helpLines draws the keymap: two columns of groups where there is room.
func helpLines(k ink.Ink, groups []keys.Group, width int) []string {
	if width < 84 {
		return helpColumn(k, groups, width)
	}
	half := width/2 - 1
	n := len(groups) / 2
	left, right := helpColumn(k, groups[:n], half), helpColumn(k, groups[n:], half)
	for len(left) < len(right) {
		left = append(left, "")
	}
	for i, line := range right {
		left[i] = cells.Pad(left[i], half+2, false) + line
	}
	return left
}

func helpColumn(k ink.Ink, groups []keys.Group, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, "  "+k.Strong(g.Title))
		for _, b := range g.Bindings {
			text := ansi.Wrap(b.Help, max(10, width-17), "")
			for j, line := range strings.Split(text, "\n") {
				shown := ""
				if j == 0 {
					shown = b.Shown
				}
				lines = append(lines, "  "+k.Titled(cells.Pad(shown, 13, false))+line)
			}
		}
	}
	return lines
}
