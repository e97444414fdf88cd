package pane

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
	"pullquote/ui/screen/words"
)

// Undone is a change that was taken back.
type Undone struct {
	store.Undone
	err error
}

// turns are changes of the reading state, made one after another.
type turns struct {
	mu   sync.Mutex
	last chan struct{} // closed when the last one is made; nil if there was none

	unnoted []store.SettingStep // switches that nobody could be told of yet; only turns touch it
}

// add makes a change behind those that were asked for before.
func (t *turns) add(do func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	before, done := t.last, make(chan struct{})
	t.last = done
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		do()
	}()
}

// Wait waits until all are made.
func (t *turns) Wait() {
	t.mu.Lock()
	last := t.last
	t.mu.Unlock()
	if last != nil {
		<-last
	}
}

// InTurn changes the reading state beside the program, behind the changes that
// were asked for before, so that an undo typed behind a star takes back that
// star. It begins at once and not as a command: whatever becomes of the
// program, what a key has asked for is done. The command brings the answer.
func InTurn(s *Session, do func(context.Context) tea.Msg) tea.Cmd {
	ctx, answer := s.Ctx, make(chan tea.Msg, 1)
	s.Changes.add(func() { answer <- Guarded(func() tea.Msg { return do(ctx) })() })
	return func() tea.Msg { return <-answer }
}

// UndoLast takes the last change back.
func UndoLast(s *Session) tea.Cmd {
	if s.State == nil {
		s.Note = StillOpening
		return nil
	}
	state, x, work, source := s.State, s.Index, FeedWork(s), s.Options.Config
	return InTurn(s, func(ctx context.Context) tea.Msg {
		u, err := state.Undo(ctx)
		if err == nil && u.People && x != nil {
			err = x.People().Regroup(ctx)
		}
		for _, f := range u.Feeds {
			if err == nil {
				err = work(ctx, launch.FeedWork(f.Do), f.Args, func(string) {})
			}
		}
		if err == nil {
			err = switchBack(source, &u)
		}
		return Undone{u, err}
	})
}

// FeedWork is how something is done with the subscriptions.
func FeedWork(s *Session) func(ctx context.Context, do launch.FeedWork, args []string, line func(string)) error {
	if s.Options.Feed != nil {
		return s.Options.Feed
	}
	return launch.Feed
}

// Said is what was undone, and when it was done if that may be news.
func (u Undone) Said(d dates.Style) string {
	if u.err != nil {
		return u.err.Error()
	}
	said := "undone: " + u.Undone.Said
	if u.Earlier {
		said += " (" + d.Brief(u.Done, false) + ", " + d.Clock(u.Done) + ")"
	}
	for _, step := range u.Settings {
		said = words.Join(said, "now "+Plainly(step.From))
	}
	return said
}

// UndoKey is the key that undoes where the reader is now. Speakers leave it to the page.
func UndoKey(s *Session) string {
	at := At(s.Focus)
	if at == keys.InSpeakers {
		at = keys.InPage
	}
	return s.Keymap.HintIn(at, keys.Undo)
}

// At is the place of a pane in the table of keys.
func At(f Focus) keys.Places {
	switch f {
	case OnPage:
		return keys.InPage
	case OnPanel:
		return keys.InSpeakers
	case OnScene:
		return keys.InScenes
	case OnBar:
		return keys.InSidebar
	default:
		return keys.InList
	}
}

// Faulted says that something beside the program has panicked.
type Faulted struct{ Err error }

// Guarded is a command of which a panic is a message. The commands of
// [tea.Sequence] would need the same care, but Bubble Tea does not let them be seen.
func Guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		err := fault.Guard(func() error {
			msg = cmd()
			return nil
		})
		if err != nil {
			return Faulted{err}
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = Guarded(c)
			}
		}
		return msg
	}
}

// AboutArticle does something with one article. A panic is that article's
// failure and nobody else's.
func AboutArticle(e store.Entry, do func() error) error {
	err := fault.Guard(do)
	if fault.Is(err) {
		return store.Problem{Path: e.Path, Err: err}
	}
	return err
}

// StillOpening is said of what needs the reading state before it is there.
const StillOpening = "the reading state is still loading"
