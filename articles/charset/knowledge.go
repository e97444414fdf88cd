package charset

import (
	"math"
	"strings"
	"sync"
	"unicode"
)

// Likeness is counted as a cost in tenths of a bit: how surprising each character
// beyond ASCII is in a language. A letter that it has costs 20 to 80, the commonest
// least, for they are found everywhere; one that it has not, 90 and more.
const (
	costOfMark    = 50  // a dash, a curly quotation mark, among letters beyond ASCII …
	costOfMarkIn  = 30  // … and where most letters are ASCII
	costOfSign    = 75  // € § © ° and the like
	costOfLoan    = 90  // a letter of the same script that the language has not
	costOfScript  = 150 // a letter of another script
	costOfSymbol  = 125 // anything else that can be printed
	costOfDrawing = 150 // frames and shades
	costOfNothing = 240 // a control, a place without a character
	costOfCapital = 30  // more than for the small letter
	costOfSeldom  = 50  // more than for a letter of the language that only loans and names have

	costOfRareHan    = 125 // one of twenty thousand
	costOfRareHangul = 110
)

// What stands beside each other, whatever the language is.
const (
	costOfHump = 60 // a capital behind a small letter: "приВет"
	costOfMix  = 70 // letters of two scripts in one word
	costOfRent = 60 // a sign between two letters of one word: "h‰lt"
	costOfLone = 60 // one of « and » without the other
	costOfLead = 40 // an apostrophe or a dash before a word that it touches: "’λλη"
)

// What pairs of letters and words are worth.
const (
	worthOfPair   = 10  // of a common pair of letters
	worthOfLetter = 20  // of each letter of a common word
	worthOfPlain  = 15  // of a common word in ASCII
	mostOfPlain   = 250 // of all of these
)

// far is the first code point that the tables of letters don't hold.
const far = 0x1000

// knowledge is what is known of the languages, in the form in which it is asked.
type knowledge struct {
	kinds   [far]kind                    // of the code points below far
	tongues [len(candidates)][]int       // the languages of each candidate, by their place in languages
	words   map[string]uint64            // the languages that have a word, as a set of bits
	pairs   map[[2]rune]uint64           // the same of two letters
	near    [len(languages)][far]uint8   // costs below far
	rest    [len(languages)]map[rune]int // costs from there on, where it isn't that of a class
}

var known = sync.OnceValue(func() *knowledge {
	k := &knowledge{words: map[string]uint64{}, pairs: map[[2]rune]uint64{}}
	byScript := map[script]*[far]uint8{}
	for r := range rune(far) {
		k.kinds[r] = kindOf(r)
	}
	for i, l := range languages {
		for c := range candidates {
			if hasWord(candidates[c].tongues, l.tag) {
				k.tongues[c] = append(k.tongues[c], i)
			}
		}
		for w := range strings.FieldsSeq(l.words) {
			k.words[w] |= 1 << i
		}
		for p := range strings.FieldsSeq(l.pairs) {
			pair := []rune(p)
			k.pairs[[2]rune(pair)] |= 1 << i
		}
		k.rest[i] = map[rune]int{}
		k.near[i] = *classCosts(byScript, l.script())
		k.rank(i, []rune(l.letters), l.loans)
		for group, characters := range l.characters {
			list := []rune(characters)
			for n, r := range list {
				k.set(i, r, 62+22*group+26*n/len(list))
			}
		}
	}
	return k
})

// classCosts returns the costs by class in a script, below far.
func classCosts(done map[script]*[far]uint8, written script) *[far]uint8 {
	if done[written] == nil {
		done[written] = new([far]uint8)
		for r := rune(0x80); r < far; r++ {
			done[written][r] = uint8(classCost(r, written))
		}
	}
	return done[written]
}

// rank sets the costs of a language's letters: about the logarithm of how often
// each of them is found among them.
func (k *knowledge) rank(language int, letters []rune, loans bool) {
	base := int(10 * max(1.5, math.Log2(float64(len(letters)))-1.8))
	if loans {
		base += costOfSeldom
	}
	for n, r := range letters {
		cost := base + 50*n/len(letters)
		k.set(language, r, cost)
		if upper := unicode.ToUpper(r); upper != r {
			k.set(language, upper, cost+costOfCapital)
		}
	}
}

func (k *knowledge) set(language int, r rune, cost int) {
	if r < far {
		k.near[language][r] = uint8(cost)
	} else if _, there := k.rest[language][r]; !there {
		k.rest[language][r] = cost
	}
}

// cost is that of a character beyond ASCII in a language.
func (k *knowledge) cost(language int, r rune) int {
	if r < far {
		return int(k.near[language][r])
	}
	if c, ok := k.rest[language][r]; ok {
		return c
	}
	return classCost(r, languages[language].script())
}
