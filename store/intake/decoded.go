package intake

import (
	"pullquote/articles"
	"pullquote/articles/charset"
)

// asText returns the bytes of a file that are to be copied into the library. What its
// reader had to say the encoding of is kept in UTF-8: the library has nobody to ask.
func asText(content []byte, a *articles.Article, said string) []byte {
	if _, ok := charset.Lookup(said); !ok || articles.FormatOf(content, "") > articles.HTML {
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
