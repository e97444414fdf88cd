package store

import (
	"path/filepath"
	"testing"
)

// letter marks a place, and returns what takes the mark back.
func letter(t *testing.T, s *State, l Lettering) {
	t.Helper()
	if _, err := s.Do(t.Context(), func([]Step) string { return "mark " + l.Letter + " set" }, Step{Letter: &l}); err != nil {
		t.Fatal(err)
	}
}

func placesOf(t *testing.T, s *State, key, path string) map[string]Place {
	t.Helper()
	all, err := Letters(t.Context(), s, key, path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestMarkedPlacesAreKeptAndFollowAnEditedFile(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	const text = "The ferry stays in port. Nobody knows why."
	at := Anchor(text, 25)
	on := Sighting{Key: "old", Path: "/news/ferry.txt"}
	letter(t, s, Lettering{"a", &at, on})
	if got := placesOf(t, s, "old", ""); got["a"] != at {
		t.Errorf("the mark is at %+v, want %+v", got["a"], at)
	}
	if got := placesOf(t, s, "new", "/news/ferry.txt"); got["a"] != at {
		t.Errorf("a file that was edited has its mark at %+v", got["a"])
	}
	if err := s.Carry(t.Context(), []Sighting{{Key: "new", Path: "/news/ferry.txt"}}); err != nil {
		t.Fatal(err)
	}
	if got := placesOf(t, s, "new", ""); got["a"] != at {
		t.Errorf("the new content has its mark at %+v", got["a"])
	}
}

func TestUndoGivesALetterItsPlaceBack(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	first, second := Place{Offset: 3}, Place{Offset: 9}
	on := Sighting{Key: "k"}
	letter(t, s, Lettering{"a", &first, on})
	letter(t, s, Lettering{"a", &second, on})
	for _, want := range []int{3, -1} {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		got, marked := placesOf(t, s, "k", "")["a"]
		if marked != (want >= 0) || marked && got.Offset != want {
			t.Errorf("the mark is at %+v, %v; want %d", got, marked, want)
		}
	}
}

func TestNoWordMarksAPlace(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for _, l := range []Lettering{{"", &Place{}, Sighting{Key: "k"}}, {"ab", &Place{}, Sighting{Key: "k"}}, {"a", &Place{}, Sighting{}}} {
		if _, err := s.Do(t.Context(), func([]Step) string { return "" }, Step{Letter: &l}); err == nil {
			t.Errorf("%+v marks a place", l)
		}
	}
}
