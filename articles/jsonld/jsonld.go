// Package jsonld reads what a page tells of its article in JSON-LD, the vocabulary of
// schema.org: {"@type": "NewsArticle", "headline": "The ferry waits", "author": …}.
//
// Half of the blocks that are no JSON are so by one slip: a line break in a string, a
// comma before a brace, marks of CDATA around it, a comment, a mark that nobody escaped.
// Each of these is read as it was meant. A page may have several blocks, lists and graphs
// in them, an author who is told elsewhere by an "@id", and objects for everything around
// the article; the first that is an article counts, and else the first that is a page.
package jsonld

import (
	"html"
	"strings"

	"pullquote/articles/budget"
)

// Data collects what the blocks of a page tell. The zero Data has seen none.
type Data struct {
	nodes []map[string]any          // in the order of the page
	byID  map[string]map[string]any // those that name themselves
}

// Add reads one block. One of more than budget.LinkedData bytes is passed over.
func (d *Data) Add(block string) {
	if len(block) > budget.LinkedData {
		return
	}
	for _, v := range values(block) {
		d.collect(v, 0)
	}
}

// collect finds the objects in a value: of lists, graphs, and what a page is about.
func (d *Data) collect(v any, depth int) {
	if depth > budget.LinkedDepth || len(d.nodes) >= budget.LinkedNodes {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			d.collect(member, depth+1)
		}
	case map[string]any:
		d.nodes = append(d.nodes, v)
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if d.byID == nil {
				d.byID = map[string]map[string]any{}
			}
			if _, known := d.byID[id]; !known {
				d.byID[id] = v
			}
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "isPartOf"} {
			d.collect(v[key], depth+1)
		}
	}
}

// About is what a page's blocks tell of its article. Empty fields were not told.
type About struct {
	Headline, Published, Modified, Language, URL, Publisher string

	Authors []string // persons, and what nobody told to be one or not
	Persons bool     // all of them are told to be persons
	Body    string   // articleBody: the text itself, paragraphs parted by line breaks if at all
	Article bool     // it is of an article …
	Page    bool     // … or of a page; else of a recipe, a film
	Site    bool     // the blocks tell of the whole site, so that they would name an article if there were one
}

// About returns what is told of the article.
func (d *Data) About() About {
	var about About
	for _, rank := range [...]func(string) bool{isArticle, isWork, isPage} {
		for _, n := range d.nodes {
			if !d.is(n, rank) {
				continue
			}
			d.add(&about, n)
			if about.Published != "" || len(about.Authors) > 0 || about.Headline != "" {
				about.Article, about.Page, about.Site = d.is(n, isArticle), d.is(n, isPage), d.tellsOfSite()
				return about
			}
		}
	}
	return about
}

// tellsOfSite reports whether one of the objects is the site.
func (d *Data) tellsOfSite() bool {
	for _, n := range d.nodes {
		if d.is(n, func(t string) bool { return t == "WebSite" }) {
			return true
		}
	}
	return false
}

// add fills in what an object tells and was not told yet.
func (d *Data) add(a *About, n map[string]any) {
	for _, f := range [...]struct {
		to   *string
		keys []string
	}{
		{&a.Headline, []string{"headline"}},
		{&a.Published, []string{"datePublished", "dateCreated", "uploadDate"}},
		{&a.Modified, []string{"dateModified"}},
		{&a.Language, []string{"inLanguage"}},
		{&a.URL, []string{"url", "mainEntityOfPage"}},
		{&a.Publisher, []string{"publisher"}},
		{&a.Body, []string{"articleBody", "text"}},
	} {
		for _, key := range f.keys {
			if *f.to != "" {
				break
			}
			if all := d.names(n[key], 0, nil); len(all) > 0 {
				*f.to = plain(all[0])
			}
		}
	}
	for _, key := range [...]string{"author", "creator"} {
		if len(a.Authors) == 0 {
			for _, name := range d.names(n[key], 0, isNobody) {
				a.Authors = append(a.Authors, plain(name))
			}
			a.Persons = len(a.Authors) > 0 && d.arePersons(n[key])
		}
	}
}

// arePersons reports whether a value is one object or several, and each a person or nobody
// who writes.
func (d *Data) arePersons(v any) bool {
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			if !d.arePersons(member) {
				return false
			}
		}
		return len(v) > 0
	case map[string]any:
		if n := d.byID[text(v["@id"])]; n != nil {
			v = n
		}
		return d.is(v, isPerson) || d.is(v, isNobody)
	}
	return false
}

// plain is a text of JSON-LD, in which some pages leave entities.
func plain(s string) string { return strings.TrimSpace(html.UnescapeString(s)) }

// names returns the strings that a value names: itself, the members of a list, the name of
// an object, or the address of one without. Objects whose types are all refused name nothing.
func (d *Data) names(v any, depth int, refused func(string) bool) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if n, ok := d.byID[v]; ok && depth < 4 {
			return d.names(n, depth+1, refused)
		}
		return []string{v}
	case []any:
		var all []string
		for _, member := range v {
			if all = append(all, d.names(member, depth+1, refused)...); len(all) > budget.Values {
				break
			}
		}
		return all
	case map[string]any:
		return d.namesOf(v, depth, refused)
	}
	return nil
}

// namesOf returns what an object names.
func (d *Data) namesOf(v map[string]any, depth int, refused func(string) bool) []string {
	if refused != nil && d.is(v, refused) && !d.is(v, isPerson) {
		return nil
	}
	for _, key := range [...]string{"name", "@value"} {
		if n := d.names(v[key], depth+1, refused); n != nil {
			return n
		}
	}
	given, family := text(v["givenName"]), text(v["familyName"])
	if name := strings.TrimSpace(given + " " + family); name != "" {
		return []string{name}
	}
	id := text(v["@id"])
	if n := d.byID[id]; n != nil && len(v) <= 2 {
		return d.names(n["name"], depth+1, refused)
	}
	if id == "" || refused != nil { // an address is no author's name
		return nil
	}
	return []string{id}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// is reports whether one of the types of an object answers to a question.
func (d *Data) is(n map[string]any, question func(string) bool) bool {
	switch t := n["@type"].(type) {
	case string:
		return question(bare(t))
	case []any:
		for _, one := range t {
			if s, ok := one.(string); ok && question(bare(s)) {
				return true
			}
		}
	}
	return false
}

// bare is a type without where it is defined: http://schema.org/Article, schema:Article.
func bare(t string) string { return t[strings.LastIndexAny(t, "/:#")+1:] }

func isArticle(t string) bool {
	return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "Review"
}

// isWork tells what has an author and a day and is no article.
func isWork(t string) bool {
	switch t {
	case "Recipe", "VideoObject", "AudioObject", "PodcastEpisode", "Book", "Question", "HowTo", "CreativeWork", "MediaObject", "Event":
		return true
	}
	return false
}

func isPage(t string) bool { return strings.HasSuffix(t, "Page") }

// isPerson tells a person; one who is an organization too has a site of its own.
func isPerson(t string) bool { return t == "Person" }

// isNobody tells what writes nothing itself: a publisher that stands where the author
// would.
func isNobody(t string) bool {
	return strings.HasSuffix(t, "Organization") || strings.HasSuffix(t, "Organisation") || t == "Corporation" || t == "Brand" || t == "WebSite" || strings.HasSuffix(t, "Business")
}
