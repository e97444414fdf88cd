package layout

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Unlaid takes out of an e-mail's HTML what only lays it out. Newsletters stand
// in tables in tables, which would be set as tables; and they begin with text
// that is hidden, for the list of a mail program to show.
func Unlaid(page string) string {
	var b strings.Builder
	b.Grow(len(page))
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			raw := string(z.Raw())
			name, more := z.TagName()
			tag := string(name)
			switch {
			case more && isHidden(z) && !empty(tag):
				skipElement(z, tag)
			case lays(tag):
				b.WriteString("<div>")
			default:
				b.WriteString(raw)
			}
		case html.EndTagToken:
			raw := string(z.Raw())
			if name, _ := z.TagName(); lays(string(name)) {
				b.WriteString("</div>")
			} else {
				b.WriteString(raw)
			}
		default:
			b.Write(z.Raw())
		}
	}
}

// lays reports whether a tag is one that newsletters lay out with.
func lays(tag string) bool {
	switch tag {
	case "table", "thead", "tbody", "tfoot", "tr", "td", "th", "center", "caption":
		return true
	}
	return false
}

// empty reports whether a tag opens no element that must be closed.
func empty(tag string) bool {
	switch atom.Lookup([]byte(tag)) {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return tag == "html" || tag == "body"
}

// isHidden reads a tag's attributes and reports whether they hide it.
func isHidden(z *html.Tokenizer) bool {
	hidden := false
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "hidden":
			hidden = true
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(string(value)), ""))
			hidden = hidden || strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all")
		}
	}
	return hidden
}

// skipElement passes over an element.
func skipElement(z *html.Tokenizer, tag string) {
	for depth := 1; depth > 0; {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == tag {
				depth++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == tag {
				depth--
			}
		}
	}
}
