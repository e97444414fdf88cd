package intake

import (
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
)

// object is a JSON object of an export. Once it is folded its keys are in lower
// case, without hyphens and underscores: publishedAt and published_at are one.
type object map[string]json.RawMessage

func (o object) folded() object {
	f := make(object, len(o))
	for key, value := range o {
		if key == cutKey && value == nil {
			f[key] = nil
			continue
		}
		key = strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(key))
		if f[key] == nil || len(f[key]) < len(value) {
			f[key] = value
		}
	}
	return f
}

// What exports call things, the surest name first.
func textKeys() []string {
	return []string{"htmlcontent", "contenthtml", "html", "markdown", "contentmarkdown", "md", "contenttext", "plaintext", "fulltext", "maintext", "articlebody", "content", "body", "text", "articletext", "highlight"}
}

// excerptKeys are what exports call a few words on an article, or from it.
func excerptKeys() []string {
	return []string{"summary", "description", "excerpt", "abstract", "abstractnote", "selection"}
}

func addressKeys() []string {
	return []string{"sourceurl", "resolvedurl", "originalurl", "originalarticleurl", "canonicalurl", "canonical", "givenurl", "requestedurl", "url", "link", "href", "permalink", "uri", "alternate"}
}

func titleKeys() []string {
	return []string{"title", "resolvedtitle", "giventitle", "headline", "booktitle", "name"}
}

// isArticle reports whether an object has a text, if but a short one, or an address.
func (o object) isArticle() bool {
	return o.hasText() || o.web() != "" || o.text(excerptKeys()...) != "" || len(o.passages()) > 0
}

// isTitled reports whether an object has at least the title of an article, and
// something else that articles have.
func (o object) isTitled() bool {
	return o.text(titleKeys()...) != "" && o.has("author", "date", "tags", "id", "publishedat")
}

// hasText reports whether an object has a text, whatever else it holds.
func (o object) hasText() bool { return o.text(textKeys()...) != "" || o.isSummed() }

// isSummed reports whether the summary is an object with content: what Google Reader
// called the text of an item, and FreshRSS and others after it.
func (o object) isSummed() bool {
	var summary struct{ Content string }
	raw := o["summary"]
	return len(raw) > 0 && raw[0] == '{' && json.Unmarshal(raw, &summary) == nil && strings.TrimSpace(summary.Content) != ""
}

func (o object) has(keys ...string) bool {
	for _, key := range keys {
		if o[key] != nil {
			return true
		}
	}
	return false
}

// web returns the address of the article: that of the page before that of the
// program which kept it.
func (o object) web() string {
	for _, key := range addressKeys() {
		for _, s := range strs(o[key], 0) {
			if s = clean.URL(s); s != "" {
				return s
			}
		}
	}
	if raw := o["content"]; len(raw) > 0 && raw[0] == '{' { // Karakeep: {"type": "link", "url": …}
		if inner, err := parseObject(raw); err == nil && inner["content"] == nil {
			return inner.web()
		}
	}
	return ""
}

// text returns the first of the values of some keys that is text.
func (o object) text(keys ...string) string {
	for _, key := range keys {
		for _, s := range strs(o[key], 0) {
			if strings.TrimSpace(s) != "" {
				return s
			}
		}
	}
	return ""
}

// made tells an exported article.
func (o object) made() made {
	m := made{facts: articles.Facts{
		Title:    html.UnescapeString(o.text(titleKeys()...)),
		Source:   o.source(),
		URL:      o.web(),
		Language: o.text("language", "lang", "locale"),
	}}
	if clean.URL(m.facts.Title) != "" { // Pocket knows no other
		m.facts.Title = ""
	}
	if _, cut := o[cutKey]; cut {
		m.leaveOut(fmt.Sprintf("fields after the first %d", budget.ExportFields))
	}
	for _, key := range [...]string{"author", "authors", "byline", "creator", "publishedby", "writer", "bookauthor"} {
		if names := strs(o[key], 0); len(names) > 0 && len(m.facts.Authors) == 0 {
			m.facts.Authors = names
		}
	}
	for _, key := range [...]string{"tags", "labels", "categories", "keywords", "documenttags", "manualtags", "booktags"} {
		m.tags = append(m.tags, tags(o[key])...)
	}
	published := o.when("datepublished", "publishedat", "published", "publisheddate", "publicationdate", "pubdate", "publishdate", "publishedtime", "originallypublished", "date").In(m.facts.Language)
	m.facts.Published, m.facts.DateOnly = published.Time, published.DateOnly
	m.saved = o.when("savedat", "saved", "saveddate", "highlightedat", "lastinteractiondate", "timeadded", "addedat", "dateadded", "createdat", "created", "dateadded", "crawled", "timestamp", "time", "updatedat").In(m.facts.Language).Time
	// A few words are the article only where nothing leads to the rest of it.
	keys := textKeys()
	switch {
	case m.facts.URL == "":
		keys = append(keys, excerptKeys()...)
	case o.isSummed():
		keys = append(keys, "summary")
	}
	m.html = o.text(keys...)
	if key := o.key(keys...); !isMarkup(m.html) || key == "markdown" || key == "contentmarkdown" || key == "md" {
		m.html, m.text = "", m.html
	}
	if passages := o.passages(); m.html == "" && m.text == "" && len(passages) > 0 {
		m.html, m.marked = marked(passages), true
		m.tags = append(m.tags, tagsIn(passages)...)
		if m.saved.IsZero() {
			m.saved = latest(passages)
		}
	}
	m.page = strings.Contains(strings.ToLower(m.html[:min(len(m.html), 512)]), "<html")
	return m
}

// key is the first of some keys that has text.
func (o object) key(keys ...string) string {
	for _, key := range keys {
		if o.text(key) != "" {
			return key
		}
	}
	return ""
}

// sourceKeys are what exports call a publication.
func sourceKeys() []string {
	return []string{"sitename", "publication", "publicationtitle", "publisher", "feedtitle", "website", "websitetitle", "domainname", "origin", "site"}
}

// source is the publication. Some programs call so how an article came to them.
func (o object) source() string {
	keys := append(sourceKeys(), "source", "domain", "sender")
	if o.has("userbookid", "readwiseurl") { // Readwise calls so where it has highlights from
		keys = sourceKeys()
	}
	s := o.text(keys...)
	if len(o["feed"]) > 0 && o["feed"][0] == '{' { // Miniflux
		s = firstOf(o.text("feed"), s)
	}
	if strings.Contains(s, "://") {
		return host(s)
	}
	if strings.HasPrefix(s, "www.") {
		return s[len("www."):]
	}
	if o.text(sourceKeys()...) == "" && strings.ContainsAny(s, "_:") {
		return "" // reader_rss
	}
	return s
}

// strs returns the strings in a value: itself, a number's digits, a list's
// members, what an object is called.
func strs(raw json.RawMessage, depth int) []string {
	if len(raw) == 0 || depth > 4 {
		return nil
	}
	switch raw[0] {
	case '"':
		var s string
		if json.Unmarshal(raw, &s) == nil && s != "" {
			return []string{s}
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) != nil {
			return nil
		}
		var all []string
		for _, member := range list[:min(len(list), 1000)] {
			all = append(all, strs(member, depth+1)...)
		}
		return all
	case '{':
		return called(raw, depth)
	case 'n', 't', 'f':
	default:
		return []string{string(raw)}
	}
	return nil
}

// called returns what an object is called, or what its members are: Pocket's
// lists of authors are objects by number.
func called(raw json.RawMessage, depth int) []string {
	var o object
	if json.Unmarshal(raw, &o) != nil {
		return nil
	}
	for _, key := range [...]string{"name", "title", "label", "content", "rendered", "value", "text", "tag", "term", "href", "slug"} {
		if s := strs(o[key], depth+1); len(s) > 0 {
			return s
		}
	}
	var all []string
	for _, member := range o {
		if len(member) > 0 && member[0] == '{' && len(all) < 100 {
			all = append(all, strs(member, depth+1)...)
		}
	}
	return all
}

// tags returns tags: a list, a string with commas, or Pocket's object whose keys
// they are.
func tags(raw json.RawMessage) []string {
	var all []string
	if len(raw) > 0 && raw[0] == '{' {
		var o object
		if json.Unmarshal(raw, &o) == nil {
			for key := range o {
				all = append(all, key)
			}
		}
		return sorted(all)
	}
	for _, s := range strs(raw, 0) {
		for tag := range strings.SplitSeq(s, ",") {
			if tag = labelled(strings.TrimSpace(tag)); tag != "" {
				all = append(all, tag)
			}
		}
	}
	return all
}

// labelled is a tag as its reader knows it: "user/-/label/Harbour" is Harbour, and
// "user/-/state/com.google/read" is none.
func labelled(tag string) string {
	if rest, ok := strings.CutPrefix(tag, "user/"); ok {
		if _, label, ok := strings.Cut(rest, "/label/"); ok {
			return label
		}
		if strings.Contains(rest, "/state/") {
			return ""
		}
	}
	return tag
}

// isMarkup reports whether text is HTML.
func isMarkup(s string) bool {
	return strings.Contains(s, "</") || strings.Contains(s, "<p>") || strings.Contains(s, "<br") || strings.Contains(s, "<p ")
}

// when returns the first of some keys' values that is a date.
func (o object) when(keys ...string) dates.When {
	for _, key := range keys {
		for _, s := range strs(o[key], 0) {
			if w, ok := dates.Stamp(s); ok && len(s) > len("2026") { // a year alone is no day
				return w
			}
		}
	}
	return dates.When{}
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}
