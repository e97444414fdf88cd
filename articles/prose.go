package articles

import (
	"strings"

	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// Most of what is read is prose: lines at the margin, with blank ones between
// paragraphs. A blank line ends every block there, so each paragraph can be
// read alone, and one without a sign that Markdown knows needs no parser: its
// lines are its text. What comes out is what the parser makes of the section
// in one piece, run by run.

// parsedAlong is how short a plain paragraph is that goes to the parser with
// the one before it: to begin anew after it would take the parser as long.
const parsedAlong = 128

// blocks writes the blocks in body[start:end], a section.
func (w *textWriter) blocks(start, end int) {
	body := w.a.Body
	if text := body[start:end]; !isRunningText(text) || markdown.HasBareLinks(text) {
		w.parsed(start, end)
		return
	}
	from := start // of what is left to the parser
	for at := start; at < end; {
		next := at + proseEnd(body[at:end])
		if (from == at || next-at >= parsedAlong) && isPlain(body[at:next]) {
			w.parsed(from, at)
			w.prose(at, next)
			from = next
		}
		at = next
	}
	w.parsed(from, end)
}

// parsed writes what the parser makes of body[start:end].
func (w *textWriter) parsed(start, end int) {
	if start == end {
		return
	}
	p := markdown.Parse(w.a.Body[start:end], w.a.refs)
	w.source, w.base = p.Source, start
	w.a.note(p.Notes...)
	w.walk(p.Root, Paragraph)
}

// prose writes a plain paragraph, body[start:end], blank lines after it
// included.
func (w *textWriter) prose(start, end int) {
	body := w.a.Body[:start+len(strings.TrimRight(w.a.Body[start:end], " \t\n"))]
	w.open(Paragraph)
	for at := start; at < len(body); {
		stop := len(body)
		if n := strings.IndexByte(body[at:], '\n'); n >= 0 {
			stop = at + n
		}
		text := strings.TrimRight(body[at:stop], " \t")
		if i := strings.LastIndexByte(text, '!'); i > 0 { // where a picture may begin: the parser parts nodes there
			w.plainRun(at, at+i)
			w.plainRun(at+i, at+len(text))
		} else {
			w.plainRun(at, at+len(text))
		}
		if stop < len(body) {
			w.b.WriteByte('\n')
		}
		at = stop + 1
	}
	w.shutInline()
}

// plainRun writes body[start:end], in which nothing but entities is Markdown.
func (w *textWriter) plainRun(start, end int) {
	from := w.b.Len()
	if text := w.a.Body[start:end]; strings.IndexByte(text, '&') >= 0 {
		markdown.WriteDecoded(&w.b, []byte(text))
	} else {
		w.b.WriteString(text)
	}
	w.a.Runs = append(w.a.Runs, Run{Body: quotes.Span{Start: start, End: end}, Text: quotes.Span{Start: from, End: w.b.Len()}})
}

// isRunningText reports whether text has nothing but blank lines, and lines that
// begin no block which could go on over a blank one: no lists, no code, no HTML.
// Nor are links defined in it, for those hold everywhere.
func isRunningText(text string) bool {
	if strings.IndexByte(text, '\r') >= 0 || strings.Contains(text, "]:") {
		return false
	}
	for text != "" {
		var line string
		if line, text, _ = strings.Cut(text, "\n"); line != "" && !isRunningLine(line) {
			return false
		}
	}
	return true
}

// isRunningLine reports whether a line is one of a paragraph, a heading or a
// quotation, or blank.
func isRunningLine(line string) bool {
	switch c := line[0]; c {
	case ' ', '\t':
		return strings.Trim(line, " \t") == ""
	case '"', '\'', '(', '[', '!', '#', '>', '$', '%', '&', '.', '/', '\\':
		return true
	case '*', '_': // emphasis, but no rule and no list
		return isLetterStart(strings.TrimLeft(line, "*_"))
	case '`':
		return !strings.HasPrefix(line, "```")
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return !isListLine(line)
	}
	return isLetterStart(line)
}

// proseEnd returns where the paragraph at the start of prose ends, blank lines
// before and after it included.
func proseEnd(text string) int {
	began, blank := false, false
	for at := 0; at < len(text); {
		n := strings.IndexByte(text[at:], '\n') + 1
		if n == 0 {
			n = len(text) - at
		}
		switch c := text[at]; { // of prose, a line that begins with a blank is blank
		case c == '\n' || c == ' ' || c == '\t':
			blank = began
		case blank:
			return at
		default:
			began = true
		}
		at += n
	}
	return len(text)
}

// isPlain reports whether a paragraph of prose holds no sign that Markdown
// knows, blank lines after it aside.
func isPlain(text string) bool {
	for _, sign := range [...]byte{'[', ']', '*', '_', '`', '<', '\\', '~'} {
		if strings.IndexByte(text, sign) >= 0 {
			return false
		}
	}
	if c := text[0]; c == '#' || c == '>' || c == '\n' || c == ' ' || c == '\t' {
		return false
	}
	return !strings.Contains(text, "\n#") && !strings.Contains(text, "\n>")
}
