package web

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Text returns the body of a page of text in UTF-8, without a byte order mark.
// Its encoding is that of its byte order mark, else the one declared with the
// content type, else the one that the page declares of itself in its first
// kilobyte, else UTF-8 if it is that, else Windows-1252. Bytes that are
// none of the encoding's become U+FFFD.
func (p Page) Text() string {
	declared := ""
	if p.Charset != "" {
		declared = "text/html; charset=" + p.Charset
	}
	head := p.Body[:min(len(p.Body), 1024)]
	encoding, name, certain := charset.DetermineEncoding(head, declared)
	if name == "utf-8" || !certain && utf8.Valid(p.Body) {
		return strings.ToValidUTF8(string(bytes.TrimPrefix(p.Body, []byte("\xef\xbb\xbf"))), "\ufffd")
	}
	text, err := encoding.NewDecoder().Bytes(p.Body)
	if err != nil {
		text = bytes.ToValidUTF8(p.Body, []byte("\ufffd"))
	}
	return strings.TrimPrefix(string(text), "\ufeff")
}
