package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/articles/markdown"
)

// Formula spells an element of MathML in one line, as one writes a formula where there is
// nothing but letters: h=2, a², x₁, (a+b)/2, √(x+1). It is empty where the element holds
// nothing to be shown.
func Formula(n *html.Node) string {
	text := strings.Join(strings.Fields(term(n)), " ")
	if text == "" {
		return strings.Join(strings.Fields(attribute(n, "alttext")), " ")
	}
	return text
}

// term spells one element.
func term(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.Map(shown, strings.Join(strings.Fields(n.Data), " "))
	}
	parts := terms(n)
	part := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	base := part(0)
	last, _ := utf8.DecodeLastRuneInString(base)
	switch n.Data {
	case "annotation", "annotation-xml":
		return ""
	case "semantics":
		return base
	case "mspace":
		return " "
	case "mtext":
		if text := textOf(n); text != "" {
			return " " + text + " "
		}
		return ""
	case "mfrac":
		return grouped(base) + "/" + grouped(part(1))
	case "msqrt":
		return "√" + grouped(strings.Join(parts, ""))
	case "mroot":
		return markdown.Superscript(part(1), ' ') + "√" + grouped(base)
	case "msup":
		return base + exponent(part(1), last)
	case "msub":
		return base + markdown.Subscript(part(1))
	case "msubsup":
		return base + markdown.Subscript(part(1)) + exponent(part(2), last)
	case "munder":
		return base + under("_", part(1))
	case "mover":
		return base + under("^", part(1))
	case "munderover":
		return base + under("_", part(1)) + under("^", part(2))
	case "mfenced":
		return "(" + strings.Join(parts, ",") + ")"
	case "mtr":
		return strings.Join(parts, " ")
	case "mtable":
		return strings.Join(parts, "; ")
	}
	return strings.Join(parts, "")
}

// terms spells the elements below n, and the text in it.
func terms(n *html.Node) (parts []string) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			parts = append(parts, term(c))
		}
	}
	return parts
}

// shown drops signs that show nothing: of a function applied, of times left out.
func shown(r rune) rune {
	if r >= '\u2061' && r <= '\u2064' {
		return -1
	}
	return r
}

// grouped puts what is more than a name or a number in brackets.
func grouped(s string) string {
	s = strings.TrimSpace(s)
	if strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' && !unicode.Is(unicode.No, r)
	}) < 0 {
		return s
	}
	return "(" + s + ")"
}

// exponent spells what a base is raised to.
func exponent(s string, base rune) string {
	if s == "" {
		return ""
	}
	if up := markdown.Superscript(s, base); up != s && !strings.HasPrefix(up, "[") {
		return up
	}
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && !unicode.IsLetter(r) { // a prime, a degree
		return s
	}
	return "^" + grouped(s)
}

// under spells what stands under or over a sign: the bounds of a sum. An accent is the
// letter's.
func under(mark, s string) string {
	if s == "" || utf8.RuneCountInString(s) == 1 && !unicode.IsLetter([]rune(s)[0]) && !unicode.IsDigit([]rune(s)[0]) {
		return s
	}
	return mark + grouped(s)
}
