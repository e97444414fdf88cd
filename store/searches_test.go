package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func searches(t *testing.T, s *State) (lines []string) {
	t.Helper()
	all, err := s.SavedSearches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, search := range all {
		lines = append(lines, search.Name+": "+search.Query)
	}
	return lines
}

func TestSavedSearchesKeepTheirOrder(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	for _, do := range []error{
		s.SaveSearch(t.Context(), "Zebras", "zebra"),
		s.SaveSearch(t.Context(), "Holm", "said:holm"),
		s.SaveSearch(t.Context(), " Ferries\n", " \"the ferry\" -strike "),
		s.SaveSearch(t.Context(), "Zebras", "zebra or okapi"),
		s.RenameSearch(t.Context(), "Holm", "What Holm said"),
		s.RenameSearch(t.Context(), "Ferries", "Ferries"),
		s.SaveSearch(t.Context(), "gone", "x"),
		s.RemoveSearch(t.Context(), "gone"),
		s.SaveSearch(t.Context(), "Bridge", "bridge"),
	} {
		if do != nil {
			t.Error(do)
		}
	}
	s.Close()
	want := []string{"Zebras: zebra or okapi", "What Holm said: said:holm", `Ferries: "the ferry" -strike`, "Bridge: bridge"}
	if got := searches(t, openTest(t, file)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestASearchThatIsNotSavedSaysWhy(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	ctx := t.Context()
	for i := range mostSearches {
		if err := s.SaveSearch(ctx, fmt.Sprint("search ", i), "x"); err != nil {
			t.Fatal(err)
		}
	}
	before := searches(t, s)
	for _, c := range []struct {
		claim     string
		got, want error
	}{
		{"no name", s.SaveSearch(ctx, "\n", "x"), ErrSearchName},
		{"a name too long", s.SaveSearch(ctx, strings.Repeat("x", longestName+1), "x"), ErrSearchName},
		{"no query", s.SaveSearch(ctx, "search 1", " "), ErrSearchQuery},
		{"a query too long", s.SaveSearch(ctx, "search 1", strings.Repeat("x", longestQuery+1)), ErrSearchQuery},
		{"a query that is no text", s.SaveSearch(ctx, "search 1", "\xff"), ErrSearchQuery},
		{"one too many", s.SaveSearch(ctx, "one more", "x"), ErrSearches},
		{"a new name that is none", s.RenameSearch(ctx, "search 1", ""), ErrSearchName},
		{"a name taken", s.RenameSearch(ctx, "search 1", "search 2"), ErrSearchTaken},
		{"none to rename", s.RenameSearch(ctx, "nothing", "new"), ErrNoSearch},
		{"none to remove", s.RemoveSearch(ctx, "nothing"), ErrNoSearch},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", c.claim, c.got, c.want)
		}
	}
	if got := searches(t, s); !slices.Equal(got, before) {
		t.Error("something was saved all the same")
	}
}
