package intake

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/clean"
	"pullquote/articles/warc"
	"pullquote/store"
)

// lettersIn yields the letters of a mailbox.
func lettersIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	return partsIn(ctx, h, "letter", func(content []byte) (draft, error) { return letter(content, h.said) })
}

// pagesIn yields the pages in an archive of the web.
func pagesIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	return partsIn(ctx, h, "page", func(content []byte) (draft, error) { return answer(content, h.said) })
}

// partsIn yields the parts of a file, of which read drafts each. One with a single
// letter has no numbers.
func partsIn(ctx context.Context, h *holder, each string, read func([]byte) (draft, error)) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		parts := articles.Parts(h.head, store.UntilDone(ctx, h))
		if parts == nil {
			yield(failed(h.from, "", fmt.Errorf("holds no %s", each)))
			return
		}
		n := 0
		for content, err := range parts {
			if n++; n > budget.ExportItems {
				yield(failed(h.from, "", errItems))
				return
			}
			c := failed(h.from, fmt.Sprintf("%s %d", each, n), err)
			if err == nil {
				c.size = int64(len(content))
				c.draft = func(context.Context) (draft, error) { return read(content) }
			}
			if !yield(c) {
				return
			}
		}
		if n == 0 {
			yield(failed(h.from, "", fmt.Errorf("holds no %s", each)))
		}
	}
}

// answer drafts a page of an archive of the web, as it was when it was visited.
func answer(content []byte, said string) (draft, error) {
	r, err := warc.Parse(string(content))
	if err != nil {
		return draft{}, err
	}
	text := charset.Decode(r.Content, charset.Hint{Name: said, Label: r.Charset, Form: charset.HTML})
	m := made{fetched: clean.URL(r.URL), text: text.String}
	if r.Media != "text/plain" && r.Media != "text/markdown" {
		m.html, m.page, m.text = string(bytes.TrimPrefix([]byte(text.String), []byte("\ufeff"))), true, ""
	}
	m.tell(text.Encoding.Note())
	m.tell(r.Note())
	return m.draft()
}
