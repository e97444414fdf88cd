package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/archive"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/clean"
)

// packedIn yields what is in a zip archive: the chapters of a book, or, of any other,
// such as those that Pocket, Instapaper, Omnivore and Readwise send, what adding its
// files in a folder would add.
func packedIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	content, size, err := h.anywhere()
	if err != nil {
		return one(failed(h.from, "", reason(err)))
	}
	if strings.HasSuffix(strings.ToLower(h.from), ".epub") {
		return chapters(ctx, content, size, h.from)
	}
	a, err := archive.Open(content, size)
	switch {
	case err != nil:
		return one(failed(h.from, "", fmt.Errorf("is not a zip archive: %w", err)))
	case a.Has("META-INF/container.xml"):
		return chapters(ctx, content, size, h.from)
	}
	z, names := packed{holder: h, Archive: a, omnivores: map[string]bool{}}, a.Names()
	for _, name := range names {
		if isOmnivore(path.Base(name)) {
			z.omnivores[path.Dir(name)] = true
		}
	}
	return func(yield func(candidate) bool) {
		found := false
		for _, name := range names {
			if ctx.Err() != nil {
				return
			}
			for c := range z.file(ctx, name) {
				found = true
				if !yield(c) {
					return
				}
			}
		}
		if !found && !h.found {
			yield(failed(h.from, "", errors.New("is a zip archive, and nothing in it is an article or an export")))
		}
	}
}

// packed is a zip archive of files that are articles or hold some.
type packed struct {
	*holder
	*archive.Archive
	omnivores map[string]bool // folders that Omnivore wrote
}

// file yields what one file of the archive holds. What no list of a folder would show
// holds nothing.
func (z packed) file(ctx context.Context, name string) iter.Seq[candidate] {
	nothing := func(func(candidate) bool) {}
	base := path.Base(name)
	_, article := articles.Named(base)
	zipped := strings.EqualFold(path.Ext(base), ".zip")
	switch {
	case strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") || !article && !holds(base) && !zipped:
		return nothing
	case !fs.ValidPath(name):
		return one(failed(z.from, clean.Line(name), errors.New("has a name that leads out of the archive")))
	case zipped:
		return one(failed(z.from, clean.Line(name), errors.New("is an archive in an archive: unpack it first")))
	case z.isText(name):
		return nothing
	}
	content, err := z.ReadWhole(name, budget.FileBytes)
	if err != nil {
		return one(failed(z.from, clean.Line(name), err))
	}
	if len(content) == 0 {
		return nothing
	}
	head := content[:min(len(content), sniffBytes)]
	i := importerOf(head, base)
	if i == nil {
		return one(z.copy(name, content))
	}
	inner := holder{Reader: bytes.NewReader(content), from: z.from, head: head, found: true, sent: z.sent, said: z.said, fetch: z.fetch}
	if isOmnivore(base) {
		inner.texts = z.omnivore(path.Dir(name))
	}
	return func(yield func(candidate) bool) {
		for c := range i.candidates(ctx, &inner) {
			c.part = strings.TrimSuffix(clean.Line(name)+", "+c.part, ", ")
			if !yield(c) {
				return
			}
		}
	}
}

// isText reports whether a file is the text of an item that an export of Omnivore names.
func (z packed) isText(name string) bool {
	dir := path.Dir(name)
	return path.Base(dir) == omnivoreContent && z.omnivores[path.Dir(dir)]
}

// omnivore finds the text of an item in the archive, by the item's slug.
func (z packed) omnivore(dir string) func(slug string) (string, bool) {
	return func(slug string) (string, bool) {
		for _, ext := range [...]string{".html", ".md"} {
			name := path.Join(dir, omnivoreContent, slug+ext)
			if !z.Has(name) {
				continue
			}
			if content, err := z.ReadWhole(name, budget.PageBytes); err == nil {
				return charset.Decode(string(content), charset.Hint{Form: charset.HTML}).String, true
			}
		}
		return "", false
	}
}

// copy is the candidate for a file of the archive that is an article.
func (z packed) copy(name string, content []byte) candidate {
	return candidate{from: z.from, part: clean.Line(name), size: int64(len(content)), draft: func(context.Context) (draft, error) {
		base := path.Base(name)
		read, err := articles.Read(bytes.NewReader(content), articles.Source{Name: clean.Line(base), Size: int64(len(content)), Encoding: z.said})
		if err != nil {
			return draft{}, bare(err, base)
		}
		root := ""
		if z.from != "-" {
			root = rootName(strings.TrimSuffix(z.from, path.Ext(z.from)))
		}
		if safe := safeName(base); safe != "" {
			base = safe
		}
		return copied(asText(content, read, z.said), read, joinSafe(root, ".", name), base, time.Time{}), nil
	}}
}
