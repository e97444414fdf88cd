package markup

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// quotationMarks are the marks that a language puts around quotations, and around those
// within them (CLDR, delimiters), by its tag or the beginning of it.
var quotationMarks = map[string][4]string{
	"":        {"“", "”", "‘", "’"},
	"bg":      {"„", "“", "‚", "‘"},
	"ca":      {"«", "»", "“", "”"},
	"cs":      {"„", "“", "‚", "‘"},
	"da":      {"»", "«", "›", "‹"},
	"de":      {"„", "“", "‚", "‘"},
	"de-ch":   {"«", "»", "‹", "›"},
	"el":      {"«", "»", "“", "”"},
	"es":      {"«", "»", "“", "”"},
	"et":      {"„", "“", "«", "»"},
	"fi":      {"”", "”", "’", "’"},
	"fr":      {"«\u00a0", "\u00a0»", "“", "”"},
	"fr-ch":   {"«", "»", "‹", "›"},
	"hr":      {"„", "”", "‚", "’"},
	"hu":      {"„", "”", "»", "«"},
	"it":      {"«", "»", "“", "”"},
	"ja":      {"「", "」", "『", "』"},
	"lt":      {"„", "“", "‚", "‘"},
	"nb":      {"«", "»", "‘", "’"},
	"nn":      {"«", "»", "‘", "’"},
	"no":      {"«", "»", "‘", "’"},
	"pl":      {"„", "”", "«", "»"},
	"pt-pt":   {"«", "»", "“", "”"},
	"ro":      {"„", "”", "«", "»"},
	"ru":      {"«", "»", "„", "“"},
	"sk":      {"„", "“", "‚", "‘"},
	"sl":      {"„", "“", "‚", "‘"},
	"sr":      {"„", "“", "’", "’"},
	"sv":      {"”", "”", "’", "’"},
	"uk":      {"«", "»", "„", "“"},
	"zh-hant": {"「", "」", "『", "』"},
	"zh-tw":   {"「", "」", "『", "』"},
	"zh-hk":   {"「", "」", "『", "』"},
}

// marksOf are the marks of a language, by its tag in full or its first part.
func marksOf(language string) [4]string {
	tag := strings.ToLower(language)
	for tag != "" {
		if marks, ok := quotationMarks[tag]; ok {
			return marks
		}
		i := strings.LastIndexByte(tag, '-')
		tag = tag[:max(i, 0)]
	}
	return quotationMarks[""]
}

// language is the language that a node says it is in, or those around it.
func (w *writer) language(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if lang := attribute(n, "lang"); lang != "" {
			return lang
		}
		if lang := attribute(n, "xml:lang"); lang != "" {
			return lang
		}
	}
	return w.page.Language
}

// quotation writes <q> between the marks of its language, unless it has some.
func (w *writer) quotation(n *html.Node, st style) {
	text := textOf(n)
	if text == "" || w.hasMarks(n, text) {
		w.nodes(n, st)
		return
	}
	all := marksOf(w.language(n))
	marks := all[w.quoted%2*2:]
	w.text(marks[0], st)
	w.quoted++
	w.close = true
	w.nodes(n, st)
	w.quoted--
	blank := w.blank
	w.blank = false
	w.text(marks[1], st)
	w.blank = blank && !startsWithSign(n.NextSibling)
}

// startsWithSign reports whether a text goes on with a comma or the like.
func startsWithSign(n *html.Node) bool {
	return n != nil && n.Type == html.TextNode && n.Data != "" && strings.IndexByte(",.;:!?)", n.Data[0]) >= 0
}

// anyMark are the signs that begin or end a quotation.
const anyMark = "\"'“”„‟‘’‚‛«»‹›「」『』〝〞〟＂"

// hasMarks reports whether a quotation stands between marks, its own or those around it.
func (w *writer) hasMarks(n *html.Node, text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if size < len(text) && strings.ContainsRune(anyMark, first) && strings.ContainsRune(anyMark, last) && n.FirstChild.Data != "q" {
		return true
	}
	after := ' '
	if next := n.NextSibling; next != nil && next.Type == html.TextNode {
		after, _ = utf8.DecodeRuneInString(next.Data)
	}
	return n.Parent != nil && n.Parent.Data != "q" && strings.ContainsRune(anyMark, w.last()) && strings.ContainsRune(anyMark, after)
}

// ruby writes how something is read behind it: 漢字(かんじ). Where each character has its
// reading, those of a word stand together, for search and for the eye.
func (w *writer) ruby(n *html.Node, st style) {
	var readings []string
	several := strings.ContainsRune(textOf(n), ' ')
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "rt", "rtc":
			if t := textOf(c); t != "" && c.Type == html.ElementNode {
				readings = append(readings, t)
			}
			if several {
				w.reading(readings, st)
				readings = nil
			}
		case "rp":
		case "rb":
			w.nodes(c, st)
		default:
			w.node(c, st)
		}
	}
	w.reading(readings, st)
}

func (w *writer) reading(readings []string, st style) {
	if len(readings) == 0 {
		return
	}
	between := ""
	if last, _ := utf8.DecodeLastRuneInString(readings[0]); last < 0x2e80 { // no kana, but letters: "hàn zì"
		between = " "
	}
	w.blank = w.last() < 0x2e80
	w.text("("+strings.Join(readings, between)+")", st)
}

// abbreviation writes what an abbreviation stands for behind it, once, unless the page
// says so itself right before or behind it.
func (w *writer) abbreviation(n *html.Node, st style) {
	text, title := textOf(n), strings.Join(strings.Fields(attribute(n, "title")), " ")
	w.nodes(n, st)
	if text == "" || len(title) <= len(text) || w.told[text] || len(w.told) == mostAbbreviations || !isPhrase(title) {
		return
	}
	w.told[text] = true
	if strings.Contains(strings.ToLower(around(n)), strings.ToLower(title)) {
		return
	}
	w.blank = true
	w.text("("+title+")", st)
}

// mostAbbreviations are spelled out: for each the text around it is looked at.
const mostAbbreviations = 50

// around is the text of the block in which a node stands.
func around(n *html.Node) string {
	for p := n.Parent; p != nil; p = p.Parent {
		if isBlock[p.Data] {
			return textOf(p)
		}
	}
	return ""
}

// isPhrase reports whether a title spells something out: it has letters, and is no time
// as in <abbr title="2031-05-04T10:11:12">.
func isPhrase(title string) bool {
	letters := 0
	for _, r := range title {
		if r >= '0' && r <= '9' {
			return false
		}
		if r > ' ' && r != '-' {
			letters++
		}
	}
	return letters > 2 && len(title) < 120
}
