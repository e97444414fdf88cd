package intake

import (
	"bytes"
	"path/filepath"
	"strings"
)

// kind is what a file is, as far as adding goes.
type kind uint8

const (
	asArticle  kind = iota // plain text, Markdown or HTML: Pullquote reads it as it is
	asMail                 // an e-mail
	asBook                 // EPUB
	asDatabase             // SQLite: newsboat's cache
	asExport               // JSON, or JSON Lines
	asFeed                 // RSS or Atom, which is subscribed to
)

// sniffBytes is how much of a file tells what it is.
const sniffBytes = 16 << 10

// kindOf tells what a file is by its first bytes, and by its name where these
// leave it open. A file whose name says that it is an article may look like
// anything else.
func kindOf(head []byte, name string) kind {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return asBook
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return asDatabase
	}
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".eml":
		return asMail
	case ext == ".json", ext == ".jsonl", ext == ".ndjson":
		return asExport
	case ext == ".txt", ext == ".text", listed(name) && ext != "":
		return asArticle
	case looksJSON(text):
		return asExport
	case looksMail(text):
		return asMail
	case looksFeed(text):
		return asFeed
	}
	return asArticle
}

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
