package feed

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store/web"
)

// Found is what stands at an address: a feed, or a web page that names some.
type Found struct {
	Feed   Feed
	Others []Feed // that the page names besides: budget.PageFeeds in all
	More   bool   // it names more than those
}

// Find returns the feed at an address, or the first that the web page there
// names. Nothing is subscribed to.
func Find(ctx context.Context, client *web.Client, address string) (Found, error) {
	at, err := Address(address)
	if err != nil {
		return Found{}, err
	}
	page, err := client.Get(ctx, at, web.Conditional{})
	if err != nil {
		return Found{}, err
	}
	feed, err := known(page, at)
	if err == nil || !errors.Is(err, ErrNoFeed) {
		return Found{Feed: feed}, err
	}
	named, more := alternates(page)
	if len(named) == 0 {
		return Found{}, &web.Error{Address: at, Err: fmt.Errorf("%w, and links to no feed", err)}
	}
	page, err = client.Get(ctx, named[0].URL, web.Conditional{})
	if err != nil {
		return Found{}, err
	}
	feed, err = known(page, named[0].URL)
	return Found{Feed: feed, Others: named[1:], More: more}, err
}

// Address returns the address of a feed as somebody typed it, or a program
// wrote it, in its full form: see web.Address.
func Address(typed string) (string, error) { return web.Address(withoutFeedScheme(typed)) }

// withoutFeedScheme takes from an address what browsers put before those of
// feeds: feed:https://… and feed://….
func withoutFeedScheme(address string) string {
	address = strings.TrimSpace(address)
	if len(address) < 5 || !strings.EqualFold(address[:5], "feed:") {
		return address
	}
	return strings.TrimPrefix(address[5:], "//")
}

// known returns the feed that a page is. One that is damaged is a feed as long
// as it has items.
func known(page web.Page, address string) (Feed, error) {
	var doc Document
	err := fault.Guard(func() (err error) {
		doc, err = Parse(page, time.Now())
		return err
	})
	if err != nil && len(doc.Items) == 0 {
		return Feed{}, &web.Error{Address: address, Err: err}
	}
	if page.Moved != "" {
		address = page.Moved
	}
	return Feed{URL: address, Title: doc.Title, Site: doc.Site}, nil
}

// alternates returns the feeds that a web page names in its head, those of
// comments last: the first budget.PageFeeds, and whether there are more.
func alternates(page web.Page) (named []Feed, more bool) {
	var feeds []Feed
	base := page.URL
	z := html.NewTokenizer(strings.NewReader(page.Text("").String))
	for len(feeds) <= budget.PageFeeds {
		switch z.Next() {
		case html.ErrorToken:
			return ordered(feeds), false
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			switch tok.Data {
			case "base":
				if at := webLink(value(tok, "href"), page.URL); at != "" {
					base = at
				}
			case "link":
				if feed, ok := alternate(tok, base); ok && !slices.ContainsFunc(feeds, func(f Feed) bool { return f.URL == feed.URL }) {
					feeds = append(feeds, feed)
				}
			}
		}
	}
	return ordered(feeds[:budget.PageFeeds]), true
}

func ordered(feeds []Feed) []Feed {
	comments := func(f Feed) bool {
		u, err := url.Parse(f.URL)
		return strings.Contains(strings.ToLower(f.Title), "comment") || err == nil && strings.Contains(strings.ToLower(u.Path), "comment")
	}
	slices.SortStableFunc(feeds, func(a, b Feed) int { return boolOrder(comments(a)) - boolOrder(comments(b)) })
	return feeds
}

// alternate returns the feed that a link names.
func alternate(link html.Token, base string) (Feed, bool) {
	if !slices.Contains(strings.Fields(strings.ToLower(value(link, "rel"))), "alternate") {
		return Feed{}, false
	}
	kind, _, _ := strings.Cut(strings.ToLower(value(link, "type")), ";")
	switch strings.TrimSpace(kind) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml", "application/xml":
	default:
		return Feed{}, false
	}
	at := webLink(value(link, "href"), base)
	return Feed{URL: at, Title: clean.Line(value(link, "title"))}, at != ""
}

func value(tok html.Token, key string) string {
	for _, a := range tok.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
