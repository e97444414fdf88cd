package feed

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/store/web"
)

// ErrNoFeed tells that what was read is not a feed.
var ErrNoFeed = errors.New("is not a feed")

// Document is what a feed holds. Its strings may be hostile.
type Document struct {
	Title    string
	Site     string // the address of the page that the feed belongs to
	Language string
	Items    []Item // as the feed has them; of more than 2,000 the newest
	Dropped  int    // items that were left out
	Unread   bool   // more items follow that were not looked at: see budget.FeedScan
	Guessed  string // the encoding that it was read in, where that is a guess
}

// Parse reads a feed: RSS, Atom, CDF or JSON Feed. What is damaged is read as far
// as it goes: then the error says in which line that is, and the Document has the
// items before it. now is the time for dates that cannot be.
func Parse(page web.Page, now time.Time) (Document, error) {
	text, encoding := decode(page.Body, page.Charset)
	doc, err := parseText(text, page.URL, now)
	if encoding.Guessed {
		doc.Guessed = encoding.Name
	}
	return doc, err
}

func parseText(text, address string, now time.Time) (Document, error) {
	start := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' })
	c := collector{address: address, now: now}
	switch {
	case start == "":
		return Document{}, fmt.Errorf("%w: it is empty", ErrNoFeed)
	case start[0] == '{':
		return c.parseJSON(text)
	case strings.Contains(start, "<"): // behind what a program printed by mistake, too
		return c.parseXML(text)
	}
	return Document{}, ErrNoFeed
}

// collector gathers the items of a feed, and keeps of too many the newest.
type collector struct {
	address string
	now     time.Time
	doc     Document
	authors []string // of items that name none
}

// add keeps an item of the feed.
func (c *collector) add(item Item) {
	if len(item.Authors) == 0 {
		item.name(c.authors)
	}
	item.Language = clean.Line(item.Language)
	c.doc.Items = append(c.doc.Items, item)
	if len(c.doc.Items) >= 2*budget.FeedItems {
		c.prune()
	}
}

// prune keeps the newest items. One without a date may be new.
func (c *collector) prune() {
	if len(c.doc.Items) <= budget.FeedItems {
		return
	}
	order.Stable(c.doc.Items, func(a, b Item) int {
		switch {
		case a.Published.IsZero() || b.Published.IsZero():
			return boolOrder(b.Published.IsZero()) - boolOrder(a.Published.IsZero())
		}
		return b.Published.Compare(a.Published)
	})
	c.doc.Dropped += len(c.doc.Items) - budget.FeedItems
	clear(c.doc.Items[budget.FeedItems:])
	c.doc.Items = c.doc.Items[:budget.FeedItems]
}

func boolOrder(b bool) int {
	if b {
		return 1
	}
	return 0
}

// document returns what has been gathered.
func (c *collector) document() Document {
	c.prune()
	distinguish(c.doc.Items)
	c.doc.Language = clean.Line(c.doc.Language)
	return c.doc
}

// distinguish gives items that share an ID but not the link, as some feeds have all
// of theirs, IDs of their own: each of them, for the first is another at the next
// visit.
func distinguish(items []Item) {
	links, shared := map[string]string{}, map[string]bool{}
	for _, item := range items {
		link, seen := links[item.ID]
		if !seen {
			links[item.ID] = item.Link
		}
		if seen && link != item.Link {
			shared[item.ID] = true
		}
	}
	for i, item := range items {
		if shared[item.ID] {
			items[i].ID += " " + item.Link
		}
	}
}
