package markdown

import (
	"strings"
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

// lineStart writes what must be escaped at the start of a line only and
// returns how much of the line it wrote: "1984." would begin a list, "#" a
// heading, "---" a rule or, under another line, a heading.
func lineStart(b *strings.Builder, line string) int {
	if line == "" {
		return 0
	}
	switch line[0] {
	case '#', '>', '-', '+', '=', ':':
		b.WriteByte('\\')
		b.WriteByte(line[0])
		return 1
	}
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') {
		b.WriteString(line[:n])
		b.WriteByte('\\')
		b.WriteByte(line[n])
		return n + 1
	}
	return 0
}
