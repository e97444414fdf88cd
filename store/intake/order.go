package intake

import (
	"context"
	"iter"
	"runtime"
)

// addAll drafts candidates on all cores and takes the drafts in the order of
// the candidates, so that of two that are the same it is always the first that
// is added. At most two for each core are held at a time. The error is that of
// the context, or that nothing can be written.
func (a *Adder) addAll(ctx context.Context, candidates iter.Seq[candidate]) error {
	type drafted struct {
		candidate
		draft
		err error
	}
	a.place.clean()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan drafted, 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for c := range candidates {
			done := make(chan drafted, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return
			}
			go func() {
				d, err := a.draft(ctx, c)
				done <- drafted{c, d, err}
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
	}
	if failed != nil {
		return failed
	}
	return ctx.Err()
}

// draft drafts a candidate. One whose address is known to the library is not
// worth the reading.
func (a *Adder) draft(ctx context.Context, c candidate) (draft, error) {
	if c.address != "" {
		if path, there := a.known(c.address, 0); there {
			return draft{title: c.title}, &alreadyThere{path, SameAddress}
		}
	}
	return c.draft(ctx)
}
