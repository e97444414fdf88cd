package maintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/articles/furniture"
)

// passages is a page as a row of passages, and the regions among them.
type passages struct {
	doc     *html.Node
	main    *html.Node // the element that holds the article
	all     []passage
	regions []region
	slides  bool                // the captions are the story
	near    span                // from the headline to the first prose
	spans   map[*html.Node]span // of the elements that hold passages
}

// span is a stretch of passages, half open.
type span struct{ from, to int }

// passage is a stretch of text that no block parts.
type passage struct {
	nodes   []*html.Node // its text nodes, in order
	block   *html.Node   // the element around it that stands for itself: p, li, td, div …
	text    string       // with single blanks
	chars   int          // code points, blanks aside
	linked  int          // how many of them are in links
	read    int          // how many of them readability took for the article
	prose   bool
	caption bool   // it tells what a picture shows
	reason  Reason // why it is out; empty if it is in
	setBack bool   // it is out, and stays where it stands
}

// cutter cuts a page into passages.
type cutter struct {
	*passages
	open    passage
	text    strings.Builder
	links   int // open ones
	figures int
	block   []*html.Node
	holds   map[*html.Node]bool // whether an element holds text of its own
}

// cut cuts a page into passages.
func cut(doc *html.Node) *passages {
	c := cutter{holds: map[*html.Node]bool{}, passages: &passages{doc: doc, spans: map[*html.Node]span{}}}
	c.walk(doc)
	c.shut()
	return c.passages
}

func (c *cutter) walk(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			c.add(child)
		case html.ElementNode:
			c.element(child)
		}
	}
}

// element cuts what stands in an element.
func (c *cutter) element(n *html.Node) {
	switch {
	case isMute(n.Data):
		return
	case n.Data == "br":
		if follows(n, "br") {
			c.shut()
		} else {
			c.text.WriteByte(' ')
		}
		return
	case n.Data == "hr":
		c.shut()
		return
	}
	in := c.enter(n)
	c.walk(n)
	c.leave(n, in)
}

// entered is what begins with an element.
type entered struct {
	from          int // its first passage
	region        int // its place among the regions, or -1
	block, figure bool
}

// enter begins what an element is: a block, a caption, a link, a region.
func (c *cutter) enter(n *html.Node) entered {
	in := entered{region: -1, block: isBlock(n.Data), figure: isFigure(n)}
	r := regionOf(n)
	if r.reason != "" && r.reason != Hidden && !in.block && c.isSentence(n.Parent) {
		r.reason = "" // words of a sentence, whatever they are called
	}
	if in.block || in.figure || r.reason != "" {
		c.shut()
	}
	in.from = len(c.all)
	if in.block {
		c.block = append(c.block, n)
	}
	if in.figure {
		c.figures++
	}
	if n.Data == "a" {
		c.links++
	}
	if r.reason != "" {
		in.region = len(c.regions)
		c.regions = append(c.regions, r)
	}
	return in
}

// leave ends what an element is.
func (c *cutter) leave(n *html.Node, in entered) {
	if in.block || in.figure || in.region >= 0 {
		c.shut()
	}
	if n.Data == "a" {
		c.links--
	}
	if in.figure {
		c.figures--
	}
	if in.block {
		c.block = c.block[:len(c.block)-1]
		if len(c.all) > in.from {
			c.spans[n] = span{in.from, len(c.all)}
		}
	}
	if in.region >= 0 {
		c.endRegion(in)
	}
}

// endRegion notes what stands in a region, and how many in it are called the same.
func (c *cutter) endRegion(in entered) {
	r := &c.regions[in.region]
	r.span = span{in.from, len(c.all)}
	for _, inner := range c.regions[in.region+1:] {
		if inner.reason == r.reason && inner.proof == r.proof {
			r.within++
		}
	}
}

// isSentence reports whether an element holds text of its own, which is asked once.
func (c *cutter) isSentence(n *html.Node) bool {
	holds, asked := c.holds[n]
	if !asked {
		holds = holdsText(n)
		c.holds[n] = holds
	}
	return holds
}

// add appends a text node to the open passage.
func (c *cutter) add(n *html.Node) {
	chars := count(n.Data)
	if chars == 0 {
		c.text.WriteByte(' ')
		return
	}
	c.open.nodes = append(c.open.nodes, n)
	c.open.chars += chars
	if c.links > 0 {
		c.open.linked += chars
	}
	c.text.WriteString(n.Data)
}

// shut ends the open passage.
func (c *cutter) shut() {
	if c.open.chars > 0 {
		p := c.open
		p.text = strings.Join(strings.Fields(c.text.String()), " ")
		if len(c.block) > 0 {
			p.block = c.block[len(c.block)-1]
		}
		p.caption = c.figures > 0 || furniture.IsCaption(p.text)
		p.prose = isProse(&p)
		c.all = append(c.all, p)
	}
	c.open = passage{}
	c.text.Reset()
}

// follows reports whether an element of the same kind stands beside n, with
// nothing but blanks between them: <br><br> parts paragraphs.
func follows(n *html.Node, tag string) bool {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.ElementNode {
			return s.Data == tag
		}
		if s.Type == html.TextNode && count(s.Data) > 0 {
			return false
		}
	}
	return false
}

// count counts the code points of s that are no blanks.
func count(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
			n++
		}
	}
	return n
}

const (
	sentence = 25 // code points, blanks aside, of the shortest passage that is a sentence by its end
	flowing  = 80 // and of one that is prose by its length

	linkedSentence = 40 // and of one that is a link
)

// isProse reports whether a passage reads like part of a story: it ends as a
// sentence does, or is as long as one, and its words are not all links; or it
// holds a quotation. “No,” said Bo Tarn.
func isProse(p *passage) bool {
	switch {
	case p.block != nil && isHeading(p.block.Data):
		return false
	case p.linked*3 > p.chars*2:
		return p.chars >= linkedSentence && endsSentence(p.text) && !strings.HasSuffix(p.text, "…") && !strings.HasSuffix(p.text, "...")
	case hasQuotation(p.text):
		return true
	case endsSentence(p.text):
		return p.chars >= sentence
	}
	return p.chars >= flowing && p.linked*2 <= p.chars && strings.ContainsAny(p.text, ",.;:،。、")
}

// hasQuotation reports whether s holds a pair of quotation marks with a word in
// it and words beside it.
func hasQuotation(s string) bool {
	open := strings.IndexAny(s, "“„«»「『\"")
	if open < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(s[open:])
	end := strings.IndexAny(s[open+size:], "”“»«」』\"")
	return end > 0 && count(s) > end+4 && (endsSentence(s) || end > 20)
}

// endsSentence reports whether s ends as a sentence does, quotation marks and
// brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”“\"’'»«)]」』› ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟।", r)
}

func isHeading(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'
}

// isMute tells the elements whose content is no text to be read.
func isMute(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "iframe", "svg", "head", "select", "textarea", "object", "canvas", "option", "audio", "video":
		return true
	}
	return false
}

// isBlock tells the elements that part passages.
func isBlock(tag string) bool {
	switch tag {
	case "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
		"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return false
}
