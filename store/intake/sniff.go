package intake

import (
	"bytes"
)

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

// isOffice reports whether an archive is a document of a word processor and no book, by
// its first bytes: the name of its first file tells, or its type.
func isOffice(head []byte) bool {
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.Contains(head, []byte("mimetypeapplication/epub+zip")) || bytes.Contains(head, []byte("META-INF/container.xml")) {
		return false
	}
	for _, sign := range [...]string{"[Content_Types].xml", "word/", "mimetypeapplication/vnd.oasis.opendocument.text"} {
		if bytes.Contains(head, []byte(sign)) {
			return true
		}
	}
	return false
}
