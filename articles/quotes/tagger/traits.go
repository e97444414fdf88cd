package tagger

// Clause is how far a sentence has come where a word is judged: what its clause
// began with, and whether it has its verb.
type Clause struct {
	began uint32
	verb  bool
}

// What a clause may begin with.
const (
	atStart = iota
	afterComma
	afterAnd
	inThat
	inWho
	inSub
)

// Step goes on by a word.
func (c *Clause) Step(l Look) {
	switch l {
	case Edge, Stop, Mark, Colon, Dash:
		*c = Clause{}
	case Comma:
		c.began = afterComma
	case And:
		c.began = afterAnd
	case That:
		*c = Clause{began: inThat}
	case Who, Which:
		*c = Clause{began: inWho}
	case Sub:
		*c = Clause{began: inSub}
	case Be, Have, Do, Modal, Verb, Judged + Look(Finite):
		c.verb = true
	}
}

// LookAhead notes for every word what verb follows in its clause, as far as
// that can be told before words are judged.
func LookAhead(words []Word) {
	state := uint8(0)
	for i := len(words) - 1; i >= 0; i-- {
		words[i].ahead = state
		switch words[i].Look {
		case Edge, Stop, Mark, Colon, Dash, Comma:
			state = 0
		case That, Who, Which, Sub:
			state = 1
		case Be, Have, Do, Modal:
			state = 2
		case Verb:
			state = 3
		case Ed, Past, Unchanged, Base:
			state = 4
		}
	}
}

// Traits are the rows of a table that hold the weights of a word in its place.
// The first Own of them are of the word itself, the next Spelt of its letters.
type Traits [19]uint32

// How many traits are about the word itself, and how many about its letters.
const (
	Own   = 3
	Spelt = 2
)

// TraitsOf sets t to the traits of word i in a clause that has come so far.
func TraitsOf(t *Traits, words []Word, i int, c Clause) {
	w := &words[i]
	p1, p2, p3 := uint32(look(words, i-1)), uint32(look(words, i-2)), uint32(look(words, i-3))
	n1, n2 := uint32(look(words, i+1)), uint32(look(words, i+2))
	form, ahead := uint32(w.Look), uint32(w.ahead)
	var before, after uint32
	if i > 0 {
		before = words[i-1].Hash
	}
	if i+1 < len(words) {
		after = words[i+1].Hash
	}
	clause := c.began
	if c.verb {
		clause += 8
	}
	t[0] = row(1, w.Hash, 0)
	t[1] = row(2, w.Hash, p1)
	t[2] = row(3, w.Hash, n1)
	t[3] = row(4, w.Ending, form)
	t[4] = row(5, w.Ending&0xFFFF, p1)
	t[5] = row(6, p1<<8|p2, form)
	t[6] = row(7, n1<<8|n2, form)
	t[7] = row(8, p1<<8|n1, form)
	t[8] = row(9, p1<<8|n1, p2)
	t[9] = row(10, before, form)
	t[10] = row(11, after, form)
	t[11] = row(12, clause, form)
	t[12] = row(13, clause<<8|p1, form)
	t[13] = row(14, clause<<8|n1, form)
	t[14] = row(15, p1<<16|p2<<8|p3, form)
	t[15] = row(16, clause<<8|ahead, form)
	tells := uint32(0)
	if w.Tells {
		tells = 1
	}
	t[17] = row(18, tells<<16|p1<<8|n1, form)
	t[18] = row(19, clause<<16|ahead<<8|p1, form)
	t[16] = row(17, ahead<<16|p1<<8|n1, form)
}

// look returns the look of word i, Edge beyond the ends.
func look(words []Word, i int) Look {
	if i < 0 || i >= len(words) {
		return Edge
	}
	return words[i].Look
}

// row mixes a trait's number and its two values into a row of the table.
func row(id, a, b uint32) uint32 {
	x := uint64(id)<<58 ^ uint64(a)<<24 ^ uint64(b)
	return uint32(x * 0x9E3779B97F4A7C15 >> (64 - rowBits))
}
