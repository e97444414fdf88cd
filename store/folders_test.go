package store

import (
	"path/filepath"
	"slices"
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

func TestSamplesStandInForAnEmptyLibrary(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	for _, hidden := range []bool{false, true} { // no folder; a folder with nothing to list
		if hidden {
			write(t, Library(), ".git/notes.txt")
		}
		shown, problems := list(t, data)
		if len(shown) < 6 || problems != nil {
			t.Errorf("listed %q, %v", shown, problems)
		}
		var walked []string
		for e, err := range (Walker{}).Walk(t.Context(), nil) {
			if err != nil {
				t.Error(err)
			}
			walked = append(walked, e.Path)
		}
		slices.Sort(walked)
		same(t, "walked", walked, shown)
		again, problems := list(t, data, shown[0], shown[0], "sample:none.md")
		same(t, "named", again, shown[:1])
		same(t, "problems", problems, []string{"sample:none.md: " + notThere(t)})
		for _, path := range shown {
			e, err := Open(path)
			if err != nil || e.OnDisk() || e.Key == "" || e.Summary.Title == "" {
				t.Errorf("%s: %+v, %v", path, e, err)
			}
			if a, err := e.Load(t.Context()); err != nil || a.Text == "" {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

func TestReadSampleStaysReadWhenANewVersionRewritesIt(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	e := samples()[0]
	if err := s.Save(t.Context(), e.Key, e.Path, Reading{Read: true}); err != nil {
		t.Fatal(err)
	}
	e.Key = "another"
	if !isRead(t, s, e) {
		t.Error("unread again")
	}
}
