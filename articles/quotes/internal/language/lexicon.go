package language

import (
	"bytes"
	"strings"
	"unicode"

	"pullquote/articles/quotes/internal/class"
)

// Entry gives the words of a list their class.
type Entry struct {
	Class class.Set
	Words string
}

// Lexicon maps words in small letters to their classes: an open-addressed
// hash table, since a look-up is made for every word of the text.
type Lexicon struct {
	slots   []slot  // a power of two of them
	marks   []uint8 // by slot: some bits of the word's hash, 0 where there is none
	mask    uint32
	endings []ending
	Habits  habit
	Idioms  map[string][]Entry // by their first word
}

// habit is a way in which a language writes words, as a set of bits.
type habit uint8

// The habits of languages.
const (
	Compounds            habit = 1 << iota // a compound's class is that of its last part: Verkehrsminister
	Elision                                // l’homme is two words
	Clitics                                // dit-il is two words
	Prefixes                               // ex-ministre is what ministre is
	EnglishForenames                       // English forenames are known where they are no other words
	CapitalAbbreviations                   // what is shortened begins with a capital, as a rule: "Ill." is Illinois
	Unspaced                               // words stand without spaces between them
)

type slot struct {
	word  string
	class class.Set
}

// ending guesses the class of an unknown word in small letters from its last
// letters, if it has at least and at most so many bytes; most 0 is no bound.
type ending struct {
	letters     string
	least, most int
	class       class.Set
}

// newLexicon builds a table in a tenth of a millisecond.
func newLexicon(vocabulary []Entry, endings []ending, habits habit) *Lexicon {
	n := 0
	for _, e := range vocabulary {
		n += len(e.Words)
	}
	if habits&EnglishForenames != 0 {
		n += len(menNames) + len(womenNames)
	}
	size := 512
	for size < n/4 { // a word and its space have seven letters
		size *= 2
	}
	l := &Lexicon{slots: make([]slot, size), marks: make([]uint8, size), mask: uint32(size - 1), endings: endings, Habits: habits}
	for _, e := range vocabulary {
		for w := range strings.FieldsSeq(e.Words) {
			l.add(w, e.Class)
		}
	}
	if habits&EnglishForenames != 0 {
		l.welcome(menNames, class.Male|class.Forename)
		l.welcome(womenNames, class.Female|class.Forename)
	}
	return l
}

// welcome adds forenames that are no other words.
func (l *Lexicon) welcome(names string, c class.Set) {
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
func (l *Lexicon) place(h uint32) (at uint32, mark uint8) {
	return (h ^ h>>15) & l.mask, uint8(h>>24) | 1
}

func (l *Lexicon) add(w string, c class.Set) {
	at, mark := l.place(hash([]byte(w)))
	for l.marks[at] != 0 && l.slots[at].word != w {
		at = (at + 1) & l.mask
	}
	l.marks[at] = mark
	l.slots[at].word = w
	l.slots[at].class |= c
}

// Lookup returns the class of a word, whatever its case; of an unknown one, what
// its ending says.
func (l *Lexicon) Lookup(w string) class.Set {
	if len(w) > longestWord {
		if l.Habits&Compounds == 0 {
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
	if l.Habits&Prefixes != 0 {
		if at := bytes.LastIndexByte(low, '-'); at > 0 {
			c, _ := l.find(low[at+1:])
			return c & (class.Role | class.Female | class.Male)
		}
	}
	if w[0] == low[0] {
		return l.guess(low)
	}
	if l.Habits&Compounds != 0 {
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
		case c < 0x80 || i == 0:
		case w[i-1] >= 0xC4 && w[i-1] <= 0xCF: // Ř, Ő, Ε
			if r := unicode.ToLower(rune(w[i-1]&0x1F)<<6 | rune(c&0x3F)); r >= 0x100 && r < 0x400 {
				low[i-1], c = 0xC0|byte(r>>6), 0x80|byte(r&0x3F)
			}
		case c > 0xAF:
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
func (l *Lexicon) find(low []byte) (class.Set, bool) { return l.findBy(hash(low), low) }

// findBy is find for a word whose hash is known.
func (l *Lexicon) findBy(h uint32, low []byte) (class.Set, bool) {
	at, mark := l.place(h)
	for ; l.marks[at] != 0; at = (at + 1) & l.mask {
		if l.marks[at] == mark && l.slots[at].word == string(low) {
			return l.slots[at].class, true
		}
	}
	return 0, false
}

// guess returns the class of the first ending that fits an unknown word.
func (l *Lexicon) guess(low []byte) class.Set {
	for i := range l.endings {
		e := &l.endings[i]
		k := len(low) - len(e.letters)
		if len(low) >= e.least && (e.most == 0 || len(low) <= e.most) && string(low[k:]) == e.letters {
			return e.class
		}
	}
	return 0
}
