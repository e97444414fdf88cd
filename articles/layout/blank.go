// Package layout answers what several readers of files ask of HTML and XML: whether a
// page says anything, and the same page without the tables that only lay it out.
package layout

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Blank reports whether a page has no word in its body.
func Blank(page string) bool {
	z := html.NewTokenizer(strings.NewReader(page))
	skip := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.TextToken:
			if skip == 0 && strings.TrimSpace(string(z.Text())) != "" {
				return false
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); titling(atom.Lookup(name)) {
				skip++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); titling(atom.Lookup(name)) && skip > 0 {
				skip--
			}
		}
	}
}

func titling(tag atom.Atom) bool {
	return tag == atom.Head || tag == atom.Script || tag == atom.Style || tag == atom.Title || tag == atom.Svg
}
