// Package ui is the face of the program: the command line here, and below it
// the screens of the reader (screen), the set page (page), the colours (theme)
// and the reports for scripts (report).
//
// Every command is a few lines: it finds the articles that its paths stand
// for, and hands each to something that reads, prints or reports it. What one
// bad file does is decided once, here: it is named on standard error, the rest
// goes on, and the exit status tells.
package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/charmbracelet/x/term"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/web"
	"pullquote/ui/config"
	"pullquote/ui/confine"
	"pullquote/ui/launch"
)

// The exit statuses of the program.
const (
	succeeded  = 0
	failed     = 1 // something could not be read or written; all else was done
	wrongUsage = 2 // a flag or an argument makes no sense; nothing was done
)

// boundMemory has the collector of garbage run as often as it must, from so much
// memory on that no article needs it, unless the environment says from how much.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(budget.Memory)
	}
}

// standard is a run of the command line with what the process has.
func standard() *program {
	return &program{
		in: os.Stdin, out: os.Stdout, errs: os.Stderr, environ: os.Environ(),
		color: colorAuto, theme: config.Auto, settings: config.Held{Settings: config.Default()},
	}
}

// program is one run of the command line.
type program struct {
	in, out  *os.File
	errs     io.Writer
	environ  []string
	color    colorMode
	theme    themeFlag
	links    bool                       // --follow-links
	file     string                     // --config
	source   config.Source              // of the settings
	settings config.Held                // what is set; the defaults until a command runs
	saidIn   encodingFlag               // --encoding
	confine  func(confine.Policy) error // nil, in tests, keeps everything
	files    fs.FS                      // with the pages of the guide in docs
	status   int
	state    *store.State // once something has asked for it
	signal   *stopped     // what has ended the run before its time, if anything
	told     bool         // a report of a fault is written
	lent     lease        // to an editor that has the terminal
	dark     *bool        // the terminal's background, once it has been asked

	pager  *launch.Pager // in which the output is read, or nil
	screen *os.File      // that it stands on
}

// run executes the arguments and returns the exit status.
func (p *program) run(args []string) (status int) {
	err := fault.Guard(func() error {
		status = execute(p, args)
		return nil
	})
	if err != nil {
		p.fail(err)
		status = p.status
	}
	if p.signal != nil {
		return p.signal.status()
	}
	return status
}

// execute executes the arguments. Errors that commands return are failures;
// cobra's own are wrong usage.
func execute(p *program, args []string) int {
	root := p.root(args)
	command, err := root.ExecuteC()
	closePager(p)
	var f failure
	var m misread
	switch {
	case err == nil:
	case errors.As(err, &m):
		point(p, m)
		return wrongUsage
	case errors.As(err, &f):
		p.fail(f.error)
	default:
		p.say(suggested(command, err))
		fmt.Fprintf(p.errs, "Try: %s --help\n", command.CommandPath())
		return wrongUsage
	}
	if command == root && p.status == failed {
		tellMeant(p, root, command.Flags().Args())
	}
	return p.status
}

// failure marks an error that a command met, as against wrong usage.
type failure struct{ error }

// fail names what failed and lets the run go on. A reader that has seen enough,
// such as head, is no failure.
func (p *program) fail(err error) {
	var out store.LinksOut
	switch {
	case errors.As(err, &out):
		p.say(err) // as was to be expected
		return
	case brokenPipe(err):
		return
	case errors.Is(err, context.Canceled) && p.signal != nil:
		err = p.signal
	case fault.Is(err):
		err = p.reportFault(err)
	}
	p.say(err)
	p.status = failed
}

func (p *program) say(err error) {
	fmt.Fprintln(p.errs, "pullquote: "+web.Redacted(clean.Line(err.Error())))
}

// brokenPipe reports whether whoever read the output has gone away.
func brokenPipe(err error) bool {
	if errors.Is(err, syscall.EPIPE) {
		return true
	}
	const gone, closing = syscall.Errno(109), syscall.Errno(232) // ERROR_BROKEN_PIPE, ERROR_NO_DATA
	return runtime.GOOS == "windows" && (errors.Is(err, gone) || errors.Is(err, closing))
}

// reading opens the reading state, once in a run, and says what is wrong with it.
func (p *program) reading(ctx context.Context) *store.State {
	if p.state == nil {
		var notice error
		if p.state, notice = store.OpenState(ctx); notice != nil {
			p.say(notice)
		}
	}
	return p.state
}

// leave closes the reading state. When all else is done a copy is kept of it, if
// that is due.
func (p *program) leave(ctx context.Context) {
	if p.state == nil {
		return
	}
	if err := p.state.Backup(ctx); err != nil && ctx.Err() == nil {
		p.say(err)
	}
	_ = p.state.Close() // what was saved is saved
	p.state = nil
}

// stdin keeps what standard input gives until the context is done.
func (p *program) stdin(ctx context.Context) (store.Entry, error) {
	r, stop := p.input(ctx)
	defer stop()
	return store.Stdin(r)
}

// input reads standard input until the context is done, also while it waits
// for somebody to write.
func (p *program) input(ctx context.Context) (r io.Reader, stop func() bool) {
	in, w := io.Pipe()
	go func() {
		_, err := io.Copy(w, p.in)
		_ = w.CloseWithError(err)
	}()
	return in, context.AfterFunc(ctx, func() { _ = w.CloseWithError(ctx.Err()) })
}

// untilDone is a writer that fails when its context is done.
type untilDone struct {
	context.Context
	io.Writer
}

// Write writes all of b or nothing.
func (w untilDone) Write(b []byte) (int, error) {
	if err := w.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(b)
}

// terminal reports whether the output goes to a terminal.
func (p *program) terminal() bool { return term.IsTerminal(display(p).Fd()) }

// columns is the width of the terminal in cells, or 0 without one.
func (p *program) columns() int {
	width, _, err := term.GetSize(display(p).Fd())
	if err != nil {
		return 0
	}
	return width
}

// piped reports whether standard input holds a text: it is a pipe, a socket or
// a file, and neither a keyboard nor /dev/null.
func (p *program) piped() bool {
	info, err := p.in.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice == 0
}
