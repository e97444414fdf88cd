package quotes

import (
	"bytes"
	"strings"
)

// class is what the lexicon knows of a word, as a set of bits: "claims" is a
// verb of saying and may be a noun.
type class uint64

const (
	saying       class = 1 << iota // finite verb of saying that takes a sentence: said, writes
	calling                        // finite verb that reports a word or two: called, described
	plain                          // the same verbs' bare form: say, call
	participle                     // their -ing form: saying, calling
	inverting                      // may stand before its subject: “…,” said Kern
	addressing                     // takes the one who is told: told reporters
	nounish                        // may be a noun as well: claims, comments
	verb                           // any other finite verb: won, went
	auxiliary                      // has, is, do
	being                          // is, was: makes "was asked" passive
	modal                          // would, may
	negation                       // not, never
	pronoun                        // he, she, they, I
	objective                      // him, them
	possessive                     // his, their
	determiner                     // the, a, some
	preposition                    // of, in
	conjunction                    // and, but, or
	subordinator                   // because, while, when
	relative                       // who, which
	that                           // that
	adverb                         // also, later
	role                           // spokesman, minister
	plural                         // critics, officials: people without an article
	honorific                      // Mr, Sen: a person's name follows
	particle                       // van, al-: joins a name
	calendar                       // Monday, March: no one's name
	place                          // Iowa, Moscow: no one's name when alone
	male                           // a forename of men, or Mr
	female                         // a forename of women, or Ms
	forename                       // a forename of either
	document                       // report, poll, letter: things that say
	group                          // ministry, party, Inc: no person
	abbreviation                   // may end in a full stop that ends no sentence
	naming                         // so-called, dubbed, titled: what follows in marks is nobody's speech
	speech                         // words, statement, speech: nouns of saying
	titled                         // show, film, book, song: what follows in marks is a title
	possessing                     // ends in ’s (set by the tokenizer)
	contracted                     // he’s, they’ll (set by the tokenizer)
	passive                        // participle that takes "by": accused, asked
	evincing                       // shows, found: says where a document does it
	reporting                      // said, told, warned: what they take is reported speech
	temporal                       // week, night: when, and not who
	perfect                        // past participle of a verb of saying in other languages: gesagt, déclaré, dicho
	having                         // auxiliary that makes it a finite verb: hat, a, ha
	sourcing                       // preposition that names a source: according, laut, selon
	viewpoint                      // a source that needs no name: "en su opinión"
	postposed                      // the same after its noun: zufolge
	viewing                        // the same where a clause begins with it: pour, para
	binding                        // preposition that ties a phrase to the noun before it: of, von, de
	partitive                      // the same after a pronoun too: "of" in "some of them"
	subjunctive                    // tells without a verb of saying: "er habe", "das sei"
	leads                          // an idiom may begin with it; taken away by join
	elided                         // has lost its vowel before the next word: l’, d’
	basic                          // a verb's bare form: clinch
	preterite                      // its past tense, where irregular: sank, held
	perfective                     // its participle, where irregular: sunk, held
)

// cueWords are the classes of words of saying.
const cueWords = saying | calling | plain | participle

// entry gives the words of a list their class.
type entry struct {
	class class
	words string
}

// lexiconTable maps words in small letters to their classes: an open-addressed
// hash table, since a look-up is made for every word of the text.
type lexiconTable struct {
	slots   []slot  // a power of two of them
	marks   []uint8 // by slot: some bits of the word's hash, 0 where there is none
	mask    uint32
	endings []ending
	habits  habit
	idioms  map[string][]entry // by their first word
}

// habit is a way in which a language writes words, as a set of bits.
type habit uint8

const (
	compounding habit = 1 << iota // a compound's class is that of its last part: Verkehrsminister
	eliding                       // l’homme is two words
	hanging                       // dit-il is two words
	prefixing                     // ex-ministre is what ministre is
	welcoming                     // English forenames are known where they are no other words
	unspaced                      // words stand without spaces between them
)

type slot struct {
	word  string
	class class
}

// ending guesses the class of an unknown word in small letters from its last
// letters, if it has at least and at most so many bytes; most 0 is no bound.
type ending struct {
	letters     string
	least, most int
	class       class
}

// newLexicon builds a table in a tenth of a millisecond.
func newLexicon(vocabulary []entry, endings []ending, habits habit) *lexiconTable {
	n := 0
	for _, e := range vocabulary {
		n += len(e.words)
	}
	if habits&welcoming != 0 {
		n += len(menNames) + len(womenNames)
	}
	size := 512
	for size < n/4 { // a word and its space have seven letters
		size *= 2
	}
	l := &lexiconTable{slots: make([]slot, size), marks: make([]uint8, size), mask: uint32(size - 1), endings: endings, habits: habits}
	for _, e := range vocabulary {
		for w := range strings.FieldsSeq(e.words) {
			l.add(w, e.class)
		}
	}
	if habits&welcoming != 0 {
		l.welcome(menNames, male|forename)
		l.welcome(womenNames, female|forename)
	}
	return l
}

// welcome adds forenames that are no other words.
func (l *lexiconTable) welcome(names string, c class) {
	for w := range strings.FieldsSeq(names) {
		if _, ok := l.find([]byte(w)); !ok {
			l.add(w, c)
		}
	}
}

// longestWord is the longest word that is looked up, in bytes.
const longestWord = 24

// hash is FNV-1a over a word in small letters.
func hash(word []byte) uint32 {
	h := uint32(emptyHash)
	for _, c := range word {
		h = hashOn(h, c)
	}
	return h
}

// emptyHash is the hash of no letters.
const emptyHash = 2166136261

// hashOn goes on with a hash by a letter.
func hashOn(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// place returns where a word of a hash stands if its slot is free, and its mark.
func (l *lexiconTable) place(h uint32) (at uint32, mark uint8) {
	return (h ^ h>>15) & l.mask, uint8(h>>24) | 1
}

func (l *lexiconTable) add(w string, c class) {
	at, mark := l.place(hash([]byte(w)))
	for l.marks[at] != 0 && l.slots[at].word != w {
		at = (at + 1) & l.mask
	}
	l.marks[at] = mark
	l.slots[at].word = w
	l.slots[at].class |= c
}

// lookup returns the class of a word, whatever its case; of an unknown one, what
// its ending says.
func (l *lexiconTable) lookup(w string) class {
	if len(w) > longestWord {
		if l.habits&compounding == 0 {
			return 0
		}
		w = w[len(w)-longestWord:]
	}
	var small [longestWord]byte
	low, h := small[:len(w)], uint32(emptyHash)
	for i := range low {
		c := w[i]
		if c >= 0x80 {
			fold(low, w, i)
			h = hash(low)
			break
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
		h = hashOn(h, c)
	}
	if c, ok := l.findBy(h, low); ok {
		return c
	}
	if l.habits&prefixing != 0 {
		if at := bytes.LastIndexByte(low, '-'); at > 0 {
			c, _ := l.find(low[at+1:])
			return c & (role | female | male)
		}
	}
	if w[0] == low[0] {
		return l.guess(low)
	}
	if l.habits&compounding != 0 {
		return l.compound(low)
	}
	return 0 // "Reed" is a name
}

// fold writes a word from byte i on, where letters beyond ASCII begin, in small
// letters.
func fold(low []byte, w string, i int) {
	for ; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c < 0x80 || c > 0xAF || i == 0:
		case w[i-1] == 0xC3 && c <= 0x9E:
			c += 'a' - 'A' // É, Ü
		case w[i-1] == 0xD0 && c >= 0xA0:
			low[i-1], c = 0xD1, c-0x20 // Р to Я
		case w[i-1] == 0xD0 && c >= 0x90:
			c += 0x20 // А to П
		}
		low[i] = c
	}
}

// find looks a word in small letters up.
func (l *lexiconTable) find(low []byte) (class, bool) { return l.findBy(hash(low), low) }

// findBy is find for a word whose hash is known.
func (l *lexiconTable) findBy(h uint32, low []byte) (class, bool) {
	at, mark := l.place(h)
	for ; l.marks[at] != 0; at = (at + 1) & l.mask {
		if l.marks[at] == mark && l.slots[at].word == string(low) {
			return l.slots[at].class, true
		}
	}
	return 0, false
}

// guess returns the class of the first ending that fits an unknown word.
func (l *lexiconTable) guess(low []byte) class {
	for i := range l.endings {
		e := &l.endings[i]
		k := len(low) - len(e.letters)
		if len(low) >= e.least && (e.most == 0 || len(low) <= e.most) && string(low[k:]) == e.letters {
			return e.class
		}
	}
	return 0
}
