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
	inFlight := newFlight()
	results := workOn(ctx, jobs, worker, inFlight)
	c := collected{update: u, inFlight: inFlight, last: time.Now(), every: firstBatch, wrote: wrote}
	for {
		select {
		case r, more := <-results:
			if !more {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				return c.flush(ctx)
			}
			c.add(r)
		case <-inFlight.waiting:
			c.hungry = true
		}
		if c.due() {
			if err := c.flush(ctx); err != nil {
				return err
			}
		}
	}
}

// done is what came of a job.
type done struct {
	record
	err  error
	size int64 // of the job
}

// workOn works on the jobs on all cores. The results end with the jobs, or with
// the context.
func workOn(ctx context.Context, jobs <-chan job, worker func() func(context.Context, job) (record, error), inFlight *flight) <-chan done {
	results := make(chan done, fullBatch) // while one batch is written, the next is read
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
	return results
}

// collected is a batch that grows.
type collected struct {
	update   *update
	inFlight *flight
	batch    []record
	settled  int   // jobs, also those that failed
	size     int64 // of the jobs
	last     time.Time
	every    time.Duration
	hungry   bool // a worker waits for room
	wrote    func(settled int, written []record)
}

// add takes up what came of a job.
func (c *collected) add(r done) {
	c.settled++
	c.size += r.size
	if r.err != nil {
		c.update.problem(r.err)
		return
	}
	c.batch = append(c.batch, r.record)
}

// due reports whether the batch is to be written now.
func (c *collected) due() bool {
	return len(c.batch) >= fullBatch || time.Since(c.last) > c.every || c.hungry && c.settled > 0
}

// flush writes the batch and begins the next.
func (c *collected) flush(ctx context.Context) error {
	c.update.carrier.tell(ctx, c.batch)
	if err := c.update.put(ctx, c.batch); err != nil {
		return err
	}
	c.wrote(c.settled, c.batch)
	clear(c.batch) // or it would hold on to their texts
	c.inFlight.land(c.size)
	c.batch, c.settled, c.size, c.hungry = c.batch[:0], 0, 0, false
	c.last, c.every = time.Now(), min(2*c.every, lastBatch)
	return nil
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
