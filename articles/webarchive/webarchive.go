// Package webarchive reads the pages that Safari saves: a property list, mostly in
// Apple's binary form, that holds the page and what lies beside it. Only the page is
// taken, and of the list only what leads to it: four values of one dictionary in
// another. So there is no depth and no cycle to follow.
package webarchive

import (
	"encoding/base64"
	"encoding/xml"
	"errors"
	"strings"
)

// Page is the page of an archive.
type Page struct {
	Content string // its bytes
	Charset string // its encoding, as the archive says; or empty
	Media   string // "text/html"
	URL     string
}

// The keys that lead to a page.
const (
	mainKey    = "WebMainResource"
	dataKey    = "WebResourceData"
	charsetKey = "WebResourceTextEncodingName"
	mediaKey   = "WebResourceMIMEType"
	urlKey     = "WebResourceURL"
)

var (
	errDamaged = errors.New("is a damaged property list")
	errNoPage  = errors.New("is a property list that holds no web page")
)

// Is reports whether a file's first bytes are those of a property list that may be an
// archive: a binary one, or one in XML that names a page.
func Is(head string) bool {
	if strings.HasPrefix(head, "bplist00") {
		return true
	}
	return strings.HasPrefix(head, "<?xml") && strings.Contains(head[:min(len(head), 400)], "<!DOCTYPE plist") && strings.Contains(head, "<key>Web")
}

// Read reads an archive.
func Read(raw string) (Page, error) {
	if strings.HasPrefix(raw, "bplist00") {
		return readBinary(raw)
	}
	return readXML(raw)
}

// readXML reads a property list in XML: the first dictionary behind the key of the
// page, whose values stand behind theirs.
func readXML(raw string) (Page, error) {
	d := xml.NewDecoder(strings.NewReader(raw))
	d.Strict = false
	values := map[string]string{}
	key, inside := "", false
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		if end, ok := token.(xml.EndElement); ok && inside && end.Name.Local == "dict" {
			break
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "key":
			key = textOf(d)
			inside = inside || key == mainKey
		case "string", "data":
			if text := textOf(d); inside && values[key] == "" {
				values[key] = text
			}
		}
	}
	content, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(values[dataKey]), ""))
	switch {
	case values[dataKey] == "":
		return Page{}, errNoPage
	case err != nil:
		return Page{}, errDamaged
	}
	return Page{Content: string(content), Charset: values[charsetKey], Media: values[mediaKey], URL: values[urlKey]}, nil
}

// textOf returns the text up to the next end of an element.
func textOf(d *xml.Decoder) string {
	var b strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch token := token.(type) {
		case xml.CharData:
			b.Write(token)
		case xml.EndElement:
			return b.String()
		}
	}
}
