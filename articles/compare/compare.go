// Package compare sets two articles side by side: the quotations that they share, whole
// or cut or with other words, those that one of them has alone, and whether they say of
// the same person that they said it. Of two versions of one article it tells besides
// what was added to the text, taken out of it and changed.
//
// One says: “Not one boat will leave the harbour today,” Ada Quill said. The other: The
// director said “not one boat will leave”. [Of] finds that these are one quotation, that
// the second leaves out its end, and that another name stands there.
//
// It takes time nearly linear in the length of both texts, whatever they hold: what would
// take longer is compared less closely, and [Comparison.Coarse] says so.
package compare

import (
	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/quotes"
)

// Side is an article and what was found in it.
type Side struct {
	Article *articles.Article
	Found   quotes.Found
}

// Options say what is compared.
type Options struct {
	Reported bool // what is told without marks, too
	Versions bool // they are known to be versions of one article; without it, what they say tells
}

// Comparison is what two articles have in common, and what not. Of each pair of values the
// first is of the first article.
type Comparison struct {
	Shared   []Pair   // quotations that both have, in the order of the first article
	Alone    [2][]int // those that one alone has, as indexes into Found.Quotes
	Compared [2]int   // how many quotations were compared
	Versions bool     // the two are versions of one article
	Changes  []Change // of the text, in its order; only of versions
	Coarse   bool     // so much differs that not all of it was compared word by word
}

// How tells how far a quotation is the same in two articles.
type How uint8

// How far a quotation is the same.
const (
	Whole   How = iota // the same words, though case and marks may differ
	Cut                // one has a part of what the other has
	Altered            // some words are others, or are missing where no ellipsis says so
)

// String returns what the command line prints.
func (h How) String() string { return [...]string{"whole", "cut", "changed"}[h] }

// Who tells whether two articles say that one person said something.
type Who uint8

// Whom two articles have a quotation from.
const (
	Alike   Who = iota // the same person, or nobody in both
	Another            // somebody else, as far as their names tell
	Unnamed            // nobody, in one of the two
)

// String returns what the command line prints.
func (w Who) String() string { return [...]string{"same", "other", "unnamed"}[w] }

// Pair is a quotation that both articles have.
type Pair struct {
	Quotes [2]int // indexes into Found.Quotes
	How    How
	Less   [2]bool         // which of both leaves out something of the other; of Cut
	Words  []align.Stretch // both side by side: bytes of the articles' texts
	Who    Who
}

// Same reports whether a quotation is the same in both, by the same person.
func (p *Pair) Same() bool { return p.How == Whole && p.Who == Alike }

// Kind tells what was done to a sentence between two versions.
type Kind uint8

// What was done to a sentence.
const (
	Added Kind = iota
	Removed
	Changed
	Moved // it stands elsewhere, as it was
)

// String returns what the command line prints.
func (k Kind) String() string { return [...]string{"added", "removed", "changed", "moved"}[k] }

// Change is what was done to a sentence, or to several that follow each other in a
// paragraph and were added, or taken out.
type Change struct {
	Kind      Kind
	At        [2]quotes.Span  // in the articles' texts; empty where it does not stand
	Paragraph [2]int          // in which it stands, from 1; 0 where it does not
	Words     []align.Stretch // of Changed: both side by side
	Quoted    bool            // all that differs stands in quotations, which Shared and Alone tell of
}

// Same reports whether nothing differs: both have the same quotations, by the same people,
// and versions of one article the same text.
func (c *Comparison) Same() bool {
	for i := range c.Shared {
		if !c.Shared[i].Same() {
			return false
		}
	}
	return len(c.Alone[0])+len(c.Alone[1])+len(c.Changes) == 0
}

// Of compares two articles.
func Of(a, b Side, o Options) Comparison {
	both := [2]Side{a, b}
	var left effort
	c := Comparison{Versions: o.Versions || versions(a.Article, b.Article)}
	quoted(&c, both, o, &left)
	if c.Versions {
		c.Changes = changes(both, &left)
	}
	c.Coarse = left.spent()
	return c
}

// effort is how much was done to align words.
type effort struct{ cells int }

// mostCells is how many pairs of words are compared to align what differs: half a second's work.
const mostCells = 100_000_000

// spent reports whether there was more to do than is done.
func (e *effort) spent() bool { return e.cells > mostCells }

// align aligns words, or nothing where enough was done.
func (e *effort) align(here, there []align.Word) align.Matching {
	const longest = 1000 // words that are matched
	if e.spent() {
		return nil
	}
	e.cells += min(len(here), longest) * min(len(there), longest)
	return align.Edited(here, there)
}

// shifted are words of a stretch of a text, by where they stand in all of it.
func shifted(words []align.Word, by int) []align.Word {
	for i := range words {
		words[i].Start += by
		words[i].End += by
	}
	return words
}
