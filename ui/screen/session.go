package screen

import (
	"context"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/watch"
)

// session is what the panes of one run have in common: what the reader was
// started with, the databases, how things look, and the line on which something
// is said. A pane embeds it; what is the pane's own is no part of it.
type session struct {
	options Options
	keymap  keymap
	ink     ink
	now     func() time.Time
	follows follows
	ctx     context.Context // ends with the reader

	width, height int          // of the window, in cells; 0 until the terminal has told it
	focus         focus        // the pane that has the keys; the router changes it
	note          string       // a message that stands until the next key
	single        bool         // one article was given, and there is no list to go back to
	index         *index.Index // nil until it is open, and where one article alone was given
	state         *store.State // nil until it is open
	changes       *turns       // what is being done to the reading state
}

// follows are the ways to learn that files have changed.
type follows struct {
	article func(ctx context.Context, path string) (<-chan struct{}, error)
	folders func(ctx context.Context, paths []string) (<-chan struct{}, error)
}

// newSession is a session for options, of which all that was left open is decided.
func newSession(ctx context.Context, o Options) *session {
	if o.State == nil {
		o.State = store.OpenState
	}
	if o.Index == nil {
		o.Index = index.Open
	}
	if o.Keys == nil {
		o.Keys = DefaultKeys()
	}
	return &session{
		options: o, keymap: newKeymap(o.Keys), ink: inkNamed(o.Theme), now: time.Now,
		follows: follows{watch.File, watch.Folders}, ctx: ctx, single: o.Article != nil, changes: &turns{},
	}
}

// known reports whether there is a window to draw in.
func (s *session) known() bool { return s.width > 0 && s.height > 0 }

// resize notes the window's size. Some terminals tell of a window without any
// while they are being set up; the size before is as good a guess.
func resize(s *session, width, height int) {
	if width > 0 && height > 0 {
		s.width, s.height = width, height
	}
}

// wide reports whether panes stand side by side.
func (s *session) wide() bool { return s.width >= wideCells }

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
