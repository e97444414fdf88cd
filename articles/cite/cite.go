// Package cite writes a quotation with all that tells where it is from, in the forms in
// which people and programs take it: as a sentence, in Markdown, HTML and org, for
// BibTeX, CSL and RIS, as a W3C annotation, and as a link that leads to the words.
//
// What is cited is what the source has. The words are exact. Where they are parted
// (“Not one boat,” said Ada Quill, “will leave today”), an ellipsis stands for what is
// left out. What the source does not say at this place stands in brackets: of “We
// wait,” she said, the speaker is [Ada Quill, harbour master]. Who is a guess is called
// perhaps. Words that are told without quotation marks are the article's, and are never
// made somebody's own.
//
//	s := cite.Source{Article: a, Found: quotes.Find(a.Document()), Path: "ferries.txt"}
//	for _, c := range s.Quotes() {
//		fmt.Println(c.As(cite.Sentence))
//	}
package cite

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/export"
	"pullquote/articles/quotes"
)

// Source is an article that is cited. It may be used from several goroutines.
type Source struct {
	Article *articles.Article
	Found   quotes.Found
	Path    string      // as the user knows it; "-" for standard input
	Dates   dates.Style // of days in forms for people

	once   sync.Once
	where  *places                 // nil until a link is made
	Wanted func(quotes.Quote) bool // which quotations are cited; nil for all
}

// Citation is a stretch of an article that is cited: a quotation, or other words.
type Citation struct {
	of     *Source
	number int           // of the quotation in the article, from 1; 0 for other words
	quote  *quotes.Quote // nil for other words
	parts  []quotes.Span // of the article's text, in order
	kept   *Kept         // what was kept of it, where its article is not at hand
}

// Quotes are the citations of all that is said in the article: not of marks around what
// is nobody's speech, nor of a fragment beside the clause that it is part of. A sentence
// that its attribution parts is one.
func (s *Source) Quotes() []*Citation {
	var all []*Citation
	for i := 0; i < len(s.Found.Quotes); {
		c := s.Quote(i)
		if q := &s.Found.Quotes[i]; q.Kind != quotes.Scare && q.PartOf == 0 && (s.Wanted == nil || s.Wanted(*q)) {
			all = append(all, c)
		}
		i += len(c.parts)
	}
	return all
}

// Quote is the citation of a quotation, an index into Found.Quotes, with the other parts
// of its sentence.
func (s *Source) Quote(i int) *Citation {
	first := i
	for first > 0 && s.goesOn(first-1) {
		first--
	}
	c := &Citation{of: s, number: first + 1, quote: &s.Found.Quotes[first]}
	for last := first; ; last++ {
		if c.parts = append(c.parts, s.Found.Quotes[last].Span); !s.goesOn(last) {
			return c
		}
	}
}

// Passage is the citation of any words of the article. Those that stand in a quotation are
// whoever's that is: of “Not one boat will leave today,” said Ada Quill, also "one boat" is
// hers. All others are nobody's, such as a sentence with a quotation in it.
func (s *Source) Passage(at quotes.Span) *Citation {
	c := &Citation{of: s, parts: []quotes.Span{at}}
	for i := range s.Found.Quotes {
		q := &s.Found.Quotes[i]
		said := quotes.Span{Start: max(at.Start, q.Start), End: min(at.End, q.End)} // without the marks
		if q.Kind == quotes.Scare || at.Start < q.Marked.Start || at.End > q.Marked.End || said.Empty() {
			continue
		}
		c.number, c.quote, c.parts = i+1, q, []quotes.Span{said} // a fragment comes behind its clause
	}
	return c
}

// mostBetween is how many bytes an attribution has that parts a sentence.
const mostBetween = 200

// goesOn reports whether the sentence of a quotation goes on in the next: nothing but the
// attribution of both stands between, and it is no end of a sentence, as in “We wait,”
// she said. “There is no way.”
func (s *Source) goesOn(i int) bool {
	if i+1 >= len(s.Found.Quotes) {
		return false
	}
	q, next, text := &s.Found.Quotes[i], &s.Found.Quotes[i+1], s.Article.Text
	if spoken := func(k quotes.Kind) bool { return k == quotes.Direct || k == quotes.Mixed }; !spoken(q.Kind) || !spoken(next.Kind) {
		return false
	}
	if q.Speaker != next.Speaker || q.PartOf != next.PartOf || q.Cue != next.Cue || q.Cue.Start < q.Marked.End || q.Cue.End > next.Marked.Start {
		return false
	}
	between := text[q.Marked.End:next.Marked.Start]
	said := strings.TrimRightFunc(q.Of(text), unicode.IsSpace)
	return len(between) <= mostBetween && !strings.Contains(between, "\n\n") &&
		strings.HasSuffix(strings.TrimRightFunc(between, unicode.IsSpace), ",") && !strings.ContainsAny(said[max(0, len(said)-1):], ".!?…")
}

// Words are the exact words, with " … " for what stands between their parts and a blank
// line between paragraphs.
func (c *Citation) Words() string {
	if c.kept != nil {
		return c.kept.Words
	}
	said := make([]string, len(c.parts))
	for i, part := range c.parts {
		said[i] = export.Words(c.of.Article, part)
	}
	return strings.Join(said, " … ")
}

// Line are the words on one line.
func (c *Citation) Line() string { return clean.Line(c.Words()) }

// marked are the words, on one line or several, in quotation marks.
func (c *Citation) marked(words string) string {
	open, end := c.marks()
	return open + words + end
}

// marks are the quotation marks of the source, or others where it has none.
func (c *Citation) marks() (open, end string) {
	if c.kept != nil {
		return c.kept.marks()
	}
	text := c.of.Article.Text
	if c.quote != nil && c.quote.Kind != quotes.Indirect {
		last := c.last()
		open, end = text[c.quote.Marked.Start:c.quote.Start], text[last.End:last.Marked.End]
		if strings.TrimSpace(open) != "" && strings.TrimSpace(end) != "" && len(open) <= mostMark && len(end) <= mostMark {
			return open, end
		}
	}
	return plainMarks(c.Words())
}

// mostMark is how many bytes a quotation mark has, with the blank that French sets.
const mostMark = 8

// last is the last part of the quotation.
func (c *Citation) last() *quotes.Quote {
	return &c.of.Found.Quotes[c.number-1+len(c.parts)-1]
}

// Key names the citation among those of other articles, by the words and the article, so
// that the same quotation has the same key wherever the file lies: "quill2031-3f2a1c9e".
func (c *Citation) Key() string {
	if c.kept != nil {
		return c.kept.Key
	}
	a := c.of.Article
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d\x00%s", a.URL, a.Title, c.parts[0].Start, c.Words()))
	year := ""
	if !a.Published.IsZero() {
		year = strconv.Itoa(a.Published.Year())
	}
	return fmt.Sprintf("%s%s-%x", c.keyName(), year, sum[:4])
}

// keyName is the last word of the speaker's or the author's name that can stand in a key.
func (c *Citation) keyName() string {
	names := []string{c.speaker().Name}
	names = append(names, c.of.Article.Bylines...)
	for _, name := range names {
		if words := strings.Fields(name); len(words) > 0 {
			if plain := keyLetters(words[len(words)-1]); plain != "" {
				return plain
			}
		}
	}
	return "quote"
}

// keyLetters are the letters of a word that every program takes in a key, without accents.
func keyLetters(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFD.String(word)))
}

// title is the article's title, or the name of its file.
func (c *Citation) title() string {
	return cmp.Or(clean.Line(c.of.Article.Title), clean.Line(c.of.Path), "untitled")
}

// day is the article's day for people; empty if it has none.
func (c *Citation) day() string {
	if c.of.Article.Published.IsZero() {
		return ""
	}
	return c.of.Dates.Day(c.of.Article.Published)
}

// date is the article's day as ISO 8601 has it; empty if it has none.
func (c *Citation) date() string {
	if c.of.Article.Published.IsZero() {
		return ""
	}
	return c.of.Article.Published.Format("2006-01-02")
}
