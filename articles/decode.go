package articles

import (
	"strings"

	"pullquote/articles/charset"
)

// judged is how many bytes of a file decide what cannot be decided block by
// block: whether its lines are wrapped, what its format is, whether it is text at
// all. Read and ReadHead judge by the same bytes, so that they agree.
const judged = 16 << 10

// encodingOf finds the encoding of plain text, of Markdown, or of the first bytes of a page.
func encodingOf(raw string, src Source) charset.Encoding {
	return charset.Find(raw, charset.Hint{Name: src.Encoding})
}

// decodePage returns the text of a page without its byte order mark. Unlike other
// text it may declare its encoding, far behind its first bytes.
func decodePage(raw string, src Source) (page string, e charset.Encoding) {
	text := charset.Decode(raw, charset.Hint{Name: src.Encoding, Form: charset.HTML})
	return strings.TrimPrefix(text.String, "\ufeff"), text.Encoding
}
