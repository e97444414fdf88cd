package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store/files"
)

// Retagged is what becomes of an article when its tags are written into its file.
type Retagged struct {
	Changed bool
	Own     []string // the tags that its file gives it then
	Left    []string // its reader's tags that the file cannot hold, and that stay in the reading state
}

// The reasons why the tags of an article cannot be written.
var (
	errNoFile = errors.New("is not a file of its own")
	errLink   = errors.New("is a symbolic link: name the file that it leads to")
)

// WriteTags writes the tags of an article, as its reader sees them, into the front
// matter of its file, as articles.WithTags does. Its reader sees the same tags as
// before: what the file now gives is no mark of the reader's any more, and what it
// still gives and was taken off stays off. All else that is known of the article goes
// with it. Without write it only tells what would be done.
//
// The state is saved before the file, so that no moment lacks a tag. The error is a Problem.
func (s *State) WriteTags(ctx context.Context, e Entry, write bool) (Retagged, error) {
	done, err := s.writeTags(ctx, e, write)
	if err != nil {
		return Retagged{}, problem(e.Path, err)
	}
	return done, nil
}

func (s *State) writeTags(ctx context.Context, e Entry, write bool) (Retagged, error) {
	if !e.OnDisk() {
		return Retagged{}, errNoFile
	}
	if info, err := os.Lstat(e.Path); err != nil || info.Mode()&os.ModeSymlink != 0 {
		return Retagged{}, errors.Join(err, errLink)
	}
	was, _, err := e.bytes(ctx, budget.TextBytes)
	if err != nil {
		return Retagged{}, err
	}
	if e, err = e.seenWhole(was); err != nil {
		return Retagged{}, err
	}
	marked := []Entry{e}
	if err := s.Mark(ctx, marked); err != nil {
		return Retagged{}, err
	}
	tags := marked[0].Tags
	now, own, err := e.retag(was, tags)
	if err != nil {
		return Retagged{}, err
	}
	done := Retagged{Changed: !bytes.Equal(was, now), Own: sortedTags(own), Left: less(tags, own)}
	if !write || !done.Changed {
		return done, nil
	}
	key, err := contentKey(now)
	if err != nil {
		return Retagged{}, err
	}
	if err := s.rewritten(ctx, e.Sighting(), key, own, tags); err != nil {
		return Retagged{}, err
	}
	return done, files.Replace(string(e.ID), was, now)
}

// seenWhole is an entry as its bytes tell, with its own tags.
func (e Entry) seenWhole(data []byte) (Entry, error) {
	if articles.FormatOf(data, e.Path) != articles.Markdown {
		return e, articles.ErrNoFrontMatter
	}
	err := fault.Guard(func() error {
		a, err := articles.ReadBytes(data, e.sourceOf(data))
		if err == nil {
			e.Summary = a.Summary()
		}
		return err
	})
	if err != nil {
		return e, err
	}
	e.Tags = sortedTags(e.Summary.Tags)
	e.Key, err = contentKey(data)
	return e, err
}

func (e Entry) sourceOf(data []byte) articles.Source {
	return articles.Source{Name: clean.Line(e.Path), Size: int64(len(data))}
}

func (e Entry) retag(was []byte, tags []string) (now []byte, own []string, err error) {
	err = fault.Guard(func() error {
		now, own, err = articles.WithTags(was, e.sourceOf(was), tags)
		return err
	})
	return now, own, err
}

// contentKey is the key of a file of these bytes.
func contentKey(data []byte) (string, error) {
	return key(data[:min(len(data), headSize)], int64(len(data)), bytes.NewReader(data))
}

// rewritten keeps that the file of an article gets a content with another key, which
// gives it its own tags, and that it has the same tags for its reader. What was known
// of it stays known of the old content too, for copies.
func (s *State) rewritten(ctx context.Context, was Sighting, key string, own, tags []string) error {
	now := []Sighting{{Key: key, Path: was.Path}}
	marks := less(tags, own)
	for _, tag := range less(own, tags) {
		marks = append(marks, TakenOff(tag))
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO paths (path, key) SELECT ?1, key FROM reading WHERE key = ?2
			ON CONFLICT (path) DO UPDATE SET key = excluded.key`, was.Path, was.Key)
		if err != nil {
			return err
		}
		unknown, err := follow(ctx, tx, now)
		if err != nil || len(unknown) > 0 {
			return err // of which nothing was known
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM tags WHERE key = ?`, key); err != nil {
			return err
		}
		for _, tag := range marks {
			if _, err := tx.ExecContext(ctx, `INSERT INTO tags (key, tag) VALUES (?, ?)`, key, tag); err != nil {
				return err
			}
		}
		return nil
	})
}

// less returns tags without others.
func less(tags, others []string) []string {
	return slices.DeleteFunc(slices.Clone(tags), func(tag string) bool { return slices.Contains(others, tag) })
}

// FoldersOf are the folders in which files lie, and those that are named themselves, by
// their real paths. What is not there is left out.
func FoldersOf(paths []string) []string {
	var folders []string
	for _, path := range paths {
		real, err := Real(path)
		if err != nil {
			continue // and whoever opens it says why
		}
		if info, err := os.Stat(real); err == nil && !info.IsDir() {
			real = filepath.Dir(real)
		}
		folders = append(folders, real)
	}
	return folders
}
