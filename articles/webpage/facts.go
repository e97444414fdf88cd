package webpage

import (
	"net/url"
	"strings"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/jsonld"
)

// Facts are what a page tells of its article. Empty fields were not told.
type Facts struct {
	Title    string
	Site     string // who publishes it, as the page says
	URL      string // of the page; http or https
	Language string // as the page says: "en_US"
	Authors  []string
	Sample   string // words around the headline, to tell the page's language by
	Body     string // articleBody of JSON-LD: the text, once more or only there

	Published dates.When
	By        dates.Evidence // how Published is known
	Saved     time.Time      // when the program that saved the page did, where it says so
}

// chooser chooses between what was collected.
type chooser struct {
	*Scan
	about jsonld.About
	facts Facts
	hosts []string // the page's host, and its first name: harbourpost.example, harbourpost
	at    int      // the line of the headline, or -1
	freed []bool   // of the columns, by number: what stands there is about the article after all
}

// Facts returns what the page tells.
func (s *Scan) Facts() Facts {
	s.flush()
	c := chooser{Scan: s, about: s.ld.About(), at: -1, freed: make([]bool, len(s.asides)+1)}
	f := &c.facts
	f.Body = c.about.Body
	c.setAddress()
	f.Site = clean.Line(first(s.meta("og:site_name"), c.about.Publisher, s.meta("application-name", "dc.publisher", "publisher")))
	f.Language = first(s.lang, c.about.Language, s.meta("og:locale", "language", "content-language"))
	f.Title = c.headline()
	c.freeColumns()
	f.Authors = c.authors()
	f.Published, f.By = c.published()
	f.Sample = c.sample()
	return c.facts
}

// beside reports whether a place is not the article's.
func (c *chooser) beside(p place) bool { return p.quiet || p.aside > 0 && !c.freed[p.aside] }

// freeColumns finds the columns that begin between the headline and the second paragraph:
// they hold the day and the authors of many an article. One with a heading holds something
// else.
func (c *chooser) freeColumns() {
	if c.at < 0 {
		return
	}
	end := c.headEnd()
	for i, from := range c.asides {
		if from > c.at && from < end && !c.hasHeading(i+1) {
			c.freed[i+1] = true
		}
	}
}

// hasHeading reports whether a heading stands in a column.
func (s *Scan) hasHeading(column int) bool {
	for i := s.asides[column-1]; i < len(s.lines) && s.lines[i].aside == column; i++ {
		if s.lines[i].heads {
			return true
		}
	}
	return false
}

// sample returns words of the page: of the headline and what follows.
func (c *chooser) sample() string {
	const enough = 2 << 10 // bytes
	var b strings.Builder
	b.WriteString(c.facts.Title)
	for i := max(c.at, 0); i < len(c.lines) && b.Len() < enough; i++ {
		b.WriteString("\n" + c.lines[i].text)
	}
	return b.String()
}

// meta returns the first value of the first name that has one.
func (s *Scan) meta(names ...string) string {
	for _, n := range names {
		if v := s.tags[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// setAddress chooses the page's address, and that of the page which an archive keeps.
func (c *chooser) setAddress() {
	saved := c.saved.when
	for _, link := range [...]string{c.saved.url, c.link, c.meta("og:url"), c.about.URL, c.meta("twitter:url", "parsely-link")} {
		original, when := unarchived(link)
		if saved.IsZero() {
			saved = when
		}
		if c.facts.URL == "" || isArchive(c.facts.URL) {
			c.facts.URL = first(clean.URL(original), c.facts.URL)
		}
	}
	c.facts.Saved = saved.Time
	u, err := url.Parse(c.facts.URL)
	if err != nil || u.Host == "" {
		return
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	c.hosts = append(c.hosts, host)
	labels := strings.Split(host, ".")
	if n := len(labels); n > 1 {
		name := labels[n-2]
		if len(name) <= 3 && n > 2 { // harbourpost.co.uk
			name = labels[n-3]
		}
		c.hosts = append(c.hosts, name)
	}
}
