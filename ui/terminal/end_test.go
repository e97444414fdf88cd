//go:build !windows

package terminal_test

import (
	"context"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pullquote/store"
)

// reading is an article of many screens that is being read, in a home that
// outlives the program.
type reading struct {
	*session
	home string
	file string
}

// scrolled opens an article, steps to its thirtieth quote, and stars it.
func scrolled(t *testing.T, how *syscall.SysProcAttr) *reading {
	t.Helper()
	home := t.TempDir()
	file := filepath.Join(home, "ferries.txt")
	var b strings.Builder
	b.WriteString("Ferries stay in port\n\n")
	for range 100 {
		b.WriteString("“Not one boat will leave the harbour today,” said Ada Quill, the harbour master.\n\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	r := opened(t, home, file, how)
	r.until("the article", "100 quotes by 1 speaker")
	r.press(strings.Repeat("n", 30))
	r.until("its quote", "quote 30/100")
	r.press("*")
	r.until("the star", "1 article starred")
	return r
}

// opened opens an article in a home.
func opened(t *testing.T, home, file string, how *syscall.SysProcAttr) *reading {
	t.Helper()
	cmd := exec.Command(binary, file)
	cmd.Env = []string{"HOME=" + home, "XDG_STATE_HOME=" + home, "XDG_DATA_HOME=" + home}
	cmd.SysProcAttr = how
	return &reading{begin(t, cmd, nil), home, file}
}

// kept waits until the place and the mark of the article are on the disk, where another
// program finds them.
func (r *reading) kept() {
	r.t.Helper()
	for late := time.After(patience); !r.isKept(); {
		select {
		case b := <-r.output:
			r.take(b)
		case <-late:
			r.t.Fatal("the place and the mark are not on the disk")
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func (r *reading) isKept() bool {
	r.t.Helper()
	file := filepath.Join(r.home, "pullquote", "state.db")
	if _, err := os.Stat(file); err != nil {
		return false
	}
	s, err := store.OpenStateFile(context.Background(), file)
	if err != nil {
		r.t.Fatal(err)
	}
	defer s.Close()
	e, err := store.Open(r.file)
	if err != nil {
		r.t.Fatal(err)
	}
	entries := []store.Entry{e}
	at, _, err := s.Lookup(context.Background(), e.Key, string(e.ID))
	if err == nil {
		err = s.Mark(context.Background(), entries)
	}
	if err != nil {
		r.t.Fatal(err)
	}
	return at.Place.Offset > 1000 && entries[0].Starred
}

// again opens the article anew: it stands where it was left, and undo takes back
// the star of the run before.
func (r *reading) again() {
	r.t.Helper()
	next := opened(r.t, r.home, r.file, nil)
	next.until("the place", "where you left off")
	next.press("U")
	next.until("what was undone", "undone: 1 article starred (")
	next.press("q")
	next.untilExit()
}

// hasStatus waits for the end of the program and checks its exit status.
func (r *reading) hasStatus(want int) {
	r.t.Helper()
	_ = r.wait() // the status is looked at
	if got := r.cmd.ProcessState.ExitCode(); got != want {
		r.t.Errorf("the exit status is %d, want %d: %v", got, want, r.cmd.ProcessState)
	}
}

// ends waits for the end of a program whose terminal has gone, and checks its
// exit status.
func (r *reading) ends(want int) {
	r.t.Helper()
	late := time.After(patience)
	for {
		select {
		case <-r.output:
		case err := <-r.exit:
			if got := r.cmd.ProcessState.ExitCode(); got != want {
				r.t.Errorf("the exit status is %d, want %d: %v", got, want, err)
			}
			return
		case <-late:
			r.t.Fatal("the program does not end")
		}
	}
}

func TestASignalEndsTheReaderInOrder(t *testing.T) {
	t.Parallel()
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			if signal.Ignored(s) {
				t.Skip("is ignored here, as nohup has it")
			}
			r := scrolled(t, nil)
			r.send(s)
			r.hasStatus(128 + int(s))
			r.isAsBefore()
			if !r.isKept() {
				t.Error("the place and the mark are not on the disk")
			}
			r.again()
		})
	}
}

// TestAClosedWindowEndsTheReader closes the terminal, as a window or a
// connection does that goes. It tells the program so, unless it is not the
// program's own.
func TestAClosedWindowEndsTheReader(t *testing.T) {
	t.Parallel()
	for name, how := range map[string]*syscall.SysProcAttr{"with a signal": nil, "without a word": {Setsid: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := scrolled(t, how)
			if err := r.keys.Close(); err != nil {
				t.Fatal(err)
			}
			r.ends(128 + int(syscall.SIGHUP))
			if !r.isKept() {
				t.Error("the place and the mark are not on the disk")
			}
			r.again()
		})
	}
}

// TestAKilledReaderHasKeptThePlace kills it when the place is on the disk, which
// nothing but time has brought there.
func TestAKilledReaderHasKeptThePlace(t *testing.T) {
	t.Parallel()
	r := scrolled(t, nil)
	r.kept()
	r.send(syscall.SIGKILL)
	_ = r.wait() // "signal: killed"
	if !r.isKept() {
		t.Error("what was on the disk is lost")
	}
	r.again()
}

// TestATerminalThatNobodyReadsDoesNotHoldUpTheEnd fills the terminal, so that the
// program waits to write to it when it is to end.
func TestATerminalThatNobodyReadsDoesNotHoldUpTheEnd(t *testing.T) {
	t.Parallel()
	r := scrolled(t, nil)
	r.fill()
	r.press("ddd")
	r.send(syscall.SIGTERM)
	select {
	case err := <-r.exit:
		r.exit <- err
	case <-time.After(patience):
		t.Fatal("the program does not end")
	}
	r.hasStatus(128 + int(syscall.SIGTERM))
	r.isAsBefore()
	r.again()
}

// fill writes to the terminal until it takes nothing more.
func (r *reading) fill() {
	r.t.Helper()
	f, err := os.OpenFile(r.tty.Name(), os.O_WRONLY|syscall.O_NOCTTY|syscall.O_NONBLOCK, 0)
	if err != nil {
		r.t.Fatal(err)
	}
	defer f.Close()
	for _, size := range []int{1024, 1} { // where there is no room for more, there may be for less
		if err := f.SetWriteDeadline(time.Now().Add(time.Second)); err != nil {
			r.t.Fatal(err)
		}
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, size))
		}
	}
}

// TestASuspendedReaderComesBackAndEnds takes the terminal from it for a while.
func TestASuspendedReaderComesBackAndEnds(t *testing.T) {
	t.Parallel()
	r := scrolled(t, nil)
	r.suspends()
	r.continues("quote 30/100")
	r.press("n")
	r.until("the next quote", "quote 31/100")
	r.suspends()
	r.send(syscall.SIGTERM) // and no SIGCONT: it would wait for that for ever
	r.hasStatus(128 + int(syscall.SIGTERM))
	r.isAsBefore()
	r.again()
}

// suspends presses ctrl+z and waits until the terminal is the shell's.
func (r *reading) suspends() {
	r.t.Helper()
	const own = "\x1b[?1049l"
	before := strings.Count(r.written.String(), own)
	r.press("\x1a")
	for late := time.After(patience); strings.Count(r.written.String(), own) == before; {
		select {
		case b := <-r.output:
			r.take(b)
		case <-late:
			r.t.Fatal("the terminal is not given back")
		}
	}
}

// continues sends SIGCONT until a text is on the screen again: the program may not
// have got as far as to wait for it.
func (r *reading) continues(text string) {
	r.t.Helper()
	for late := time.After(patience); !r.shows([]string{text}); {
		select {
		case b := <-r.output:
			r.take(b)
		case <-late:
			r.t.Fatalf("it does not come back; the screen shows\n%s", r.screen.String())
		case <-time.After(100 * time.Millisecond):
			r.send(syscall.SIGCONT)
		}
	}
}

func (r *reading) send(s syscall.Signal) {
	r.t.Helper()
	if err := r.cmd.Process.Signal(s); err != nil {
		r.t.Fatal(err)
	}
}
