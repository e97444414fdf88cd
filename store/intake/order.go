package intake

import (
	"context"
	"iter"
	"runtime"

	"golang.org/x/sync/semaphore"

	"pullquote/articles/budget"
	"pullquote/articles/fault"
)

// addAll drafts candidates on all cores and takes the drafts in the order of
// the candidates, so that of two that are the same it is always the first that
// is added. At most two for each core are held at a time, and budget.AtOnce bytes
// of what they are drafted from, or one that is larger. A candidate that
// panics, wherever it is read, is one that failed. The error is that of the
// context, or that nothing can be written.
func (a *Adder) addAll(ctx context.Context, candidates iter.Seq[candidate]) error {
	type drafted struct {
		candidate
		draft
		err error
	}
	a.place.clean()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	held := semaphore.NewWeighted(budget.AtOnce)
	queue := make(chan chan drafted, 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for c := range guarded(candidates) {
			if held.Acquire(ctx, c.weight()) != nil {
				return
			}
			done := make(chan drafted, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return
			}
			go func() {
				d := drafted{candidate: c}
				d.err = fault.Guard(func() (err error) {
					d.draft, err = a.draft(ctx, c)
					return err
				})
				done <- d
			}()
		}
	}()
	var failed error
	for done := range queue {
		d := <-done
		if failed == nil && ctx.Err() == nil {
			if failed = a.take(d.candidate, d.draft, d.err); failed != nil {
				cancel()
			}
		}
		held.Release(d.weight())
	}
	if failed != nil {
		return failed
	}
	return ctx.Err()
}

// weight is what a candidate counts for among those that are held.
func (c candidate) weight() int64 { return min(c.size, budget.AtOnce) }

// guarded yields candidates until there are no more, or until finding the next
// of them panics, as it may where a book or a mailbox is taken apart. Then the
// last that it yields is one that failed.
func guarded(candidates iter.Seq[candidate]) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		var last candidate
		stopped := false
		err := fault.Guard(func() error {
			for c := range candidates {
				last = c
				if stopped = !yield(c); stopped {
					return nil
				}
			}
			return nil
		})
		if err != nil && !stopped {
			yield(failed(last.from, "everything after "+firstOf(last.part, "the beginning"), err))
		}
	}
}

// draft drafts a candidate. One whose address is known to the library is not
// worth the reading.
func (a *Adder) draft(ctx context.Context, c candidate) (draft, error) {
	if path, there := a.atAddress(c.address, c.fragment, c.title); there {
		return draft{title: c.title}, &alreadyThere{path, SameAddress}
	}
	return c.draft(ctx)
}
