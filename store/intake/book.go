package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"path"
	"strings"

	"pullquote/articles"
	"pullquote/articles/archive"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/dates"
	"pullquote/articles/layout"
)

// bookFile is an EPUB: a zip archive of pages, with a paper that says in which
// order they are read.
type bookFile struct{ *archive.Archive }

// packageFile is the paper: what the book is and what is in it (OPF).
type packageFile struct {
	Metadata struct {
		Titles   []string `xml:"title"`
		Creators []string `xml:"creator"`
		Language string   `xml:"language"`
		Dates    []string `xml:"date"`
	} `xml:"metadata"`
	Items []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine struct {
		TOC   string `xml:"toc,attr"`
		Items []struct {
			ID     string `xml:"idref,attr"`
			Linear string `xml:"linear,attr"`
		} `xml:"itemref"`
	} `xml:"spine"`
}

// chapters yields the chapters of a book in the order in which they are read.
func chapters(ctx context.Context, r io.ReaderAt, size int64, from string) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		b, err := openBook(r, size)
		if err != nil {
			yield(failed(from, "", err))
			return
		}
		paper, dir, err := b.paper()
		if err != nil {
			yield(failed(from, "", err))
			return
		}
		b.chapters(ctx, paper, dir, from, yield)
	}
}

func openBook(r io.ReaderAt, size int64) (*bookFile, error) {
	a, err := archive.Open(r, size)
	if err != nil {
		return nil, fmt.Errorf("is not an EPUB book: %w", err)
	}
	return &bookFile{a}, nil
}

// readWhole reads a paper of the book, which means nothing if it is cut.
func (b *bookFile) readWhole(name string) ([]byte, error) { return b.ReadWhole(name, budget.BookPaper) }

// paper finds and reads the package file, and tells in which folder it lies.
func (b *bookFile) paper() (p packageFile, dir string, err error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	content, err := b.readWhole("META-INF/container.xml")
	if err != nil {
		return p, "", fmt.Errorf("is a zip archive, not an EPUB book: it %w", err)
	}
	if err := layout.Unmarshal(content, &container); err != nil || len(container.Roots) == 0 {
		return p, "", errors.New("is not an EPUB book: its container.xml names no package")
	}
	name := container.Roots[0].Path
	if content, err = b.readWhole(name); err != nil {
		return p, "", err
	}
	if b.Has("META-INF/rights.xml") {
		return p, "", errors.New("is protected by DRM")
	}
	if err := layout.Unmarshal(content, &p); err != nil {
		return p, "", fmt.Errorf("reading its package file: %w", err)
	}
	return p, path.Dir(name), nil
}

// chapters yields the chapters that a package file lists.
func (b *bookFile) chapters(ctx context.Context, p packageFile, dir, from string, yield func(candidate) bool) {
	names, texts := b.contents(p, dir), p.texts(dir)
	facts := articles.Facts{Authors: p.Metadata.Creators, Language: p.Metadata.Language}
	if len(p.Metadata.Titles) > 0 {
		facts.Source = p.Metadata.Titles[0]
	}
	for _, date := range p.Metadata.Dates {
		if w, ok := dates.Stamp(date); ok {
			w = w.In(facts.Language)
			facts.Published, facts.DateOnly = w.Time, w.DateOnly
			break
		}
	}
	digits := len(fmt.Sprint(len(p.Spine.Items)))
	seen := map[string]bool{}
	found := 0
	for i, item := range p.Spine.Items {
		if ctx.Err() != nil {
			return
		}
		name := texts[item.ID]
		if name == "" || seen[name] || item.Linear == "no" {
			continue
		}
		seen[name] = true
		if len(seen) > budget.Chapters {
			yield(failed(from, "", fmt.Errorf("contains more than %d chapters; the rest were left out", budget.Chapters)))
			return
		}
		m := made{facts: facts, number: fmt.Sprintf("%0*d", digits, i+1)}
		m.facts.Title = names[name]
		content, cut, err := b.Read(name, budget.ChapterBytes)
		if cut {
			m.leaveOut(fmt.Sprintf("text after the first %d MB", budget.ChapterBytes>>20))
		}
		text := charset.Decode(string(content), charset.Hint{Form: charset.HTML})
		m.html = strings.TrimPrefix(text.String, "\ufeff")
		m.tell(text.Encoding.Note())
		c := candidate{from: from, part: fmt.Sprintf("chapter %d", i+1), draft: func(context.Context) (draft, error) {
			if err != nil {
				return draft{}, err
			}
			return m.draft()
		}}
		if err == nil && layout.Blank(m.html) {
			continue // a cover, a title page: nothing but a picture
		}
		if found++; !yield(c) {
			return
		}
	}
	if found == 0 {
		yield(failed(from, "", errors.New("is a book without any text")))
	}
}

// texts returns the files that a manifest lists by their IDs, but for those that
// are no text and the table of contents. Of items with one ID the first counts.
func (p packageFile) texts(dir string) map[string]string {
	texts := make(map[string]string, len(p.Items))
	for _, item := range p.Items[:min(len(p.Items), budget.BookFiles)] {
		if _, there := texts[item.ID]; there {
			continue
		}
		texts[item.ID] = ""
		isText := item.Type == "application/xhtml+xml" || item.Type == "text/html" || item.Type == "application/x-dtbook+xml"
		if isText && !strings.Contains(" "+item.Properties+" ", " nav ") {
			texts[item.ID] = within(dir, item.Href)
		}
	}
	return texts
}

// within resolves a link in a book: the name of a file in the archive, without
// the place in it.
func within(dir, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return path.Clean(path.Join("/", dir, href))[1:]
}
