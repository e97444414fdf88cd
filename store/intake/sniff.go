package intake

import (
	"bytes"
	"strings"
)

// looksJSON reports whether text begins as an object, or as a list of them.
func looksJSON(text []byte) bool {
	if list, ok := bytes.CutPrefix(text, []byte("[")); ok {
		text = bytes.TrimLeft(list, " \t\r\n")
		return bytes.HasPrefix(text, []byte("]")) || bytes.HasPrefix(text, []byte("{"))
	}
	object, ok := bytes.CutPrefix(text, []byte("{"))
	object = bytes.TrimLeft(object, " \t\r\n")
	return ok && (bytes.HasPrefix(object, []byte(`"`)) || bytes.HasPrefix(object, []byte("}")))
}

// looksMail reports whether text begins with the header of an e-mail: lines
// that are fields, and among them those that every e-mail has.
func looksMail(text []byte) bool {
	if bytes.HasPrefix(text, []byte("From ")) { // of a mailbox
		_, text, _ = bytes.Cut(text, []byte("\n"))
	}
	seen := 0
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsAny(name, " \t") {
			return false
		}
		switch strings.ToLower(string(name)) {
		case "from", "date", "subject", "mime-version", "message-id", "received", "content-type", "return-path":
			seen++
		}
	}
	return seen >= 3
}

// looksFeed reports whether text is RSS or Atom.
func looksFeed(text []byte) bool {
	text = text[:min(len(text), 1024)]
	for _, tag := range [...]string{"<rss", "<feed", "<rdf:RDF"} {
		if i := bytes.Index(text, []byte(tag)); i == 0 || i > 0 && bytes.HasPrefix(text, []byte("<?xml")) {
			return true
		}
	}
	return false
}
