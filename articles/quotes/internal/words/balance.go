package words

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
)

// Marks that may be none: 27" of a screen, ‘90s set the wrong way round, waitin’ without
// its g, the dogs’ owner. Which of them quote shows only from the paragraph as a whole.
// It is read in the way that costs least: a mark that stays alone costs most, a quotation
// that ends in a pause before a verb of saying is a gain. That is the shortest way
// through a lattice, a column for each mark and a row for each depth (Viterbi, 1967).

// deepest is how many quotations within one another are told apart.
const deepest = 3

// What a reading of a mark costs. Only their order matters.
const (
	costDoubt    = 1 // a doubtful mark is none
	costDoubted  = 3 // a doubtful mark is one
	costEither   = 1 // an upright mark that may close opens
	costBare     = 2 // the words end without a stop, as fragments do
	costShift    = 2 // << or >> is none
	costNested   = 3 // a quotation within a quotation begins
	costInner    = 1 // it ends
	costOpen     = 6 // the paragraph's end leaves one open
	costWhole    = 4 // the same where the paragraph opened with it: it may go on in the next
	costReopened = 7 // a mark opens what is open
	costAlone    = 8 // a mark closes what is not open
	costIgnored  = 9 // a clear mark is none
	gainTold     = 3 // the words end in a pause and a verb of saying follows
	impossible   = 1 << 20
)

// act is what a mark does in a reading.
type act uint8

const (
	ignores act = iota
	opening     // or opening what is open
	closing
	nesting
	unnesting
)

// column is the cheapest way to each depth after a mark.
type column struct {
	cost [deepest + 1]int
	from [deepest + 1]uint8
	act  [deepest + 1]act
}

// doubtfulIn returns the set of families of which a mark may be none, or may open a quotation
// within another without a form of its own.
func doubtfulIn(toks []Token) (families uint) {
	for i := range toks {
		if t := &toks[i]; t.mark&(doubted|weak) != 0 || t.family == Single && t.mark == opens {
			families |= 1 << t.family
		}
	}
	return families
}

// balance decides which marks of a family quote, where one of them is doubtful: the
// others lose what they can do.
func (p *Pairing) balance(text string, toks []Token, fam Family) {
	p.marks = p.marks[:0]
	doubtful, nested, opened := false, false, false
	for i := range toks {
		if t := &toks[i]; t.Kind == Mark && t.family == fam && t.mark != 0 {
			p.marks = append(p.marks, i)
			doubtful = doubtful || t.mark&(doubted|weak) != 0
			nested = nested || fam == Single && opened && t.mark == opens
			opened = t.mark&closes == 0
		}
	}
	if !doubtful && !nested {
		return
	}
	p.lattice = append(p.lattice[:0], p.entry(fam))
	for _, i := range p.marks {
		p.lattice = append(p.lattice, step(&p.lattice[len(p.lattice)-1], text, toks, i))
	}
	depth := p.cheapestEnd(toks, fam)
	for k := len(p.marks) - 1; k >= 0; k-- {
		c := &p.lattice[k+1]
		settle(&toks[p.marks[k]], c.act[depth])
		depth = int(c.from[depth])
	}
}

// entry is the column before the first mark.
func (p *Pairing) entry(fam Family) (c column) {
	for d := range c.cost {
		c.cost[d] = impossible
	}
	c.cost[0] = 0
	if p.open && p.family == fam {
		c.cost[1] = costDoubt
	}
	return c
}

// cheapestEnd returns the depth in which the cheapest reading leaves the paragraph.
func (p *Pairing) cheapestEnd(toks []Token, fam Family) int {
	end := &p.lattice[len(p.lattice)-1]
	unclosed := costOpen
	if toks[0].Kind == Mark && toks[0].family == fam {
		unclosed = costWhole
	}
	best := 0
	for d := 1; d <= deepest; d++ {
		if end.cost[d]+unclosed*d < end.cost[best]+unclosed*best {
			best = d
		}
	}
	return best
}

// step is the column after the mark at token i.
func step(before *column, text string, toks []Token, i int) (c column) {
	for d := range c.cost {
		c.cost[d] = impossible
	}
	take := func(from, to, cost int, a act) {
		if cost += before.cost[from]; cost < c.cost[to] {
			c.cost[to], c.from[to], c.act[to] = cost, uint8(from), a
		}
	}
	t := &toks[i]
	doubt, ignored := 0, costIgnored
	switch {
	case t.family == Angled:
		ignored = costShift
	case t.mark&doubted != 0:
		doubt, ignored = costDoubted, costDoubt
		if lostEnding(toks, i, text) {
			ignored = 0
		}
	case t.mark&weak != 0:
		doubt, ignored = costDoubted, costDoubt
	}
	for d := range before.cost {
		if before.cost[d] >= impossible {
			continue
		}
		if t.mark&closes != 0 && d == 1 {
			take(1, 0, doubt+closingCost(toks, i), closing)
		} else if t.mark&closes != 0 && d > 1 {
			take(d, d-1, doubt+costInner, unnesting)
		} else if t.mark&closes != 0 && doubt == 0 {
			take(0, 0, costAlone, closing)
		}
		if t.mark&opens != 0 {
			open := doubt
			if t.mark&closes != 0 {
				open += costEither
			}
			switch {
			case d == 0:
				take(0, 1, open, opening)
			case d < deepest:
				take(d, d+1, open+costNested, nesting)
				take(d, d, open+costReopened, opening)
			}
		}
		take(d, d, ignored, ignores)
	}
	return c
}

// closingCost is what it costs to end a quotation with the mark at token i.
func closingCost(toks []Token, i int) int {
	if i == 0 {
		return costBare
	}
	switch toks[i-1].Kind {
	case Comma, Stop:
		if saysSoon(toks, i+1) {
			return -gainTold
		}
		return 0
	}
	if i+1 < len(toks) && toks[i+1].Kind == Comma && saysSoon(toks, i+2) {
		return -gainTold // ‚Nein‘, sagte Kern
	}
	return costBare
}

// saysSoon reports whether a verb of saying is among the first words from token k on:
// said Orla Venn; the harbour master said.
func saysSoon(toks []Token, k int) bool {
	const soon = 5
	for n := k; n < len(toks) && n < k+soon && toks[n].Kind <= Comma; n++ {
		if toks[n].Class&(class.Saying|class.Calling) != 0 && toks[n].Kind == Word {
			return true
		}
	}
	return false
}

// settle leaves a mark what it does in the reading.
func settle(t *Token, a act) {
	t.mark &^= doubted
	switch a {
	case ignores, nesting, unnesting:
		t.mark = 0
	case opening:
		t.mark &^= closes | weak
	case closing:
		t.mark &^= opens | nested | weak
	}
}

// lostEndings are words whose last letters are often not spoken, as they are then
// spelled; -in for -ing is told by its form.
const lostEndings = "an o ol wi th fo mo po sho jus mus lil ha ma gi tha nothin somethin"

// lostEnding reports whether the word before the mark at token i may have lost its last
// letters: waitin’, five o’ clock, salt an’ wind.
func lostEnding(toks []Token, i int, text string) bool {
	if i == 0 || toks[i-1].End != toks[i].Start || toks[i-1].Kind > Capital {
		return false
	}
	return shortened(toks[i-1].Of(text))
}

// shortened reports whether a word is spelled as it is without its last letters.
func shortened(w string) bool {
	if strings.HasSuffix(w, "in") && len(w) > 4 && !strings.HasSuffix(w, "ain") {
		return true
	}
	for _, s := range strings.Fields(lostEndings) {
		if strings.EqualFold(w, s) {
			return true
		}
	}
	return false
}
