package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// relay tells of events that matter once calm has passed without another, and
// every patience while they do not cease, until ctx is done or w is closed.
// Where events were lost, something that matters may have been among them.
func relay(ctx context.Context, w *fsnotify.Watcher, matters func(fsnotify.Event) bool, calm, patience time.Duration, changed chan<- struct{}) {
	var rest <-chan time.Time
	var restless time.Time // since when
	stir := func() {
		if rest == nil {
			restless = time.Now()
		}
		if rest == nil || time.Since(restless) < patience {
			rest = time.After(calm)
		}
	}
	for {
		select {
		case <-ctx.Done():
			return
		case e, open := <-w.Events:
			if !open {
				return
			}
			if matters(e) {
				stir()
			}
		case _, open := <-w.Errors:
			if !open {
				return
			}
			stir()
		case <-rest:
			rest = nil
			select {
			case changed <- struct{}{}:
			default:
			}
		}
	}
}
