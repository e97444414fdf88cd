package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/store/feed"
	"pullquote/store/intake"
	"pullquote/store/web"
)

// importers lists the parsers of feeds and of what is added: books, letters,
// exports. Each has fragments of its own, for what lies between its brackets.
func importers() []parser {
	const (
		sent   = "From: Ada Quill <ada@post.example>\nDate: Wed, 4 Mar 2026 12:00:00 +0000\n"
		letter = "Subject: The crane stays\n\nThe board met.\n"
	)
	return []parser{
		{name: "a feed", read: asFeed("<rss><channel><title>Post</title>", "</channel></rss>"), units: []string{
			"<item/>", "<item>", "<item><title>a</title></item>", "<item><category>a", "<entry/>", "<x:y>", "</x>", "<title>", "<!--a-->", "<![CDATA[a]]>", "<author><name>a</name></author>", "<", "<a b=", "<!DOCTYPE [", "<?", "<item><title>",
		}},
		{name: "an item of a feed", read: asFeed("<rss><channel><item><title>Crane</title>", "</item></channel></rss>"), units: []string{
			"<category>a</category>", "<link>/a</link>", "<enclosure url='a'/>", "<dc:creator>A</dc:creator>", "<pubDate>1</pubDate>", "<description>&lt;p>", "<content:encoded>",
		}},
		{name: "a feed of JSON", read: asFeed(`{"version":"https://jsonfeed.org/version/1","items":[`, `{}]}`), units: []string{"{},", `{"id":"a","tags":["a"]},`, `{"id":"a"},`, "[],", `"a",`}},
		{name: "a list of feeds", read: outline, units: []string{
			"<outline text='a'/>", "<outline text='a'><outline xmlUrl='https://a.example/'/></outline>", "<outline xmlUrl='https://a.example/'/>", "<!--a-->", " a",
		}},
		{name: "markup in an item of a feed", read: asFeed("<rss><channel><item><description>", "</description></item></channel></rss>"), units: []string{"<p a=b>", "</p>", "&amp;lt;", "&#x", "<media:group>", "<x xmlns:a='b'/>"}},
		{name: "folders of feeds", read: folders, units: []string{"folder of a feed"}},
		{name: "a book", read: book, units: []string{`<item id="1" href="1"/>`}},
		{name: "an e-mail", read: added("a.eml", sent+letter, ""), units: []string{"a ", "=41=\n", "\nFrom a\n", "\n\n", "--x\n", "> a\n"}},
		{name: "the head of an e-mail", read: added("a.eml", sent, letter), units: []string{"a: b\n", " b\n", "To: a@b.example,\n", "Subject: =?utf-8?q?a?=\n"}},
		{name: "the parts of an e-mail", read: added("a.eml", sent+"Content-Type: multipart/mixed; boundary=x\n"+letter, "\n--x--\n"), units: []string{
			"--x\n\na\n", "--x\nContent-Type: text/html\n\n<p>a\n", "--x\nContent-Type: multipart/mixed; boundary=x\n\n",
		}},
		{name: "a mailbox", read: added("a.mbox", "From a\n"+sent+letter, ""), units: []string{"\nFrom a\n", "\n\nFrom a\na: b\n\n", ">From a\n", "\n"}},
		{name: "a page as MHTML", read: added("a.mhtml", sent+"Mime-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"+letter, "\n--x--\n"), units: []string{"--x\n\na\n", "--x\nContent-Type: text/html\n\n<p>a\n"}},
		{name: "a table", read: added("a.csv", "url,title,text\n", "\n"), units: []string{"a,b,c\n", "\"\"", ",", "\"a\n"}},
		{name: "a list of bookmarks", read: added("a.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>", ""), units: []string{"<DT><A HREF='https://a.example/'>a</A>", "<A HREF=a>", "a", "<A a='b'"}},
		{name: "a bibliography", read: added("a.bib", "@article{a,\n", "}"), units: []string{"b={c},\n", "b={", "@a{b,", "b=\"", "\\'"}},
		{name: "an archive of the web", read: added("a.warc", "", ""), units: []string{"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<p>The crane\r\n\r\n"}},
		{name: "a document", read: document, units: []string{"<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:tbl>", "<w:p>", "<w:r><w:rPr><w:b/></w:rPr><w:t>a", "<w:del>"}},
		{name: "an export", read: added("a.json", `[{"title":"a","text":"b"},`, "{}]"), units: []string{"{},", "[],", `{"title":"a"},`, `{"a":[`, `"a",`, `{"tags":"a,a"},`}},
		{name: "an item of an export", read: added("a.json", `[{"title":"a",`, `"text":"b"}]`), units: []string{`"a":1,`, `"tags":["a"],`, `"authors":["a"],`, `"a":{`, `"text":"a",`}},
	}
}

// asFeed reads a fragment in a feed.
func asFeed(before, after string) func(string) {
	noon := time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)
	return func(s string) {
		// What is no feed is refused, and that takes no longer either.
		_, _ = feed.Parse(web.Page{URL: "https://post.example/feed", Body: []byte(before + s + after)}, noon)
	}
}

// outline reads a fragment in a list of feeds.
func outline(s string) {
	if o, err := feed.ParseOutline([]byte("<opml><body>" + s + "</body></opml>")); err == nil {
		o.Feeds()
		_ = o.Text()
	}
}

// folders puts feeds into a list, each into a folder of its own.
func folders(s string) {
	o, err := feed.ParseOutline([]byte("<opml><body></body></opml>"))
	if err != nil {
		panic(err) // it is ours
	}
	var all []feed.Feed
	for i := range len(s) / len("folder of a feed") {
		all = append(all, feed.Feed{URL: fmt.Sprintf("https://a.example/%d", i), Folder: []string{fmt.Sprint(i)}})
	}
	_ = o.Add(all...)
}

// book reads an EPUB whose list of files and whose order of chapters are as long
// as a fragment says, and shorter than budget.Chapters.
func book(s string) {
	var items, spine strings.Builder
	for i := range len(s) / 18 {
		fmt.Fprintf(&items, `<item id="i%d" href="%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		fmt.Fprintf(&spine, `<itemref idref="i%d"/>`, i)
	}
	add(zipOf(map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>`,
		"a.opf":                  "<package><manifest>" + items.String() + "</manifest><spine>" + spine.String() + "</spine></package>",
	}), "a.epub")
}

// added adds a fragment to a library that is thrown away.
func added(name, before, after string) func(string) {
	return func(s string) { add(before+s+after, name) }
}

// add adds content as a dry run does, which reads all and writes nothing.
func add(content, name string) {
	a, err := intake.New(intake.Options{Library: "library", DryRun: true, Report: func(intake.Result) {}})
	if err != nil {
		panic(err) // a dry run needs no folder
	}
	defer a.Close()
	_ = a.Stream(context.Background(), strings.NewReader(content), name)
}

// document reads a fragment in a document of a word processor.
func document(s string) {
	read(articles.Source{Name: "a.docx"}, zipOf(map[string]string{"[Content_Types].xml": "", "word/document.xml": "<w:document><w:body>" + s}))
}
