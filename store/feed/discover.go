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
	"pullquote/articles/order"
	"pullquote/store/web"
)

// Found is what stands at an address: a feed, or a web page that names some.
type Found struct {
	Feed   Feed
	Page   web.Page // of the feed, as it was fetched: see Refresher.Fetched
	Others []Feed   // that the page names besides: budget.PageFeeds in all
	More   bool     // it names more than those
	Failed []error  // why others that it names are none
}

// Find returns the feed at an address, or the first that can be read of those that
// the web page there names; where it names none, of those at the addresses where
// most sites have theirs. Each address is asked once. Nothing is subscribed to.
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
		return Found{Feed: feed, Page: page}, err
	}
	noFeed := err
	named, more := alternates(page)
	s := seeker{client: client, asked: map[string]bool{at: true, page.URL: true}}
	found, err := s.first(ctx, append(channels(page.URL), named...), mostAsked)
	found.More = more
	switch {
	case err != nil:
		return Found{}, err
	case found.Feed.URL != "":
		return found, nil
	}
	guessed, err := s.first(ctx, usual(page), 2*len(usualPlaces()))
	switch {
	case err != nil:
		return Found{}, err
	case guessed.Feed.URL != "":
		guessed.Failed = found.Failed
		return guessed, nil
	case len(found.Failed) == 1:
		return Found{}, found.Failed[0]
	case len(found.Failed) > 1:
		return Found{}, &web.Error{Address: at, Err: fmt.Errorf("links to %d feeds, none of which can be read: %w", len(found.Failed), inOneLine(found.Failed))}
	}
	return Found{}, &web.Error{Address: at, Err: fmt.Errorf("%w, and links to no feed", noFeed)}
}

// inOneLine joins errors that stand in a sentence.
func inOneLine(errs []error) error {
	all := errs[0]
	for _, err := range errs[1:] {
		all = fmt.Errorf("%w; %w", all, err)
	}
	return all
}

// mostAsked is how many addresses of feeds are asked that a page names.
const mostAsked = 10

// seeker asks addresses for a feed, none twice.
type seeker struct {
	client *web.Client
	asked  map[string]bool
}

// first returns the first feed of some, and why those before it are none, as long as
// these are not too many. The error is that of the context.
func (s *seeker) first(ctx context.Context, feeds []Feed, most int) (Found, error) {
	var found Found
	for i, f := range feeds {
		if s.asked[f.URL] || len(found.Failed) == most {
			continue
		}
		s.asked[f.URL] = true
		page, err := s.client.Get(ctx, f.URL, web.Conditional{})
		if ctx.Err() != nil {
			return found, ctx.Err()
		}
		if err == nil {
			found.Feed, err = known(page, f.URL)
		}
		if err == nil {
			found.Page, found.Others = page, feeds[i+1:]
			return found, nil
		}
		found.Feed = Feed{}
		found.Failed = append(found.Failed, err)
	}
	return found, nil
}

// channels returns the feeds of a channel or a list of films, which YouTube does
// not name on their pages.
func channels(address string) []Feed {
	u, err := url.Parse(address)
	if err != nil || !strings.HasSuffix("."+strings.ToLower(u.Hostname()), ".youtube.com") {
		return nil
	}
	const feed = "https://www.youtube.com/feeds/videos.xml?"
	if id, found := strings.CutPrefix(u.Path, "/channel/"); found && id != "" {
		id, _, _ = strings.Cut(id, "/")
		return []Feed{{URL: feed + url.Values{"channel_id": {id}}.Encode()}}
	}
	if list := u.Query().Get("list"); list != "" && (u.Path == "/playlist" || u.Path == "/watch") {
		return []Feed{{URL: feed + url.Values{"playlist_id": {list}}.Encode()}}
	}
	return nil
}

// usualPlaces are where most sites have their feeds, as Miniflux tries them.
func usualPlaces() []string {
	return []string{"atom.xml", "feed.atom", "feed.xml", "feed/", "feed.rss", "feed.json", "index.rdf", "index.rss", "index.xml", "rss.xml", "rss/", "rss/feed.xml"}
}

// usual returns where the site of a page may have its feed: at its root, and in the
// page's folder.
func usual(page web.Page) []Feed {
	base, err := url.Parse(page.URL)
	if err != nil || page.ContentType != "" && !strings.Contains(page.ContentType, "html") {
		return nil
	}
	var feeds []Feed
	for _, from := range [...]string{"/", "./"} {
		for _, place := range usualPlaces() {
			if to, err := base.Parse(from + place); err == nil {
				feeds = append(feeds, Feed{URL: to.String()})
			}
		}
	}
	return feeds
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
	var feeds []candidate
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
			case "link", "a":
				if feed, ok := alternate(tok, base); ok && !slices.ContainsFunc(feeds, func(f candidate) bool { return f.URL == feed.URL }) {
					feeds = append(feeds, feed)
				}
			}
		}
	}
	return ordered(feeds[:budget.PageFeeds]), true
}

// ordered puts feeds of comments last, and before them what may be no feed at all.
func ordered(feeds []candidate) []Feed {
	rank := func(f candidate) int {
		u, err := url.Parse(f.URL)
		if strings.Contains(strings.ToLower(f.Title), "comment") || err == nil && strings.Contains(strings.ToLower(u.Path), "comment") {
			return 2
		}
		return boolOrder(f.unsure)
	}
	order.Stable(feeds, func(a, b candidate) int { return rank(a) - rank(b) })
	named := make([]Feed, len(feeds))
	for i, f := range feeds {
		named[i] = f.Feed
	}
	return named
}

// candidate is a feed that a page names. JSON may be anything.
type candidate struct {
	Feed
	unsure bool
}

// alternate returns the feed that a link names: by its type, or by rel="feed". A
// link in the text must do both.
func alternate(link html.Token, base string) (candidate, bool) {
	rel := strings.Fields(strings.ToLower(value(link, "rel")))
	kind, _, _ := strings.Cut(strings.ToLower(value(link, "type")), ";")
	kind = strings.TrimSpace(kind)
	typed := slices.Contains([]string{
		"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/rss", "application/atom", "text/rss+xml", "text/atom+xml", "text/xml", "application/xml", "application/json",
	}, kind)
	isFeed := slices.Contains(rel, "feed") || slices.Contains(rel, "service.feed")
	alternate := slices.Contains(rel, "alternate") || slices.Contains(rel, "self") || len(rel) == 0
	switch {
	case link.Data == "a" && !(typed && (isFeed || slices.Contains(rel, "alternate"))):
		return candidate{}, false
	case isFeed && (typed || kind == ""):
	case typed && alternate:
	default:
		return candidate{}, false
	}
	at := webLink(value(link, "href"), base)
	return candidate{Feed{URL: at, Title: clean.Line(value(link, "title"))}, strings.HasSuffix(kind, "/json") || strings.HasSuffix(kind, "/xml")}, at != ""
}

func value(tok html.Token, key string) string {
	for _, a := range tok.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
