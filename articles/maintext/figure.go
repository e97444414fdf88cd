package maintext

import (
	"strings"

	"golang.org/x/net/html"
)

// captionNames are words in the names of what tells of a picture.
var captionNames = map[string]bool{
	"caption": true, "captions": true, "credit": true, "credits": true, "legend": true, "legende": true, "bildunterschrift": true, "bildtext": true, "bu": true, "copyright": true,
	"annotation": true, "leyenda": true, "epigrafe": true, "pie": true, "didascalia": true, "photographer": true, "fotocredit": true, "bildnachweis": true, "imagecaption": true, "photocaption": true, "piefoto": true,
}

// isFigure reports whether an element holds what is told of a picture: the
// caption of a figure, or what is named so and stands beside a picture.
func isFigure(n *html.Node) bool {
	switch n.Data {
	case "figcaption":
		return true
	case "figure":
		return !holds(n, "blockquote") && !holds(n, "table") && !holds(n, "pre") && !holds(n, "figcaption")
	}
	if n.Data == "body" || n.Data == "article" || !hasName(n, captionNames) {
		return false
	}
	e := n
	for range figureDepth {
		if hasName(e, pictureNames) || holds(e, "img") || holds(e, "picture") || holds(e, "video") {
			return true
		}
		if e = e.Parent; e == nil || e.Data == "body" || e.Data == "article" {
			return false
		}
	}
	return false
}

// figureDepth is how far around a caption its picture is looked for.
const figureDepth = 7

// pictureNames are words in the names of what holds pictures.
var pictureNames = map[string]bool{
	"image": true, "images": true, "img": true, "photo": true, "photos": true, "picture": true, "figure": true, "gallery": true, "slideshow": true, "carousel": true, "video": true, "foto": true, "bild": true, "imagen": true, "galeria": true,
}

// hasName reports whether a word of an element's classes is in a table.
func hasName(n *html.Node, table map[string]bool) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for name := range strings.FieldsSeq(a.Val) {
			if len(name) > 80 {
				continue
			}
			for _, word := range split(name) {
				if table[word] {
					return true
				}
			}
		}
	}
	return false
}

// nearest is how many nodes are looked at for a picture.
const nearest = 60

// holds reports whether an element with a tag is among the first below n.
func holds(n *html.Node, tag string) bool {
	seen := 0
	for d := range n.Descendants() {
		if d.Data == tag && d.Type == html.ElementNode {
			return true
		}
		if seen++; seen > nearest {
			return false
		}
	}
	return false
}
