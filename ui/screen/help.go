package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// helpScreen lists all keys, over whatever pane has them.
type helpScreen struct {
	open bool
	top  int // the first line in sight
}

// do scrolls, or closes the help.
func (h *helpScreen) do(a action, height int) {
	step := map[action]int{down: 1, up: -1, halfDown: height / 2, halfUp: -height / 2, pageDown: height, pageUp: -height}[a]
	h.open = step != 0
	h.top += step
}

// layout keeps to the lines that there are.
func (h *helpScreen) layout(s *session, height int) {
	if h.top = max(0, h.top); h.open {
		h.top = max(0, min(h.top, len(helpText(s))-height))
	}
}

func (h *helpScreen) view(s *session, height int) []string {
	lines := helpText(s)
	return fit(lines[min(h.top, len(lines)):], s.width, height)
}

// helpText is all lines of the help screen.
func helpText(s *session) []string {
	return append([]string{""}, helpLines(s.ink, s.keymap.groups, s.width)...)
}

// helpLines draws the keymap: two columns of groups where there is room.
func helpLines(k ink, groups []Group, width int) []string {
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
		left[i] = pad(left[i], half+2, false) + line
	}
	return left
}

func helpColumn(k ink, groups []Group, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, "  "+k.strong(g.Title))
		for _, b := range g.Bindings {
			text := ansi.Wrap(b.Help, max(10, width-17), "")
			for j, line := range strings.Split(text, "\n") {
				shown := ""
				if j == 0 {
					shown = b.Shown
				}
				lines = append(lines, "  "+k.accent(pad(shown, 13, false))+line)
			}
		}
	}
	return lines
}
