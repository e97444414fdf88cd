package web

import (
	"strings"

	"pullquote/articles/charset"
)

// Text returns the body of a page of text in UTF-8, without a byte order mark, and
// how it was read: in the encoding that its reader says, if any; else what the answer's
// header declares is one of the signs that package charset goes by. Bytes that are
// none of the encoding's become U+FFFD.
func (p Page) Text(said string) charset.Text {
	text := charset.Decode(string(p.Body), charset.Hint{Name: said, Label: p.Charset, Form: charset.HTML})
	text.String = strings.TrimPrefix(text.String, "\ufeff")
	return text
}
