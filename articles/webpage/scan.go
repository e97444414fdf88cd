// Package webpage tells what a saved page says of its article: headline, authors, day of
// publication, address, and how each is known.
//
// A page says it up to ten times, and not always the same: in JSON-LD, in meta tags, in
// microdata and classes, in <time>, in the line below the headline, in its address, in the
// comment of the program that saved it. While a page's tokens pass by, Scan keeps what may
// tell something: meta tags, headings, short lines of text, and the text of elements whose
// attributes promise a date or a name. Facts then chooses, for each fact by an order of its
// own: dates.go, authors.go, title.go, marks.go.
package webpage

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/jsonld"
)

// Element is a start tag, as far as its attributes tell something.
type Element struct {
	Tag   atom.Atom
	Attrs Attributes
}

// Attributes are those that tell something of an article.
type Attributes struct {
	Class, ID, Itemprop, Rel, Title, Datetime, Content, Name, Property, Href, Lang, Pubdate, Type string
}

// Set takes one attribute; it costs nothing where it tells nothing.
func (a *Attributes) Set(key, value []byte) {
	var to *string
	switch string(key) {
	case "class":
		to = &a.Class
	case "id":
		to = &a.ID
	case "itemprop":
		to = &a.Itemprop
	case "rel":
		to = &a.Rel
	case "title":
		to = &a.Title
	case "datetime":
		to = &a.Datetime
	case "content":
		to = &a.Content
	case "name":
		to = &a.Name
	case "property":
		to = &a.Property
	case "href":
		to = &a.Href
	case "lang":
		to = &a.Lang
	case "pubdate":
		a.Pubdate = "pubdate"
		return
	default:
		return
	}
	if len(value) < budget.Value && *to == "" {
		*to = string(value)
	}
}

// Scan collects what a page tells of itself. The zero Scan has seen nothing. Depths are
// numbers of open elements: those of a start tag are told before it is opened.
type Scan struct {
	tags  map[string][]string // by name or property, in lower case
	ld    jsonld.Data
	title string
	lang  string
	link  string // rel=canonical
	saved saved

	body   bool      // the body has begun
	static bool      // and says that the page is none of those that come day by day
	lines  []line    // short stretches of text, in order
	line   lineMaker // the one that is being read
	marks  []mark    // elements that promise something
	open   []capture // marks whose text is being read, the outermost first

	quiet  int   // depth+1 of the outermost open element that is not about the article, or 0
	aside  int   // the same of one that only stands beside it, as a column does
	asides []int // the line with which each of those begins
}

// place tells where on the page something stands.
type place struct {
	quiet bool // in what is not about the article
	aside int  // the number of the column beside it, from one; or 0
}

// here returns the place at which the page is being read.
func (s *Scan) here() place {
	p := place{quiet: s.quiet > 0}
	if s.aside > 0 {
		p.aside = len(s.asides)
	}
	return p
}

// line is a stretch of text between two elements that break lines.
type line struct {
	text  string
	heads bool // it stands in a heading
	links bool // all of it is a link
	long  bool // it is cut: a paragraph
	place
}

// mark is an element that promises something.
type mark struct {
	kind  markKind
	text  string // what it shows
	value string // what its attribute tells
	line  int    // the first line of its text
	named string // its class
	place
}

// capture is a mark that is open.
type capture struct {
	depth int
	mark  int
	text  []byte
	lead  []byte // what stands in a part that is marked as standing above a heading
}

// bounds of what is kept of a page, in bytes and in number.
const (
	lineBytes = 240
	mostLines = 4000
	mostMarks = 600
	mostOpen  = 8
)

// Start reads a start tag at a depth. void tells that nothing will be in it.
func (s *Scan) Start(e Element, depth int, void bool) {
	s.tell(e)
	if breaks(e.Tag) {
		s.flush()
		s.part()
	}
	if kind := markOf(e); kind != noMark && len(s.marks) < mostMarks {
		s.mark(mark{kind: kind, value: valueOf(e), line: len(s.lines), named: e.Attrs.Class, place: s.here()}, depth, void)
	}
	if void {
		s.word(" ")
		return
	}
	s.turn(besideOf(e), depth)
	s.line.opened(e, depth)
}

// mark keeps a mark, and reads its text from here on.
func (s *Scan) mark(m mark, depth int, void bool) {
	if m.quiet {
		return
	}
	s.marks = append(s.marks, m)
	if !void && len(s.open) < mostOpen {
		s.open = append(s.open, capture{depth: depth, mark: len(s.marks) - 1})
	}
}

// turn notes that what begins at a depth stands beside the article.
func (s *Scan) turn(where beside, depth int) {
	switch {
	case where == noArticle && s.quiet == 0:
		s.quiet = depth + 1
	case where == column && s.aside == 0 && s.quiet == 0 && len(s.asides) < mostLines:
		s.aside = depth + 1
		s.asides = append(s.asides, len(s.lines))
	}
}

// Text reads a stretch of text as it stands in the page.
func (s *Scan) Text(raw []byte) {
	const most = 2 << 10 // no line and no mark keeps more
	if len(raw) > most {
		raw = raw[:most]
	}
	s.word(html.UnescapeString(string(raw)))
}

// word adds text to what is open.
func (s *Scan) word(text string) {
	s.line.add(text)
	for i := range s.open {
		c := &s.open[i]
		to := &c.text
		if s.line.lead > 0 {
			to = &c.lead
		}
		if len(*to) < budget.Value {
			*to = append(*to, text...)
		}
	}
}

// Close tells that all elements from a depth on are closed.
func (s *Scan) Close(depth int, breaksLine bool) {
	for n := len(s.open); n > 0 && s.open[n-1].depth >= depth; n-- {
		c := &s.open[n-1]
		m := &s.marks[c.mark]
		if m.text = clean.Line(string(c.text)); m.text == "" {
			m.text = clean.Line(string(c.lead))
		}
		s.open = s.open[:n-1]
	}
	if breaksLine {
		s.flush()
		s.part()
	} else {
		s.word(" ")
	}
	if s.quiet > depth {
		s.quiet = 0
	}
	if s.aside > depth {
		s.aside = 0
	}
	s.line.closed(depth)
}

// partMark parts what stands on lines of its own in an element that promises names:
// <div class="author"><p>Ada Quill</p><p>All articles</p></div>.
const partMark = " | "

// part notes that a line ends in the elements that promise names, but behind a label:
// "Text: | Ada Quill" is one.
func (s *Scan) part() {
	for i := range s.open {
		c := &s.open[i]
		if k := s.marks[c.mark].kind; k != nameItem && k != nameText {
			continue
		}
		text := strings.TrimSpace(string(c.text))
		if text != "" && !strings.HasSuffix(text, "|") && !byline.IsLabel(text[strings.LastIndexByte(text, '|')+1:]) {
			c.text = append(c.text, partMark...)
		}
	}
}

// flush ends the line.
func (s *Scan) flush() {
	if l, ok := s.line.take(); ok && len(s.lines) < mostLines {
		l.place = s.here()
		s.lines = append(s.lines, l)
	}
}

// LinkedData reads a block of JSON-LD.
func (s *Scan) LinkedData(raw []byte) { s.ld.Add(string(raw)) }

// PageTitle takes the text of <title>; the first that says something counts.
func (s *Scan) PageTitle(text string) {
	if s.title == "" {
		s.title = clean.Line(text)
	}
}

// tell notes what stands in the attributes of elements of the head.
func (s *Scan) tell(e Element) {
	at := e.Attrs
	switch e.Tag {
	case atom.Html:
		s.lang = first(s.lang, at.Lang)
	case atom.Body:
		s.body, s.static = true, s.static || isStatic(at.Class)
	case atom.Link:
		if strings.EqualFold(at.Rel, "canonical") {
			s.link = at.Href
		}
		if isArchive(at.Href) && hasToken(at.Rel, "bookmark") { // archive.today
			s.savedFrom(at.Href)
		}
	case atom.Meta:
		for _, key := range [...]string{at.Property, at.Name} {
			s.tag(key, at.Content)
		}
		if !s.body { // there it is of what it stands in: of each work in a list of works
			s.tag(at.Itemprop, at.Content)
		}
	}
}

// tag adds what a meta tag tells.
func (s *Scan) tag(key, value string) {
	key = strings.ToLower(strings.TrimSpace(key))
	if value = clean.Line(strings.TrimSpace(value)); key == "" || value == "" || len(value) >= budget.Value {
		return
	}
	if s.tags == nil {
		s.tags = map[string][]string{}
	}
	if have := s.tags[key]; len(have) < budget.Values && (have != nil || len(s.tags) < budget.Keys) {
		s.tags[key] = append(have, value)
	}
}

// first returns the first that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
