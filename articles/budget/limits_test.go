package budget

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

var updateDocs = flag.Bool("docs", false, "write the table of limits into docs/safety.md")

// The table of limits in docs/safety.md is that of the program. With -docs it is
// written there.
func TestDocsShowTheLimits(t *testing.T) {
	t.Parallel()
	safety := filepath.Join("..", "..", "docs", "safety.md")
	page, err := os.ReadFile(safety)
	if err != nil {
		t.Fatal(err)
	}
	const heading = "## The limits\n\n"
	before, shown, ok := strings.Cut(strings.ReplaceAll(string(page), "\r\n", "\n"), heading)
	switch {
	case !ok:
		t.Fatal("docs/safety.md has no table of limits")
	case shown == limits():
	case !*updateDocs:
		t.Error("docs/safety.md shows other limits than there are. To write it: go test ./articles/budget -docs")
	default:
		if err := os.WriteFile(safety, []byte(before+heading+limits()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// limits is the table of limits in Markdown.
func limits() string {
	var b strings.Builder
	b.WriteString("| Of | At most | Beyond that |\n|---|--:|---|\n")
	for _, row := range table() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", row.of, grouped(row.most), row.over)
	}
	return b.String()
}

// grouped writes a number with a comma between thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// row is one limit of the table, in words.
type row struct {
	of   string // what is counted: "cells of a table"
	most int    // how many there may be
	over string // what becomes of the rest: "are left out, with a note"
}

// table lists every limit, in the order in which docs/safety.md shows them.
func table() []row { return slices.Concat(article(), text(), intake()) }

// article are the limits of what one article becomes.
func article() []row {
	return []row{
		{"bytes of plain text or Markdown", TextBytes, "it is refused"},
		{"bytes of a page", PageBytes, "it is refused"},
		{"bytes of a file that is indexed", Searched, "it is listed, and found by its title, dates and marks"},
		{"bytes of files that are read at the same time, by the index or a command", AtOnce, "they wait; a larger one is read alone"},
		{"bytes of memory without much garbage", Memory, "garbage is collected more often"},
		{"bytes read for the first screen of an article", HeadBytes, "the rest follows"},
		{"bytes of front matter", FrontMatter, "it is text"},
		{"bytes of a block of JSON-LD", LinkedData, "it is not read"},
		{"levels of nested objects and lists in JSON-LD", LinkedDepth, "deeper ones are not read"},
		{"objects of JSON-LD among which the article is looked for", LinkedNodes, "the rest are left out"},
		{"bytes of a title, a name or a URL in an article's head", Value, "it is not read, or cut"},
		{"values of one key, such as authors", Values, "the rest are left out"},
		{"keys of a page's meta tags", Keys, "the rest are left out"},
		{"cells of a table, once spans are spread", Cells, "its cells are not merged; one that is still larger is shown as plain lines, with a note"},
		{"empty cells that merged cells and short rows add to the tables of a page", EmptyCells, "the same"},
		{"columns that one cell spans", Colspan, "it spans that many"},
		{"rows that one cell spans", Rowspan, "it spans that many"},
		{"elements, attributes and text nodes of a page", PageParts, "the page is truncated there, with a note"},
		{"bytes of a page, scripts and styles aside", PageKept, "the page is truncated there, with a note"},
		{"levels of nested elements", PageDepth, "deeper ones lose their tags and keep their text"},
		{"levels of nested quotations and lists in a page, a list counting twice", PageQuotes, "the same"},
		{"elements of a page in which readability looks for the article", PageJudged, "the weight of its prose alone tells it"},
		{"bytes of Markdown that a page becomes", PageText, "it is truncated there, with a note"},
		{"levels of nested quotations and lists in Markdown", Nesting, "deeper ones are text"},
		{"levels of nested emphasis", Emphasis, "deeper emphasis is text"},
		{"link reference definitions", References, "the rest are text"},
		{"blocks of plain text", Blocks, "lines with no blank line between them are joined"},
		{"pieces of text that are laid out as one, such as lines; one more for each 40 bytes", Lines, "the article is truncated there, with a note"},
		{"quotations and reported speech of an article", Quotes, "the rest are not looked for, with a note"},
		{"bytes of a paragraph that is laid out in one piece", Paragraph, "it is split at spaces"},
		{"bytes of a list, a table or a block of code that is laid out in one piece", Construct, "it is split"},
		{"bytes of text that is mostly brackets and emphasis", Dense, "it is split"},
		{"bytes of the URL of a link on the screen", Link, "the link is dropped"},
	}
}

// text lists the limits of one line.
func text() []row {
	return []row{
		{"combining marks on one letter, where it is shown", Marks, "the others are not shown"},
		{"joiners in one emoji, in a row of the screen", Joiners, "its parts are shown one by one"},
		{"code points that share one cell, where they are shown", Cluster, "they are shown as �"},
		{"code points of a title or a name in a row of the screen", Label, "it ends in …"},
		{"cells of the window's title", WindowTitle, "it ends in …"},
	}
}

// intake lists the limits of importers, feeds and the web.
func intake() []row {
	return []row{
		{"bytes of a file that holds articles", FileBytes, "the file is refused"},
		{"bytes of a part of an e-mail, of an item of an export", PartBytes, "the part is cut there, the item left out"},
		{"bytes of Markdown that an article is made into", MadeBytes, "the rest of the article is left out"},
		{"bytes of a title that is written", TitleBytes, "the title ends there"},
		{"authors that are written", Names, "the rest are left out"},
		{"tags that are written", Tags, "the rest are left out"},
		{"bytes of a book's text, uncompressed", BookBytes, "the chapters beyond are left out"},
		{"files of a book", BookFiles, "the book is refused; of its manifest the rest is left out"},
		{"bytes of the list of an archive's files", BookList, "the book is refused"},
		{"bytes of a book's package file", BookPaper, "the book is refused; a table of contents ends there"},
		{"chapters of a book", Chapters, "the rest are left out"},
		{"bytes of a chapter", ChapterBytes, "the rest of the chapter is left out"},
		{"bytes of the text of a document (.docx, .odt), uncompressed", DocumentBytes, "the rest is left out"},
		{"bytes of the text of a PDF", PDFText, "the PDF is refused"},
		{"bytes of memory of the program that reads a PDF, on Linux", PDFMemory, "the PDF is refused"},
		{"seconds that it takes", int(PDFTime / time.Second), "the PDF is refused"},
		{"levels of nested parts of an e-mail", MailDepth, "deeper ones are left out"},
		{"parts of an e-mail", MailParts, "the rest are left out"},
		{"bytes of an e-mail's header", MailHeader, "the rest of the header is left out"},
		{"bytes of a field of an e-mail's header", FieldBytes, "the rest of the field is left out"},
		{"items of an export", ExportItems, "the rest are left out"},
		{"bytes of a page of a table in columns", TablePage, "the table is not read any further"},
		{"bytes of all its pages and dictionaries that are held", TableHeld, "the table is not read any further"},
		{"bytes of what tells where they are", TableEnd, "the table is not read"},
		{"columns of a table", TableColumns, "the table is not read"},
		{"groups of its rows", TableGroups, "the table is not read"},
		{"rows of a table", TableRows, "the table is not read"},
		{"levels of nested lists around an export's items", ExportDepth, "deeper items are left out"},
		{"fields of an item of an export", ExportFields, "the rest are left out"},
		{"bytes of a database that has to be copied", CacheBytes, "the database is refused"},
		{"feeds of newsboat's cache whose titles are read", CacheFeeds, "articles of the others have the name of their site"},
		{"items of a feed that are taken", FeedItems, "the older ones are left out"},
		{"items of a feed that are read", FeedScan, "the rest are not read"},
		{"levels of nested elements in a feed", FeedDepth, "the feed is truncated there"},
		{"namespaces of a feed at once", FeedNamespaces, "the feed is truncated there"},
		{"elements of an item of a feed, and of what stands around the items", FeedElements, "the rest are left out"},
		{"bytes of an item's title", ItemTitle, "the title ends there"},
		{"bytes of an item's text, twice that with links in full", ItemBytes, "the rest of the text is left out"},
		{"authors of an item", ItemNames, "the rest are left out"},
		{"categories of an item", ItemTags, "the rest are left out"},
		{"links, authors and categories of an item that are looked at", ItemLinks, "the rest are passed over"},
		{"versions of an item that its feed corrects", ItemVersions, "later ones are left out"},
		{"bytes of an OPML file", OutlineBytes, "the file is refused"},
		{"outlines of an OPML file", Outlines, "the rest are left out"},
		{"levels of nested outlines", OutlineDepth, "those further in are left out"},
		{"feeds that a web page links to", PageFeeds, "the rest are passed over"},
		{"pages fetched for a feed in one visit", FeedPages, "the rest wait for the next visit"},
		{"bytes of a web server's response, uncompressed", BodyBytes, "the response is refused"},
		{"bytes of a response's header", HeaderBytes, "the response is refused"},
		{"redirects", Redirects, "the fetch ends there"},
		{"bytes of a URL", AddressSize, "the URL is refused"},
		{"bytes of a picture", PictureBytes, "it is not shown, and its place says why"},
		{"pixels of a picture, half as many with 16 bits a colour", PicturePixels, "it is not shown, and its place says why"},
		{"pictures of an article that can be shown", Pictures, "the rest are their captions"},
		{"pictures of an article that are held at once", PicturesKept, "those farthest from what is read are their captions until they are near"},
	}
}
