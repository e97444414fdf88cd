package store

import (
	"context"
	"errors"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/store/regular"
)

// walk finds the article files of some paths. Each file is found once, by its
// real path, however many links lead to it; so loops of links end. Links found
// on the way are followed last of all, so that a file that can be shown
// without one is, and those alone that do not lead out: see Walker.
type walk struct {
	ctx     context.Context
	found   func(found) bool // false stops the walk
	held    func(Entry) bool // a sample or a stream
	problem func(Problem) bool
	pause   func() // before what may take long: the next folder, a stream
	chunk   int    // names read from a folder at a time; -1 for all, in order
	Walker
	seed    maphash.Seed
	seen    map[uint64]struct{} // hashes of real paths: a hundred thousand paths would be ten megabytes, and two of them share one in a walk of billions
	sound   uint64              // the device of the last folder, which is none that the system makes up
	roots   []root
	root    int      // which of them is walked
	inside  []string // real folders that links may lead into
	links   []link
	stopped bool
}

// paths walks what the user named. A file named outright is taken whatever it
// is called, and a folder even if it is hidden.
func (w *walk) paths(paths []string) {
	w.seed, w.seen = maphash.MakeSeed(), map[uint64]struct{}{}
	for _, path := range paths {
		if w.done() {
			return
		}
		at, err := resolve(path)
		switch {
		case at.stream:
			w.pause()
			w.hold(stream(path))
		case at.dir:
			w.enter(at.real, filepath.Clean(path))
			w.folder(at.real, filepath.Clean(path))
		case err == nil && w.parts(at.real, path):
		case err == nil:
			w.file(found{real: at.real, shown: path})
		default:
			w.hold(orSample(path, err))
		}
	}
	w.followLinks()
}

// hold hands on what is not a file on disk, once.
func (w *walk) hold(e Entry, err error) {
	switch {
	case err != nil:
		w.report(problem(e.Path, err))
	case w.first(string(e.ID)):
		w.stopped = !w.held(e) || w.stopped
	}
}

func (w *walk) done() bool { return w.stopped || w.ctx.Err() != nil }

func (w *walk) report(p Problem) { w.stopped = !w.problem(p) || w.stopped }

func (w *walk) file(f found) {
	if w.first(f.real) {
		w.stopped = !w.found(f) || w.stopped
	}
}

func (w *walk) first(real string) bool {
	hash := maphash.String(w.seed, real)
	_, seen := w.seen[hash]
	w.seen[hash] = struct{}{}
	return !seen
}

// folder walks a folder: its files, then its folders. It is closed before
// anything below it is opened: a deep tree must not use up the descriptors.
func (w *walk) folder(real, shown string) {
	if !w.first(real) {
		return
	}
	folders, err := w.names(real, shown)
	w.pause()
	if err != nil {
		w.report(problem(shown, err))
	}
	for _, f := range folders {
		if !w.done() {
			w.folder(f.real, f.shown)
		}
	}
}

// openFolder opens a folder at a real path, unless it is one of those that the
// system makes up. One that lies on the same device as the folder before is
// like that one.
func (w *walk) openFolder(real string) (*os.File, error) {
	sound := w.sound
	dir, err := answered(func() (regular.File, error) {
		info, err := os.Lstat(real)
		if err != nil {
			return regular.File{}, err
		}
		if regular.Device(info) != sound && regular.MadeUp(real, info) {
			return regular.File{}, regular.ErrMadeUp
		}
		dir, err := regular.OpenReal(real, info)
		return regular.File{File: dir, Info: info}, err
	}, func(dir regular.File) { _ = dir.Close() })
	if err == nil {
		w.sound = regular.Device(dir.Info)
	}
	return dir.File, err
}

// names reads the names in a folder, hands on its files and returns its
// folders.
func (w *walk) names(real, shown string) (folders []found, err error) {
	dir, err := w.openFolder(real)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	for {
		entries, err := dir.ReadDir(w.chunk)
		if w.chunk < 0 {
			slices.SortFunc(entries, func(a, b os.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		}
		for _, e := range entries {
			at := below(real, shown, e.Name())
			switch {
			case w.done():
				return nil, nil
			case strings.HasPrefix(e.Name(), "."):
			case e.IsDir():
				folders = append(folders, at)
			default:
				w.name(at, e)
			}
		}
		if errors.Is(err, io.EOF) || err == nil && w.chunk < 0 {
			return folders, nil
		}
		if err != nil {
			return folders, err
		}
	}
}

// name takes a name in a folder that is not a folder itself.
func (w *walk) name(at found, e os.DirEntry) {
	article, bare := w.named(e.Name())
	at.bare = bare
	switch mode := e.Type(); {
	case mode&os.ModeSymlink != 0:
		w.links = append(w.links, link{at, w.root})
	case mode.IsRegular() && (article || bare):
		w.file(at)
	case article:
		w.report(problem(at.shown, regular.Ordinary(mode)))
	}
}

// below joins a name to the two paths of a folder. Where the path shown ends
// the real one, as news/a.txt ends /home/ada/news/a.txt, one string serves for
// both: a hundred thousand entries are kept.
func below(real, shown, name string) found {
	at := found{real: filepath.Join(real, name)}
	switch {
	case shown == real:
		at.shown = at.real
	case shown == ".":
		at.shown = at.real[len(at.real)-len(name):]
	case strings.HasSuffix(real, string(filepath.Separator)+shown):
		at.shown = at.real[len(at.real)-len(name)-1-len(shown):]
	default:
		at.shown = filepath.Join(shown, name)
	}
	return at
}

// articleName tells by its name whether a file found in a folder is an
// article, or may be one because it has no extension.
func articleName(name string) (article, bare bool) {
	_, article = articles.Named(name)
	ext := filepath.Ext(name)
	return article, ext == "" || ext == "."
}
