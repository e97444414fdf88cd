package intake_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store/intake"
)

func TestAFolderIsCopiedByteForByteWithItsTree(t *testing.T) {
	t.Parallel()
	contents := map[string]string{
		"a.txt":                   story(1),
		"2026/b.md":               "---\ntitle: B\n---\r\n\r\n" + story(2),
		"2026/09/Saved page.html": "<!doctype html><title>C</title><p>\xe9" + story(3),
		"notes":                   story(4),
		"d.mdown":                 "# D\n\n" + story(6),
		"e.text":                  story(7),
		".hidden.txt":             story(5),
		"picture.png":             "\x89PNG",
		"package.json":            `{"name": "harbour", "version": "1.0.0", "dependencies": {"a": "1"}}`,
	}
	dir := tree(t, contents)
	when := time.Date(2015, 9, 27, 21, 0, 0, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(dir, "a.txt"), when, when); err != nil {
		t.Fatal(err)
	}
	l := newLibrary(t).paths(dir)
	l.tells("+ news/a.txt\n+ news/d.mdown\n+ news/e.text\n+ news/notes\n+ news/2026/b.md\n+ news/2026/09/Saved page.html")
	for _, name := range []string{"a.txt", "2026/b.md", "2026/09/Saved page.html", "notes", "d.mdown", "e.text"} {
		got, err := os.ReadFile(filepath.Join(l.dir, "news", filepath.FromSlash(name)))
		if err != nil || string(got) != contents[name] {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
	info, err := os.Stat(filepath.Join(l.dir, "news/a.txt"))
	if err != nil || !info.ModTime().Equal(when) {
		t.Errorf("got %v, %v", info.ModTime(), err)
	}
}

func TestAddingAgainAddsNothing(t *testing.T) {
	t.Parallel()
	dir := tree(t, map[string]string{"a.txt": story(1), "b.md": "---\nurl: https://harbourpost.example/b\n---\n" + story(2)})
	l := newLibrary(t).paths(dir)
	before := files(t, l.dir)
	l.paths(dir).tells("news/a.txt (same text)\nnews/b.md (same address)")
	l.paths(l.dir).tells("news/a.txt (in the library)\nnews/b.md (in the library)")
	if after := files(t, l.dir); !slices.Equal(before, after) {
		t.Errorf("got %q, want %q", after, before)
	}
}

func TestNothingIsEverReplaced(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	for n := range 4 {
		l.paths(filepath.Join(tree(t, map[string]string{"crane.txt": story(n)}), "crane.txt"))
	}
	if got, want := files(t, l.dir), []string{"crane-2.txt", "crane-3.txt", "crane-4.txt", "crane.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if !strings.Contains(l.read("crane.txt").Text, "number 0") {
		t.Error("the first was replaced")
	}
}

func TestDuplicatesAreFoundInOneRun(t *testing.T) {
	t.Parallel()
	dir := tree(t, map[string]string{
		"a.txt":  story(1),
		"b.html": "<html><body><article><h1>Crane 1 stands still</h1><p>“Not <em>one</em> boat leaves before crane number 1 is mended,” said Ada Quill, who has run the harbour at Port Merrow since&nbsp;1998.</p></article></body></html>",
		"c.md":   "---\nurl: https://www.harbourpost.example/crane/?utm_source=mail\n---\n\n" + story(2),
		"d.md":   "---\nurl: http://harbourpost.example/crane#top\n---\n\n" + story(3),
		"e.md":   "---\nurl: https://harbourpost.example/\n---\n\n" + story(4), // a site's front page is
		"f.md":   "---\nurl: https://harbourpost.example/\n---\n\n" + story(5), // no article's address
	})
	newLibrary(t).paths(dir).tells("+ news/a.txt\nnews/a.txt (same text)\n+ news/c.md\nnews/c.md (same address)\n+ news/e.md\n+ news/f.md")
}

func TestOneBadFileIsNamedAndTheRestIsAdded(t *testing.T) {
	t.Parallel()
	dir := tree(t, map[string]string{"a.txt": "", "b.txt": "\x00\x01\x02\x03\x04\x05\x06\x07", "c.txt": story(1), "d.epub": "PK\x03\x04 cut", "e.jsonl": "{\"title\"", "f.eml": "no header\n"})
	l := newLibrary(t).paths(filepath.Join(dir, "missing.txt"), dir)
	if got := strings.Count(l.told(), "+ "); got != 1 || len(l.results) != 7 {
		t.Errorf("got %s", l.told())
	}
	for _, want := range []string{`missing.txt": no such file`, `a.txt": is empty`, `b.txt": is not text`, `d.epub": is not an EPUB book`, `e.jsonl", item 1: is not a JSON`, `f.eml": is not an e-mail`} {
		if !strings.Contains(l.told(), want) && runtime.GOOS != "windows" {
			t.Errorf("%q is missing in\n%s", want, l.told())
		}
	}
}

func TestNamesAreMadeSafe(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("has no such names")
	}
	dir := tree(t, map[string]string{"a\nb\x1b[2J.txt": story(1), "\u202efdp.txt": story(2), "con.txt": story(3), "c:d?.txt": story(4), "sub dir./..x.txt": story(5), "sub dir./y.txt": story(6)})
	l := newLibrary(t).paths(dir)
	want := []string{"news/a-b-[2J.txt", "news/c-d-.txt", "news/con-.txt", "news/fdp.txt", "news/sub dir/y.txt"}
	if got := files(t, l.dir); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAFileNamedOutrightIsListedAfterwards(t *testing.T) {
	t.Parallel()
	dir := tree(t, map[string]string{".crane.page": "<html><body><p>" + story(1), "notes.text": story(2)})
	newLibrary(t).paths(filepath.Join(dir, ".crane.page"), filepath.Join(dir, "notes.text")).tells("+ crane.page.html\n+ notes.text")
}

func TestAStreamIsWhatItsContentIs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		story(1): "+ crane-1-stands-still.txt",
		"---\ntitle: Ferries sail\nsource: The Harbour Post\ndate: 2026-05-03\n---\n\n" + story(2):               "+ the-harbour-post/2026-05-03-ferries-sail.md",
		"<!doctype html><title>The bridge</title><p>" + story(3):                                                 "+ the-bridge.html",
		"[Port Merrow] The ferry sails again.\n\n" + story(4):                                                    "+ port-merrow-the-ferry-sails-again.txt",
		`{"title": "Five", "text": "Ada Quill said so."}`:                                                        "+ five.md",
		"From: Ada Quill <ada@harbourpost.example>\nSubject: Six\nDate: 3 May 2026 09:00 +0000\n\nNot one boat.": "+ ada-quill/2026-05-03-six.md",
		"<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>":                                                     `adding "-": is a feed, not an article: subscribe to its address`,
		"":                          `adding "-": is empty`,
		"\x89PNG\r\n\x1a\n\x00\x01": `adding "-": is not text: it looks like a PNG picture`,
	} {
		l := newLibrary(t).stream(text).tells(want)
		if strings.HasSuffix(want, "md") || l.results[0].Err != nil {
			continue
		}
		if got, err := os.ReadFile(filepath.Join(l.dir, l.results[0].Path)); err != nil || string(got) != text {
			t.Errorf("kept %q, %v", got, err)
		}
	}
}

func TestToNamesAFolderOfTheLibrary(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	l.options.To = "reading/2026"
	l.paths(tree(t, map[string]string{"a.txt": story(1)})).tells("+ reading/2026/news/a.txt")
	for _, bad := range []string{"../x", "/etc", "a/../../b", ".hidden", "a/.b", "con", "a\nb"} {
		if _, err := intake.New(intake.Options{To: bad}); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

func TestADryRunWritesNothing(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	l.options.DryRun = true
	l.paths(tree(t, map[string]string{"a.txt": story(1), "x/a.txt": story(1), "y.txt": story(2)})).tells("+ news/a.txt\n+ news/y.txt\nnews/a.txt (same text)")
	if _, err := os.Lstat(l.dir); err == nil {
		t.Error("the library was made")
	}
}

func TestAReadOnlyLibraryEndsTheRunWithOneClearLine(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	if err := os.WriteFile(l.dir, nil, 0o600); err != nil { // a file where the folder should be: not even root writes there
		t.Fatal(err)
	}
	a, err := intake.New(l.options)
	if err != nil {
		t.Fatal(err)
	}
	err = a.Path(t.Context(), tree(t, map[string]string{"a.txt": story(1), "b.txt": story(2)}))
	var unwritable *intake.Unwritable
	if !errors.As(err, &unwritable) || !strings.HasPrefix(err.Error(), "writing to the library ") || len(l.results) != 0 {
		t.Errorf("got %v and %d results", err, len(l.results))
	}
}

func TestACancelledRunEnds(t *testing.T) {
	t.Parallel()
	contents := map[string]string{}
	for n := range 200 {
		contents[strings.Repeat("a", n+1)+".txt"] = story(n)
	}
	dir := tree(t, contents)
	l := newLibrary(t)
	ctx, cancel := context.WithCancel(t.Context())
	l.options.Report = func(intake.Result) { cancel() }
	a, err := intake.New(l.options)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Path(ctx, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if n := len(files(t, l.dir)); n != 1 {
		t.Errorf("%d files were added", n)
	}
}

func TestWhatAKilledRunLeftIsRemoved(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	stale, mine := filepath.Join(l.dir, "news", ".pullquote-999999999-1.tmp"), filepath.Join(l.dir, ".pullquote-notes.tmp")
	if err := os.MkdirAll(filepath.Dir(stale), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{stale, mine} {
		if err := os.WriteFile(path, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l.paths(filepath.Join(tree(t, map[string]string{"a.txt": story(1)}), "a.txt"))
	want := []string{".pullquote-notes.tmp", "a.txt"}
	if got := files(t, l.dir); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := os.WriteFile(stale, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	l.paths(l.dir) // which adds nothing
	if got := files(t, l.dir); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAFolderAroundTheLibraryIsNoCircle(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).paths(tree(t, map[string]string{"a.txt": story(1)}))
	outside := filepath.Join(filepath.Dir(l.dir), "b.txt")
	if err := os.WriteFile(outside, []byte(story(2)), 0o600); err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(filepath.Dir(l.dir))
	l.paths(filepath.Dir(l.dir)).tells("+ " + name + "/b.txt\nnews/a.txt (in the library)")
}
