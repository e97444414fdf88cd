package store

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
)

func TestAnEditOfPeopleIsUndoneByWhatItReturns(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	edit := func(undo Edit, err error) Edit {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return undo
	}
	states := [][]Edit{edits(t, s)}
	var undo []Edit
	for _, do := range []func() (Edit, error){
		func() (Edit, error) { return s.Merge(t.Context(), "kern", "jonas kern") },
		func() (Edit, error) { return s.Merge(t.Context(), "kern", "ida kern") },
		func() (Edit, error) { return s.Part(t.Context(), "k1", "Kern", "") },
		func() (Edit, error) { return s.Part(t.Context(), "k1", "Kern", "ida holm") },
	} {
		undo = append(undo, edit(do()))
		states = append(states, edits(t, s))
	}
	for i, e := range slices.Backward(undo) {
		edit(s.Edit(t.Context(), e))
		if got := edits(t, s); !slices.Equal(got, states[i]) {
			t.Errorf("undone to step %d: got %v, want %v", i, got, states[i])
		}
	}
}

func TestAMergeNeverLeadsInACircle(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for _, m := range [][2]string{{"a", "b"}, {"b", "c"}} {
		if _, err := s.Merge(t.Context(), m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range [][2]string{{"a", "a"}, {"c", "a"}, {"c", "b"}, {"b", "a"}} {
		if _, err := s.Merge(t.Context(), m[0], m[1]); !errors.Is(err, ErrSamePerson) {
			t.Errorf("%v: got %v", m, err)
		}
	}
}

func edits(t *testing.T, s *State) []Edit {
	t.Helper()
	all, err := s.Edits(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}
