// Package pane is what the parts of the reader's screen have in common: the
// session that they share, what they are to the router, and what they may wish
// of it.
package pane

import (
	"context"
	"reflect"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/shelf"
	"pullquote/store/trash"
	"pullquote/store/watch"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/theme"
)

// Session is what the panes of one run have in common: what the reader was
// started with, the databases, how things look, and the line on which something
// is said. A pane embeds it; what is the pane's own is no part of it.
type Session struct {
	Options  Options
	Settings config.Settings // what holds now
	Keymap   keys.Map
	Theme    theme.Choice
	Ink      ink.Ink // of the theme, for the terminal
	Ground   Ground
	Now      func() time.Time
	Follows  Follows
	Ctx      context.Context // ends with the reader

	Measure       ansi.Method      // how the terminal counts cells: letter by letter, until it has told otherwise
	Width, Height int              // of the window, in cells; 0 until the terminal has told it
	Focus         Focus            // the pane that has the keys; the router changes it
	Note          string           // a message that stands until the next key
	Count         int              // what was typed before the key that is being done: 5 in "5j"; 0 if nothing
	Letter        string           // what was typed behind it: "a" in "ma"
	Pressed       int              // how many keys were done: what was asked for at one may be for somebody who has gone on
	Single        bool             // one article was given, and there is no list to go back to
	Index         *index.Index     // nil until it is open, and where one article alone was given
	Archive       *shelf.Catalogue // the shared archive that is set; nil for none
	OnArchive     bool             // the list shows it, and not the library
	State         *store.State     // nil until it is open
	Changes       *turns           // what is being done to the reading state
}

// Ground is what the terminal has told of itself that colours depend on.
type Ground struct {
	Known bool // it has told its background, or has had its time to
	Light bool
	Mono  bool // it shows no colours
}

// Follows are the ways to learn that files have changed.
type Follows struct {
	Article func(ctx context.Context, path string) (<-chan struct{}, error)
	Folders func(ctx context.Context, paths []string) (<-chan struct{}, error)
	State   func(ctx context.Context) (<-chan struct{}, error) // the reading state; nil where nobody else writes it
}

// NewSession is a session for options, of which all that was left open is decided.
func NewSession(ctx context.Context, o Options) *Session {
	if o.State == nil {
		o.State = store.OpenState
	}
	if o.Index == nil {
		o.Index = index.Open
	}
	if o.Settings == nil {
		held := o.Config.Read()
		o.Settings = &held
	}
	if o.Discard == nil {
		bin := func() trash.Bin { return store.Bin(o.Paths, o.Settings.TrashFolder()) }
		o.Discard = func(_ context.Context, path string) (trash.Trashed, error) { return bin().Put(path) }
		o.Restore = func(_ context.Context, t trash.Trashed) error { return bin().Restore(t) }
	}
	var wrong []config.Note
	if len(o.Keys.Groups) == 0 {
		o.Keys, wrong = Chart(o.Settings.Keys)
	}
	s := &Session{
		Options: o, Settings: o.Settings.Settings, Theme: o.Settings.Colors(), Keymap: o.Keys, Now: time.Now,
		Follows: Follows{watch.File, watch.Folders, watch.State}, Ctx: ctx, Single: o.Article != nil, Changes: &turns{}, Note: Mistakes(append(o.Settings.Notes[:len(o.Settings.Notes):len(o.Settings.Notes)], wrong...)),
	}
	if o.Archive != nil && !s.Single {
		s.Archive, s.OnArchive = shelf.NewCatalogue(o.Archive), len(o.Paths) == 0
	}
	s.Dress()
	return s
}

// Dress is the ink of the theme for the terminal as it is known to be. It reports
// whether that is another than before.
func (s *Session) Dress() (changed bool) {
	q := s.Settings.Quotes
	t := s.Theme.For(!s.Ground.Light, s.Ground.Mono)
	k := ink.Of(t.Marked(theme.Marking{NoColor: !q.Color, NoUnderline: !q.Underline, NoTint: !q.Tint}))
	if reflect.DeepEqual(k, s.Ink) {
		return false
	}
	s.Ink = k
	return true
}

// Known reports whether there is a window to draw in.
func (s *Session) Known() bool { return s.Width > 0 && s.Height > 0 }

// Times is how often the key that is being done is to be done.
func (s *Session) Times() int { return max(1, s.Count) }

// Resize notes the window's size. Some terminals tell of a window without any
// while they are being set up; the size before is as good a guess.
func Resize(s *Session, width, height int) {
	if width > 0 && height > 0 {
		s.Width, s.Height = width, height
	}
}

// Wide reports whether panes stand side by side. Beside a list a page can only be drawn
// anew to be scrolled, since terminals scroll whole lines.
func (s *Session) Wide() bool {
	one := s.Settings.Panes == config.One || s.Settings.Panes == config.Auto && s.Options.Slow
	return s.Width >= cells.WideCells && !one
}

// Request is something that a pane wants to know and a command finds out, such
// as the rows of a list. One of a kind is under way at most, and only the answer
// to the last one counts.
type Request struct {
	ID    int // of the last one; an answer with another comes too late
	State requestState
	Stale bool // what was asked about has changed since
	end   context.CancelFunc
}

// requestState is how far a request is.
type requestState uint8

// How far requests are.
const (
	Idle     requestState = iota // nothing was asked, or it need not be known any more
	Asked                        // a command is finding it out
	Resting                      // it was answered a moment ago, and the next is to wait a little
	answered                     // what was last asked is known
	Failed                       // it cannot be known
)

// Under reports whether a request is under way, so that another has to wait.
func (r *Request) Under() bool { return r.State == Asked || r.State == Resting }

// Ask begins a request beside whatever was asked before.
func (r *Request) Ask() { r.State, r.Stale = Asked, false }

// Cancellable begins a request whose command ends when drop is called.
func (r *Request) Cancellable(ctx context.Context) context.Context {
	ctx, r.end = context.WithCancel(ctx)
	r.Ask()
	return ctx
}

// Drop makes the answer to what was asked before one that comes too late.
func (r *Request) Drop() {
	r.ID++
	r.Cancel()
}

// Forget is Drop where nothing else is asked instead: nobody waits any more.
func (r *Request) Forget() {
	r.Drop()
	r.State = Idle
}

// Cancel ends the command that finds out what was asked.
func (r *Request) Cancel() {
	if r.end != nil {
		r.end()
	}
}

// Done notes that the request is answered.
func (r *Request) Done(err error) {
	if r.State = answered; err != nil {
		r.State = Failed
	}
}

// Rest lets a while pass before what has changed meanwhile is asked again.
func (r *Request) Rest() { r.State, r.Stale = Resting, false }

// Retry lets what has failed be asked again.
func (r *Request) Retry() {
	if r.State == Failed {
		r.State = Idle
	}
}

// Known reports whether what was last asked is known, or known not to be had.
func (r *Request) Known() bool { return r.State == answered || r.State == Failed }
