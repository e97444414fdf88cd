package feed

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/intake"
)

// trippedBy makes a reader whose library panics at addresses with a word in them.
func trippedBy(t *testing.T, r *reader, word string) {
	t.Helper()
	var err error
	r.Adder, err = intake.New(intake.Options{Library: r.library, Known: func(url string, _ uint64) (string, bool) {
		if word != "" && strings.Contains(url, word) {
			panic("the index is odd")
		}
		return "", false
	}})
	must(t, err)
}

func TestAnItemThatPanicsIsNamedOnceAndTheOthersAreTaken(t *testing.T) {
	t.Parallel()
	body := long(1)
	odd := "<item><guid>odd</guid><title>Odd tide</title><link>https://news.example/odd</link><description>" + body + "</description></item>"
	text := channel(entry(1), odd, entry(2))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write([]byte(text))
	}))
	defer server.Close()
	r := newReader(t, t.TempDir())
	f := Feed{URL: server.URL + "/feed", Title: "Harbour Post"}
	visit := func(word string) (v Visit) {
		t.Helper()
		trippedBy(t, r, word)
		must(t, r.Run(t.Context(), []Feed{f}, func(got Visit) { v = got }))
		return v
	}
	if v := visit("odd"); v.Err != nil || v.New != 2 || len(v.Faults) != 1 || !fault.Is(v.Faults[0]) || !strings.Contains(v.Faults[0].Error(), "Odd tide") {
		t.Fatalf("got %+v", v)
	}
	if v := visit(""); v.Err != nil || v.New != 0 || v.Faults != nil {
		t.Fatalf("unchanged, it was tried again: %+v", v)
	}
	text = strings.ReplaceAll(text, "Odd tide", "Even tide")
	if v := visit(""); v.Err != nil || v.New != 1 || v.Faults != nil {
		t.Fatalf("changed, it was not tried again: %+v", v)
	}
}

func TestADraftThatPanicsIsThatItemsTrouble(t *testing.T) {
	t.Parallel()
	w := writer{pages: 1} // without a client, so that fetching a page panics
	got := w.drafts(t.Context(), []Item{{ID: "1", Title: "A", Link: "https://news.example/a"}, {ID: "2", HTML: "<p>" + long(1) + "</p>"}})
	if !fault.Is(got[0].err) || got[1].err != nil || got[1].draft.HTML == "" {
		t.Fatalf("got %+v", got)
	}
}

func TestAFeedThatPanicsIsAskedLessOften(t *testing.T) {
	t.Parallel()
	r := newReader(t, filepath.Clean(t.TempDir()))
	r.Client = nil // so that asking panics
	v := r.guardedVisit(t.Context(), Feed{URL: "https://news.example/feed"}, store.Subscription{})
	memory, err := r.memory(t.Context())
	must(t, err)
	if m := memory["https://news.example/feed"]; !fault.Is(v.Err) || m.Failures != 1 || !m.Due.After(noon) {
		t.Fatalf("got %+v, %+v", v, m)
	}
}
