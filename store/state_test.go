package store

import (
	"path/filepath"
	"testing"
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

func TestReadingIsKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "pullquote", "state.db")
	s := openTest(t, file)
	want := Reading{Read: true, Place: Anchor("The harbour reopened on Monday.", 12)}
	if err := s.Save(t.Context(), "k1", "/news/harbour.txt", want); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = openTest(t, file)
	for _, ask := range [][2]string{{"k1", ""}, {"k2", "/news/harbour.txt"}} {
		got, ok, err := s.Lookup(t.Context(), ask[0], ask[1])
		if err != nil || !ok || !got.Read || got.Place != want.Place {
			t.Errorf("%v: got %+v %v %v", ask, got, ok, err)
		}
	}
}
