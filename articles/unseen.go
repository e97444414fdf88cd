package articles

import (
	"strings"

	"golang.org/x/net/html"
)

// seen returns a page without what a browser would not show, or all of a page that
// shows nothing: some script was to show it.
func seen(doc *html.Node, page string) (*html.Node, error) {
	removeUnseen(doc)
	if strings.TrimSpace(textOf(doc)) != "" {
		return doc, nil
	}
	return html.Parse(strings.NewReader(page))
}

// removeUnseen takes out of a page what a browser would not show: elements with
// the attribute hidden, and those whose own style says display:none or
// visibility:hidden. Readability does so where it looks for the main text; a
// chapter or an entry of a feed is taken whole. Text that is transparent or of no
// size stays: pages fade theirs in from opacity:0, and set it anew in font-size:0.
func removeUnseen(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && c.Data != "body" && isUnseen(c) {
			n.RemoveChild(c)
		} else {
			removeUnseen(c)
		}
		c = next
	}
}

func isUnseen(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			return hides(a.Val)
		}
	}
	return false
}

// hides reports whether one of the declarations of a style hides what it is for.
func hides(style string) bool {
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		property, value, _ := strings.Cut(declaration, ":")
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
		switch strings.TrimSpace(property) + ":" + value {
		case "display:none", "visibility:hidden":
			return true
		}
	}
	return false
}
