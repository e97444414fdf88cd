package markdown

import (
	"strings"

	"pullquote/articles/hidden"
)

// Escape appends one line of text to b as Markdown that sets exactly this
// text. first says that the line begins where Markdown looks for headings,
// lists and the like. A tab becomes a space; every other byte of the line
// appears in order, some behind a backslash.
func Escape(b *strings.Builder, line string) {
	from := lineStart(b, line)
	for i := from; i < len(line); i++ {
		switch line[i] {
		case '\\', '*', '_', '`', '[', ']', '<', '&', '~', '|', '@':
		case ':':
			if i+1 == len(line) || line[i+1] != '/' { // "https:" must not become a link of its own
				continue
			}
		case '.':
			if i < 3 || !strings.EqualFold(line[i-3:i], "www") {
				continue
			}
		case '\t':
			b.WriteString(line[from:i])
			b.WriteByte(' ')
			from = i + 1
			continue
		default:
			continue
		}
		b.WriteString(line[from:i])
		b.WriteByte('\\')
		from = i
	}
	b.WriteString(line[from:])
}

// Heading returns the Markdown of a heading's text, so that a sign at its end is a part of
// it and does not close it: "Number 1 \#" (CommonMark 4.2).
func Heading(text string) string {
	before, ends := strings.CutSuffix(text, "#")
	if slashes := len(before) - len(strings.TrimRight(before, `\`)); !ends || slashes%2 == 1 {
		return text
	}
	return before + `\#`
}

// lineStart writes what must be escaped at the start of a line only and
// returns how much of the line it wrote: "1984." would begin a list, "#" a
// heading, "---" a rule or, under another line, a heading.
func lineStart(b *strings.Builder, line string) int {
	const acted = string(hidden.Sequence) // stands in for what a terminal would have acted on, and is not written to files
	text := strings.TrimLeft(line, acted)
	if text == "" {
		return 0
	}
	n := len(line) - len(text)
	if strings.IndexByte("#>-+=:", text[0]) < 0 {
		after := strings.TrimLeft(text, "0123456789"+acted)
		if n = len(line) - len(after); after == "" || len(after) == len(text) || after[0] != '.' && after[0] != ')' {
			return 0
		}
	}
	b.WriteString(line[:n])
	b.WriteByte('\\')
	b.WriteByte(line[n])
	return n + 1
}
