package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/lines"
	"pullquote/articles/markdown"
)

// headPart is a stretch of Markdown that the page shows in its head and the
// body leaves out.
type headPart struct {
	text string
	kind BlockKind
}

// markdownHead is a Markdown article parted into head and body.
type markdownHead struct {
	parts []headPart
	body  string
	begun bool // prose stands above: what follows is a byline only if it says so
}

// splitHead takes the title and the bylines under it off a Markdown article.
// title is the one that front matter gives, or empty.
func splitHead(src, title string) markdownHead {
	var h markdownHead
	titled := title != ""
	var kept []string // what stands above the title: a kicker, a picture
	at := skipBlank(src, 0)
	for n := 0; n < headBlocks && at < len(src); n++ {
		end := h.take(src, at, title, n == 0, titled)
		if end == at {
			if len(h.parts) > 0 || n > 2 {
				break
			}
			end = paragraphEnd(src, at)
			if end-at > 300 {
				break
			}
			kept = append(kept, src[at:end])
			h.begun = h.begun || endsSentence(strings.TrimSpace(src[at:end]))
		} else if h.parts[len(h.parts)-1].kind == Title {
			titled = true
		}
		at = skipBlank(src, end)
	}
	switch {
	case len(h.parts) == 0:
		h.body = src[skipBlank(src, 0):]
	case kept == nil:
		h.body = src[at:]
	default:
		h.body = strings.Join(kept, "") + "\n" + src[at:]
	}
	return h
}

// take takes one part off src at at and returns where it ends, or at if the
// head ends there.
func (h *markdownHead) take(src string, at int, title string, first, titled bool) int {
	end := lines.End(src, at)
	line := src[at:end]
	if len(line) > budget.Value {
		return at
	}
	next := lines.Next(src, end)
	under := strings.TrimRight(src[next:lines.End(src, next)], " \t")
	if len(h.parts) > 0 && h.parts[0].kind == Title {
		return h.takeByline(line, at, next, titled)
	}
	level := len(line) - len(strings.TrimLeft(line, "#"))
	switch {
	case level >= 1 && level <= 6 && strings.HasPrefix(line[level:], " "):
		if title != "" && !sameLine(line, title) || title == "" && level > 1 && !first {
			return at
		}
		h.parts = append(h.parts, headPart{line, Title})
		return next
	case under != "" && strings.Trim(under, "=") == "" && (title == "" || sameLine(line, title)):
		h.parts = append(h.parts, headPart{src[at:lines.End(src, next)], Title})
		return lines.Next(src, lines.End(src, next))
	}
	stands := first && under == "" && next < len(src)
	if title == "" && stands && looksLikeTitle(line) || title != "" && sameLine(line, title) {
		h.parts = append(h.parts, headPart{line, Title})
		return next
	}
	return h.takeByline(line, at, next, titled)
}

// looksLikeTitle reports whether a line without a mark of Markdown may be a title.
func looksLikeTitle(line string) bool {
	bare := bareLine(line)
	return isTitle(bare) && len(line) < 160 && !endsSentence(bare) && isLetterStart(bare)
}

// takeByline takes a line that names the author. A name alone needs a title above
// it, and emphasis, or words that say what it is.
func (h *markdownHead) takeByline(line string, at, next int, titled bool) int {
	bare := bareLine(line)
	by := byline.Parse(unescaped(bare))
	if (titled && !h.begun || by.Sure) && !by.Empty() && (!by.NameOnly || by.Sure || bare != strings.TrimSpace(line)) {
		h.parts = append(h.parts, headPart{line, Byline})
		return next
	}
	return at
}

// bareLine is a line of Markdown without the emphasis around it.
func bareLine(line string) string { return trimMarks(line, "*_ \t") }

// trimMarks takes marks of Markdown off both ends of a line. A sign behind a backslash is
// none: "The plan \*".
func trimMarks(line, marks string) string {
	line = strings.TrimLeft(line, marks)
	for line != "" && strings.ContainsRune(marks, rune(line[len(line)-1])) {
		shorter := line[:len(line)-1]
		if (len(shorter)-len(strings.TrimRight(shorter, `\`)))%2 == 1 {
			break
		}
		line = shorter
	}
	return line
}

// unescaped is a line of Markdown without the backslashes before its signs: "By Ada Quill
// \| 4 May 2031".
func unescaped(line string) string {
	if strings.IndexByte(line, '\\') < 0 {
		return line
	}
	var b strings.Builder
	markdown.WriteDecoded(&b, []byte(line))
	return b.String()
}

// sameLine reports whether a line of Markdown spells the title.
func sameLine(line, title string) bool {
	line = strings.TrimRight(strings.TrimLeft(line, "#*_ \t"), " \t")
	if open := strings.TrimRight(line, "#"); open != strings.TrimRight(open, " \t") { // "# One #" is closed, "# C#" is not (CommonMark 4.2)
		line = open
	}
	line = unescaped(trimMarks(line, "*_ \t"))
	return !beginOtherwise(line, title) && byline.Alike(clean.Line(line), title)
}

// beginOtherwise reports whether a line, made one without doubled blanks, begins
// with another letter or sign than a title: most lines that are no title do.
func beginOtherwise(line, title string) bool {
	r, size := utf8.DecodeRuneInString(line)
	if r == utf8.RuneError || title == "" || clean.Rune(r) != r || unicode.IsSpace(r) {
		return false
	}
	_, n := utf8.DecodeRuneInString(title)
	return !strings.EqualFold(line[:size], title[:n])
}

// skipBlank returns the start of the first line from at on that is not blank.
func skipBlank(s string, at int) int {
	for at < len(s) {
		end := lines.End(s, at)
		if !trim(s, at, end).Empty() {
			return at
		}
		at = lines.Next(s, end)
	}
	return at
}

// paragraphEnd returns where the lines that hold at end: after the blank line
// that follows.
func paragraphEnd(s string, at int) int {
	for at < len(s) {
		end := lines.End(s, at)
		empty := trim(s, at, end).Empty()
		if at = lines.Next(s, end); empty {
			break
		}
	}
	return at
}

// isLetterStart reports whether s begins with a letter, or with something
// beyond ASCII: no construct of Markdown does.
func isLetterStart(s string) bool {
	return s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' || s[0] >= 0x80)
}
