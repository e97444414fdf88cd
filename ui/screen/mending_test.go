package screen

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite" // to harm databases as another program would

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// harmed is an index of its own for each test, which is harmed when it is open.
func harmed(t *testing.T, harm string) func(context.Context) (*index.Index, error) {
	file := filepath.Join(t.TempDir(), "index.db")
	return func(ctx context.Context) (*index.Index, error) {
		x, err := index.OpenFile(ctx, file, "")
		if err == nil {
			err = x.Update(ctx, nil, index.Options{})
		}
		db, failed := sql.Open("sqlite", file)
		if err = errors.Join(err, failed); err == nil {
			_, err = db.ExecContext(ctx, harm)
			err = errors.Join(err, db.Close())
		}
		return x, err
	}
}

func TestAnIndexThatShowsToBeDamagedIsMadeAgainWhileItIsUsed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ harm, query string }{
		"words":      {"UPDATE words_data SET block = x'ffffff' WHERE id > 10", "ferry"},
		"beginnings": {"UPDATE starts SET among = x'05ffff'", "fer"},
		"a table":    {"DROP TABLE saying", "said:marsh mice"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			onTerminal(t, 120, 24, pane.Options{Index: harmed(t, c.harm)}, func(tm *terminal) {
				tm.wants("Sound Line")
				tm.press("/")
				tm.typeLine(c.query)
				tm.settle()
				tm.settle()
				if len(tm.model.list.rows.ids) == 0 {
					t.Errorf("nothing is found:\n%s", tm.text())
				}
				tm.wants("the index was damaged and is being rebuilt")
				tm.press("j", "esc")
				if strings.Contains(tm.text(), "damaged") {
					t.Errorf("it is damaged still:\n%s", tm.text())
				}
			})
		})
	}
}

func TestPeopleAreThereAgainWhenTheIndexIs(t *testing.T) {
	t.Parallel()
	onTerminal(t, 120, 24, pane.Options{Index: harmed(t, "ALTER TABLE person RENAME COLUMN words TO word")}, func(tm *terminal) {
		tm.press("P")
		tm.settle()
		tm.settle()
		tm.wants("the index was damaged and is being rebuilt")
		tm.press("esc", "P")
		tm.wants("quotes")
	})
}

func TestTheListDoesNotWaitForAReadingStateThatIsLocked(t *testing.T) {
	t.Parallel()
	const wait = 5 * time.Second // of fake time
	locked := func(ctx context.Context) (*store.State, error) {
		time.Sleep(wait)
		s, _ := noState(ctx)
		return s, errors.New("reading history can't be saved: it is locked by another program")
	}
	onTerminal(t, 120, 24, pane.Options{State: locked}, func(tm *terminal) {
		tm.settle()
		tm.settle()
		tm.settle()
		tm.wants("Sound Line")
		tm.press("j", "*")
		tm.wants("Sound Line")
		tm.press("k")
		time.Sleep(wait)
		tm.settle()
		tm.wants("locked by another program")
		tm.press("*")
		tm.wants("1 article starred")
	})
}

func TestACopyOfTheReadingStateIsKeptBehindTheFirstFrame(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s, err := store.OpenStateFile(t.Context(), file)
	if err == nil {
		_, err = s.Apply(t.Context(), store.Change{Do: store.Star, On: []store.Sighting{{Key: "k"}}})
	}
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	kept := func(ctx context.Context) (*store.State, error) { return store.OpenStateFile(ctx, file) }
	onTerminal(t, 120, 24, pane.Options{State: kept}, func(tm *terminal) {
		tm.settle()
		if copies, err := filepath.Glob(file + ".*.bak"); err != nil || len(copies) != 1 {
			t.Errorf("there are %q, %v", copies, err)
		}
	})
}

func TestWhyThereIsNoCopyIsSaid(t *testing.T) {
	t.Parallel()
	onTerminal(t, 120, 24, pane.Options{}, func(tm *terminal) {
		tm.program.Send(stateKept{errors.New("backing up the reading state: the disk is full")})
		tm.settle()
		tm.wants("the disk is full", "Sound Line")
	})
}
