package screen

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/hidden"
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

// hits lists where the query stands in the text. A query without capitals
// finds both cases, as in less -i and vim's smartcase; a space finds any white
// space, so that a phrase is found across the file's line breaks; and straight
// marks find curly ones, which few people can type.
func hits(text, query string) []quotes.Span {
	words := strings.Fields(hidden.Strip(query))
	if len(words) == 0 {
		return nil
	}
	for i, w := range words {
		words[i] = typed(regexp.QuoteMeta(w))
	}
	pattern := strings.Join(words, `\s+`)
	if !strings.ContainsFunc(query, unicode.IsUpper) {
		pattern = "(?i)" + pattern
	}
	seen, _ := hidden.Of(text) // a soft hyphen in a word is no reason not to find it
	var out []quotes.Span
	for _, m := range regexp.MustCompile(pattern).FindAllStringIndex(seen.Text, hitLimit) {
		from, to := seen.Span(m[0], m[1])
		out = append(out, quotes.Span{Start: from, End: to})
	}
	return out
}

// typed lets what a keyboard has stand for what a typesetter uses.
func typed(pattern string) string {
	return strings.NewReplacer(`'`, `['’‘]`, `"`, `["“”„«»]`, `-`, `[-‐‑–—]`).Replace(pattern)
}
