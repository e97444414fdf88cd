package screen

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/fault"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/tty"
)

// guard is the model as Bubble Tea sees it. Nothing that the model does panics
// there: Bubble Tea would print a stack over the screen and be gone, or, in a
// goroutine of its own, not even give the terminal back. A fault ends the
// program in order instead, and a report of it can be written.
type guard struct {
	model *model
	end   context.CancelCauseFunc // ends the program
	fault *Fault                  // why it ends
	keys  keyLog
	slow  tty.Escapes
	shown tea.View // the last one that could be drawn
}

// Fault is a mistake in the program that has ended the reader, with what a
// report of it needs to say. There is no word in it of an article, nor one that
// somebody has typed.
type Fault struct {
	Err           *fault.Error
	Width, Height int      // of the window, in cells
	Keys          []string // the last ones by name, the latest last; "text" for what was typed into a box
}

// Error says what went wrong, on one line.
func (f *Fault) Error() string { return f.Err.Error() }

// Unwrap returns the panic that was caught.
func (f *Fault) Unwrap() error { return f.Err }

// Init starts the model.
func (g *guard) Init() (cmd tea.Cmd) {
	g.do(func() { cmd = pane.Guarded(g.model.Init()) })
	return cmd
}

// Update takes a message and keeps the place that follows from it.
func (g *guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case pane.Faulted:
		g.fail(msg.Err)
	case placeUnsaved:
		if fault.Is(msg.err) {
			g.fail(msg.err)
		}
	}
	all, wait := g.slow.Take(msg)
	cmds := []tea.Cmd{wait}
	for _, msg := range all {
		g.keys.note(g.model, msg)
		g.do(func() {
			_, then := g.model.Update(msg)
			g.model.history.notePlace(g.model.reader)
			cmds = append(cmds, pane.Guarded(then))
		})
	}
	return g, tea.Batch(cmds...)
}

// View draws the screen. After a fault it is the last one that could be drawn.
func (g *guard) View() tea.View {
	g.do(func() { g.shown = g.model.View() })
	return g.shown
}

// do does something, unless there was a fault.
func (g *guard) do(something func()) {
	if g.fault != nil {
		return
	}
	err := fault.Guard(func() error {
		something()
		return nil
	})
	if err != nil {
		g.fail(err)
	}
}

// fail ends the program because of a fault; the first one counts.
func (g *guard) fail(err error) {
	if g.fault != nil {
		return
	}
	g.fault = &Fault{Width: g.model.Width, Height: g.model.Height, Keys: g.keys.list()}
	errors.As(err, &g.fault.Err)
	g.end(g.fault)
}

// keyLog has the names of the last keys.
type keyLog struct {
	names [50]string
	n     int
}

// note takes the name of a key. What is typed into a box, or will be when the
// box is there, is nobody's business.
func (l *keyLog) note(m *model, msg tea.Msg) {
	var name string
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if name = msg.String(); msg.Text != "" && (m.prompt != nil || len(m.keyboard.pending) > 0) {
			name = "text"
		}
	case tea.PasteMsg:
		name = "paste"
	case tea.MouseMsg:
		name = "mouse"
	case tea.WindowSizeMsg:
		name = "resize"
	default:
		return
	}
	l.names[l.n%len(l.names)] = name
	l.n++
}

// list returns the names, the latest last.
func (l *keyLog) list() []string {
	var all []string
	for i := max(0, l.n-len(l.names)); i < l.n; i++ {
		all = append(all, l.names[i%len(l.names)])
	}
	return all
}
