package store

import (
	"errors"
	"sync/atomic"
	"time"
)

// ErrSilent is the reason of a Problem with a file that gives no byte: one of a
// network's that is gone, say.
var ErrSilent = errors.New("is not responding")

const (
	// asks and askEvery are how long an answer is waited for: a second. It is
	// counted in parts, so that a machine that does nothing for a second, as one
	// that swaps does, has not used it up.
	asks     = 10
	askEvery = 100 * time.Millisecond
	// mostUnanswered is how many calls may be left behind. Each holds a thread,
	// and Go ends a program that has ten thousand.
	mostUnanswered = 256
)

// unanswered counts the calls that were left behind. Threads are the process's,
// and so is the count.
var unanswered atomic.Int32

// answered returns what do returns, or ErrSilent where that takes a second. A
// system call cannot be called off: it is left behind then, and what it returns
// some day, if ever, goes to late. Where too many were left behind already, the
// next is waited for.
func answered[T any](do func() (T, error), late func(T)) (T, error) {
	if unanswered.Load() >= mostUnanswered {
		return do()
	}
	type answer struct {
		is  T
		err error
	}
	answers := make(chan answer, 1)
	go func() {
		is, err := do()
		answers <- answer{is, err}
	}()
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for range asks {
		select {
		case a := <-answers:
			return a.is, a.err
		case <-tick.C:
		}
	}
	unanswered.Add(1)
	go func() {
		if a := <-answers; a.err == nil {
			late(a.is)
		}
		unanswered.Add(-1)
	}()
	var nothing T
	return nothing, ErrSilent
}
