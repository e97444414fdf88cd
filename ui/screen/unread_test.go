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
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
)

// withState is a reader with a reading state that its index can ask.
func withState(t *testing.T) pane.Options {
	t.Helper()
	dir := t.TempDir()
	state, own := filepath.Join(dir, "state.db"), filepath.Join(dir, "index.db")
	b, err := os.ReadFile(samplesIndexed)
	if err == nil {
		err = os.WriteFile(own, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return pane.Options{
		State: func(ctx context.Context) (*store.State, error) { return store.OpenStateFile(ctx, state) },
		Index: func(ctx context.Context) (*index.Index, error) { return index.OpenFile(ctx, own, state) },
	}
}

func TestTheNextUnreadArticleIsOneKeyAway(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, withState(t), func(tm *terminal) {
		at := func() int { return tm.model.list.rows.cursor }
		tm.press("j", "r", "j", "r", "g", "ctrl+n")
		if at() != 3 {
			t.Errorf("from the first row, with two read behind it, it leads to row %d", at())
		}
		tm.press("alt+p")
		if at() != 0 {
			t.Errorf("and back to row %d", at())
		}
		tm.press("alt+p")
		tm.wants("from the other end of the list")
		if at() != 6 {
			t.Errorf("before the first row it leads to row %d", at())
		}
		tm.press("g", "2", "ctrl+n")
		if at() != 4 {
			t.Errorf("the second one is row %d", at())
		}
	})
}

func TestOneReadsOnFromUnreadToUnread(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, withState(t), func(tm *terminal) {
		tm.press("j", "r", "g", "enter")
		first := tm.model.reader.entry.ID
		tm.press("ctrl+n")
		if tm.model.Focus != pane.OnPage || tm.model.list.rows.cursor != 2 || tm.model.reader.entry.ID == first {
			t.Errorf("row %d is open, and pane %d has the keys", tm.model.list.rows.cursor, tm.model.Focus)
		}
		for range 5 {
			tm.press("ctrl+n")
		}
		tm.wants("nothing unread here")
		tm.press("esc", "ctrl+n")
		tm.wants("nothing unread here")
	})
}

func TestWhatIsOlderIsMarkedRead(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, withState(t), func(tm *terminal) {
		tm.model.Now = func() time.Time { return time.Date(2026, 5, 16, 12, 0, 0, 0, time.UTC) }
		tm.press("O")
		tm.wants("mark as read what is older than: 3 days")
		tm.typeLine("a while")
		tm.wants("type a number of days, weeks, months or years, as in 3 days or 2w", "older than: a while")
		tm.press("ctrl+u")
		if strings.Contains(tm.text(), "type a number") {
			t.Error("what was wrong is told of another line")
		}
		tm.typeLine("1 day")
		said := tm.text()
		tm.press("/")
		tm.typeLine("is:unread")
		unread := len(tm.model.list.rows.ids)
		if n := 7 - unread; n != 4 || !strings.Contains(said, "marked read · u undoes") {
			t.Errorf("%d were marked:\n%s", n, said)
		}
		tm.press("esc", "u")
		tm.wants("undone: ")
		tm.press("/")
		tm.typeLine("is:unread")
		tm.wants("7 of 7 articles")
	})
}

func TestAgesAreReadAsTheyAreTyped(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]query.Day{
		"3 days": {Back: 3, Unit: query.Days}, "3d": {Back: 3, Unit: query.Days}, " 2 Weeks ": {Back: 2, Unit: query.Weeks}, "1 month": {Back: 1, Unit: query.Months},
		"1m": {Back: 1, Unit: query.Months}, "10y": {Back: 10, Unit: query.Years}, "0 days": {Unit: query.Days},
		"30": {Back: 30, Unit: query.Days},
	} {
		if got, ok := ageOf(typed); !ok || got != want {
			t.Errorf("%q is %+v, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "days", "-3 days", "3 hours", "99999d", "three days"} {
		if got, ok := ageOf(typed); ok {
			t.Errorf("%q is %+v", typed, got)
		}
	}
}
