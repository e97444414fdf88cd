package index

import (
	"os"
	"path/filepath"
	"testing"

	"pullquote/store/same"
)

func TestAnArticleIsKnownByItsAddressAndByItsText(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "No address", "2026-03-02", "The gulls have left the harbour, and nobody knows where they went.")
	path := filepath.Join(f.dir, "b.md")
	if err := os.WriteFile(path, []byte("---\ntitle: Gulls\nurl: https://www.post.example/gulls?utm_source=feed\n---\n\nThey are back.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	f.update(Options{})
	if at, ok := f.Known(t.Context(), In(f.dir), same.NormalURL("http://post.example/gulls#top"), 0); !ok || filepath.Base(at) != "b.md" {
		t.Errorf("by its address it is %q, %v", at, ok)
	}
	a, err := f.all(Oldest)[0].Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if at, ok := f.Known(t.Context(), In(f.dir), "", same.Text(a)); !ok || filepath.Base(at) != "a.md" {
		t.Errorf("by its text it is %q, %v", at, ok)
	}
	if at, ok := f.Known(t.Context(), In(t.TempDir()), same.NormalURL("http://post.example/gulls"), 0); ok {
		t.Errorf("in another folder it is %q", at)
	}
	if at, ok := f.Known(t.Context(), In(f.dir), "", 0); ok {
		t.Errorf("nothing is %q", at)
	}
}
