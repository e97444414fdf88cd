// Package language holds what the engine knows of each language: its words and what
// they can be, how its sentences and its newspapers differ from others, and the small
// words and letters by which a text in it is known. A language is a table in a file of
// its own; no other package asks which language it has, only what traits that has.
package language

import (
	"strings"
	"sync"

	"pullquote/articles/quotes/internal/class"
)

// Language is what the engine knows of one language: its words, and the few
// habits in which its sentences differ from English ones. The stages are the
// same for all; what differs is here and in one file a language.
type Language struct {
	Tag     string          // BCP 47
	common  string          // small words by which detect knows the language
	Lexicon func() *Lexicon // its vocabulary, built at first use
	traits  trait

	Gerund     string // how present participles end: "ing"
	Infinitive string // what stands before an infinitive: "to"
	Pledges    pledges
	As         string // what leads to a word of saying beside what it tells: "comme l’a dit Kern"

	joints              []string          // what ends the head of an office: "spokesman" in "spokesman for the group"
	Callings            map[string]string // by a verb, the nouns for who does it
	Suffering           map[string]string // the same by what is done to somebody
	Humans              wordSet           // nouns of people that the lexicon does not list as roles
	Writings            wordSet           // nouns of what can be read or heard, and is no source by itself
	Bodies              wordSet           // words in which names of bodies end that are no surnames: "Sund Rail"
	ImpersonalPronouns  string            // pronouns of nobody in particular: "on"
	BodyPrepositions    string            // prepositions before whoever speaks for a body: "desde el ministerio aseguran"
	SubjunctivePronouns string            // pronouns whose verb in -e is a subjunctive: "er verschicke"
	Epithets            string            // nouns that stand for whoever is in view: "the striker"
	Placing             string            // the same before a name only: "at"
	Completing          string            // what ties the rest of a description to its noun: "of" in "head of the port"
	Objects             []gendered        // him, her
	Utterances          string            // nouns for what somebody says, which stand for whoever says it: "her statement"
	Myself              string            // words by which somebody speaks of himself
	Publishing          string            // verbs of issuing a document
	PuttingOut          string            // verbs that do so with "out": "put out a report"
	Dying               string            // verbs of dying
	Asking              string            // verbs of asking: what is asked of somebody is not told
	Questioning         string            // others of which nobody tells anything in the passive: "pressed on the cost"
	Ordering            string            // verbs that order somebody to do something
	Wordlists           string            // nouns for words that are listed
	Including           string            // verbs of what a list holds
	Uttering            string            // verbs before a noun for words by which somebody says them: "used the phrase"
	Defining            string            // verbs that tell what a word means: "which is defined as"
	Lettering           string            // verbs of what can be read somewhere: "a banner that read"
	Denying             string            // verbs that deny, which tell something even if they are negated
	Postposed           string            // what describes somebody after the noun, and goes on: "a guard present during the raid"
	Nobodies            string            // words for nobody that may be subjects
	Doubts              string            // nouns for what is open, unless somebody owns it: "an open question whether"
	Resuming            string            // verbs that tell clauses only: what else one continues or adds is no words
	Judging             string            // verbs that take something and what it is called: "called the plan a hoax"
	Pointing            string            // articles that point to what was told before: "rejected that notion"
	Nothings            string            // words that stand for what is not told: "said nothing", "said so"
	Refusing            string            // verbs before an infinitive that is not done: "declined to say"
	Ranks               string            // participles that are part of an office: "managing director"
	Floating            string            // what goes back to all who are named before it: "Kern and Lind have both said"
	Unsaying            string            // words before a participle of what nobody says: "goes without saying", "worth noting"
	Fields              string            // what one of two nouns before an office may be: "oil and gas worker"
	Occupations         wordSet           // nouns for who does something for a living, of whom nothing else need be told: "Maya Trent led the dog. The officer said"
	AlikeWritings       map[string]string // nouns for documents that may be one, by each of them: "the complaint" after "a lawsuit"
	Becoming            string            // verbs before what somebody is: "served as mayor"
	CalledBy            string            // verbs before by what somebody is known: "a guide called Bo Ek"
	Ages                []Age             // what people of an age are called, the youngest first
	BodyKinds           map[string]string // by a noun for a body, how the names of such end: "the union" of "the Seafarers’ League"
	Firms               string            // how the names of firms end, which are called by their first word: "Wavecrest Foods"
	aged                []string          // how nouns end that tell an age: "the 43-year-old"
	Definite            string            // articles and the like that point to somebody known
	Pronouns            []gendered        // those that stand for somebody who was named
	Owners              []gendered        // his, her
	forenames           []gendered        // how forenames end that tell their sex
	Articles            []gendered        // articles that tell the sex of somebody who speaks: der, la
	Endings             []gendered        // how nouns for people end that tell their sex
}

// Age is by which nouns somebody may be called who is no older, in digits of the same number.
type Age struct{ Last, Nouns string }

// trait is a way in which a language's sentences, or its newspapers, differ from
// others, as a set of bits.
type trait uint32

// The traits of languages.
const (
	CapitalNouns   trait = 1 << iota // nouns begin with a capital, so that a capital is no name: German
	VerbSecond                       // the verb stands second, or last after "dass": the subject may follow it
	ProDrop                          // the subject may be left out: dijo
	HeadInitial                      // the noun leads its phrase: "directora general"
	MarksOnly                        // who speaks is not known, only where
	Parentheticals                   // who speaks may be told inside the marks: « L’eau, dit Kern, monte. »
	DashDialogue                     // a paragraph that opens with a dash is spoken
	VerbLast                         // the verb stands last: Ola Lind, “Gitmiyoruz” dedi

	Trained        // the model was learned from it; the rest are read by rules alone
	ShortOffices   // an office ends after two phrases: "its head of claims at Orrin"
	NounsIntroduce // a noun that no list holds may introduce a name: "one superdelegate, Bo Ek,"

	NullSubjects       // somebody may speak whom no word names: "Das Schiff sei verloren."
	LooseOrder         // a circumstance may stand between a verb and its subject: "sagte am Montag die Ministerin"
	CompoundTenses     // a verb of saying may be of two words: "a déclaré", "hat … gesagt"
	UnlistedVerbs      // a word that no list holds is a verb of saying by its place: „Ja“, näselte Kern
	SemicolonStops     // a semicolon ends a sentence; English papers set few, and often for a dash
	OuterPunctuation   // the comma after a quotation stands outside its marks: «No», dijo
	BareDescriptions   // whoever is described is shown without an article: "Sprecher"
	ElegantVariation   // nobody is named twice in a row: "the 43-year-old", "the striker"
	CircumstantialNoun // a noun after a preposition does not lead to words in marks: "destacó en su fallo"
)

// rulesOnly are the traits of the languages that are read by rules alone.
const rulesOnly = NullSubjects | LooseOrder | CompoundTenses | UnlistedVerbs | SemicolonStops | OuterPunctuation | BareDescriptions | ElegantVariation | CircumstantialNoun

// Has reports whether the language has a trait.
func (l *Language) Has(t trait) bool { return l.traits&t != 0 }

// languages are those that the engine tells apart, English first: it is what
// a text is read as that is in none of them.
var languages = [...]*Language{
	&english, &german, &french, &spanish, &italian, &portuguese, &dutch, &polish, &russian, &japanese, &chinese,
	&danish, &swedish, &norwegian, &finnish, &czech, &romanian, &greek, &turkish, &hungarian, &korean, &hebrew,
}

// ByTag returns the language of a BCP 47 tag such as "de" or "pt-BR"; nil
// if the engine does not know it.
func ByTag(tag string) *Language {
	if len(tag) < 2 || len(tag) > 2 && tag[2] != '-' && tag[2] != '_' {
		return nil
	}
	for _, l := range languages {
		if l.Tag[0] == tag[0]|0x20 && l.Tag[1] == tag[1]|0x20 {
			return l
		}
	}
	return nil
}

// lexiconOf returns a function that builds the table of a vocabulary and of
// idioms, several words that stand for one ("d-après"), when it is first called.
func lexiconOf(vocabulary []Entry, endings []ending, habits habit, idioms []Entry) func() *Lexicon {
	return sync.OnceValue(func() *Lexicon {
		l := newLexicon(vocabulary, endings, habits)
		l.Idioms = map[string][]Entry{}
		for _, e := range idioms {
			for w := range strings.FieldsSeq(e.Words) {
				first, _, _ := strings.Cut(w, "-")
				l.add(first, class.Leads)
				l.Idioms[first] = append(l.Idioms[first], Entry{e.Class, w})
			}
		}
		return l
	})
}

// HeadOf returns the noun that a role is about: "spokesman" of "a spokesman
// for the group", "Secretary" of "Secretary of State", "directora" of
// "directora general".
func (l *Language) HeadOf(role string) string {
	for _, sep := range l.joints {
		if i := strings.Index(role, sep); i > 0 {
			role = role[:i]
		}
	}
	if i := strings.IndexByte(role, ' '); l.Has(HeadInitial) && i > 0 {
		return role[:i]
	}
	return role[strings.LastIndexByte(role, ' ')+1:]
}

// TellsAge reports whether a noun only tells somebody's age.
func (l *Language) TellsAge(noun string) bool {
	for _, end := range l.aged {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}
