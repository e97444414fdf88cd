package store

import (
	"database/sql"
	"errors"
	"strings"
	"testing"
)

// holding locks a database as another program may, until the test ends.
func holding(t *testing.T, file string, statements ...string) {
	t.Helper()
	db, err := connectRaw(file)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhileAnotherProgramHoldsTheDatabaseItIsReadAndNothingWaits(t *testing.T) {
	t.Parallel()
	file, want := filled(t)
	holding(t, file, "BEGIN EXCLUSIVE")
	s := openTest(t, file) // without a notice
	if lacking := missing(want, rowsOf(t, &State{db: s.read})); len(lacking) > 0 {
		t.Errorf("%d rows cannot be read", len(lacking))
	}
	if _, err := s.db.ExecContext(t.Context(), "PRAGMA busy_timeout = 1"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Apply(t.Context(), Change{Do: Unstar, On: []Sighting{entriesOf(1)[0].Sighting()}})
	expectNotice(t, err, "saving reading state: it is locked by another program")
	if !isStarred(t, s) {
		t.Error("what was not saved is shown")
	}
}

func isStarred(t *testing.T, s *State) bool {
	t.Helper()
	return strings.Contains(marks(t, s, entriesOf(1))[0], "starred true")
}

func TestADatabaseThatAnotherProgramKeepsForItselfIsReadAsItLies(t *testing.T) {
	t.Parallel()
	for _, changes := range []string{"BEGIN EXCLUSIVE", "UPDATE reading SET starred = 1 WHERE key = '" + entriesOf(300)[299].Key + "'"} {
		file, want := filled(t)
		holding(t, file, "PRAGMA locking_mode = EXCLUSIVE", changes)
		s, notice := openAny(t, file)
		if !errors.Is(notice, ErrNotKept) {
			t.Errorf("notice is %v", notice)
		}
		expectNotice(t, notice, "it is locked by another program")
		if lacking := missing(want, rowsOf(t, s)); len(lacking) > 1 { // the one that was changed
			t.Errorf("%d rows cannot be read", len(lacking))
		}
		apply(t, s, MarkUnread, entriesOf(3))
	}
}

func TestADatabaseThatCannotBeOpenedIsNotTakenForDamaged(t *testing.T) {
	t.Parallel()
	for _, err := range []error{sql.ErrConnDone, errNewer, errLocked} {
		if damaged(err) {
			t.Errorf("%v counts as damage", err)
		}
	}
}
