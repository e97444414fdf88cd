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
	TablePage     = 64 << 20  // bytes of a page of a table in columns, unpacked
	TableHeld     = 96 << 20  // of all its pages and dictionaries that are held at a time
	TableEnd      = 32 << 20  // of what tells where they are
	TableColumns  = 10_000
	TableGroups   = 1_000_000 // of its rows
	TableRows     = 1 << 30   // a row of nulls takes no byte
	CacheBytes    = 1 << 30   // of a database that has to be copied to be read
	CacheFeeds    = 10_000    // of newsboat's cache
)

// What is taken from a feed.
const (
	FeedItems      = 2_000    // of a feed
	FeedScan       = 20_000   // that are looked at, to find the newest
	FeedDepth      = 200      // of elements in each other
	FeedNamespaces = 64       // declared by elements that are open at once
	FeedElements   = 50_000   // of an item, and of what stands around the items
	ItemTitle      = 1_000    // bytes of an item's title
	ItemBytes      = 4 << 20  // of an item's text
	ItemNames      = 20       // authors of an item
	ItemTags       = 20       // of an item
	ItemVersions   = 20       // of an item that its feed corrects
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

// What is shown of an article's pictures.
const (
	PictureBytes  = 16 << 20   // of a picture's file
	PicturePixels = 12_500_000 // of a picture; with 16 bits a colour, half as many
	Pictures      = 500        // of an article
	PicturesKept  = 24         // that the reader holds at once, small
)
