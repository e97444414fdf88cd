package feed

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/web"
)

// chunk is how many items are parsed at once. A feed of many items so costs the
// memory of a few thousand, and of its text.
const chunk = 500

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

// Parse reads a feed: RSS, Atom or JSON Feed. What is damaged is read as far as
// it goes: then the error says in which line that is, and the Document has the
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
	start := strings.TrimLeft(text, "\n")
	switch {
	case start == "":
		return Document{}, fmt.Errorf("%w: it is empty", ErrNoFeed)
	case start[0] == '{':
		return parseJSON(text, address, now)
	case start[0] == '<':
		return parseXML(text, address, now)
	}
	return Document{}, ErrNoFeed
}

func parseXML(text, address string, now time.Time) (Document, error) {
	s, broken := scanXML(text)
	read := parserOf(s.kind)
	switch {
	case strings.Contains(s.kind, "html"):
		return Document{}, fmt.Errorf("%w but a web page", ErrNoFeed)
	case read == nil:
		return Document{}, errors.Join(ErrNoFeed, broken)
	case len(s.items) == 0 && broken != nil:
		return Document{}, broken
	case len(s.items) == 0:
		s.items = []span{{len(text), len(text)}}
	}
	c := collector{read: read, address: address, now: now}
	c.doc.Unread = s.unread
	for part := range slices.Chunk(s.items, chunk) {
		// The first part has all that the feed says of itself, the others only
		// the tags around the items. What is broken ends with the last whole item.
		before, after := s.open, s.close
		if part[0] == s.items[0] {
			before = text[s.root:part[0].start]
			if broken == nil && !s.unread {
				after = text[s.items[len(s.items)-1].end:]
			}
		}
		if err := c.add(before + text[part[0].start:part[len(part)-1].end] + after); err != nil {
			return c.document(), errors.Join(broken, err)
		}
	}
	return c.document(), broken
}

// parserOf returns what reads XML with a root element of this name, or nil.
func parserOf(kind string) func(io.Reader) (*gofeed.Feed, error) {
	switch kind {
	case "rss", "rdf":
		return func(r io.Reader) (*gofeed.Feed, error) {
			feed, err := (&rss.Parser{}).Parse(r)
			if err != nil {
				return nil, err
			}
			return (&gofeed.DefaultRSSTranslator{}).Translate(feed)
		}
	case "feed":
		return func(r io.Reader) (*gofeed.Feed, error) {
			feed, err := (&atom.Parser{}).Parse(r)
			if err != nil {
				return nil, err
			}
			return (&gofeed.DefaultAtomTranslator{}).Translate(feed)
		}
	}
	return nil
}

func parseJSON(text, address string, now time.Time) (Document, error) {
	s, broken := scanJSON(text)
	if len(s.items) == 0 {
		s.items = []span{{len(text), len(text)}}
	}
	if !strings.Contains(s.head, "jsonfeed.org") && s.items[0].start == len(text) {
		return Document{}, errors.Join(ErrNoFeed, broken)
	}
	c := collector{read: gofeed.NewParser().Parse, address: address, now: now}
	c.doc.Unread = s.unread
	for part := range slices.Chunk(s.items, chunk) {
		list := make([]string, len(part))
		for i, item := range part {
			list[i] = text[item.start:item.end]
		}
		if err := c.add("{" + s.head + `"items":[` + strings.Join(list, ",") + "]}"); err != nil {
			return c.document(), errors.Join(broken, err)
		}
	}
	return c.document(), broken
}

// collector gathers the items of a feed that is parsed in parts, and keeps of
// too many the newest.
type collector struct {
	read    func(io.Reader) (*gofeed.Feed, error)
	address string
	now     time.Time
	doc     Document
	any     bool
}

// add parses a part of a feed.
func (c *collector) add(text string) error {
	part, err := c.parsed(text)
	if err != nil {
		return err
	}
	if !c.any {
		c.any = true
		c.doc.Title = plainText(part.Title)
		c.doc.Site = webLink(part.Link, c.address)
		c.doc.Language = part.Language
	}
	for _, found := range part.Items {
		if found != nil {
			c.doc.Items = append(c.doc.Items, itemOf(found, part, c.address, c.now))
		}
	}
	if len(c.doc.Items) >= 2*budget.FeedItems {
		c.prune()
	}
	return nil
}

// parsed is what gofeed makes of a feed. A library that is wrong about hostile
// bytes is no reason to stop.
func (c *collector) parsed(text string) (feed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("cannot be read: %v", r)
		}
	}()
	feed, err = c.read(strings.NewReader(text))
	if err != nil {
		err = fmt.Errorf("cannot be read: %w", err)
	}
	return feed, err
}

// prune keeps the newest items. One without a date may be new.
func (c *collector) prune() {
	if len(c.doc.Items) <= budget.FeedItems {
		return
	}
	slices.SortStableFunc(c.doc.Items, func(a, b Item) int {
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

// distinguish gives items that share an ID, as some feeds have all of theirs,
// IDs of their own.
func distinguish(items []Item) {
	links := map[string]string{}
	for i, item := range items {
		link, seen := links[item.ID]
		if !seen {
			links[item.ID] = item.Link
		} else if link != item.Link {
			items[i].ID += " " + item.Link
		}
	}
}
