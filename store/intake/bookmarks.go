package intake

import (
	"context"
	"iter"
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/charset"
	"pullquote/articles/clean"
)

// bookmarksIn yields the links in a list of bookmarks: of a browser, of Pocket, of
// Instapaper.
func bookmarksIn(_ context.Context, h *holder) iter.Seq[candidate] {
	content, err := h.whole()
	if err != nil {
		return one(failed(h.from, "", reason(err)))
	}
	text := charset.Decode(string(content), charset.Hint{Name: h.said, Form: charset.HTML})
	return exported(bookmarks(text.String), h.export("a list of bookmarks"))
}

// bookmarks yields the links of a list as objects. What leads to no page of the web,
// such as a bookmark that is a script, is passed over.
func bookmarks(page string) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		z := html.NewTokenizer(strings.NewReader(page))
		z.SetMaxBuf(1 << 20)
		var o object
		title := ""
		for {
			switch z.Next() {
			case html.ErrorToken:
				return
			case html.StartTagToken:
				if name, more := z.TagName(); string(name) == "a" && more {
					o, title = bookmark(z), ""
				}
			case html.TextToken:
				if o != nil && len(title) < 2000 {
					title += string(z.Text())
				}
			case html.EndTagToken:
				if name, _ := z.TagName(); string(name) != "a" || o == nil {
					continue
				}
				if title = strings.TrimSpace(title); title != "" && clean.URL(title) == "" {
					o.add("title", title)
				}
				if o.web() != "" && !yield(o, nil) {
					return
				}
				o = nil
			}
		}
	}
}

// bookmark reads the attributes of a link.
func bookmark(z *html.Tokenizer) object {
	o := object{}
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "href":
			o.add("url", string(value))
		case "time_added", "add_date":
			o.add("timeadded", string(value))
		case "tags":
			o.addAll("tags", tagsOf(string(value)))
		}
	}
	return o
}
