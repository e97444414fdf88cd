package markup

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/articles/clean"
	"pullquote/articles/markdown"
)

// image is a picture that stands in a paragraph.
type image struct {
	alt, address string
	at           int // how many stretches of the paragraph come before it
}

// image notes a picture. One that stands for a letter or a sign is text, and one that
// says nothing is none.
func (w *writer) image(n *html.Node, st style) {
	alt := altOf(n)
	switch {
	case alt == "":
	case isCharacter(alt) || isFormula(n):
		w.text(alt, st)
	case strings.Contains(alt, " "): // one word names an icon
		w.images = append(w.images, image{alt, w.imageAddress(n), len(w.para)})
	}
	w.pictured = n
}

func altOf(img *html.Node) string {
	return clean.Line(strings.Join(strings.Fields(attribute(img, "alt")), " "))
}

// isCaption reports whether an element says that it is the caption of the picture right
// before it, as many do in other ways than by <figcaption>.
func (w *writer) isCaption(n *html.Node) bool {
	if w.pictured == nil || isBlock[n.Data] && n.Data != "p" && n.Data != "div" && n.Data != "dd" && n.Data != "figcaption" {
		return false
	}
	for class := range strings.FieldsSeq(strings.ToLower(attribute(n, "class"))) {
		if strings.HasSuffix(class, "caption") || strings.HasSuffix(class, "caption-text") {
			return shortText(n, longestCaption) != "" && !hasBlocks(n)
		}
	}
	return false
}

// longestCaption is how many bytes a caption has at most.
const longestCaption = 600

// captionBelow writes the caption of the picture right before it.
func (w *writer) captionBelow(n *html.Node) {
	of := w.pictured
	if last := len(w.images) - 1; last >= 0 && w.images[last].alt == altOf(of) {
		w.images = w.images[:last]
	}
	w.flush()
	w.caption(n, of)
}

// isCharacter reports whether a description is a letter or an emoji: "T" of a drop cap.
func isCharacter(alt string) bool {
	n := utf8.RuneCountInString(alt)
	r, _ := utf8.DecodeRuneInString(alt)
	return n == 1 || n <= 8 && unicode.Is(unicode.So, r)
}

// isFormula reports whether a picture shows a formula, whose description spells it.
func isFormula(n *html.Node) bool {
	class := attribute(n, "class")
	return strings.Contains(class, "math") || strings.Contains(class, "latex") || strings.Contains(class, "tex-")
}

// picture writes a picture as a block.
func (w *writer) picture(img image) {
	w.block()
	w.line(markdownImage(img))
}

func markdownImage(img image) string {
	var b strings.Builder
	b.WriteString("![")
	markdown.Escape(&b, img.alt)
	b.WriteString("](" + destination(img.address) + ")")
	return b.String()
}

// imageAddress is where a picture is. Pages that load theirs late tell it elsewhere.
func (w *writer) imageAddress(n *html.Node) string {
	for _, key := range [...]string{"src", "data-src", "data-original", "data-lazy-src", "poster", "srcset", "data-srcset"} {
		value, _, _ := strings.Cut(strings.TrimSpace(attribute(n, key)), " ")
		if address := w.address(strings.TrimSuffix(value, ",")); address != "" {
			return address
		}
	}
	return ""
}

// address is an address on the web in full, or empty.
func (w *writer) address(value string) string {
	value = strings.TrimSpace(value)
	if value == "" || strings.HasPrefix(value, "#") {
		return ""
	}
	if w.page.Address != nil && !strings.HasPrefix(value, "http:") && !strings.HasPrefix(value, "https:") {
		if at, err := url.Parse(value); err == nil {
			value = w.page.Address.ResolveReference(at).String()
		}
	}
	return clean.URL(value)
}

// figure writes what a figure shows, and its caption.
func (w *writer) figure(n *html.Node, st style) {
	var caption *html.Node
	var shown []*html.Node // pictures, films
	text := false
	for c := range n.Descendants() {
		switch {
		case c.Data == "figcaption" && caption == nil && c.Type == html.ElementNode:
			caption = c
		case c.Type == html.ElementNode && (c.Data == "img" || c.Data == "video"):
			shown = append(shown, c)
		case c.Type == html.ElementNode && (c.Data == "table" || c.Data == "pre" || c.Data == "blockquote" || c.Data == "figure"):
			text = true
		}
	}
	if caption == nil || text || len(shown) > 1 {
		w.nodes(n, st)
		return
	}
	caption.Parent.RemoveChild(caption)
	if len(shown) > 0 {
		removed := shown[0]
		removed.Parent.RemoveChild(removed)
		w.nodes(n, st)
		w.flush()
		w.caption(caption, removed)
		return
	}
	w.nodes(n, st)
	w.flush()
	w.caption(caption, nil)
}

// caption writes a caption and the picture that it is of, if it is of one: the
// caption describes it where it says all that its description says, and else stands
// under it.
func (w *writer) caption(n, of *html.Node) {
	words := clean.Line(textOf(n))
	img := image{alt: words}
	alt := ""
	if of != nil {
		img.address = w.imageAddress(of)
		alt = altOf(of)
	}
	if words == "" {
		if img.alt = alt; alt != "" {
			w.picture(img)
		}
		return
	}
	if !strings.Contains(alt, " ") || strings.Contains(strings.ToLower(words), strings.ToLower(strings.TrimRight(alt, " ."))) {
		w.picture(img)
		return
	}
	img.alt = alt
	w.block()
	w.line(markdownImage(img) + `\`)
	w.lead = ""
	outer := w.para
	w.para = nil
	inlined(n)
	w.nodes(n, style{})
	spans := w.para
	w.para, w.blank = outer, false
	for _, lines := range paragraphs(spans) {
		w.line(inline(joined(lines)))
	}
}
