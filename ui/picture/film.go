package main

import (
	"fmt"
	"slices"
	"strings"
)

// frameTime is how long each frame of a film stands, in seconds.
const frameTime = 1.6

// moving draws frames one after the other, again and again, in SVG's own animation. A
// row is drawn once for as long as it stays as it is. Who wants nothing to move sees the
// first frame.
func moving(frames [][]string) string {
	var drawn strings.Builder
	var spans [][2]int
	for y := range frames[0] {
		for from := 0; from < len(frames); {
			to := from + 1
			for to < len(frames) && frames[to][y] == frames[from][y] {
				to++
			}
			if span := [2]int{from, to}; frames[from][y] != "" {
				if !slices.Contains(spans, span) {
					spans = append(spans, span)
				}
				fmt.Fprintf(&drawn, "<g class=\"s%d-%d%s\">\n%s</g>\n", from, to, map[bool]string{true: " first"}[from == 0], frames[from][y])
			}
			from = to
		}
	}
	var style strings.Builder
	style.WriteString("<style>g{visibility:hidden}.first{visibility:visible}\n@media (prefers-reduced-motion:no-preference){\n")
	for _, span := range spans {
		from, to := percent(span[0], len(frames)), percent(span[1], len(frames))
		name := fmt.Sprintf("s%d-%d", span[0], span[1])
		fmt.Fprintf(&style, ".%s{animation:%s %.1fs step-end infinite}@keyframes %s{0%%{visibility:%s}%s%%{visibility:visible}%s%%{visibility:%s}}\n",
			name, name, frameTime*float64(len(frames)), name, shownAt(span[0] == 0), from, to, shownAt(span[1] == len(frames)))
	}
	style.WriteString("}</style>\n")
	return style.String() + drawn.String()
}

// percent is the time at which a frame begins, as CSS has it.
func percent(frame, of int) string { return fmt.Sprintf("%.2f", 100*float64(frame)/float64(of)) }

func shownAt(visible bool) string {
	if visible {
		return "visible"
	}
	return "hidden"
}
