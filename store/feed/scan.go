package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"pullquote/articles/budget"
)

// span is a stretch of a text: bytes [start, end).
type span struct{ start, end int }

// shape is where in a feed's XML the items stand.
type shape struct {
	kind   string // the name of the root element in lower case: rss, rdf, feed
	root   int    // where it begins
	items  []span
	open   string // the tags that are open around the items
	close  string // the tags that end them
	unread bool   // more items follow
}

// xmlScanner walks over a feed once, before anything is made of it.
type xmlScanner struct {
	text   string
	dec    *xml.Decoder
	names  []string // of the open elements, as they are written
	opened []span   // their tags
	spaces []int    // the namespaces that each declares
	inItem int      // the depth of the item that is open, or 0
	shape
}

// scanXML finds the items of a feed, and stops at the first that is too many:
// nothing has been made of any of them then. On an error the shape holds those
// that are whole before it.
func scanXML(text string) (shape, error) {
	s := xmlScanner{text: text, dec: decoder(text)}
	for {
		start := int(s.dec.InputOffset())
		tok, err := s.dec.Token()
		if err != nil {
			return s.shape, wellFormed(err, len(s.names) > 0)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			err = s.enter(tok, start)
		case xml.EndElement:
			s.leave()
		}
		if err != nil || s.unread {
			return s.shape, err
		}
	}
}

// decoder reads XML as gofeed does: with unknown entities, and elements that
// are never closed.
func decoder(text string) *xml.Decoder {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	return d
}

// wellFormed says of XML that is broken where it is.
func wellFormed(err error, open bool) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, io.EOF) && !open:
		return nil
	case errors.As(err, &syntax):
		return fmt.Errorf("invalid XML on line %d: %s", syntax.Line, syntax.Msg)
	}
	return fmt.Errorf("invalid XML: %w", err)
}

func (s *xmlScanner) enter(e xml.StartElement, start int) error {
	declared := 0
	for _, a := range e.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			declared++
		}
	}
	tag := span{start, int(s.dec.InputOffset())}
	s.names = append(s.names, tagName(s.text[tag.start:tag.end]))
	s.opened = append(s.opened, tag)
	s.spaces = append(s.spaces, declared)
	if s.kind == "" {
		s.kind, s.root = strings.ToLower(e.Name.Local), start
	}
	line, _ := s.dec.InputPos()
	switch depth := len(s.names); {
	case depth > budget.FeedDepth:
		return fmt.Errorf("elements nested more than %d levels deep on line %d", budget.FeedDepth, line)
	case sum(s.spaces) > budget.FeedNamespaces:
		return fmt.Errorf("more than %d namespaces on line %d", budget.FeedNamespaces, line)
	case s.inItem == 0 && (depth == 2 || depth == 3) && (e.Name.Local == "item" || e.Name.Local == "entry"):
		s.inItem = depth
		s.unread = len(s.items) == budget.FeedScan
		return s.frame()
	}
	return nil
}

// frame keeps what stands around the first item.
func (s *xmlScanner) frame() error {
	if len(s.items) > 0 || s.open != "" {
		return nil
	}
	for i, tag := range s.opened[:s.inItem-1] {
		s.open += s.text[tag.start:tag.end]
		s.close = "</" + s.names[i] + ">" + s.close
	}
	if len(s.open) > budget.FeedFrame {
		return errors.New("the markup around its items is too long")
	}
	return nil
}

func (s *xmlScanner) leave() {
	depth := len(s.names)
	if depth == 0 {
		return
	}
	if depth == s.inItem {
		s.items = append(s.items, span{s.opened[depth-1].start, int(s.dec.InputOffset())})
		s.inItem = 0
	}
	s.names, s.opened, s.spaces = s.names[:depth-1], s.opened[:depth-1], s.spaces[:depth-1]
}

// tagName returns the name in a start tag, with its prefix.
func tagName(tag string) string {
	name := strings.TrimPrefix(tag, "<")
	if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return name
}

func sum(counts []int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
