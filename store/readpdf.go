package store

import (
	"context"
	"fmt"
	"io"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/store/pdf"
)

// told returns the bytes that an article is read from, where they are not the file's:
// the text of a PDF. Of a file that its name calls an article it asks nothing.
func (e Entry) told(ctx context.Context, r io.Reader) (io.Reader, int64, error) {
	if _, article := articles.Named(e.Path); article {
		return r, -1, nil
	}
	head := make([]byte, len("%PDF-"))
	n, err := io.ReadFull(r, head)
	all := io.MultiReader(strings.NewReader(string(head[:n])), r)
	if err != nil || !pdf.Is(head) {
		return all, -1, nil
	}
	content, err := io.ReadAll(io.LimitReader(all, budget.FileBytes+1))
	if err != nil {
		return nil, 0, err
	}
	if len(content) > budget.FileBytes {
		return nil, 0, fmt.Errorf("is a PDF that is too large: more than %d MB", budget.FileBytes>>20)
	}
	text, err := pdf.Text(ctx, content)
	return strings.NewReader(text), int64(len(text)), err
}
