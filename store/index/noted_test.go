package index

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/notes"
)

// noting keeps a note on an article.
func noting(t *testing.T, s *store.State, on store.Sighting, address, text string, tags ...string) {
	t.Helper()
	n := notes.Note{Body: notes.Body{Text: text, Tags: tags}}
	n.ID, n.On, n.Address = store.NewID(), on, address
	step := store.Step{Annotations: &store.Annotating{Put: []store.Annotation{n.Kept()}}}
	if _, err := s.Do(t.Context(), func([]store.Step) string { return "noted" }, step); err != nil {
		t.Fatal(err)
	}
}

func TestArticlesAreFoundByWhatIsNotedOnThem(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	state, err := store.OpenStateFile(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, shelf(), file)
	if got := found(t, x, "has:notes"); len(got) > 0 {
		t.Errorf("before anything is noted has:notes finds %q", got)
	}
	at := func(name string) store.Sighting {
		t.Helper()
		list, err := x.IDs(t.Context(), Scope{}, Newest)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := x.Rows(t.Context(), list)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if strings.HasPrefix(filepath.Base(r.Path), name) {
				return r.Sighting()
			}
		}
		t.Fatal("no", name)
		return store.Sighting{}
	}
	tram, ferry := at("tram"), at("ferry")
	noting(t, state, tram, "", "Ask Łukasz about the harbour-master's café", "Work in progress")
	noting(t, state, store.Sighting{Path: ferry.Path}, "", "")
	noting(t, state, store.Sighting{}, "https://elsewhere.example/", "lost harbour")
	for text, want := range map[string]string{
		"has:notes":                  "tram ferry",
		"-has:notes":                 "café паром kaze",
		"note:lukasz":                "tram",
		"note:cafe":                  "tram",
		`note:"harbour master"`:      "tram",
		`note:"about harbour"`:       "",
		"note:harb":                  "",
		"note:harb*":                 "tram",
		`note:"in progress"`:         "tram",
		"note:ask or note:nothing":   "tram",
		"has:notes -note:ask":        "ferry",
		"note:lost":                  "",
		"has:quotes -has:notes tram": "",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

// What somebody has written on an article of a feed is no reason for the feed to drop it.
func TestAnArticleOfAFeedWithANoteIsKept(t *testing.T) {
	t.Parallel()
	x := fedFixture(t)
	library, _ := x.Feeds()
	state, err := store.OpenStateFile(t.Context(), x.state)
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	after := time.Date(2031, 6, 1, 0, 0, 0, 0, time.UTC)
	crane := filepath.Join(library, "post", "crane.md")
	spent := func() []string {
		t.Helper()
		paths, err := Spent(t.Context(), x, "https://post.example/feed", 0, after)
		if err != nil {
			t.Fatal(err)
		}
		return paths
	}
	if got := spent(); len(got) != 1 || got[0] != crane {
		t.Fatalf("old is %q", got)
	}
	noting(t, state, store.Sighting{Path: crane}, "", "ask")
	if got := spent(); len(got) > 0 {
		t.Errorf("with a note %q is old", got)
	}
}
