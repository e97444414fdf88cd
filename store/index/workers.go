package index

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// cores is how much is done at once. A program may let more goroutines run than
// there are cores, so that there is one for its reader at any time.
func cores() int { return min(runtime.GOMAXPROCS(0), runtime.NumCPU()) }

// run works on the jobs on all cores, each with a worker of its own, and writes
// what comes of it in batches. wrote is told how many jobs each batch has settled, and what it has
// written.
func (u *update) run(ctx context.Context, jobs <-chan job, worker func() func(context.Context, job) (record, error), wrote func(settled int, written []record)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type done struct {
		record
		err error
	}
	results := make(chan done, fullBatch) // while one batch is written, the next is read
	var workers sync.WaitGroup
	for range cores() {
		workers.Go(func() {
			work := worker()
			for j := range jobs {
				r, err := work(ctx, j)
				select {
				case results <- done{r, err}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() { workers.Wait(); close(results) }()

	var batch []record
	settled, last, every := 0, time.Now(), firstBatch
	flush := func() error {
		u.carrier.tell(ctx, batch)
		if err := u.index.put(ctx, batch); err != nil {
			return err
		}
		wrote(settled, batch)
		batch, settled, last, every = batch[:0], 0, time.Now(), min(2*every, lastBatch)
		return nil
	}
	for r := range results {
		settled++
		if r.err != nil {
			u.problem(r.err)
		} else {
			batch = append(batch, r.record)
		}
		if len(batch) >= fullBatch || time.Since(last) > every {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return flush()
}

// A batch is a transaction. The first ones are small, so that rows are there at
// once, and each is larger than the one before, because FTS5 merges what each of
// them has written.
const (
	firstBatch = 20 * time.Millisecond
	lastBatch  = 2 * time.Second
	fullBatch  = 2000 // articles
)
