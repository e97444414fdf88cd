package ui

import (
	"context"
	"errors"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"pullquote/store"
	"pullquote/store/shelf/fake"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts that compare it")

// repository names in the environment of the program the folder with its docs, which
// main.go has in it.
const repository = "PULLQUOTE_TEST_REPOSITORY"

func TestMain(m *testing.M) {
	if at, err := filepath.Abs(root); err == nil && os.Getenv(repository) == "" {
		_ = os.Setenv(repository, at)
	}
	testscript.Main(m, map[string]func(){
		"pullquote": func() { os.Exit(Confined(os.Args[1:], os.DirFS(os.Getenv(repository)))) },
		"fault":     func() { os.Exit(faulty(os.Args[1:])) },
	})
}

// TestCommandLine runs the scripts in testdata/script, each in a folder and a
// home of its own. They run the program as a process.
func TestCommandLine(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup:         home,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":        status,
			"tagged":        tagged,
			"feed-changed":  feedChanged,
			"harmless":      harmless,
			"unquote-bytes": unquoteBytes,
			"hostile-name":  hostileNames,
			"archive":       archiveServer,
		},
	})
}

// home gives a script an empty home, and no wish about colours.
func home(env *testscript.Env) error {
	for _, name := range []string{"HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"} {
		env.Setenv(name, filepath.Join(env.WorkDir, ".home", name))
	}
	env.Setenv("TERM", "xterm-256color")
	env.Setenv(repository, os.Getenv(repository))
	env.Setenv("TZ", "UTC")
	return nil
}

// archiveServer starts a server that answers as OpenSearch does, and has ARCHIVE be its address.
func archiveServer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: archive")
	}
	server := httptest.NewServer(new(fake.Server))
	ts.Defer(server.Close)
	ts.Setenv("ARCHIVE", server.URL)
}

// status runs a command and checks its exit status: status 2 pullquote --nope
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status NUMBER COMMAND [ARGUMENT…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// tagged has a reader put a tag on an article: tagged FILE TAG
func tagged(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tagged FILE TAG")
	}
	state, err := store.OpenStateFile(context.Background(), filepath.Join(ts.Getenv("XDG_STATE_HOME"), "pullquote", "state.db"))
	ts.Check(err)
	defer state.Close()
	e, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = state.Apply(context.Background(), store.Change{Do: store.AddTag, Tag: args[1], On: []store.Sighting{e.Sighting()}})
	ts.Check(err)
}

// feedChanged has a reader keep how a change of the subscriptions is taken back:
// feed-changed SAID WORK ARGUMENT…
func feedChanged(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: feed-changed SAID WORK ARGUMENT…")
	}
	state, err := store.OpenStateFile(context.Background(), filepath.Join(ts.Getenv("XDG_STATE_HOME"), "pullquote", "state.db"))
	ts.Check(err)
	defer state.Close()
	step := store.FeedStep{Back: &store.FeedStep{Do: args[1], Args: args[2:]}}
	_, err = state.Do(context.Background(), func([]store.Step) string { return args[0] }, store.Step{Feed: &step})
	ts.Check(err)
}

// unquoteBytes turns what \x1b and its like stand for in a file into those bytes.
func unquoteBytes(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		name = ts.MkAbs(name)
		text, err := os.ReadFile(name)
		ts.Check(err)
		var out []byte
		for line := range strings.Lines(string(text)) {
			bytes, err := strconv.Unquote(`"` + strings.TrimSuffix(line, "\n") + `"`)
			ts.Check(err)
			out = append(append(out, bytes...), '\n')
		}
		ts.Check(os.WriteFile(name, out, 0o600))
	}
}

// hostileNames makes a folder of articles whose names a terminal would act on,
// one of them empty, so that an error names it.
func hostileNames(ts *testscript.TestScript, _ bool, _ []string) {
	dir := ts.MkAbs("names")
	ts.Check(os.Mkdir(dir, 0o700))
	for _, name := range []string{"a\nb.txt", "c\x1b[2Jd.txt", "e\u202ef.txt", "g\u009b31mh.txt", "i\rj\x7f.txt"} {
		ts.Check(os.WriteFile(filepath.Join(dir, name), []byte("“Not one boat,” said Ada Quill.\n"), 0o600))
	}
	ts.Check(os.WriteFile(filepath.Join(dir, "k\x1b]0;l\a.txt"), nil, 0o600))
}

// harmless checks that no byte of a file can act on a terminal: harmless stdout.
// With -styled it may hold colours, attributes and links to the web.
func harmless(ts *testscript.TestScript, neg bool, args []string) {
	styled := len(args) == 2 && args[0] == "-styled"
	if neg || len(args) != 1 && !styled {
		ts.Fatalf("usage: harmless [-styled] FILE")
	}
	text := ts.ReadFile(args[len(args)-1])
	if styled {
		text = withoutStyle(text)
	}
	for i, r := range text {
		if live(r) {
			ts.Fatalf("%U at byte %d acts on a terminal: %q", r, i, text[max(0, i-40):min(len(text), i+40)])
		}
	}
}

// live reports whether a terminal acts on a character, other than by going to
// the next line.
func live(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < ' ', r >= 0x7F && r <= 0x9F:
		return true
	default: // bidirectional embeddings, overrides and isolates
		return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
	}
}
