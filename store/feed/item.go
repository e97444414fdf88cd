package feed

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
)

// Item is one entry of a feed. Its strings may be hostile.
type Item struct {
	ID        string // what the feed calls it, else its link, else a hash; unique in its feed
	Title     string // one line without markup
	Link      string // http or https, or empty
	Authors   []string
	Published time.Time // zero where the feed tells no time that can be
	Tags      []string
	Language  string
	HTML      string   // the body
	LeftOut   []string // what there was too much of: "authors after the first 20"
}

func itemOf(from *gofeed.Item, feed *gofeed.Feed, address string, now time.Time) Item {
	item := Item{
		Title: plainText(from.Title),
		Link:  linkOf(from, address),
	}
	item.name(from, feed)
	item.tag(from.Categories)
	if from.DublinCoreExt != nil && len(from.DublinCoreExt.Language) > 0 {
		item.Language = from.DublinCoreExt.Language[0]
	}
	item.Published = published(from, cmp.Or(item.Language, feed.Language), now)
	body := from.Content
	if len(strings.TrimSpace(from.Description)) > len(strings.TrimSpace(body)) {
		body = from.Description
	}
	item.HTML = cutAt(body, budget.ItemBytes)
	whole := item.HTML == body
	if !marked(item.HTML) {
		item.HTML = paragraphs(html.UnescapeString(item.HTML))
	}
	item.ID = idOf(from, item)
	body, linked := linked(item.HTML, cmp.Or(item.Link, address))
	item.HTML = body
	item.leaveOut(!whole || !linked, "text after the first %d MB", budget.ItemBytes>>20)
	return item
}

// leaveOut notes what there was too much of, if there was.
func (i *Item) leaveOut(isOver bool, what string, limit int) {
	if isOver {
		i.LeftOut = append(i.LeftOut, fmt.Sprintf(what, limit))
	}
}

// idOf returns what tells an item from the others of its feed.
func idOf(from *gofeed.Item, item Item) string {
	if id := strings.TrimSpace(from.GUID); id != "" {
		return id
	}
	if item.Link != "" {
		return item.Link
	}
	sum := sha256.Sum256([]byte(item.Title + "\x00" + item.HTML))
	return "sha256:" + hex.EncodeToString(sum[:16])
}

// linkOf returns the address of an item's page. A GUID may be one.
func linkOf(from *gofeed.Item, address string) string {
	for _, link := range append([]string{from.Link}, from.Links[:min(len(from.Links), budget.ItemLinks)]...) {
		if at := webLink(link, address); at != "" {
			return at
		}
	}
	return clean.URL(from.GUID)
}

// webLink returns a link as an address of the web, seen from the page it
// stands on; or nothing.
func webLink(link, from string) string {
	link = strings.TrimSpace(link)
	base, err := url.Parse(from)
	if len(link) > budget.AddressSize {
		return ""
	}
	if link == "" || err != nil {
		return clean.URL(link)
	}
	to, err := base.Parse(link)
	if err != nil {
		return ""
	}
	if to.Host == base.Host && !strings.Contains(link, "@") {
		to.User = nil // the password is the feed's
	}
	return clean.URL(to.String())
}

// name gives an item its authors: its own, or those of its feed.
func (i *Item) name(from *gofeed.Item, feed *gofeed.Feed) {
	people := from.Authors
	if len(people) == 0 {
		people = feed.Authors
	}
	for _, p := range people[:min(len(people), budget.ItemLinks)] {
		if p == nil {
			continue
		}
		if name := plainText(p.Name); name != "" {
			i.Authors = append(i.Authors, name)
		}
	}
	i.leaveOut(len(i.Authors) > budget.ItemNames || len(people) > budget.ItemLinks, "authors after the first %d", budget.ItemNames)
	i.Authors = i.Authors[:min(len(i.Authors), budget.ItemNames)]
}

// tag gives an item its categories. What is longer than a line of words is none.
func (i *Item) tag(categories []string) {
	for _, c := range categories[:min(len(categories), budget.ItemLinks)] {
		if c = plainText(c); c != "" && len(c) <= 100 {
			i.Tags = append(i.Tags, c)
		}
	}
	i.leaveOut(len(i.Tags) > budget.ItemTags || len(categories) > budget.ItemLinks, "tags after the first %d", budget.ItemTags)
	i.Tags = i.Tags[:min(len(i.Tags), budget.ItemTags)]
}

// marked reports whether a text has markup in it.
func marked(s string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 == len(s) {
			return false
		}
		if c := s[i+1] | 0x20; c >= 'a' && c <= 'z' || s[i+1] == '/' || s[i+1] == '!' {
			return true
		}
		s = s[i+1:]
	}
}

// paragraphs marks plain text up: an empty line parts paragraphs.
func paragraphs(text string) string {
	var b strings.Builder
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			b.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>\n") + "</p>\n")
		}
	}
	return b.String()
}

// plainText returns a string of a feed as one line: titles hold markup and
// entities, once or twice escaped.
func plainText(s string) string {
	s = html.UnescapeString(s[:min(len(s), 4*budget.ItemTitle)])
	if marked(s) {
		s = withoutTags(s)
	}
	s = clean.Line(strings.TrimSpace(strings.ToValidUTF8(s, "")))
	if short := cutAt(s, budget.ItemTitle); short != s {
		return short + "…"
	}
	return s
}

// cutAt cuts a text off after so many bytes, between characters.
func cutAt(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "")
}

// withoutTags returns the text of a piece of HTML.
func withoutTags(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote":
				b.WriteByte('\n')
			}
		}
	}
}
