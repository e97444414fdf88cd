// Package class names what the engine can know of a single word: that it is a verb
// of saying, a title, an article. A word has any number of classes; "claims" is a
// verb of saying and may be a noun.
package class

// Nouns are the classes that the last part of a compound lends to the whole.
const Nouns = Role | Plural | Document | Group | Speech | Titled | Temporal | Calendar

// Set is what the lexicon knows of a word, as a set of bits: "claims" is a
// verb of saying and may be a noun.
type Set uint64

// The classes of words.
const (
	Saying       Set = 1 << iota // finite verb of saying that takes a sentence: said, writes
	Calling                      // finite verb that reports a word or two: called, described
	Plain                        // the same verbs' bare form: say, call
	Participle                   // their -ing form: saying, calling
	Inverting                    // may stand before its subject: “…,” said Kern
	Addressing                   // takes the one who is told: told reporters
	Nounish                      // may be a noun as well: claims, comments
	Verb                         // any other finite verb: won, went
	Auxiliary                    // has, is, do
	Being                        // is, was: makes "was asked" passive
	Modal                        // would, may
	Negation                     // not, never
	Pronoun                      // he, she, they, I
	Objective                    // him, them
	Possessive                   // his, their
	Determiner                   // the, a, some
	Preposition                  // of, in
	Conjunction                  // and, but, or
	Subordinator                 // because, while, when
	Relative                     // who, which
	That                         // that
	Adverb                       // also, later
	Role                         // spokesman, minister
	Plural                       // critics, officials: people without an article
	Honorific                    // Mr, Sen: a person's name follows
	Particle                     // van, al-: joins a name
	Calendar                     // Monday, March: no one's name
	Place                        // Iowa, Moscow: no one's name when alone
	Male                         // a forename of men, or Mr
	Female                       // a forename of women, or Ms
	Forename                     // a forename of either
	Document                     // report, poll, letter: things that say
	Group                        // ministry, party, Inc: no person
	Abbreviation                 // may end in a full stop that ends no sentence
	Naming                       // so-called, dubbed, titled: what follows in marks is nobody's speech
	Speech                       // words, statement, speech: nouns of saying
	Titled                       // show, film, book, song: what follows in marks is a title
	Possessing                   // ends in ’s (set by the tokenizer)
	Contracted                   // he’s, they’ll (set by the tokenizer)
	Passive                      // participle that takes "by": accused, asked
	Evincing                     // shows, found: says where a document does it
	Reporting                    // said, told, warned: what they take is reported speech
	Temporal                     // week, night: when, and not who
	Perfect                      // past participle of a verb of saying in other languages: gesagt, déclaré, dicho
	Having                       // auxiliary that makes it a finite verb: hat, a, ha
	Sourcing                     // preposition that names a source: according, laut, selon
	Viewpoint                    // a source that needs no name: "en su opinión"
	Postposed                    // the same after its noun: zufolge
	Viewing                      // the same where a clause begins with it: pour, para
	Binding                      // preposition that ties a phrase to the noun before it: of, von, de
	Partitive                    // the same after a pronoun too: "of" in "some of them"
	Subjunctive                  // tells without a verb of saying: "er habe", "das sei"
	Leads                        // an idiom may begin with it; taken away by join
	Elided                       // has lost its vowel before the next word: l’, d’
	Basic                        // a verb's bare form: clinch
	Preterite                    // its past tense, where irregular: sank, held
	Perfective                   // its participle, where irregular: sunk, held
)

// Cue are the classes of words of saying.
const Cue = Saying | Calling | Plain | Participle

// Finite are the classes of finite verbs.
const Finite = Saying | Calling | Verb

// Functional are the classes of words that begin a sentence without being a name.
const Functional = Pronoun | Determiner | Possessive | Preposition | Conjunction | Subordinator | Relative | That | Adverb | Modal
