package intake

import (
	"context"
	"iter"

	"pullquote/articles"
	"pullquote/store/pdf"
)

// pdfIn yields the text of a PDF as one article.
func pdfIn(_ context.Context, h *holder) iter.Seq[candidate] {
	content, err := h.whole()
	if err != nil {
		return one(failed(h.from, "", reason(err)))
	}
	return one(candidate{from: h.from, size: int64(len(content)), draft: func(ctx context.Context) (draft, error) {
		text, err := pdf.Text(ctx, content)
		if err != nil {
			return draft{}, err
		}
		return made{text: text, facts: articles.Facts{}}.draft()
	}})
}
