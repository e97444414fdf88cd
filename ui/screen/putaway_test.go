package screen

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/trash"
	"pullquote/ui/screen/pane"
)

// shelved is a folder of three articles on the disk, with a state and an index that know
// of each other and a trash of their own.
func shelved(t *testing.T) (o pane.Options, dir string) {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "articles")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"crane", "ferry", "tram"} {
		text := "---\ntitle: The " + name + "\ndate: 2031-05-0" + string(rune('1'+i)) + "\ntags: [port, " + name + "]\n---\n\n“It moves,” said Ada Quill of the " + name + ".\n"
		if err := os.WriteFile(filepath.Join(folder, name+".md"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	state, file := filepath.Join(dir, "state.db"), filepath.Join(dir, "index.db")
	s, err := store.OpenStateFile(t.Context(), state)
	if err != nil {
		t.Fatal(err)
	}
	_ = s.Close()
	x, err := index.OpenFile(t.Context(), file, state)
	if err == nil {
		err = x.Update(t.Context(), []string{folder}, index.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = x.Close()
	later := time.Duration(0) // fake time begins anew with each run: see keptState
	bin := trash.Bin{Within: []string{folder}, Folder: filepath.Join(dir, "deleted")}
	return pane.Options{
		Paths: []string{folder},
		State: func(ctx context.Context) (*store.State, error) {
			time.Sleep(later)
			later += time.Hour
			return store.OpenStateFile(ctx, state)
		},
		Index:   func(ctx context.Context) (*index.Index, error) { return index.OpenFile(ctx, file, state) },
		Discard: func(_ context.Context, path string) (trash.Trashed, error) { return bin.Put(path) },
		Restore: func(_ context.Context, t trash.Trashed) error { return bin.Restore(t) },
	}, dir
}

// titles are those of the rows of the list.
func (tm *terminal) titles() string {
	var all []string
	for _, id := range tm.model.list.rows.ids {
		if it := tm.model.list.rows.item(id); it != nil {
			all = append(all, strings.TrimPrefix(it.Summary.Title, "The "))
		}
	}
	return strings.Join(all, " ")
}

// holds fails unless the list holds articles, and no others.
func (tm *terminal) holds(when, want string) {
	tm.t.Helper()
	if got := tm.titles(); got != want {
		tm.t.Errorf("%s the list holds %q, want %q", when, got, want)
	}
}

func TestAnArchivedArticleIsLeftOutUntilItIsAskedFor(t *testing.T) {
	t.Parallel()
	o, _ := shelved(t)
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		tm.holds("at first", "tram ferry crane")
		tm.press("j", "E")
		tm.wants("1 article archived · u undoes")
		tm.holds("after e", "tram crane")
		tm.press("*")
		tm.wants("1 article starred")
		tm.press("u", "u")
		tm.wants("undone: 1 article archived")
		tm.holds("after u", "tram ferry crane")
		tm.press("g", "E", "/")
		tm.typeLine("is:archived")
		tm.holds("when it is asked for", "tram")
		tm.wants("1 of 2 articles")
		tm.press("E")
		tm.wants("1 article no longer archived", "No article matches is:archived.")
		tm.press("esc")
		tm.holds("when it is back", "tram ferry crane")
	})
}

func TestWhatIsArchivedStaysSoInTheNextRun(t *testing.T) {
	t.Parallel()
	o, _ := shelved(t)
	onTerminal(t, 80, 24, o, func(tm *terminal) { tm.press("V", "E"); tm.holds("after V E", "") })
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		time.Sleep(time.Hour)
		tm.settle()
		tm.holds("in the next run", "")
		tm.wants("No articles here.")
		tm.press("u")
		tm.holds("after u", "tram ferry crane")
	})
}

func TestADeletedArticleLiesInTheTrashUntilItIsUndone(t *testing.T) {
	t.Parallel()
	o, dir := shelved(t)
	file := filepath.Join(dir, "articles", "ferry.md")
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		tm.press("j", "D")
		tm.holds("after D", "tram crane")
		tm.wants("1 article moved to " + filepath.Join(dir, "deleted")[:20])
		if _, err := os.Stat(file); err == nil {
			t.Error("the file is there still")
		}
		tm.press("u")
		tm.wants("undone: 1 article moved to")
		if _, err := os.Stat(file); err != nil {
			t.Error(err)
		}
		tm.settle()
		tm.holds("after u", "tram ferry crane")
	})
}

func TestDeletingGoesToAllThatIsSelectedAndIsOneChange(t *testing.T) {
	t.Parallel()
	o, dir := shelved(t)
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		tm.press("v", "v", "delete")
		tm.wants("2 articles moved to")
		tm.holds("after D", "crane")
		if names, err := os.ReadDir(filepath.Join(dir, "deleted")); err != nil || len(names) != 2 {
			t.Errorf("the trash holds %v, %v", names, err)
		}
		tm.press("u")
		tm.settle()
		tm.holds("after u", "tram ferry crane")
	})
}

func TestWhoPutsAnArticleAwayOnItsPageIsBackInTheList(t *testing.T) {
	t.Parallel()
	for key, said := range map[string]string{"E": "1 article archived · u undoes", "D": "1 article moved to"} {
		o, _ := shelved(t)
		onTerminal(t, 80, 24, o, func(tm *terminal) {
			tm.press("j", "enter")
			tm.wants("of the ferry")
			tm.press(key)
			tm.wants(said)
			tm.holds("after "+key, "tram crane")
			tm.press("enter")
			tm.wants("of the crane")
			tm.press("q", "u", "u")
			tm.settle()
		})
	}
}

func TestASampleCannotBeDeleted(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("D")
		tm.wants("a sample is no file of yours")
		tm.press("E")
		tm.wants("1 article archived")
	})
}

// What can't be deleted is named, and the rest is deleted.
func TestWhatCannotBeDeletedStaysAndIsNamed(t *testing.T) {
	t.Parallel()
	o, dir := shelved(t)
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		if err := os.Remove(filepath.Join(dir, "articles", "ferry.md")); err != nil {
			t.Fatal(err)
		}
		tm.press("V", "D")
		tm.wants("2 articles moved to", "u undoes")
		tm.press("u", "u")
		tm.wants("nothing to undo")
	})
}

func TestAFirstStartSaysWhatTheSamplesAre(t *testing.T) {
	t.Parallel()
	for width, want := range map[int][]string{
		40:  {"7 articles · samples", "These are samples: invented news", "pullquote add FILE or URL"},
		80:  {"7 articles · samples", "These are samples: invented news that teaches the keys while you read it.", "pullquote feed add URL     follows a feed", "pullquote/articles is listed as"},
		120: {"7 articles · samples", "These are samples", "pullquote FOLDER"},
	} {
		onTerminal(t, width, 34, pane.Options{}, func(tm *terminal) {
			tm.wants(want...)
			tm.press("/")
			tm.typeLine("ferry")
			if strings.Contains(tm.text(), "These are samples") {
				t.Errorf("what is found is called samples:\n%s", tm.text())
			}
		})
	}
	onTerminal(t, 80, 15, pane.Options{}, func(tm *terminal) { tm.wants("These are samples. For articles of your own: pullquote add FILE or URL") })
	o, _ := shelved(t)
	onTerminal(t, 80, 34, o, func(tm *terminal) {
		if strings.Contains(tm.text(), "samples") {
			t.Errorf("a folder is called samples:\n%s", tm.text())
		}
	})
}

// TestFactsAreLeftOutWholeAndNotCut draws a row in lists of any width.
func TestFactsAreLeftOutWholeAndNotCut(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{})
	p := listPicture{ink: m.Ink, look: m.Settings.List, dates: m.Settings.Dates, now: time.Now()}
	it := &item{Row: row(1, "ferry")}
	it.Quotes, it.Speakers, it.Summary.Words, it.Summary.Source = 14, 5, 400, ""
	for width := range 80 {
		told := p.inAWord(it, width)
		if strings.Contains(told, "…") && width > 12 {
			t.Errorf("%d cells: %q", width, told)
		}
	}
	if got := p.inAWord(it, 80); !strings.HasSuffix(got, " · 2 min read · 14 quotes by 5 speakers") {
		t.Errorf("in full: %q", got)
	}
}
