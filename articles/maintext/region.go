package maintext

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// region is an element that may hold something else than the article.
type region struct {
	span
	node   *html.Node
	reason Reason
	proof  proof
	within int  // how many elements in it are called the same
	closed bool // it is believed, and all that stands in it is out
}

// proof is how much it takes to believe that an element is a region.
type proof uint8

const (
	tagged proof = iota // its tag or its role says it: nav
	sure                // what it is called says it: related-posts
	likely              // it may be a part of the story that is called so: comment
)

// regionOf tells what an element is by its tag, its role and its names. The
// reason is empty where nothing speaks for a region.
func regionOf(n *html.Node) region {
	r := region{node: n}
	if n.Data == "body" || n.Data == "html" || n.Data == "main" {
		return r
	}
	if r.reason = tagReasons[n.Data]; r.reason != "" {
		if n.Data == "footer" && isQuoted(n) {
			r.reason = "" // it says whose words they are
		}
		return r
	}
	if IsUnseen(n) {
		r.reason = Hidden
		return r
	}
	var names string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component", "data-testid", "itemtype":
			names += " " + a.Val
		case "role":
			if r.reason = roleReasons[a.Val]; r.reason != "" {
				return r
			}
		case "aria-hidden":
			if a.Val == "true" {
				r.reason = Hidden
				return r
			}
		}
	}
	if names != "" && !isHeading(n.Data) { // <h3 id="nav_the_tide"> is where a menu leads to
		r.reason, r.proof = nameReason(names)
	}
	return r
}

// quoteDepth is how far up a block quotation is looked for.
const quoteDepth = 4

// isQuoted reports whether n stands in a block quotation.
func isQuoted(n *html.Node) bool {
	for range quoteDepth {
		if n == nil {
			return false
		}
		if n.Data == "blockquote" {
			return true
		}
		n = n.Parent
	}
	return false
}

// nameReason tells what names say of an element: classes and an id, with blanks
// between.
func nameReason(names string) (Reason, proof) {
	found, how := Reason(""), likely
	for name := range strings.FieldsSeq(names) {
		if len(name) > 80 {
			continue
		}
		words := split(name)
		if isState(words) {
			continue
		}
		for i := range words {
			for n := min(3, len(words)-i); n > 0; n-- {
				entry, ok := regionNames[strings.Join(words[i:i+n], "-")]
				if !ok {
					continue
				}
				if entry.proof == sure && (n > 1 || len(words) == 1) {
					return entry.reason, sure
				}
				if found == "" {
					found = entry.reason
				}
			}
		}
	}
	return found, how
}

// isState tells names that say of an element, mostly the whole page, what it
// has or lacks: "has-sidebar", "no-comments", "with-newsletter".
func isState(words []string) bool {
	switch words[0] {
	case "has", "no", "with", "without", "not", "is", "hide", "show", "single", "tag", "category", "template", "page":
		return true
	}
	return false
}

// split cuts a name into its words, in lower case: relatedPosts__list is
// related, posts, list.
func split(name string) []string {
	var words []string
	from, last := 0, rune(0)
	cut := func(to int) {
		if to > from {
			words = append(words, strings.ToLower(name[from:to]))
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			cut(i)
			from = i + len(string(r))
		case unicode.IsUpper(r) && unicode.IsLower(last):
			cut(i)
			from = i
		}
		last = r
	}
	cut(len(name))
	if len(words) == 0 {
		return []string{""}
	}
	return words
}
