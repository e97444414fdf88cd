package webpage

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"
)

// markKind is what an element promises by its tag and attributes.
type markKind uint8

const (
	noMark   markKind = iota
	headline          // <h1>, itemprop=headline, class=entry-title
	subhead           // <h2>, <h3>
	pubItem           // itemprop=datePublished
	modItem           // itemprop=dateModified
	pubClass          // hAtom's published, dt-published, <time pubdate>
	modClass          // hAtom's updated
	timeElem          // <time>
	dateText          // class=date: a date is shown
	nameItem          // itemprop=author, rel=author, hCard's fn in an author
	nameText          // class=byline: a name is shown, perhaps
)

// markOf tells what an element promises.
func markOf(e Element) markKind {
	at := &e.Attrs
	switch {
	case e.Tag == atom.Meta && at.Itemprop == "":
		return noMark
	case at.Itemprop != "":
		if kind := itemOf(at.Itemprop); kind != noMark {
			return kind
		}
	}
	switch e.Tag {
	case atom.H1:
		return headline
	case atom.H2, atom.H3:
		if kind := classOf(at); kind == headline {
			return headline
		}
		return subhead
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Img, atom.Input, atom.Form, atom.Button, atom.Section:
		return noMark
	case atom.A:
		if hasToken(at.Rel, "author") || isAuthorPage(at.Href) {
			return nameItem
		}
	case atom.Time:
		switch {
		case at.Pubdate != "":
			return pubClass
		case at.Class != "":
			if kind := classOf(at); kind == pubClass || kind == modClass {
				return kind
			}
		}
		return timeElem
	}
	if at.Class == "" && at.ID == "" {
		return noMark
	}
	return classOf(at)
}

// isAuthorPage reports whether an address is that of an author's page on a site.
func isAuthorPage(href string) bool {
	for _, part := range [...]string{"/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/"} {
		if strings.Contains(href, part) {
			return true
		}
	}
	return false
}

// itemOf tells what a property of microdata promises.
func itemOf(prop string) markKind {
	for p := range strings.FieldsSeq(prop) {
		switch p {
		case "headline":
			return headline
		case "datePublished", "dateCreated", "uploadDate", "datepublished":
			return pubItem
		case "dateModified":
			return modItem
		case "author", "creator":
			return nameItem
		}
	}
	return noMark
}

// classOf tells what a class or an id promises.
func classOf(at *Attributes) markKind {
	kind := noMark
	for _, names := range [...]string{at.Class, at.ID} {
		for name := range strings.FieldsSeq(names) {
			if len(name) > 60 {
				continue
			}
			if k := nameOf(strings.ToLower(name)); k != noMark && (kind == noMark || k < kind) {
				kind = k
			}
		}
	}
	return kind
}

// nameOf tells what one name of a class promises.
func nameOf(name string) markKind {
	switch name {
	case "entry-title", "post-title", "article-title", "headline", "article__title", "article-headline", "p-name", "post__title", "article__headline", "itemtitle", "entry-header__title":
		return headline
	case "published", "dt-published", "entry-date", "post-date", "article-date", "date-published", "publish-date", "published-date", "pubdate", "pub_date", "publishdate", "posted-on":
		return pubClass
	case "updated", "dt-updated", "modified", "date-modified":
		return modClass
	case "fn", "author", "p-author", "author-name", "authorname", "author__name", "byline-name", "byline__name":
		return nameItem
	}
	switch {
	case strings.Contains(name, "author"), strings.Contains(name, "byline"), strings.Contains(name, "autor") && !strings.Contains(name, "autoren-"), strings.Contains(name, "auteur"), strings.Contains(name, "verfasser"), strings.Contains(name, "redakteur"), strings.Contains(name, "writer"):
		if isAside(name) {
			return noMark
		}
		return nameText
	case strings.Contains(name, "date") && !strings.Contains(name, "update"), strings.Contains(name, "datum"), strings.Contains(name, "fecha"), strings.Contains(name, "time") && !strings.Contains(name, "timeline"), strings.Contains(name, "datetime"), strings.Contains(name, "publish"), strings.Contains(name, "posted"):
		if isAside(name) {
			return noMark
		}
		return dateText
	}
	return noMark
}

// isAside tells names of what stands beside a name or a date.
func isAside(name string) bool {
	for _, part := range [...]string{"avatar", "image", "img", "photo", "bio", "desc", "comment", "social", "related", "more", "list", "sidebar", "widget", "icon", "candidate", "picker", "validate", "contact"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

// beside tells where what stands in an element is in respect of the article.
type beside uint8

const (
	within    beside = iota
	column           // at its side: a day and authors may stand there, and in some templates all of the article
	noArticle        // comments, menus, what else there is to read
)

// besideOf tells where what stands in an element is in respect of the article.
func besideOf(e Element) beside {
	switch e.Tag {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return within
	case atom.Nav, atom.Figure, atom.Blockquote, atom.Select:
		return noArticle
	}
	at := &e.Attrs
	where := within
	if e.Tag == atom.Aside {
		where = column
	}
	if sides()[at.Itemprop] == noArticle || at.ID == "footer" {
		return noArticle
	}
	if at.Class == "" && at.ID == "" {
		return where
	}
	sides := sides()
	for _, names := range [...]string{at.Class, at.ID} {
		for name := range strings.FieldsSeq(names) {
			if where = max(where, sides[strings.ToLower(name)]); where == noArticle {
				return noArticle
			}
		}
	}
	return where
}

// sides has what the names of classes and ids tell of where their elements stand.
var sides = sync.OnceValue(func() map[string]beside {
	m := map[string]beside{}
	for names, where := range map[string]beside{besides: noArticle, columns: column} {
		for name := range strings.FieldsSeq(names) {
			m[name] = where
		}
	}
	return m
})

// besides are names of classes and ids of what is not about the article.
const besides = " review reviews product-review comments comment commentlist comment-list comment-body respond related related-posts related-articles related-content relatedposts recommended recommendations " +
	"site-footer page-footer colophon teaser teasers teaser-list more-stories more-articles most-read mostread newsletter breadcrumb breadcrumbs menu navigation nav navbar site-header masthead topbar cookie cookies advertisement sponsored "

// columns are those that tell where something stands rather than what it is: a weblog's posts
// may be one of its widgets.
const columns = " sidebar widget widgets widget-area "

// isStatic reports whether the class of a page's body says that it is a static one, as
// WordPress and Drupal write it: "About us" has a day of creation like everything else there,
// and shows it to nobody.
func isStatic(class string) bool {
	for name := range strings.FieldsSeq(class) {
		if strings.HasPrefix(name, "page-id-") || name == "page-node-type-page" || name == "node-type-page" {
			return true
		}
	}
	return false
}

// has reports whether a word stands in a list of words, each with a blank on both sides.
func has(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// hasToken reports whether an attribute that is a list of words has one.
func hasToken(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// valueOf is what an element tells a machine.
func valueOf(e Element) string {
	at := &e.Attrs
	switch {
	case at.Datetime != "":
		return at.Datetime
	case at.Content != "":
		return at.Content
	case e.Tag == atom.Abbr:
		return at.Title
	}
	return ""
}
