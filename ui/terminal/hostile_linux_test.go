package terminal_test

import (
	"bytes"
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// all runs the program over every hostile file, each alone and all together,
// which takes some minutes, and lists what took longest and most:
//
//	go test ./ui/terminal -run Hostile -all -v -timeout 2h
var all = flag.Bool("all", false, "every hostile file, the large ones too")

const (
	mostMemory = 300 << 10       // KB, resident
	hung       = 2 * time.Minute // a command that takes longer has stopped; how long it should take no test says
)

// commands are those that read articles, as they are given a path.
var commands = [][]string{{"quotes", "--format", "jsonl"}, {"print"}, {"speakers"}, {"list"}, {"add"}}

// TestHostileFilesStayWithinTheirMemory runs the commands over a folder of files
// that try to bring them down.
func TestHostileFilesStayWithinTheirMemory(t *testing.T) {
	t.Parallel()
	dir := hostileFolder(t, *all)
	home := t.TempDir()
	for _, command := range commands {
		ran(t, home, append(slices.Clone(command), dir)...)
	}
	library := filepath.Join(home, "pullquote")
	if err := os.RemoveAll(filepath.Join(library, "articles")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(library, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(library, "articles")); err != nil {
		t.Fatal(err)
	}
	for _, command := range [][]string{{"reindex"}, {"list"}, {"search", "board"}, {"people"}} {
		ran(t, home, command...)
	}
}

func TestTheProgramKeepsItsMemoryLow(t *testing.T) {
	t.Parallel()
	for limit, want := range map[string]string{"": "kept below some 192 MB", "64MiB": "kept below some 64 MB", "off": "as much as there is"} {
		cmd := exec.CommandContext(t.Context(), binary, "version", "--verbose")
		cmd.Env = append(os.Environ(), "GOMEMLIMIT="+limit)
		if out, err := cmd.Output(); err != nil || !strings.Contains(string(out), "memory: "+want) {
			t.Errorf("%q: got %s, %v", limit, out, err)
		}
	}
}

// TestEachHostileFileIsAnswered runs the commands over the files one by one.
func TestEachHostileFileIsAnswered(t *testing.T) {
	t.Parallel()
	if !*all {
		t.Skip("takes minutes; run with -all")
	}
	dir, home := hostileFolder(t, true), t.TempDir()
	for _, command := range commands {
		var runs []run
		err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				runs = append(runs, ran(t, home, append(slices.Clone(command), path)...))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		report(t, command[0], runs)
	}
}

// TestTheReaderIndexesHostileFiles opens a folder of them in a terminal, waits
// until all are indexed, opens some, and looks how much memory that took.
func TestTheReaderIndexesHostileFiles(t *testing.T) {
	t.Parallel()
	s := start(t, hostileFolder(t, *all))
	s.until("the list", "•")
	for range 100 { // a key takes away what is told of a file that cannot be opened
		if s.shows([]string{"indexing"}) {
			break
		}
		s.press("?")
		s.until("the help", "next quote")
		s.press("?")
		s.until("the list", "•")
	}
	s.until("the indexing", "indexing")
	s.untilGone("the indexing", "indexing", "finding files")
	s.press("jjjjj\r")
	s.until("an article", "%")
	s.press("JJJJ")
	s.press("\x03") // ctrl+c
	s.untilExit()
	if most := peak(s.cmd); most > mostMemory {
		t.Errorf("the reader took %d MB", most>>10)
	} else {
		t.Logf("the reader took %d MB", most>>10)
	}
}

// untilGone reads what the program writes until the screen shows none of some texts.
func (s *session) untilGone(what string, texts ...string) {
	s.t.Helper()
	late := time.After(hung)
	for slices.ContainsFunc(texts, func(text string) bool { return s.shows([]string{text}) }) {
		select {
		case b := <-s.output:
			s.take(b)
		case err := <-s.exit:
			s.t.Fatalf("waiting for the end of %s: the program ended: %v\n%s", what, err, s.screen.String())
		case <-late:
			s.t.Fatalf("%s goes on; the screen shows\n%s", what, s.screen.String())
		}
	}
}

// hostileFolder writes hostile files, every one or a few. Another program does
// it, for the memory of this one counts as that of those which it starts.
func hostileFolder(t *testing.T, every bool) string {
	t.Helper()
	dir, which := t.TempDir(), "-few"
	if every {
		which = "-hostile"
	}
	if out, err := exec.Command("go", "run", "../../store/madeup/write", which, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return dir
}

// run is one run of the program.
type run struct {
	args   []string
	took   time.Duration
	memory int64 // KB, resident at most
}

// ran runs the program and fails where it took too much memory, or ended by a
// signal or as Go does that has panicked.
func ran(t *testing.T, home string, args ...string) run {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), hung*time.Duration(1+9*one(*all)))
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CONFIG_HOME="+home)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	began := time.Now()
	_ = cmd.Run() // 1 says that some files are none
	r := run{args, time.Since(began), peak(cmd)}
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 {
		t.Errorf("%q ended with %d: %.2000s", args, code, errs.String())
	}
	if r.memory > mostMemory {
		t.Errorf("%q took %d MB", args, r.memory>>10)
	}
	t.Logf("%q: %d MB, %.1f s", args, r.memory>>10, r.took.Seconds())
	return r
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// report lists what took longest and most.
func report(t *testing.T, command string, runs []run) {
	t.Helper()
	slow := 0
	for _, r := range runs {
		if r.took > 3*time.Second {
			slow++
		}
	}
	text := fmt.Sprintf("%s: %d files, %d took more than 3 s", command, len(runs), slow)
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(b.took, a.took) })
	for _, r := range runs[:min(5, len(runs))] {
		text += fmt.Sprintf("\n  %6.2f s %q", r.took.Seconds(), r.args[len(r.args)-1])
	}
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(b.memory, a.memory) })
	for _, r := range runs[:min(5, len(runs))] {
		text += fmt.Sprintf("\n  %4d MB %q", r.memory>>10, r.args[len(r.args)-1])
	}
	t.Log(text)
}

// peak is the most memory that a process which has ended had, in KB.
func peak(cmd *exec.Cmd) int64 {
	usage, _ := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return usage.Maxrss
}
