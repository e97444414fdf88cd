package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// span is a stretch of a text: bytes [start, end).
type span struct{ start, end int }

// decoder reads XML with unknown entities, and elements that are never closed.
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

// tagName returns the name in a start tag, with its prefix.
func tagName(tag string) string {
	name := strings.TrimPrefix(tag, "<")
	if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return name
}
