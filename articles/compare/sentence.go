package compare

import (
	"strings"

	"pullquote/articles"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
)

// sentence is a sentence of an article, or a heading or a caption of one.
type sentence struct {
	quotes.Span
	paragraph int
	id        int // those that are spelled alike have the same, in both articles
	words     int
}

// cutter cuts articles into sentences, and gives those that are alike one number.
type cutter struct{ ids map[string]int }

// cut returns the sentences of an article. Bylines, and what is no part of it, are none.
func (c cutter) cut(a *articles.Article) (all []sentence) {
	paragraph := 0
	for _, b := range a.Blocks {
		if b.Kind == articles.Furniture || b.Kind == articles.Byline {
			continue
		}
		paragraph++
		for _, s := range sentences.Cut(b.Of(a.Text), a.Language) {
			at := quotes.Span{Start: b.Start + s.Start, End: b.Start + s.End}
			spelled := strings.Fields(fold.String(at.Of(a.Text), fold.Seen))
			key := strings.Join(spelled, " ")
			id, known := c.ids[key]
			if !known {
				id = len(c.ids) + 1
				c.ids[key] = id
			}
			all = append(all, sentence{at, paragraph, id, len(spelled)})
		}
	}
	return all
}
