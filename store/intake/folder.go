package intake

import (
	"context"
	"errors"
	"iter"
	"path/filepath"
	"strings"

	"pullquote/store"
)

// folder adds what is in a folder: first the files that are articles, then
// those that hold some.
func (a *Adder) folder(ctx context.Context, dir string) error {
	var holders []store.Entry
	if err := a.addAll(ctx, a.articlesIn(ctx, dir, &holders)); err != nil {
		return err
	}
	for _, e := range holders {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := a.file(ctx, string(e.ID), e.Path, true); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// articlesIn yields the articles below a folder as a list shows them, and keeps
// the files that may hold some without being one. The tree is kept, below the
// name of the folder.
func (a *Adder) articlesIn(ctx context.Context, dir string, holders *[]store.Entry) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		root, texts := rootName(dir), omnivore{}
		file := func(e store.Entry) candidate {
			c := a.copy(string(e.ID), e.Path, joinSafe(root, dir, e.Path))
			c.size = e.Bytes()
			return c
		}
		for e, err := range (store.Walker{FollowLinks: a.options.FollowLinks, Also: holds}).Walk(ctx, []string{dir}) {
			switch {
			case err != nil:
				if !yield(failed(problemPath(err, dir), "", reason(err))) {
					return
				}
			case holds(filepath.Base(e.Path)):
				*holders = append(*holders, e)
			case texts.holdsTexts(filepath.Dir(string(e.ID))): // the file beside them names them
			case a.isNew(string(e.ID)): // the library lies in the folder
			case !yield(file(e)):
				return
			}
		}
	}
}

// rootName is what a folder is called in the library.
func rootName(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	return safeName(filepath.Base(dir))
}

// joinSafe returns the folder of a file below the library: that in which it
// lies below dir, with each name made safe.
func joinSafe(root, dir, path string) string {
	parts := []string{}
	if root != "" {
		parts = append(parts, root)
	}
	rel, err := filepath.Rel(filepath.Clean(dir), filepath.Dir(path))
	if err != nil || rel == "." {
		return strings.Join(parts, "/")
	}
	for part := range strings.SplitSeq(filepath.ToSlash(rel), "/") {
		if part = safeName(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "/")
}

// problemPath is the path that a problem names.
func problemPath(err error, otherwise string) string {
	var p store.Problem
	if errors.As(err, &p) {
		return p.Path
	}
	return otherwise
}

// isNew reports whether a file is an article that this run has added.
func (a *Adder) isNew(real string) bool {
	below, ok := a.below(real)
	return ok && a.pages.has(below)
}
