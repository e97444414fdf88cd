package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// org is a quote block, and below it who says it and a link to the words.
func (c *Citation) org() string {
	t := c.told()
	title := InOrg(t.title)
	if link := c.Link(); link != "" {
		if strings.HasSuffix(title, "]") { // which would end the link
			title += orgEscape
		}
		title = "[[" + link + "][" + title + "]]"
	}
	var b strings.Builder
	b.WriteString("#+begin_quote\n")
	for line := range strings.SplitSeq(c.marked(c.Words()), "\n") {
		b.WriteString(InOrg(strings.TrimSpace(line)) + "\n")
	}
	b.WriteString("#+end_quote\n— " + c.from(title, InOrg))
	return b.String()
}

// orgEscape is what org takes from a sign its meaning by: an entity that sets nothing. Its
// manual says a zero width space, and nobody sees where a text has those.
const orgEscape = `\zwnj{}`

// InOrg is a line that org sets as it is spelled.
func InOrg(line string) string {
	var b strings.Builder
	if beginsInOrg(line) {
		b.WriteString(orgEscape)
	}
	before := ' '
	for i, r := range line {
		next, _ := utf8.DecodeRuneInString(line[i+utf8.RuneLen(r):])
		switch {
		case r == '_':
			b.WriteString(`\under{}`)
		case r == '^':
			b.WriteString(`\asciicirc{}`)
		case r == '$':
			b.WriteString(`\dollar{}`)
		case strings.ContainsRune("*/=~+", r) && opensInOrg(before):
			b.WriteString(orgEscape + string(r))
		case r == '\\' || pairsInOrg(r, next):
			b.WriteString(string(r) + orgEscape)
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// pairsInOrg reports whether a sign and the next begin or end something: a link, a
// footnote, a day, a macro.
func pairsInOrg(r, next rune) bool {
	switch r {
	case '[':
		return next == '[' || next == 'f' || next == 'c' || next == '%' || next == '/' || unicode.IsDigit(next)
	case ']':
		return next == ']'
	case '<':
		return next == '<' || next == '%' || unicode.IsDigit(next)
	case '{', '@':
		return next == r
	}
	return false
}

// beginsInOrg reports whether a line would begin a heading, a list, a table, or anything
// but a paragraph.
func beginsInOrg(line string) bool {
	digits := strings.TrimLeftFunc(line, unicode.IsDigit)
	numbered := digits != line && (strings.HasPrefix(digits, ".") || strings.HasPrefix(digits, ")"))
	return numbered || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "|") || strings.HasPrefix(line, ":") || strings.HasPrefix(line, "-") || strings.HasPrefix(line, "%%(")
}

// opensInOrg reports whether a mark of emphasis may open behind a character.
func opensInOrg(before rune) bool {
	return !unicode.IsLetter(before) && !unicode.IsDigit(before)
}
