package store

import (
	"path/filepath"
	"testing"
)

func TestFoldersAreThoseOfXDGOnEverySystem(t *testing.T) {
	home, elsewhere := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for value, want := range map[string]string{
		"":         filepath.Join(home, ".local"),
		"relative": filepath.Join(home, ".local"), // the specification has it ignored
		elsewhere:  elsewhere,
	} {
		t.Setenv("XDG_DATA_HOME", value)
		t.Setenv("XDG_STATE_HOME", value)
		data, state := want, want
		if want != elsewhere {
			data, state = filepath.Join(want, "share"), filepath.Join(want, "state")
		}
		if got := Library(); got != filepath.Join(data, "pullquote", "articles") {
			t.Errorf("%q: library in %s", value, got)
		}
		if got := stateFile(); got != filepath.Join(state, "pullquote", "state.db") {
			t.Errorf("%q: state in %s", value, got)
		}
	}
}

func TestLibraryIsListedWhereNothingIsNamed(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	write(t, Library(), "2024/ferry.txt")
	shown, problems := list(t, Library())
	same(t, "shown", shown, []string{"2024/ferry.txt"})
	same(t, "problems", problems, nil)
}
