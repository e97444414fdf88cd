package index

import (
	"fmt"
	"testing"

	"pullquote/store"
)

// TestValuesAreCountedOverTheLibrary sets the environment: it isn't parallel.
func TestValuesAreCountedOverTheLibrary(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	state, err := store.OpenState(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, map[string]string{
		"crane.md": "---\ntitle: Crane\nsource: The Harbour Post\nauthor: [Bo Tarn, Ada Quill]\ntags: [port, old sea]\n---\nThe board met.\n",
		"ferry.md": "---\ntitle: Ferry\nsource: The Harbour Post\nauthor: Bo Tarn\ntags: [port]\n---\nThe ferry waits.\n",
		"tram.md":  "---\ntitle: Tram\nsource: The Quay\n---\nThe tram runs.\n",
	}, store.StatePath())
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	on, err := x.Sightings(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []store.Change{{Do: store.RemoveTag, Tag: "old sea", On: on}, {Do: store.AddTag, Tag: "later", On: on}} {
		if _, err := state.Apply(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	sources, err := x.Sources(t.Context(), Scope{})
	if got, want := fmt.Sprint(sources, err), "[{The Harbour Post 2} {The Quay 1}] <nil>"; got != want {
		t.Errorf("sources: %s, want %s", got, want)
	}
	authors, err := x.Authors(t.Context(), Scope{})
	if got, want := fmt.Sprint(authors, err), "[{Bo Tarn 2} {Ada Quill 1}] <nil>"; got != want {
		t.Errorf("authors: %s, want %s", got, want)
	}
	tags, err := x.Tags(t.Context(), Scope{})
	if got, want := fmt.Sprint(tags, err), "[{later 3} {port 2}] <nil>"; got != want {
		t.Errorf("tags: %s, want %s", got, want)
	}
	if _, err := state.Apply(t.Context(), store.Change{Do: store.Archive, On: on[:1]}); err != nil {
		t.Fatal(err)
	}
	left := 0
	sources, err = x.Sources(t.Context(), Scope{})
	for _, v := range sources {
		left += v.Articles
	}
	if left != 2 || err != nil {
		t.Errorf("one of three is archived, and counted are %v, %v", sources, err)
	}
	if tags, err = x.Tags(t.Context(), Scope{}); err != nil || tags[0] != (Value{"later", 2}) {
		t.Errorf("tags without what is archived: %v, %v", tags, err)
	}
	nowhere, err := x.Tags(t.Context(), In("/nowhere"))
	if len(nowhere) != 0 || err != nil {
		t.Errorf("tags in an empty folder: %v, %v", nowhere, err)
	}
}

// TestPeopleOfListsDoNotSpeakInWhatWasArchived sets the environment: it isn't parallel.
func TestPeopleOfListsDoNotSpeakInWhatWasArchived(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	state, err := store.OpenState(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, map[string]string{
		"crane.md": "---\ntitle: Crane\n---\n“It turns,” said Bo Tarn.\n",
		"ferry.md": "---\ntitle: Ferry\n---\n“It waits,” said Bo Tarn.\n\n“It is late,” said Ada Quill.\n",
	}, store.StatePath())
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := x.Rows(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	counted := func(q PeopleQuery) string {
		all, err := x.People().List(t.Context(), q)
		said := fmt.Sprint(err)
		for _, p := range all {
			said += fmt.Sprintf(", %s in %d", p.Name, p.Articles)
		}
		n, err := x.People().Count(t.Context(), q)
		return fmt.Sprint(said, " of ", n, err)
	}
	const all = "<nil>, Bo Tarn in 2, Ada Quill in 1 of 2 <nil>"
	if got := counted(PeopleQuery{Listed: true}); got != all {
		t.Errorf("with nothing archived: %s", got)
	}
	for _, r := range rows {
		if r.Summary.Title != "Ferry" {
			continue
		}
		if _, err := state.Apply(t.Context(), store.Change{Do: store.Archive, On: []store.Sighting{r.Sighting()}}); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := counted(PeopleQuery{Listed: true}), "<nil>, Bo Tarn in 1 of 1 <nil>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := counted(PeopleQuery{}); got != all {
		t.Errorf("of all articles: %s", got)
	}
}
