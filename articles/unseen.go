package articles

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/maintext"
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

// removeUnseen takes out of a page what a browser would not show: elements
// that are hidden by an attribute or a style of their own. Where the article
// is looked for this is a reason to leave a passage out; a chapter or an entry of a
// feed is taken whole.
func removeUnseen(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && c.Data != "body" && maintext.IsUnseen(c) {
			n.RemoveChild(c)
		} else {
			removeUnseen(c)
		}
		c = next
	}
}
