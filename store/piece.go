package store

import (
	"context"
	"fmt"
	"sync"
	"time"

	"pullquote/articles"
	"pullquote/articles/clean"
)

// piece is what a worker makes of a few files.
type piece struct {
	entries  []Entry
	problems []Problem
}

func (p piece) empty() bool { return len(p.entries)+len(p.problems) == 0 }

// piece reads the heads of some files. One that gives none within a second is
// named as silent, and left to the reader that waits for it; another goes on
// with the rest, and is returned.
func (r *reader) piece(ctx context.Context, some []found) (p piece, next *reader) {
	for {
		b := &batch{piece: piece{entries: make([]Entry, 0, len(some))}}
		done := make(chan struct{})
		go func() {
			defer close(done)
			b.read(ctx, r, some)
		}()
		n, silent := b.wait(done, len(some))
		if p.empty() {
			p, b.piece = b.piece, piece{}
		}
		p.entries = append(p.entries, b.piece.entries...)
		p.problems = append(p.problems, b.piece.problems...)
		if !silent {
			return p, r
		}
		p.problems = append(p.problems, problem(some[n].shown, ErrSilent))
		r, some = &reader{whole: r.whole}, some[n+1:]
	}
}

// batch is a few files that are being read: who reads them may never come back,
// and who waits looks from time to time how far it is.
type batch struct {
	mu    sync.Mutex
	n     int // files that were read
	left  bool
	piece piece
}

// read reads files until they are done, or nobody waits any more.
func (b *batch) read(ctx context.Context, r *reader, some []found) {
	for _, at := range some {
		if ctx.Err() != nil {
			return
		}
		e, text, err := r.entry(at)
		b.mu.Lock()
		if b.left {
			unanswered.Add(-1)
			b.mu.Unlock()
			return
		}
		switch {
		case err != nil:
			b.piece.problems = append(b.piece.problems, problem(at.shown, err))
		case text:
			b.piece.entries = append(b.piece.entries, e)
		case !at.bare:
			b.piece.problems = append(b.piece.problems, problem(at.shown, r.noText(at)))
		}
		b.n++
		b.mu.Unlock()
	}
}

// noText is why the file whose head was read last is no article.
func (r *reader) noText(at found) error {
	if articles.HoldsRecords(r.head, articles.Source{Name: at.shown}) {
		return fmt.Errorf("holds records, not an article; pullquote add %s adds each", clean.Line(at.shown))
	}
	return ErrNoText
}

// wait waits until all files are read, or one has been silent for a second:
// that at n.
func (b *batch) wait(done <-chan struct{}, files int) (n int, silent bool) {
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for before, asked := 0, 0; ; asked++ {
		select {
		case <-done:
			return 0, false
		case <-tick.C:
		}
		b.mu.Lock()
		if b.n != before {
			before, asked = b.n, 0
		}
		if asked >= asks-1 && b.n < files && unanswered.Load() < mostUnanswered {
			unanswered.Add(1)
			b.left = true
			b.mu.Unlock()
			return before, true
		}
		b.mu.Unlock()
	}
}
