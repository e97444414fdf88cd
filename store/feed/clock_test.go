package feed

import (
	"net/http"
	"testing"
	"time"

	"pullquote/store"
)

func TestAClockThatWasWrongStopsNoFeed(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	f := Feed{URL: "https://news.example/feed"}
	for name, c := range map[string]struct {
		checked, due time.Time
		isDue        bool
	}{
		"due in 2099":             {noon, noon.AddDate(73, 0, 0), true},
		"asked in 2099":           {noon.AddDate(73, 0, 0), noon.AddDate(73, 0, 0).Add(interval), true},
		"asked tomorrow":          {noon.Add(24 * time.Hour), noon.Add(24 * time.Hour).Add(interval), true},
		"failing for days":        {noon, noon.Add(longest), false},
		"a clock ahead by a bit":  {noon.Add(time.Minute), noon.Add(time.Minute).Add(interval), false},
		"asked as it should have": {noon.Add(-time.Minute), noon.Add(interval - time.Minute), false},
	} {
		must(t, r.State.SaveSubscription(t.Context(), store.Subscription{URL: f.URL, Checked: c.checked, Due: c.due}))
		due, next, err := r.Due(t.Context(), []Feed{f})
		must(t, err)
		if (len(due) == 1) != c.isDue || !c.isDue && next.IsZero() {
			t.Errorf("%s: due %v, next %v", name, due, next)
		}
	}
}

func TestAServerCannotPutAFeedOffForYears(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "Thu, 01 Jan 2099 00:00:00 GMT")
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at + "/feed")
	r.refresh()
	if due := r.remembered(at + "/feed").Due; due.After(noon.Add(longest)) {
		t.Errorf("due %v", due)
	}
}

func TestAnItemOfTheFutureHasNoDateOfPublication(t *testing.T) {
	t.Parallel()
	doc := parse(t, channel("<item><title>Crane</title><pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate><description>"+long(1)+"</description></item>"))
	w := writer{now: noon}
	if d := w.draft(doc.Items[0], nil); !d.Published.IsZero() || !d.Saved.Equal(noon) {
		t.Errorf("published %v, saved %v", d.Published, d.Saved)
	}
}
