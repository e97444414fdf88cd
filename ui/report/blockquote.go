package report

import (
	"fmt"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
)

// blockquotes writes an article's quotes as Markdown: a heading with the
// article's title, and each quote as a block quote that ends with its speaker.
func blockquotes(it Item, d dates.Style) string {
	if len(it.Found.Quotes) == 0 || !it.Wanted() {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s\n", escape(heading(it)), provenance(it, d))
	for _, q := range it.Found.Quotes {
		if q.PartOf > 0 || !it.keeps(q) {
			continue // the clause holds it, marks and all
		}
		b.WriteString("\n")
		for _, paragraph := range strings.Split(q.Marked.Of(it.Article.Text), "\n") {
			b.WriteString(strings.TrimRight("> "+quoted(paragraph), " ") + "\n")
		}
		fmt.Fprintf(&b, ">\n> — %s\n", escape(attribution(it.Found, q)))
	}
	return b.String()
}

// heading is the article's title, or its path if it has none.
func heading(it Item) string {
	if it.Article.Title != "" {
		return clean.Line(it.Article.Title)
	}
	return clean.Line(it.Path)
}

// provenance says where an article comes from: bylines, source, day, address, file.
func provenance(it Item, d dates.Style) string {
	a := it.Article
	parts := append([]string{}, a.Bylines...)
	parts = append(parts, a.Source)
	if !a.Published.IsZero() {
		parts = append(parts, d.Day(a.Published))
	}
	parts = append(parts, a.URL, it.Path)
	var known []string
	for _, p := range parts {
		if p = clean.Line(p); p != "" {
			known = append(known, escape(p))
		}
	}
	return strings.Join(known, ", ")
}

// attribution says whose words a quote is, and how sure that is: "Ada Quill,
// harbour master", "perhaps Ada Quill", "Jonas Kern, via Ada Quill", "speaker unknown",
// "Ada Quill (corrected by hand)".
func attribution(f quotes.Found, q quotes.Quote) string {
	if q.Speaker < 0 {
		if q.Kind == quotes.Scare {
			return handCorrected("nobody’s words", q.ByHand)
		}
		return handCorrected("speaker unknown", q.ByHand)
	}
	s := f.Speakers[q.Speaker]
	who := clean.Line(s.Name)
	if s.Role != "" {
		who += ", " + clean.Line(s.Role)
	}
	if guess(q) {
		who = "perhaps " + who
	}
	if q.Via > 0 {
		who += ", via " + clean.Line(teller(f, q))
	}
	return handCorrected(who, q.ByHand || s.ByHand)
}

// handCorrected adds that something was corrected by hand, if it was.
func handCorrected(said string, byHand bool) string {
	if byHand {
		return said + " (corrected by hand)"
	}
	return said
}

// guess reports whether the speaker of a quote is less than likely to be right.
func guess(q quotes.Quote) bool { return q.Speaker >= 0 && q.Surety() == quotes.Guess }
