package quotes

import (
	"strings"
	"sync"
)

// language is what the engine knows of one language: its words, and the few
// habits in which its sentences differ from English ones. The stages are the
// same for all; what differs is here and in one file a language.
type language struct {
	tag     string               // BCP 47
	common  string               // small words by which detect knows the language
	lexicon func() *lexiconTable // its vocabulary, built at first use
	traits  trait

	gerund     string // how present participles end: "ing"
	infinitive string // what stands before an infinitive: "to"

	joints     []string   // what ends the head of an office: "spokesman" in "spokesman for the group"
	anybody    string     // pronouns of nobody in particular: "on"
	inside     string     // prepositions before whoever speaks for a body: "desde el ministerio aseguran"
	reported   string     // pronouns whose verb in -e is a subjunctive: "er verschicke"
	epithets   string     // nouns that stand for whoever is in view: "the striker"
	placing    string     // the same before a name only: "at"
	completing string     // what ties the rest of a description to its noun: "of" in "head of the port"
	aged       []string   // how nouns end that tell an age: "the 43-year-old"
	definite   string     // articles and the like that point to somebody known
	pronouns   []gendered // those that stand for somebody who was named
	owners     []gendered // his, her
	forenames  []gendered // how forenames end that tell their sex
	articles   []gendered // articles that tell the sex of somebody who speaks: der, la
	endings    []gendered // how nouns for people end that tell their sex
}

// trait is a way in which a language's sentences, or its newspapers, differ from
// others, as a set of bits.
type trait uint32

const (
	capitalNouns   trait = 1 << iota // nouns begin with a capital, so that a capital is no name: German
	verbSecond                       // the verb stands second, or last after "dass": the subject may follow it
	proDrop                          // the subject may be left out: dijo
	headInitial                      // the noun leads its phrase: "directora general"
	marksOnly                        // who speaks is not known, only where
	parentheticals                   // who speaks may be told inside the marks: « L’eau, dit Kern, monte. »
	dashDialogue                     // a paragraph that opens with a dash is spoken

	trained        // the model was learned from it; the rest are read by rules alone
	shortOffices   // an office ends after two phrases: "its head of claims at Orrin"
	nounsIntroduce // a noun that no list holds may introduce a name: "one superdelegate, Bo Ek,"

	nullSubjects       // somebody may speak whom no word names: "Das Schiff sei verloren."
	looseOrder         // a circumstance may stand between a verb and its subject: "sagte am Montag die Ministerin"
	compoundTenses     // a verb of saying may be of two words: "a déclaré", "hat … gesagt"
	unlistedVerbs      // a word that no list holds is a verb of saying by its place: „Ja“, näselte Kern
	semicolonStops     // a semicolon ends a sentence; English papers set few, and often for a dash
	outerPunctuation   // the comma after a quotation stands outside its marks: «No», dijo
	bareDescriptions   // whoever is described is shown without an article: "Sprecher"
	elegantVariation   // nobody is named twice in a row: "the 43-year-old", "the striker"
	circumstantialNoun // a noun after a preposition does not lead to words in marks: "destacó en su fallo"
)

// rulesOnly are the traits of the languages that are read by rules alone.
const rulesOnly = nullSubjects | looseOrder | compoundTenses | unlistedVerbs | semicolonStops | outerPunctuation | bareDescriptions | elegantVariation | circumstantialNoun

// has reports whether the language has a trait.
func (l *language) has(t trait) bool { return l.traits&t != 0 }

// gendered are words that ask for somebody of a sex.
type gendered struct {
	sex   sex
	words string
}

// listed reports whether a list holds a word, whatever its case.
func listed(list, w string) bool {
	for x := range strings.FieldsSeq(list) {
		if strings.EqualFold(x, w) {
			return true
		}
	}
	return false
}

// sexIn returns the sex that a word asks for; unknownSex if no list holds it.
func sexIn(lists []gendered, w string) (s sex, ok bool) {
	for i := range lists {
		if listed(lists[i].words, w) {
			return lists[i].sex, true
		}
	}
	return unknownSex, false
}

// languages are those that the engine tells apart, English first: it is what
// a text is read as that is in none of them.
var languages = [...]*language{
	&english, &german, &french, &spanish, &italian, &portuguese, &dutch, &polish, &russian, &japanese, &chinese,
}

// languageOf returns the language of a BCP 47 tag such as "de" or "pt-BR"; nil
// if the engine does not know it.
func languageOf(tag string) *language {
	if len(tag) < 2 || len(tag) > 2 && tag[2] != '-' && tag[2] != '_' {
		return nil
	}
	for _, l := range languages {
		if l.tag[0] == tag[0]|0x20 && l.tag[1] == tag[1]|0x20 {
			return l
		}
	}
	return nil
}

// lexiconOf returns a function that builds the table of a vocabulary and of
// idioms, several words that stand for one ("d-après"), when it is first called.
func lexiconOf(vocabulary []entry, endings []ending, habits habit, idioms []entry) func() *lexiconTable {
	return sync.OnceValue(func() *lexiconTable {
		l := newLexicon(vocabulary, endings, habits)
		l.idioms = map[string][]entry{}
		for _, e := range idioms {
			for w := range strings.FieldsSeq(e.words) {
				first, _, _ := strings.Cut(w, "-")
				l.add(first, leads)
				l.idioms[first] = append(l.idioms[first], entry{e.class, w})
			}
		}
		return l
	})
}

// headOf returns the noun that a role is about: "spokesman" of "a spokesman
// for the group", "Secretary" of "Secretary of State", "directora" of
// "directora general".
func (l *language) headOf(role string) string {
	for _, sep := range l.joints {
		if i := strings.Index(role, sep); i > 0 {
			role = role[:i]
		}
	}
	if i := strings.IndexByte(role, ' '); l.has(headInitial) && i > 0 {
		return role[:i]
	}
	return role[strings.LastIndexByte(role, ' ')+1:]
}

// longestTerm is how many words in marks are taken for a term where nobody is
// known to speak.
const longestTerm = 2

// tellsAge reports whether a noun only tells somebody's age.
func (l *language) tellsAge(noun string) bool {
	for _, end := range l.aged {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// endingIn returns the sex that a word's ending tells; unknownSex if no list
// holds it.
func endingIn(lists []gendered, w string) sex {
	for i := range lists {
		for end := range strings.FieldsSeq(lists[i].words) {
			if strings.HasSuffix(w, end) {
				return lists[i].sex
			}
		}
	}
	return unknownSex
}
