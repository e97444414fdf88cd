// Package office reads the documents that word processors write: Office Open XML
// (.docx, ISO 29500) and OpenDocument (.odt, ISO 26300). Of a document it keeps what is
// read: paragraphs, headings, lists, tables, emphasis, links and notes. What was
// deleted while changes were tracked, comments, hidden text and the codes of fields
// are left out, as on paper.
//
// A document becomes a small page of HTML, which the reader of pages takes whole. Of
// the XML nothing is believed: it is read token by token, entities are not expanded,
// and every file of the archive has its bounds.
package office

import (
	"errors"
	"fmt"
	"io"

	"pullquote/articles/archive"
	"pullquote/articles/budget"
)

// Document is what a document says.
type Document struct {
	HTML     string   // a page, in UTF-8
	Title    string   // as its properties or its style Title tell it; or empty
	Authors  []string // as its properties tell them
	Language string   // BCP 47; or empty
	LeftOut  []string // what there was too much of
}

// ErrNone is the error for an archive that is no document.
var ErrNone = errors.New("is a zip archive, not a document")

// ErrBook is the error for an archive that is a book, which has many articles.
var ErrBook = errors.New("is a book")

// Read reads a document. The error says what is wrong with it.
func Read(r io.ReaderAt, size int64) (Document, error) {
	a, err := archive.Open(r, size)
	if err != nil {
		return Document{}, fmt.Errorf("is a damaged archive: %w", err)
	}
	switch {
	case a.Has("word/document.xml"):
		return readDocx(a)
	case a.Has("META-INF/container.xml"):
		return Document{}, ErrBook
	case a.Has("content.xml"):
		return readODT(a)
	case a.Has("EncryptedPackage"):
		return Document{}, archive.ErrEncrypted
	}
	return Document{}, ErrNone
}

// text reads the file of a document that holds its text.
func text(a *archive.Archive, name string) (content string, leftOut []string, err error) {
	b, cut, err := a.Read(name, budget.DocumentBytes)
	if err != nil {
		return "", nil, fmt.Errorf("its %s: %w", name, err)
	}
	if cut {
		leftOut = append(leftOut, fmt.Sprintf("text after the first %d MB", budget.DocumentBytes>>20))
	}
	return string(b), leftOut, nil
}

// side reads a file beside the text, such as that of its notes, or nothing if there
// is none or it is damaged: the text is more than nothing.
func side(a *archive.Archive, name string) string {
	if !a.Has(name) {
		return ""
	}
	b, _, err := a.Read(name, budget.BookPaper)
	if err != nil {
		return ""
	}
	return string(b)
}
