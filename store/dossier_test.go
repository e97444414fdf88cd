package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/cite"
	"pullquote/store/dossier"
)

// beside is where the dossiers of tests lie.
func beside(state string) dossier.Folder {
	return dossier.Folder(filepath.Join(filepath.Dir(state), "dossiers"))
}

// collecting is the step that puts a quotation into a dossier.
func collecting(state string, key string, words string) Step {
	file, err := beside(state).File("Harbour")
	if err != nil {
		panic(err)
	}
	e := dossier.Entry{Kept: cite.Kept{Key: key, Words: words}}
	return Step{Dossier: &dossier.Change{File: file, By: func(d *dossier.Dossier) error { d.Add(e); return nil }}}
}

// collectOn is an instance that collects quotations until it is killed, or a few of its own.
func collectOn(ctx context.Context, s *State, file string, from int) error {
	for i := from; from >= 0 || i > from-turns; {
		key := fmt.Sprint("key-", i)
		for {
			_, err := s.Do(ctx, saying(key), collecting(file, key, strings.Repeat("We wait. ", 200)))
			if err == nil {
				break
			}
			if !contended(err) {
				return err
			}
		}
		fmt.Println(i)
		if i++; from < 0 {
			i -= 2
		}
	}
	return nil
}

// collectFull collects a quotation, and another when no file may grow any more.
func collectFull(ctx context.Context, s *State, file string) error {
	if _, err := s.Do(ctx, saying("one"), collecting(file, "one", "We wait.")); err != nil {
		return err
	}
	if err := limitFiles(1 << 20); err != nil {
		return err
	}
	_, err := s.Do(ctx, saying("two"), collecting(file, "two", strings.Repeat("We wait. ", 200_000)))
	fmt.Println(err)
	return nil
}

// collected are the keys of the dossier, in which nothing is to be wrong.
func collected(t *testing.T, state string) (keys []string) {
	t.Helper()
	d, err := beside(state).Read("Harbour")
	if errors.Is(err, dossier.ErrNone) {
		return nil
	}
	if err != nil || len(d.Problems) > 0 {
		t.Fatal(err, d.Problems)
	}
	for _, e := range d.Entries {
		keys = append(keys, e.Key)
	}
	return keys
}

func TestKilledAmongQuotationsThatAreCollectedNoneIsLost(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	sound(t, file).Close() // killed while it was made, it would be empty, and say so
	done := 0
	for range kills(t) {
		other := start(t, "collect", file, done)
		reported := killedAt(t, other, done-1)
		got := collected(t, file)
		if done = reported + 1; len(got) == done+1 { // written, and not reported yet
			done++
		}
		if len(got) != done || done > 0 && got[done-1] != fmt.Sprint("key-", done-1) {
			t.Fatalf("after quotation %d there are %q", reported, got)
		}
		sound(t, file).Close()
	}
	left, err := os.ReadDir(string(beside(file)))
	if err != nil || done > 0 && len(left) < 1 {
		t.Error(left, err)
	}
	s := undoTest(t, file)
	if _, err := s.Do(t.Context(), saying("next"), collecting(file, "next", "We wait.")); err != nil {
		t.Error(err)
	}
	if u, err := s.Undo(t.Context()); err != nil || u.Said != "next" || len(collected(t, file)) != done {
		t.Errorf("undone is %+v, %v", u, err)
	}
}

func TestInstancesCollectAtOnceAndLoseNothing(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	openTest(t, file)
	one, two := start(t, "collect", file, -1), start(t, "collect", file, -1-turns)
	if n, m := len(one.end(t)), len(two.end(t)); n != turns || m != turns {
		t.Errorf("they collected %d and %d", n, m)
	}
	got := collected(t, file)
	for i := range 2 * turns {
		if key := fmt.Sprint("key-", -1-i); !slices.Contains(got, key) {
			t.Errorf("%s is lost", key)
		}
	}
}
