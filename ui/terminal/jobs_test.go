//go:build !windows

package terminal_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestAJobIsDoneByItsKeys does what somebody comes to Pullquote for, with the built
// program in a terminal and nothing but keys and commands. Each job is a file of
// testdata/jobs, a line for each step, and the files that it needs:
//
//	serve FOLDER    serves a folder of those files at $SERVER, on this machine
//	becomes FILE AS puts another file in the place of one
//	reader ARG…     opens the reader
//	run ARG…        runs a command to its end; fails runs one that must not end well
//	press KEY…      presses keys, by the names that ? has for them
//	type TEXT       types words
//	sees TEXT…      waits until each stands on the screen, or in what the command printed
//	lacks TEXT…     waits until none does
//	same FILE       compares what the command printed with one of those files
//	leaves          waits until the reader has ended
func TestAJobIsDoneByItsKeys(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/jobs/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no job is there: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			j := newJob(t, archive)
			for i, line := range strings.Split(string(archive.Comment), "\n") {
				words, err := cut(line)
				if err != nil {
					t.Fatalf("%s:%d: %v", file, i+1, err)
				}
				if len(words) > 0 {
					j.at = fmt.Sprintf("%s:%d", file, i+1)
					j.do(words[0], words[1:])
				}
			}
		})
	}
}

// job is somebody at work: in a folder with the job's files, and with a home of
// their own, which every program that they start has.
type job struct {
	t       *testing.T
	at      string // the line of the script
	dir     string
	environ []string
	server  string
	reader  *session // nil while none is open
	printed string   // what the last command said
}

func newJob(t *testing.T, archive *txtar.Archive) *job {
	dir, home := t.TempDir(), t.TempDir()
	for _, f := range archive.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	j := &job{t: t, dir: dir}
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"} {
		j.environ = append(j.environ, name+"="+home)
	}
	j.environ = append(j.environ, "XDG_CONFIG_HOME="+dir)
	return j
}

func (j *job) do(verb string, args []string) {
	j.t.Helper()
	switch verb {
	case "serve":
		j.serve(filepath.Join(j.dir, args[0]))
	case "becomes":
		if err := os.Rename(filepath.Join(j.dir, args[1]), filepath.Join(j.dir, args[0])); err != nil {
			j.t.Fatalf("%s: %v", j.at, err)
		}
	case "reader":
		j.reader = begin(j.t, j.command(args), nil)
	case "run", "fails":
		out, err := j.command(args).CombinedOutput()
		j.reader, j.printed = nil, string(out)
		if (err != nil) != (verb == "fails") {
			j.t.Fatalf("%s: %v\n%s", j.at, err, out)
		}
	case "press":
		for _, key := range args {
			j.reader.press(typed(j.t, key))
		}
	case "type":
		j.reader.press(strings.ReplaceAll(strings.Join(args, " "), "$SERVER", j.server))
	case "sees", "lacks":
		for _, text := range args {
			j.look(text, verb == "sees")
		}
	case "same":
		want, err := os.ReadFile(filepath.Join(j.dir, args[0]))
		if err != nil || j.printed != string(want) {
			j.t.Fatalf("%s: %v: it is not as in %s:\n%s", j.at, err, args[0], j.printed)
		}
	case "leaves":
		j.reader.untilExit()
		j.reader = nil
	default:
		j.t.Fatalf("%s: no step is called %q", j.at, verb)
	}
}

// serve serves the files of a folder, with its own address for $SERVER in them.
func (j *job) serve(folder string) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, err := os.ReadFile(filepath.Join(folder, filepath.Base(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		_, _ = strings.NewReplacer("$SERVER", "http://"+r.Host).WriteString(w, string(content))
	}))
	j.t.Cleanup(s.Close)
	j.server = s.URL
}

// command is the program with arguments, at home in the job's folder.
func (j *job) command(args []string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Dir = j.dir
	cmd.Env = append(os.Environ(), j.environ...)
	for i, a := range cmd.Args {
		cmd.Args[i] = strings.ReplaceAll(a, "$SERVER", j.server)
	}
	return cmd
}

// look waits until a text is on the screen, or until it is not.
func (j *job) look(text string, wanted bool) {
	j.t.Helper()
	text = strings.ReplaceAll(text, "$SERVER", j.server)
	if j.reader == nil {
		if strings.Contains(j.printed, text) != wanted {
			j.t.Fatalf("%s: %q is there: %v, in\n%s", j.at, text, !wanted, j.printed)
		}
		return
	}
	late := time.After(patience)
	for j.reader.shows([]string{text}) != wanted {
		select {
		case b := <-j.reader.output:
			j.reader.take(b)
		case err := <-j.reader.exit:
			j.t.Fatalf("%s: the program ended: %v\n%s", j.at, err, j.reader.screen.String())
		case <-late:
			j.t.Fatalf("%s: %q is on the screen: %v\n%s", j.at, text, !wanted, j.reader.screen.String())
		}
	}
}

// typed is what a terminal sends for a key.
func typed(t *testing.T, key string) string {
	t.Helper()
	named := map[string]string{
		"enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	}
	letter, control := strings.CutPrefix(key, "ctrl+")
	switch bytes := named[key]; {
	case bytes != "":
		return bytes
	case control && len(letter) == 1:
		return string(letter[0] & 0x1f)
	case len([]rune(key)) == 1:
		return key
	}
	t.Fatalf("no key is called %q", key)
	return ""
}

// cut parts a line into words at blanks. What stands between double quotes, or between
// backquotes, is one word; a line that begins with # is said to people.
func cut(line string) ([]string, error) {
	var words []string
	for rest := strings.TrimSpace(line); rest != "" && rest[0] != '#'; rest = strings.TrimSpace(rest) {
		word, after, closed := "", "", true
		if mark := rest[:1]; mark == `"` || mark == "`" {
			word, after, closed = strings.Cut(rest[1:], mark)
		} else {
			word, after, _ = strings.Cut(rest, " ")
		}
		if !closed {
			return nil, fmt.Errorf("a quotation mark is open in %s", line)
		}
		words, rest = append(words, word), after
	}
	return words, nil
}
