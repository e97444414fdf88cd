// Package cells fits lines into the cells of the screen.
package cells

import (
	"strings"

	"pullquote/ui/screen/ink"

	"github.com/charmbracelet/x/ansi"
)

// Pad fills s with spaces to width cells, on the left if it is flush right.
func Pad(s string, width int, right bool) string {
	space := strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
	if right {
		return space + s
	}
	return s + space
}

// Fit makes of lines exactly height, none of them wider than width cells: it
// cuts what is too much and adds blank lines. Every pane passes through it on
// its way to the screen, so a pane that is laid out wrongly is an ugly one and
// never a fault. m is how the terminal counts cells; panes may have counted otherwise.
func Fit(m ansi.Method, lines []string, width, height int) []string {
	fitted := make([]string, max(0, height))
	for i, l := range lines[:min(len(lines), len(fitted))] {
		if len(l) > width { // no letter takes more cells than bytes
			l = cut(m, l, width)
		}
		fitted[i] = l
	}
	return fitted
}

// Filled is lines with blank ones below them, as many as height.
func Filled(lines []string, height int) []string {
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// Beside joins two panes, the left one w cells wide.
func Beside(m ansi.Method, left, right []string, w int, rule string) []string {
	joined := Fit(m, left, w, max(len(left), len(right)))
	for i, l := range joined {
		joined[i] = l + strings.Repeat(" ", max(0, w-m.StringWidth(l))) + rule + LineAt(right, i)
	}
	return joined
}

// LineAt is a line, blank where there is none.
func LineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// Scrolled moves the first row in sight as little as it takes: the cursor's
// row is among the fit rows that are seen, and no line stays blank below the
// last row while there are rows above the first.
func Scrolled(first, cursor, fit, rows int) int {
	fit = max(1, fit)
	first = max(0, min(first, rows-fit))
	return max(min(first, cursor), cursor-fit+1)
}

// StatusLine fits both parts into a line.
func StatusLine(k ink.Ink, left, right string, width int) string {
	room := max(0, width-ansi.StringWidth(right)-4)
	left = Pad(ansi.Truncate(left, room, k.Hinted("…")), room, false)
	return ansi.Truncate(" "+k.Quietly(left)+"  "+k.Hinted(right), width, "")
}

// cut shortens a line to width cells. Truncate alone takes a letter with a
// variation selector for one cell, and StringWidth for two.
func cut(m ansi.Method, line string, width int) string {
	for n := width; m.StringWidth(line) > width; n-- {
		line = m.Truncate(line, n, "")
	}
	return line
}

// WideCells is the width from which panes stand side by side.
const WideCells = 120

// OneLine is the width from which an article takes one line and not two.
const OneLine = 60

// HeadingRows is how many lines above the list name its columns.
func HeadingRows(width, height int) int {
	if width < OneLine || height < 12 {
		return 0
	}
	return 2
}
