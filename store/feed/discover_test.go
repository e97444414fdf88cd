package feed

import (
	"testing"

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
