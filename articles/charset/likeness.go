package charset

import (
	"math/bits"
	"strings"
	"unicode"
)

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
			for set := k.words[strings.ToLower(string(text[start:i]))]; set != 0; set &= set - 1 {
				worth[bits.TrailingZeros64(set)] += worthOfLetter * min(i-start, 5)
			}
		}
		start = -1
	}
	return worth
}

// paired gives, for each language, what the common pairs of letters of a text are worth.
func (k *knowledge) paired(text []rune) (worth [len(languages)]int) {
	last := ' '
	for _, r := range text {
		if r >= 0x80 && k.kind(r)&capital != 0 {
			r = unicode.ToLower(r)
		}
		if r >= 0x80 || last >= 0x80 {
			for set := k.pairs[[2]rune{last, r}]; set != 0; set &= set - 1 {
				worth[bits.TrailingZeros64(set)] += worthOfPair
			}
		}
		last = r
	}
	return worth
}

// plain gives what the common words of a sample are worth that are ASCII.
func (k *knowledge) plain(words []string) (worth [len(languages)]int) {
	for _, w := range words {
		for set := k.words[w]; set != 0; set &= set - 1 {
			l := bits.TrailingZeros64(set)
			worth[l] = min(worth[l]+worthOfPlain, mostOfPlain)
		}
	}
	return worth
}
