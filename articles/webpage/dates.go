package webpage

import (
	"strings"
	"time"

	"pullquote/articles/byline"
	"pullquote/articles/dates"
)

// firstYear is that of the first web page: what is older is no page's date.
const firstYear = 1991

// publishedTags are meta tags that tell when an article was published, the surest first.
var publishedTags = [...]string{
	"article:published_time", "article:published", "article.published", "og:article:published_time", "og:published_time", "bt:pubdate", "datepublished", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "published-date", "published_date", "publisheddate",
	"publication_date", "publication-date", "pubdate", "pub_date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "citation_online_date", "dcterms.issued", "dc.date.issued", "dc.date.published",
	"dcterms.created", "dc.date.created", "dc.created", "dcterms.date", "dc.date", "datecreated", "date_published", "article_date_original", "originalpublicationdate", "article.created", "article:post_date", "rnews:datepublished", "created", "date", "timestamp", "releasedate", "displaydate", "eomportal-firstpublished", "cre_date", "shareaholic:article_published_time", "og:pubdate", "og:regdate",
}

// modifiedTags tell when it was changed, which is all that some pages tell.
var modifiedTags = [...]string{
	"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmodified", "last-modified", "modified", "article:updated", "updated_time", "revision_date", "date_modified", "moddate", "shareaholic:article_modified_time",
}

// published chooses the day of publication: what is made for machines before what is shown,
// that of a change after all, and the address last. A day for machines that is shown nowhere
// gives way to one that is shown around the headline: it may be that of another zone, of a
// draft, or of the page's template. Where the page tells none that is sure, there is none.
func (c *chooser) published() (dates.When, dates.Evidence) {
	w, by := c.machineDate()
	if by != dates.None && c.shows(w) {
		return w, by
	}
	if w, ok := c.timeNear(); ok {
		return w, dates.TimeElement
	}
	if w, ok := c.shownDate(); ok {
		return w, dates.Visible
	}
	if by != dates.None && (c.about.Article || !c.about.Site) {
		return w, by
	}
	if w, ok := c.stamp(c.about.Published); ok && (c.about.Page && !c.about.Site || c.shows(w)) {
		return w, dates.LinkedData
	}
	return c.changed()
}

// machineDate returns the date of publication that is made for machines.
func (c *chooser) machineDate() (dates.When, dates.Evidence) {
	if w, ok := c.stamp(c.about.Published); ok && c.about.Article {
		return w, dates.LinkedData
	}
	for _, name := range publishedTags {
		if w, ok := c.stamp(c.meta(name)); ok {
			return w, dates.Meta
		}
	}
	for _, from := range [...]struct {
		kind markKind
		by   dates.Evidence
	}{{pubItem, dates.Microdata}, {pubClass, dates.Microformat}} {
		if w, ok := c.markedDate(from.kind); ok {
			return w, from.by
		}
	}
	return dates.When{}, dates.None
}

// shows reports whether a day is shown anywhere on the page. That of a page that is no
// article, such as "About us", is of interest to nobody and shown nowhere.
func (c *chooser) shows(day dates.When) bool {
	same := func(w dates.When) bool { return w.Format(time.DateOnly) == day.Format(time.DateOnly) }
	for _, l := range c.lines {
		if found, ok := dates.Find(l.text); ok && same(found.When.In(c.facts.Language)) {
			return true
		}
	}
	return false
}

// changed returns the date of the last change, or the one in the address.
func (c *chooser) changed() (dates.When, dates.Evidence) {
	if w, ok := addressDate(c.facts.URL); ok {
		return w, dates.Address
	}
	if w, ok := c.stamp(c.about.Modified); ok && (c.about.Article || c.shows(w)) {
		return w, dates.LinkedData
	}
	for _, name := range modifiedTags {
		if w, ok := c.stamp(c.meta(name)); ok && (!c.about.Site || c.shows(w)) {
			return w, dates.Meta
		}
	}
	for _, from := range [...]struct {
		kind markKind
		by   dates.Evidence
	}{{modItem, dates.Microdata}, {modClass, dates.Microformat}} {
		if w, ok := c.markedDate(from.kind); ok {
			return w, from.by
		}
	}
	return dates.When{}, dates.None
}

// stamp reads a date that is made for machines.
func (c *chooser) stamp(s string) (dates.When, bool) {
	if s == "" {
		return dates.When{}, false
	}
	w, ok := dates.Stamp(s)
	if !ok {
		found, in := dates.Find(s)
		w, ok = found.When, in
	}
	return w, ok && w.Year() >= firstYear
}

// markedDate returns the date that the first mark of a kind tells, those behind the headline first.
func (c *chooser) markedDate(kind markKind) (dates.When, bool) {
	for _, i := range c.near(kind) {
		m := &c.marks[i]
		if w, ok := c.stamp(m.value); ok {
			return w, true
		}
		if w, ok := c.stamp(m.text); ok && len(m.text) < 120 {
			return w, true
		}
	}
	return dates.When{}, false
}

// timeNear returns what the first <time> around the headline tells, or the only one of the page.
func (c *chooser) timeNear() (dates.When, bool) {
	all := c.near(timeElem)
	for _, i := range all {
		m := &c.marks[i]
		if c.at >= 0 && (m.line > c.at+headAfter+6 || m.line < c.at-headBefore-3) && len(all) > 1 {
			continue
		}
		if w, ok := c.stamp(m.value); ok {
			return w, true
		}
		if w, ok := c.stamp(m.text); ok && len(m.text) < 80 {
			return w, true
		}
	}
	return dates.When{}, false
}

// shownDate returns the date that is shown around the headline: in an element whose class
// promises one, or in a line that is nothing but a date with what stands around one.
func (c *chooser) shownDate() (dates.When, bool) {
	var changed dates.When
	consider := func(text string, heads bool) (dates.When, bool) {
		w, ok := dateLine(text)
		if _, whole := dates.Parse(text); heads && !whole {
			return w, false
		}
		if !ok || w.Year() < firstYear {
			return w, false
		}
		if w.Changed {
			if changed.IsZero() {
				changed = w
			}
			return w, false
		}
		return w, true
	}
	for _, i := range append(c.near(dateText), c.near(nameText)...) {
		m := &c.marks[i]
		if c.at >= 0 && m.line <= c.at+headAfter && m.line >= c.at-headBefore && len(m.text) < 120 {
			if w, ok := consider(m.text, false); ok {
				return w, true
			}
		}
	}
	for _, l := range c.head() {
		if w, ok := consider(l.text, l.heads); ok {
			return w, true
		}
	}
	if w, ok := c.datelined(); ok {
		return w, true
	}
	if w, ok := c.labelledDate(publishedWords); ok {
		return w, true
	}
	if !changed.IsZero() {
		return changed, true
	}
	return c.labelledDate(changedWords)
}

// datelined returns the date with which the first paragraph begins: "4 May 2031 – The ferry
// waits", "Ostermouth, 4 May 2031. The ferry waits".
func (c *chooser) datelined() (dates.When, bool) {
	const reach = 60 // bytes of a paragraph
	for i := max(c.at, -1) + 1; i < len(c.lines) && i <= c.at+headAfter && c.at >= 0; i++ {
		l := c.lines[i]
		if l.quiet || l.heads || len(l.text) <= reach {
			continue
		}
		at, ok := dates.Find(l.text[:reach])
		if !ok || len(strings.Fields(l.text[:at.Start])) > 3 || at.Year() < firstYear {
			return dates.When{}, false
		}
		rest := strings.TrimLeft(l.text[at.End:], " ")
		ends := strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, ":") || at.End > 0 && strings.IndexByte("-|:.", l.text[at.End-1]) >= 0
		return at.When, ends
	}
	return dates.When{}, false
}

// labelledDate returns the date of a line that says that it is one: "Published on 4 May
// 2031", at the article's foot.
func (c *chooser) labelledDate(words string) (dates.When, bool) {
	for i := max(c.at, 0); i < len(c.lines); i++ {
		l := c.lines[i]
		word, _, _ := strings.Cut(l.text, " ")
		if l.quiet || l.heads || l.long || len(l.text) > 120 || !has(words, strings.ToLower(strings.Trim(word, ":"))) {
			continue
		}
		if w, ok := dateLine(l.text); ok && w.Year() >= firstYear {
			return w, true
		}
	}
	return dates.When{}, false
}

// publishedWords begin a line that tells when an article was published.
const publishedWords = " published posted created veröffentlicht publiziert erstellt eingestellt veröffentlichungsdatum erscheinungsdatum erscheinungstermin publié publiée posté publicado publicada creado pubblicato pubblicata gepubliceerd geplaatst publicerad publicerat publisert udgivet opublikowano dodano data datum date fecha erschienen pressemitteilung pressemeldung опубликовано дата "

// changedWords begin one that tells when it was changed.
const changedWords = " updated modified stand aktualisiert geändert actualizado actualisé aggiornato bijgewerkt uppdaterad oppdatert opdateret "

// dateLine reads a line that shows a date: alone, in a byline, or beside a few words that
// make no sentence, such as a section or a place.
func dateLine(text string) (dates.When, bool) {
	const few = 6 // words
	if by := byline.Parse(text); by.Dated {
		return by.When, true
	}
	at, ok := dates.Find(text)
	if !ok {
		return dates.When{}, false
	}
	before := strings.TrimSpace(text[:at.Start])
	begins, _, _ := strings.Cut(text[at.Start:at.End], " ")
	if isOtherDay(before) || before != "" && isOtherDay(begins) {
		return dates.When{}, false
	}
	rest := before + " " + strings.TrimSpace(text[at.End:])
	words := len(strings.Fields(rest))
	sentence := strings.HasSuffix(strings.TrimSpace(text), ".") && words > 2 || strings.ContainsAny(text, "“”\"?!©")
	return at.When, words <= few && !sentence && len(rest) < 80
}

// isOtherDay reports whether what stands before a date makes it another than that of
// publication: the end of a time, "from 9 to 23 May 2031", or what has a label of its own,
// "Deadline: 4 May 2031".
func isOtherDay(before string) bool {
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return has(" bis to until till through au al hasta até tot til till до – - — und and ", word) || strings.HasSuffix(word, ":") && !has(publishedWords, strings.TrimSuffix(word, ":"))
}

// addressDate reads the day that an address holds: /2031/05/04/, /2031-05-04-crane, /20310504/.
func addressDate(address string) (dates.When, bool) {
	_, path, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	if !ok {
		return dates.When{}, false
	}
	path = "/" + path
	for i := 0; i+9 <= len(path); i++ {
		if path[i]-'0' < 10 || path[i+1] != '1' && path[i+1] != '2' {
			continue
		}
		if w, ok := pathDay(path[i+1:]); ok {
			return w, true
		}
	}
	return dates.When{}, false
}

// pathDay reads a day that an address goes on with.
func pathDay(s string) (dates.When, bool) {
	n := 8
	if s[4]-'0' > 9 {
		n = 10
	}
	if len(s) < n || len(s) > n && s[n]-'0' < 10 {
		return dates.When{}, false
	}
	day := s[:n]
	if n == 10 {
		if s[4] != s[7] || !strings.ContainsRune("/-_", rune(s[4])) {
			return dates.When{}, false
		}
		day = s[:4] + s[5:7] + s[8:10]
	}
	if strings.Trim(day, "0123456789") != "" {
		return dates.When{}, false
	}
	w, ok := dates.Stamp(day[:4] + "-" + day[4:6] + "-" + day[6:])
	return w, ok && w.Year() >= firstYear && w.Year() < firstYear+110
}
