// Package find looks for words on one page while they are typed: where they
// stand, which of those places is the current one, and what was looked for
// before.
//
// Words are compared as the library's search compares them (see package fold):
// cafe finds Café and final an ﬁ, a space any white space, so that a phrase is
// found across the file's line breaks, and straight marks curly ones, which few
// people can type. A query without capitals finds both cases, as in less -i and
// vim's smartcase.
package find

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"pullquote/articles"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

// HitLimit keeps a search for "e" in a huge file from filling the memory.
const HitLimit = 100_000

// Page is an article's text on its way through many searches, one at each
// letter that is typed: it is folded once for each way to compare. It may be
// searched by several goroutines.
type Page struct {
	sections []articles.Section
	either   func() fold.View // case does not count
	exact    func() fold.View
}

// NewPage makes an article ready to be searched. It costs nothing before the first search.
func NewPage(a *articles.Article) *Page {
	p := of(a.Text)
	p.sections = a.Sections
	return p
}

func of(text string) *Page {
	view := func(level fold.Level) func() fold.View {
		return sync.OnceValue(func() fold.View {
			v, _ := fold.Of(text, level)
			return v
		})
	}
	return &Page{either: view(fold.Search), exact: view(fold.Letters)}
}

// Find lists where a query stands in what the page sets: the title is in its
// head, and is not among it. The spans are of the article's text, in order and
// disjoint.
func (p *Page) Find(query string) []quotes.Span { return Set(p.sections, p.hits(query)) }

// hits lists where a query stands in the text.
func (p *Page) hits(query string) (found []quotes.Span) {
	level, folded := fold.Search, p.either
	if strings.ContainsFunc(query, unicode.IsUpper) {
		level, folded = fold.Letters, p.exact
	}
	sought := strings.TrimSpace(fold.String(query, level))
	if sought == "" {
		return nil
	}
	seen := folded()
	for at, end := 0, 0; len(found) < HitLimit; at += len(sought) {
		i := strings.Index(seen.Text[at:], sought)
		if i < 0 {
			break
		}
		at += i
		from, to := seen.Span(at, at+len(sought))
		if from >= end { // both letters of ß are one
			found, end = append(found, quotes.Span{Start: from, End: to}), to
		}
	}
	return found
}

// Set leaves out what lies in no section, and so on no row of the page.
func Set(sections []articles.Section, all []quotes.Span) []quotes.Span {
	i := 0
	return slices.DeleteFunc(all, func(h quotes.Span) bool {
		for i < len(sections) && sections[i].Text.End <= h.Start {
			i++
		}
		return i == len(sections) || h.Start < sections[i].Text.Start
	})
}
