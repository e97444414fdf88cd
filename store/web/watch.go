package web

import (
	"context"
	"time"
)

// watch is the context of one request. It ends when the request has taken too
// long, or when nothing has come for too long, and tells which.
type watch struct {
	context.Context
	caller      context.Context
	cancel      context.CancelCauseFunc
	total, idle *time.Timer
	quiet       time.Duration // that is borne
}

func (c *Client) watch(caller context.Context, left time.Duration) *watch {
	w := &watch{caller: caller, quiet: orDefault(c.Idle, defaultIdle)}
	w.Context, w.cancel = context.WithCancelCause(caller)
	slow, quiet := tooSlow(orDefault(c.Timeout, defaultTimeout)), silent(w.quiet)
	w.total = time.AfterFunc(max(left, 0), func() { w.cancel(slow) })
	w.idle = time.AfterFunc(w.quiet, func() { w.cancel(quiet) })
	return w
}

// alive tells that something came.
func (w *watch) alive() { w.idle.Reset(w.quiet) }

// stop ends the watch and returns err, or in its place the reason for which the
// watch ended the request.
func (w *watch) stop(err error) error {
	w.total.Stop()
	w.idle.Stop()
	defer w.cancel(nil)
	switch {
	case err == nil:
		return nil
	case w.caller.Err() != nil:
		return w.caller.Err()
	case w.Err() != nil:
		return context.Cause(w)
	}
	return err
}
