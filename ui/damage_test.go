package ui

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // to harm databases as another program would
)

// house is a home with a library of one article, and the databases of it.
type house struct {
	*testing.T
	dir string
}

func newHouse(t *testing.T) house {
	t.Helper()
	h := house{t, t.TempDir()}
	h.write("a.md", "“Not one boat will leave,” said Ada Quill.")
	out, errs, status := h.run("list")
	if status != 0 || errs != "" || !strings.Contains(out, "a.md") {
		t.Fatalf("it lists %q, saying %q", out, errs)
	}
	return h
}

func (h house) write(name, text string) {
	h.Helper()
	path := filepath.Join(h.dir, "pullquote", "articles", name)
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.WriteFile(path, []byte("# A strike\n\n"+text+"\n"), 0o600)
	}
	if err != nil {
		h.Fatal(err)
	}
}

func (h house) file(name string) string { return filepath.Join(h.dir, "pullquote", name) }

// run runs the program in that home.
func (h house) run(args ...string) (out, errs string, status int) {
	h.Helper()
	cmd := exec.Command("pullquote", args...) // TestMain put it in PATH
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+h.dir, "XDG_STATE_HOME="+h.dir)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		h.Fatal(err)
	}
	return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
}

// does runs statements on a database, through a connection that lives as long as
// the test.
func (h house) does(file string, statements ...string) *sql.DB {
	h.Helper()
	db, err := sql.Open("sqlite", h.file(file))
	if err != nil {
		h.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	h.Cleanup(func() { _ = db.Close() })
	for _, statement := range statements {
		if _, err := db.ExecContext(h.Context(), statement); err != nil {
			h.Fatal(err)
		}
	}
	return db
}

func TestAWrongRowOfTheReadingStateStopsNoCommandAndSparesTheIndex(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	path := filepath.Join(h.dir, "pullquote", "articles", "a.md")
	before, err := os.Stat(h.file("index.db"))
	if err != nil {
		t.Fatal(err)
	}
	for i, args := range [][]string{{"list"}, {"search", "boat"}, {"people", "ada quill"}, {"reindex"}} {
		if err := h.does("state.db", "INSERT INTO paths VALUES ('"+path+"', 'nothing')").Close(); err != nil {
			t.Fatal(err)
		}
		h.write("a.md", "“Not one boat will leave,” said Ada Quill. "+strings.Repeat("No. ", i))
		out, errs, status := h.run(args...)
		if status != 0 || !strings.Contains(out, "1 article") && !strings.Contains(out, "a.md") {
			t.Errorf("%q: status %d, %q", args, status, out)
		}
		if !strings.Contains(errs, "reading state had broken references: ") || !strings.Contains(errs, path) {
			t.Errorf("%q says %q", args, errs)
		}
		if _, errs, _ := h.run("list"); errs != "" {
			t.Errorf("after %q it says %q again", args, errs)
		}
		if after, err := os.Stat(h.file("index.db")); args[0] != "reindex" && (err != nil || !os.SameFile(before, after)) {
			t.Errorf("%q has thrown the index away", args)
		}
	}
}

func TestAnIndexThatShowsToBeDamagedIsMadeAgainAndTheCommandAnswers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ command, harm string }{
		{"search boat", "UPDATE words_data SET block = x'ffffff' WHERE id > 10"},
		{"search said:quill boat", "UPDATE saying_data SET block = x'ffffff' WHERE id > 10"},
		{"search bo*", "UPDATE starts SET among = x'05ffff'"},
		{"people ada quill", "UPDATE said SET quotes = x'ffffff'"},
		{"people", "ALTER TABLE person RENAME COLUMN words TO word"},
		{"list", "DROP TABLE said"},
	} {
		t.Run(c.command, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t)
			args := strings.Fields(c.command)
			if args[0] == "search" {
				args = []string{"search", strings.TrimPrefix(c.command, "search ")}
			}
			want, _, _ := h.run(args...)
			if err := h.does("index.db", c.harm).Close(); err != nil {
				t.Fatal(err)
			}
			h.write("a.md", "“Not one boat will leave,” said Ada Quill. ")
			out, errs, status := h.run(args...)
			if out != want || status != 0 {
				t.Errorf("status %d, %q instead of %q", status, out, want)
			}
			if !strings.Contains(errs, "the index was damaged and is being rebuilt") && c.command != "list" { // which the damage is nothing to
				t.Errorf("it says %q", errs)
			}
			if again, errs, _ := h.run(args...); again != want || errs != "" {
				t.Errorf("the next says %q, %q", again, errs)
			}
		})
	}
}

func TestWhatAnotherProgramHasLockedIsReadAllTheSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, mode, says string
		status           int
	}{
		{"state.db", "NORMAL", "", 0},
		{"state.db", "EXCLUSIVE", "it is locked by another program", 0},
		{"index.db", "NORMAL", "the index is not up to date: it is locked by another program", 1},
		{"index.db", "EXCLUSIVE", "it is locked by another program", 1},
	} {
		t.Run(c.file+" "+c.mode, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t)
			if out, errs, _ := h.run("search", "boat"); !strings.Contains(out, "a.md") { // and so the words are there
				t.Fatal(out, errs)
			}
			h.does(c.file, "PRAGMA locking_mode = "+c.mode, "BEGIN EXCLUSIVE")
			for _, args := range [][]string{{"list"}, {"search", "boat"}, {"people", "ada quill"}} {
				out, errs, status := h.run(args...)
				if !strings.Contains(out, "a.md") || !strings.Contains(errs, c.says) || status != c.status {
					t.Errorf("%q: status %d, %q, saying %q", args, status, out, errs)
				}
			}
		})
	}
}

func TestACommandKeepsACopyOfTheReadingStateWhenItIsDone(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	if _, errs, status := h.run("people", "--part", "Ada Quill", filepath.Join(h.dir, "pullquote", "articles", "a.md")); status != 0 {
		t.Fatal(errs)
	}
	copies, err := filepath.Glob(h.file("state.db.*.bak"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("there is %q, %v", copies, err)
	}
	if err := os.WriteFile(h.file("state.db"), nil, 0o600); err != nil { // as a power cut leaves it
		t.Fatal(err)
	}
	if _, errs, _ := h.run("list"); !strings.Contains(errs, "reading state was ") {
		t.Errorf("it says %q", errs)
	}
	var parts int
	if err := h.does("state.db").QueryRowContext(t.Context(), "SELECT count(*) FROM parts").Scan(&parts); err != nil || parts != 1 {
		t.Errorf("%d of what was decided is left, %v", parts, err)
	}
}
