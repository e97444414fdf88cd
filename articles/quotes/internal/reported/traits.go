package reported

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// itemFeatures is what the traits of reports know of an item.
type itemFeatures struct {
	kind uint32 // its kind, plus one
	word uint32 // its first word, if that is a small one, or what sort of word it is
	head uint32 // what sort of word its last one is
	last uint32 // its last word likewise
}

// view is what the traits of reports see of a sentence.
type view struct {
	S        *syntax.Paragraph
	features []itemFeatures // by item
}

// look takes a glimpse of each item of the sentence [lo, hi) and of the one
// before and after.
func (x *view) look(lo, hi int) {
	for len(x.features) <= len(x.S.Items) {
		x.features = append(x.features, itemFeatures{})
	}
	for i := lo; i <= hi && i < len(x.S.Items); i++ {
		it := &x.S.Items[i]
		g := itemFeatures{kind: uint32(it.Kind) + 1, word: 2, head: 2, last: 2}
		if it.Kind != syntax.Quote && it.First < it.Last {
			g.word = x.wordTrait(it.First)
			g.head = x.classTrait(it.Last - 1)
			g.last = g.word
			if it.Last-it.First > 1 {
				g.last = g.head
			}
		}
		x.features[i] = g
	}
}

// seen returns the glimpse of item i of the sentence that was glanced at.
func (x *view) seen(i int) *itemFeatures { return &x.features[i] }

// nothing is what is seen beyond the sentence.
var nothing itemFeatures

// near returns the glimpse of item i if it is in the sentence of c.
func (x *view) near(i int, c *reportCue) *itemFeatures {
	if i < c.lo || i > c.hi {
		return &nothing
	}
	return &x.features[i]
}

// spelling are the classes of words that are traits by themselves. Others are
// known by their sort, so that no name is ever learned.
const spelling = class.Pronoun | class.Objective | class.Possessive | class.Determiner | class.Preposition | class.Conjunction | class.Subordinator | class.Relative | class.That |
	class.Auxiliary | class.Modal | class.Negation | class.Cue

// longestSmall is the longest word that is a trait by itself, in bytes.
const longestSmall = 14

// wordTrait returns the hash of a small word, or the sort of any other.
func (x *view) wordTrait(t int) uint32 {
	tk := &x.S.Tokens[t]
	if tk.Class&spelling == 0 || tk.End-tk.Start > longestSmall {
		return x.classTrait(t)
	}
	return x.spelled(t)
}

// spelled hashes a word in small letters, by FNV-1a.
func (x *view) spelled(t int) uint32 {
	h := uint32(2166136261)
	for i := x.S.Tokens[t].Start; i < x.S.Tokens[t].End; i++ {
		c := x.S.Text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// sorts are the sorts of words that are no traits by themselves, the telling
// ones first.
var sorts = [...]class.Set{class.Calendar | class.Temporal, class.Role, class.Plural, class.Document | class.Speech, class.Group, class.Adverb, class.Verb, class.Passive}

// classTrait returns the sort of a word: 20 and more, which no hash of a small
// word is likely to be.
func (x *view) classTrait(t int) uint32 {
	tk := &x.S.Tokens[t]
	if tk.Kind == words.Number {
		return 20
	}
	for i, one := range sorts {
		if tk.Class&one != 0 {
			return 21 + uint32(i)
		}
	}
	switch {
	case tk.Kind == words.Capital:
		return 30
	case tk.Kind == words.Mark:
		return 31
	case tk.Kind == words.Word && tk.End-tk.Start > 5 && x.S.Text[tk.End-3:tk.End] == "ing":
		return 32
	}
	return 33
}

// mix joins two hashes.
func mix(a, b uint32) uint32 {
	h := (a ^ b*0x9E3779B1) * 0x85EBCA6B
	return h ^ h>>15
}

// two and three hash a template's number and the values in it; one of four values
// is written mix(three(…), d). They are small enough to be inlined, so that the
// processor works on the hashes of many templates at once.
func two(template, a, b uint32) uint32      { return mix(mix(template*0x27D4EB2F, a), b) }
func three(template, a, b, c uint32) uint32 { return mix(two(template, a, b), c) }

// set returns v if b, else 0.
func set(b bool, v uint32) uint32 {
	if b {
		return v
	}
	return 0
}

// bucket tells small numbers apart and large ones roughly.
func bucket(n int) uint32 {
	for i, limit := range [...]int{0, 1, 2, 3, 4, 5, 8, 12, 20, 35} {
		if n < limit {
			return uint32(i)
		}
	}
	return 10
}
