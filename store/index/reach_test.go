package index

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"pullquote/store"
)

// holding locks a database as another program may, until the test ends.
func holding(t *testing.T, file string, statements ...string) {
	t.Helper()
	db := sql.OpenDB(connector{file: file})
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhileAnotherProgramHoldsTheIndexItAnswers(t *testing.T) {
	t.Parallel()
	f := made(t)
	f.open("")
	holding(t, f.file, "BEGIN EXCLUSIVE")
	f.write("b.md", "More", "2026-03-03", "“Another truth,” said Bo Tarn.")
	expectNotice(t, f.Update(t.Context(), []string{f.dir}, Options{}), "the index is not up to date: it is locked by another program")
	if err := asking(t, f.Index, f.dir); err != nil {
		t.Error(err)
	}
	if got := f.titles(Newest); len(got) != 1 {
		t.Errorf("it lists %q", got)
	}
}

func TestAnIndexThatAnotherProgramKeepsForItselfIsReadAsItLies(t *testing.T) {
	t.Parallel()
	f := made(t)
	holding(t, f.file, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE")
	f.open("locked")
	if got := f.titles(Newest); len(got) != 1 {
		t.Errorf("it lists %q", got)
	}
	if err := asking(t, f.Index, f.dir); err != nil {
		t.Error(err)
	}
}

func TestWhileAnotherProgramHoldsTheReadingStateTheIndexAnswers(t *testing.T) {
	t.Parallel()
	for _, kept := range []string{"PRAGMA locking_mode = NORMAL", "PRAGMA locking_mode = EXCLUSIVE"} {
		f := made(t)
		state := filepath.Join(t.TempDir(), "state.db")
		s, err := store.OpenStateFile(t.Context(), state)
		if err == nil {
			_, err = s.Apply(t.Context(), store.Change{Do: store.MarkRead, On: []store.Sighting{{Key: "k"}}})
		}
		if err := errors.Join(err, s.Close()); err != nil {
			t.Fatal(err)
		}
		holding(t, state, kept, "BEGIN EXCLUSIVE")
		x, err := OpenFile(t.Context(), f.file, state)
		if err != nil {
			t.Fatal(err)
		}
		f.Index = x
		t.Cleanup(func() { _ = x.Close() })
		f.whole()
		if err := asking(t, x, f.dir); err != nil {
			t.Errorf("%s: %v", kept, err)
		}
	}
}

func TestADamagedReadingStateIsNotTheIndexsFault(t *testing.T) {
	t.Parallel()
	f := made(t)
	state := filepath.Join(t.TempDir(), "state.db")
	s, err := store.OpenStateFile(t.Context(), state)
	if err != nil {
		t.Fatal(err)
	}
	c := store.Change{Do: store.MarkRead}
	for i := range 2000 {
		c.On = append(c.On, store.Sighting{Key: string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))})
	}
	if _, err := s.Apply(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(f.file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(state)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4 * 4096; i < len(data); i++ { // all but the first pages, which tell what there is
		data[i] = 0xAA
	}
	if err := os.WriteFile(state, data, 0o600); err != nil {
		t.Fatal(err)
	}
	x, err := OpenFile(t.Context(), f.file, state)
	if err != nil {
		t.Fatal(err)
	}
	f.Index = x
	t.Cleanup(func() { _ = x.Close() })
	f.write("b.md", "More", "2026-03-03", "“Another truth,” said Bo Tarn.")
	expectNotice(t, x.Update(t.Context(), []string{f.dir}, Options{}), "querying the reading state")
	if got := f.titles(Newest); len(got) != 2 {
		t.Errorf("it lists %q", got)
	}
	err = asking(t, x, f.dir)
	if err == nil || x.Mend(t.Context(), err) {
		t.Errorf("the index is thrown away for %v", err)
	}
	if after, err := os.Stat(f.file); err != nil || !os.SameFile(before, after) {
		t.Errorf("the file is another, %v", err)
	}
}

func TestTheIndexIsForItsOwnerAlone(t *testing.T) {
	t.Parallel()
	f := made(t)
	if err := os.Chmod(f.file, 0o644); err != nil { // as an earlier version made it
		t.Fatal(err)
	}
	f.open("")
	f.whole()
	err := filepath.WalkDir(filepath.Dir(f.file), func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", d.Name(), info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
