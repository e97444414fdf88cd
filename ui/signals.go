package ui

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/ui/screen"
)

// stopped is the cause of a context that a signal has ended.
type stopped struct{ signal syscall.Signal }

// Error says which signal it was.
func (s *stopped) Error() string {
	if s.signal == syscall.SIGINT {
		return "interrupted"
	}
	return fmt.Sprintf("stopped by a signal: %v", s.signal)
}

// status is the exit status that shells give such an end.
func (s *stopped) status() int { return 128 + int(s.signal) }

// grace is how long a run may take to end once a signal has come. All that is
// written is written whole or not at all, so it may be left at any moment.
const grace = 10 * time.Second

// untilStopped runs something until a signal asks the program to end. ctx is
// done then, and its cause is a *stopped. A second ctrl+c ends it at once, where
// that is allowed. Signals that whoever started the program has had ignored, as
// nohup does, stay ignored; Windows knows some of them only.
func (p *program) untilStopped(impatient bool, do func(context.Context) error) error {
	ctx, end := context.WithCancelCause(context.Background())
	defer end(nil)
	ask := slices.DeleteFunc([]os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}, signal.Ignored)
	come := make(chan os.Signal, 1)
	if len(ask) > 0 { // for none means all
		signal.Notify(come, ask...)
	}
	defer signal.Stop(come)
	go func() {
		number, ok := asked(ctx, come, &p.lent)
		if !ok {
			return
		}
		why := &stopped{number}
		time.AfterFunc(grace, func() { os.Exit(why.status()) })
		end(why)
		for s := range come { // they often come in twos: a shell that ends sends one more
			if impatient && s == syscall.SIGINT {
				os.Exit(128 + int(syscall.SIGINT))
			}
		}
	}()
	err := do(ctx)
	errors.As(context.Cause(ctx), &p.signal)
	return err
}

// asked waits for a signal that asks the program to end; false where it has ended before. What
// is typed while an editor has the terminal is meant for that.
func asked(ctx context.Context, come <-chan os.Signal, lent *lease) (number syscall.Signal, ok bool) {
	for {
		select {
		case <-ctx.Done():
			return 0, false
		case s := <-come:
			if lent.holds(time.Now()) && (s == syscall.SIGINT || s == syscall.SIGQUIT) {
				continue
			}
			number, _ = s.(syscall.Signal)
			return number, true
		}
	}
}

// lease tells until when somebody else has the terminal.
type lease struct{ until atomic.Int64 } // nanoseconds since 1970; 0 for nobody

// typedLate is how much later what was typed may reach the program: an editor that ctrl+c
// ends is gone before the program hears of the key.
const typedLate = 100 * time.Millisecond

func (l *lease) begin()                   { l.until.Store(math.MaxInt64) }
func (l *lease) end(now time.Time)        { l.until.Store(now.Add(typedLate).UnixNano()) }
func (l *lease) holds(now time.Time) bool { return now.UnixNano() < l.until.Load() }

// batch runs what needs no terminal. A signal ends it after what is being
// written, a second ctrl+c at once; and a closed pipe is an error to stop at and
// not a signal to die from, so that the exit status is the program's own.
func (p *program) batch(do func(context.Context) error) error {
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGPIPE)
	defer signal.Stop(closed)
	err := p.untilStopped(true, func(ctx context.Context) error {
		defer p.leave(ctx)
		return do(ctx)
	})
	if err != nil {
		return failure{err}
	}
	return nil
}

// interactive runs the reader. A terminal that has gone is as a signal that says so.
func (p *program) interactive(do func(context.Context) error) error {
	err := p.untilStopped(false, do)
	if errors.Is(err, screen.ErrHungUp) && p.signal == nil {
		p.signal = &stopped{syscall.SIGHUP}
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, screen.ErrStuck) && fault.Is(err):
		_ = p.reportFault(err)
		p.status = failed
		return nil
	case errors.Is(err, screen.ErrStuck), errors.Is(err, screen.ErrHungUp):
		return nil // there is nobody to tell
	}
	return failure{err}
}

// reportFault writes a report of a fault in the program, the first of a run, and says
// where it lies.
func (p *program) reportFault(err error) error {
	if p.told {
		return err
	}
	p.told = true
	path, failed := store.WriteCrashReport(time.Now(), crashReport(err))
	if failed != nil {
		return fmt.Errorf("%w; no crash report could be written: %w", err, failed)
	}
	return fmt.Errorf("%w; the crash report is in %s", err, fromHome(path))
}

// crashReport tells what somebody who mends the fault needs to know. It holds
// nothing that was read and nothing that was typed into a box.
func crashReport(err error) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Pullquote %s, %s, %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	var f *fault.Error
	if errors.As(err, &f) {
		fmt.Fprintf(&b, "\n%s\n", panicked(f.Value))
	}
	var s *screen.Fault
	if errors.As(err, &s) {
		fmt.Fprintf(&b, "\nwindow: %d by %d\nlast keys: %s\n", s.Width, s.Height, strings.Join(s.Keys, " "))
	}
	if f != nil {
		fmt.Fprintf(&b, "\n%s", f.Stack)
	}
	return b.String()
}

// panicked is what a panic was called with, on one line. What is long may have
// been made of an article.
func panicked(value any) string {
	const longest = 200 // characters
	said := []rune(clean.Line(fmt.Sprint(value)))
	if len(said) > longest {
		said = append(said[:longest], '…')
	}
	return string(said)
}

// fromHome shortens a path in the user's home, as a shell would write it.
func fromHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return filepath.Join("~", rest)
	}
	return path
}
