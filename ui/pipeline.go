package ui

import (
	"context"
	"iter"
	"runtime"

	"pullquote/articles/budget"
)

// inOrder does work on every job, on all cores, and hands the results to done
// in the order of the jobs. At most inFlight jobs are begun and not yet done
// with, and no more than budget.AtOnce bytes of them, as size tells, so that the
// memory for many thousand articles is that for a few short ones, or for one
// that is long. An error of done or of the context ends it and is returned; jobs
// that have been begun are waited for, so nothing runs on behind the caller's back.
func inOrder[Job, Result any](ctx context.Context, jobs iter.Seq[Job], size func(Job) int64, work func(context.Context, Job) Result, done func(Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	l := line[Job, Result]{
		size: size, work: work,
		results: make(chan begun[Result], inFlight()), freed: make(chan int64, inFlight()),
	}
	go l.begin(ctx, jobs)

	var failed error
	for next := range l.results {
		r := <-next.result
		if failed == nil && ctx.Err() == nil {
			failed = done(r)
		}
		if failed != nil {
			cancel()
		}
		l.freed <- next.size // never waits: there is a place for each that is begun
	}
	if failed != nil {
		return failed
	}
	return ctx.Err()
}

// line is the jobs that have been begun and are not yet done with.
type line[Job, Result any] struct {
	size    func(Job) int64
	work    func(context.Context, Job) Result
	results chan begun[Result]
	freed   chan int64 // the sizes of those that are done with
}

// begun is a job that has been begun.
type begun[Result any] struct {
	result chan Result
	size   int64
}

// begin starts a goroutine for each job as there is room for it, and closes
// results behind the last one. As only the last to be begun ever waits, the first
// can always be done with.
func (l line[Job, Result]) begin(ctx context.Context, jobs iter.Seq[Job]) {
	defer close(l.results)
	inLine, held := 0, int64(0)
	for job := range jobs {
		size := l.size(job)
		for inLine == cap(l.results) || inLine > 0 && held+size > budget.AtOnce {
			select {
			case <-ctx.Done():
				return
			case free := <-l.freed:
				inLine--
				held -= free
			}
		}
		if ctx.Err() != nil {
			return
		}
		inLine++
		held += size
		result := make(chan Result, 1)
		l.results <- begun[Result]{result, size} // never waits, like the other end
		go func() { result <- l.work(ctx, job) }()
	}
}

// inFlight is how many articles are held at a time: two for each core, so
// that none waits while a long article holds up the order.
func inFlight() int { return 2 * runtime.GOMAXPROCS(0) }
