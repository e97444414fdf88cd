package webpage

import (
	"strings"
	"unicode"

	"pullquote/articles/byline"
	"pullquote/articles/clean"
)

// headline chooses the title: the heading on the page that its title repeats, in full and
// without the site's name; or else what the head tells, without it.
func (c *chooser) headline() string {
	told := []string{}
	for _, t := range [...]string{c.about.Headline, c.meta("og:title"), c.meta("twitter:title"), c.meta("dc.title", "dcterms.title", "headline"), c.title} {
		if t = clean.Line(t); t != "" {
			told = append(told, t)
		}
	}
	h := c.heading(told)
	if h < 0 {
		h = c.headingInColumn(told)
	}
	if h >= 0 {
		c.at = c.marks[h].line
		return c.marks[h].text
	}
	if len(told) == 0 {
		return ""
	}
	title := c.full(told[0], told[1:])
	return c.withoutSite(title)
}

// heading returns the index of the mark of the headline, or -1.
func (c *chooser) heading(told []string) int {
	best, most, ones := -1, 0, 0
	for i := range c.marks {
		m := &c.marks[i]
		if m.kind != headline && m.kind != subhead || len(m.text) < 2 || c.beside(m.place) || c.isSite(m.text) {
			continue
		}
		if m.kind == headline {
			ones++
		}
		p := c.support(m.text, told)
		if (p > most || p == most && best >= 0 && c.closer(m, &c.marks[best])) && (m.kind == headline || p >= strong) {
			best, most = i, p
		}
	}
	if best < 0 && ones == 1 { // the only one, whatever the head says
		for i := range c.marks {
			if m := &c.marks[i]; m.kind == headline && !c.beside(m.place) && !c.isSite(m.text) && strings.Count(m.text, " ") >= 2 {
				return i
			}
		}
	}
	return best
}

// closer reports whether of two headings that the head's titles bear out equally the first is
// closer to them: the other is a link, as in a list of articles that has this one, or is of
// those that stand below a headline, or has more in it, such as a date.
func (c *chooser) closer(m, than *mark) bool {
	if is, was := c.isLink(m), c.isLink(than); is != was {
		return was
	}
	if m.kind != than.kind {
		return false
	}
	return strings.Contains(than.text, m.text) && len(m.text) < len(than.text)
}

// isLink reports whether a heading is all a link.
func (s *Scan) isLink(m *mark) bool { return m.line < len(s.lines) && s.lines[m.line].links }

// headingInColumn looks for the headline in the columns where none stands elsewhere, and
// returns the index of its mark, or -1. The column that holds it holds the article: on
// weblogs the posts are a widget like the calendar.
func (c *chooser) headingInColumn(told []string) int {
	best, most := -1, strong-1
	for i := range c.marks {
		m := &c.marks[i]
		if m.aside == 0 || m.kind != headline && m.kind != subhead || c.isSite(m.text) {
			continue
		}
		if p := c.support(m.text, told); p > most {
			best, most = i, p
		}
	}
	if best >= 0 {
		c.freed[c.marks[best].aside] = true
	}
	return best
}

// strong is the support of a heading that a title holds or begins with.
const strong = 100

// support tells how well the titles of the head bear out a heading: strong and more where
// one is in the other, the more of it the better, and else the share of their words.
func (c *chooser) support(heading string, told []string) int {
	h := wordsOf(heading)
	best := 0
	for _, t := range told {
		w := wordsOf(t)
		bare := wordsOf(c.withoutSite(strings.TrimRight(t, ".… ")))
		switch {
		case len(h) == 0 || len(w) == 0:
		case contains(w, h):
			best = max(best, strong+min(len(h), 40))
		case contains(h, bare):
			best = max(best, strong+min(len(bare), 40))
		default:
			if n := shared(h, w); n >= 2 && 2*n >= min(len(h), len(w)) {
				best = max(best, n)
			}
		}
	}
	return best
}

// wordsOf cuts a text into words, in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// contains reports whether words stand in others, in a row.
func contains(in, words []string) bool {
	return len(words) > 0 && strings.Contains(" "+strings.Join(in, " ")+" ", " "+strings.Join(words, " ")+" ")
}

// shared counts the words that two texts share.
func shared(a, b []string) int {
	have := map[string]bool{}
	for _, w := range b {
		have[w] = true
	}
	n := 0
	for _, w := range a {
		if have[w] {
			n++
			delete(have, w)
		}
	}
	return n
}

// full returns a longer title that begins with one that was cut: at its end, which three
// dots show, or at a mark that nobody escaped.
func (c *chooser) full(title string, others []string) string {
	begun := strings.TrimRight(title, ".… ")
	for _, o := range others {
		cutShort := len(begun) < len(title) || strings.HasPrefix(o[min(len(o), len(title)):], "\"") || strings.HasPrefix(o[min(len(o), len(title)):], " \"")
		if cutShort && len(o) > len(begun) && strings.HasPrefix(o, begun) {
			return o
		}
	}
	return title
}

// titleMarks part a headline from the site's name in a page's title.
var titleMarks = [...]string{" | ", " – ", " — ", " - ", " :: ", " · ", " » ", " « ", " › ", " ‹ ", " • ", " : ", "|", " / ", " ~ "}

// withoutSite takes the site's name off both ends of a title.
func (c *chooser) withoutSite(title string) string {
	for range 4 {
		shorter := c.cutSite(title)
		if shorter == title {
			break
		}
		title = shorter
	}
	return title
}

// cutSite takes one part off a title: the site's name, or where an archive keeps it.
func (c *chooser) cutSite(title string) string {
	for _, mark := range titleMarks {
		if parts := strings.SplitN(title, mark, 3); len(parts) == 3 && isArchived(parts[1]) {
			return strings.TrimSpace(parts[2])
		}
		if i := strings.LastIndex(title, mark); i > 0 {
			if end := title[i+len(mark):]; c.isSite(end) || mark != " - " && mark != " : " && mark != " / " && c.title == title && len(end) < 40 && i > 20 {
				return strings.TrimSpace(title[:i])
			}
		}
		if i := strings.Index(title, mark); i > 0 {
			start := title[:i]
			if rest := strings.TrimSpace(title[i+len(mark):]); rest != "" && (c.isSite(start) || isArchived(start)) {
				return rest
			}
		}
	}
	return title
}

// isArchived knows what weblogs write between their name and the headline.
func isArchived(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "blog archive", "blog archiv", "archive", "archiv", "blog", "archives":
		return true
	}
	return false
}

// isSite reports whether a text is the site's name: as the page says it, or as its host
// spells it.
func (c *chooser) isSite(s string) bool {
	if byline.Alike(s, c.facts.Site) {
		return s != ""
	}
	name := strings.Join(wordsOf(s), "")
	if name == "" {
		return false
	}
	site := strings.Join(wordsOf(c.facts.Site), "")
	if site != "" && (name == site || "the"+site == name || "the"+name == site) {
		return true
	}
	for _, h := range c.hosts {
		host := strings.Join(wordsOf(h), "")
		if name == host || name == "the"+host || "www"+host == name || name == host+"online" || name == host+"de" {
			return true
		}
	}
	return looksLikeHost(s)
}

// looksLikeHost reports whether a text is the name of a host: harbourpost.example.
func looksLikeHost(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 3 || strings.ContainsAny(s, " /:") || len(s)-i < 3 || len(s)-i > 9 {
		return false
	}
	return strings.IndexFunc(s[i+1:], func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}
