package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
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
		options: o, keymap: newKeymap(o.Keys), ink: inkFor(o.Theme != Light, o.Theme == Mono), now: time.Now,
		follows: follows{store.Watch, index.Watch}, ctx: ctx, single: o.Article != nil, changes: &turns{},
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

// inTurn changes the reading state beside the program, behind the changes that
// were asked for before, so that an undo typed behind a star takes back that
// star. It begins at once and not as a command: whatever becomes of the
// program, what a key has asked for is done. The command brings the answer.
func (s *session) inTurn(do func(context.Context) tea.Msg) tea.Cmd {
	ctx, answer := s.ctx, make(chan tea.Msg, 1)
	s.changes.add(func() { answer <- guarded(func() tea.Msg { return do(ctx) })() })
	return func() tea.Msg { return <-answer }
}
