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
	nowhere, err := x.Tags(t.Context(), In("/nowhere"))
	if len(nowhere) != 0 || err != nil {
		t.Errorf("tags in an empty folder: %v, %v", nowhere, err)
	}
}
