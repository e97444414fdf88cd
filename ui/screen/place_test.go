package screen

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/ui/screen/pane"
)

// longArticle writes an article of many screens and returns it.
func longArticle(t *testing.T) *store.Entry {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ferries.txt")
	var b strings.Builder
	b.WriteString("Ferries stay in port\n\n")
	for i := range 200 {
		fmt.Fprintf(&b, "“Boat %d will not leave the harbour today,” said Ada Quill, the harbour master of Brack.\n\n", i)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	e, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return &e
}

// onDisk is the place of an article that another program would find.
func onDisk(t *testing.T, state func(context.Context) (*store.State, error), e *store.Entry) int {
	t.Helper()
	s, err := state(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r, _, err := s.Lookup(context.Background(), e.Key, string(e.ID))
	if err != nil {
		t.Fatal(err)
	}
	return r.Place.Offset
}

// stateIn is a reading state in a file of the test's.
func stateIn(t *testing.T) func(context.Context) (*store.State, error) {
	file := filepath.Join(t.TempDir(), "state.db")
	return func(ctx context.Context) (*store.State, error) { return store.OpenStateFile(ctx, file) }
}

func TestThePlaceIsOnDiskASecondAfterTheLastKey(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	onTerminal(t, 80, 24, pane.Options{Article: e, State: state}, func(tm *terminal) {
		for _, keys := range [][]string{{"space"}, {"n", "n", "n"}, {"G", "u"}} {
			tm.press(keys...)
			time.Sleep(time.Second - time.Duration(len(keys))*50*time.Millisecond)
			if at, want := onDisk(t, state, e), tm.model.reader.page.Top(); at != want || at == 0 {
				t.Errorf("a second after %q byte %d is on disk, and %d at the top of the screen", keys, at, want)
			}
		}
	})
}

func TestThePlaceIsSavedWhileKeysKeepComing(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	onTerminal(t, 80, 24, pane.Options{Article: e, State: state}, func(tm *terminal) {
		last, saved := 0, 0
		for range 60 { // three seconds, twenty keys in each
			tm.press("j")
			if at := onDisk(t, state, e); at != last {
				last = at
				saved++
			}
		}
		if saved < 3 || saved > 12 {
			t.Errorf("in three seconds it was saved %d times", saved)
		}
	})
}

func TestAPlaceIsWrittenOnlyIfItIsAnother(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	onTerminal(t, 80, 24, pane.Options{Article: e, State: state}, func(tm *terminal) {
		tm.press("space")
		time.Sleep(time.Second)
		s, err := state(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		before, _, _ := s.Lookup(context.Background(), e.Key, "")
		tm.press("i", "i", "?", "?", "Q", "Q")
		time.Sleep(time.Second)
		if after, _, err := s.Lookup(context.Background(), e.Key, ""); err != nil || after != before {
			t.Errorf("it was %v and is %v, %v", before.Updated, after.Updated, err)
		}
	})
}

// TestAPlaceStandsUntilAKeyMovesThePage leaves an article before what was
// remembered of it could be looked up.
func TestAPlaceStandsUntilAKeyMovesThePage(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	o := pane.Options{Article: e, State: state}
	onTerminal(t, 80, 24, o, func(tm *terminal) { tm.press("space", "space") })
	was := onDisk(t, state, e)
	if was == 0 {
		t.Fatal("nothing is remembered")
	}
	m := newModel(o)
	m.start(80, 24)
	m.Update(m.first())
	if m.reader.page == nil || m.reader.page.Top() != 0 {
		t.Fatal("it is not at the start")
	}
	m.State, _ = state(context.Background())
	m.history.places.Open(m.State)
	m.history.notePlace(m.reader)
	leaveOff(m)
	if at := onDisk(t, state, e); at != was {
		t.Errorf("byte %d was remembered, and is %d", was, at)
	}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.wants("where you left off")
		if at := tm.model.reader.page.Top(); at != was {
			t.Errorf("it opens at byte %d and not at %d", at, was)
		}
	})
}

func TestAPlaceThatCannotBeSavedIsToldAndTriedAgain(t *testing.T) {
	t.Parallel()
	state, e := stateIn(t), longArticle(t)
	onTerminal(t, 80, 24, pane.Options{Article: e, State: state}, func(tm *terminal) {
		tm.settle()
		broken, err := state(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		broken.Close()
		k, good := tm.model.history.places, tm.model.State
		k.Open(broken)
		tm.press("space")
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("saving reading state: ")
		k.Open(good)
		time.Sleep(3 * time.Second)
		if at := onDisk(t, state, e); at == 0 {
			t.Error("it was not tried again")
		}
	})
}
