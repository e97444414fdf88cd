package store

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// connectRaw opens a database without a check and without a migration.
func connectRaw(file string) (*sql.DB, error) { return sql.Open("sqlite", dsn(file)) }

func TestACopyIsKeptBeforeAMigration(t *testing.T) {
	t.Parallel()
	file := firstVersion(t, 50)
	put(t, file+".v1.bak.tmp", "left by one that was killed")
	put(t, file+".v1.bak.tmp-journal", "and its journal")
	openTest(t, file)
	isFirstVersion(t, file+".v1.bak", 50)
	if left, _ := filepath.Glob(file + "*.tmp*"); len(left) > 0 {
		t.Errorf("%q are left", left)
	}
	other := filepath.Join(t.TempDir(), "state.db")
	openTest(t, other)
	if copies, _ := filepath.Glob(other + "*.bak"); len(copies) > 0 {
		t.Errorf("a new database was copied to %q", copies)
	}
}

func TestWithoutACopyThereIsNoMigration(t *testing.T) {
	t.Parallel()
	file := firstVersion(t, 50)
	put(t, filepath.Join(file+".v1.bak.tmp", "file"), "a folder in the way")
	s, notice := openState(t.Context(), file)
	if !errors.Is(notice, ErrNotKept) || !strings.Contains(notice.Error(), "backing up version 1") {
		t.Errorf("notice is %v", notice)
	}
	inMemory(t, s)
	isFirstVersion(t, file, 50)
	if err := os.RemoveAll(file + ".v1.bak.tmp"); err != nil {
		t.Fatal(err)
	}
	if rows := countRows(t, openTest(t, file)); rows != 100 {
		t.Errorf("%d rows in the end", rows)
	}
}

func TestInstancesThatMeetAnOldVersionTogetherMigrateItOnce(t *testing.T) {
	t.Parallel()
	file := firstVersion(t, 50)
	var others []*instance
	for range 4 {
		others = append(others, start(t, "open", file, 0))
	}
	for _, other := range others {
		if said := other.end(t); !slices.Equal(said, []string{"open"}) {
			t.Errorf("one said %q", said)
		}
	}
	isFirstVersion(t, file+".v1.bak", 50)
	if rows := countRows(t, openTest(t, file)); rows != 100 {
		t.Errorf("%d rows in the end", rows)
	}
}

func TestAChangeThatDoesNotFitOnTheDiskIsNotMadeAtAll(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	entries := entriesOf(2000)
	apply(t, s, Star, entries[:100])
	before := marks(t, s, entries)
	room := func(pages int) {
		if _, err := s.db.ExecContext(t.Context(), fmt.Sprint("PRAGMA max_page_count = ", pages)); err != nil {
			t.Fatal(err)
		}
	}
	room(1) // which is: not one more than there are
	c := Change{Do: MarkRead}
	for _, e := range entries {
		c.On = append(c.On, e.Sighting())
	}
	if undo, err := s.Apply(t.Context(), c); err == nil || !strings.Contains(err.Error(), "full") || undo.On != nil {
		t.Errorf("got %v, undone by %d", err, len(undo.On))
	}
	if got := marks(t, s, entries); !slices.Equal(got, before) {
		t.Error("half of it was made")
	}
	room(1 << 20)
	if undo, err := s.Apply(t.Context(), c); err != nil || len(undo.On) != len(entries) {
		t.Errorf("with room again: %d touched, %v", len(undo.On), err)
	}
}

func TestATruncatedFileIsSetAsideAndItsRowsCarriedOver(t *testing.T) {
	t.Parallel()
	whole := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, whole)
	apply(t, s, Star, entriesOf(500))
	s.Close()
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{512, 4095, 4096, len(data) / 2, len(data) - 4096} {
		file := filepath.Join(t.TempDir(), "state.db")
		put(t, file, string(data[:size]))
		s, notice := openState(t.Context(), file)
		if notice == nil || !strings.HasSuffix(notice.Error(), "the old file is kept as state.db.damaged-1") {
			t.Errorf("cut to %d bytes the notice is %v", size, notice)
		}
		if aside, err := os.Stat(file + ".damaged-1"); err != nil || aside.Size() < int64(size) {
			t.Errorf("cut to %d bytes it was not kept: %v", size, err)
		}
		apply(t, s, MarkRead, entriesOf(500))
		s.Close()
		if rows := countRows(t, openTest(t, file)); rows != 1000 {
			t.Errorf("cut to %d bytes, the new one has %d rows", size, rows)
		}
	}
}

func TestAFolderThatCannotBeWrittenIsLeftAlone(t *testing.T) {
	t.Parallel()
	file := firstVersion(t, 50)
	dir := filepath.Dir(file)
	for _, only := range []struct {
		path string
		mode os.FileMode
	}{{file, 0o400}, {dir, 0o500}} {
		if err := os.Chmod(only.path, only.mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		if err := os.Chmod(dir, 0o700); err != nil { // or it cannot be removed
			t.Error(err)
		}
	})
	if f, err := os.Create(filepath.Join(dir, "probe")); err == nil {
		f.Close()
		t.Skip("this user may write everywhere")
	}
	s, notice := openState(t.Context(), file)
	if !errors.Is(notice, ErrNotKept) {
		t.Errorf("notice is %v", notice)
	}
	inMemory(t, s)
}
