package cite

import (
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
)

// Kept is a citation apart from its article: what has to be kept of both so that it can be
// written in every form when the article is gone. Each is a text of one line but for
// Words, whose paragraphs stay apart; what is not known is empty.
type Kept struct {
	Key     string // names the quotation: "quill2031-3f2a1c9e"
	Words   string // the exact words, with " … " between the parts of a sentence
	Marks   string // the source's quotation marks with … between them, "«…»", where they are not those that words without marks get
	Kind    string // direct, mixed, indirect; passage for words that nobody says
	Who     string // who says it, with brackets around what the article does not say there
	Speaker string // the speaker's name in full
	Role    string
	Sure    string // how sure the speaker is: sure, likely, a guess

	Title     string
	Bylines   []string
	Source    string
	Published time.Time // zero if nobody knows
	Language  string
	URL       string // of the article
	Link      string // of the words in it
}

// passage is the kind of words that are no quotation.
const passage = "passage"

// Kept is what is kept of the citation.
func (c *Citation) Kept() Kept {
	a, f := c.of.Article, c.Fields()
	k := Kept{
		Key: f.Key, Words: f.Words, Kind: f.Kind, Who: f.Who, Speaker: f.Speaker, Role: f.Role, Sure: f.Sure,
		Title: f.Title, Bylines: f.Bylines, Source: f.Source, Published: a.Published, Language: f.Language, URL: clean.Line(a.URL), Link: f.Link,
	}
	open, end := c.marks()
	if plainOpen, plainEnd := plainMarks(k.Words); open != plainOpen || end != plainEnd {
		k.Marks = open + "…" + end
	}
	return k
}

// Citation is what was kept as a citation that is written as that was which it was kept
// of. As an annotation it leads to nothing but its own words.
func (k Kept) Citation(days dates.Style) *Citation {
	words := quotes.Span{End: len(k.Words)}
	a := &articles.Article{
		Title: k.Title, Bylines: k.Bylines, Source: k.Source, Published: k.Published, Language: k.Language, URL: k.URL,
		Text: k.Words, Blocks: []articles.Block{{Span: words}},
	}
	c := &Citation{of: &Source{Article: a, Dates: days}, kept: &k, parts: []quotes.Span{words}}
	if k.Kind == passage {
		return c
	}
	q := quotes.Quote{Span: words, Marked: words, Speaker: -1, Confidence: map[string]float64{quotes.Sure.String(): quotes.LeastSure, quotes.Likely.String(): quotes.LeastLikely}[k.Sure]}
	for kind := quotes.Direct; kind <= quotes.Scare; kind++ {
		if kind.String() == k.Kind {
			q.Kind = kind
		}
	}
	if k.Speaker != "" {
		q.Speaker, c.of.Found.Speakers = 0, []quotes.Speaker{{Name: k.Speaker, Role: k.Role}}
	}
	c.quote = &q
	return c
}

// marks are those that were kept.
func (k *Kept) marks() (open, end string) {
	if open, end, ok := strings.Cut(k.Marks, "…"); ok {
		return open, end
	}
	return plainMarks(k.Words)
}

// plainMarks are the marks of words that have none in their source.
func plainMarks(words string) (open, end string) {
	if strings.ContainsAny(words, "“”\"") {
		return "‘", "’"
	}
	return "“", "”"
}

// Article is the article that the words stand in.
func (c *Citation) Article() *articles.Article { return c.of.Article }

// Span is the stretch of the article's text that the words stand in, from the first of
// them to the last.
func (c *Citation) Span() quotes.Span {
	return quotes.Span{Start: c.parts[0].Start, End: c.parts[len(c.parts)-1].End}
}

// Attributed is the stretch of the article's text that holds the words, their marks, and
// what says whose they are.
func (c *Citation) Attributed() quotes.Span {
	all := c.Span()
	if c.quote == nil {
		return all
	}
	for _, s := range []quotes.Span{c.quote.Marked, c.last().Marked, c.quote.Mention, c.quote.Cue} {
		if !s.Empty() {
			all = quotes.Span{Start: min(all.Start, s.Start), End: max(all.End, s.End)}
		}
	}
	return all
}
