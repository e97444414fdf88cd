package feed

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

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

// give gives an item its text, which is HTML, with its links as they are seen from
// a page.
func (i *Item) give(body, from string) {
	short := cutAt(body, budget.ItemBytes)
	full, whole := linked(short, from)
	i.HTML = full
	i.leaveOut(short != body || !whole, "text after the first %d MB", budget.ItemBytes>>20)
}

// leaveOut notes what there was too much of, if there was.
func (i *Item) leaveOut(isOver bool, what string, limit int) {
	if isOver {
		i.LeftOut = append(i.LeftOut, fmt.Sprintf(what, limit))
	}
}

// identify gives an item what tells it from the others of its feed.
func (i *Item) identify(guid string) {
	sum := sha256.Sum256([]byte(i.Title + "\x00" + i.HTML))
	i.ID = cmp.Or(guid, i.Link, "sha256:"+hex.EncodeToString(sum[:16]))
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

// name gives an item its authors, where it has none.
func (i *Item) name(people []string) {
	for _, p := range people {
		if p != "" && !slices.Contains(i.Authors, p) {
			i.Authors = append(i.Authors, p)
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

// cutAt cuts a text off after so many bytes, between characters.
func cutAt(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "")
}
