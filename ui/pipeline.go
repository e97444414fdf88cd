package ui

import (
	"context"
	"iter"
	"runtime"
)

// inOrder does work on every job, on all cores, and hands the results to done
// in the order of the jobs. At most inFlight jobs are begun and not yet done
// with, so that the memory for many thousand articles is that for a few. An
// error of done or of the context ends it and is returned; jobs that have been
// begun are waited for, so nothing runs on behind the caller's back.
func inOrder[Job, Result any](ctx context.Context, jobs iter.Seq[Job], work func(context.Context, Job) Result, done func(Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	slots := make(chan struct{}, inFlight())
	results := make(chan chan Result, inFlight())
	go begin(ctx, jobs, slots, results, work)

	var failed error
	for result := range results {
		r := <-result
		if failed == nil && ctx.Err() == nil {
			failed = done(r)
		}
		if failed != nil {
			cancel()
		}
		<-slots
	}
	if failed != nil {
		return failed
	}
	return ctx.Err()
}

// begin starts a goroutine for each job as slots become free, and closes
// results behind the last one.
func begin[Job, Result any](ctx context.Context, jobs iter.Seq[Job], slots chan<- struct{}, results chan<- chan Result, work func(context.Context, Job) Result) {
	defer close(results)
	for job := range jobs {
		select {
		case <-ctx.Done():
			return
		case slots <- struct{}{}:
		}
		result := make(chan Result, 1)
		results <- result // never waits: there are as many places as slots
		go func() { result <- work(ctx, job) }()
	}
}

// inFlight is how many articles are held at a time: two for each core, so
// that none waits while a long article holds up the order.
func inFlight() int { return 2 * runtime.GOMAXPROCS(0) }
