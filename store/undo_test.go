package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store/trash"
)

// saying is what was done, in these words whatever it was.
func saying(what string) func([]Step) string { return func([]Step) string { return what } }

// undoTest opens a session in a file.
func undoTest(t *testing.T, file string) *State {
	t.Helper()
	s, notice := OpenStateFile(t.Context(), file)
	if notice != nil {
		t.Fatal(notice)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// starring is a step that stars the articles of some keys.
func starring(keys ...string) Step {
	c := Change{Do: Star}
	for _, key := range keys {
		c.On = append(c.On, Sighting{Key: key})
	}
	return Step{Marks: &c}
}

// undoes asserts what Undo takes back.
func undoes(t *testing.T, s *State, want string) Undone {
	t.Helper()
	u, err := s.Undo(t.Context())
	got := u.Said
	if err != nil {
		got = err.Error()
	}
	if !strings.HasSuffix(got, want) {
		t.Errorf("undone is %q, want %q", got, want)
	}
	return u
}

func done(t *testing.T, s *State, said string, steps ...Step) {
	t.Helper()
	if undo, err := s.Do(t.Context(), saying(said), steps...); err != nil || len(undo) == 0 {
		t.Fatalf("%s: %v, %v", said, undo, err)
	}
}

// longAgo makes what was done so far something of a minute ago.
func longAgo(t *testing.T, s *State) {
	t.Helper()
	if _, err := s.db.ExecContext(t.Context(), "UPDATE undo SET done = done - 60000"); err != nil {
		t.Fatal(err)
	}
}

func TestWhatARefreshHasMovedIsUndoneByWhoeverAskedForIt(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	reader := undoTest(t, file)
	done(t, reader, "starred", starring("ferry"))
	begun := time.Now()
	refresh := undoTest(t, file)
	done(t, refresh, "1 old article moved", Step{Aside: []trash.Trashed{{Path: "/library/ferry.md", Kept: "/library/.old/ferry.md"}}})
	done(t, refresh, "tagged elsewhere", Step{Marks: &Change{Do: AddTag, Tag: "pier", On: []Sighting{{Key: "ferry"}}}})
	var back []trash.Trashed
	reader.Restore = func(_ context.Context, t trash.Trashed) error {
		back = append(back, t)
		return nil
	}
	if said, err := Adopt(t.Context(), reader, begun.Add(time.Hour)); len(said) != 0 || err != nil {
		t.Errorf("what was moved before is adopted: %v, %v", said, err)
	}
	if said, err := Adopt(t.Context(), reader, begun); fmt.Sprint(said) != "[1 old article moved]" || err != nil {
		t.Errorf("adopted is %v, %v", said, err)
	}
	if u := undoes(t, reader, "1 old article moved"); !u.Files || u.Earlier || len(back) != 1 || back[0].Path != "/library/ferry.md" {
		t.Errorf("undone is %+v, and %v put back", u, back)
	}
	undoes(t, reader, "starred")
}

func TestALaterRunUndoesWhatTheLastOneDid(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	first := undoTest(t, file)
	done(t, first, "starred", starring("ferry"))
	done(t, first, "tagged", Step{Marks: &Change{Do: AddTag, Tag: "pier", On: []Sighting{{Key: "ferry"}}}})
	done(t, first, "merged", Step{People: &Edit{Person: "ida", Into: "ida-holm"}})
	done(t, first, "saved", Step{Search: &SearchChange{Do: SearchSaved, Name: "Holm", Query: "said:holm"}})
	done(t, first, "renamed", Step{Search: &SearchChange{Do: SearchRenamed, Name: "Holm", To: "Ida Holm"}})
	done(t, first, "removed", Step{Search: &SearchChange{Do: SearchRemoved, Name: "Ida Holm"}})
	// It is not closed: the program was killed.
	longAgo(t, first)
	s := undoTest(t, file)
	searches := func(want string) {
		t.Helper()
		if all, err := s.SavedSearches(t.Context()); err != nil || fmt.Sprint(all) != want {
			t.Errorf("the searches are %v, %v", all, err)
		}
	}
	if u := undoes(t, s, "removed"); !u.Earlier || u.People || time.Since(u.Done) < time.Minute {
		t.Errorf("got %+v", u)
	}
	searches("[{Ida Holm said:holm}]")
	undoes(t, s, "renamed")
	searches("[{Holm said:holm}]")
	undoes(t, s, "saved")
	searches("[]")
	if u := undoes(t, s, "merged"); !u.People {
		t.Error("nobody is told that who is who has changed")
	}
	if edits, err := s.Edits(t.Context()); err != nil || len(edits) > 0 {
		t.Errorf("the edits are %v, %v", edits, err)
	}
	undoes(t, s, "tagged")
	undoes(t, s, "starred")
	undoes(t, s, "nothing to undo")
	if got := marks(t, s, []Entry{{Key: "ferry"}})[0]; !strings.HasSuffix(got, "starred false tags []") {
		t.Error(got)
	}
}

func TestUndoIsOfThisWindowAndNotOfOneBesideIt(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	before := undoTest(t, file)
	done(t, before, "before", starring("a"))
	longAgo(t, before)
	one, two := undoTest(t, file), undoTest(t, file)
	for _, window := range []*State{one, two} {
		// Not in the millisecond in which the other does something, nor after it where the
		// machine's clock is set back meanwhile.
		window.session.began = window.session.began.Add(-time.Second)
	}
	done(t, one, "one", starring("b"))
	done(t, two, "two", starring("c"))
	if u := undoes(t, one, "one"); u.Earlier {
		t.Error("what was done just now is said to be of an earlier run")
	}
	if u := undoes(t, one, "before"); !u.Earlier {
		t.Error("what was done before is said to be of this run")
	}
	undoes(t, one, "nothing to undo")
	undoes(t, two, "two")
	undoes(t, two, "nothing to undo")
}

func TestStepsAreDoneAndUndoneAsOne(t *testing.T) {
	t.Parallel()
	s := undoTest(t, filepath.Join(t.TempDir(), "state.db"))
	_, err := s.Do(t.Context(), saying("never"), starring("ferry"), Step{Search: &SearchChange{Do: SearchRemoved, Name: "gone"}})
	if !errors.Is(err, ErrNoSearch) {
		t.Errorf("got %v", err)
	}
	if undo, err := s.Do(t.Context(), saying("never"), Step{Marks: &Change{Do: Unstar, On: []Sighting{{Key: "ferry"}}}}); err != nil || undo != nil {
		t.Errorf("half of it was done: %v, %v", undo, err)
	}
	undoes(t, s, "nothing to undo")
	for i, want := range []string{"starred", "no longer"} {
		undo, err := s.DoFirst(t.Context(), saying(want), starring("ferry"), Step{Marks: &Change{Do: Unstar, On: []Sighting{{Key: "ferry"}}}})
		if err != nil || len(undo) != 1 || undo[0].Marks.Do != []Action{Unstar, Star}[i] {
			t.Errorf("%s: %v, %v", want, undo, err)
		}
	}
	undoes(t, s, "no longer")
	undoes(t, s, "starred")
}

func TestWhatCannotBeUndoneAnyMoreIsPassedOver(t *testing.T) {
	t.Parallel()
	s := undoTest(t, filepath.Join(t.TempDir(), "state.db"))
	done(t, s, "starred", starring("ferry"))
	done(t, s, "saved", Step{Search: &SearchChange{Do: SearchSaved, Name: "Holm", Query: "holm"}})
	if err := s.RemoveSearch(t.Context(), "Holm"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); !errors.Is(err, ErrNoSearch) {
		t.Errorf("got %v", err)
	}
	undoes(t, s, "starred")
	done(t, s, "unreadable", starring("ferry"))
	if _, err := s.db.ExecContext(t.Context(), "UPDATE undo SET steps = x'5b'"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); !errors.Is(err, errUndo) {
		t.Errorf("got %v", err)
	}
	undoes(t, s, "nothing to undo")
}

func TestUndoReachesBackOverSoMuchAndNoFurther(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("makes a hundred changes, one after the other")
	}
	s := undoTest(t, filepath.Join(t.TempDir(), "state.db"))
	rows := func() (n int) {
		if err := s.db.QueryRowContext(t.Context(), "SELECT count(*) FROM undo").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for i := range undoChanges + 5 {
		done(t, s, fmt.Sprint(i), starring(fmt.Sprint(i)))
	}
	if n := rows(); n != undoChanges {
		t.Errorf("%d changes are kept", n)
	}
	if _, err := s.db.ExecContext(t.Context(), "UPDATE undo SET steps = zeroblob(?)", undoBytes/3); err != nil {
		t.Fatal(err)
	}
	done(t, s, "last", starring("last"))
	if n := rows(); n != 3 {
		t.Errorf("%d changes are kept", n)
	}
	if _, err := s.db.ExecContext(t.Context(), "UPDATE undo SET done = done - ?", undoFor.Milliseconds()+1000); err != nil {
		t.Fatal(err)
	}
	undoes(t, s, "nothing to undo")
}

// What was deleted is put back by whoever may; one that can't be is passed over the next
// time, and one that can't be now is tried again.
func TestUndoPutsDeletedFilesBack(t *testing.T) {
	t.Parallel()
	s, notice := OpenStateFile(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	if notice != nil {
		t.Fatal(notice)
	}
	defer s.Close()
	var back []string
	var fails error
	s.Restore = func(_ context.Context, f trash.Trashed) error {
		if fails == nil {
			back = append(back, string(f.Path))
		}
		return fails
	}
	said := func([]Step) string { return "2 articles moved to the trash" }
	deleted := []trash.Trashed{{Path: "/news/caf\xe9.md", Kept: "/trash/a"}, {Path: "/news/b.md", Kept: "/trash/b"}}
	del := func() {
		if undo, err := s.Do(t.Context(), said, Step{Deleted: deleted}); err != nil || len(undo) != 1 {
			t.Fatal(undo, err)
		}
	}
	del()
	fails = errors.New("the disk is full")
	if _, err := s.Undo(t.Context()); !errors.Is(err, fails) {
		t.Errorf("got %v", err)
	}
	fails = nil
	if u, err := s.Undo(t.Context()); err != nil || !u.Files || u.Said != said(nil) || !slices.Equal(back, []string{"/news/caf\xe9.md", "/news/b.md"}) {
		t.Errorf("%+v brought back %q, %v", u, back, err)
	}
	del()
	fails = trash.ErrGone
	if _, err := s.Undo(t.Context()); !errors.Is(err, trash.ErrGone) {
		t.Errorf("got %v", err)
	}
	if _, err := s.Undo(t.Context()); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("got %v", err)
	}
}
