package webpage

import (
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles/byline"
	"pullquote/articles/dates"
)

// shows reports whether a day is shown anywhere on the page. That of a page that is no
// article, such as "About us", is of interest to nobody and shown nowhere.
func (c *chooser) shows(day dates.When) bool {
	for _, l := range c.lines {
		if c.tells(l.text, day) {
			return true
		}
	}
	return false
}

// showsNear reports whether a day is shown around the headline.
func (c *chooser) showsNear(day dates.When) bool {
	for _, l := range c.head() {
		if c.tells(l.text, day) {
			return true
		}
	}
	w, ok := c.timeNear()
	return ok && sameDay(w, day)
}

// tells reports whether a line tells a day: "3 May 2031, updated 4 May 2031" tells two.
func (c *chooser) tells(text string, day dates.When) bool {
	for range 3 {
		found, ok := dates.Find(text)
		if !ok {
			return false
		}
		if sameDay(found.When.In(c.facts.Language), day) {
			return true
		}
		text = text[found.End:]
	}
	return false
}

// sameDay compares days as they are written, whatever their zones.
func sameDay(a, b dates.When) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }

// timeNear returns what the first <time> around the headline tells, or the only one of the page.
func (c *chooser) timeNear() (dates.When, bool) {
	if c.at < 0 {
		return dates.When{}, false
	}
	all := c.near(timeElem)
	for _, i := range all {
		m := &c.marks[i]
		if (m.line > c.at+headAfter+6 || m.line < c.at-headBefore-3) && len(all) > 1 || c.tellsChange(m.line) {
			continue
		}
		if w, ok := stamp(m.value); ok {
			return w, true
		}
		if w, ok := stamp(m.text); ok && len(m.text) < 80 {
			return w, true
		}
	}
	return dates.When{}, false
}

// ofAnother reports whether what stands below the headline belongs to another one, which
// leads to an article of its own.
func (c *chooser) ofAnother(line int) bool {
	for i := c.at + 1; i < line && i < len(c.lines); i++ {
		if c.lines[i].leads() {
			return true
		}
	}
	return false
}

// tellsChange reports whether a line tells when the article was changed, and no other day.
func (s *Scan) tellsChange(line int) bool {
	if line >= len(s.lines) {
		return false
	}
	text := s.lines[line].text
	found, ok := dates.Find(text)
	return ok && (found.Changed || labels(text, changedWords))
}

// shownDate returns the date that is shown around the headline: in an element whose class
// promises one, or in a line that is nothing but a date with what stands around one.
func (c *chooser) shownDate() (dates.When, bool) {
	consider := func(text string, heads bool) (dates.When, bool) {
		w, ok := dateLine(text)
		if heads && !isWhole(text) {
			return w, false
		}
		return w, ok && w.Year() >= firstYear && !w.Changed && !labels(text, changedWords)
	}
	for _, i := range append(c.near(dateText), c.near(nameText)...) {
		m := &c.marks[i]
		if c.at >= 0 && m.line <= c.at+headAfter && m.line >= c.at-headBefore && len(m.text) < 120 && !c.ofAnother(m.line) {
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
	return c.datelined()
}

// footDate returns the date of a line further down that says that it is one, or that of a
// change.
func (c *chooser) footDate() (dates.When, bool) {
	if w, ok := c.labelledDate(publishedWords); ok {
		return w, true
	}
	for _, l := range c.head() {
		if w, ok := dateLine(l.text); ok && !l.heads && w.Year() >= firstYear {
			return w, true
		}
	}
	return c.labelledDate(changedWords)
}

// datelined returns the date with which the first paragraph begins, or the one behind the
// lede: "4 May 2031 – The ferry waits", "(4 May 2031) The ferry waits", "Ostermouth, 4 May
// 2031. The ferry waits".
func (c *chooser) datelined() (dates.When, bool) {
	const reach = 60 // bytes of a paragraph
	paragraphs := 0
	for i := max(c.at, -1) + 1; i < len(c.lines) && i <= c.at+headAfter && c.at >= 0; i++ {
		l := c.lines[i]
		if c.beside(l.place) || l.heads || len(l.text) <= reach {
			continue
		}
		if paragraphs++; paragraphs > 2 {
			break
		}
		at, ok := dates.Find(l.text[:reach])
		if !ok || len(strings.Fields(l.text[:at.Start])) > 3 || at.Year() < firstYear {
			continue
		}
		date, rest := l.text[:at.End], strings.TrimLeft(l.text[at.End:], " ")
		last, _ := utf8.DecodeLastRuneInString(date)
		next, _ := utf8.DecodeRuneInString(rest)
		if strings.ContainsRune("-–—|:.", last) || strings.ContainsRune("–—|:", next) || strings.HasPrefix(rest, "- ") || date[0] == '(' && strings.Contains(date, ")") {
			return at.When, true
		}
	}
	return dates.When{}, false
}

// labelledDate returns the date of a line that says that it is one: "Published on 4 May
// 2031", at the article's foot, or "Last change:" above "4 May 2031".
func (c *chooser) labelledDate(words string) (dates.When, bool) {
	const foot = 25 // lines: what comes then is of those who comment, or of the site
	for i, last := c.at, c.at; i >= 0 && i < len(c.lines) && i <= last+foot; i++ {
		l := c.lines[i]
		if l.isParagraph() && !c.beside(l.place) {
			last = i
		}
		if c.beside(l.place) || l.heads || l.long || len(l.text) > 120 || !labels(l.text, words) {
			continue
		}
		text := l.text
		if strings.HasSuffix(text, ":") && i+1 < len(c.lines) && !c.lines[i+1].long {
			text += " " + c.lines[i+1].text
		}
		if w, ok := dateLine(text); ok && w.Year() >= firstYear {
			return w, true
		}
	}
	return dates.When{}, false
}

// labels reports whether a line begins with one of some words, or ends a label with it: "Last
// change:".
func labels(line, words string) bool {
	label, _, ok := strings.Cut(line, ":")
	first, rest, _ := strings.Cut(strings.TrimSuffix(line, ":"), " ")
	if has(words, strings.ToLower(strings.Trim(first, ":"))) {
		return true
	}
	if !ok || rest == "" || strings.Count(label, " ") > 1 {
		return false
	}
	return has(words, strings.ToLower(label[strings.LastIndexByte(label, ' ')+1:]))
}

// publishedWords begin a line that tells when an article was published.
const publishedWords = " published posted created written verfasst geschrieben veröffentlicht publiziert erstellt eingestellt veröffentlichungsdatum erscheinungsdatum erscheinungstermin publié publiée posté publicado publicada creado pubblicato pubblicata gepubliceerd geplaatst publicerad publicerat publisert udgivet opublikowano dodano data datum date fecha erschienen pressemitteilung pressemeldung опубликовано дата "

// changedWords begin one that tells when it was changed.
const changedWords = " updated update change changed änderung aktualisierung modified stand aktualisiert geändert actualizado actualisé aggiornato bijgewerkt uppdaterad oppdatert opdateret "

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
	after := strings.TrimSpace(text[at.End:])
	if isField(text, at) {
		return at.When, true
	}
	rest := before + " " + after
	words := len(strings.Fields(rest))
	sentence := strings.HasSuffix(strings.TrimSpace(text), ".") && words > 2 || strings.ContainsAny(text, "“”\"?!©")
	return at.When, words <= few && !sentence && len(rest) < 80
}

// fieldMarks part what stands in a line around a headline.
const fieldMarks = "|·•⋅∙/»›"

// isWhole reports whether a line is a date, alone or as one of several fields.
func isWhole(text string) bool {
	if _, ok := dates.Parse(text); ok {
		return true
	}
	at, ok := dates.Find(text)
	return ok && isField(text, at)
}

// isField reports whether marks part a date from the rest of its line: "Ada Quill / 4 May
// 2031 / Photo: Bo Tarn / 12 comments".
func isField(text string, at dates.Found) bool {
	const most = 160 // bytes of a line
	start, end := at.Start, at.End
	start += len(text[start:end]) - len(strings.TrimLeft(text[start:end], fieldMarks+" "))
	end -= len(text[start:end]) - len(strings.TrimRight(text[start:end], fieldMarks+" "))
	before, after := strings.TrimSpace(text[:start]), strings.TrimSpace(text[end:])
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return len(text) < most && before+after != "" && (before == "" || strings.ContainsRune(fieldMarks, last)) && (after == "" || strings.ContainsRune(fieldMarks, next))
}

// isOtherDay reports whether what stands before a date makes it another than that of
// publication: the end of a time, "from 9 to 23 May 2031", or what has a label of its own,
// "Deadline: 4 May 2031".
func isOtherDay(before string) bool {
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return has(" bis to until till through au al hasta até tot til till до – - — und and ", word) || strings.HasSuffix(word, ":") && !has(publishedWords+changedWords, strings.TrimSuffix(word, ":"))
}
