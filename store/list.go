package store

import (
	"context"
	"iter"
	"runtime"
	"sync"
	"time"
)

const (
	firstBatch = 64 // entries: a screen or two, at once
	firstAfter = 5 * time.Millisecond
	fullBatch  = 1000 // entries
	batchEvery = 50 * time.Millisecond
	pieceFiles = 16 // files a worker takes at a time
)

// Walker finds articles. The zero Walker follows links that lead to another
// place in the folders that were given, and links of the library's first level;
// how many others there are, it says in a Problem with LinksOut at the end. A
// path that is given may be a link itself.
type Walker struct {
	FollowLinks bool              // all of them, wherever they lead
	Whole       bool              // List tells files that are no longer than a head by all of them, as Tell does
	Also        func(string) bool // tells by its name whether a file is to be found that is no article
}

// named tells whether a file of a name is looked for, or may be an article
// because it has no extension.
func (o Walker) named(name string) (wanted, bare bool) {
	if o.Also != nil && o.Also(name) {
		return true, false
	}
	return articleName(name)
}

// List finds the articles of the given files and folders (with none those of
// the library and, if that holds none, the samples) and emits them in batches,
// in no order, together with what could not be read. The first batch is small
// and comes at once; later ones hold about a thousand entries or what 50 ms
// have brought. Heads are read on all cores.
//
// Folders are searched to any depth for files whose names articles.Named knows and
// for text without an extension; hidden names are passed over
// and each file comes once. emit is called from one goroutine at a time and
// owns what it is given. The only error is that of the context; nothing is
// emitted after it is done.
func (o Walker) List(ctx context.Context, paths []string, emit func(batch []Entry, problems []Problem)) error {
	library := len(paths) == 0
	if library {
		paths = libraryPaths()
	}
	n := 0
	collect(ctx, o.heads(ctx, paths), func(batch []Entry, problems []Problem) {
		n += len(batch)
		emit(batch, problems)
	})
	if library && n == 0 && ctx.Err() == nil {
		emit(samples(), nil)
	}
	return ctx.Err()
}

// heads walks the paths and reads the head of each file on all cores.
func (o Walker) heads(ctx context.Context, paths []string) <-chan piece {
	files := make(chan []found, 16)
	pieces := make(chan piece, 16)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			r := &reader{whole: o.Whole}
			for some := range files {
				var p piece
				p, r = r.piece(ctx, some)
				pieces <- p
			}
		})
	}
	workers.Go(func() {
		defer close(files)
		o.find(ctx, paths, files, pieces)
	})
	go func() {
		workers.Wait()
		close(pieces)
	}()
	return pieces
}

// find walks the paths and hands on the files a few at a time, so that the
// channel costs little and the first of them are not held up.
func (o Walker) find(ctx context.Context, paths []string, files chan<- []found, pieces chan<- piece) {
	some := make([]found, 0, pieceFiles)
	w := walk{ctx: ctx, chunk: 256, Walker: o}
	w.pause = func() {
		if len(some) > 0 {
			files <- some
			some = make([]found, 0, pieceFiles)
		}
	}
	w.found = func(f found) bool {
		if some = append(some, f); len(some) == pieceFiles {
			w.pause()
		}
		return true
	}
	w.problem = func(p Problem) bool {
		pieces <- piece{problems: []Problem{p}}
		return true
	}
	w.held = func(e Entry) bool {
		pieces <- piece{entries: []Entry{e}}
		return true
	}
	w.paths(paths)
	w.pause()
}

// collect gathers pieces into batches. When the context is done it returns at
// once and leaves the rest to be drained, so that the workers can end: one of
// them may be waiting for a slow disk or a silent pipe.
func collect(ctx context.Context, pieces <-chan piece, emit func([]Entry, []Problem)) {
	var batch piece
	flush := func() {
		if ctx.Err() == nil && !batch.empty() {
			emit(batch.entries, batch.problems)
		}
		batch = piece{}
	}
	tick := time.NewTicker(firstAfter)
	defer tick.Stop()
	limit := firstBatch
	for {
		select {
		case p, more := <-pieces:
			if !more {
				flush()
				return
			}
			batch.entries = append(batch.entries, p.entries...)
			batch.problems = append(batch.problems, p.problems...)
			if len(batch.entries) < limit {
				continue
			}
		case <-tick.C:
			if batch.empty() {
				continue
			}
		case <-ctx.Done():
			go func() {
				for range pieces {
				}
			}()
			return
		}
		flush()
		limit = fullBatch
		tick.Reset(batchEvery)
	}
}

func libraryPaths() []string {
	dir := Library()
	if _, err := realPath(dir); err != nil {
		return nil
	}
	return []string{dir}
}

// Walk yields the articles of the given files and folders one after the other
// without reading them: those named first come first, in a folder its files
// by name and then its folders, and links last of all. With no paths it walks
// the library or the samples. Files have no Key and no Summary here. An error
// is a Problem, and the walk goes on after it.
func (o Walker) Walk(ctx context.Context, paths []string) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		named, library := paths, len(paths) == 0
		if library {
			named = libraryPaths()
		}
		n := 0
		w := walk{ctx: ctx, chunk: -1, pause: func() {}, Walker: o}
		w.problem = func(p Problem) bool { return yield(Entry{}, p) }
		w.found = func(f found) bool {
			if f.bare {
				if _, text, err := headOf(f); !text && err == nil {
					return true
				}
			}
			n++
			return yield(Entry{ID: ID(f.real), Path: f.shown}, nil)
		}
		w.held = func(e Entry) bool { return yield(e, nil) }
		w.paths(named)
		if !library || n > 0 || w.done() {
			return
		}
		for _, e := range samples() {
			if !yield(e, nil) {
				return
			}
		}
	}
}
