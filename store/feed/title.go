package feed

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/feed/markup"
)

// plainText returns a string of a feed as one line, without the markup in it.
// Markup is what HTML has for a line: "Gary's <antirez> news" has none. What was
// escaped twice is text again: of "Using the &lt;dialog> element", decoded once,
// "<dialog>" is part of the title.
func plainText(s string) string {
	s = s[:min(len(s), 4*budget.ItemTitle)]
	if marked(s) {
		s = withoutTags(s)
	} else {
		s = markup.Decode(s)
	}
	return declaredText(s)
}

// declaredText returns a string of a feed as one line, as it is.
func declaredText(s string) string {
	s = clean.Line(strings.TrimSpace(strings.ToValidUTF8(s[:min(len(s), 4*budget.ItemTitle)], "")))
	if short := cutAt(s, budget.ItemTitle); short != s {
		return short + "…"
	}
	return s
}

// withoutTags returns the text of a piece of HTML. A tag that a line does not
// have, and one of a pair that is alone ("Use the <b> tag"), is text.
func withoutTags(s string) string {
	var b strings.Builder
	ended := endings(s)
	open := map[string]int{}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return b.String() + markup.Decode(string(z.Raw())) // a tag that never ends
		case html.TextToken:
			b.WriteString(markup.Decode(string(z.Raw())))
			continue
		case html.CommentToken, html.DoctypeToken:
			continue
		}
		raw := string(z.Raw())
		tag, _ := z.TagName()
		z.NextIsNotRawText()
		name := string(tag)
		switch known := ofLines(name); {
		case known == block && (alone(name) || ended[name] > 0 || kind == html.EndTagToken && open[name] > 0):
			b.WriteByte('\n')
		case known == none || !alone(name) && (kind == html.EndTagToken && open[name] == 0 || kind == html.StartTagToken && ended[name] == 0):
			b.WriteString(markup.Decode(raw))
			continue
		}
		switch kind {
		case html.StartTagToken:
			open[name]++
		case html.EndTagToken:
			open[name]--
			ended[name]--
		}
	}
}

// endings counts the end tags in a piece of HTML.
func endings(s string) map[string]int {
	counts := map[string]int{}
	for _, part := range strings.Split(strings.ToLower(s), "</")[1:] {
		if n := strings.IndexAny(part, "> \n"); n > 0 {
			counts[part[:n]]++
		}
	}
	return counts
}

// alone reports whether an element of HTML has no end tag.
func alone(name string) bool {
	switch name {
	case "br", "img", "wbr", "hr":
		return true
	}
	return false
}

// lineTag says what an element is in a line of text.
type lineTag int

const (
	none lineTag = iota
	inline
	block // it parts words
)

// ofLines returns what an element of HTML is in a title.
func ofLines(name string) lineTag {
	switch name {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
		"small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr":
		return inline
	case "p", "br", "hr", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "td":
		return block
	}
	return none
}
