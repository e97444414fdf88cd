package screen

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// folder makes a folder of articles, the first of the newest date.
func folder(t *testing.T, titles ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i, title := range titles {
		write(t, dir, title, 28-i)
	}
	return dir
}

// write puts an article of a day of May 2031 into a folder.
func write(t *testing.T, dir, title string, day int) {
	t.Helper()
	text := fmt.Sprintf("---\ntitle: %s\ndate: 2031-05-%02d\n---\n\n“The %s is late,” said Ada Quill, the harbour master.\n", title, day, title)
	if err := os.WriteFile(filepath.Join(dir, title+".md"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestFolderIsIndexedWhileItIsShown(t *testing.T) {
	t.Parallel()
	dir := folder(t, "Ferry", "Tram", "Mill")
	onTerminal(t, 100, 24, pane.Options{Paths: []string{dir}}, func(tm *terminal) {
		tm.settle()
		tm.wants("3 articles", "Ferry", "Tram", "Mill", "1 quote by 1")
		tm.press("/")
		tm.typeLine("said:quill tram")
		tm.wants("1 of 3 articles", "Ada Quill: “The Tram is late,”")
	})
}

func TestLookingAgainSaysWhatCameOfIt(t *testing.T) {
	t.Parallel()
	dir := folder(t, "Ferry", "Tram")
	onTerminal(t, 100, 24, pane.Options{Paths: []string{dir}}, func(tm *terminal) {
		tm.settle()
		tm.press("R")
		tm.settle()
		tm.wants("no file is new or changed")
		write(t, dir, "Bridge", 30)
		tm.press("R")
		tm.settle()
		tm.wants("what was new or changed is in the list", "Bridge")
		tm.press("j")
		tm.settle()
		tm.wants("3 articles")
	})
}

func TestFilesThatComeAreListedAndTheCursorStays(t *testing.T) {
	t.Parallel()
	dir := folder(t, "Ferry", "Tram", "Mill")
	onTerminal(t, 100, 24, pane.Options{Paths: []string{dir}}, func(tm *terminal) {
		tm.settle()
		tm.press("j")
		write(t, dir, "Bridge", 30)
		if err := os.Remove(filepath.Join(dir, "Mill.md")); err != nil {
			t.Fatal(err)
		}
		tm.changes <- struct{}{}
		tm.settle()
		tm.settle()
		tm.wants("3 articles", "Bridge")
		if strings.Contains(tm.text(), "Mill") {
			t.Error("an article that is gone is listed")
		}
		if it := tm.model.list.rows.current(); it == nil || it.Summary.Title != "Tram" {
			t.Errorf("the cursor was on Tram and is on %v:\n%s", it, tm.text())
		}
	})
}

func TestWhatIsLookedAtStaysWhenTheIndexChanges(t *testing.T) {
	t.Parallel()
	dir := folder(t, "Ferry", "Tram", "Mill")
	onTerminal(t, 100, 24, pane.Options{Paths: []string{dir}}, func(tm *terminal) {
		tm.settle()
		tm.press("/")
		tm.typeLine("tram")
		tm.wants("1 of 3 articles")
		write(t, dir, "Tram", 27) // the same again, with another time
		text := "---\ntitle: Bus\ndate: 2031-05-27\n---\n\nNothing else.\n"
		if err := os.WriteFile(filepath.Join(dir, "Tram.md"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		write(t, dir, "Tramline and tram", 1)
		tm.changes <- struct{}{}
		tm.settle()
		tm.settle()
		tm.wants("2 of 4 articles", "Bus", "Tramline and tram")
		tm.press("/", "enter", "/", "x", "backspace", "enter")
		tm.wants("1 of 4 articles")
	})
}

func TestEmptyFolderSaysSo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Paths: []string{t.TempDir()}}, func(tm *terminal) {
		tm.settle()
		tm.wants("No articles here.", "0 articles")
		tm.press("j", "enter", "r", "A", "v", "V", "t", "*", "u", "S", "H", "J", "d", "G")
		tm.wants("No articles here.")
	})
}

func TestFilesThatCannotBeReadAreNamed(t *testing.T) {
	t.Parallel()
	dir := folder(t, "Ferry")
	if err := os.WriteFile(filepath.Join(dir, "empty.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, 200, 24, pane.Options{Paths: []string{dir}}, func(tm *terminal) {
		tm.settle()
		tm.wants("empty.txt", "is empty", "Ferry")
	})
}

func TestNoticeOfTheIndexIsShown(t *testing.T) {
	t.Parallel()
	own := ownIndex(t, samplesIndexed)
	damaged := func(ctx context.Context) (*index.Index, error) {
		x, err := own(ctx)
		return x, errors.Join(err, errors.New("the index was damaged and is being rebuilt"))
	}
	onTerminal(t, 100, 24, pane.Options{Index: damaged}, func(tm *terminal) {
		tm.wants("the index was damaged and is being rebuilt", "Sound Line")
	})
}

func TestIndexThatAnswersNothingEndsNothing(t *testing.T) {
	t.Parallel()
	own := ownIndex(t, samplesIndexed)
	closed := func(ctx context.Context) (*index.Index, error) {
		x, err := own(ctx)
		return x, errors.Join(err, x.Close())
	}
	onTerminal(t, 100, 24, pane.Options{Index: closed}, func(tm *terminal) {
		tm.wants("closed")
		tm.press("j", "/", "x", "enter", "?", "esc", "A", "B", "j", "enter")
		tm.wants("articles")
	})
}

// updatingModel is a model whose index is being updated, by nobody.
func updatingModel(t *testing.T) (*model, *updating) {
	t.Helper()
	m := newModel(pane.Options{State: noState, Index: ownIndex(t, samplesIndexed)})
	m.Follows = pane.Follows{Article: noArticle, Folders: func(context.Context, []string) (<-chan struct{}, error) { return nil, errors.ErrUnsupported }}
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	opened := m.openLibrary()()
	m.Update(opened)
	if l, ok := opened.(libraryOpened); ok && l.late != nil { // the state was not waited for
		m.Update(l.late())
	}
	m.indexing.updating.cancel()
	m.indexing.background.Wait()
	u := &updating{cancel: func() {}, stir: make(chan struct{}, 1)}
	m.indexing.updating, m.Note = u, ""
	t.Cleanup(func() { leaveOff(m) })
	return m, u
}

func TestProgressIsInTheStatusLine(t *testing.T) {
	t.Parallel()
	m, u := updatingModel(t)
	for _, c := range []struct {
		progress index.Progress
		want     string
	}{
		{index.Progress{Found: 1200}, "finding files: 1,200 · X stops"},
		{index.Progress{Found: 100_000, Done: 3210, Total: 100_000}, "indexing 3,210 of 100,000 · X stops"},
		{index.Progress{Elsewhere: true}, "another Pullquote is indexing"},
	} {
		u.tell(progress{Progress: c.progress})
		m.Update(u.next())
		if got := m.View().Content; !strings.Contains(got, c.want) {
			t.Errorf("%+v: %q is not on the screen:\n%s", c.progress, c.want, got)
		}
	}
}

func TestAKeyStopsIndexingAndAnotherGoesOn(t *testing.T) {
	t.Parallel()
	m, u := updatingModel(t)
	stopped := false
	u.cancel = func() { stopped = true }
	u.tell(progress{Progress: index.Progress{Found: 10, Done: 1, Total: 10}})
	m.Update(u.next())
	m.Update(pressed("esc"))
	if stopped || m.Note == "" {
		t.Errorf("escape goes back, and stops nothing: stopped %v, note %q", stopped, m.Note)
	}
	m.Update(pressed("X"))
	if !stopped || !strings.Contains(m.Note, "R continues") {
		t.Fatalf("stopped: %v, note %q", stopped, m.Note)
	}
	u.tell(progress{done: true, err: context.Canceled})
	m.Update(u.next())
	if m.indexing.updating != nil || !strings.Contains(m.Note, "R continues") {
		t.Errorf("after the end: note %q", m.Note)
	}
	m.Update(foldersChanged{})
	if m.indexing.updating != nil {
		t.Error("what somebody has stopped goes on because a file has changed")
	}
	m.Update(pressed("R"))
	if m.indexing.updating == nil {
		t.Error("R does not go on")
	}
}

func TestReportsThatNobodyHasTakenAreOne(t *testing.T) {
	t.Parallel()
	u := &updating{stir: make(chan struct{}, 1)}
	bad := func(name string) []store.Problem { return []store.Problem{{Path: name, Err: store.ErrEmpty}} }
	u.tell(progress{Progress: index.Progress{Done: 1, Changed: true, Problems: bad("a")}})
	u.tell(progress{Progress: index.Progress{Done: 2, Problems: bad("b")}})
	got, ok := u.next().(progress)
	if !ok || got.Done != 2 || !got.Changed || len(got.Problems) != 2 {
		t.Errorf("got %+v", got)
	}
	u.tell(progress{Progress: index.Progress{Done: 3}})
	if got, ok := u.next().(progress); !ok || got.Changed || len(got.Problems) > 0 {
		t.Errorf("what was told is told again: %+v", got)
	}
}

func TestLongListBeginsWithItsFirstRowsAndKeysWaitForTheRest(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i := range around + 20 {
		write(t, dir, fmt.Sprintf("Story %03d", i), 1+i%28)
	}
	file := filepath.Join(t.TempDir(), "index.db")
	x, err := index.OpenFile(t.Context(), file, "")
	if err == nil {
		err = errors.Join(x.Update(t.Context(), []string{dir}, index.Options{}), x.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(pane.Options{State: noState, Index: ownIndex(t, file), Paths: []string{dir}})
	m.Follows = pane.Follows{Article: noArticle, Folders: func(context.Context, []string) (<-chan struct{}, error) { return nil, errors.ErrUnsupported }}
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	defer leaveOff(m)
	m.Update(m.openLibrary()())
	if !strings.Contains(m.View().Content, "Story") || len(m.list.rows.ids) != around {
		t.Fatalf("%d rows are there at first", len(m.list.rows.ids))
	}
	m.Update(pressed("G"))
	q := m.list.questionNow()
	q.all, q.keep = nil, m.list.rows.ids
	m.Update(q.ask(t.Context(), m.Index))
	if want := around + 19; m.list.rows.cursor != want {
		t.Errorf("G went to row %d of %d", m.list.rows.cursor, want)
	}
}
