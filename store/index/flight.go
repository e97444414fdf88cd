package index

import (
	"context"
	"sync"

	"pullquote/articles/budget"
)

// flight is what is being read and has not been written yet. Thousands of short
// articles may be in it, or one long one: what is made of a file takes several
// times its size in memory.
type flight struct {
	mu      sync.Mutex
	held    int64         // bytes of files
	landed  chan struct{} // closed when some of them have been written
	waiting chan struct{} // holds one: somebody would go on if what is there were written
}

func newFlight() *flight {
	return &flight{landed: make(chan struct{}), waiting: make(chan struct{}, 1)}
}

// begin waits until a file of so many bytes may be read: until it is the only
// one, or there are few enough with it.
func (f *flight) begin(ctx context.Context, size int64) error {
	for {
		f.mu.Lock()
		landed := f.landed
		if f.held == 0 || f.held+size <= budget.AtOnce {
			f.held += size
			f.mu.Unlock()
			return nil
		}
		f.mu.Unlock()
		select {
		case f.waiting <- struct{}{}:
		default:
		}
		select {
		case <-landed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// land notes that files have been written, or cannot be.
func (f *flight) land(size int64) {
	f.mu.Lock()
	f.held -= size
	close(f.landed)
	f.landed = make(chan struct{})
	f.mu.Unlock()
}
