package articles

import (
	"encoding/json"
	"html"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
)

// fill puts what a page tells of itself into the article: JSON-LD before
// OpenGraph before plain meta tags.
func (p *page) fill(a *Article) {
	a.Source = firstOf(p.tags.first("og:site_name"), p.ld.first("publisher"), p.tags.first("application-name", "dc.publisher", "publisher"))
	a.Title = p.headline(a.Source)
	for _, link := range [...]string{p.link, p.tags.first("og:url"), p.ld.first("url")} {
		if a.URL = clean.URL(link); a.URL != "" {
			break
		}
	}
	a.Language = languageTag(firstOf(p.lang, p.ld.first("inlanguage"), p.tags.first("og:locale", "language")))
	for _, names := range [...][]string{p.ld["author"], p.tags["author"], p.tags["parsely-author"], p.tags["article:author"], p.tags["dc.creator"], p.tags["byl"], p.tags["sailthru.author"]} {
		for _, n := range names {
			if clean.URL(n) == "" {
				a.Bylines = byline.AppendNew(a.Bylines, byline.Authors(n))
			}
		}
		if len(a.Bylines) > 0 {
			break
		}
	}
	for _, when := range [...]string{p.ld.first("datepublished"), p.tags.first("article:published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate", "date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date", "og:published_time"), p.time} {
		if w, ok := dates.Stamp(when); ok {
			w = w.In(a.Language) // no more: a list sees a page's head only
			a.Published, a.DateOnly = w.Time, w.DateOnly
			return
		}
	}
}

// headline chooses the title: a <title> often ends in the site's name.
func (p *page) headline(site string) string {
	title := firstOf(p.ld.first("headline"), p.tags.first("og:title", "twitter:title", "dc.title"), p.title)
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: ", " · "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			end := title[i+len(sep):]
			if site != "" && byline.Alike(end, site) || title == p.title && len(end) < 40 && i > 20 && sep != " - " {
				return strings.TrimSpace(title[:i])
			}
		}
	}
	return title
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// linkedData reads a block of JSON-LD. The first article in it counts.
func (p *page) linkedData(raw []byte) {
	var v any
	if len(p.ld) > 0 || len(raw) > budget.LinkedData || json.Unmarshal(raw, &v) != nil {
		return
	}
	if article := findArticle(v, 0); article != nil {
		for _, key := range [...]string{"headline", "datePublished", "inLanguage", "url", "author", "publisher", "creator"} {
			for _, s := range names(article[key], 0) {
				p.ld.add(key, html.UnescapeString(s))
			}
		}
		if body := names(article["articleBody"], 0); len(body) > 0 && p.articleBody == "" {
			p.articleBody = html.UnescapeString(body[0])
		}
		if len(p.ld["author"]) == 0 && p.ld["creator"] != nil {
			p.ld["author"] = p.ld["creator"]
		}
		for _, s := range names(article["mainEntityOfPage"], 0) {
			p.ld.add("url", s)
		}
	}
}

// findArticle finds the first object whose type is an article's, also in
// arrays and graphs.
func findArticle(v any, depth int) map[string]any {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			if a := findArticle(member, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, t := range names(v["@type"], 0) {
			if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" {
				return v
			}
		}
		for _, key := range [...]string{"@graph", "mainEntity"} {
			if a := findArticle(v[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

// names returns the strings that a value of JSON-LD names: itself, the members
// of a list, the name or address of an object.
func names(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, member := range v {
			all = append(all, names(member, depth+1)...)
		}
		return all
	case map[string]any:
		if n := names(v["name"], depth+1); n != nil {
			return n
		}
		return names(v["@id"], depth+1)
	}
	return nil
}

// summarizeHTML reads what a page's first bytes tell of it.
func summarizeHTML(a *Article, raw string, src Source) {
	head, _ := decodePage(raw, src)
	if i := strings.Index(head, "<body"); i > 0 {
		head = head[:i]
	}
	scanPage(head, false).fill(a)
}
