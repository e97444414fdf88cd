package quotes

import "sync"

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
	foreign                        // a verb of saying in another language
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
	slots [8192]struct {
		word  string
		class class
	}
}

// lexicon builds the table at first use; it takes a tenth of a millisecond.
var lexicon = sync.OnceValue(func() *lexiconTable {
	l := new(lexiconTable)
	for _, e := range vocabulary {
		start := 0
		for i := 0; i <= len(e.words); i++ {
			if i < len(e.words) && e.words[i] != ' ' && e.words[i] != '\n' && e.words[i] != '\t' {
				continue
			}
			if i > start {
				l.add(e.words[start:i], e.class)
			}
			start = i + 1
		}
	}
	return l
})

// longestWord is the longest word that is looked up, in bytes.
const longestWord = 24

// hash is FNV-1a over a word in small letters.
func hash(word []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range word {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

func (l *lexiconTable) add(w string, c class) {
	at := hash([]byte(w)) % uint32(len(l.slots))
	for l.slots[at].word != "" && l.slots[at].word != w {
		at = (at + 1) % uint32(len(l.slots))
	}
	l.slots[at].word = w
	l.slots[at].class |= c
}

// lookup returns the class of a word, whatever its case; 0 if it is unknown.
// A regular past tense that no list holds is a verb.
func (l *lexiconTable) lookup(w string) class {
	if len(w) > longestWord {
		return 0
	}
	var small [longestWord]byte
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		small[i] = c
	}
	low := small[:len(w)]
	for at := hash(low) % uint32(len(l.slots)); l.slots[at].word != ""; at = (at + 1) % uint32(len(l.slots)) {
		if l.slots[at].word == string(low) {
			return l.slots[at].class
		}
	}
	return ending(low, w)
}

// ending guesses the class of an unknown word from its last letters. Only
// words in small letters are judged: "Reed" is a name.
func ending(low []byte, w string) class {
	n := len(low)
	if n < 5 || w[0] != low[0] {
		return 0
	}
	switch {
	case low[n-2] == 'e' && low[n-1] == 'd' && (low[n-3] != 'e' || n > 7):
		return verb | passive
	case string(low[n-2:]) == "ly":
		return adverb
	case string(low[n-3:]) == "man" || n > 6 && string(low[n-5:]) == "woman":
		return role
	}
	return 0
}
