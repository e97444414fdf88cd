package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store"
)

func TestArticlesAreListedNewestFirstAndCounted(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("b.md", "Ferries stay in port", "2026-03-02", "“Not one boat will leave today,” said Ada Quill, the harbour master.")
	f.write("deep/a.md", "Trains run late", "2026-03-04", "Nobody said why.")
	f.write("c.md", "Snow on the pass", "2026-03-03T10:00:00Z", "“We are closed,” said Bo Tarn. “Come back in May,” Tarn added.")
	p := f.update(Options{})
	if p.Total != 3 || p.Done != 3 || !p.Changed || len(p.Problems) > 0 {
		t.Errorf("the update reports %+v", p)
	}
	want := []string{"Trains run late", "Snow on the pass", "Ferries stay in port"}
	if got := f.titles(Newest); !slices.Equal(got, want) {
		t.Errorf("newest first: %q", got)
	}
	slices.Reverse(want)
	if got := f.titles(Oldest); !slices.Equal(got, want) {
		t.Errorf("oldest first: %q", got)
	}
	if got := f.titles(MostQuoted); got[0] != "Snow on the pass" {
		t.Errorf("most quoted first: %q", got)
	}
	snow := f.all(Newest)[1]
	if snow.Quotes != 2 || snow.Speakers != 1 || snow.Summary.Source != "Coast Radio" || snow.Summary.DateOnly || string(snow.Entry.ID) == "" {
		t.Errorf("a row is %+v", snow)
	}
	said, err := f.Quotes(t.Context(), snow.ID)
	if err != nil || len(said) != 2 || said[1].Text != "Come back in May," || said[1].Speaker != 0 {
		t.Errorf("what is said there: %+v, %v", said, err)
	}
}

func TestAFileThatIsUntouchedIsNotReadAgain(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Old news", "2026-03-02", "Nothing happened.")
	f.update(Options{})
	if p := f.update(Options{}); p.Total != 0 || p.Changed || p.Found != 1 {
		t.Errorf("the second update reports %+v", p)
	}
	f.touch("a.md", time.Now().Add(time.Hour))
	if p := f.update(Options{}); p.Total != 1 {
		t.Errorf("after a touch: %+v", p)
	}
	if p := f.update(Options{}); p.Total != 0 {
		t.Errorf("after the touch was seen: %+v", p)
	}
}

func TestAnEditedArticleKeepsItsNumberAndLosesItsOldWords(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "The vote", "2026-03-02", "“The zeppelin will fly,” said Ada Quill.")
	f.update(Options{})
	before := f.all(Newest)[0]
	f.write("a.md", "The second vote", "2026-04-02", "“The balloon will fly higher,” said Bo Tarn.")
	var carried []store.Sighting
	f.update(Options{Carry: func(_ context.Context, e []store.Sighting) error { carried = append(carried, e...); return nil }})
	after := f.all(Newest)[0]
	if after.ID != before.ID || after.Summary.Title != "The second vote" || after.Key == before.Key {
		t.Errorf("%+v became %+v", before, after)
	}
	if f.matching("zeppelin") != 0 || f.matching("balloon") != 1 {
		t.Error("the words are not those of the new text")
	}
	if len(carried) != 1 || carried[0].Key != after.Key {
		t.Errorf("carry was told of %+v", carried)
	}
	var people int
	if err := f.read.QueryRowContext(t.Context(), "SELECT count(*) FROM person WHERE quotes > 0").Scan(&people); err != nil || people != 1 {
		t.Errorf("%d people are quoted, %v", people, err)
	}
	sound(t, f.Index)
}

func TestAFileThatIsGoneIsForgotten(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Stays", "2026-03-02", "Stay here.")
	f.write("b.md", "Goes", "2026-03-03", "Go away.")
	f.update(Options{})
	if err := os.Remove(filepath.Join(f.dir, "b.md")); err != nil {
		t.Fatal(err)
	}
	if p := f.update(Options{}); !p.Changed {
		t.Error("the list has changed, and nobody is told")
	}
	if got := f.titles(Newest); !slices.Equal(got, []string{"Stays"}) || f.matching("away") != 0 {
		t.Errorf("what is left: %q", got)
	}
}

func TestAFolderThatDisappearsIsRememberedUntilItIsBack(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "On the stick", "2026-03-02", "Plug it in.")
	f.update(Options{})
	away := f.dir + "-away"
	if err := os.Rename(f.dir, away); err != nil {
		t.Fatal(err)
	}
	if p := f.update(Options{}); len(p.Problems) != 1 || !strings.Contains(p.Problems[0].Error(), "no such file") && runtime.GOOS != "windows" {
		t.Errorf("problems: %v", p.Problems)
	}
	if got := f.titles(Newest); len(got) != 1 {
		t.Errorf("the index forgot: %q", got)
	}
	if err := os.Rename(away, f.dir); err != nil {
		t.Fatal(err)
	}
	if p := f.update(Options{}); p.Total != 0 || len(p.Problems) != 0 {
		t.Errorf("back again: %+v", p)
	}
}

func TestWhatCannotBeReadIsNamedAndTheRestIsThere(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Fine", "2026-03-02", "All is well.")
	for name, data := range map[string]string{"empty.txt": "", "picture.txt": strings.Repeat("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 50), "gone.md": ""} {
		if err := os.WriteFile(filepath.Join(f.dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if p := f.update(Options{}); len(p.Problems) != 3 {
		t.Errorf("problems: %v", p.Problems)
	}
	if got := f.titles(Newest); !slices.Equal(got, []string{"Fine"}) {
		t.Errorf("rows: %q", got)
	}
}

func TestNamesInEveryScriptAndWithNewlines(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such names; run this on Linux or macOS")
	}
	names := []string{"новости.md", "新聞 記事.md", "خبر.md", "two\nlines.md", "it's \"quoted\" ; -- .md", "100%_done?.md", "#1 [draft] *.md"}
	if runtime.GOOS == "linux" {
		names = append(names, "latin\xe91.md")
	}
	f := newFixture(t)
	for _, name := range names {
		f.write(name, "Title of "+strings.ToValidUTF8(strings.ReplaceAll(name, "\n", " "), "?"), "2026-03-02", "Words.")
	}
	f.update(Options{})
	if p := f.update(Options{}); p.Total != 0 {
		t.Errorf("the second update reads %d again", p.Total)
	}
	rows := f.all(Newest)
	if len(rows) != len(names) {
		t.Fatalf("%d of %d names are listed", len(rows), len(names))
	}
	for _, r := range rows {
		if _, err := r.Load(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestAnArticleThatCannotBeReadAnyMoreLosesItsWords(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Whole", "2026-03-02", "“The zeppelin will fly,” said Ada Quill.")
	f.update(Options{})
	if err := os.WriteFile(filepath.Join(f.dir, "a.md"), []byte(strings.Repeat("\x00\x89PNG\r\n", 90)), 0o644); err != nil {
		t.Fatal(err)
	}
	if p := f.update(Options{}); len(p.Problems) != 1 {
		t.Errorf("problems: %v", p.Problems)
	}
	if rows := f.all(Newest); f.matching("zeppelin") != 0 || len(rows) != 1 || rows[0].Quotes != -1 {
		t.Errorf("what is left: %+v", rows)
	}
	if p := f.update(Options{}); p.Total != 0 {
		t.Errorf("it is tried again: %+v", p)
	}
	sound(t, f.Index)
}

func TestALinkLeadsOutOfAFolder(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Inside", "2026-03-02", "Here.")
	outside := filepath.Join(t.TempDir(), "b.md")
	if err := os.WriteFile(outside, []byte("# Outside\n\nThere."), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(f.dir, "link.md")); err != nil {
		t.Skip("this system makes no links for ordinary users; run it on Linux or macOS")
	}
	f.write("gone.md", "Gone", "2026-03-02", "For a while.")
	f.update(Options{FollowLinks: true})
	if got := f.titles(Oldest); len(got) != 3 {
		t.Errorf("the folder holds %q", got)
	}
	if err := os.Remove(filepath.Join(f.dir, "gone.md")); err != nil {
		t.Fatal(err)
	}
	if p := f.update(Options{}).Problems; len(p) != 1 || p[0].Path != f.dir || !errors.Is(p[0].Err, store.LinksOut(1)) {
		t.Errorf("of the link it says %v", p)
	}
	if got := f.titles(Newest); !slices.Equal(got, []string{"Inside"}) {
		t.Errorf("with a link that is not followed it holds %q", got)
	}
	f.update(Options{FollowLinks: true})
	if err := os.Remove(filepath.Join(f.dir, "link.md")); err != nil {
		t.Fatal(err)
	}
	f.update(Options{FollowLinks: true})
	if got := f.titles(Newest); !slices.Equal(got, []string{"Inside"}) {
		t.Errorf("without the link it holds %q", got)
	}
}

func TestAFileThatChangesWhileItIsReadIsReadAgain(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Begun", "2026-03-02", "First words.")
	// Its bytes are read after its size and time: what is written between the
	// two differs from what the index notes, and the next update sees it.
	err := f.Update(t.Context(), []string{f.dir}, Options{Carry: func(context.Context, []store.Sighting) error {
		f.write("a.md", "Done", "2026-03-02", "First words, and the rest of them.")
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	f.update(Options{})
	if got := f.titles(Newest); got[0] != "Done" || f.matching("rest") != 1 {
		t.Errorf("the index holds %q", got)
	}
}

func TestACancelledUpdateGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for i := range 40 {
		f.write(string(rune('a'+i%26))+string(rune('a'+i/26))+".md", "Report", "2026-03-02", "“Go on,” said Ada Quill.")
	}
	ctx, cancel := context.WithCancel(t.Context())
	_ = f.Update(ctx, []string{f.dir}, Options{Carry: func(context.Context, []store.Sighting) error { cancel(); return nil }})
	p := f.update(Options{})
	if rows := f.all(Newest); len(rows) != 40 || slices.ContainsFunc(rows, func(r Row) bool { return r.Quotes != 1 }) {
		t.Errorf("%d rows after %+v", len(rows), p)
	}
}

func TestTenThousandFilesInOneFolder(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads ten thousand files as other tests read ten; run without -short")
	}
	const n = 10_000
	f := newFixture(t)
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC) // all of one second, as after a copy
	for i := range n {
		name := fmt.Sprintf("note-%05d.txt", i)
		if err := os.WriteFile(filepath.Join(f.dir, name), []byte(name+"\n\nIt rained.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		f.touch(name, at)
	}
	f.update(Options{Heads: true})
	if rows := f.all(Newest); len(rows) != n || rows[0].Entry.Path != filepath.Join(f.dir, "note-00000.txt") {
		t.Errorf("%d of %d are listed, %s first", len(rows), n, rows[0].Entry.Path)
	}
}
