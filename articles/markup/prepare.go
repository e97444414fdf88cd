package markup

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Boxes of tasks, ticked or not, as they stand in text.
const (
	boxTicked = "☑"
	boxEmpty  = "☐"
)

// Prepare rewrites what a page tells by its classes, or by elements that whoever looks
// for its main text takes for furniture, so that it is still told when these are gone:
//
//   - who is quoted in a block quotation, in its <footer> or <cite> or in the caption of
//     the figure around it, becomes its last paragraph, behind a dash;
//   - so does who wrote a post that is embedded from elsewhere;
//   - what a style raises or lowers becomes <sup> or <sub>;
//   - a number that leads to a note becomes <sup> with the attribute data-note, and the
//     sign that leads back goes;
//   - a box to tick becomes ☑ or ☐;
//   - a formula becomes text, and what is set twice for the eye and for the ear, as formulas are, is there once.
func Prepare(doc *html.Node) {
	raiseByStyle(doc)
	places := anchorsOf(doc)
	each(doc, func(n *html.Node) {
		switch n.Data {
		case "blockquote":
			post(n)
			each(n, parted)
			credit(n)
			creditBehind(n)
		case "figure":
			figureCredit(n)
		case "a":
			places.note(n)
		case "input":
			box(n)
		case "math":
			formula(n)
		case "span", "div":
			if class := attribute(n, "class"); strings.Contains(class, "katex-html") && hasAttribute(n, "aria-hidden") {
				n.Parent.RemoveChild(n)
			}
		}
	})
}

// raiseByStyle makes <sup> and <sub> of what is raised or lowered by a style of its own:
// 10<span style="vertical-align: super">6</span>.
func raiseByStyle(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.FirstChild == nil || isBlock[n.Data] || isSilent[n.Data] {
			continue
		}
		for declaration := range strings.SplitSeq(strings.ToLower(attribute(n, "style")), ";") {
			property, value, _ := strings.Cut(declaration, ":")
			if strings.TrimSpace(property) != "vertical-align" {
				continue
			}
			switch strings.TrimSpace(value) {
			case "super":
				wrapIn(n, "sup", atom.Sup)
			case "sub":
				wrapIn(n, "sub", atom.Sub)
			}
		}
	}
}

// wrapIn puts an element around all that stands in n.
func wrapIn(n *html.Node, name string, tag atom.Atom) {
	inner := &html.Node{Type: html.ElementNode, Data: name, DataAtom: tag}
	for n.FirstChild != nil {
		c := n.FirstChild
		n.RemoveChild(c)
		inner.AppendChild(c)
	}
	n.AppendChild(inner)
}

// each calls f for every element below n, which may remove it, the inner ones first.
func each(n *html.Node, f func(*html.Node)) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		each(c, f)
		if c.Type == html.ElementNode {
			f(c)
		}
		c = next
	}
}

// credit makes the <footer> or <cite> at the end of a block quotation a paragraph.
func credit(quotation *html.Node) {
	for n := lastWords(quotation); n != nil && n != quotation; n = n.Parent {
		if n.Data == "footer" || n.Data == "cite" && endsSentence(n) {
			name := textOf(n)
			if name == "" || len(name) > 300 {
				return
			}
			sign(quotation, n)
			return
		}
		if n.Data == "blockquote" || !endsWith(n) {
			return
		}
	}
}

// creditBehind moves who is quoted into a block quotation where it stands right behind it
// and the two are all that is in the element around them.
func creditBehind(quotation *html.Node) {
	var behind *html.Node
	around := quotation.Parent
	if around == nil || around.Data == "body" || around.Data == "article" || around.Data == "main" {
		return
	}
	for c := around.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c == quotation || c.Type != html.TextNode && c.Type != html.ElementNode:
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type == html.ElementNode && behind == nil && isSignature(c):
			behind = c
		default:
			return
		}
	}
	if behind != nil && behind.PrevSibling != nil && isAfter(behind, quotation) {
		sign(quotation, behind)
	}
}

// longestSignature is how many bytes the line of who is quoted has at most.
const longestSignature = 150

// isSignature reports whether an element may be the line of who is quoted: it says so, or
// begins with a dash.
func isSignature(n *html.Node) bool {
	text := shortText(n, longestSignature)
	return text != "" && (n.Data == "cite" || n.Data == "footer" || strings.HasPrefix(text, "—") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "―"))
}

func isAfter(n, before *html.Node) bool {
	for c := n.PrevSibling; c != nil; c = c.PrevSibling {
		if c == before {
			return true
		}
	}
	return false
}

// parted makes paragraphs of what two line breaks part in one: whoever looks for the main
// text would make another element of it, and then judge that.
func parted(p *html.Node) {
	if p.Data != "p" {
		return
	}
	into, parting := p, false
	for c := p.FirstChild; c != nil; {
		next := c.NextSibling
		blank := textOfAny(c) == "" && (c.Type == html.TextNode || c.Data == "br")
		switch {
		case c.Data == "br" && nextIsBreak(c):
			parting = true
		case parting && blank:
		case parting:
			rest := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: p.DataAtom, Attr: p.Attr}
			into.Parent.InsertBefore(rest, into.NextSibling)
			into, parting = rest, false
		}
		if into != p || parting {
			if p.RemoveChild(c); !parting {
				into.AppendChild(c)
			}
		}
		c = next
	}
}

// nextIsBreak reports whether the next sibling that is no blank is a line break, or there
// is none.
func nextIsBreak(n *html.Node) bool {
	next := nextOf(n)
	return next == nil || next.Data == "br"
}

// nextOf is the next sibling that is no blank, or nil.
func nextOf(n *html.Node) *html.Node {
	n = n.NextSibling
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.NextSibling
	}
	return n
}

// endsWith reports whether nothing comes behind n in its parent.
func endsWith(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if textOfAny(c) != "" {
			return false
		}
	}
	return true
}

func textOfAny(n *html.Node) string {
	switch n.Type {
	case html.TextNode:
		return strings.TrimSpace(n.Data)
	case html.ElementNode:
		return textOf(n)
	}
	return ""
}

// lastWords is the node of the last words below n.
func lastWords(n *html.Node) *html.Node {
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return c
		}
		if c.Type == html.ElementNode && !isSilent[c.Data] {
			if last := lastWords(c); last != nil {
				return last
			}
		}
	}
	return nil
}

// endsSentence reports whether what stands before <cite> in its block has ended: then it
// names who said it, and is no title that the sentence names.
func endsSentence(n *html.Node) bool {
	for p := n; p != nil && p.Data != "blockquote"; p = p.Parent {
		for c := p.PrevSibling; c != nil; c = c.PrevSibling {
			if c.Type == html.ElementNode && (c.Data == "br" || isBlock[c.Data]) {
				return true
			}
			text := strings.TrimSpace(textOfAny(c))
			if c.Type == html.TextNode {
				text = strings.TrimSpace(c.Data)
			}
			if text != "" {
				return strings.ContainsAny(text[max(0, len(text)-3):], ".!?…”»\"—–-~")
			}
		}
		if isBlock[p.Data] {
			return true
		}
	}
	return true
}

// sign makes an element the last paragraph of a quotation, behind a dash.
func sign(quotation, n *html.Node) {
	prev := n.PrevSibling
	n.Parent.RemoveChild(n)
	if prev != nil && prev.Type == html.TextNode { // the dash may stand before the element
		prev.Data = strings.TrimRightFunc(prev.Data, isDash)
	}
	quotation.AppendChild(paragraph(n))
}

// isDash tells a dash before a name, and the blanks around it.
func isDash(r rune) bool {
	return unicode.IsSpace(r) || r == '—' || r == '–' || r == '-' || r == '―' || r == '~' || r == '\u00a0'
}

// paragraph makes one of the children of n, behind a dash.
func paragraph(n *html.Node) *html.Node {
	p := &html.Node{Type: html.ElementNode, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: "— "})
	for n.FirstChild != nil {
		c := n.FirstChild
		n.RemoveChild(c)
		p.AppendChild(c)
	}
	for t := range p.Descendants() {
		if t.Type == html.TextNode && t != p.FirstChild {
			if t.Data = strings.TrimLeftFunc(t.Data, isDash); t.Data != "" {
				break
			}
		}
	}
	inlined(p)
	return p
}

// inlined makes the blocks below a paragraph part of its line.
func inlined(p *html.Node) {
	each(p, func(n *html.Node) {
		if n.Data == "br" {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, n)
			n.Parent.RemoveChild(n)
		} else if isBlock[n.Data] {
			n.Data, n.DataAtom = "span", 0
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, n)
		}
	})
}

// formula makes a formula text. Where it is hidden, for a picture is shown, so is that.
func formula(n *html.Node) {
	at := n
	for p, up := n.Parent, 0; p != nil && up < 3; p, up = p.Parent, up+1 {
		if strings.Contains(attribute(p, "class"), "mwe-math-element") {
			at = p
		}
	}
	text := Formula(n)
	for at.FirstChild != nil {
		at.RemoveChild(at.FirstChild)
	}
	at.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: text}, at)
	at.Parent.RemoveChild(at)
}

// figureCredit moves the caption of a figure that shows a block quotation into it.
func figureCredit(figure *html.Node) {
	var quotation, caption *html.Node
	for c := range figure.Descendants() {
		switch c.Data {
		case "blockquote":
			if quotation == nil {
				quotation = c
			}
		case "figcaption":
			caption = c
		case "img", "video", "table", "iframe":
			return
		}
	}
	if quotation != nil && caption != nil && textOf(caption) != "" && !isBelow(caption, quotation) {
		sign(quotation, caption)
	}
}

func isBelow(n, above *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p == above {
			return true
		}
	}
	return false
}

// box makes a box to tick in a list a sign.
func box(n *html.Node) {
	if !strings.EqualFold(attribute(n, "type"), "checkbox") {
		return
	}
	for p, up := n.Parent, 0; p != nil && up < 4; p, up = p.Parent, up+1 {
		if p.Data == "li" {
			sign := boxEmpty
			if hasAttribute(n, "checked") {
				sign = boxTicked
			}
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: sign + " "}, n)
			n.Parent.RemoveChild(n)
			return
		}
	}
}
