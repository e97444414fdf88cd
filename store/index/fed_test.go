package index

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/query"
)

// fedFixture is a library into which two feeds bring articles: one of the Post is kept by
// its path, one by its source alone.
func fedFixture(t *testing.T) *Index {
	t.Helper()
	dir := t.TempDir()
	f := &fixture{T: t, dir: filepath.Join(dir, "news")}
	f.write("post/crane.md", "crane", "2031-05-06", "It lifts.")
	f.write("post/ferry.md", "ferry", "2031-05-07", "It waits.")
	f.write("coast/tide.md", "tide", "2031-05-08", "It comes.")
	file := filepath.Join(dir, "state.db")
	state, err := store.OpenStateFile(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = state.Close() })
	for path, guid := range map[string]string{"post/crane.md": "1", "post/gone.md": "2"} {
		if err := state.SaveItemVersions(t.Context(), "https://post.example/feed", []store.ItemVersion{{GUID: guid, Path: path}}); err != nil {
			t.Fatal(err)
		}
	}
	x, err := OpenFile(t.Context(), filepath.Join(dir, "index.db"), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	x.Feeds = func() (string, []Feed) {
		return f.dir, []Feed{
			{URL: "https://post.example/feed", Shown: "https://post.example/feed", Title: "The Post", Folder: "News/North"},
			{URL: "https://post.example/feed/sport", Shown: "https://post.example/feed/sport", Title: "Coast Radio", Folder: "Sport"},
		}
	}
	if err := x.Update(t.Context(), []string{f.dir}, Options{}); err != nil {
		t.Fatal(err)
	}
	rows, err := x.Rows(t.Context(), everything(t, x))
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Summary.Title == "crane" })
	if _, err := state.Apply(t.Context(), store.Change{Do: store.MarkRead, On: []store.Sighting{rows[i].Sighting()}}); err != nil {
		t.Fatal(err)
	}
	return x
}

func everything(t *testing.T, x *Index) []ID {
	t.Helper()
	ids, err := x.IDs(context.Background(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func TestWhatAFeedHasBroughtIsFoundByItsTitleItsFolderAndItsAddress(t *testing.T) {
	t.Parallel()
	x := fedFixture(t)
	for text, want := range map[string]string{
		`feed:"the post"`:                  "crane",
		`feed:"the po"*`:                   "crane",
		`feed:news`:                        "crane",
		`feed:"News/North"`:                "crane",
		`feed:"https://post.example/feed"`: "crane",
		`feed:sport`:                       "tide ferry crane", // by its source
		`feed:post.example`:                "tide ferry crane",
		`feed:"coast radio" -feed:news`:    "tide ferry",
		`feed:tide`:                        "",
		`-feed:post.example`:               "",
		`feed:news is:unread`:              "",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

func TestFeedsAreCountedInTheListThatIsShown(t *testing.T) {
	t.Parallel()
	x := fedFixture(t)
	all := everything(t, x)
	got, err := FeedAmounts(t.Context(), x, all)
	if post, radio := got["https://post.example/feed"], got["https://post.example/feed/sport"]; err != nil || post != (Amount{1, 0}) || radio != (Amount{3, 2}) {
		t.Errorf("counted %v, %v", got, err)
	}
	if got, err := FeedAmounts(t.Context(), x, all[:1]); err != nil || got["https://post.example/feed/sport"] != (Amount{1, 1}) {
		t.Errorf("of one article counted %v, %v", got, err)
	}
	x.Feeds = nil
	if got, err := FeedAmounts(t.Context(), x, all); err != nil || len(got) != 0 {
		t.Errorf("without feeds counted %v, %v", got, err)
	}
}

// What a feed no longer keeps is what its reader is done with, and nothing else.
func TestOldArticlesOfAFeedAreThoseThatAreReadAndUnmarked(t *testing.T) {
	t.Parallel()
	x := fedFixture(t)
	library, _ := x.Feeds()
	crane := filepath.Join(library, "post", "crane.md")
	state, err := store.OpenStateFile(t.Context(), x.state)
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	spent := func(keep int, from time.Time) string {
		t.Helper()
		paths, err := Spent(t.Context(), x, "https://post.example/feed", keep, from)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(paths, " ")
	}
	after := time.Date(2031, 6, 1, 0, 0, 0, 0, time.UTC)
	if got := spent(0, after); got != crane {
		t.Errorf("of what is older %q is old", got)
	}
	for keep, from := range map[int]time.Time{0: {}, 1: {}, 2: after.AddDate(-1, 0, 0)} {
		if got := spent(keep, from); got != "" {
			t.Errorf("%d from %s on are kept, and %q is old", keep, from, got)
		}
	}
	row, ok, err := x.RowAt(t.Context(), crane)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	if _, err := state.Apply(t.Context(), store.Change{Do: store.AddTag, Tag: "harbour", On: []store.Sighting{row.Sighting()}}); err != nil {
		t.Fatal(err)
	}
	if got := spent(0, after); got != "" {
		t.Errorf("with a tag %q is old", got)
	}
}

// A library of 100,000 articles that two hundred feeds have brought.
func BenchmarkFeedAmounts(b *testing.B) {
	x, articles := bench(b)
	dir := b.TempDir()
	state, err := store.OpenStateFile(b.Context(), filepath.Join(dir, "state.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer state.Close()
	ids, err := x.IDs(b.Context(), Scope{}, Newest)
	if err != nil {
		b.Fatal(err)
	}
	const feeds = 200
	items, all := make([][]store.ItemVersion, feeds), make([]Feed, feeds)
	for at := 0; at < len(ids); at += 1000 {
		rows, err := x.Rows(b.Context(), ids[at:min(at+1000, len(ids))])
		if err != nil {
			b.Fatal(err)
		}
		for i, r := range rows {
			path, _ := filepath.Rel(articles, r.Path)
			n := (at + i) % feeds
			items[n] = append(items[n], store.ItemVersion{GUID: r.Path, Path: filepath.ToSlash(path)})
		}
	}
	for n := range feeds {
		all[n] = Feed{URL: "https://post.example/" + string(rune('a'+n%26)) + "/" + time.Duration(n).String(), Title: "Feed"}
		all[n].Title += all[n].URL
		if err := state.SaveItemVersions(b.Context(), all[n].URL, items[n]); err != nil {
			b.Fatal(err)
		}
	}
	y, err := OpenFile(b.Context(), x.file, filepath.Join(dir, "state.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer y.Close()
	y.Feeds = func() (string, []Feed) { return articles, all }
	for b.Loop() {
		got, err := FeedAmounts(b.Context(), y, ids)
		if err != nil || got[all[7].URL].Articles == 0 {
			b.Fatal(got, err)
		}
	}
}

// What a feed is called now is the source of what it has brought, in the list, for a
// search and among the sources, and after its file was read again.
func TestARenamedFeedIsTheSourceOfWhatItHasBrought(t *testing.T) {
	t.Parallel()
	x := fedFixture(t)
	rows, err := x.Rows(t.Context(), everything(t, x))
	if err != nil {
		t.Fatal(err)
	}
	was := map[string]string{}
	for _, r := range rows {
		was[r.Summary.Title] = r.Summary.Source
	}
	library, feeds := x.Feeds()
	feeds[0].Title, feeds[0].Was = "The Quay", []string{was["crane"]}
	x.Feeds = func() (string, []Feed) { return library, feeds }
	for _, again := range []bool{false, true} {
		changed := false
		if err := x.Update(t.Context(), []string{library}, Options{Again: again, Report: func(p Progress) { changed = changed || p.Changed }}); err != nil {
			t.Fatal(err)
		}
		if !changed {
			t.Error("the list is not told that it is another")
		}
		if rows, err = x.Rows(t.Context(), everything(t, x)); err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			want := was[r.Summary.Title]
			if r.Summary.Title == "crane" {
				want = "The Quay"
			}
			if r.Summary.Source != want {
				t.Errorf("%s is from %q, and not from %q", r.Summary.Title, r.Summary.Source, want)
			}
		}
		for text, want := range map[string]int{`source:quay`: 1, `source:"` + was["crane"] + `"`: 2} {
			q, err := query.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			found, err := x.Search(t.Context(), q, everything(t, x), time.Now())
			if err != nil || len(found) != want {
				t.Errorf("%s finds %d, not %d: %v", text, len(found), want, err)
			}
		}
	}
}
