package screen

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// running is the reader as Run runs it, on fake time and a terminal that only
// takes what it is sent.
type running struct {
	*runner
	sent bytes.Buffer
	end  context.CancelCauseFunc
	done chan error
}

// reads begins to read, calls f, and returns what has ended the reader.
func reads(t *testing.T, o pane.Options, screen io.Writer, f func(*running)) (r *running, err error) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		in, keyboard := io.Pipe()
		defer keyboard.Close()
		r = &running{done: make(chan error, 1)}
		profile := colorprofile.ASCII
		o.Color = &profile
		if screen == nil {
			screen = &r.sent
		}
		o.Program = []tea.ProgramOption{
			tea.WithInput(in), tea.WithOutput(screen), tea.WithWindowSize(80, 24), tea.WithEnvironment([]string{"TERM=xterm-256color"}),
		}
		ctx, end := context.WithCancelCause(context.Background())
		r.end = end
		if r.runner, err = begin(ctx, end, o); err != nil {
			t.Fatal(err)
		}
		r.model.Follows = pane.Follows{Article: noArticle, Folders: nil}
		go func() { r.done <- r.run(ctx) }()
		r.settle()
		f(r)
		if err = <-r.done; ctx.Err() != nil && !errors.Is(err, ErrStuck) {
			err = context.Cause(ctx)
		}
	})
	return r, err
}

func (r *running) settle() {
	time.Sleep(50 * time.Millisecond)
	synctest.Wait()
}

func (r *running) press(keys ...string) {
	for _, k := range keys {
		r.program.Send(pressed(k))
		r.settle()
	}
}

// gaveBack tells that the terminal has its own screen and cursor again.
func (r *running) gaveBack() bool {
	sent := r.sent.String()
	for _, mode := range []struct{ on, off string }{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?2004h", "\x1b[?2004l"}} {
		if on := strings.LastIndex(sent, mode.on); on < 0 || on > strings.LastIndex(sent, mode.off) {
			return false
		}
	}
	return true
}

// faulty is a scene that panics at a key.
type faulty struct{ press, draw func() pane.Wish }

func (faulty) Point(int) (again, ok bool) { return false, false }

func (f faulty) Do(keys.Action) pane.Wish   { return f.press() }
func (faulty) Answer(tea.Msg) pane.Wish     { return nil }
func (faulty) Status() (left, right string) { return "", "" }
func (faulty) Layout(int, int)              {}

func (f faulty) View(_, height int) []string {
	f.draw()
	return make([]string, height)
}

func TestAPanicAnywhereIsAFaultAndNothingIsLost(t *testing.T) {
	t.Parallel()
	nothing := func() pane.Wish { return nil }
	trips := func() pane.Wish { panic("over a rope") }
	tripping := func() tea.Msg { panic("over a rope") }
	idle := func() tea.Msg { return nil }
	for where, scene := range map[string]func(*pane.Session) faulty{
		"Update":    func(*pane.Session) faulty { return faulty{trips, nothing} },
		"View":      func(*pane.Session) faulty { return faulty{nothing, trips} },
		"a command": func(*pane.Session) faulty { return faulty{func() pane.Wish { return tea.Cmd(tripping) }, nothing} },
		"a batch": func(*pane.Session) faulty {
			return faulty{func() pane.Wish { return tea.Batch(idle, func() tea.Msg { return tea.BatchMsg{idle, tripping} }) }, nothing}
		},
		"a change of state": func(s *pane.Session) faulty {
			return faulty{func() pane.Wish { return pane.InTurn(s, func(context.Context) tea.Msg { return tripping() }) }, nothing}
		},
	} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			state, e := stateIn(t), longArticle(t)
			var top int
			r, err := reads(t, pane.Options{Article: e, State: state}, nil, func(r *running) {
				r.press("space")
				top = r.model.reader.page.Top()
				r.model.enter(scene(r.model.Session))
				r.press("j")
			})
			var f *Fault
			if !errors.As(err, &f) || !strings.HasSuffix(err.Error(), "internal error: over a rope") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(string(f.Err.Stack), "guard_test.go") || f.Width != 80 || f.Height != 24 || !slices.Equal(f.Keys, []string{"resize", "space", "j"}) {
				t.Errorf("the report would say %d by %d, %q\n%s", f.Width, f.Height, f.Keys, f.Err.Stack)
			}
			if !r.gaveBack() {
				t.Errorf("the terminal has got %q", r.sent.String())
			}
			if at := onDisk(t, state, e); at != top || at == 0 {
				t.Errorf("byte %d is on disk, and %d was at the top of the screen", at, top)
			}
		})
	}
}

func TestAPanicWhileThePlaceIsSavedIsAFaultToo(t *testing.T) {
	t.Parallel()
	r, err := reads(t, pane.Options{Article: longArticle(t), State: stateIn(t)}, nil, func(r *running) {
		r.model.history.places.Open(new(store.State)) // which nobody has opened
		r.press("space")
	})
	if f := new(*Fault); !errors.As(err, f) || !r.gaveBack() {
		t.Errorf("got %v", err)
	}
}

// TestOneArticlesPanicIsANote lets the engine trip over one of the articles of a list.
func TestOneArticlesPanicIsANote(t *testing.T) {
	t.Parallel()
	e := store.Entry{Path: "rope.txt"}
	err := pane.AboutArticle(e, func() error { panic("over a rope") })
	if want := `opening "rope.txt": internal error: over a rope`; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("enter")
		tm.program.Send(loaded{request: tm.model.reader.load.ID, entry: e, err: err})
		tm.settle()
		tm.wants("internal error: over a rope")
		tm.press("esc", "j", "enter")
		tm.wants("quotes by ")
	})
}

func TestTheEndFromOutsideKeepsThePlaceAndMarks(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	why := errors.New("a signal")
	var top int
	r, err := reads(t, pane.Options{Article: e, State: state}, nil, func(r *running) {
		r.press("space")
		top = r.model.reader.page.Top()
		r.program.Send(pressed("*"))
		r.end(why)
	})
	if !errors.Is(err, why) || !r.gaveBack() || onDisk(t, state, e) != top || top == 0 {
		t.Errorf("ended by %v with byte %d of %d on disk, having sent %q", err, onDisk(t, state, e), top, r.sent.String())
	}
}

// stuck is a terminal that takes nothing more from some time on.
type stuck struct{ until chan struct{} }

func (s *stuck) Write(b []byte) (int, error) {
	if s.until != nil {
		<-s.until
	}
	return len(b), nil
}

func TestATerminalThatTakesNothingMoreDoesNotHoldUpTheEnd(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	s := &stuck{}
	_, err := reads(t, pane.Options{Article: e, State: state}, s, func(r *running) {
		s.until = make(chan struct{})
		r.program.Send(pressed("space"))
		for range 20 { // until the program itself hangs
			go r.program.Send(pressed("j"))
		}
		r.settle()
		time.Sleep(time.Second)
		if at := onDisk(t, state, e); at == 0 {
			t.Error("the place is not saved while the terminal takes nothing")
		}
		began := time.Now()
		r.end(errors.New("a signal"))
		r.done <- <-r.done
		if took := time.Since(began); took > 2*ending {
			t.Errorf("the end took %v", took)
		}
		close(s.until)
		r.settle()
		r.model.closeAll() // which is the system's to do where the program is at its end
	})
	if !errors.Is(err, ErrStuck) {
		t.Errorf("got %v", err)
	}
}

func TestAReportHasNoWordThatWasTyped(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{})
	var l keyLog
	for _, k := range []string{"j", "ctrl+d", "/"} {
		l.note(m, pressed(k))
	}
	m.keyboard.pending = []pressedKey{{KeyPressMsg: pressed("/")}}
	l.note(m, pressed("f"))
	m.keyboard.pending, m.prompt = nil, &pane.Prompt{}
	for _, k := range []string{"e", "r", "backspace", "enter"} {
		l.note(m, pressed(k))
	}
	l.note(m, tea.PasteMsg{Content: "ferry"})
	l.note(m, tea.WindowSizeMsg{Width: 80, Height: 24})
	l.note(m, marked{})
	want := []string{"j", "ctrl+d", "/", "text", "text", "text", "backspace", "enter", "paste", "resize"}
	if got := l.list(); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for range 100 {
		l.note(m, pressed("down"))
	}
	if got := l.list(); len(got) != 50 || slices.Contains(got, "text") {
		t.Errorf("got %q", got)
	}
}
