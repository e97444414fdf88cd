// Package query is the language in which a library is searched. It is pure:
// text in, a tree out; what the tree finds is for the index to say.
//
// A query is words, all of which must be there: in an article's title or text
// or, beside said:, inside one of that person's quotes.
//
//	harbour strike                  articles with both words
//	"harbour strike"                the one after the other
//	said:quill strike               Quill speaks of a strike
//	(said:quill) strike             Quill is quoted, and somewhere there is a strike
//	ferry -source:post from:2031    of 2031, and not in the Post
//	tag:work (ferry or boat*)       ferry, boat, boats, boatman …
//
// Terms that stand together bind more tightly than "or". A minus excludes what
// it touches. The words that a said: takes are those of its own group: the terms
// around it up to the next "or" or parenthesis, and parentheses among them in
// which there is nothing but words.
package query

import (
	"slices"
	"strconv"
	"strings"
)

// Query is a query that has been understood. The zero Query finds everything.
type Query struct {
	Root Node // nil finds everything

	typed string // as somebody has typed it who may still be typing
}

// Typed returns the query as somebody has typed it: of "ener" the normal form is "ener*",
// with a star that nobody has seen. Where nobody has typed it, that form is returned.
func (q Query) Typed() string {
	if q.typed != "" {
		return q.typed
	}
	return q.String()
}

// Node is a part of a query: And, Or, Not, Word, Field, Said, Dates, Is or Has.
type Node interface {
	write(b *strings.Builder, inside place)
}

// And is two or more parts that must all hold; none of them is an And.
type And []Node

// Or is two or more parts of which one must hold; none of them is an Or.
type Or []Node

// Not is a part that must not hold; the part is no Not.
type Not struct{ Node Node }

// Word is a word or, where Text has several, a phrase: words that follow each
// other. Text holds at least one letter or digit and begins and ends with one,
// has no white space but single spaces, and is spelled as it was typed. It may still be more
// than one word to an index: "U.S." and "state-run" are phrases of two.
type Word struct {
	Text   string
	Prefix bool // the last word of Text is a word's beginning
}

// Name is a filter that looks for words in one field of an article.
type Name string

// The fields of an article.
const (
	By     Name = "by"     // who wrote it
	Source Name = "source" // the publication
	Tag    Name = "tag"    // what a reader has put on it; Word is the whole of a tag
	Note   Name = "note"   // what a reader has noted on it
	Feed   Name = "feed"   // the subscription that has brought it: its title, its folder, or what stands in its address
)

// Field is a word or a phrase in a field.
type Field struct {
	Name Name
	Word Word
}

// Said is a quote by somebody.
type Said struct {
	Who  Word // the zero Word is anybody
	Text Node // And, Or, Not and Word: what the quote holds; nil for any quote
}

// Is is a mark on an article.
type Is string

// The marks of an article.
const (
	Read     Is = "read"
	Unread   Is = "unread"
	Starred  Is = "starred"
	Archived Is = "archived" // put away: where a query asks nothing of it, none of these is found
)

// Marks lists what "is:" may be followed by.
func Marks() []Is { return []Is{Read, Unread, Starred, Archived} }

// Has is something that an article holds.
type Has string

// What an article may hold.
const (
	Quotes Has = "quotes" // quotations, of whatever kind
	Notes  Has = "notes"  // highlights and notes of its reader
)

// Error is what is wrong with a query, and where.
type Error struct {
	Start, End int    // bytes of the query, half-open; both are its length where something is missing at the end
	Column     int    // where Start is, in code points from 1
	Message    string // one line, in lower case
}

func (e *Error) Error() string { return e.Message + " (at " + strconv.Itoa(e.Column) + ")" }

// Plain reports whether a part of a query is made of words alone, as the Text of [Said] is,
// without filters; nil is.
func Plain(n Node) bool {
	switch n := n.(type) {
	case And:
		return !slices.ContainsFunc(n, func(part Node) bool { return !Plain(part) })
	case Or:
		return !slices.ContainsFunc(n, func(part Node) bool { return !Plain(part) })
	case Not:
		return Plain(n.Node)
	case Word, nil:
		return true
	default:
		return false
	}
}
