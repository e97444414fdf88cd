package maintext

import (
	"strings"

	"golang.org/x/net/html"
)

// IsUnseen reports whether a browser would not show an element: it has the
// attribute hidden, or its own style says display:none or visibility:hidden. Text
// that is transparent or of no size is seen: pages fade theirs in from opacity:0,
// and set it anew in font-size:0.
func IsUnseen(n *html.Node) bool {
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
