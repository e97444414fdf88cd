package markup

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/clean"
)

// nodes writes the children of n.
func (w *writer) nodes(n *html.Node, st style) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, st)
	}
}

// node writes one node: inline ones into the paragraph at hand, blocks as such.
func (w *writer) node(n *html.Node, st style) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data, st)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.nodes(n, st)
		return
	default:
		return
	}
	if w.isCaption(n) {
		w.captionBelow(n)
		return
	}
	if !isSilent[n.Data] && !w.inlineElement(n, st) {
		w.blockElement(n, st)
	}
}

// isSilent tells the elements that say nothing.
var isSilent = map[string]bool{
	"head": true, "script": true, "style": true, "noscript": true, "template": true, "iframe": true, "svg": true, "nav": true, "wbr": true,
	"button": true, "input": true, "select": true, "textarea": true, "datalist": true, "object": true, "canvas": true, "video": true, "audio": true,
	"map": true, "option": true, "optgroup": true, "rp": true, "col": true, "colgroup": true, "source": true, "track": true, "embed": true,
}

// inlineElement writes an element that is part of a line, and reports whether n is one.
func (w *writer) inlineElement(n *html.Node, st style) bool {
	switch n.Data {
	case "b", "strong":
		st.bold = true
	case "i", "em", "cite", "dfn", "var":
		st.italic = true
	case "del", "s", "strike":
		st.struck = true
	case "code", "kbd", "samp", "tt":
		st.code = true
	case "a":
		if address := w.address(attribute(n, "href")); address != "" {
			st.link = address
		}
	case "br":
		w.breakLine()
		return true
	case "img":
		w.image(n, st)
		return true
	case "sup", "sub":
		w.script(n, st)
		return true
	case "q":
		w.quotation(n, st)
		return true
	case "ruby":
		w.ruby(n, st)
		return true
	case "rt":
		w.text("("+textOf(n)+")", st)
		return true
	case "abbr", "acronym":
		w.abbreviation(n, st)
		return true
	case "math":
		w.text(Formula(n), st)
		return true
	default:
		if isBlock[n.Data] {
			return false
		}
	}
	w.nodes(n, st)
	return true
}

// isBlock tells the elements that stand on lines of their own.
var isBlock = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true, "dd": true, "details": true, "dialog": true,
	"dir": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figcaption": true, "figure": true, "footer": true, "form": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hgroup": true, "hr": true, "html": true, "legend": true, "li": true, "listing": true,
	"main": true, "menu": true, "ol": true, "p": true, "plaintext": true, "pre": true, "search": true, "section": true,
	"summary": true, "table": true, "tbody": true, "td": true, "tfoot": true, "th": true, "thead": true, "tr": true, "ul": true, "xmp": true,
}

// blockElement writes an element that stands on lines of its own.
func (w *writer) blockElement(n *html.Node, st style) {
	if number, ok := w.noteOf(n); ok {
		w.note(n, number, st)
		return
	}
	switch n.Data {
	case "td", "th": // of what is no table
		w.blank = true
		w.nodes(n, st)
		w.blank = true
		return
	case "dt":
		w.flush()
		st.bold = true
		w.nodes(n, st)
		w.breakLine() // what it means stands under it
		return
	case "dd":
		w.nodes(n, st)
		w.flush()
		return
	}
	if n.Data == "form" && len(textOf(n)) < leastForm {
		return
	}
	w.flush()
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.heading = int(n.Data[1] - '0')
		w.nodes(n, st)
		w.flush()
		w.heading = 0
	case "hr":
		w.block()
		w.line("* * *")
	case "pre", "listing", "xmp", "plaintext":
		w.code(n)
	case "blockquote":
		w.block()
		w.within("> ", "> ", func() { w.nodes(n, st) })
	case "ul", "menu", "dir":
		bullets(w, n, st)
	case "ol":
		ordered(w, n, st)
	case "table":
		w.table(n, st)
	case "figure":
		w.figure(n, st)
	case "figcaption":
		w.caption(n, nil)
	case "summary":
		st.bold = true
		w.nodes(n, st)
	default:
		w.nodes(n, st)
	}
	w.flush()
}

// leastForm is how many bytes of text a form has, at least, that is none to be filled in
// but holds the page, as those of some servers do.
const leastForm = 1000

// code writes a block of code as it is, between more backquotes than it has in a row.
func (w *writer) code(n *html.Node) {
	text := strings.TrimSuffix(strings.TrimPrefix(clean.WithoutSequences(codeOf(n)), "\n"), "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	w.block()
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	w.line(fence + languageOf(n))
	for line := range strings.SplitSeq(text, "\n") {
		if w.prefix != "" { // which would take part of a tab
			body := strings.TrimLeft(line, "\t")
			line = strings.Repeat("    ", len(line)-len(body)) + body
		}
		w.line(line)
	}
	w.line(fence)
}

// codeOf is the text of code, whose lines are often elements.
func codeOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Data == "br", (c.Data == "div" || c.Data == "p" || c.Data == "li" || c.Data == "tr") && b.Len() > 0 && !strings.HasSuffix(b.String()[max(0, b.Len()-1):], "\n"):
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// languageOf is the programming language that code says it is in.
func languageOf(n *html.Node) string {
	for c := n; c != nil; c = c.FirstChild {
		for class := range strings.FieldsSeq(attribute(c, "class")) {
			for _, prefix := range [...]string{"language-", "lang-"} {
				if name, ok := strings.CutPrefix(class, prefix); ok && strings.IndexFunc(name, notName) < 0 {
					return name
				}
			}
		}
	}
	return ""
}

func notName(r rune) bool {
	return r != '+' && r != '#' && r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
}

// attribute is the value of an attribute, or empty.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// hasAttribute reports whether an attribute is given, with or without a value.
func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// shortText is the text below n on one line, or nothing where it has more than most bytes.
func shortText(n *html.Node, most int) string {
	size := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			if size += len(strings.TrimSpace(c.Data)); size > most {
				return ""
			}
		}
	}
	return textOf(n)
}

// textOf is the text below n on one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode && !(c.Parent != nil && isSilent[c.Parent.Data]):
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && (c.Data == "br" || isBlock[c.Data]):
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
