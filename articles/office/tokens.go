package office

import (
	"encoding/xml"
	"strings"
)

// walk hands on the tokens of XML. It ends where the XML does, or where it is broken:
// what stood before is more than nothing. An element is called as it is spelled, with
// its prefix: "w:p".
type walk struct {
	start func(name string, attr []xml.Attr)
	end   func(name string)
	text  func(string)
	skip  func(name string) bool // an element that is passed over, with all in it
}

func (w walk) over(content string) {
	d := xml.NewDecoder(strings.NewReader(content))
	d.Strict = false
	skipped := 0
	for {
		token, err := d.RawToken()
		if err != nil {
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			name := named(t.Name)
			if skipped > 0 || w.skip != nil && w.skip(name) {
				skipped++
				continue
			}
			w.start(name, t.Attr)
		case xml.EndElement:
			if skipped > 0 {
				skipped--
				continue
			}
			w.end(named(t.Name))
		case xml.CharData:
			if skipped == 0 {
				w.text(string(t))
			}
		}
	}
}

func named(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// value returns an attribute by its name without prefix.
func value(attr []xml.Attr, local string) string {
	for _, a := range attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// properties reads the file of a document's properties: Dublin Core in both formats.
func properties(content string) (title string, authors []string, language string) {
	at := ""
	walk{
		start: func(name string, _ []xml.Attr) { at = name },
		end:   func(string) { at = "" },
		text: func(s string) {
			if s = strings.TrimSpace(s); s == "" || len(s) > 4096 {
				return
			}
			switch at {
			case "dc:title":
				title = s
			case "dc:creator":
				if len(authors) < 20 {
					authors = append(authors, s)
				}
			case "dc:language":
				language = s
			}
		},
	}.over(content)
	return title, authors, language
}
