package screen

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/ui/screen/pane"
)

func TestMarksAreSetOnTheListAndUndone(t *testing.T) {
	t.Parallel()
	onTerminal(t, 107, 24, pane.Options{}, func(tm *terminal) {
		here := func() *item { return tm.model.list.rows.current() }
		tm.press("j", "r")
		tm.wants("1 article marked read · u undoes")
		if !here().Read {
			t.Error("r does not mark as read")
		}
		tm.press("*")
		tm.wants("1 article starred · u undoes", "▌ * ")
		tm.press("t")
		tm.typeLine("pier \"to do\"")
		tm.wants("1 article tagged pier · 1 article tagged to do", "#pier #to do")
		tm.press("t")
		tm.typeLine("-pier")
		tm.wants("1 article no longer tagged pier")
		tm.press("u", "u", "u")
		tm.wants("undone: 1 article starred")
		if it := here(); !it.Read || it.Starred || len(it.Tags) > 0 {
			t.Errorf("after three undos: read %v, starred %v, tags %v", it.Read, it.Starred, it.Tags)
		}
		tm.press("u", "u")
		tm.wants("nothing to undo")
		if here().Read {
			t.Error("the last undo does not take the mark away")
		}
	})
}

// typeLine types a line and enter.
func (tm *terminal) typeLine(s string) {
	for _, r := range s {
		tm.program.Send(pressed(string(r)))
	}
	tm.press("enter")
}

// keptState is a reading state that outlives the reader. Fake time begins at
// the same moment for each of them, so that each opens it an hour later than the
// one before.
func keptState(t *testing.T) func(context.Context) (*store.State, error) {
	file, later := filepath.Join(t.TempDir(), "state.db"), time.Duration(0)
	return func(ctx context.Context) (*store.State, error) {
		time.Sleep(later)
		later += time.Hour
		return store.OpenStateFile(ctx, file)
	}
}

func TestTheNextRunUndoesWhatTheLastOneDid(t *testing.T) {
	t.Parallel()
	o := pane.Options{State: keptState(t)}
	onTerminal(t, 107, 24, o, func(tm *terminal) { tm.press("j", "*", "r") })
	onTerminal(t, 107, 24, o, func(tm *terminal) {
		here := func() *item { return tm.model.list.rows.current() }
		time.Sleep(time.Hour)
		tm.press("j")
		if it := here(); !it.Starred || !it.Read {
			t.Fatalf("starred %v, read %v", it.Starred, it.Read)
		}
		tm.press("u")
		tm.wants("undone: 1 article marked read (1 Jan, ")
		tm.press("u")
		tm.wants("undone: 1 article starred (1 Jan, ")
		if it := here(); it.Starred || it.Read {
			t.Errorf("starred %v, read %v", it.Starred, it.Read)
		}
		tm.press("u")
		tm.wants("nothing to undo")
		tm.press("*", "u")
		tm.wants("undone: 1 article starred")
	})
}

// TestAMarkWaitsForTheReadingState stars an article while the state is still being opened.
func TestAMarkWaitsForTheReadingState(t *testing.T) {
	t.Parallel()
	late := func(ctx context.Context) (*store.State, error) {
		time.Sleep(time.Minute)
		return noState(ctx)
	}
	onTerminal(t, 80, 24, pane.Options{Article: longArticle(t), State: late}, func(tm *terminal) {
		tm.press("*", "n")
		time.Sleep(time.Minute)
		tm.settle()
		tm.wants("1 article starred")
		if tm.model.reader.speech.at != 0 {
			t.Error("the key behind it is lost")
		}
		tm.press("U")
		tm.wants("undone: 1 article starred")
	})
}

// TestAnUndoTypedBehindAMarkIsOfThatMark types both before the first has been made.
func TestAnUndoTypedBehindAMarkIsOfThatMark(t *testing.T) {
	t.Parallel()
	onTerminal(t, 107, 24, pane.Options{}, func(tm *terminal) {
		tm.press("j", "r")
		for range 20 {
			tm.program.Send(pressed("*"))
			tm.program.Send(pressed("u"))
			tm.settle()
			if it := tm.model.list.rows.current(); it.Starred || !it.Read {
				t.Fatalf("starred %v, read %v", it.Starred, it.Read)
			}
		}
	})
}

func TestMarkingAllIsUndoneExactly(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 24, pane.Options{}, func(tm *terminal) {
		tm.press("j", "r", "A")
		tm.wants("6 articles marked read · u undoes")
		tm.press("A")
		tm.wants("nothing to change")
		tm.press("u")
		var unread []bool
		for _, id := range tm.model.list.rows.ids {
			unread = append(unread, !tm.model.list.rows.item(id).Read)
		}
		if want := []bool{true, false, true, true, true, true, true}; !slices.Equal(unread, want) {
			t.Errorf("unread are %v, want %v", unread, want)
		}
	})
}

func TestMarksGoToAllThatIsSelected(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 24, pane.Options{}, func(tm *terminal) {
		tm.press("v", "j", "x", "*")
		tm.wants("2 articles starred", "* [x]", "[ ]")
		tm.press("j")
		tm.wants("2 selected")
		tm.press("V", "r")
		tm.wants("7 articles marked read")
		tm.press("r")
		tm.wants("7 articles marked unread")
		tm.press("esc", "r")
		tm.wants("1 article marked read")
	})
}

func TestMarksAreSetOnThePageToo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("enter", "*")
		tm.wants("1 article starred · U undoes")
		tm.press("U")
		tm.wants("undone: 1 article starred")
		tm.press("r")
		tm.wants("1 article marked unread · U undoes")
		tm.press("esc")
		tm.settle()
		if tm.model.list.rows.current().Read {
			t.Error("an article that was marked as unread is read when it is left")
		}
	})
}

func TestReadRowStaysWhileItIsLookedAt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("r", "enter", "esc")
		if n := len(tm.model.list.rows.ids); n != 7 {
			t.Errorf("%d rows are left", n)
		}
	})
}

func TestTagsAreReadFromALine(t *testing.T) {
	t.Parallel()
	add, remove := store.AddTag, store.RemoveTag
	for _, c := range []struct {
		line string
		want []store.Change
	}{
		{"harbour", []store.Change{{Do: add, Tag: "harbour"}}},
		{"+harbour, -tram", []store.Change{{Do: add, Tag: "harbour"}, {Do: remove, Tag: "tram"}}},
		{`"to quote" later`, []store.Change{{Do: add, Tag: "to quote"}, {Do: add, Tag: "later"}}},
		{`-"to quote"`, []store.Change{{Do: remove, Tag: "to quote"}}},
		{"  ", nil},
		{`"never closed`, []store.Change{{Do: add, Tag: "never closed"}}},
	} {
		got, err := tagging(c.line)
		same := slices.EqualFunc(got, c.want, func(a, b store.Change) bool { return a.Do == b.Do && a.Tag == b.Tag })
		if err != nil || !same {
			t.Errorf("%q gives %v, %v", c.line, got, err)
		}
	}
	for _, line := range []string{"-", "+", `""`, strings.Repeat("x", 100)} {
		if got, err := tagging(line); err == nil {
			t.Errorf("%q gives %v", line, got)
		}
	}
}
