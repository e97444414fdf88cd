package webpage

import (
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
)

// nameTags are meta tags that tell who wrote an article, the surest first.
var nameTags = [...]string{"author", "parsely-author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "citation_author", "byl", "sailthru.author", "cxenseparse:author", "authors", "vr:author"}

// authors chooses who wrote the article, and tells them by their full names: "Ada Quill" where
// the page calls her "Ada" or "adaquill" in one place.
func (c *chooser) authors() []string {
	not := append([]string{c.facts.Site, c.about.Publisher}, c.hosts...)
	marked, shown := byline.Given{Marked: true, Not: not}, byline.Given{Not: not}
	people := c.toldAuthors(marked)
	if people == nil {
		people = c.seenAuthors(shown, marked)
	}
	for i, p := range people {
		if !strings.Contains(p, " ") {
			people[i] = c.fullName(p, shown)
		}
	}
	return people
}

// toldAuthors returns the persons whom the first source for machines names that names any.
func (c *chooser) toldAuthors(marked byline.Given) []string {
	if c.about.Persons { // a site may be called by its author's name
		marked := byline.Given{Marked: true, Not: c.hosts}
		if people := peopleOf(c.about.Authors, marked); len(people) > 0 {
			return people
		}
	}
	told := [][]string{c.about.Authors}
	for _, name := range nameTags {
		told = append(told, c.tags[name])
	}
	for _, names := range told {
		if people := peopleOf(names, marked); len(people) > 0 {
			return people
		}
	}
	for n := 1; n <= 3; n++ { // weblogs: "Written by", for those who link to the page
		label := c.meta("twitter:label" + string('0'+rune(n)))
		if people := peopleOf(c.tags["twitter:data"+string('0'+rune(n))], marked); byline.IsLabel(label) && len(people) > 0 {
			return people
		}
	}
	return nil
}

// seenAuthors returns the persons whom the page shows: near the headline, at the foot of the
// article, elsewhere.
func (c *chooser) seenAuthors(shown, marked byline.Given) []string {
	for _, look := range [...]func() []string{
		func() []string { return c.marked(nameItem, marked, nearby) },
		func() []string { return c.marked(nameText, shown, nearby) },
		func() []string { return c.shownAuthors(shown, marked) },
		func() []string { return c.footAuthors(shown) },
		func() []string { return c.marked(nameItem, marked, anywhere) },
		func() []string { return c.marked(nameText, shown, anywhere) },
	} {
		if people := look(); len(people) > 0 {
			return people
		}
	}
	return nil
}

// footAuthors looks below the last paragraph for a line that says outright who wrote the
// article: "Text: Ada Quill". In the middle such a line is of a book, of a recipe.
func (c *chooser) footAuthors(shown byline.Given) []string {
	const foot = 12 // lines
	var people []string
	for i, last := c.at, c.at; i >= 0 && i < len(c.lines) && i <= last+foot; i++ {
		l := c.lines[i]
		switch {
		case c.beside(l.place):
			continue
		case l.isParagraph():
			last, people = i, nil
			continue
		case l.heads || people != nil:
			continue
		}
		if by, sure := byline.Labelled(l.text); by != "" && sure {
			people = byline.People(by, shown)
		}
	}
	return people
}

// fullName returns the name of somebody of whom one word is known, as another place on the
// page tells it.
func (c *chooser) fullName(known string, shown byline.Given) string {
	var texts []string
	for _, name := range nameTags {
		texts = append(texts, c.tags[name]...)
	}
	texts = append(texts, c.about.Authors...)
	for i := range c.marks {
		if m := &c.marks[i]; (m.kind == nameItem || m.kind == nameText) && !c.beside(m.place) {
			texts = append(texts, strings.Split(m.text, partMark)...)
		}
	}
	for _, t := range texts {
		for _, full := range byline.People(t, shown) {
			if byline.Lengthens(full, known) {
				return full
			}
		}
	}
	return known
}

// How far from the headline a name is looked for, in lines.
const (
	nearby   = 20
	anywhere = mostLines
)

// peopleOf returns the persons that some texts name.
func peopleOf(texts []string, given byline.Given) []string {
	var people []string
	for _, t := range texts {
		if len(people) >= budget.Values {
			return people[:budget.Values]
		}
		people = byline.AppendNew(people, byline.People(t, given))
	}
	return people
}

// marked returns the persons named by marks of a kind: those around the headline before
// those further down, and of one place all.
func (c *chooser) marked(kind markKind, given byline.Given, within int) []string {
	const together = 6 // lines
	var people []string
	from := -1
	for _, i := range c.near(kind) {
		m := &c.marks[i]
		if c.at >= 0 && (m.line > c.at+within || m.line < c.at-within) {
			continue
		}
		if from >= 0 && (m.line > from+together || m.line < from-together) {
			break
		}
		named := m.people(given)
		if len(named) > 0 && from < 0 {
			from = m.line
		}
		if people = byline.AppendNew(people, named); len(people) >= budget.Values {
			return people[:budget.Values]
		}
	}
	return people
}

// people returns the persons whom a mark names. What stands on further lines is of them, a
// role, a motto, a link to all that they wrote, unless several are promised; and a name that
// is far down is no byline's.
func (m *mark) people(given byline.Given) []string {
	const (
		longest = 240 // bytes: a text about somebody
		within  = 3   // lines
	)
	text := first(m.text, m.value)
	if len(text) > longest {
		return nil
	}
	named := strings.ToLower(m.named)
	several := strings.Contains(named, "authors") || strings.Contains(named, "autoren")
	var people []string
	for i, part := range strings.Split(text, partMark) {
		if len(people) > 0 && !several || len(people) == 0 && i >= within {
			break
		}
		people = byline.AppendNew(people, byline.People(part, given))
	}
	return people
}

// near returns the marks of a kind in the order in which they stand behind the headline,
// and then those before it, the last first.
func (c *chooser) near(kind markKind) []int {
	var after, before []int
	for i, m := range c.marks {
		switch {
		case m.kind != kind || c.beside(m.place):
		case m.line >= c.at:
			after = append(after, i)
		default:
			before = append(before, i)
		}
	}
	slices.Reverse(before)
	return append(after, before...)
}

// How far from the headline a line still belongs to it, in lines.
const (
	headAfter  = 14
	headBefore = 3
)

// head yields the lines around the headline: those below it up to the second paragraph, and
// the few above.
func (c *chooser) head() []line {
	if c.at < 0 || c.at >= len(c.lines) {
		return nil
	}
	var all []line
	for _, l := range c.lines[c.at+1 : c.headEnd()] {
		if !l.isParagraph() && !c.beside(l.place) {
			all = append(all, l)
		}
	}
	for i := c.at - 1; i >= 0 && i >= c.at-headBefore; i-- {
		if l := c.lines[i]; !c.beside(l.place) && !l.long {
			all = append(all, l)
		}
	}
	return all
}

// headEnd returns the line at which the lines below the headline end.
func (c *chooser) headEnd() int {
	i := c.at + 1
	for long := 0; i < len(c.lines) && i <= c.at+headAfter && long < 2; i++ {
		if c.lines[i].leads() {
			break
		}
		if c.lines[i].isParagraph() {
			long++
		}
	}
	return i
}

// leads reports whether a line is the headline of another article, and leads there. One or
// two words are a section.
func (l *line) leads() bool { return l.heads && l.links && strings.Count(l.text, " ") >= 2 }

// isParagraph tells a line that is too long to be of the head.
func (l *line) isParagraph() bool { return l.long || len(l.text) > 160 && !l.links }

// shownAuthors looks for a line that says "By Ada Quill" around the headline, for one that is
// "4 May 2031 | Ada Quill", and for "Author:" with a name on the next.
func (c *chooser) shownAuthors(shown, marked byline.Given) []string {
	lines := c.head()
	for i, l := range lines {
		if i+1 < len(lines) && byline.IsLabel(l.text) {
			if people := byline.People(lines[i+1].text, shown); len(people) > 0 {
				return people
			}
		}
		if l.heads {
			continue
		}
		if by, sure := byline.Labelled(l.text); by != "" {
			given := shown
			if sure {
				given = marked
			}
			if people := byline.People(by, given); len(people) > 0 {
				return people
			}
		}
	}
	for _, l := range lines {
		if by := byline.Parse(l.text); by.Dated && len(by.Names) > 0 && !l.heads {
			if people := peopleOf(by.Names, shown); len(people) > 0 {
				return people
			}
		}
	}
	return nil
}
