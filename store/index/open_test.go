package index

import (
	"bytes"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func expectNotice(t *testing.T, err error, words string) {
	t.Helper()
	if words == "" && err != nil || words != "" && (err == nil || !strings.Contains(err.Error(), words)) {
		t.Fatalf("the notice is %v and should hold %q", err, words)
	}
}

// made is a fixture with one article, its index closed.
func made(t *testing.T) *fixture {
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	f.update(Options{})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f
}

// whole expects the article to be listed and found after an update.
func (f *fixture) whole() {
	f.Helper()
	f.update(Options{})
	if got := f.titles(Newest); len(got) != 1 || f.matching("truth") != 1 {
		f.Errorf("the index holds %q", got)
	}
	sound(f.T, f.Index)
}

func TestADeletedIndexIsMadeAgain(t *testing.T) {
	t.Parallel()
	f := made(t)
	if err := os.Remove(f.file); err != nil {
		t.Fatal(err)
	}
	f.open("")
	f.whole()
}

func TestADamagedIndexIsMadeAgain(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func([]byte) []byte{
		"no database": func([]byte) []byte { return bytes.Repeat([]byte("not a database "), 500) },
		"empty":       func([]byte) []byte { return nil },
		"a few bytes": func(b []byte) []byte { return b[:700] },
		"cut in half": func(b []byte) []byte { return b[:len(b)/2] },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := made(t)
			data, err := os.ReadFile(f.file)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(f.file, harm(data), 0o600); err != nil {
				t.Fatal(err)
			}
			f.open(map[bool]string{true: "", false: "made again"}[name == "empty"])
			f.whole()
		})
	}
}

func TestDamageThatShowsLaterIsMendedAtTheNextStart(t *testing.T) {
	t.Parallel()
	f := made(t)
	x, err := OpenFile(t.Context(), f.file, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.write.ExecContext(t.Context(), "UPDATE words_data SET block = x'ffffff'"); err != nil {
		t.Fatal(err)
	}
	f.write("b.md", "More", "2026-03-03", "Another.")
	if err := x.Update(t.Context(), []string{f.dir}, Options{}); err == nil || !strings.Contains(err.Error(), "next start") {
		t.Fatalf("the update of a damaged index ends with %v", err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(f.dir, "b.md")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	x, err = OpenFile(t.Context(), f.file, "")
	f.Index = x
	t.Cleanup(func() { _ = x.Close() })
	if err == nil {
		t.Error("nothing is said of the damage")
	}
	f.whole()
}

func TestAnIndexOfANewerVersionIsLeftAlone(t *testing.T) {
	t.Parallel()
	f := made(t)
	db, err := sql.Open("sqlite", f.file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before, err := os.ReadFile(f.file)
	if err != nil {
		t.Fatal(err)
	}
	f.open("newer version")
	f.whole()
	if after, err := os.ReadFile(f.file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file has changed (%v)", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(f.spare); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the makeshift is left in %s", f.spare)
	}
}

func TestWhereNothingCanBeWrittenTheIndexIsAMakeshift(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f.file = filepath.Join(blocked, "index.db") // below a file: nobody can write there, not even root
	f.open("for this time only")
	f.whole()
}

func TestAReadOnlyLibraryIsIndexed(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	if err := os.Chmod(f.dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(f.dir, 0o755) })
	f.whole()
}

func TestAFullDiskEndsAnUpdateAndDamagesNothing(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for i := range 30 {
		f.write("n"+string(rune('a'+i))+".md", "Report", "2026-03-02", strings.Repeat("“Words and more words,” said Ada Quill of Tarn. ", 80+i))
	}
	var pages int
	if err := f.Index.write.QueryRowContext(t.Context(), "PRAGMA max_page_count = 40").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	err := f.Update(t.Context(), []string{f.dir}, Options{})
	if err == nil || !strings.Contains(err.Error(), "full") {
		t.Errorf("the error is %v", err)
	}
	sound(t, f.Index)
	if err := f.Index.write.QueryRowContext(t.Context(), "PRAGMA max_page_count = 100000").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	f.update(Options{})
	if rows := f.all(Newest); len(rows) != 30 || f.matching("words") != 30 {
		t.Errorf("%d rows when there is room again", len(rows))
	}
}

func TestOfTwoInstancesOneIndexesAndTheOtherSeesIt(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("two handles of one process share locks there; run it on Linux or macOS")
	}
	f := newFixture(t)
	f.write("a.md", "Seen by both", "2026-03-02", "One writes, two read.")
	other, err := OpenFile(t.Context(), f.file, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	unlock, err := f.turn(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	waits, ended := make(chan bool, 100), make(chan error, 1)
	go func() {
		ended <- other.Update(t.Context(), []string{f.dir}, Options{Report: func(p Progress) {
			if p.Elsewhere {
				waits <- true
			}
		}})
	}()
	select {
	case <-waits:
	case err := <-ended:
		t.Fatalf("the second did not wait: %v", err)
	case <-time.After(20 * time.Second):
		t.Fatal("the second says nothing")
	}
	unlock()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if got := f.titles(Newest); len(got) != 1 || got[0] != "Seen by both" {
		t.Errorf("the first instance lists %q", got)
	}
}

func TestMarksOfAStateThatCameLaterCount(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Read", "2026-03-03", "“Old,” said Ada Quill.")
	f.write("b.md", "Unread", "2026-03-02", "“New,” said Bo Tarn.")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	state := filepath.Join(t.TempDir(), "state.db")
	x, err := OpenFile(t.Context(), f.file, state)
	if err != nil {
		t.Fatal(err)
	}
	f.Index = x
	t.Cleanup(func() { _ = x.Close() })
	f.update(Options{})
	if got := f.titles(UnreadFirst); got[0] != "Read" {
		t.Errorf("without any state: %q", got)
	}
	for _, tables := range []string{
		"CREATE TABLE reading (key TEXT PRIMARY KEY, read INTEGER)", // as an earlier version has it
		"ALTER TABLE reading ADD COLUMN starred INTEGER; CREATE TABLE tags (key TEXT, tag TEXT)",
	} {
		db, err := sql.Open("sqlite", state)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), tables+"; INSERT OR IGNORE INTO reading (key, read) VALUES (?, 1)", f.all(Newest)[0].Key); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if got := f.titles(UnreadFirst); strings.Contains(tables, "starred") != (got[0] == "Unread") {
			t.Errorf("after %s: %q", tables, got)
		}
	}
}
