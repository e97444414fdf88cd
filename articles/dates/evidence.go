package dates

// Evidence is what tells a date: an article's, of its publication.
type Evidence uint8

// What may tell a date, the surest first.
const (
	None        Evidence = iota
	FrontMatter          // of the file, or a feed, a letter or an export that it came from
	LinkedData           // JSON-LD
	Meta                 // a meta tag
	Microdata            // itemprop="datePublished"
	Microformat          // the classes of hAtom and h-entry
	TimeElement          // <time datetime="…">
	Visible              // a line around the headline, as a reader sees it
	Address              // the page's: /2031/05/04/
	FileName             // the file's, as Jekyll and Hugo have it: 2031-05-04-the-crane.md
)

// String names the evidence as reports do; "" for none.
func (e Evidence) String() string {
	return [...]string{"", "front matter", "json-ld", "meta", "microdata", "microformat", "time element", "visible", "address", "file name"}[e]
}
