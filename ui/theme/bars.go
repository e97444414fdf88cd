package theme

import "strings"

// Bars draws numbers as bars of one cell each, the highest of them full. A
// number above nothing is always to be seen, and nothing is a dot.
func Bars(numbers []int) string {
	const bars = "▁▂▃▄▅▆▇█"
	steps := []rune(bars)
	highest := 1
	for _, n := range numbers {
		highest = max(highest, n)
	}
	var b strings.Builder
	for _, n := range numbers {
		if n <= 0 {
			b.WriteRune('·')
			continue
		}
		b.WriteRune(steps[(n*len(steps)-1)/highest])
	}
	return b.String()
}
