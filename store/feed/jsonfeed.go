package feed

import (
	"cmp"
	"encoding/json"
	"errors"
	"strings"

	"pullquote/articles/budget"
)

// object is an object of JSON as it came: a value of a kind that its name does
// not have is none, and spoils nothing else.
type object map[string]json.RawMessage

// parseJSON reads a JSON Feed: https://www.jsonfeed.org/version/1.1/.
func (c *collector) parseJSON(text string) (Document, error) {
	s, broken := scanJSON(text)
	head := objectOf([]byte("{" + strings.TrimSuffix(s.head, ",") + "}"))
	if !strings.Contains(head.text("version"), "jsonfeed.org") && len(s.items) == 0 {
		return Document{}, errors.Join(ErrNoFeed, broken)
	}
	c.doc.Unread = s.unread
	c.doc.Title = declaredText(head.text("title"))
	c.doc.Site = webLink(head.text("home_page_url"), c.address)
	c.doc.Language = head.text("language")
	c.authors = head.people()
	for _, at := range s.items {
		if o := objectOf([]byte(text[at.start:at.end])); o != nil {
			c.add(o.item(c))
		}
	}
	return c.document(), broken
}

// objectOf returns an object, or nil if the value is none.
func objectOf(raw json.RawMessage) object {
	var o object
	if json.Unmarshal(raw, &o) != nil {
		return nil
	}
	return o
}

// text returns a member that is a string, or a number, as text; nothing for
// others.
func (o object) text(names ...string) string {
	for _, name := range names {
		if s := textOf(o[name]); s != "" {
			return s
		}
	}
	return ""
}

func textOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(s)
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

// list returns the values of a member: those of an array, or the one that stands
// where an array should.
func (o object) list(name string) []json.RawMessage {
	raw := o[name]
	var all []json.RawMessage
	if raw == nil || json.Unmarshal(raw, &all) == nil {
		return all
	}
	return []json.RawMessage{raw}
}

// people returns the names of the authors: objects, or names alone; version 1 had
// but one.
func (o object) people() []string {
	var names []string
	for _, raw := range append(o.list("authors"), o.list("author")...) {
		name := personName(declaredText(cmp.Or(objectOf(raw).text("name"), textOf(raw))))
		if names = append(names, name); len(names) > budget.ItemLinks {
			break
		}
	}
	return names
}

// item reads an item.
func (o object) item(c *collector) Item {
	item := Item{Title: declaredText(o.text("title")), Language: o.text("language")}
	for _, name := range [...]string{"url", "external_url", "id"} {
		link := o.text(name)
		if item.Link = webLink(link, c.address); item.Link != "" && (name != "id" || strings.HasPrefix(link, "http")) {
			break
		}
		item.Link = ""
	}
	item.name(o.people())
	var tags []string
	for _, raw := range o.list("tags") {
		if tags = append(tags, textOf(raw)); len(tags) > budget.ItemLinks {
			break
		}
	}
	item.tag(tags)
	item.Published = published([]string{o.text("date_published"), o.text("date_modified")}, cmp.Or(item.Language, c.doc.Language), c.now)
	item.give(o.body(), cmp.Or(item.Link, c.address))
	item.identify(o.text("id"))
	return item
}

// body returns an item's text as HTML. What is declared to be text is text, with
// all its brackets.
func (o object) body() string {
	if html := o.text("content_html"); html != "" {
		return fromHTML(html)
	}
	return paragraphs(o.text("content_text", "summary"))
}
