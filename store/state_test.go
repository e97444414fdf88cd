package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func openTest(t *testing.T, file string) *State {
	t.Helper()
	s, err := openState(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func openEntry(t *testing.T, path string) Entry {
	t.Helper()
	e, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// isRead asks both ways whether an entry has been read, and that they agree.
func isRead(t *testing.T, s *State, e Entry) bool {
	t.Helper()
	r, _, err := s.Lookup(t.Context(), e.Key, e.Path)
	if err != nil {
		t.Fatal(err)
	}
	batch := []Entry{e}
	if err := s.Mark(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if batch[0].Read != r.Read {
		t.Errorf("%s: Lookup says read %v, Mark %v", e.Path, r.Read, batch[0].Read)
	}
	return r.Read
}

func TestReadingIsKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "odd %41 ?#&", "state.db")
	s := openTest(t, file)
	want := Reading{Read: true, Place: Anchor(harbour, 40), Updated: time.UnixMilli(1711929600123)}
	if err := s.Save(t.Context(), "k1", "/news/harbour.txt", want); err != nil {
		t.Fatal(err)
	}
	s.Close()
	got, ok, err := openTest(t, file).Lookup(t.Context(), "k1", "")
	if err != nil || !ok || got != want {
		t.Errorf("got %+v %v %v", got, ok, err)
	}
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

func TestUnknownArticleHasNoState(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	if r, ok, err := s.Lookup(t.Context(), "k1", "/news/harbour.txt"); ok || err != nil || r != (Reading{}) {
		t.Errorf("got %+v %v %v", r, ok, err)
	}
}

func TestStateSurvivesWhatHappensToAFile(t *testing.T) {
	t.Parallel()
	rename := func(t *testing.T, from, to string) {
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	for claim, happen := range map[string]func(t *testing.T, path string) (now string){
		"moved": func(t *testing.T, path string) string {
			rename(t, path, path+".moved.txt")
			return path + ".moved.txt"
		},
		"touched": func(t *testing.T, path string) string {
			if err := os.Chtimes(path, time.Time{}, time.UnixMilli(1711929600000)); err != nil {
				t.Fatal(err)
			}
			return path
		},
		"edited": func(t *testing.T, path string) string {
			put(t, path, harbour+"\nCorrected on Tuesday.\n")
			return path
		},
		"copied": func(t *testing.T, path string) string {
			put(t, path+".copy.txt", harbour)
			return path + ".copy.txt"
		},
		"read through a link": func(t *testing.T, path string) string {
			symlink(t, path, filepath.Dir(path), "link.txt")
			put(t, path, harbour+"\nCorrected on Tuesday.\n") // so that only the path can tell
			return filepath.Join(filepath.Dir(path), "link.txt")
		},
	} {
		t.Run(claim, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			s := openTest(t, filepath.Join(root, "state.db"))
			path := filepath.Join(root, "harbour.txt")
			put(t, path, harbour)
			e := openEntry(t, path)
			place := Anchor(harbour, 60)
			if err := s.Save(t.Context(), e.Key, e.Path, Reading{Read: true, Place: place}); err != nil {
				t.Fatal(err)
			}
			e = openEntry(t, happen(t, path))
			if !isRead(t, s, e) {
				t.Error("unread again")
			}
			if r, _, _ := s.Lookup(t.Context(), e.Key, string(e.ID)); r.Place != place {
				t.Errorf("place is %+v", r.Place)
			}
		})
	}
}

// Two copies of an article share their state. When one is edited, both keep it.
func TestEditedCopyKeepsItsStateAndTheOriginalToo(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	s := openTest(t, filepath.Join(root, "state.db"))
	a, b := filepath.Join(root, "a.txt"), filepath.Join(root, "b.txt")
	put(t, a, harbour)
	put(t, b, harbour)
	apply(t, s, MarkRead, []Entry{openEntry(t, a), openEntry(t, b)})
	put(t, a, harbour+"\nCorrected.\n")
	e := openEntry(t, a)
	if !isRead(t, s, e) || !isRead(t, s, openEntry(t, b)) {
		t.Error("one is unread")
	}
	apply(t, s, MarkUnread, []Entry{e})
	if isRead(t, s, e) || !isRead(t, s, openEntry(t, b)) {
		t.Error("they are two articles now, and still share their state")
	}
}

func TestStandardInputKeepsItsStateByContent(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for i, text := range []string{harbour, harbour, "Another article.\n"} {
		e, err := Stdin(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if read, want := isRead(t, s, e), i == 1; read != want {
			t.Errorf("%d: read %v", i, read)
		}
		if err := s.Save(t.Context(), e.Key, e.Path, Reading{Read: true}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSaveDoesNotTakeBackAMarkOfAnotherInstance(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	one, two := openTest(t, file), openTest(t, file)
	for _, save := range []struct {
		s    *State
		read bool
	}{{one, true}, {two, false}} {
		if err := save.s.Save(t.Context(), "k", "/a.txt", Reading{Read: save.read, Place: Anchor(harbour, 20)}); err != nil {
			t.Fatal(err)
		}
	}
	if r, _, err := one.Lookup(t.Context(), "k", ""); err != nil || !r.Read {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestUnreadKeepsThePlace(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	e := Entry{ID: "/a.txt", Key: "k"}
	if err := s.Save(t.Context(), e.Key, string(e.ID), Reading{Read: true, Place: Anchor(harbour, 20)}); err != nil {
		t.Fatal(err)
	}
	apply(t, s, MarkUnread, []Entry{e})
	if r, ok, err := s.Lookup(t.Context(), "k", ""); err != nil || !ok || r.Read || r.Place != Anchor(harbour, 20) {
		t.Errorf("got %+v %v %v", r, ok, err)
	}
}

func TestInstancesOpenOneNewDatabaseAtOnce(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			s, err := openState(t.Context(), file)
			if err != nil {
				t.Error(err)
			}
			defer s.Close()
			for j := range 4 {
				if err := s.Save(t.Context(), fmt.Sprint("k", i, "-", j), fmt.Sprint("/", i, "-", j), Reading{Read: true}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	entries := make([]Entry, 0, 32)
	for i := range 32 {
		entries = append(entries, Entry{Key: fmt.Sprint("k", i/4, "-", i%4)})
	}
	if err := openTest(t, file).Mark(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(entries, func(e Entry) bool { return !e.Read }); i >= 0 {
		t.Errorf("%s was lost", entries[i].Key)
	}
}

func TestLookingUpDoesNotWaitForWhoSaves(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	apply(t, s, MarkRead, entriesOf(1))
	err := s.write(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.ExecContext(t.Context(), "DELETE FROM reading")
		if !isRead(t, s, entriesOf(1)[0]) {
			t.Error("what is not saved yet is seen")
		}
		return err
	})
	if err != nil || isRead(t, s, entriesOf(1)[0]) {
		t.Errorf("what is saved is not seen: %v", err)
	}
}

func TestGarbageIsSetAsideAndBegunAnew(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	for n := 1; n <= 2; n++ {
		garbage := []byte(strings.Repeat("This is no database. ", 300*n))
		if err := os.WriteFile(file, garbage, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := openState(t.Context(), file)
		aside := fmt.Sprintf("state.db.damaged-%d", n)
		if err == nil || !strings.HasSuffix(err.Error(), "kept as "+aside) {
			t.Errorf("notice is %v", err)
		}
		if kept, err := os.ReadFile(filepath.Join(filepath.Dir(file), aside)); err != nil || !bytes.Equal(kept, garbage) {
			t.Errorf("%s was not kept: %v", aside, err)
		}
		if err := s.Save(t.Context(), "k", "/a.txt", Reading{Read: true}); err != nil {
			t.Error(err)
		}
		s.Close()
		if r, ok, err := openTest(t, file).Lookup(t.Context(), "k", ""); !ok || err != nil || !r.Read {
			t.Errorf("the new one does not keep: %+v %v %v", r, ok, err)
		}
		for _, part := range []string{"", "-wal", "-shm"} {
			os.Remove(file + part)
		}
	}
}

func TestRowsOfADamagedDatabaseAreCarriedOver(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	put(t, file, string(damagedFile(t)))
	entries := entriesOf(1500)
	s, notice := openState(t.Context(), file)
	if notice == nil {
		t.Fatal("the damage went unnoticed")
	}
	defer s.Close()
	if err := s.Mark(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	saved := 0
	for _, e := range entries {
		if e.Read {
			saved++
		}
	}
	if saved < 100 || !strings.Contains(notice.Error(), fmt.Sprintf(" %d articles recovered", saved)) {
		t.Errorf("%d articles saved; notice: %v", saved, notice)
	}
}

func TestInstancesThatMeetDamageTogetherSetItAsideOnce(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	put(t, file, strings.Repeat("This is no database. ", 300))
	var all sync.WaitGroup
	for i := range 6 {
		all.Go(func() {
			s, notice := openState(t.Context(), file)
			if notice != nil && !strings.HasPrefix(notice.Error(), "reading state was damaged: ") {
				t.Error(notice)
			}
			defer s.Close()
			if err := s.Save(t.Context(), fmt.Sprint("k", i), "", Reading{Read: true}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if _, err := os.Stat(file + ".damaged-2"); err == nil {
		t.Error("a whole database was set aside")
	}
	s := openTest(t, file)
	for i := range 6 {
		if r, _, err := s.Lookup(t.Context(), fmt.Sprint("k", i), ""); err != nil || !r.Read {
			t.Errorf("k%d was lost: %v", i, err)
		}
	}
}

func TestDatabaseOfANewerVersionIsLeftAlone(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "CREATE TABLE later (x); PRAGMA user_version = 1000"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, notice := openState(t.Context(), file)
	if !errors.Is(notice, ErrNotKept) || !strings.Contains(notice.Error(), "newer version") {
		t.Errorf("notice is %v", notice)
	}
	inMemory(t, s)
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("it was changed, %v", err)
	}
}

func TestStateOutOfReachIsKeptInMemory(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	put(t, filepath.Join(root, "file"), "in the way")
	for _, file := range []string{"", filepath.Join(root, "file", "state.db"), root} {
		s, notice := openState(t.Context(), file)
		if !errors.Is(notice, ErrNotKept) {
			t.Errorf("%q: notice is %v", file, notice)
		}
		inMemory(t, s)
	}
}

func inMemory(t *testing.T, s *State) {
	t.Helper()
	defer s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	brokenOff := func() { // which must not empty it
		if _, _, err := s.Lookup(ctx, "k", ""); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	}
	brokenOff()
	if err := s.Save(t.Context(), "k", "/a.txt", Reading{Read: true}); err != nil {
		t.Fatal(err)
	}
	brokenOff()
	if r, ok, err := s.Lookup(t.Context(), "k", ""); err != nil || !ok || !r.Read {
		t.Errorf("got %+v %v %v", r, ok, err)
	}
}
