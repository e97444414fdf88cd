package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// TestMain lets the tests start this binary as another instance: what it does,
// in which file, and from which change on is in its environment. It reports on
// its standard output until it ends or is killed.
func TestMain(m *testing.M) {
	file := os.Getenv("PULLQUOTE_TEST_STATE")
	if file == "" {
		os.Exit(m.Run())
	}
	from, err := strconv.Atoi(os.Getenv("PULLQUOTE_TEST_FROM"))
	if err == nil {
		err = behave(os.Getenv("PULLQUOTE_TEST_DO"), file, from)
	}
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// behave is what another instance does.
func behave(do, file string, from int) error {
	ctx := context.Background()
	fmt.Println("ready")
	if do == "read-only" || do == "crammed" {
		return confined(do, file)
	}
	if do == "cramped" {
		if err := limitFiles(40_000); err != nil { // which SQLite needs to open a file at all
			return err
		}
	}
	s, err := openState(ctx, file)
	if err != nil {
		return err
	}
	defer s.Close()
	switch do {
	case "open":
		fmt.Println("open")
	case "change":
		articles := library(changed)
		for i := from; ; i++ {
			if _, err := s.Apply(ctx, changeOf(i, articles)); err != nil {
				return err
			}
			fmt.Println(i)
		}
	case "do":
		articles := library(changed)
		for i := from; ; i++ {
			c := changeOf(i, articles)
			if _, err := s.Do(ctx, saying(fmt.Sprint(i)), Step{Marks: &c}); err != nil {
				return err
			}
			fmt.Println(i)
		}
	case "note":
		return note(ctx, s, from)
	case "tag":
		for i := range turns {
			c := Change{Do: AddTag, Tag: fmt.Sprint("by ", from), On: library(2 * turns)[i : i+turns]}
			if err := insist(ctx, s, c); err != nil {
				return err
			}
			fmt.Println(i)
		}
	case "copy":
		for i := from; ; i++ {
			if undo, err := s.Apply(ctx, changeOf(i, library(changed))); err != nil {
				return err
			} else if len(undo.On) == 0 { // a copy is made of what has changed
				if _, err := s.Apply(ctx, Change{Do: AddTag, Tag: fmt.Sprint(i), On: library(1)}); err != nil {
					return err
				}
			}
			if err := s.backup(ctx, day(i)); err != nil {
				return err
			}
			fmt.Println(i)
		}
	case "fill":
		return fill(ctx, s)
	case "collect":
		return collectOn(ctx, s, file, from)
	case "collect-full":
		return collectFull(ctx, s, file)
	}
	return nil
}

// note keeps one annotation after the other.
func note(ctx context.Context, s *State, from int) error {
	for i := from; ; i++ {
		step := Step{Annotations: &Annotating{Put: []Annotation{annotationNumbered(i)}}}
		if _, err := s.Do(ctx, saying(fmt.Sprint(i)), step); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

// fill makes one change, and another when no file may grow any more. It
// reports how the first article is marked then: starred, but not read.
func fill(ctx context.Context, s *State) error {
	if _, err := s.Apply(ctx, Change{Do: Star, On: library(100)}); err != nil {
		return err
	}
	if err := limitFiles(4096); err != nil {
		return err
	}
	if _, err := s.Apply(ctx, Change{Do: MarkRead, On: library(2000)}); err == nil {
		return errors.New("what does not fit was saved")
	}
	e := []Entry{{Key: library(1)[0].Key}}
	if err := s.Mark(ctx, e); err != nil {
		return fmt.Errorf("nothing can be looked up any more: %w", err)
	}
	fmt.Println(e[0].Starred, e[0].Read)
	return nil
}

const (
	changed = 100 // articles that "change" changes
	turns   = 30  // of "tag"
)

// insist makes a change however long the others are in its way: where several
// write without a pause, one may be kept waiting for longer than State waits.
func insist(ctx context.Context, s *State, c Change) error {
	for {
		if _, err := s.Apply(ctx, c); !contended(err) {
			return err
		}
	}
}

// instance is another instance of the program.
type instance struct {
	cmd *exec.Cmd
	out *bufio.Scanner
}

// start starts another instance and waits until it is about to open the file.
func start(t *testing.T, do, file string, from int) *instance {
	t.Helper()
	i, err := launch(do, file, from, func(*exec.Cmd) {})
	if err != nil {
		t.Fatal(err)
	}
	if line, _ := i.line(); line != "ready" {
		t.Fatalf("it says %q", line)
	}
	return i
}

// launch starts another instance, once something has been settled about it.
func launch(do, file string, from int, settle func(*exec.Cmd)) (*instance, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "PULLQUOTE_TEST_STATE="+file, "PULLQUOTE_TEST_DO="+do, fmt.Sprint("PULLQUOTE_TEST_FROM=", from))
	cmd.Stderr = os.Stderr
	settle(cmd)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &instance{cmd, bufio.NewScanner(io.Reader(out))}, cmd.Start()
}

// line returns the next report.
func (i *instance) line() (string, bool) {
	more := i.out.Scan()
	return i.out.Text(), more
}

// kill ends the instance as SIGKILL does and returns the last report that it
// had written, or else what was the last before.
func (i *instance) kill(last string) string {
	i.cmd.Process.Kill()
	for line, more := i.line(); more; line, more = i.line() {
		last = line
	}
	i.cmd.Wait() // "signal: killed"
	return last
}

// end waits for the end of the instance and returns what it has reported.
func (i *instance) end(t *testing.T) (lines []string) {
	t.Helper()
	for line, more := i.line(); more; line, more = i.line() {
		lines = append(lines, line)
	}
	if err := i.cmd.Wait(); err != nil {
		t.Errorf("%v: %s", err, strings.Join(lines, "; "))
	}
	return lines
}

// spin lets turns of the scheduler go by: some moment that no clock tells.
func spin(turns int) {
	for range turns {
		runtime.Gosched()
	}
}
