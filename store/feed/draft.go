package feed

import (
	"cmp"
	"context"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"

	"pullquote/articles"
	"pullquote/articles/fault"
	"pullquote/store/intake"
	"pullquote/store/same"
	"pullquote/store/web"
)

// perHost is how many pages of a feed are fetched at once.
const perHost = 2

// writer makes drafts of the items of one feed.
type writer struct {
	client *web.Client
	feed   Feed
	doc    Document
	now    time.Time
	cut    bool // what the feed has is all that is taken
	pages  int  // that may still be fetched
	parts  map[string]bool
}

// partsOfPages returns the normal addresses of pages of which a feed has several
// parts, told apart by what follows "#": the days of a live report. The page of
// such an item is no fuller text of it.
func partsOfPages(items []Item) map[string]bool {
	fragments, parts := map[string]string{}, map[string]bool{}
	for _, item := range items {
		at, fragment := same.NormalURL(item.Link), same.Fragment(item.Link)
		if before, seen := fragments[at]; at != "" && seen && before != fragment {
			parts[at] = true
		}
		fragments[at] = fragment
	}
	return parts
}

// drafted is an item that was made a draft, or why it was not: err is a panic.
type drafted struct {
	draft intake.Draft
	waits bool // for another visit: the pages would be too many for this one
	err   error
}

// drafts makes drafts of a few items, all at once.
func (w *writer) drafts(ctx context.Context, items []Item) []drafted {
	drafts := make([]drafted, len(items))
	var all sync.WaitGroup
	for i, item := range items {
		d := &drafts[i]
		var body *articles.Article
		d.err = fault.Guard(func() error {
			body = read(item)
			return nil
		})
		wanted := !w.cut && item.Link != "" && !w.parts[same.NormalURL(item.Link)] && (body == nil || cut(body.Text))
		if d.waits = wanted && w.pages == 0; d.waits || d.err != nil {
			continue
		}
		if wanted {
			w.pages--
		}
		all.Go(func() {
			d.err = fault.Guard(func() error {
				d.draft = w.draft(item, body)
				if wanted {
					w.complete(ctx, &d.draft, body)
				}
				return nil
			})
		})
	}
	all.Wait()
	return drafts
}

// read reads an item's body as an article, or returns nil if it says nothing.
func read(item Item) *articles.Article {
	if strings.TrimSpace(item.HTML) == "" {
		return nil
	}
	a, err := articles.Read(strings.NewReader(utf8Mark+"<html>"+item.HTML), articles.Source{Name: "item.html", Whole: true})
	if err != nil {
		return nil
	}
	return a
}

// utf8Mark begins HTML that is UTF-8, whatever it declares.
const utf8Mark = "\ufeff"

// draft makes a draft of what the feed has of an item.
func (w *writer) draft(item Item, body *articles.Article) intake.Draft {
	d := intake.Draft{
		Title: item.Title, Bylines: item.Authors, Source: w.source(), URL: item.Link,
		Published: item.Published, Language: cmp.Or(item.Language, w.doc.Language), Tags: item.Tags, HTML: item.HTML, LeftOut: item.LeftOut,
	}
	if d.Published.IsZero() {
		d.Saved = w.now // nobody has said that it was published today
	}
	if body == nil && item.Title != "" { // which is all there is, with its link
		text := html.EscapeString(item.Title)
		if item.Link != "" {
			text = `<a href="` + html.EscapeString(item.Link) + `">` + text + "</a>"
		}
		d.HTML = "<p>" + text + "</p>"
	}
	return d
}

// source is what the subscriber calls the feed, else what it calls itself.
func (w *writer) source() string {
	if w.feed.Title != "" && w.feed.Title != w.feed.URL && web.Redacted(w.feed.Title) == w.feed.Title {
		return w.feed.Title
	}
	return w.doc.Title
}

// complete puts the text of an item's page in the place of what the feed has,
// if there is more of it and it is the same article.
func (w *writer) complete(ctx context.Context, d *intake.Draft, body *articles.Article) {
	page, err := w.client.Get(ctx, d.URL, web.Conditional{})
	if err != nil || !strings.Contains(page.ContentType, "html") {
		return // what the feed has is an article too, with the link in it
	}
	text := page.Text("").String
	whole, err := articles.Read(strings.NewReader(utf8Mark+text), articles.Source{Name: "page.html"})
	if err != nil || body != nil && (whole.Words <= body.Words || !covers(whole.Text, body.Text)) {
		return
	}
	d.HTML, d.Page, d.URL = text, true, page.URL
}
