//go:build !windows

// Package terminal_test tries the built binary in a pseudo-terminal, as a
// person has it in front of them.
package terminal_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	_ "pullquote/ui" // so that go test runs the tests again when the program is another
)

const article = `Ferries stay in port

“Not one boat will leave the harbour today,” said Ada Quill, the harbour master.

Nobody went home. “We have waited for three days,” said Bo Tarn, a driver from Brack.

“And we will wait for three more,” he added.
`

// binary is the program, built with the stand-ins that releases have. The tests of
// all other packages have what they stand in for.
var binary string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "pullquote")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	binary = filepath.Join(dir, "pullquote")
	if out, err := exec.Command("go", "build", "-modfile=../../release.mod", "-o", binary, "../..").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// TestReaderOpensStepsAndLeaves starts the program that people get in a
// terminal, steps through an article's quotes, quits, and looks whether the
// terminal is as it was.
func TestReaderOpensStepsAndLeaves(t *testing.T) {
	t.Parallel()
	s := start(t, articleFile(t))
	s.until("the article", "Ferries stay in port", "“Not one boat will leave")
	for i, quote := range []string{"quote 1/3", "quote 2/3", "quote 3/3"} {
		s.press("n")
		s.until(quote, quote, []string{"Ada Quill", "Bo Tarn", "Bo Tarn"}[i])
	}
	s.press("N")
	s.until("the quote before", "quote 2/3")
	s.press("q")
	s.untilExit()
}

// TestArticleIsPipedIntoTheReader types keys at the terminal while the text
// comes from a pipe.
func TestArticleIsPipedIntoTheReader(t *testing.T) {
	t.Parallel()
	text, err := os.Open(articleFile(t))
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	s := begin(t, exec.Command(binary), text)
	s.until("the article", "Ferries stay in port")
	s.press("n")
	s.until("its first quote", "quote 1/3")
	s.press("\x03") // ctrl+c
	s.untilExit()
}

// TestATableOnATerminal holds that a terminal gets colours, unless NO_COLOR is
// set, and lines that fit. The program asks it for its background.
func TestATableOnATerminal(t *testing.T) {
	t.Parallel()
	for environ, colored := range map[string]bool{"NO_COLOR=": true, "NO_COLOR=1": false, "COLORFGBG=0;15": true} {
		cmd := exec.Command(binary, "quotes", articleFile(t))
		cmd.Env = []string{environ}
		s := begin(t, cmd, nil)
		if err := s.wait(); err != nil {
			t.Errorf("%s: %v", environ, err)
		}
		shown := s.written.String()
		if got := strings.Contains(shown, "\x1b[38;5;"); got != colored {
			t.Errorf("%s: colours: %v, in %q", environ, got, shown)
		}
		if !s.shows([]string{"Ada Quill", "Bo Tarn", "“Not one boat will leave"}) {
			t.Errorf("%s: the screen shows\n%s", environ, s.screen.String())
		}
		for line := range strings.Lines(shown) {
			if w := ansi.StringWidth(strings.TrimRight(line, "\r\n")); w > 80 {
				t.Errorf("%s: %d cells: %q", environ, w, line)
			}
		}
	}
}

// TestWhatACommandWritesIsReadInThePager holds that the pager has what would have stood
// on the terminal, as wide and in as many colours, and that the program waits for it.
func TestWhatACommandWritesIsReadInThePager(t *testing.T) {
	t.Parallel()
	config := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(config, []byte(`pager = ["sh", "-c", "echo in the pager; cat; read key </dev/tty; echo left by $key"]`), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, "--config", config, "quotes", articleFile(t))
	s.until("the pager", "in the pager", "Ada Quill", "“Not one boat will leave")
	s.press("q\r")
	if err := s.wait(); err != nil || !s.shows([]string{"left by q"}) {
		t.Errorf("%v, and the screen shows\n%s", err, s.screen.String())
	}
	if !strings.Contains(s.written.String(), "\x1b[38;5;") {
		t.Error("there are no colours")
	}

	if err := os.WriteFile(config, []byte(`pager = ["no-such-pager"]`), 0o600); err != nil {
		t.Fatal(err)
	}
	s = start(t, "--config", config, "quotes", articleFile(t))
	if err := s.wait(); err != nil || !s.shows([]string{"starting the pager", "Ada Quill"}) {
		t.Errorf("without it: %v, and the screen shows\n%s", err, s.screen.String())
	}

	out, err := exec.Command(binary, "--config", config, "quotes", "--format", "json", articleFile(t)).CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "[") {
		t.Errorf("in a pipe: %v, %s", err, out)
	}
}

// TestAMissingFileIsNamedBeforeTheScreenIsTouched holds that an error is on
// the terminal and not on a screen that has gone.
func TestAMissingFileIsNamedBeforeTheScreenIsTouched(t *testing.T) {
	t.Parallel()
	s := start(t, filepath.Join(t.TempDir(), "missing.txt"))
	if err := s.wait(); err == nil || s.cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("got %v", err)
	}
	if got := s.written.String(); strings.Contains(got, "\x1b") || !strings.Contains(got, "no such file") {
		t.Errorf("got %q", got)
	}
}

func articleFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ferries.txt")
	if err := os.WriteFile(path, []byte(article), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// session is the program in a terminal of 80 by 24.
type session struct {
	t       *testing.T
	cmd     *exec.Cmd
	keys    *os.File // what is typed
	tty     *os.File
	before  *term.State
	screen  *vt.Emulator
	output  chan []byte // closed when the program and its terminal are gone
	written bytes.Buffer
	exit    chan error
}

func start(t *testing.T, args ...string) *session {
	t.Helper()
	return begin(t, exec.Command(binary, args...), nil)
}

// begin starts the program with the variables of cmd.Env beside its own; stdin
// nil is the terminal.
func begin(t *testing.T, cmd *exec.Cmd, stdin *os.File) *session {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(keys, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	if keys, err = closable(keys); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	if stdin != nil {
		cmd.Stdin = stdin
	}
	home := t.TempDir()
	cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=", "HOME="+home,
		"XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CONFIG_HOME="+home), cmd.Env...)
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	}
	s := &session{
		t: t, cmd: cmd, keys: keys, tty: tty, before: before, screen: vt.NewEmulator(80, 24),
		output: make(chan []byte), exit: make(chan error, 1),
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go func() { s.exit <- cmd.Wait() }()
	go func() { _, _ = io.Copy(keys, s.screen) }() // what the terminal answers
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // has exited, unless the test failed
		_ = tty.Close()
		_ = keys.Close()
		if answers, ok := s.screen.InputPipe().(io.Closer); ok { // Close of the emulator races with its Read
			_ = answers.Close()
		}
	})
	return s
}

// closable is the same file, of which Close does not wait for the Read that
// waits for the program, and of which no program has a copy.
func closable(f *os.File) (*os.File, error) {
	syscall.ForkLock.RLock()
	fd, err := syscall.Dup(int(f.Fd()))
	syscall.CloseOnExec(fd)
	syscall.ForkLock.RUnlock()
	if err == nil {
		err = syscall.SetNonblock(fd, true)
	}
	return os.NewFile(uintptr(fd), f.Name()), errors.Join(err, f.Close())
}

// read hands on what the program writes.
func (s *session) read() {
	defer close(s.output)
	for {
		buf := make([]byte, 4096)
		n, err := s.keys.Read(buf)
		if n > 0 {
			s.output <- buf[:n]
		}
		if err != nil {
			return
		}
	}
}

func (s *session) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.keys, keys); err != nil {
		s.t.Fatal(err)
	}
}

// patience is how long a screen may be awaited on a machine that does a lot else.
const patience = 30 * time.Second

// until reads what the program writes until the screen shows all of some texts.
func (s *session) until(what string, texts ...string) {
	s.t.Helper()
	late := time.After(patience)
	for !s.shows(texts) {
		select {
		case b := <-s.output:
			s.take(b)
		case err := <-s.exit:
			s.t.Fatalf("waiting for %s: the program ended: %v\n%s", what, err, s.screen.String())
		case <-late:
			s.t.Fatalf("waiting for %s, the screen shows\n%s", what, s.screen.String())
		}
	}
}

func (s *session) shows(texts []string) bool {
	screen := s.screen.String()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			return false
		}
	}
	return true
}

func (s *session) take(b []byte) {
	s.written.Write(b)
	_, _ = s.screen.Write(b) // an emulator takes everything
}

// wait reads on until the program has ended and everything it wrote is read.
func (s *session) wait() error {
	s.t.Helper()
	late := time.After(patience)
	for {
		select {
		case b := <-s.output:
			s.take(b)
		case err := <-s.exit:
			s.drain()
			return err
		case <-late:
			s.t.Fatalf("the program does not end; the screen shows\n%s", s.screen.String())
		}
	}
}

// drain reads what is still on its way: a mark is written behind it.
func (s *session) drain() {
	s.t.Helper()
	const mark = "\x00end"
	go func() { _, _ = io.WriteString(s.tty, mark) }() // it may be full
	late := time.After(patience)
	for !strings.HasSuffix(s.written.String(), mark) {
		select {
		case b := <-s.output:
			s.take(b)
		case <-late:
			s.t.Fatal("the terminal has swallowed what was written to it")
		}
	}
	s.written.Truncate(s.written.Len() - len(mark))
}

// untilExit waits for the end and checks that the terminal is as it was.
func (s *session) untilExit() {
	s.t.Helper()
	if err := s.wait(); err != nil {
		s.t.Errorf("the program ended with %v", err)
	}
	s.isAsBefore()
}

// isAsBefore checks that the terminal is as it was.
func (s *session) isAsBefore() {
	s.t.Helper()
	after, err := term.GetState(s.tty.Fd())
	if err != nil {
		s.t.Fatal(err)
	}
	if !reflect.DeepEqual(s.before, after) {
		s.t.Errorf("the terminal was %+v and is %+v", s.before, after)
	}
	for _, mode := range []struct{ what, on, off string }{
		{"the alternate screen", "\x1b[?1049h", "\x1b[?1049l"},
		{"a hidden cursor", "\x1b[?25l", "\x1b[?25h"},
		{"bracketed paste", "\x1b[?2004h", "\x1b[?2004l"},
		{"mouse reports", "\x1b[?1002h", "\x1b[?1002l"},
		{"mouse reports", "\x1b[?1003h", "\x1b[?1003l"},
	} {
		written := s.written.String()
		if strings.LastIndex(written, mode.on) > strings.LastIndex(written, mode.off) {
			s.t.Errorf("%s is left behind", mode.what)
		}
	}
}
