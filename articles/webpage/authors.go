package webpage

import (
	"slices"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
)

// authors chooses who wrote the article: the first source that names a person.
func (c *chooser) authors() []string {
	not := append([]string{c.facts.Site, c.about.Publisher}, c.hosts...)
	marked := byline.Given{Marked: true, Not: not}
	var told [][]string
	told = append(told, c.about.Authors)
	for _, name := range [...]string{"author", "parsely-author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "citation_author", "byl", "sailthru.author", "cxenseparse:author", "authors", "vr:author"} {
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
	shown := byline.Given{Not: not}
	if people := c.marked(nameItem, marked, nearby); len(people) > 0 {
		return people
	}
	if people := c.marked(nameText, shown, nearby); len(people) > 0 {
		return people
	}
	if people := c.shownAuthors(shown, marked); len(people) > 0 {
		return people
	}
	if people := c.marked(nameItem, marked, anywhere); len(people) > 0 {
		return people
	}
	return c.marked(nameText, shown, anywhere)
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
		named := byline.People(first(m.text, m.value), given)
		if len(named) > 0 && from < 0 {
			from = m.line
		}
		if people = byline.AppendNew(people, named); len(people) >= budget.Values {
			return people[:budget.Values]
		}
	}
	return people
}

// near returns the marks of a kind in the order in which they stand behind the headline,
// and then those before it, the last first.
func (c *chooser) near(kind markKind) []int {
	var after, before []int
	for i, m := range c.marks {
		switch {
		case m.kind != kind:
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
	long := 0
	for i := c.at + 1; i < len(c.lines) && i <= c.at+headAfter && long < 2; i++ {
		l := c.lines[i]
		if l.long || len(l.text) > 160 && !l.links {
			long++
			continue
		}
		if !l.quiet {
			all = append(all, l)
		}
	}
	for i := c.at - 1; i >= 0 && i >= c.at-headBefore; i-- {
		if l := c.lines[i]; !l.quiet && !l.long {
			all = append(all, l)
		}
	}
	return all
}

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
