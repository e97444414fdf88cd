// Package screen is the reader: a list of articles, a page on which every
// quotation is marked, and a panel of who speaks.
//
// The list stands on the index: it holds a number for each article and fetches
// the rows in sight, and a search is a question to the index whose answer is
// another such list. What is changed (marks, tags, saved searches) is changed
// in the reading state at once, and can be undone.
//
// There is one Bubble Tea model, which is a router. The panes (list, side bar,
// page, panel and scenes) have their own state, keys and picture, know nothing
// of each other, and wish for what lies beyond them. Files are read, pages set
// and texts searched in commands; their results carry the number of the request
// they answer, and late ones are dropped.
package screen

import (
	"context"
	"errors"
	"os"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"pullquote/articles/fault"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/tty"
)

// frames is how often a second the screen may change: Bubble Tea's limit. A
// key is painted at the next frame, so more frames are a quicker answer.
const frames = 120

// spare is how many goroutines may run beside those that keep the cores busy:
// while files are indexed on all of them, the one that answers a key would wait
// until Go takes a core from another, some ten milliseconds. The system's own
// scheduler gives it one at once.
const spare = 2

// ending is how long the end of the program waits for a terminal that takes
// nothing more, and then for a database that somebody else has locked.
const ending = 2 * time.Second

// These end the reader from outside.
var (
	ErrHungUp = errors.New("the terminal is gone")
	// ErrStuck is the error where the terminal is there and takes nothing more. A
	// word to it would wait as long.
	ErrStuck = errors.New("the terminal accepts no more output")
)

// Run shows the reader until it is left or ctx is done. It keeps the place and
// gives the terminal back in either case, also after a panic. The error says why
// there was nothing to show, or what kept the terminal from showing it; it is the
// cause of the context if that has ended the reader, [ErrHungUp] if the terminal
// has gone, and a *[Fault] if something has panicked.
func Run(ctx context.Context, o pane.Options) error {
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	r, err := begin(ctx, end, o)
	if err != nil {
		return err
	}
	switch err := r.run(ctx); {
	case errors.Is(err, ErrStuck):
		return errors.Join(err, context.Cause(ctx))
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return err
	}
	return r.model.failed
}

// runner is a reader on a terminal.
type runner struct {
	*guard
	program *tea.Program
	before  *term.State // of the terminal's line, nil if there is none
}

// begin sets up a reader and starts its first reading.
func begin(ctx context.Context, end context.CancelCauseFunc, o pane.Options) (*runner, error) {
	o.Slow = tty.Slow()
	g := &guard{model: newModel(o), end: end, slow: tty.Escapes{Patience: tty.SlowEscape}}
	opts := []tea.ProgramOption{tea.WithFPS(frames), tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithoutCatchPanics()}
	if o.Color != nil {
		opts = append(opts, tea.WithColorProfile(*o.Color))
	}
	if len(o.Program) == 0 {
		in, err := tty.Open(func() { end(ErrHungUp) })
		if err != nil {
			return nil, err
		}
		opts = append(opts, tea.WithInput(in))
	}
	r := &runner{guard: g, program: tea.NewProgram(g, append(opts, o.Program...)...)}
	r.before, _ = term.GetState(os.Stdout.Fd())
	r.model.send = r.program.Send
	g.do(func() { r.model.start(tty.Size()) })
	return r, nil
}

// run runs the program to its end, and keeps what is to be kept.
func (r *runner) run(ctx context.Context) error {
	ended := make(chan error, 1)
	go func() {
		err := fault.Guard(func() error {
			_, err := r.program.Run()
			return err
		})
		if fault.Is(err) { // Bubble Tea's own
			r.fail(err)
			r.program.Kill()
		}
		ended <- err
	}()
	select {
	case err := <-ended:
		r.finish()
		return err
	case <-ctx.Done():
	}
	within(ending, func() { _ = r.model.history.places.Flush() }) // before anything that may take its time
	if ok, err := r.wait(ended); ok {
		r.finish()
		return err
	}
	// The model is still the program's. What it has asked for is not.
	within(ending, func() {
		r.model.Changes.Wait()
		_ = r.model.history.places.Close()
	})
	if r.before != nil {
		_ = term.Restore(os.Stdout.Fd(), r.before)
	}
	return ErrStuck
}

// finish keeps what is to be kept, when the program has ended.
func (r *runner) finish() {
	r.do(func() { r.model.history.remember(r.model.reader) }) // after a fault, what was kept before it stands
	err := fault.Guard(func() error {
		r.model.closeAll()
		return nil
	})
	if err != nil {
		r.fail(err)
	}
}

// wait waits for the end of the program. A terminal that takes nothing more
// holds it up: what was written and not yet read there is dropped then, which
// makes room for what gives the terminal back.
func (r *runner) wait(ended <-chan error) (ok bool, err error) {
	for range 2 {
		select {
		case err := <-ended:
			return true, err
		case <-time.After(ending / 2):
			tty.DropOutput(os.Stdout)
		}
	}
	return false, nil
}

// within does something, and waits no longer than it may take.
func within(d time.Duration, do func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = fault.Guard(func() error {
			do()
			return nil
		})
	}()
	select {
	case <-done:
	case <-time.After(d):
	}
}
