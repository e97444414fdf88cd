package main

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/compare"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
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
		{name: "the sentences of a paragraph", read: func(s string) { sentences.Cut(s, "en") }, units: []string{"A. ", "a.", "“A.” ", ". “", ".”", "A.B. ", "。", "A ", "“", "1. "}},
		{name: "two versions", read: versions, units: []string{
			"It is late. ", "It is late. It is dark. ", "It is late.\n\n", "“It is late,” said Ada Quill. ", "“The wall will not hold,” she said. ", "“It is late. ", "the wall and ", "“late” ", "\n\n", "a. ", "“a b c d” ",
		}},
		{name: "the setter", read: func(s string) { set("a.md", "# The crane\n\nThe board met.\n\n"+s) }},
		{name: "the setter, of text", read: func(s string) { set("a.txt", "The crane stays\n\nThe board met.\n\n"+s) }},
	}, slices.Concat(told(), containers(), importers())...)
}

// told lists what reads the things that a file tells of itself, and what the search for
// quotations knows by the form in which it is printed.
func told() []parser {
	return []parser{
		{name: "what a page tells of itself", read: file("a.html", "<!doctype html><title>The crane stays</title><article><h1>The crane stays</h1>", "<p>The board met on Tuesday.</p>"), units: []string{
			"<meta name=author content='Ada Quill'>", "<meta property='article:published_time' content='2031-05-04'>", "<span itemprop=author>Ada Quill</span>", "<span itemprop=datePublished>4 May 2031</span>", "<time datetime=2031-05-04>4 May</time>", "<a rel=author href=/a>Ada Quill</a>",
			"<div class=byline>By Ada Quill</div>", "<abbr class=published title=2031-05-04>Monday</abbr>", "<p>By Ada Quill | 4 May 2031</p>", "4 May 2031 ", "<h1>The crane</h1>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ada Quill\"}</script>", "<!--\n url: https://a.example/b\n-->",
			"<p>The board met.<sup><a href=#n>1</a></sup></p><div id=n>a</div>", "<div class=author-box>Ada Quill", "<meta name=date content='", "<link rel=canonical href=/a>",
		}},
		{name: "tags of a file", read: tagged, most: budget.FrontMatter - 200, units: []string{"  - a\n", "a: b\n", "tags: a\n", "categories: a b\n", "  - \"a\n", "# a\n", "[a, "}},
		{name: "forms of speech", read: speech, units: []string{
			"Q: Who says so?\n\nA: Nobody does.\n\n", "ADA QUILL: It lifts.\n\n", "Ada Quill: It lifts.\n\n", "— It lifts, said Ada Quill.\n\n", "> It lifts.\n>\n> — Ada Quill\n\n", "**Who says so?**\n\nNobody does.\n\n", "@ada: It lifts.\n\n", "“It lifts,\n\n", "“It lifts.” — Ada Quill\n\n", "[Applause]\n\n", "MR. QUILL. It lifts.\n\n",
			"Ada Quill said it lifts and Bo Tarn said it “lifts” and ", "She said he said ", "The board (white paper) said it lifts. ",
		}},
	}
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

// tagged writes a tag into front matter, with a fragment before the field and in it.
func tagged(s string) {
	for _, file := range [...]string{"---\ntitle: a\n" + s + "\n---\n\nThe board met.\n", "---\ntags:\n" + s + "\n---\n\nThe board met.\n"} {
		// What it cannot be written into is refused, and that takes no longer either.
		_, _, _ = articles.WithTags([]byte(file), articles.Source{Name: "2031-05-04-a.md"}, []string{"crane"})
	}
}

// speech finds the quotations in an article, by its paragraphs.
func speech(s string) {
	quotes.Find(read(articles.Source{Name: "a.md"}, "# The crane stays\n\nAda Quill, the harbour master, met the board.\n\n"+s).Document())
}

// versions compares two articles: a fragment, and the same with every third word another.
func versions(s string) {
	words := strings.Fields(s)
	for i := 2; i < len(words); i += 3 {
		words[i] = "wide" + words[i]
	}
	var both [2]compare.Side
	for i, text := range [2]string{s, strings.Join(words, " ")} {
		a := read(articles.Source{Name: "a.txt"}, "The crane stays\n\n"+text)
		both[i] = compare.Side{Article: a, Found: quotes.Find(a.Document())}
	}
	compare.Of(both[0], both[1], compare.Options{Reported: true, Versions: true})
}

func find(text, language string) {
	quotes.Find(quotes.Document{Text: text, Language: language, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}})
}

func set(name, data string) {
	a := read(articles.Source{Name: name}, data)
	_ = page.Print(io.Discard, a, quotes.Found{}, page.PrintOptions{Width: 72, Theme: theme.Dark(), Profile: colorprofile.TrueColor})
}
