// Package budget is the one table of how large things may grow: what is read,
// and above all what comes of it. A page of 150 bytes can ask for a table of a
// hundred million cells, and an archive of 245 KB for a gigabyte of chapters, so
// a limit on the input alone is none.
//
// Whoever expands something counts against a row of the table, cuts there, and
// says so in a note that the reader sees; it neither fails nor goes on without
// a word. docs/safety.md shows the table, with what becomes of the rest; it is written by
// a test that has every limit in words.
package budget

// What is read of one article.
const (
	TextBytes = 512 << 20 // of plain text or Markdown
	PageBytes = 32 << 20  // of a page
	Searched  = 16 << 20  // to be indexed; a larger file is listed and found by its title
	HeadBytes = 64 << 10  // for the first screen of an article, before the rest is there

	FrontMatter = 16 << 10 // bytes
	LinkedData  = 1 << 20  // bytes of a block of JSON-LD
	LinkedDepth = 16       // of objects and lists of JSON-LD in each other
	LinkedNodes = 500      // objects of JSON-LD in which the article is looked for
	Value       = 4 << 10  // bytes of a title, a name, an address that a head gives
	Values      = 100      // of one key: authors, say
	Keys        = 200      // of a page's meta tags
)

// What one article may grow into.
const (
	Cells      = 50_000 // of one table, after colspan and rowspan are spread
	EmptyCells = 50_000 // that spans and short rows add to all tables of a page
	Colspan    = 1_000  // columns that one cell may span (HTML, 4.9.11)
	Rowspan    = 65_534 // rows that one cell may span (HTML, 4.9.11)

	PageParts  = 250_000  // elements, attributes and stretches of text of a page
	PageKept   = 8 << 20  // bytes of a page, scripts and styles aside
	PageDepth  = 256      // elements in each other; every browser has the like at 512
	PageQuotes = 13       // quotations and lists in each other, a list counting twice
	PageJudged = 60_000   // elements of a page in which readability looks for the article
	PageText   = 16 << 20 // bytes of Markdown that a page becomes

	Nesting    = 16      // quotations and lists of Markdown in each other
	Emphasis   = 6       // emphasis in each other
	References = 10_000  // link targets that are defined apart
	Blocks     = 100_000 // of plain text, before lines are joined that no blank one parts
	Lines      = 150_000 // stretches of text that are set as one, …
	LineBytes  = 40      // … and one more for each so many bytes
	Quotes     = 32_000  // after which no more are sought
)

// What all that runs may take together.
const (
	AtOnce = 8 << 20   // bytes of files that are being read, a larger one alone
	Memory = 192 << 20 // bytes from which on the collector of garbage runs as often as it must
)

// What is parsed and set in one piece.
const (
	Paragraph = 16 << 10 // bytes; a larger one is cut at blanks
	Construct = 64 << 10 // bytes of a list, a table, a block of code
	Dense     = 1 << 10  // bytes of text that is little but brackets and emphasis
	Link      = 2_000    // bytes of a link's target; terminals cut them there
)
