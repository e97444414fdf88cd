package articles

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/articles/lines"
	"pullquote/articles/quotes"
)

// readPlain reads plain text, as people save it from the web. Of a file's head
// it keeps the blocks that Read would see in the same way. The title is empty unless it
// is known already.
func readPlain(text string, partial bool, title string) *Article {
	a := &Article{Text: text, Partial: partial, Title: clean.Line(title)}
	if clean.HasPlaceholders(text) {
		readAround(a)
	} else {
		a.Blocks = splitPlain(text, wrapOf(text))
		classify(a)
	}
	a.takeLetterhead(a.Text)
	if partial {
		cutHead(a)
	}
	setPlain(a)
	return a
}

// readAround tells the blocks of a text with terminals' sequences in it, by the
// text without them.
func readAround(a *Article) {
	whole := a.Text
	v := hidden.Without(whole, clean.Placeholders(whole))
	a.Text = v.Text
	a.Blocks = splitPlain(v.Text, wrapOf(whole))
	classify(a)
	a.Text = whole
	for i := range a.Blocks {
		b := &a.Blocks[i]
		b.Start, b.End = v.Span(b.Start, b.End)
	}
}

// wrapOf is wrapWidth of a file, by its first bytes.
func wrapOf(text string) int {
	return wrapWidth(clean.WithoutPlaceholders(text[:min(len(text), judged)]))
}

// cutHead drops the blocks at the end of a head that would look otherwise if
// the text went on: the last, which may be incomplete, and what could be taken
// for leftovers or a subheading.
func cutHead(a *Article) {
	n := len(a.Blocks)
	keep := n - 1
	for keep > 1 && n-keep <= residueBlocks && !isProse(a.Blocks[keep-1].Of(a.Text)) {
		keep--
	}
	if keep < 1 || a.Blocks[keep-1].Kind == Title {
		keep = n
		cutMonster(a)
	}
	if a.Blocks = a.Blocks[:keep]; keep > 0 {
		a.Text = a.Text[:a.Blocks[keep-1].End]
	}
}

// cutMonster shortens the last block of a head, which is larger than the head,
// to where Read would cut it into sections.
func cutMonster(a *Article) {
	if len(a.Blocks) == 0 {
		return
	}
	b := &a.Blocks[len(a.Blocks)-1]
	if b.End-b.Start > budget.Paragraph {
		s := b.Of(a.Text)
		at := 0
		for at+pieceBytes < len(s) {
			at += cut(s[at:], pieceBytes)
		}
		b.End = trim(a.Text, b.Start, b.Start+at).End
		a.unsettled.short = true
	}
}

// splitPlain cuts text into paragraphs: at blank lines, and between lines
// unless they are the wrapped lines of one paragraph, or too many: a file of ten
// million one-letter lines is no article.
func splitPlain(text string, wrap int) []Block {
	blocks := make([]Block, 0, len(text)/400+8)
	open := false // the last block may go on
	var last quotes.Span
	for at := 0; at < len(text); {
		end := lines.End(text, at)
		line := trim(text, at, end)
		switch {
		case line.Empty():
			open = false
		case open && (len(blocks) >= budget.Blocks || wrapped(text, last, line, at, wrap)), len(blocks) > 0 && overPage(text, last, line, wrap):
			blocks[len(blocks)-1].End = line.End
			open = true
		default:
			blocks = append(blocks, Block{Span: line})
			open = true
		}
		if !line.Empty() {
			last = line
		}
		at = lines.Next(text, end)
	}
	return blocks
}

// trim narrows [start, end) by the blanks at its ends: ASCII blanks, no-break
// spaces, byte order marks and what stands in for a terminal's sequences. What stands in for hidden text is no blank.
func trim(text string, start, end int) quotes.Span {
	for start < end {
		n := blank(text[start:end])
		if n == 0 || strings.HasPrefix(text[start:end], hiddenText) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !blankRune(r) || strings.HasSuffix(text[start:end], hiddenText) {
			break
		}
		end -= n
	}
	return quotes.Span{Start: start, End: end}
}

// hiddenText is the least that a page marks as hidden.
var hiddenText = strings.Repeat(string(hidden.StandIn), hidden.Run)

// blank returns the length of the blank that s begins with, or 0.
func blank(s string) int {
	if s[0] > ' ' && s[0] < utf8.RuneSelf {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if blankRune(r) {
		return n
	}
	return 0
}

func blankRune(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, hidden.Sequence, 0x3000, 0xfeff:
		return true
	}
	return r >= 0x2000 && r <= 0x200b
}

// endsSentence reports whether s ends as a sentence does, closing marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]*_ ")
	return strings.HasSuffix(s, "…") || s != "" && strings.IndexByte(".!?:", s[len(s)-1]) >= 0
}

// bullet returns the length of the list marker and blanks that s begins with.
func bullet(s string) int {
	for _, mark := range [...]string{"• ", "- ", "* ", "– ", "— ", "‣ ", "◦ ", "· ", "▪ ", "■ ", "•\t", "-\t"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// isRule reports whether s is a line of signs that parts two pieces of text:
// "* * *", "___", "———".
func isRule(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '*', '-', '_', '=', '~', '#', '—', '–', '•', '·', '⁂', '─', '.':
			n++
		case ' ', '\t', 0xa0:
		default:
			return false
		}
	}
	return n >= 3 || n > 0 && (s == "⁂" || s == "—-" || s == "#" || s == "##" || s == "**" || s == "*" || s == "--" || s == "—")
}
