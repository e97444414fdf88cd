package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

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
