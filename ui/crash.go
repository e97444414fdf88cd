package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/ui/screen"
)

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
