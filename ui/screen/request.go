package screen

import "context"

// request is something that a pane wants to know and a command finds out, such
// as the rows of a list. One of a kind is under way at most, and only the answer
// to the last one counts.
type request struct {
	id    int // of the last one; an answer with another comes too late
	state requestState
	stale bool // what was asked about has changed since
	end   context.CancelFunc
}

// requestState is how far a request is.
type requestState uint8

const (
	idle     requestState = iota // nothing was asked, or it need not be known any more
	asked                        // a command is finding it out
	resting                      // it was answered a moment ago, and the next is to wait a little
	answered                     // what was last asked is known
	failed                       // it cannot be known
)

// under reports whether a request is under way, so that another has to wait.
func (r *request) under() bool { return r.state == asked || r.state == resting }

// ask begins a request beside whatever was asked before.
func (r *request) ask() { r.state, r.stale = asked, false }

// cancellable begins a request whose command ends when drop is called.
func (r *request) cancellable(ctx context.Context) context.Context {
	ctx, r.end = context.WithCancel(ctx)
	r.ask()
	return ctx
}

// drop makes the answer to what was asked before one that comes too late.
func (r *request) drop() {
	r.id++
	r.cancel()
}

// cancel ends the command that finds out what was asked.
func (r *request) cancel() {
	if r.end != nil {
		r.end()
	}
}

// done notes that the request is answered.
func (r *request) done(err error) {
	if r.state = answered; err != nil {
		r.state = failed
	}
}

// rest lets a while pass before what has changed meanwhile is asked again.
func (r *request) rest() { r.state, r.stale = resting, false }

// retry lets what has failed be asked again.
func (r *request) retry() {
	if r.state == failed {
		r.state = idle
	}
}

// known reports whether what was last asked is known, or known not to be had.
func (r *request) known() bool { return r.state == answered || r.state == failed }
