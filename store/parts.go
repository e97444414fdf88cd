package store

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/articles"
)

// parts hands on the articles in a file that was named and holds many, such as the
// letters of a mailbox, each as an entry of its own: letters.mbox#2. It reports false
// of any other file. A file that its name calls an article is not asked.
func (w *walk) parts(real, shown string) bool {
	if _, article := articles.Named(shown); article {
		return false
	}
	f, _, err := OpenRegular(real)
	if err != nil {
		return false // and whoever opens it says why
	}
	defer f.Close()
	parts := partsOf(untilDone{w.ctx, f}, real, shown)
	if parts == nil {
		return false
	}
	w.pause()
	for e, err := range parts {
		if w.hold(e, err); w.done() {
			break
		}
	}
	return true
}

// Parts yields the articles in a stream that holds many, as a walk does those of a
// file that was named; nil if the entry is any other.
func (e Entry) Parts(ctx context.Context) iter.Seq2[Entry, error] {
	if e.held == nil {
		return nil
	}
	return partsOf(untilDone{ctx, strings.NewReader(*e.held)}, string(e.ID), e.Path)
}

// partsOf yields the parts of a file. An error comes with an entry that has its path.
func partsOf(r io.Reader, id, shown string) iter.Seq2[Entry, error] {
	head := make([]byte, headSize)
	n, err := io.ReadFull(r, head)
	if n == 0 || err != nil && n == len(head) {
		return nil
	}
	parts := articles.Parts(head[:n], io.MultiReader(strings.NewReader(string(head[:n])), r))
	if parts == nil {
		return nil
	}
	return func(yield func(Entry, error) bool) {
		n := 0
		for content, err := range parts {
			path := shown
			if n++; content != nil {
				path = fmt.Sprintf("%s#%d", shown, n)
			}
			e := Entry{Path: path}
			if err == nil {
				e = held(string(content), path)
				e.ID = ID(fmt.Sprintf("%s#%d", id, n))
			} else {
				err = problem(path, err)
			}
			if !yield(e, err) {
				return
			}
		}
		if n == 0 {
			yield(Entry{Path: shown}, problem(shown, ErrEmpty))
		}
	}
}
