package intake_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pullquote/store/intake"
	"pullquote/store/web"
)

// site serves pages of a made-up newspaper.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	const story = "<p>“Not one boat leaves before the crane is mended,” said Ada Quill, who has run the harbour at Port Merrow since 1998.</p><p>Ben Ostler, whose family has fished here for four generations, said that he would wait, and that he had seen worse winters and slower councils.</p>"
	pages := map[string]struct{ kind, body string }{
		"/crane":   {"text/html", `<!doctype html><html lang="en"><head><title>The crane | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post"><link rel="canonical" href="HOST/crane"><meta property="article:published_time" content="2026-05-26T12:00:00Z"></head><body><nav><a href="/">Home</a> <a href="/more">More</a></nav><article><h1>The crane</h1><p class="byline">By Ada Quill</p>` + story + `</article><footer>Imprint</footer></body></html>`},
		"/liar":    {"text/html", `<html><head><title>Liar</title><link rel="canonical" href="https://bank.example/login"></head><body><article>` + strings.ReplaceAll(story, "crane", "ferry") + `</article></body></html>`},
		"/latin":   {"text/html; charset=iso-8859-1", "<html><head><title>Caf\xe9</title></head><body><article>" + strings.NewReplacer("“", "\"", "”", "\"", "crane", "caf\xe9").Replace(story) + "</article></body></html>"},
		"/a.txt":   {"text/plain", "Boats\n\nNot one boat leaves."},
		"/rss":     {"application/rss+xml", `<?xml version="1.0"?><rss version="2.0"/>`},
		"/a.json":  {"application/json", `{"items": [{"title": "A", "content_text": "From JSON."}]}`},
		"/a.png":   {"image/png", "\x89PNG\r\n\x1a\n\x00\x01"},
		"/empty":   {"text/html", ""},
		"/scripts": {"text/html", "<html><body><script>render()</script></body></html>"},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", page.kind)
		_, _ = w.Write([]byte(strings.ReplaceAll(page.body, "HOST", "http://"+r.Host)))
	}))
	t.Cleanup(server.Close)
	return server
}

func (l *library) fetch(paths ...string) *library {
	l.t.Helper()
	return l.add(func(ctx context.Context, a *intake.Adder) error {
		client := &web.Client{AllowPrivate: true, Retries: -1}
		for _, path := range paths {
			if err := a.URL(ctx, client, path); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestAPageIsFetchedAndMadeReadable(t *testing.T) {
	t.Parallel()
	host := site(t).URL
	l := newLibrary(t).fetch(host+"/crane?utm_source=mail", host+"/crane#top")
	l.tells("+ the-harbour-post/2026-05-26-the-crane.md\nthe-harbour-post/2026-05-26-the-crane.md (same address)")
	a := l.read(l.results[0].Path)
	if a.Title != "The crane" || a.Source != "The Harbour Post" || a.URL != host+"/crane" || a.Language != "en" || len(a.Bylines) != 1 || a.Bylines[0] != "Ada Quill" {
		t.Errorf("got %q %q %q %q %q", a.Title, a.Source, a.URL, a.Language, a.Bylines)
	}
	if !strings.Contains(a.Text, "“Not one boat leaves") || strings.Contains(a.Text, "Imprint") || strings.Contains(a.Text, "Home") {
		t.Errorf("got %q", a.Text)
	}
}

func TestAPageCannotPassForAnotherSites(t *testing.T) {
	t.Parallel()
	host := site(t).URL
	l := newLibrary(t).fetch(host + "/liar")
	if got := l.read(l.results[0].Path).URL; got != host+"/liar" {
		t.Errorf("got %q", got)
	}
}

func TestAnAddressIsWhatItsContentIs(t *testing.T) {
	t.Parallel()
	host := site(t).URL
	l := newLibrary(t).fetch(host+"/latin", host+"/a.txt", host+"/rss", host+"/a.json", host+"/a.png", host+"/empty", host+"/scripts", host+"/none")
	l.tells(strings.ReplaceAll(`
+ 127-0-0-1/café.md
+ 127-0-0-1/boats.md
adding "HOST/rss": is a feed, not an article: subscribe to it
+ a.md
adding "HOST/a.png": is not text: it looks like a PNG picture
adding "HOST/empty": contains no text
adding "HOST/scripts": contains no text
adding "HOST/none": the server returned 404 Not Found`, "HOST", host))
	if !strings.Contains(l.read("127-0-0-1/café.md").Text, "the café is mended") {
		t.Error("the charset of the header was not heeded")
	}
}

func TestOnlyAddressesOfTheWebAreAddresses(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{"https://harbourpost.example/": true, "HTTP://a": true, "http://": false, "file:///etc/passwd": false, "a.txt": false, "": false} {
		if got := intake.IsAddress(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

// A page that is only to be read is made readable as one that is added is.
func TestAPageIsReadableWithoutBeingAdded(t *testing.T) {
	t.Parallel()
	host := site(t).URL
	client := &web.Client{AllowPrivate: true, Retries: -1}
	for path, want := range map[string]string{"/crane": "# The crane", "/latin": "# Café", "/a.txt": "Not one boat leaves.", "/liar": host + "/liar"} {
		page, err := client.Get(t.Context(), host+path, web.Conditional{})
		if err != nil {
			t.Fatal(err)
		}
		content, _, err := intake.Readable(page)
		if err != nil || !strings.Contains(string(content), want) || strings.Contains(string(content), "Imprint") {
			t.Errorf("%s: %v, and %q is not in\n%s", path, err, want, content)
		}
	}
	for _, path := range []string{"/a.png", "/empty", "/scripts"} {
		page, err := client.Get(t.Context(), host+path, web.Conditional{})
		if err != nil {
			t.Fatal(err)
		}
		if content, _, err := intake.Readable(page); err == nil {
			t.Errorf("%s is readable: %q", path, content)
		}
	}
}
