package compare

import (
	"cmp"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// saying is a quotation as it is looked for.
type saying struct {
	quote int
	words []align.Word
	ids   []uint32 // the words, by their numbers
	taken []bool   // the words that stand in a pair already
	found bool     // it stands in a pair
}

// candidate is two quotations that may be one.
type candidate struct {
	a, b int // among the sayings of each article
	m    align.Matching
}

// quoted finds what both articles quote, and what one alone does.
func quoted(c *Comparison, both [2]Side, o Options, left *effort) {
	numbers := map[string]uint32{}
	var said [2][]saying
	for i, s := range both {
		said[i] = sayings(s, o, numbers)
		c.Compared[i] = len(said[i])
	}
	who := &attributions{both, map[[2]int]Who{}}
	all := candidates(said, who, left)
	for _, again := range []bool{false, true} { // a quotation that one article has twice is in the other all the same
		for _, x := range all {
			a, b := &said[0][x.a], &said[1][x.b]
			if again && a.found && b.found || !again && mostlyTaken(a, b, x.m) {
				continue
			}
			a.take(x.m, func(p align.Pair) int { return p.Here })
			b.take(x.m, func(p align.Pair) int { return p.There })
			c.Shared = append(c.Shared, pairOf(who, a, b, x.m))
		}
	}
	order.Stable(c.Shared, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(x.Quotes[0], y.Quotes[0]), cmp.Compare(x.Quotes[1], y.Quotes[1]))
	})
	for i := range said {
		for k := range said[i] {
			if !said[i][k].found {
				c.Alone[i] = append(c.Alone[i], said[i][k].quote)
			}
		}
	}
}

// sayings are the quotations of an article that are compared: those that hold a word.
func sayings(s Side, o Options, numbers map[string]uint32) (all []saying) {
	for i, q := range s.Found.Quotes {
		if q.Kind == quotes.Scare || q.Kind == quotes.Indirect && !o.Reported {
			continue
		}
		words := shifted(align.Parted(q.Of(s.Article.Text)), q.Start)
		if len(words) == 0 {
			continue
		}
		all = append(all, saying{quote: i, words: words, ids: identified(words, numbers), taken: make([]bool, len(words))})
	}
	return all
}

// identified are words as numbers: the same for the same word.
func identified(words []align.Word, numbers map[string]uint32) []uint32 {
	ids := make([]uint32, len(words))
	for i, w := range words {
		id, known := numbers[w.Key()]
		if !known {
			id = uint32(len(numbers) + 1)
			numbers[w.Key()] = id
		}
		ids[i] = id
	}
	return ids
}

// take notes that a quotation stands in a pair, with the words that are matched.
func (s *saying) take(m align.Matching, mine func(align.Pair) int) {
	s.found = true
	for _, p := range m {
		s.taken[mine(p)] = true
	}
}

// mostlyTaken reports whether most of the words that two quotations have in common stand in
// a pair already, on either side: a quotation that its attribution parts in one article
// makes two pairs with the one that it is in the other.
func mostlyTaken(a, b *saying, m align.Matching) bool {
	here, there := 0, 0
	for _, p := range m {
		if a.taken[p.Here] {
			here++
		}
		if b.taken[p.There] {
			there++
		}
	}
	return 2*max(here, there) > len(m)
}

// pairOf is a quotation that both articles have.
func pairOf(who *attributions, a, b *saying, m align.Matching) Pair {
	p := Pair{Quotes: [2]int{a.quote, b.quote}, Words: m.Stretches(a.words, b.words), Who: who.of(a.quote, b.quote)}
	for i, s := range p.Words {
		if s.Same {
			continue
		}
		without := -1 // the article that leaves it out
		switch {
		case s.Here.Empty():
			without = 0
		case s.There.Empty():
			without = 1
		}
		end := i == 0 || i == len(p.Words)-1
		if without < 0 || !end && !elided(who.both[without].Article.Text, p.Words, i, without) {
			p.How, p.Less = Altered, [2]bool{}
			return p
		}
		p.How, p.Less[without] = Cut, true
	}
	return p
}

// elided reports whether a text says that it leaves something out, between the words around
// a stretch: “Not one boat … today”.
func elided(text string, all []align.Stretch, i, side int) bool {
	before, behind := all[i-1].Here, all[i+1].Here
	if side == 1 {
		before, behind = all[i-1].There, all[i+1].There
	}
	between := text[before.End:behind.Start]
	return strings.Contains(between, "…") || strings.Contains(between, "...") || strings.Contains(between, ". . .")
}
