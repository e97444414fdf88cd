package intake

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"pullquote/store"
)

// folder adds what is in a folder: first the files that are articles, then
// those that hold some.
func (a *Adder) folder(ctx context.Context, dir string) error {
	if err := a.addAll(ctx, a.articlesIn(ctx, dir)); err != nil {
		return err
	}
	for path, err := range holdersIn(dir) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			continue // the walk for articles has named it
		}
		if err := a.holder(ctx, path); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// articlesIn yields the articles below a folder as a list shows them. The tree
// is kept, below the name of the folder.
func (a *Adder) articlesIn(ctx context.Context, dir string) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		root := rootName(dir)
		for e, err := range store.Walk(ctx, []string{dir}) {
			if err != nil {
				if !yield(failed(problemPath(err, dir), "", reason(err))) {
					return
				}
				continue
			}
			if !yield(a.copy(string(e.ID), e.Path, joinSafe(root, dir, e.Path))) {
				return
			}
		}
	}
}

// holdersIn yields the files below a folder that may hold articles without
// being one. Links are not followed.
func holdersIn(dir string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				if !yield(path, err) {
					return fs.SkipAll
				}
				if d != nil && d.IsDir() {
					return fs.SkipDir
				}
			case path != dir && strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return fs.SkipDir
				}
			case d.Type().IsRegular() && holds(d.Name()):
				if !yield(path, nil) {
					return fs.SkipAll
				}
			}
			return nil
		})
	}
}

// holds reports whether a file found in a folder is looked into.
func holds(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".eml", ".epub", ".json", ".jsonl", ".ndjson":
		return true
	}
	return name == "cache.db"
}

// holder adds what a file found in a folder holds. JSON that is no export is no
// mistake there: it is passed over.
func (a *Adder) holder(ctx context.Context, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return a.fail(path, err)
	}
	f, err := os.Open(path)
	if err != nil {
		return a.fail(path, err)
	}
	defer f.Close()
	head := make([]byte, sniffBytes)
	n, _ := io.ReadFull(f, head)
	if kindOf(head[:n], path) != asExport || strings.ToLower(filepath.Ext(path)) != ".json" {
		return a.file(ctx, path, info)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return a.fail(path, err)
	}
	return a.addAll(ctx, exported(store.UntilDone(ctx, f), path, head[:n], true))
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
