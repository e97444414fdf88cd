package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// day is noon of a day of March 2026.
func day(n int) time.Time { return time.Date(2026, 3, n, 12, 0, 0, 0, time.Local) }

// copied returns the names of the copies of a database, without what they share.
func copied(t *testing.T, file string) (names []string) {
	t.Helper()
	all, err := filepath.Glob(file + ".*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range all {
		if name := filepath.Base(path)[len("state.db."):]; name != "lock" {
			names = append(names, name)
		}
	}
	return names
}

func TestACopyIsKeptOnceADayAndTheOldestGo(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	if err := s.backup(t.Context(), day(1)); err != nil {
		t.Fatal(err)
	}
	if got := copied(t, file); len(got) > 0 {
		t.Errorf("of nothing there is a copy: %q", got)
	}
	put(t, file+".v1.bak", "kept for good")
	for n := range 9 {
		apply(t, s, MarkRead, entriesOf(n + 1)[n:])
		for range 2 {
			if err := s.backup(t.Context(), day(n+1)); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := []string{"2026-03-05.bak", "2026-03-06.bak", "2026-03-07.bak", "2026-03-08.bak", "2026-03-09.bak", "v1.bak"}
	if got := copied(t, file); !slices.Equal(got, want) {
		t.Errorf("there are %q", got)
	}
	for n, name := range want[:5] {
		db, err := connectRaw(file + "." + name)
		if err != nil {
			t.Fatal(err)
		}
		var rows int
		if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM reading").Scan(&rows); err != nil || rows != n+5 {
			t.Errorf("%s holds %d articles, %v", name, rows, err)
		}
		db.Close()
	}
}

func TestWhatHasNotChangedIsNotCopiedAgain(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	apply(t, s, MarkRead, entriesOf(3))
	now := time.Now()
	for n := range 3 {
		if err := s.backup(t.Context(), now.AddDate(0, 0, n)); err != nil {
			t.Fatal(err)
		}
	}
	if got := copied(t, file); len(got) != 1 {
		t.Errorf("there are %q", got)
	}
}

func TestACopyOfADayToComeIsTheFirstToGo(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	for n := range 6 {
		apply(t, s, MarkRead, entriesOf(n + 1)[n:])
		now := day(n)
		if n == 0 { // the clock is wrong once
			now = now.AddDate(73, 0, 0)
		}
		if err := s.backup(t.Context(), now); err != nil {
			t.Fatal(err)
		}
	}
	if got := copied(t, file); len(got) != mostBackups || got[4] != "2026-03-05.bak" {
		t.Errorf("there are %q", got)
	}
}

func TestADamagedDatabaseIsNotCopied(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	s := openTest(t, file)
	if err := s.backup(t.Context(), day(1)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	put(t, file, string(damagedFile(t)))
	if err := s.backUp(t.Context(), day(2)); err == nil {
		t.Error("nothing is said of it")
	}
	if got := copied(t, file); !slices.Equal(got, []string{"2026-03-01.bak"}) {
		t.Errorf("there are %q", got)
	}
}

func TestWrongRowsThatAppearAreMendedBeforeTheyAreCopied(t *testing.T) {
	t.Parallel()
	file, want := filled(t)
	s := openTest(t, file)
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')") // while it is open
	expectNotice(t, s.backup(t.Context(), day(2)), `lost: "/news/lost.txt"`)
	if err := checkFile(t.Context(), file+".2026-03-02.bak"); err != nil {
		t.Error(err)
	}
	if lacking := missing(want, rowsOf(t, s)); len(lacking) > 0 {
		t.Errorf("%q are lost", lacking)
	}
}

func TestWithoutRoomForACopyTheOldOnesStay(t *testing.T) {
	t.Parallel()
	file, _ := filled(t)
	s := openTest(t, file)
	if err := s.backup(t.Context(), day(1)); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(fmt.Sprint(file, ".2026-03-02.bak.tmp"), "file"), "a folder in the way")
	if err := s.backup(t.Context(), day(2)); err == nil {
		t.Error("nothing is said of it")
	}
	if err := os.RemoveAll(file + ".2026-03-02.bak.tmp"); err != nil {
		t.Fatal(err)
	}
	if got := copied(t, file); !slices.Equal(got, []string{"2026-03-01.bak"}) {
		t.Errorf("there are %q", got)
	}
}
