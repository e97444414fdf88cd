package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// apply does one thing to the marks of entries and returns what undoes it.
func apply(t testing.TB, s *State, do Action, entries []Entry) (undo Change) {
	t.Helper()
	c := Change{Do: do}
	if do == AddTag || do == RemoveTag {
		c.Tag = "ferry"
	}
	for _, e := range entries {
		c.On = append(c.On, e.Sighting())
	}
	undo, err := s.Apply(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return undo
}

// marks returns the marks of articles as one line each.
func marks(t *testing.T, s *State, entries []Entry) []string {
	t.Helper()
	batch := slices.Clone(entries)
	for i := range batch {
		batch[i].Read, batch[i].Starred, batch[i].Tags = false, false, nil
	}
	if err := s.Mark(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return linesOf(batch)
}

func linesOf(entries []Entry) []string {
	lines := make([]string, len(entries))
	for i, e := range entries {
		lines[i] = fmt.Sprint(e.Key, " read ", e.Read, " archived ", e.Archived, " starred ", e.Starred, " tags ", e.Tags)
	}
	return lines
}

func TestEveryActionIsUndoneExactlyOverMixedMarks(t *testing.T) {
	t.Parallel()
	for do := MarkRead; do <= Unarchive; do++ {
		s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
		entries := entriesOf(24)
		for i := range entries { // every mixture of four marks, and some of which nothing is known
			for bit, set := range []Action{MarkRead, Star, AddTag, Archive} {
				if i < 16 && i>>bit&1 == 1 {
					apply(t, s, set, entries[i:i+1])
				}
			}
		}
		before := marks(t, s, entries)
		undo := apply(t, s, do, entries)
		after := marks(t, s, entries)
		changed := 0
		for i := range after {
			if before[i] != after[i] {
				changed++
			}
		}
		if changed == 0 || len(undo.On) != changed {
			t.Errorf("action %d: %d changed, and the undo names %d", do, changed, len(undo.On))
		}
		redo, err := s.Apply(t.Context(), undo)
		if err != nil {
			t.Fatal(err)
		}
		if got := marks(t, s, entries); !slices.Equal(got, before) {
			t.Errorf("action %d undone left\n%s\nof\n%s", do, strings.Join(got, "\n"), strings.Join(before, "\n"))
		}
		if _, err := s.Apply(t.Context(), redo); err != nil {
			t.Fatal(err)
		}
		if got := marks(t, s, entries); !slices.Equal(got, after) {
			t.Errorf("action %d is not done again by the undo of its undo", do)
		}
	}
}

func TestWhatIsSoAlreadyIsNotTouched(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	entries := entriesOf(3)
	for do := MarkRead; do <= Unarchive; do += 2 {
		if undo := apply(t, s, do.inverse(), entries); len(undo.On) != 0 {
			t.Errorf("action %d touched %v", do.inverse(), undo.On)
		}
		apply(t, s, do, entries)
		if undo := apply(t, s, do, append(entries, entries...)); len(undo.On) != 0 {
			t.Errorf("action %d touched %v", do, undo.On)
		}
	}
	if undo := apply(t, s, Star, []Entry{{ID: "/walked.txt"}}); len(undo.On) != 0 {
		t.Errorf("an entry without a key was touched: %v", undo.On)
	}
}

func TestTagsAreMarkedInOrder(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	e := entriesOf(1)
	for _, tag := range []string{"strike", "a b, c", "“ø”", "Strike"} {
		if _, err := s.Apply(t.Context(), Change{Do: AddTag, Tag: tag, On: []Sighting{e[0].Sighting()}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Mark(t.Context(), e); err != nil || !reflect.DeepEqual(e[0].Tags, []string{"Strike", "a b, c", "strike", "“ø”"}) {
		t.Errorf("got %q, %v", e[0].Tags, err)
	}
}

func TestATagIsOneShortLine(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for tag, want := range map[string]string{
		" ferry ": "ferry", "two\nlines": "two lines", "\x1b[2J": "␛[2J", "": "", " \n ": "", strings.Repeat("ø", 64): strings.Repeat("ø", 64), strings.Repeat("ø", 65): "",
	} {
		got, err := CleanTag(tag)
		if got != want || (err != nil) != (want == "") || err != nil && !errors.Is(err, ErrTag) {
			t.Errorf("of %q: %q, %v", tag, got, err)
		}
		if got == tag {
			continue
		}
		if _, err := s.Apply(t.Context(), Change{Do: AddTag, Tag: tag, On: []Sighting{{Key: "k"}}}); !errors.Is(err, ErrTag) {
			t.Errorf("%q was taken: %v", tag, err)
		}
	}
}

func TestMarksOfAnEditedFileAreItsOwnFromThenOn(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	s := openTest(t, filepath.Join(root, "state.db"))
	path, other := filepath.Join(root, "ferry “1”.txt"), filepath.Join(root, "copy.txt")
	put(t, path, harbour)
	put(t, other, harbour)
	old := openEntry(t, path)
	apply(t, s, AddTag, []Entry{old})
	place := Anchor(harbour, 40)
	if err := s.Save(t.Context(), old.Key, path, Reading{Read: true, Place: place}); err != nil {
		t.Fatal(err)
	}
	put(t, path, harbour+"\nCorrected.\n")
	e := openEntry(t, path)
	undo := apply(t, s, MarkUnread, []Entry{e})
	if isRead(t, s, e) || !isRead(t, s, openEntry(t, other)) {
		t.Error("the mark went to the wrong one")
	}
	if r, _, err := s.Lookup(t.Context(), e.Key, ""); err != nil || r.Place != place {
		t.Errorf("place is %+v, %v", r.Place, err)
	}
	if got := marks(t, s, []Entry{e}); !strings.HasSuffix(got[0], "[ferry]") {
		t.Errorf("tags are lost: %v", got)
	}
	if _, err := s.Apply(t.Context(), undo); err != nil || !isRead(t, s, e) {
		t.Errorf("not undone: %v", err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func TestCarryTakesStateToTheNewContent(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for _, do := range []string{
		"INSERT INTO reading VALUES ('old', 1, 7, 'before', 'after', 9, 1, 1), ('known', 0, 0, '', '', 9, 0, 0)",
		"INSERT INTO tags VALUES ('old', 'ferry'), ('old', 'strike'), ('known', 'bridge')",
		"INSERT INTO parts VALUES ('old', 'Holm', 'ada-holm')",
		"INSERT INTO paths VALUES ('/a.txt', 'old'), ('/b.txt', 'old'), ('/c.txt', 'old')",
	} {
		if _, err := s.db.ExecContext(t.Context(), do); err != nil {
			t.Fatal(err)
		}
	}
	err := s.Carry(t.Context(), []Sighting{{Key: "new", Path: "/a.txt"}, {Key: "known", Path: "/b.txt"}, {Key: "old", Path: "/c.txt"}, {Key: "never", Path: "/d.txt"}})
	if err != nil {
		t.Fatal(err)
	}
	entries := []Entry{{Key: "old"}, {Key: "new"}, {Key: "known"}, {Key: "never", ID: "/d.txt"}, {Key: "later", ID: "/a.txt"}, {Key: "later", ID: "/b.txt"}, {Key: "later", ID: "/c.txt"}}
	if got, want := marks(t, s, entries), []string{
		"old read true archived true starred true tags [ferry strike]",
		"new read true archived true starred true tags [ferry strike]",
		"known read false archived false starred false tags [bridge]",
		"never read false archived false starred false tags []",
		"later read true archived true starred true tags [ferry strike]",
		"later read false archived false starred false tags [bridge]",
		"later read true archived true starred true tags [ferry strike]",
	}; !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if r, ok, err := s.Lookup(t.Context(), "new", ""); err != nil || !ok || r.Place != (Place{7, "before", "after"}) {
		t.Errorf("got %+v %v %v", r, ok, err)
	}
	var parted int
	if err := s.db.QueryRowContext(t.Context(), "SELECT count(*) FROM parts WHERE article = 'new' AND person = 'ada-holm'").Scan(&parted); err != nil || parted != 1 {
		t.Errorf("%d people stay parted, %v", parted, err)
	}
}
