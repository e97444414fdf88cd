package people

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/dates"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/words"
)

// chart is how much somebody says in each of some months, the last of which is that of
// until.
type chart struct {
	months []int
	until  time.Time
	dates  dates.Style
	ink    ink.Ink
}

// month is the start of a month, by its place among those of the chart.
func (c chart) month(i int) time.Time { return monthsAgo(c.until, len(c.months)-1-i) }

// last is the chart of the last n months.
func (c chart) last(n int) chart {
	c.months = c.months[max(0, len(c.months)-n):]
	return c
}

// most is the month with most, the latest of several, and how much that is.
func (c chart) most() (at, n int) {
	for i, m := range c.months {
		if m >= n {
			at, n = i, m
		}
	}
	return at, n
}

// told says in words what the chart shows.
func (c chart) told() string {
	sum := 0
	for _, n := range c.months {
		sum += n
	}
	span := words.Plural(sum, "quote") + " in the " + words.Plural(len(c.months), "month") + " to " + c.dates.Month(c.until, true)
	at, n := c.most()
	if n == 0 || n == sum {
		if n > 0 {
			span += ", all in " + c.dates.Month(c.month(at), true)
		}
		return span
	}
	return span + ", most in " + c.dates.Month(c.month(at), true) + ": " + words.Figure(n)
}

// letters name the months of the chart by a cell each.
func (c chart) letters() string {
	var b strings.Builder
	for i := range c.months {
		month := c.month(i)
		first, _ := utf8.DecodeRuneInString(c.dates.Month(month, false))
		letter := string(first)
		if ansi.StringWidth(letter) != 1 {
			letter = string(rune('0' + int(month.Month())%10))
		}
		b.WriteString(letter)
	}
	return b.String()
}

// The lines of a chart besides its bars: the axis and the names of months.
const chartFoot = 2

// draw draws the chart with bars of so many lines, with its scale at the left and the
// months' names below; nothing where that does not fit.
func (c chart) draw(width, rows int) []string {
	_, most := c.most()
	label := words.Figure(most)
	room := width - len(label) - 3
	if most == 0 || rows < 1 || room < len(c.months)*2 {
		return nil
	}
	each := min(room/len(c.months), 6)
	lines := make([]string, 0, rows+chartFoot)
	for r := rows - 1; r >= 0; r-- {
		scale := strings.Repeat(" ", len(label)) + " │"
		if r == rows-1 {
			scale = label + " ┤"
		}
		var bars strings.Builder
		for _, n := range c.months {
			bars.WriteString(strings.Repeat(barAt(n, most, r, rows), each-1) + " ")
		}
		lines = append(lines, c.ink.Hinted(scale)+bars.String())
	}
	axis := cells.Pad("0", len(label), true) + " └" + strings.Repeat("─", each*len(c.months))
	return append(lines, c.ink.Hinted(axis), c.ink.Hinted(strings.Repeat(" ", len(label)+2)+c.names(each)))
}

// barAt is the cell of a bar in a line, from 0 at the bottom, where the highest fills all
// lines. What is more than nothing is seen.
func barAt(n, most, line, lines int) string {
	const steps = "▁▂▃▄▅▆▇█"
	of := utf8.RuneCountInString(steps)
	level := (n*lines*of + most - 1) / most
	switch level -= line * of; {
	case level <= 0:
		return " "
	case level >= of:
		return "█"
	default:
		return string([]rune(steps)[level-1])
	}
}

// names are the names of months below bars that are so many cells each: as many as have
// room. January has its year.
func (c chart) names(each int) string {
	line, wide := "", each*len(c.months)
	for i := range c.months {
		month := c.month(i)
		name := c.dates.Month(month, false)
		if month.Month() == time.January {
			name = c.dates.Month(month, true)
		}
		at, used := i*each, ansi.StringWidth(line)
		if used > 0 && at < used+1 || at+ansi.StringWidth(name) > wide {
			continue
		}
		line += strings.Repeat(" ", at-used) + name
	}
	return line
}
