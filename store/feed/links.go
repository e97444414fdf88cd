package feed

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/budget"
)

// linked returns an item's HTML with its links as they are seen from a page:
// in a file of the library nothing tells any more where "/quay" was. Those that
// lead elsewhere than to the web lose their address. It reports whether that is
// all of it: a short link may be a long address, in full.
func linked(body, from string) (full string, whole bool) {
	if !strings.Contains(body, "<a") && !strings.Contains(body, "<A") {
		return body, true
	}
	var b strings.Builder
	b.Grow(len(body))
	z := html.NewTokenizer(strings.NewReader(body))
	for b.Len() < 2*budget.ItemBytes {
		switch z.Next() {
		case html.ErrorToken:
			b.Write(z.Raw()) // a tag that never ends
			return b.String(), true
		case html.StartTagToken:
			raw := string(z.Raw())
			if tok := z.Token(); tok.Data == "a" {
				to := webLink(value(tok, "href"), from)
				if tok.Attr = nil; to != "" {
					tok.Attr = []html.Attribute{{Key: "href", Val: to}}
				}
				raw = tok.String()
			}
			b.WriteString(raw)
		default:
			b.Write(z.Raw())
		}
	}
	return b.String(), false
}
