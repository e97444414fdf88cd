package index

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/store"
)

// Scope is the part of the index that a list shows: the articles in some
// folders. The zero Scope is everything that was ever indexed.
type Scope struct {
	folders []string // real paths; "sample:" stands for the samples
}

// In returns the scope of files and folders as somebody named them; with none
// of the library. A path that does not exist holds no article.
func In(paths ...string) Scope {
	if len(paths) == 0 {
		paths = []string{store.Library()}
	}
	s := Scope{folders: []string{}}
	for _, path := range paths {
		if real, err := store.Real(path); err == nil {
			path = real
		}
		s.folders = append(s.folders, path)
	}
	return s
}

// Samples is the scope of the embedded articles.
func Samples() Scope { return Scope{folders: []string{store.SamplePrefix}} }

// Shown is the scope that paths stand for: with none the library or, while that
// holds no article, the samples.
func (x *Index) Shown(ctx context.Context, paths []string) (Scope, error) {
	in := In(paths...)
	if len(paths) > 0 {
		return in, nil
	}
	var some bool
	where, args := in.where("path")
	if err := x.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM article WHERE "+where+")", args...).Scan(&some); err != nil {
		return in, fmt.Errorf("querying the index: %w", err)
	}
	if !some {
		in = Samples()
	}
	return in, nil
}

// where is the condition for a path to be in the scope.
func (s Scope) where(column string) (condition string, args []any) {
	if s.folders == nil {
		return "1", nil
	}
	parts := []string{"0"}
	for _, folder := range s.folders {
		from, to := below(folder)
		parts = append(parts, column+" = ?", column+" >= ? AND "+column+" < ?", column+" IN (SELECT path FROM link WHERE folder = ?)")
		args = append(args, folder, from, to, folder)
	}
	return "(" + strings.Join(parts, " OR ") + ")", args
}

// below returns the bounds of all paths below a folder.
func below(folder string) (from, to string) {
	if folder == store.SamplePrefix {
		return folder, strings.TrimSuffix(folder, ":") + ";" // ";" follows ":"
	}
	separator := string(filepath.Separator)
	folder = strings.TrimSuffix(folder, separator)
	return folder + separator, folder + string(filepath.Separator+1)
}

// holds reports whether a path lies in one of the scope's folders by its name.
func (s Scope) holds(path string) bool {
	return s.folders == nil || slices.ContainsFunc(s.folders, func(folder string) bool {
		from, to := below(folder)
		return path == folder || path >= from && path < to
	})
}
