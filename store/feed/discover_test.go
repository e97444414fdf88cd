package feed

import (
	"fmt"
	"net/http"
	"sync"
	"testing"

	"pullquote/articles/clean"
	"pullquote/store/web"
)

func TestAPageNamesItsFeeds(t *testing.T) {
	t.Parallel()
	p := web.Page{URL: "https://harbour.example/news/", Body: []byte(`<html><head><base href="/en/">
<link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
<link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" title="News &amp; more" href="atom.xml">
<link rel=alternate type=application/feed+json href=//feeds.example/json>
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" type="text/html" hreflang="fr" href="/fr/">
<link rel="stylesheet" type="application/rss+xml" href="x">
<link rel="alternate" type="application/atom+xml" href="atom.xml"></head>`)}
	got, _ := alternates(p)
	want := []Feed{{URL: "https://harbour.example/en/atom.xml", Title: "News & more"}, {URL: "https://feeds.example/json"}, {URL: "https://harbour.example/en/comments.xml", Title: "Comments"}}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i].URL != want[i].URL || got[i].Title != want[i].Title {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
}

func TestAFeedIsFoundAndNoAddressAskedTwice(t *testing.T) {
	t.Parallel()
	const gone, feed = `<link rel="alternate" type="application/rss+xml" href="/gone.xml">`, `<link rel="alternate" type="application/atom+xml" href="/feed.xml">`
	for name, row := range map[string]struct {
		page, at, feed string // feed: where there is one
		failed         int
	}{
		"the feed itself":            {"", "/feed.xml", "/feed.xml", 0},
		"the first is gone":          {gone + feed, "/", "/feed.xml", 1},
		"the first is a page":        {`<link rel="alternate" type="text/xml" href="/">` + feed, "/page", "/feed.xml", 0},
		"rel=feed":                   {`<link rel="feed" href="/x">`, "/", "/x", 0},
		"rel=feed in the text":       {`<a rel="feed alternate" type="application/rss+xml" href="/x">`, "/", "/x", 0},
		"application/json":           {`<link rel="alternate" type="application/json" href="/x">`, "/", "/x", 0},
		"an API before the feed":     {`<link rel="alternate" type="application/json" href="/api">` + feed, "/", "/feed.xml", 0},
		"no rel":                     {`<link type="application/rss+xml" href="/x">`, "/", "/x", 0},
		"nowhere named":              {"<p>Hello", "/", "/index.xml", 0},
		"in the folder of the page":  {"<p>Hello", "/blog/today", "/blog/rss.xml", 0},
		"named in vain, where usual": {gone, "/", "/atom.xml", 1},
	} {
		var mu sync.Mutex
		asked := map[string]int{}
		at := serve(t, func(w http.ResponseWriter, r *http.Request) {
			mu.Lock()
			asked[r.URL.Path]++
			mu.Unlock()
			switch r.URL.Path {
			case row.feed:
				fmt.Fprint(w, channel(entry(1)))
			case row.at, "/":
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, "<!doctype html><title>x</title>"+row.page)
			default:
				http.NotFound(w, r)
			}
		})
		r := newReader(t, t.TempDir())
		r.Client.PerHost = 1
		found, err := Find(t.Context(), r.Client, at+row.at)
		if err != nil || found.Feed.URL != at+row.feed || found.Feed.Title != "The Harbour Post" || len(found.Failed) != row.failed {
			t.Errorf("%s: %+v, %v", name, found, err)
			continue
		}
		r.Fetched = map[string]web.Page{found.Feed.URL: found.Page}
		r.subscribe(found.Feed.URL)
		if v := r.refresh()[0]; v.New != 1 || v.Err != nil {
			t.Errorf("%s: %+v", name, v)
		}
		mu.Lock()
		for path, n := range asked {
			if n > 1 {
				t.Errorf("%s: %s was asked %d times", name, path, n)
			}
		}
		mu.Unlock()
	}
}

func TestAllFeedsThatFailAreNamed(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, `<!doctype html><link rel="alternate" type="application/rss+xml" href="/one"><link rel="alternate" type="application/rss+xml" href="/two">`)
	})
	_, err := Find(t.Context(), newReader(t, t.TempDir()).Client, at)
	wants(t, err, "links to 2 feeds")
	wants(t, err, "/one")
	wants(t, err, "/two")
}

func TestFilmsHaveFeedsThatTheirPagesDoNotName(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://www.youtube.com/channel/UC1/videos":     "https://www.youtube.com/feeds/videos.xml?channel_id=UC1",
		"https://m.youtube.com/playlist?list=PL1&x=y":    "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1",
		"https://www.youtube.com/":                       "",
		"https://notyoutube.example/channel/UC1":         "",
		"https://youtube.com.harbour.example/channel/UC": "",
	} {
		got := ""
		for _, f := range channels(address) {
			got = f.URL
		}
		if got != want {
			t.Errorf("%s: got %q", address, got)
		}
	}
}

// FuzzAlternates holds that whatever a page names is an address of the web.
func FuzzAlternates(f *testing.F) {
	f.Add(`<base href="/x/"><link rel=alternate type=application/rss+xml href=a><a rel="feed alternate" type="text/xml" href="//b">`)
	f.Add(`<link rel=feed href="javascript:alert(1)"><link type=application/json href="http://[::1`)
	f.Fuzz(func(t *testing.T, page string) {
		feeds, _ := alternates(web.Page{URL: "https://harbour.example/news/", Body: []byte(page)})
		for _, feed := range feeds {
			if feed.URL != clean.URL(feed.URL) || feed.URL == "" {
				t.Errorf("got %q", feed.URL)
			}
		}
	})
}

func TestFeedsHaveASchemeOfTheirOwn(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"feed:https://a.example/x": "https://a.example/x", "FEED://a.example/x": "a.example/x", " a.example ": "a.example", "feed.example/x": "feed.example/x",
	} {
		if got := withoutFeedScheme(typed); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}
