package report

import (
	"bytes"
	"strings"

	"pullquote/articles/clean"
)

// markdownFrame is the head of a table, or what stands between pieces of prose.
func markdownFrame(l sheet) frame {
	if l.prose != nil {
		return frame{between: l.gap}
	}
	heads, rules := make([]string, len(l.document)), make([]string, len(l.document))
	for i, c := range l.document {
		heads[i], rules[i] = " "+strings.ToUpper(c.head[:1])+c.head[1:]+" ", "---"
		if c.number {
			rules[i] = "--:"
		}
	}
	return frame{head: "|" + strings.Join(heads, "|") + "|\n|" + strings.Join(rules, "|") + "|\n"}
}

// encodeMarkdown writes each thing as prose or, where it has none, as a row of a table.
func encodeMarkdown(l sheet, some []any, _ Options) ([]byte, error) {
	if l.prose != nil {
		return each(some, l.gap, func(t any) ([]byte, error) { return []byte(l.prose(t)), nil })
	}
	var b bytes.Buffer
	for _, t := range some {
		b.WriteString("|")
		for _, c := range l.document {
			b.WriteString(" " + quoted(c.text(t)) + " |")
		}
		b.WriteString("\n")
	}
	return b.Bytes(), nil
}

// quoted is text on one line that Markdown sets as it is spelled.
func quoted(text string) string { return escape(clean.Line(text)) }

// escape makes Markdown set text as it is spelled: "*" and "_" as themselves,
// and no "1." or "#" at the beginning of a line as a list or a heading.
func escape(text string) string {
	var b strings.Builder
	digits := true // only digits so far
	for i, r := range text {
		switch {
		case strings.ContainsRune("\\`*_[]<>&~|!", r),
			i == 0 && strings.ContainsRune("#+-=:", r),
			i > 0 && digits && (r == '.' || r == ')'):
			b.WriteByte('\\')
		}
		digits = digits && r >= '0' && r <= '9'
		b.WriteRune(r)
	}
	return b.String()
}
