package cite

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/clean"
)

// bibtex is an entry for BibTeX and biblatex: one of an article in a newspaper, with the
// quotation as its annotation.
func (c *Citation) bibtex() string {
	a := c.of.Article
	kind := "@misc"
	if a.Source != "" {
		kind = "@article"
	}
	var b strings.Builder
	b.WriteString(kind + "{" + c.Key())
	put := func(field, value string) {
		if value != "" {
			b.WriteString(",\n  " + field + " = {" + value + "}")
		}
	}
	var authors []string
	for _, by := range c.authors() {
		if by.literal != "" {
			authors = append(authors, "{"+inTeX(by.literal)+"}")
		} else {
			authors = append(authors, inTeX(by.inverted()))
		}
	}
	put("author", strings.Join(authors, " and "))
	put("title", "{"+inTeX(c.title())+"}")
	put("journal", inTeX(clean.Line(a.Source)))
	if !a.Published.IsZero() {
		put("date", c.date())
		put("year", strconv.Itoa(a.Published.Year()))
		put("month", strconv.Itoa(int(a.Published.Month())))
	}
	put("url", inLink(clean.Line(a.URL)))
	put("annote", inTeX(c.annote()))
	b.WriteString("\n}")
	return b.String()
}

// texSigns are signs that TeX has a meaning for, and letters and signs that old programs
// know by their names only. What is not here stands as UTF-8 has it, which LaTeX has
// read since 2018, and biber always.
func texSigns() map[rune]string {
	return map[rune]string{
		'\\': `{\textbackslash}`, '{': `{\textbraceleft}`, '}': `{\textbraceright}`, '~': `{\textasciitilde}`, '^': `{\textasciicircum}`,
		'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`,
		'ß': `{\ss}`, 'æ': `{\ae}`, 'Æ': `{\AE}`, 'œ': `{\oe}`, 'Œ': `{\OE}`, 'ø': `{\o}`, 'Ø': `{\O}`, 'ł': `{\l}`, 'Ł': `{\L}`, 'ı': `{\i}`,
		'“': `{\textquotedblleft}`, '”': `{\textquotedblright}`, '‘': `{\textquoteleft}`, '’': `{\textquoteright}`,
		'–': `{\textendash}`, '—': `{\textemdash}`, '…': `{\textellipsis}`,
	}
}

// texAccents are the accents of letters.
func texAccents() map[rune]string {
	return map[rune]string{
		0x300: "`", 0x301: "'", 0x302: "^", 0x303: "~", 0x304: "=", 0x306: "u", 0x307: ".", 0x308: `"`,
		0x30a: "r", 0x30b: "H", 0x30c: "v", 0x323: "d", 0x327: "c", 0x328: "k", 0x331: "b",
	}
}

// inTeX is a line that BibTeX and LaTeX set as it is spelled.
func inTeX(line string) string {
	signs, accents := texSigns(), texAccents()
	var b strings.Builder
	for _, r := range line {
		if r < utf8.RuneSelf && !strings.ContainsRune("\\{}~^&%$#_", r) {
			b.WriteRune(r)
			continue
		}
		if sign, ok := signs[r]; ok {
			b.WriteString(sign)
			continue
		}
		apart := []rune(norm.NFD.String(string(r)))
		if accent, ok := accents[apart[len(apart)-1]]; ok && len(apart) == 2 && apart[0] < utf8.RuneSelf {
			b.WriteString(`{\` + accent + "{" + string(apart[0]) + "}}")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
