package cite

import (
	"html"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// told is what tells where a quotation is from, in the order in which it is told.
type told struct{ authors, title, source, day string }

func (c *Citation) told() told {
	a := c.of.Article
	return told{clean.Line(strings.Join(a.Bylines, ", ")), c.title(), clean.Line(a.Source), c.day()}
}

// where says where words stand: a title that is written already, who wrote that, the source
// and the day, each written by a form.
func (t told) where(title string, write func(string) string) string {
	if t.authors != "" {
		title += write(" by " + t.authors)
	}
	return joined(title, write(t.source), write(t.day))
}

// from says who says the words, and where they stand.
func (c *Citation) from(title string, write func(string) string) string {
	where := c.told().where(title, write)
	switch {
	case c.Who() == "":
		return where
	case c.quote.Kind == quotes.Indirect:
		return write(c.Who()) + ", in the words of " + where
	}
	return write(c.Who()) + ", in " + where
}

func asIs(s string) string { return s }

// joined joins what is there by commas.
func joined(parts ...string) string {
	var have []string
	for _, p := range parts {
		if p != "" {
			have = append(have, p)
		}
	}
	return strings.Join(have, ", ")
}

// sentence is a sentence that says who said the words, and where: “Not one boat will
// leave today,” said Ada Quill (“Ferries stay in port” by Tom Reed, The Harbour Post, 6 May
// 2031).
func (c *Citation) sentence() string {
	t := c.told()
	return c.said(asIs) + " (" + t.where("“"+t.title+"”", asIs) + ")"
}

// plain are the words, who says them, where they stand, and the address.
func (c *Citation) plain() string {
	t := c.told()
	lines := []string{c.marked(c.Words())}
	for _, line := range []string{c.attribution(), t.where("“"+t.title+"”", asIs), c.of.Article.URL} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// attribution is Who, and that words without marks are the article's.
func (c *Citation) attribution() string {
	if c.quote != nil && c.quote.Kind == quotes.Indirect {
		return c.Who() + ", in the article’s words"
	}
	return c.Who()
}

// markdown is a block quote that ends with who says it, and a link to the words.
func (c *Citation) markdown() string {
	t := c.told()
	title := escaped(t.title)
	if link := c.Link(); link != "" {
		title = "[" + title + "](<" + link + ">)"
	}
	var b strings.Builder
	for line := range strings.SplitSeq(c.marked(c.Words()), "\n") {
		b.WriteString(strings.TrimRight("> "+escaped(strings.TrimSpace(line)), " ") + "\n")
	}
	b.WriteString(">\n> — " + c.from(title, escaped))
	return b.String()
}

// escaped is a line that Markdown sets as it is spelled.
func escaped(line string) string {
	var b strings.Builder
	markdown.Escape(&b, line)
	return b.String()
}

// html is a figure of HTML5: the words in a block quote, and where they are from.
func (c *Citation) html() string {
	a, t := c.of.Article, c.told()
	title := "<cite>" + html.EscapeString(t.title) + "</cite>"
	cited := ""
	if a.URL != "" {
		cited = ` cite="` + html.EscapeString(a.URL) + `"`
		title = `<a href="` + html.EscapeString(c.Link()) + `">` + title + "</a>"
	}
	lang := ""
	if a.Language != "" {
		lang = ` lang="` + html.EscapeString(a.Language) + `"`
	}
	var b strings.Builder
	b.WriteString("<figure>\n<blockquote" + cited + lang + ">\n")
	for p := range strings.SplitSeq(c.marked(c.Words()), "\n\n") {
		b.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>\n") + "</p>\n")
	}
	b.WriteString("</blockquote>\n<figcaption>" + c.from(title, html.EscapeString) + "</figcaption>\n</figure>")
	return b.String()
}
