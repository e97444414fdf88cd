package plain

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/ui/screen/words"
)

// Page is an article that is read a paragraph or a quotation at a time. Each step
// returns what is to be said, a line for each thing.
type Page struct {
	a     *articles.Article
	found quotes.Found

	block    int // the paragraph that was said last, -1 before the first
	quote    int // the quotation that was said last, -1 if none was since the page was left for another place
	dates    dates.Style
	only     int  // the speaker who alone is stepped through, -1 for all
	reported bool // what is told without marks is stepped through as well
}

// NewPage is a page at its start, with days said in a style.
func NewPage(a *articles.Article, found quotes.Found, d dates.Style) *Page {
	return &Page{a: a, found: found, dates: d, block: -1, quote: -1, only: -1}
}

// Head says what the article is: its title, who wrote it, where and when, and how much
// there is to be heard.
func (p *Page) Head() []string {
	lines := []string{sentence(p.a.Title)}
	if by := joined(strings.Join(p.a.Bylines, " and "), p.a.Source, day(p.a.Published, p.dates)); by != "" {
		lines = append(lines, sentence(by))
	}
	n, people := p.found.Marked()
	said := "No quotes"
	if n > 0 {
		said = words.Plural(n, "quote") + " by " + words.Plural(people, "speaker")
	}
	return append(lines, sentence(joined(said, words.Plural(max(1, p.a.Words/wordsAMinute), "minute"))))
}

// wordsAMinute is how fast text is read aloud (Brysbaert 2019).
const wordsAMinute = 183

// Down says the next paragraph.
func (p *Page) Down() []string { return p.step(+1) }

// Up says the paragraph before.
func (p *Page) Up() []string { return p.step(-1) }

func (p *Page) step(by int) []string {
	for i := p.block + by; i >= 0 && i < len(p.a.Blocks); i += by {
		if line := p.say(i); line != "" {
			p.block, p.quote = i, -1
			return []string{line}
		}
	}
	if by > 0 {
		return []string{"The end."}
	}
	return []string{"The start."}
}

// say is a paragraph in a line; nothing for what stands in the head, and for what is no
// part of the article.
func (p *Page) say(i int) string {
	b := p.a.Blocks[i]
	text := inLine(b.Of(p.a.Text))
	switch b.Kind {
	case articles.Title, articles.Byline, articles.Furniture:
		return ""
	case articles.Subheading:
		return "Heading: " + text
	case articles.Caption:
		return "Caption: " + text
	case articles.Item:
		return "Item: " + text
	case articles.Blockquote:
		return "Block quotation: " + text
	case articles.Code:
		return "Code: " + text
	case articles.Table:
		return "Table: " + text
	default:
		return text
	}
}

// Start goes to before the first paragraph.
func (p *Page) Start() []string {
	p.block, p.quote = -1, -1
	return p.Head()
}

// End says the last paragraph.
func (p *Page) End() []string {
	p.block = len(p.a.Blocks)
	return p.Up()
}

// To goes to the paragraph at an offset of the text: the next step down says it.
func (p *Page) To(offset int) {
	p.block, p.quote = p.blockAt(offset)-1, -1
}

// Offset is where the page is, in bytes of the article's text.
func (p *Page) Offset() int {
	if p.block < 0 || p.block >= len(p.a.Blocks) {
		return 0
	}
	return p.a.Blocks[p.block].Start
}

// blockAt is the paragraph at an offset, or the next after it.
func (p *Page) blockAt(offset int) int {
	i, _ := slices.BinarySearchFunc(p.a.Blocks, offset, func(b articles.Block, at int) int {
		if b.End <= at {
			return -1
		}
		return +1
	})
	return i
}

// Quote says the next quotation, or with -1 the one before.
func (p *Page) Quote(by int) []string { return p.quoteWhere(by, p.lit) }

// Same says the next quotation of the same speaker, or with -1 the one before.
func (p *Page) Same(by int) []string {
	if p.quote < 0 || p.found.Quotes[p.quote].Speaker < 0 {
		return []string{"Go to a quote first: n."}
	}
	who := p.found.Quotes[p.quote].Speaker
	return p.quoteWhere(by, func(q *quotes.Quote) bool { return p.lit(q) && q.Speaker == who })
}

// quoteWhere says the next quotation of some kind, or the one before.
func (p *Page) quoteWhere(by int, wanted func(*quotes.Quote) bool) []string {
	i := p.quote + by
	if p.quote < 0 {
		i = p.firstQuote(by)
	}
	for ; i >= 0 && i < len(p.found.Quotes); i += by {
		if q := &p.found.Quotes[i]; wanted(q) {
			p.quote, p.block = i, p.blockAt(q.Marked.Start)
			return []string{p.sayQuote(i)}
		}
	}
	if by > 0 {
		return []string{"No more quotes."}
	}
	return []string{"No quotes before."}
}

// firstQuote is where to look for a quotation from the paragraph on that was said last.
func (p *Page) firstQuote(by int) int {
	at := p.Offset()
	i, _ := slices.BinarySearchFunc(p.found.Quotes, at, func(q quotes.Quote, at int) int {
		if q.Marked.Start < at {
			return -1
		}
		return +1
	})
	if by < 0 {
		i--
	}
	return i
}

// lit reports whether a quotation is stepped to.
func (p *Page) lit(q *quotes.Quote) bool {
	heard := q.Kind == quotes.Direct || q.Kind == quotes.Mixed && !(p.reported && q.PartOf > 0) || q.Kind == quotes.Indirect && p.reported
	return heard && (p.only < 0 || q.Speaker == p.only)
}

// sayQuote is a quotation in a line: its number, who says it and how sure that is, and
// the words. "Quote 4 of 21, Jonas Kern, harbour master, sure: Not one boat."
func (p *Page) sayQuote(i int) string {
	at, all := 0, 0
	for k := range p.found.Quotes {
		if p.lit(&p.found.Quotes[k]) {
			if all++; k <= i {
				at++
			}
		}
	}
	q := &p.found.Quotes[i]
	kind := "Quote"
	if q.Kind == quotes.Indirect {
		kind = "Reported"
	}
	return fmt.Sprintf("%s %d of %d, %s: %s", kind, at, all, p.who(q), inLine(q.Of(p.a.Text)))
}

// who is a quotation's speaker, whoever tells that they say so, and how sure that is.
func (p *Page) who(q *quotes.Quote) string {
	if q.Speaker < 0 {
		return "nobody is named"
	}
	via := ""
	if q.Via > 0 {
		via = "via " + inLine(p.found.Speakers[q.Via-1].Name)
	}
	return joined(p.speaker(q.Speaker), via, q.Surety().String())
}

// speaker is a speaker's name and role.
func (p *Page) speaker(i int) string {
	s := &p.found.Speakers[i]
	return joined(inLine(s.Name), inLine(s.Role))
}

// Reported turns what is told without marks on or off.
func (p *Page) Reported() []string {
	if p.reported = !p.reported; p.reported {
		return []string{"Reported speech is on."}
	}
	p.quote = -1
	return []string{"Reported speech is off."}
}

// Speakers says who is quoted, and how much; it ends that one of them alone is stepped
// through.
func (p *Page) Speakers() []string {
	p.only = -1
	heard := p.heard()
	if len(heard) == 0 {
		return []string{"Nobody is quoted."}
	}
	var lines []string
	for n, i := range heard {
		s := &p.found.Speakers[i]
		lines = append(lines, fmt.Sprintf("%d. %s.", n+1, joined(p.speaker(i), words.Plural(s.Quotes, "quote"), words.Plural(s.Words, "word"))))
	}
	return append(lines, "s and a number: only that speaker.")
}

// heard are the speakers whose quotations are stepped through, in the order in which
// they first speak.
func (p *Page) heard() (all []int) {
	said := map[int]bool{}
	for k := range p.found.Quotes {
		if q := &p.found.Quotes[k]; q.Speaker >= 0 && p.lit(q) {
			said[q.Speaker] = true
		}
	}
	for i := range p.found.Speakers {
		if said[i] {
			all = append(all, i)
		}
	}
	return all
}

// Only steps through the quotations of one speaker alone, counted from 1.
func (p *Page) Only(n int) []string {
	p.only = -1
	heard := p.heard()
	if n < 1 || n > len(heard) {
		return []string{fmt.Sprintf("There is no speaker of that number: %s.", words.Plural(len(heard), "speaker"))}
	}
	p.only, p.quote, p.block = heard[n-1], -1, -1
	return append([]string{"Only " + p.speaker(p.only) + "."}, p.Quote(+1)...)
}

// Why says why a quotation has its speaker.
func (p *Page) Why() []string {
	if p.quote < 0 {
		return []string{"Go to a quote first: n."}
	}
	q := &p.found.Quotes[p.quote]
	return []string{sentence(joined(p.who(q), q.Kind.String())), sentence(inLine(q.Why))}
}

// Find says the next paragraph that holds some words, from the start again behind the end.
func (p *Page) Find(text string) []string {
	text = fold.String(text, fold.Search)
	for n := range p.a.Blocks {
		i := (max(p.block, -1) + 1 + n) % len(p.a.Blocks)
		line := p.say(i)
		if line == "" || !strings.Contains(fold.String(line, fold.Search), text) {
			continue
		}
		lines := []string{line}
		if i <= p.block {
			lines = []string{"From the start again.", line}
		}
		p.block, p.quote = i, -1
		return lines
	}
	return []string{"Not found: " + inLine(text) + "."}
}

// day is the day of an article.
func day(published time.Time, d dates.Style) string {
	if published.IsZero() {
		return ""
	}
	return d.Day(published)
}

// inLine is text in one line, with nothing in it that acts on a terminal.
func inLine(text string) string { return clean.Line(strings.Join(strings.Fields(text), " ")) }

// sentence is a line that ends.
func sentence(line string) string {
	if line = inLine(line); line == "" || strings.HasSuffix(line, "”") || strings.ContainsAny(line[len(line)-1:], ".!?") {
		return line
	}
	return line + "."
}

// joined puts commas between the parts that are there.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
