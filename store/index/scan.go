package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/maphash"
	"os"
	"sync"

	"pullquote/articles/budget"
	"pullquote/store"
)

// known is what the index knows of a file.
type known struct {
	id       ID
	size     int64
	modified int64
	hash     [16]byte
	whole    bool // the file has been read whole, and hash is of it
	seen     bool
}

// before is the hash that a job takes along.
func (k known) before() string {
	if !k.whole {
		return ""
	}
	return string(k.hash[:])
}

// scan walks the folders and compares what it finds with what is known. New
// files get a row at once, made of their heads. It returns the files that have
// to be read whole.
func (u *update) scan(ctx context.Context, paths []string) ([]job, error) {
	s := &scan{update: u, seed: maphash.MakeSeed()}
	if err := s.load(ctx, paths); err != nil {
		return nil, err
	}
	found := make(chan []store.Entry, 16)
	fresh := make(chan job, 64)
	var stats sync.WaitGroup
	for range max(1, cores()-1) { // the walk keeps one busy
		stats.Go(func() {
			for some := range found {
				s.compare(ctx, some, fresh)
			}
		})
	}
	go func() {
		s.walk(ctx, paths, found)
		close(found)
		stats.Wait()
		close(fresh)
	}()
	err := u.run(ctx, fresh, heads, func(_ int, written []record) {
		s.listed(written)
		u.note(func(p *Progress) { p.Changed = p.Changed || len(written) > 0 })
	})
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.finish(ctx)
}

// scan is the state of one scan.
type scan struct {
	*update
	seed  maphash.Seed
	scope Scope

	mu    sync.Mutex
	known []known
	at    map[uint64]int32 // in known, by a hash of the path: the paths themselves would be most of the memory
	jobs  []job
	links [][2]string // a folder, and a file outside it that a link leads to
	lost  []string    // what could not be searched
}

func (s *scan) load(ctx context.Context, paths []string) error {
	s.scope = In(paths...)
	if len(paths) == 0 {
		s.scope.folders = append(s.scope.folders, store.SamplePrefix)
	}
	n, err := s.index.Count(ctx, s.scope)
	if err != nil {
		return err
	}
	s.known, s.at = make([]known, 0, n), make(map[uint64]int32, n)
	where, args := s.scope.where("path")
	rows, err := s.index.read.QueryContext(ctx, "SELECT id, path, size, modified, hash FROM article WHERE "+where, args...)
	if err != nil {
		return fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var k known
		var path, hash sql.RawBytes
		if err := rows.Scan(&k.id, &path, &k.size, &k.modified, &hash); err != nil {
			return fmt.Errorf("querying the index: %w", err)
		}
		k.whole = copy(k.hash[:], hash) > 0
		s.at[maphash.Bytes(s.seed, path)] = int32(len(s.known))
		s.known = append(s.known, k)
	}
	return rows.Err()
}

// walk finds the files and hands them on some at a time.
func (s *scan) walk(ctx context.Context, paths []string, found chan<- []store.Entry) {
	const atOnce = 64
	some := make([]store.Entry, 0, atOnce)
	n := 0
	for e, err := range (store.Walker{FollowLinks: s.options.FollowLinks}).Walk(ctx, paths) {
		if err != nil {
			s.lose(err)
			continue
		}
		some = append(some, e)
		if n++; len(some) == atOnce {
			found <- some
			some = make([]store.Entry, 0, atOnce)
			s.note(func(p *Progress) { p.Found = n })
		}
	}
	found <- some
	s.note(func(p *Progress) { p.Found = n })
}

// lose notes what could not be searched: nothing that was known there is forgotten.
func (s *scan) lose(err error) {
	var p store.Problem
	if !errors.As(err, &p) {
		return
	}
	s.problem(p)
	var out store.LinksOut
	if errors.As(err, &out) {
		return // all else there was searched
	}
	path := p.Path
	if real, err := store.Real(path); err == nil {
		path = real
	}
	s.mu.Lock()
	s.lost = append(s.lost, path)
	s.mu.Unlock()
}

// compare looks at some files, and makes a job of each that is not as the
// index knows it. New ones go on to have their heads read.
func (s *scan) compare(ctx context.Context, some []store.Entry, fresh chan<- job) {
	for _, e := range some {
		if ctx.Err() != nil {
			return
		}
		var size, modified int64
		if e.OnDisk() {
			info, err := os.Lstat(string(e.ID))
			if err != nil {
				continue // gone again: the watch or the next scan tells
			}
			size, modified = info.Size(), info.ModTime().UnixNano()
		} else {
			size = e.Size
		}
		j := job{entry: e}
		s.mu.Lock()
		at, is := s.at[maphash.String(s.seed, string(e.ID))]
		changed := !is
		if is {
			k := &s.known[at]
			k.seen = true
			j.id, j.hash = k.id, k.before()
			changed = s.options.Again || !k.whole && k.size <= budget.Searched || k.size != size || k.modified != modified
		}
		if is && changed {
			j.size = size
			s.jobs = append(s.jobs, j)
		}
		if !s.scope.holds(string(e.ID)) {
			s.links = append(s.links, [2]string{s.folderOf(e.Path), string(e.ID)})
		}
		s.mu.Unlock()
		if !is {
			select {
			case fresh <- j:
			case <-ctx.Done():
				return
			}
		}
	}
}

// folderOf is the folder of the scope that an entry was found in, by the path
// under which it was found.
func (s *scan) folderOf(shown string) string {
	for _, folder := range s.scope.folders {
		if (Scope{folders: []string{folder}}).holds(shown) {
			return folder
		}
	}
	return s.scope.folders[0]
}

// heads returns what reads the head of a new file.
func heads() func(context.Context, job) (record, error) { return head }

func head(_ context.Context, j job) (record, error) {
	if !j.entry.OnDisk() {
		return record{Whole: store.Whole{Entry: j.entry}}, nil
	}
	e, text, err := store.Head(string(j.entry.ID))
	if err == nil && !text {
		err = store.Problem{Path: e.Path, Err: store.ErrNoText}
	}
	e.Path = j.entry.Path // as the user knows it
	return record{Whole: store.Whole{Entry: e}}, err
}
