package index

import (
	"context"
	"runtime"
	"sync"
	"time"

	"pullquote/articles/fault"
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
		err  error
		size int64 // of the job
	}
	results := make(chan done, fullBatch) // while one batch is written, the next is read
	inFlight := newFlight()
	var workers sync.WaitGroup
	for range cores() {
		workers.Go(func() {
			work := worker()
			for j := range jobs {
				if inFlight.begin(ctx, j.size) != nil {
					return
				}
				r, err := work(ctx, j)
				select {
				case results <- done{r, err, j.size}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() { workers.Wait(); close(results) }()

	var batch []record
	settled, last, every := 0, time.Now(), firstBatch
	size, hungry := int64(0), false
	flush := func() error {
		u.carrier.tell(ctx, batch)
		if err := u.put(ctx, batch); err != nil {
			return err
		}
		wrote(settled, batch)
		clear(batch) // or it would hold on to their texts
		inFlight.land(size)
		batch, settled, last, every = batch[:0], 0, time.Now(), min(2*every, lastBatch)
		size, hungry = 0, false
		return nil
	}
	for {
		select {
		case r, more := <-results:
			if !more {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				return flush()
			}
			settled++
			size += r.size
			if r.err != nil {
				u.problem(r.err)
			} else {
				batch = append(batch, r.record)
			}
		case <-inFlight.waiting:
			hungry = true
		}
		if len(batch) >= fullBatch || time.Since(last) > every || hungry && settled > 0 {
			if err := flush(); err != nil {
				return err
			}
		}
	}
}

// put writes a batch. If one of its articles brings something down, the others
// are written alone, and that one is named and not tried again.
func (u *update) put(ctx context.Context, batch []record) error {
	err := u.index.put(ctx, batch)
	if !fault.Is(err) {
		return err
	}
	for i := range batch {
		one := batch[i : i+1]
		if err = u.index.put(ctx, one); fault.Is(err) {
			one[0] = u.fail(one[0], err)
			err = u.index.put(ctx, one)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// A batch is a transaction. The first ones are small, so that rows are there at
// once, and each is larger than the one before, because FTS5 merges what each of
// them has written.
const (
	firstBatch = 20 * time.Millisecond
	lastBatch  = 2 * time.Second
	fullBatch  = 2000 // articles
)
