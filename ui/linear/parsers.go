package main

import (
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/quotes"
	"pullquote/store/madeup/hostile"
	"pullquote/ui/page"
	"pullquote/ui/theme"
)

// parser is something that reads what others have written.
type parser struct {
	name string
	read func(string)
	most int // bytes that it takes, or 0 for any number

	units []string // fragments of its own, or nil for those that are hostile anywhere
}

// fragments lists what a parser is fed: what is hostile anywhere, or what it has
// of its own.
func (p parser) fragments() []string {
	if p.units != nil {
		return p.units
	}
	return hostile.Fragments()
}

// parsers lists those of articles, the engine and the setter, in what a fragment
// is put to reach them, and the importers.
func parsers() []parser {
	return append([]parser{
		{name: "text", read: file("a.txt", "The crane stays\n\nThe board met.\n\n", "")},
		{name: "Markdown", read: file("a.md", "# The crane\n\nThe board met.\n\n", "")},
		{name: "a quotation of Markdown", read: func(s string) { file("a.md", "# The crane\n\n> ", "")(strings.ReplaceAll(s, "\n", " ")) }},
		{name: "a table of Markdown", read: file("a.md", "|a|\n|-|\n|", "")},
		{name: "front matter", read: file("a.md", "---\ntitle: a\nb: ", "\n---\n\nThe board met.\n"), most: budget.FrontMatter - 100},
		{name: "a page", read: file("a.html", "<!doctype html><title>The crane stays</title><p>The board met.</p><p>", "")},
		{
			name: "a page's regions", read: file("a.html", "<!doctype html><title>The crane stays</title><p>The board met.</p>", ""),
			units: []string{"<a class=share>x</a> ", "<div class=comment>", "<div class=comment>x</div>", "<figure><div class=caption>x", "<h2>x</h2>", "<br>", "<svg><a>", "<li><a>x</a>", "<aside>x</aside>", "<p>x.</p>"},
		},
		{name: "a chapter", read: chapter("<p>The board met.</p><p>")},
		{name: "a cell", read: chapter("<table><tr><td>")},
		{name: "markup", read: chapter("<p>The board met.</p>"), units: []string{
			"<sup>1</sup>/<sub>2</sub>", "<sup>1", "<ruby>a<rt>b</rt>", "<q>a ", "<b>a</b>b", "<b>“a”</b>", "<i>a <b>b</b></i>", "<a href=#a id=a><sup>1</sup></a>", "<div id=a>",
			"<a href=#a><sup>1</sup></a><p id=a>b", "<blockquote>a<footer>b</footer></blockquote>", "<blockquote class=instagram-media><div>", "<blockquote><p>a<br><br>b", "<div><blockquote>a</blockquote><cite>b", "<abbr title='The crane'>TC</abbr>", "<ol reversed><li>a</ol>", "<ul><li value=7>a",
			"<li><input type=checkbox>a", "<dt>a<dd>b", "<figure><img alt='The crane'><figcaption>b", "<img alt='The crane'><div class=caption>", "<math><mfrac><mi>a", "<msup><mi>a</mi>", "a<br>", "<br>", "<td><p>a", "<table><tr><td>a<td>", "<form>", "<pre>\n`", "<code>`</code>",
		}},
		{name: "notes and tags of Markdown", read: file("a.md", "# The crane\n\nThe board met. ", ""), units: []string{
			"[^1]", "[^1]\n\n[^1]: a\n\n", "\n\n[^a]: b\n\nc[^a]", "\n    [^1]: ", "[^", "a<sup>1</sup>", "<b>a", "<b>a</b>", "<q>a", "</q>", "<q>a</q>", "<rp>a</rp>", "a<br>", "<br>\n", "<img alt='a'>", "![a](b)\\\n",
		}},
		{name: "a page's title", read: file("a.html", "<!doctype html><title>", "</title><p>The board met.")},
		{name: "JSON-LD", read: file("a.html", "<!doctype html><script type='application/ld+json'>", "</script><p>The board met.")},
		{name: "an author", read: file("a.html", `<!doctype html><script type='application/ld+json'>{"@type":"NewsArticle","author":"`, `"}</script><p>The board met.`)},
		{name: "a summary", read: func(s string) { articles.Summarize([]byte(s), articles.Source{}) }},
		{name: "the engine", read: func(s string) { find(s, "") }},
		{name: "the engine, in German", read: func(s string) {
			find("Der Kran bleibt, wie der Rat und die Stadt es nicht wollten, sagte er. "+s, "de")
		}},
		{name: "the setter", read: func(s string) { set("a.md", "# The crane\n\nThe board met.\n\n"+s) }},
		{name: "the setter, of text", read: func(s string) { set("a.txt", "The crane stays\n\nThe board met.\n\n"+s) }},
	}, importers()...)
}

// file reads a fragment in a file, between two other pieces of it.
func file(name, before, after string) func(string) {
	return func(s string) { read(articles.Source{Name: name}, before+s+after) }
}

// chapter reads a fragment in a page of which all is the article.
func chapter(before string) func(string) {
	return func(s string) { read(articles.Source{Name: "a.html", Whole: true}, "<!doctype html>"+before+s) }
}

// read reads an article and parses its sections, as showing it does. What is no
// article is refused, and that takes no longer either.
func read(src articles.Source, data string) *articles.Article {
	a, err := articles.Read(strings.NewReader(data), src)
	if err != nil {
		return &articles.Article{}
	}
	for i := range a.Sections {
		a.Parse(i)
	}
	return a
}

func find(text, language string) {
	quotes.Find(quotes.Document{Text: text, Language: language, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}})
}

func set(name, data string) {
	a := read(articles.Source{Name: name}, data)
	_ = page.Print(io.Discard, a, quotes.Found{}, page.PrintOptions{Width: 72, Theme: theme.Dark(), Profile: colorprofile.TrueColor})
}
