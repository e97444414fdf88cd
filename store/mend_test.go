package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// spoil runs statements on a database as another program would, which does not
// look at what refers to what.
func spoil(t *testing.T, file string, statements ...string) {
	t.Helper()
	db, err := connectRaw(file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

// openAny opens a database in which something may be wrong.
func openAny(t *testing.T, file string) (s *State, notice error) {
	t.Helper()
	s, notice = openState(t.Context(), file)
	t.Cleanup(func() { s.Close() })
	return s, notice
}

// expectNotice asserts that a notice holds some words.
func expectNotice(t *testing.T, notice error, words ...string) {
	t.Helper()
	for _, w := range words {
		if notice == nil || !strings.Contains(notice.Error(), w) {
			t.Errorf("%q is not in the notice %v", w, notice)
		}
	}
}

func TestARowThatRefersToNothingIsMendedAndNamed(t *testing.T) {
	t.Parallel()
	file, want := filled(t)
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')", "INSERT INTO tags VALUES ('elsewhere', 'harbour')")
	s, notice := openAny(t, file)
	expectNotice(t, notice, `lost: "/news/lost.txt"`, "the old file is kept as state.db.damaged-1")
	got := rowsOf(t, s)
	if lacking := missing(want, got); len(lacking) > 0 {
		t.Errorf("%q are lost", lacking)
	}
	if got["tags 'elsewhere' 'harbour'"] != 1 {
		t.Error("a tag is lost although it could be kept")
	}
	if err := s.Carry(t.Context(), []Sighting{{Key: "edited", Path: "/news/lost.txt"}}); err != nil {
		t.Error(err)
	}
	if checkFile(t.Context(), file+".damaged-1") == nil {
		t.Error("what was wrong is not in the file that was kept")
	}
}

func TestAWrongRowIsMendedWhileAnotherInstanceRuns(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	running := openTest(t, file)
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')")
	s, notice := openAny(t, file)
	expectNotice(t, notice, "/news/lost.txt")
	apply(t, running, Star, entriesOf(300)[299:])
	if e := marks(t, s, entriesOf(300)[299:]); !strings.Contains(e[0], "starred true") {
		t.Errorf("what the other instance does is not seen: %q", e)
	}
}

func TestWhatIsSavedAfterADamagedFileWasReplacedIsInTheNewOne(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("a file that is open cannot be replaced there")
	}
	file, _ := filled(t)
	running := openTest(t, file)
	apply(t, running, MarkRead, entriesOf(1))
	flip(t, file, spot{100, 3}) // the kind of the first page
	s, notice := openAny(t, file)
	expectNotice(t, notice, "reading state was damaged: 450 articles recovered")
	apply(t, running, Star, entriesOf(300)[299:])
	for _, s := range []*State{s, running} {
		if e := marks(t, s, entriesOf(300)[299:]); !strings.Contains(e[0], "starred true") {
			t.Errorf("what the other instance has done is not seen: %q", e)
		}
	}
}

func TestAChangeThatMeetsAWrongRowMendsItAndIsMade(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	s := openTest(t, file)
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')") // as in a database too large to be checked at the start
	at := []Sighting{{Key: "edited", Path: "/news/lost.txt"}}
	if err := s.Carry(t.Context(), at); err != nil {
		t.Error(err)
	}
	if _, err := s.Apply(t.Context(), Change{Do: Star, On: at}); err != nil {
		t.Error(err)
	}
	expectNotice(t, s.Backup(t.Context()), `lost: "/news/lost.txt"`)
}

func TestAWrongRowIsPutRightFromABackup(t *testing.T) {
	t.Parallel()
	file, want := filled(t)
	s := openTest(t, file)
	if err := errors.Join(s.Backup(t.Context()), s.Close()); err != nil {
		t.Fatal(err)
	}
	spoil(t, file, "DELETE FROM reading WHERE key < '0000000000000040'")
	s, notice := openAny(t, file)
	if lacking := missing(want, rowsOf(t, s)); len(lacking) > 0 {
		t.Errorf("%q are lost", lacking)
	}
	expectNotice(t, notice, "410 articles recovered, 40 from the backup of "+time.Now().Format("2 Jan 2006"))
}

func TestManyLostRowsAreListedInAFile(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	for i := range 5 {
		spoil(t, file, fmt.Sprintf("INSERT INTO paths VALUES ('/news/lost%d.txt', 'nothing')", i))
	}
	_, notice := openAny(t, file)
	expectNotice(t, notice, `"/news/lost0.txt", "/news/lost1.txt", "/news/lost2.txt" and 2 more, see state.db.damaged-1.txt`)
	list, err := os.ReadFile(file + ".damaged-1.txt")
	if lines := strings.Split(string(list), "\n"); err != nil || len(lines) != 6 || lines[4] != `"/news/lost4.txt"` {
		t.Errorf("the list is %q, %v", list, err)
	}
}

func TestAFileWithoutAByteIsPutBackFromTheBackup(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func([]byte) []byte{
		"empty":       func([]byte) []byte { return nil },
		"zeros":       func(b []byte) []byte { return make([]byte, len(b)) },
		"cut":         func(b []byte) []byte { return b[:512] },
		"another's":   func([]byte) []byte { return []byte(strings.Repeat("This is no database. ", 300)) },
		"a page less": func(b []byte) []byte { return b[:len(b)-4096] },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file, want := filled(t)
			s := openTest(t, file)
			if err := errors.Join(s.Backup(t.Context()), s.Close()); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			put(t, file, string(harm(data)))
			lacking, notice := openedState(t, file, want)
			if len(lacking) > 0 {
				t.Errorf("%d rows are lost: %.3q", len(lacking), lacking)
			}
			if name != "a page less" {
				expectNotice(t, notice, "reading state was lost: restored from the backup of "+time.Now().Format("2 Jan 2006")+", marks made since then are lost")
			}
		})
	}
}

func TestAFileWithoutAByteAndWithoutABackupIsToldOf(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	put(t, file, "")
	s, notice := openState(t.Context(), file)
	s.Close()
	expectNotice(t, notice, "starting with empty reading state", "there is no backup")
	openTest(t, file)
}

func TestADeletedFileStaysDeletedAndTheCopyIsNamed(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	s := openTest(t, file)
	if err := errors.Join(s.Backup(t.Context()), s.Close(), os.Remove(file)); err != nil {
		t.Fatal(err)
	}
	s, notice := openAny(t, file)
	expectNotice(t, notice, "starting with empty reading state", "is kept as state.db."+time.Now().Format(time.DateOnly)+".bak")
	if rows := countRows(t, s); rows > 0 {
		t.Errorf("%d rows came back", rows)
	}
}

func TestOfDamagedAndSoundBackupsTheNewestSoundOneIsPutBack(t *testing.T) {
	t.Parallel()
	file, want := filled(t)
	s := openTest(t, file)
	for i := range 3 {
		if err := s.backup(t.Context(), time.Date(2026, 3, 1+i, 12, 0, 0, 0, time.Local)); err != nil {
			t.Fatal(err)
		}
		apply(t, s, Star, entriesOf(100)[50+i:51+i])
	}
	s.Close()
	put(t, file, "")
	put(t, file+".2026-03-03.bak", strings.Repeat("This is no database. ", 300))
	s, notice := openAny(t, file)
	expectNotice(t, notice, "the backup of 2 Mar 2026")
	if lacking := missing(want, rowsOf(t, s)); len(lacking) != 1 { // the article that was starred between
		t.Errorf("%q are lost", lacking)
	}
}

func TestDatabasesAreForTheirOwnerAlone(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	if err := os.Chmod(file, 0o644); err != nil { // as an earlier version made it
		t.Fatal(err)
	}
	s := openTest(t, file)
	if err := s.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	apply(t, s, Star, entriesOf(10))
	s.Close()
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')")
	s, _ = openState(t.Context(), file)
	defer s.Close()
	apply(t, s, MarkUnread, entriesOf(10))
	names, err := os.ReadDir(filepath.Dir(file))
	if err != nil {
		t.Fatal(err)
	}
	var seen []string
	for _, name := range names {
		info, err := name.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", name.Name(), info.Mode())
		}
		seen = append(seen, name.Name())
	}
	for _, part := range []string{"state.db", "state.db-wal", "state.db.damaged-1", "state.db.lock", "state.db." + time.Now().Format(time.DateOnly) + ".bak"} {
		if !slices.Contains(seen, part) {
			t.Errorf("there is no %s", part)
		}
	}
}
