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

	gerund     string // how present participles end: "ing"
	infinitive string // what stands before an infinitive: "to"
	nouns      bool   // nouns begin with a capital, so that a capital is no name
	second     bool   // the verb stands second, or last after "dass": the subject may follow it
	drops      bool   // the subject may be left out: dijo
	leading    bool   // the noun leads its phrase: "directora general"
	mute       bool   // who speaks is not known, only where
	incises    bool   // who speaks may be told inside the marks
	dashes     bool   // a paragraph that opens with a dash is spoken

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
	if i := strings.IndexByte(role, ' '); l.leading && i > 0 {
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
