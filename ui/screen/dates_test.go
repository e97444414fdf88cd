package screen

import (
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/store"
	"pullquote/ui/screen/words"
)

// When a file was saved is not when its article was published, and never looks like it.
func TestTheDayOfAFileIsSaidToBeThatOfSaving(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		published, saved     time.Time
		day, column, heading string
	}{
		{published: now, saved: now, day: "29 Nov", column: "29 Nov", heading: "Today"},
		{saved: now, day: "saved 29 Nov", column: "saved 29 Nov", heading: "Saved today"},
		{saved: now.AddDate(0, 0, -1), day: "saved 28 Nov", column: "saved 28 Nov", heading: "Saved yesterday"},
		{saved: now.AddDate(-1, 0, 0), day: "saved 29 Nov 2025", column: "saved 2025", heading: "Saved Saturday, 29 November 2025"},
		{day: "", column: "", heading: "no date"}, // standard input, a sample
	} {
		e := store.Entry{Modified: c.saved, Summary: articles.Summary{Published: c.published}}
		if got := words.DayOf(e, now, dates.Style{}); got != c.day {
			t.Errorf("got %q, want %q", got, c.day)
		}
		if got := words.BriefDay(e, now, dates.Style{}); got != c.column {
			t.Errorf("in a column: got %q, want %q", got, c.column)
		}
		if got := dayHeading(e, now, dates.Style{}); got != c.heading {
			t.Errorf("as a heading: got %q, want %q", got, c.heading)
		}
	}
}
