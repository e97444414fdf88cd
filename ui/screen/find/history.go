package find

import "slices"

// mostKept is how many queries are kept: more than anybody steps back through.
const mostKept = 100

// History is what was looked for before, the last at the end. The zero value is empty.
type History struct {
	lines []string
	back  int    // how many lines before the one that is typed it stands
	typed string // the line that was typed before a step back
}

// Add keeps a line, behind all others and once.
func (h *History) Add(line string) {
	h.back, h.typed = 0, ""
	if line == "" {
		return
	}
	h.lines = append(slices.DeleteFunc(h.lines, func(l string) bool { return l == line }), line)
	h.lines = h.lines[max(0, len(h.lines)-mostKept):]
}

// Step goes one line back with -1, and one forth with +1; now is the line as it
// stands. At either end it stays. Behind the last is what was typed.
func (h *History) Step(direction int, now string) string {
	if h.back == 0 {
		h.typed = now
	}
	h.back = min(max(0, h.back-direction), len(h.lines))
	if h.back == 0 {
		return h.typed
	}
	return h.lines[len(h.lines)-h.back]
}

// Leave goes back to behind the last line.
func (h *History) Leave() { h.back, h.typed = 0, "" }
