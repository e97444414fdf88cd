package charset

import (
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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
	costOfLone = 30 // one of « and » without the other
	costOfLead = 40 // an apostrophe or a dash before a word that it touches: "’λλη"
)

// What words are worth.
const (
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
	near    [len(languages)][far]uint8   // costs below far
	rest    [len(languages)]map[rune]int // costs from there on, where it isn't that of a class
}

var known = sync.OnceValue(func() *knowledge {
	k := &knowledge{words: map[string]uint64{}}
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

// script tells in which letters a language is written, by its first.
func (l *language) script() script {
	switch l.tag {
	case "ja", "zh-Hans", "zh-Hant":
		return han
	}
	first, _ := utf8.DecodeRuneInString(l.letters)
	return scriptOf(first)
}

// script is a kind of letters.
type script uint8

const (
	none script = iota
	latin
	greek
	cyrillic
	hebrew
	arabic
	thai
	kana // from here on, words may be of two scripts
	han
	hangul
)

// kind is what a character is beside others: its script, if it is a letter or a
// mark on one, and whether it is a capital or a small letter.
type kind uint8

const (
	capital kind = 1 << (iota + 4)
	small
)

func (k kind) script() script { return script(k & 15) }

func kindOf(r rune) kind {
	if !unicode.In(r, unicode.L, unicode.M) {
		return 0
	}
	k := kind(scriptOf(r))
	switch {
	case unicode.IsUpper(r):
		k |= capital
	case unicode.IsLower(r):
		k |= small
	}
	return k
}

// kind is kindOf from a table.
func (k *knowledge) kind(r rune) kind {
	if r < far {
		return k.kinds[r]
	}
	return kind(scriptOf(r))
}

func scriptOf(r rune) script {
	switch {
	case r < 0x370:
		return latin
	case r < 0x400:
		return greek
	case r < 0x530:
		return cyrillic
	case r >= 0x590 && r < 0x600:
		return hebrew
	case r >= 0x600 && r < 0x700:
		return arabic
	case r >= 0xe00 && r < 0xe80:
		return thai
	case r >= 0x1e00 && r < 0x1f00:
		return latin
	case r >= 0x3040 && r < 0x3100, r >= 0xff66 && r < 0xffa0:
		return kana
	case r >= 0x3400 && r < 0xa000, r >= 0xf900 && r < 0xfb00:
		return han
	case r >= 0xac00 && r < 0xd7a4:
		return hangul
	}
	return none
}

// classCost is the cost of a character of which nothing is known but its class.
func classCost(r rune, written script) int {
	if s := kindOf(r).script(); s != none {
		return letterCost(s, written)
	}
	switch {
	case strings.ContainsRune("’‘“”„‚–—…«»‹›\u00a0", r):
		if written == latin {
			return costOfMarkIn
		}
		return costOfMark
	case strings.ContainsRune("€£©®°§•·№™´½º¿¡،؛؟\u00ad\u200c\u200f", r):
		return costOfSign
	case r >= 0x3000 && r < 0x3030, r > 0xff00 && r < 0xff61:
		if written == han || written == hangul {
			return costOfMark
		}
	case r >= 0x2500 && r < 0x25a0:
		return costOfDrawing
	case !unicode.IsPrint(r) || r == unicode.ReplacementChar:
		return costOfNothing
	}
	return costOfSymbol
}

// letterCost is the cost of a letter that a language hasn't, or that isn't listed.
func letterCost(s, written script) int {
	switch {
	case s == written && s == han:
		return costOfRareHan
	case s == written && s == hangul:
		return costOfRareHangul
	case s == written:
		return costOfLoan
	case s == han && written == hangul:
		return costOfRareHan + 10
	}
	return costOfScript
}

// setting is the cost of how characters stand beside each other.
func (k *knowledge) setting(text []rune) int {
	cost, open := 0, 0
	before, last := ' ', kind(0)
	for i, r := range text {
		this := k.kind(r)
		if r >= 0x80 || before >= 0x80 {
			after := kind(0)
			if i+1 < len(text) {
				after = k.kind(text[i+1])
			}
			cost += beside(r, last, this, after)
			switch r {
			case '«':
				open++
			case '»':
				open--
			}
		}
		before, last = r, this
	}
	return cost + costOfLone*max(open, -open)
}

// beside is the cost of a character between two others.
func beside(r rune, before, this, after kind) int {
	s, last := this.script(), before.script()
	switch {
	case s == none && last == none:
		if (r == '’' || r == '–' || r == '—') && after != 0 && after.script() < kana {
			return costOfLead
		}
	case last == none:
	case s == none:
		if r >= 0x80 && after != 0 && last < kana && r != '’' && r != '\u00ad' && r != '·' && r != '\u00a0' {
			return costOfRent
		}
	case s != last && s < kana && last < kana:
		return costOfMix
	case this&capital != 0 && before&small != 0:
		return costOfHump
	}
	return 0
}

// common gives, for each language, what the common words of a text are worth in
// which there are letters beyond ASCII.
func (k *knowledge) common(text []rune) (worth [len(languages)]int) {
	start, ascii := -1, true
	for i, r := range append(text, ' ') {
		if k.kind(r) != 0 || r == '’' {
			if start < 0 {
				start, ascii = i, true
			}
			ascii = ascii && r < 0x80
			continue
		}
		if start >= 0 && !ascii && i-start < 16 {
			set := k.words[strings.ToLower(string(text[start:i]))]
			for l := range languages {
				if set&(1<<l) != 0 {
					worth[l] += worthOfLetter * min(i-start, 5)
				}
			}
		}
		start = -1
	}
	return worth
}

// plain gives what the common words of a sample are worth that are ASCII.
func (k *knowledge) plain(words []string) (worth [len(languages)]int) {
	for _, w := range words {
		set := k.words[w]
		for l := range languages {
			if set&(1<<l) != 0 {
				worth[l] = min(worth[l]+worthOfPlain, mostOfPlain)
			}
		}
	}
	return worth
}
