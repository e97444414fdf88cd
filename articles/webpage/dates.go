package webpage

import "pullquote/articles/dates"

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

// published chooses the day of publication: what is made for machines, if the page shows that
// day, before what it shows around the headline, at its foot and in its address; and what is
// made for machines and shown nowhere where there is nothing else, for it may be that of
// another zone, of a draft, or of the page's template. That of a change comes last. Where the
// page tells none that is sure, there is none.
func (c *chooser) published() (dates.When, dates.Evidence) {
	w, by := c.machineDate()
	w = c.settled(w)
	near, seen := c.nearDate()
	if by != dates.None && c.bearsOut(near, seen, w) {
		return w, by
	}
	if seen != dates.None {
		return near, seen
	}
	if foot, ok := c.footDate(); ok {
		return foot, dates.Visible
	}
	if c.static {
		return dates.When{}, dates.None
	}
	if day, ok := addressDate(c.facts.URL); ok && (by == dates.None || !sameDay(day, w)) {
		return day, dates.Address
	}
	if by != dates.None && (c.about.Article || !c.about.Site) {
		return w, by
	}
	if w, ok := stamp(c.about.Published); ok && (c.about.Page && !c.about.Site || !c.about.Page && c.shows(w)) {
		return w, dates.LinkedData
	}
	return c.changed()
}

// bearsOut reports whether the page shows a day: where a date is near the headline, there.
func (c *chooser) bearsOut(near dates.When, seen dates.Evidence, day dates.When) bool {
	if seen == dates.None {
		return c.shows(day)
	}
	return sameDay(near, day) || c.showsNear(day)
}

// nearDate returns the date that stands around the headline.
func (c *chooser) nearDate() (dates.When, dates.Evidence) {
	if w, ok := c.timeNear(); ok {
		return w, dates.TimeElement
	}
	if w, ok := c.shownDate(); ok {
		return w, dates.Visible
	}
	return dates.When{}, dates.None
}

// settled returns a date for machines that a language must settle as the page shows it: on a
// German page 11/01/2031 is 1 November if that is the day that stands there.
func (c *chooser) settled(w dates.When) dates.When {
	if !w.Ambiguous() {
		return w
	}
	for _, lang := range [...]string{c.facts.Language, "en-US", "en-GB"} {
		if told := w.In(lang); c.shows(told) {
			return told.Settled()
		}
	}
	return w
}

// machineDate returns the date of publication that is made for machines.
func (c *chooser) machineDate() (dates.When, dates.Evidence) {
	if w, ok := stamp(c.about.Published); ok && c.about.Article {
		return w, dates.LinkedData
	}
	for _, name := range publishedTags {
		if w, ok := stamp(c.meta(name)); ok {
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

// changed returns the date of the last change.
func (c *chooser) changed() (dates.When, dates.Evidence) {
	if w, ok := stamp(c.about.Modified); ok && (c.about.Article || c.showsNear(w)) {
		return w, dates.LinkedData
	}
	for _, name := range modifiedTags {
		if w, ok := stamp(c.meta(name)); ok && (!c.about.Site || c.shows(w)) {
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
func stamp(s string) (dates.When, bool) {
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
		if w, ok := stamp(m.value); ok {
			return w, true
		}
		if w, ok := stamp(m.text); ok && len(m.text) < 120 {
			return w, true
		}
	}
	return dates.When{}, false
}
