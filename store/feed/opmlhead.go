package feed

import (
	"encoding/xml"
	"io"
	"strings"
)

// headElement is what stands in the head of an OPML file: "dateCreated", "ownerName".
type headElement struct {
	name string
	text string // as it stands in the file
}

// mostHead is how many elements of the head of a file are kept that is imported, and
// longestHead how many bytes of each.
const (
	mostHead    = 30
	longestHead = 4 << 10
)

// head returns the elements of the head of an outline, and where they stand: between
// <head> and </head>.
func (o *Outline) head() (elements []headElement, inside span) {
	d := decoder(o.text)
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth, begun, from := 0, false, 0
	for len(elements) < mostHead {
		start := int(d.InputOffset())
		token, err := d.Token()
		if err != nil {
			return elements, span{}
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch {
			case strings.EqualFold(token.Name.Local, "body"):
				return elements, span{}
			case begun:
				if depth++; depth == 1 {
					from = start
				}
			case strings.EqualFold(token.Name.Local, "head"):
				begun, inside.start = true, int(d.InputOffset())
			}
		case xml.EndElement:
			switch {
			case begun && depth == 0:
				inside.end = start
				return elements, inside
			case begun:
				if depth--; depth == 0 {
					e := headElement{token.Name.Local, o.text[from:d.InputOffset()]}
					if token.Name.Space == "" && len(e.text) <= longestHead {
						elements = append(elements, e)
					}
				}
			}
		}
	}
	return elements, span{}
}

// TakeHead puts what the head of a file that is imported says into this one, where it
// says nothing of the kind. Of a file without feeds the title is none of its own. What
// would break the file is left out.
func (o *Outline) TakeHead(from *Outline) {
	own, inside := o.head()
	if inside == (span{}) {
		return
	}
	there := map[string]bool{}
	for _, e := range own {
		there[strings.ToLower(e.name)] = true
	}
	taken, _ := from.head()
	var text strings.Builder
	var edits []edit
	for _, e := range taken {
		key := strings.ToLower(e.name)
		switch {
		case key == "title" && len(o.nodes) == 0:
			for _, mine := range own {
				if strings.EqualFold(mine.name, "title") {
					at := inside.start + strings.Index(o.text[inside.start:inside.end], mine.text)
					edits = append(edits, edit{span{at, at + len(mine.text)}, e.text})
				}
			}
		case !there[key]:
			there[key] = true
			text.WriteString("  " + e.text + "\n  ")
		}
	}
	if text.Len() > 0 {
		edits = append(edits, edit{span{inside.end, inside.end}, text.String()})
	}
	whole := *o
	if whole.apply(edits) == nil {
		*o = whole
	}
}
