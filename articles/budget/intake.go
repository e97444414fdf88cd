package budget

import "time"

// What is taken in of a file that holds articles, whatever it unpacks to.
const (
	FileBytes     = 64 << 20  // of a file that is read whole, and of standard input
	PartBytes     = 16 << 20  // of a part of an e-mail, of an item of an export
	MadeBytes     = 8 << 20   // of Markdown that one article is made into
	TitleBytes    = 400       // of a title: front matter has to hold it
	Names         = 50        // authors of one article
	Tags          = 100       // of one article
	BookBytes     = 128 << 20 // of a book's text, unpacked
	BookFiles     = 20_000    // in a book, in its manifest
	BookList      = 8 << 20   // bytes of the list of an archive's files
	BookPaper     = 4 << 20   // bytes of a book's package file, of its contents
	Chapters      = 2_000     // of a book
	ChapterBytes  = 4 << 20   // of one of its chapters
	DocumentBytes = 8 << 20   // of the text of a document, unpacked
	PDFText       = 32 << 20  // bytes of the text of a PDF
	PDFMemory     = 1 << 30   // bytes that the program which reads it may take, on Linux
	PDFTime       = 60 * time.Second
	MailDepth     = 10        // of parts in parts
	MailParts     = 1_000     // of an e-mail
	MailHeader    = 1 << 20   // bytes of an e-mail's header
	FieldBytes    = 16 << 10  // of a field in an e-mail's header
	ExportItems   = 1_000_000 // of an export
	ExportDepth   = 4         // at which a list of items may stand in an export
	ExportFields  = 1_000     // of an item of an export
	CacheBytes    = 1 << 30   // of a database that has to be copied to be read
	CacheFeeds    = 10_000    // of newsboat's cache
)

// What is taken from a feed.
const (
	FeedItems      = 2_000    // of a feed
	FeedScan       = 20_000   // that are looked at, to find the newest
	FeedDepth      = 200      // of elements in each other
	FeedNamespaces = 64       // declared by elements that are open at once
	FeedFrame      = 64 << 10 // bytes of the tags around the items
	ItemTitle      = 1_000    // bytes of an item's title
	ItemBytes      = 4 << 20  // of an item's text
	ItemNames      = 20       // authors of an item
	ItemTags       = 20       // of an item
	ItemLinks      = 100      // links, authors, categories of an item that are looked at
	OutlineBytes   = 16 << 20 // of an OPML file
	Outlines       = 40_000   // in an OPML file
	OutlineDepth   = 32       // of outlines in each other
	PageFeeds      = 50       // that a web page names
	FeedPages      = 200      // fetched for one feed in one visit
)

// What is fetched from the web.
const (
	BodyBytes   = 16 << 20  // of an answer, as it is sent and as it is unpacked
	HeaderBytes = 256 << 10 // of an answer's header
	Redirects   = 10
	AddressSize = 4_096 // bytes of an address
)

// intake lists the limits of importers, feeds and the web.
func intake() []Row {
	return []Row{
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
		{"levels of nested lists around an export's items", ExportDepth, "deeper items are left out"},
		{"fields of an item of an export", ExportFields, "the rest are left out"},
		{"bytes of a database that has to be copied", CacheBytes, "the database is refused"},
		{"feeds of newsboat's cache whose titles are read", CacheFeeds, "articles of the others have the name of their site"},
		{"items of a feed that are taken", FeedItems, "the older ones are left out"},
		{"items of a feed that are read", FeedScan, "the rest are not read"},
		{"levels of nested elements in a feed", FeedDepth, "the feed is truncated there"},
		{"namespaces of a feed at once", FeedNamespaces, "the feed is truncated there"},
		{"bytes of the markup around a feed's items", FeedFrame, "the feed is refused"},
		{"bytes of an item's title", ItemTitle, "the title ends there"},
		{"bytes of an item's text, twice that with links in full", ItemBytes, "the rest of the text is left out"},
		{"authors of an item", ItemNames, "the rest are left out"},
		{"categories of an item", ItemTags, "the rest are left out"},
		{"links, authors and categories of an item that are looked at", ItemLinks, "the rest are passed over"},
		{"bytes of an OPML file", OutlineBytes, "the file is refused"},
		{"outlines of an OPML file", Outlines, "the rest are left out"},
		{"levels of nested outlines", OutlineDepth, "those further in are left out"},
		{"feeds that a web page links to", PageFeeds, "the rest are passed over"},
		{"pages fetched for a feed in one visit", FeedPages, "the rest wait for the next visit"},
		{"bytes of a web server's response, uncompressed", BodyBytes, "the response is refused"},
		{"bytes of a response's header", HeaderBytes, "the response is refused"},
		{"redirects", Redirects, "the fetch ends there"},
		{"bytes of a URL", AddressSize, "the URL is refused"},
	}
}
