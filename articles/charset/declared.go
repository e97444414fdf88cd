package charset

import (
	"strings"

	"golang.org/x/net/html"
)

// declaredWithin is how many bytes of a page are looked through for a <meta> that
// declares its encoding: some stand behind long scripts.
const declaredWithin = 128 << 10

// declared tells the encoding by what is declared, in the order of HTML (13.2.3):
// by whoever sent it, then by the text itself. A declaration that the bytes can't be
// is passed over: servers and editors put in what they always do.
func declared(content string, h Hint) (Encoding, bool) {
	if e, ok := possible(h.Label, content, h.Form); ok {
		return e, true
	}
	if h.Form == Prose {
		return Encoding{}, false
	}
	head := content[:min(len(content), declaredWithin)]
	if e, ok := possible(inXML(head), content, h.Form); ok || h.Form == XML {
		return e, ok
	}
	return possible(inMeta(head), content, h.Form)
}

// possible returns the encoding of a label if the bytes can be in it.
func possible(label, content string, f Form) (Encoding, bool) {
	e, ok := Lookup(label)
	if !ok || plain(label) || e.scheme == nil && !mostlyUTF8(sampled(content)) {
		return Encoding{}, false
	}
	if e.wide && f != Prose { // it is read as bytes of ASCII that say they are none
		return Encoding{}, false
	}
	s := takeSample(content, f)
	if e.wide {
		return e, !broken(e.Decode(content[:min(len(content), judged)]))
	}
	return e, !broken(e.Decode(string(s.foreign)))
}

// plain reports whether a label means ASCII, which no text is that is asked for its encoding.
func plain(label string) bool {
	switch squeezed(label) {
	case "ascii", "usascii", "ansix341968":
		return true
	}
	return false
}

// broken reports whether more than one character beyond ASCII in twenty is none.
func broken(text string) bool {
	foreign, bad := 0, 0
	for _, r := range text {
		switch {
		case r == '\ufffd':
			bad++
		case r >= 0x80:
			foreign++
		}
	}
	return bad > 0 && (bad-1)*20 > foreign
}

// inXML returns the encoding that an XML declaration at the start names.
func inXML(head string) string {
	head = strings.TrimLeft(head, " \t\r\n")
	if !strings.HasPrefix(head, "<?xml") {
		return ""
	}
	declaration, _, ended := strings.Cut(head, "?>")
	_, value, named := strings.Cut(declaration, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if !ended || !named || len(value) < 2 {
		return ""
	}
	name, _, _ := strings.Cut(value[1:], value[:1])
	return name
}

// inMeta returns the encoding that the first <meta> names which names one. Scripts
// and comments may hold the like and are passed over.
func inMeta(head string) string {
	z := html.NewTokenizer(strings.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if string(name) != "meta" || !more {
				continue
			}
			if label := ofMeta(z); label != "" {
				return label
			}
		}
	}
}

// ofMeta returns the encoding that a <meta> names: in charset, or in content with http-equiv.
func ofMeta(z *html.Tokenizer) string {
	charset, content, kind := "", "", false
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "charset":
			charset = string(value)
		case "http-equiv":
			kind = strings.EqualFold(string(value), "content-type")
		case "content":
			content = strings.ToLower(string(value))
		}
	}
	if charset != "" || !kind {
		return charset
	}
	_, label, _ := strings.Cut(content, "charset")
	label = strings.Trim(strings.TrimLeft(label, " \t\r\n="), `"'`)
	if end := strings.IndexAny(label, "; \t\r\n,"); end >= 0 {
		label = label[:end]
	}
	return label
}
