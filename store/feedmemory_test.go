package store

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestAFeedIsKeptAsItWasSaved(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	want := []Subscription{
		{URL: "https://northwick.example/feed", ETag: `W/"7"`, Modified: "Mon, 4 Mar 2024 10:00:00 GMT", Checked: time.UnixMilli(1711929600123), Due: time.UnixMilli(1711933200123)},
		{URL: "https://ferry.example/atom", Failures: 3, Error: "no answer within 20 s"},
	}
	for _, f := range append([]Subscription{{URL: want[0].URL, Error: "an older state"}}, want...) {
		if err := s.SaveSubscription(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	if got, err := openTest(t, file).Subscriptions(t.Context()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestAForgottenFeedLeavesNothing(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for _, url := range []string{"a", "b"} {
		if err := s.SaveSubscription(t.Context(), Subscription{URL: url}); err != nil {
			t.Fatal(err)
		}
		if err := s.SaveItems(t.Context(), url, []string{"1", "2"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Forget(t.Context(), "a"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Subscriptions(t.Context()); err != nil || len(got) != 1 || got[0].URL != "b" {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := s.CountItems(t.Context()); err != nil || len(got) != 1 || got["b"] != 2 {
		t.Errorf("counted %v, %v", got, err)
	}
	for url, want := range map[string]int{"a": 0, "b": 2} {
		if got, err := s.SeenItems(t.Context(), url, []string{"1", "2"}); err != nil || len(got) != want {
			t.Errorf("of %s: %v, %v", url, got, err)
		}
	}
}

func TestItemsAreSeenWhateverTheirNames(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	guids := []string{"", "https://northwick.example/1", "\x00", "\xff", "\xfe", "“7”", strings.Repeat("x", 1<<20), strings.Repeat("x", 1<<20+1)}
	for i := range guids {
		if err := s.SaveItems(t.Context(), "feed", guids[:i+1]); err != nil {
			t.Fatal(err)
		}
		got, err := s.SeenItems(t.Context(), "feed", guids)
		if err != nil || len(got) != i+1 || !got[guids[i]] {
			t.Errorf("after %d: %d known, %v", i+1, len(got), err)
		}
	}
	if got, err := s.SeenItems(t.Context(), "another", guids); err != nil || len(got) != 0 {
		t.Errorf("another feed's: %v, %v", got, err)
	}
}

func TestItemsLongGoneAreForgotten(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	if err := s.SaveItems(t.Context(), "feed", []string{"old", "still there"}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.ExecContext(t.Context(), "UPDATE feed_items SET seen = 1"); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveItems(t.Context(), "feed", []string{"still there"}); err != nil {
		t.Fatal(err)
	}
	got, err := s.SeenItems(t.Context(), "feed", []string{"old", "still there"})
	if want := fmt.Sprint(map[string]bool{"still there": true}); err != nil || fmt.Sprint(got) != want {
		t.Errorf("got %v, %v", got, err)
	}
}
