package intake_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pullquote/store/intake"
)

func TestExportsOfOtherProgramsAreArticles(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ export, title, by, source, url, published string }{
		"readwise": {
			`{"count": 1, "results": [{"id": "1", "url": "https://read.readwise.example/1", "source_url": "https://harbourpost.example/a", "title": "A", "author": "Ada Quill", "source": "reader_rss", "site_name": "The Harbour Post", "published_date": 1779796800000, "tags": {"port": {"name": "port"}}, "html_content": "<p>TEXT</p>", "summary": "Short."}]}`,
			"A", "Ada Quill", "The Harbour Post", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"wallabag": {
			`{"page": 1, "pages": 1, "_embedded": {"items": [{"is_archived": 0, "tags": [{"id": 1, "label": "port"}], "id": 7, "title": "A", "url": "https://harbourpost.example/a", "content": "<p>TEXT</p>", "created_at": "2026-09-28T00:00:00+0200", "published_at": "2026-05-26T14:00:00+0200", "published_by": ["Ada Quill", "Ben Ostler"], "domain_name": "harbourpost.example", "language": "en_GB"}]}}`,
			"A", "Ada Quill,Ben Ostler", "harbourpost.example", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"pocket": {
			`{"status": 1, "list": {"229": {"item_id": "229", "given_url": "https://t.example/x", "resolved_url": "https://harbourpost.example/a", "resolved_title": "A", "time_added": "1779796800", "tags": {"port": {"item_id": "229", "tag": "port"}}, "authors": {"1": {"author_id": "1", "name": "Ada Quill"}}, "text": "TEXT"}}}`,
			"A", "Ada Quill", "harbourpost.example", "https://harbourpost.example/a", "",
		},
		"omnivore": {
			`[{"id": "u", "slug": "a", "title": "A", "author": "Ada Quill", "url": "https://harbourpost.example/a", "savedAt": "2026-09-28T00:00:00.000Z", "publishedAt": "2026-05-26T12:00:00.000Z", "labels": ["port"], "siteName": "The Harbour Post", "content": "<div class=page><p>TEXT</p></div>"}]`,
			"A", "Ada Quill", "The Harbour Post", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"instapaper": {
			`{"bookmarks": [{"type": "bookmark", "title": "A", "url": "https://harbourpost.example/a", "time": 1779796800, "tags": [{"name": "port"}], "text": "<p>TEXT</p>"}]}`,
			"A", "", "harbourpost.example", "https://harbourpost.example/a", "",
		},
		"FreshRSS": {
			`{"id": "user/-/state/com.google/starred", "title": "Starred", "items": [{"id": "tag:a,1", "published": 1779796800, "title": "A", "canonical": [{"href": "https://harbourpost.example/a"}], "categories": ["user/-/state/com.google/reading-list", "user/-/label/port"], "origin": {"title": "The Harbour Post", "htmlUrl": "https://harbourpost.example/"}, "summary": {"content": "<p>TEXT</p>"}, "author": "Ada Quill"}]}`,
			"A", "Ada Quill", "The Harbour Post", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"a feed in JSON": {
			`{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "url": "https://harbourpost.example/a", "title": "A", "content_html": "<p>TEXT</p>", "date_published": "2026-05-26T12:00:00Z", "authors": [{"name": "Ada Quill"}], "tags": ["port"]}]}`,
			"A", "Ada Quill", "harbourpost.example", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"a blog": {
			`[{"id": 1, "date": "Tue, 26 May 2026 12:00:00 GMT", "link": "https://harbourpost.example/a", "title": {"rendered": "A"}, "content": {"rendered": "<p>TEXT</p>", "protected": false}, "tags": "port"}]`,
			"A", "", "harbourpost.example", "https://harbourpost.example/a", "2026-05-26T12:00:00Z",
		},
		"markdown": {
			`{"articles": [{"Title": "A", "URL": "https://harbourpost.example/a", "markdown": "# A\n\nTEXT", "date": "26 May 2026", "by": "x", "byline": "By Ada Quill", "tags": ["port"]}]}`,
			"A", "Ada Quill", "harbourpost.example", "https://harbourpost.example/a", "2026-05-26T00:00:00Z",
		},
		"an object": {
			"\ufeff" + `{"title": "A", "body": "TEXT", "date": "20260526", "tags": "port, crane", "publisher": {"name": "The Harbour Post"}}`,
			"A", "", "The Harbour Post", "", "2026-05-26T00:00:00Z",
		},
		"data": {`{"data": {"articles": [{"title": "A", "text": "TEXT", "tags": ["port"]}]}}`, "A", "", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const text = "“Not one boat leaves,” said Ben Ostler."
			l := newLibrary(t).stream(strings.ReplaceAll(c.export, "TEXT", text))
			if len(l.results) != 1 || l.results[0].Path == "" {
				t.Fatalf("got %s", l.told())
			}
			a := l.read(l.results[0].Path)
			published := ""
			if !a.Published.IsZero() {
				published = a.Published.UTC().Format("2006-01-02T15:04:05Z")
			}
			if a.Title != c.title || strings.Join(a.Bylines, ",") != c.by || a.Source != c.source || a.URL != c.url || published != c.published {
				t.Errorf("got %q, %q, %q, %q, %q", a.Title, a.Bylines, a.Source, a.URL, published)
			}
			if strings.TrimSpace(a.Body) != text {
				t.Errorf("got %q", a.Body)
			}
			if file, _ := os.ReadFile(filepath.Join(l.dir, filepath.FromSlash(l.results[0].Path))); !strings.Contains(string(file), "tags:\n  - \"port\"\n") && !strings.Contains(string(file), "tags:\n  - \"crane\"\n  - \"port\"\n") {
				t.Errorf("the tags are missing in %s", file)
			}
		})
	}
}

func TestALineThatIsBrokenCostsThatLineAlone(t *testing.T) {
	t.Parallel()
	lines := `{"title": "One", "text": "The first text."}` + "\n\n" + `{"title": "Two", "text": "cut off` + "\n" + `[1, 2]` + "\n" + `{"title": "Three", "url": "https://harbourpost.example/3"}` + "\r\n" + `{"title": "Four", "text": "The fourth text."}`
	newLibrary(t).stream(lines).tells(`
+ one.md
adding "-", item 2: is not a JSON object: unexpected end of JSON input
adding "-", item 3: is not a JSON object: array
adding "-", item 4 ("Three"): contains no text, only the URL https://harbourpost.example/3
+ four.md`)
}

func TestAnExportThatBreaksOffGivesWhatItHeld(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).stream(`{"items": [{"title": "One", "text": "The first text."}, {"title": "Two", "text": "The sec`)
	l.tells("+ one.md\nadding \"-\", item 2: is invalid JSON: unexpected EOF")
}

func TestJSONThatIsNoExportIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`{}`, `[]`, `[{}]`, `{"a": [1, 2, {"b": null}]}`, `{"name": "harbour", "version": "1.0.0"}`, `{"items": 7}`, `{"items": {"items": {"items": {"items": {"items": {"items": []}}}}}}`} {
		l := newLibrary(t).stream(text)
		if len(l.results) != 1 || l.results[0].Err == nil || !strings.Contains(l.told(), "without articles") {
			t.Errorf("%s: got %s", text, l.told())
		}
	}
}

func TestHostileJSONEnds(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"deep lists":   `{"items": ` + strings.Repeat("[", 200_000),
		"deep objects": strings.Repeat(`{"items": `, 100_000),
		"deep item":    `[{"title": "A", "tags": ` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + `}]`,
		"long item":    `[{"title": "` + strings.Repeat("a", 17<<20) + `"}]`,
		"long line":    `{"title": "A", "text": "x"}` + "\n" + `{"title": "` + strings.Repeat("a", 17<<20) + `"}`,
		"nothing":      `{"title": null, "url": 7, "text": {"a": {"b": {"c": {}}}}}`,
		"a feed's XML": `{"title": "A", "text": "\u0000\u0001"}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLibrary(t).stream(text)
			if len(l.results) == 0 || l.results[len(l.results)-1].Err == nil {
				t.Errorf("got %s", l.told())
			}
		})
	}
}

// endless is a stream of JSON Lines that is made as it is read.
type endless struct {
	n, lines int
	left     string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == "" {
		if e.n == e.lines {
			return 0, io.EOF
		}
		e.n++
		e.left = `{"title": "Same", "url": "https://harbourpost.example/same", "text": "Not one boat.", "more": "` + strings.Repeat("x", 1<<20) + `"}` + "\n"
	}
	n := copy(p, e.left)
	e.left = e.left[n:]
	return n, nil
}

func TestJSONLinesTakeTheMemoryOfAFewLines(t *testing.T) { // alone, for it measures
	l := newLibrary(t)
	var most uint64
	l.options.DryRun = true
	l.options.Report = func(intake.Result) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapAlloc)
	}
	l.add(func(ctx context.Context, a *intake.Adder) error { return a.Stream(ctx, &endless{lines: 40}, "-") }) // 40 MB
	if most > 36<<20 {
		t.Errorf("%d MB were held", most>>20)
	}
}

func TestTagsAreWritten(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).stream(`{"title": "A", "text": "The text.", "tags": ["b: c", "d\"e", "\u001b[2J"]}`)
	text, err := os.ReadFile(filepath.Join(l.dir, "a.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"  - \"b: c\"\n", "  - \"d\\\"e\"\n"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
	if slices.Contains(text, 0x1b) {
		t.Error("an escape was written")
	}
}

func TestAnItemWhoseAddressIsKnownIsNotRead(t *testing.T) {
	t.Parallel()
	const item = `{"title": "A", "url": "https://harbourpost.example/a", "text": `
	l := newLibrary(t).stream(item + `"The text."}`).tells("+ harbourpost-example/a.md")
	l.stream(item + `""}`).tells("harbourpost-example/a.md (same address)")
}
