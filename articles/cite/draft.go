package cite

import (
	"fmt"
	"html"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// Drafted is a citation of a draft.
type Drafted struct {
	*Citation
	Under string // the heading that it stands under, written once above all that follow each other; empty for none
	Note  string // what is said about it, before it; one line
}

// Drafts are citations as the beginning of a text: sentences that say who said what, with
// a footnote that says where.
type Drafts struct {
	Title string
	All   []Drafted
}

// Markdown is a draft with the footnotes that pandoc, GitHub and others read.
func (d Drafts) Markdown() string {
	var text, notes strings.Builder
	text.WriteString("# " + escaped(clean.Line(d.Title)) + "\n")
	d.each(func(i int, heading string, it Drafted) {
		if heading != "" {
			text.WriteString("\n## " + escaped(heading) + "\n")
		}
		if note := clean.Line(it.Note); note != "" {
			text.WriteString("\n" + escaped(note) + "\n")
		}
		fmt.Fprintf(&text, "\n%s[^%d]\n", ended(it.said(escaped)), i+1)
		t := it.told()
		title := escaped(t.title)
		if link := it.Link(); link != "" {
			title = "[" + title + "](<" + link + ">)"
		}
		fmt.Fprintf(&notes, "\n[^%d]: %s\n", i+1, ended(t.where("“"+title+"”", escaped)))
	})
	return text.String() + notes.String()
}

// ended is a sentence with a full stop, if nothing ends it.
func ended(sentence string) string {
	if said := strings.TrimRight(sentence, "”’»\""); strings.HasSuffix(said, ".") || strings.HasSuffix(said, "!") || strings.HasSuffix(said, "?") || strings.HasSuffix(said, "…") {
		return sentence
	}
	return sentence + "."
}

// HTML is a page of HTML5, with a figure for each citation.
func (d Drafts) HTML() string {
	title := html.EscapeString(clean.Line(d.Title))
	var b strings.Builder
	b.WriteString("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n</head>\n<body>\n<h1>" + title + "</h1>\n")
	d.each(func(_ int, heading string, it Drafted) {
		if heading != "" {
			b.WriteString("<h2>" + html.EscapeString(heading) + "</h2>\n")
		}
		if note := clean.Line(it.Note); note != "" {
			b.WriteString("<p>" + html.EscapeString(note) + "</p>\n")
		}
		b.WriteString(it.html() + "\n")
	})
	return b.String() + "</body>\n</html>\n"
}

// Org is a document of org, with a quote block for each citation.
func (d Drafts) Org() string {
	var b strings.Builder
	b.WriteString("#+title: " + InOrg(clean.Line(d.Title)) + "\n")
	d.each(func(_ int, heading string, it Drafted) {
		if heading != "" {
			b.WriteString("\n* " + InOrg(heading) + "\n")
		}
		if note := clean.Line(it.Note); note != "" {
			b.WriteString("\n" + InOrg(note) + "\n")
		}
		b.WriteString("\n" + it.org() + "\n")
	})
	return b.String()
}

// each goes through the citations, with the heading that stands above one, if it is not
// that of the one before.
func (d Drafts) each(do func(i int, heading string, it Drafted)) {
	above := ""
	for i, it := range d.All {
		heading := clean.Line(it.Under)
		if heading == above {
			heading = ""
		} else {
			above = heading
		}
		do(i, heading, it)
	}
}

// said says on one line who said the words: Ada Quill said: “We wait.” Reported speech is
// said to be the article's words.
func (c *Citation) said(write func(string) string) string {
	words, who := write(c.marked(c.Line())), c.Who()
	switch {
	case who == "":
		return words
	case c.quote.Kind == quotes.Indirect:
		return write(who) + ", in the article’s words: " + words
	case strings.HasSuffix(c.Line(), ","):
		return words + " said " + write(who)
	}
	if strings.Contains(who, ", ") && !strings.HasSuffix(who, "]") {
		who += ","
	}
	return write(who) + " said: " + words
}
