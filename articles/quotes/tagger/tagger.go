// Package tagger tells what part of speech a word is in its sentence, as far
// as the reading of quotations needs it: noun, finite verb, participle, bare
// verb or -ing form.
//
// It takes a paragraph as a row of looks: small words by their kind, names,
// punctuation, and open words by their form. In
//
//	The    ruling  overturns  a        ban   handed  down   in  May  .
//	Article Ing    VerbEs     Article  Open  Ed      Adverb …
//
// only the open words are judged, from left to right: each by a score for every
// part of speech that its form can be, the sum of learned weights of some
// seventeen traits of its place (its neighbours' looks, its letters, whether its
// clause has its verb yet). What a word was judged to be is what the next one
// sees as its look. It is an averaged perceptron (Collins 2002) with hashed
// traits and integer weights.
package tagger

import "fmt"

// Part is a part of speech.
type Part uint8

// The parts of speech.
const (
	Nominal    Part = iota // a noun, an adjective or a participle before a noun: ban, high, retired
	Finite                 // a finite verb: sank, claims
	Participle             // has overturned; the ban handed down in May
	Bare                   // to overturn, will overturn
	Gerund                 // an -ing form that is a verb: overturning the ban
	Parts
)

// Look is what a word looks like to its neighbours.
type Look uint8

// The looks. Those from Open on are of words that are to be judged; a judged
// word looks like Judged plus its Part, or Plural.
const (
	Edge Look = iota // before the first word and after the last
	Stop
	Comma
	Colon
	Dash     // or a parenthesis
	Mark     // or what stands in quotation marks
	Fragment // the same where it is a piece of the writer’s sentence: “moderate” rebels
	Sign
	Name
	Number
	Article    // the, a, an
	Determiner // this, some
	Possessive // his, their
	Owner      // Kern’s
	To
	Of
	By
	Preposition
	Be
	Have
	Do
	Modal
	Subject // he, they
	Object  // him, them
	It      // it, you: either
	And
	Sub // because, when
	Who
	Which
	That
	Adverb
	Not
	Role  // minister
	Roles // critics
	Thing // ministry, week
	Verb  // a finite verb and nothing else: said, went, believes

	Open      // crowd, clinch
	Base      // a verb’s bare form, no noun: participate
	BaseNoun  // the same, or a noun: report
	Es        // goals, sinks
	NounEs    // reports
	Ed        // overturned
	Past      // held: past tense or participle
	PastOnce  // sunk: participle only
	Unchanged // put: bare form, past tense or participle
	Run       // come: bare form or participle
	Ing       // ruling

	Judged
	Plural = Judged + Look(Parts) // a noun in the plural
)

// may are the parts of speech that a form can be, a bit for each.
var may = [Judged]uint8{
	Open:      1<<Nominal | 1<<Finite | 1<<Bare,
	Base:      1<<Finite | 1<<Bare,
	BaseNoun:  1<<Nominal | 1<<Finite | 1<<Bare,
	Es:        1<<Nominal | 1<<Finite,
	NounEs:    1<<Nominal | 1<<Finite,
	Ed:        1<<Nominal | 1<<Finite | 1<<Participle,
	Past:      1<<Finite | 1<<Participle,
	PastOnce:  1 << Participle,
	Unchanged: 1<<Finite | 1<<Participle | 1<<Bare,
	Run:       1<<Finite | 1<<Participle | 1<<Bare,
	Ing:       1<<Nominal | 1<<Gerund,
}

// IsOpen reports whether a word of this look is to be judged.
func (l Look) IsOpen() bool { return l >= Open && l < Judged }

// Part returns what a judged word is; false if it was not judged.
func (l Look) Part() (Part, bool) {
	switch {
	case l < Judged:
		return 0, false
	case l == Plural:
		return Nominal, true
	}
	return Part(l - Judged), true
}

// As returns what a word of this look looks like once it is judged.
func (l Look) As(p Part) Look {
	if p == Nominal && (l == Es || l == NounEs) {
		return Plural
	}
	return Judged + Look(p)
}

// Word is a word or a mark of punctuation, as far as the tagger sees it.
type Word struct {
	Hash   uint32 // of its letters; see Hash
	Ending uint32 // its last three bytes; see Ending
	Look   Look
	Noun   bool  // may be a noun, whatever its form says: run, cut
	Tells  bool  // a word of saying
	ahead  uint8 // what verb follows in its clause
}

// May returns the parts of speech that the word can be, a bit for each.
func (w *Word) May() uint8 {
	if !w.Look.IsOpen() {
		return 0
	}
	if w.Noun {
		return may[w.Look] | 1<<Nominal
	}
	return may[w.Look]
}

// MayBetween is May for a word that stands between words of two looks, some of
// which leave less choice than its form does.
func (w *Word) MayBetween(before, after Look) uint8 {
	m := w.May()
	switch before {
	case Article:
		return 1 << Nominal
	case Name, Role, Roles, Plural, Subject, It, Who:
		if w.Look == Ed {
			return m &^ (1 << Nominal) // no adjective follows "they"
		}
	case Comma:
		if w.Look == Ed && (after == Stop || after == Colon) {
			return 1 << Finite // "his brother, Tom Lind, disagreed."
		}
	case Mark:
		if w.Tells && m != 1<<Nominal && (after == Article || after == Possessive || after == Name || after == Role) {
			return m &^ (1 << Nominal) // “…,” replies the groom
		}
	}
	return m
}

// Hash returns a hash of a word, the same in capitals and small letters.
func Hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i]|0x20)) * 16777619
	}
	return h
}

// Ending returns the last three bytes of a word as a number.
func Ending(w string) (n uint32) {
	for i := max(0, len(w)-3); i < len(w); i++ {
		n = n<<8 | uint32(w[i])
	}
	return n
}

// Table is what was learned: a row of weights for each hashed trait, a byte
// for each part of speech that is 128 more than the weight.
type Table struct{ rows [Rows]uint64 }

// Rows is the number of rows of a table.
const (
	Rows    = 1 << rowBits
	rowBits = 15
)

// NewTable makes a table of Rows × Parts weights from −127 to 127, row by row
// and packed two in a number, the first in its low byte. It fails if their
// number is another.
func NewTable(packed []int16) (*Table, error) {
	if len(packed) != Rows*int(Parts)/2 {
		return nil, fmt.Errorf("tagger: %d weights, want %d", 2*len(packed), Rows*int(Parts))
	}
	t := new(Table)
	for i, pair := range packed {
		t.set(2*i, int8(pair))
		t.set(2*i+1, int8(pair>>8))
	}
	return t, nil
}

func (t *Table) set(i int, w int8) {
	t.rows[i/int(Parts)] |= uint64(uint8(w)+128) << (8 * (i % int(Parts)))
}

// Pack packs weights as NewTable takes them.
func Pack(weights []int8) []int16 {
	out := make([]int16, len(weights)/2)
	for i := range out {
		out[i] = int16(uint8(weights[2*i])) | int16(weights[2*i+1])<<8
	}
	return out
}

// lanes takes every other byte of a row, so that bytes can be summed in pairs.
const lanes = 0x00FF00FF00FF00FF

// judge returns the part of speech with the highest sum of weights among those
// that a word may be.
func (t *Table) judge(traits *Traits, may uint8) (best Part) {
	var even, odd uint64
	for _, k := range traits {
		row := t.rows[k%Rows]
		even += row & lanes
		odd += row >> 8 & lanes
	}
	top := -1
	for p := range Parts {
		if may>>p&1 == 0 {
			continue
		}
		sum := even
		if p&1 != 0 {
			sum = odd
		}
		if s := int(sum >> (p / 2 * 16) & 0xFFFF); s > top {
			best, top = p, s
		}
	}
	return best
}

// Tag judges the open words of a paragraph, from left to right. It changes
// their looks.
func (t *Table) Tag(words []Word) {
	LookAhead(words)
	var c Clause
	var traits Traits
	var r repair
	for i := range words {
		w := &words[i]
		form := w.Look
		if form.IsOpen() {
			best, may := Nominal, w.MayBetween(look(words, i-1), look(words, i+1))
			if may != 1<<Nominal {
				TraitsOf(&traits, words, i, c)
				best = t.judge(&traits, may)
			}
			w.Look = form.As(best)
		}
		c.Step(w.Look)
		if k := r.step(words, i, form, c); k >= 0 {
			words[k].Look = Judged + Look(Participle)
		}
	}
}

// repair finds participles that were taken for the verb of their clause: in "a
// man named in the report fled" not "named" but "fled" is the verb, and in "she
// saw a van parked outside" it is "saw".
type repair struct {
	first int  // one more than where a past tense stands that no object follows; 0 for none
	full  bool // the clause has a verb and its object
}

// step goes on by word i, which was of some form, and returns the word that is a
// participle after all, or -1.
func (r *repair) step(words []Word, i int, form Look, c Clause) int {
	switch l := words[i].Look; l {
	case Edge, Stop, Comma, Colon, Dash, Mark, Sign, And, Sub, Who, Which, That, Subject, It:
		*r = repair{}
		return -1
	case Be, Have, Do, Modal, Verb, Judged + Look(Finite):
	default:
		return -1
	}
	next := look(words, i+1)
	past := (form == Ed || form == Past) && !words[i].Tells && modified(look(words, i-1))
	k := r.first - 1
	switch {
	case k >= 0 && !(past && circumstance(next)):
		*r = repair{full: true}
		return k
	case past && r.full && (circumstance(next) || next == Stop):
		return i
	case past && circumstance(next):
		r.first = i + 1
	case !words[i].Tells && !circumstance(next) && c.began < inThat:
		r.full = true
	}
	return -1
}

// modified reports whether a word of this look may have a participle after it.
func modified(l Look) bool {
	switch l {
	case Name, Role, Roles, Thing, Plural, Judged + Look(Nominal):
		return true
	}
	return false
}

// circumstance reports whether a word of this look is no object.
func circumstance(l Look) bool {
	switch l {
	case Preposition, To, By, Adverb:
		return true
	}
	return false
}
