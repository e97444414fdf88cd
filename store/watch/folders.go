package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"pullquote/store"
)

const (
	// calm is how long files must have been left alone before their change is
	// reported: a copy of a thousand files is one change.
	calm = 300 * time.Millisecond
	// restless is how long files that are never left alone go unreported.
	restless = 3 * time.Second
	// mostFolders is how many folders are watched. Systems allow only so many,
	// and other programs need some too.
	mostFolders = 4096
)

// Folders reports when files in some folders, or those files themselves, have
// changed and come to rest; with none named, those of the library. It is time
// for an Update then. A report that nobody has taken yet stands for all that
// follow. Folders to any depth are watched, new ones too, but 4,096 at most;
// what happens in others, the next Update finds.
// The channel is closed when ctx is done. The error is for paths of which none
// can be watched.
func Folders(ctx context.Context, paths []string) (<-chan struct{}, error) {
	if len(paths) == 0 {
		paths = []string{store.Library()}
	}
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching folders: %w", err)
	}
	w := &folders{Watcher: n}
	for _, path := range paths {
		err = errors.Join(err, w.follow(path))
	}
	if w.watched == 0 {
		return nil, fmt.Errorf("watching folders: %w", errors.Join(err, n.Close()))
	}
	changed := make(chan struct{}, 1)
	go func() {
		defer close(changed)
		defer w.Close()
		relay(ctx, w.Watcher, w.matters, calm, restless, changed)
	}()
	return changed, nil
}

// folders is a watch on some folders.
type folders struct {
	*fsnotify.Watcher
	watched int
}

// follow watches a folder and all below it, or the folder of a file. Of a
// folder that is not there yet it watches the nearest one that is.
func (w *folders) follow(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	for err != nil && filepath.Dir(path) != path {
		path = filepath.Dir(path)
		if info, err = os.Stat(path); err == nil {
			return w.add(path)
		}
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return w.add(filepath.Dir(path))
	}
	return w.deep(path)
}

// deep watches a folder and those below it, as far as there are not too many.
func (w *folders) deep(folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && path == folder:
			return err
		case err != nil || !d.IsDir():
			return nil
		case path != folder && hiddenFile(path):
			return fs.SkipDir
		case w.watched >= mostFolders:
			return fs.SkipAll
		}
		if err := w.add(path); err != nil && path == folder {
			return err
		}
		return nil
	})
}

func (w *folders) add(folder string) error {
	err := w.Add(folder)
	if err == nil {
		w.watched++
	}
	return err
}

// hiddenFile reports whether a walk passes a name over.
func hiddenFile(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") }

// matters reports whether an event may be one of articles, and follows new folders.
func (w *folders) matters(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod || hiddenFile(e.Name) {
		return false
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Lstat(e.Name); err == nil && info.IsDir() {
			_ = w.deep(e.Name) // files in it are found by the update that follows
		}
	}
	return true
}
