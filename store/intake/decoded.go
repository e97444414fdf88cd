package intake

import (
	"io"
	"mime"
	"strings"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/charset"
)

// decoded returns the text of a part of an e-mail, given the encoding that its
// header declares.
func (l *letterText) decoded(b []byte, label string, f charset.Form) string {
	text := charset.Decode(string(b), charset.Hint{Name: l.said, Label: label, Form: f})
	if l.encoding.Name == "" || text.Encoding.Guessed {
		l.encoding = text.Encoding
	}
	return strings.TrimPrefix(text.String, "\ufeff")
}

// headerText returns a field of an e-mail's header with its encoded words (RFC 2047)
// decoded, and bytes beyond ASCII, which should not be there, as the text has them.
func headerText(s string, like charset.Encoding) string {
	if out, err := (&mime.WordDecoder{CharsetReader: labelled}).DecodeHeader(s); err == nil {
		s = out
	}
	if utf8.ValidString(s) {
		return s
	}
	return charset.Decode(s, charset.Hint{Label: like.Name}).String
}

// labelled decodes what a label says of, or else what the bytes tell: a wrong label
// does not cost the subject.
func labelled(label string, r io.Reader) (io.Reader, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return strings.NewReader(charset.Decode(string(b), charset.Hint{Label: label}).String), nil
}

// asText returns the bytes of a file that are to be copied into the library. What its
// reader had to say the encoding of is kept in UTF-8: the library has nobody to ask.
func asText(content []byte, a *articles.Article, said string) []byte {
	if _, ok := charset.Lookup(said); !ok {
		return content
	}
	form := charset.Prose
	if a.Format == articles.HTML {
		form = charset.HTML
	}
	if charset.Find(string(content), charset.Hint{Form: form}).Name == a.Encoding.Name {
		return content
	}
	return []byte(a.Encoding.Decode(string(content)))
}
