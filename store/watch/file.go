// Package watch reports when articles have changed on disk and come to rest.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"time"

	"github.com/fsnotify/fsnotify"

	"pullquote/store"
)

// settled is how long a file must have been left alone before its change is
// reported: editors and downloads write in several steps.
const settled = 30 * time.Millisecond

// patience is how long a file that is never left alone goes unreported.
const patience = 10 * settled

// File reports when the file at path has changed on disk and come to rest, and
// every 300 ms while it does not.
// Its folder is watched and not the file, because most editors write a new
// file and rename it to the old name. A report that nobody has taken yet
// stands for all that follow; reports may come for a file that is gone again
// or has not changed after all. The channel is closed when ctx is done.
func File(ctx context.Context, path string) (<-chan struct{}, error) {
	w, names, err := watcher(path)
	if err != nil {
		return nil, fmt.Errorf("watching %s: %w", strconv.Quote(path), plain(err))
	}
	changed := make(chan struct{}, 1)
	go func() {
		defer close(changed)
		defer w.Close()
		matters := func(e fsnotify.Event) bool { return names[e.Name] && !e.Has(fsnotify.Chmod) }
		relay(ctx, w, matters, settled, patience, changed)
	}()
	return changed, nil
}

// State reports when this instance or another has written to the reading state: as File
// does of its log.
func State(ctx context.Context) (<-chan struct{}, error) { return File(ctx, store.StatePath()+"-wal") }

// watcher watches the folder of path and, if path is a link, that of the file
// it leads to. It returns the names that stand for the file.
func watcher(path string) (*fsnotify.Watcher, map[string]bool, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, nil, err
	}
	names := map[string]bool{abs: true}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		names[real] = true
	}
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, nil, err
	}
	for name := range names {
		if err := w.Add(filepath.Dir(name)); err != nil {
			return nil, nil, errors.Join(err, w.Close())
		}
	}
	return w, names, nil
}

// plain leaves out the path that an error of package os repeats, unquoted.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
