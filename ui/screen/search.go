package screen

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
)

// matches are the places of a query in a text.
type matches struct {
	query   string
	hits    []quotes.Span
	at      int  // the hit that the reader is on
	from    int  // where to look for the first one, at least
	carried bool // the list's search goes on here
}

// hitLimit keeps a search for "e" in a huge file from filling the memory.
const hitLimit = 100_000

// searched carries what a search found.
type searched struct {
	request int
	matches
}

// find searches a text in a command: ten megabytes take longer than a frame.
// Only what the page sets counts: the title is in its head.
func find(request int, art *articles.Article, text string) tea.Cmd {
	return func() tea.Msg {
		return searched{request, matches{query: text, hits: shown(art.Sections, hits(art.Text, text))}}
	}
}

// findCarried looks for the words of the list's search.
func findCarried(request int, art *articles.Article, q query.Query, from int) tea.Cmd {
	return func() tea.Msg {
		m := matches{query: q.String(), from: from, carried: true}
		m.hits = shown(art.Sections, index.Hits(q, art.Text))
		return searched{request, m}
	}
}

// shown leaves out what lies in no section.
func shown(sections []articles.Section, all []quotes.Span) []quotes.Span {
	i := 0
	return slices.DeleteFunc(all, func(h quotes.Span) bool {
		for i < len(sections) && sections[i].Text.End <= h.Start {
			i++
		}
		return i == len(sections) || h.Start < sections[i].Text.Start
	})
}

// hits lists where the query stands in the text, as the library's search compares
// them (see package fold): cafe finds Café and final an ﬁ, a space any white space,
// so that a phrase is found across the file's line breaks, and straight marks curly
// ones, which few people can type. A query without capitals finds both cases, as
// in less -i and vim's smartcase.
func hits(text, query string) (found []quotes.Span) {
	level := fold.Search
	if strings.ContainsFunc(query, unicode.IsUpper) {
		level = fold.Letters
	}
	sought := strings.TrimSpace(fold.String(query, level))
	if sought == "" {
		return nil
	}
	seen, _ := fold.Of(text, level)
	for at, end := 0, 0; len(found) < hitLimit; at += len(sought) {
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
