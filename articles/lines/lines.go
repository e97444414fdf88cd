// Package lines finds the lines of a text, whichever of the three ends they have:
// a newline, a carriage return, or both. All offsets are bytes of the text.
package lines

import "strings"

// End returns where the line that holds byte at ends: at a newline, a
// carriage return or the end of the text.
func End(text string, at int) int {
	for {
		window := text[at:min(len(text), at+reach)]
		nl := strings.IndexByte(window, '\n')
		if nl < 0 {
			nl = len(window)
		}
		if cr := strings.IndexByte(window[:nl], '\r'); cr >= 0 {
			return at + cr
		}
		if nl < len(window) || at+nl == len(text) {
			return at + nl
		}
		at += nl
	}
}

// reach is how far an end of one kind is looked for before the other: in a
// file of carriage returns alone, the next newline is as far as the file's end.
const reach = 512

// Next returns where the line after the one that ends at end begins.
func Next(text string, end int) int {
	if strings.HasPrefix(text[end:], "\r\n") {
		return end + 2
	}
	return min(end+1, len(text))
}
