package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
)

// Person is somebody or something that the text names.
type Person struct {
	Name     string // in its fullest form so far: "Jonas Kern"
	Last     string // "Kern"; empty for those without a name
	head     string // of the nameless: "official"
	Role     string
	Also     []string
	Sex      language.Sex
	Sure     bool   // the sex is no guess from a forename's ending
	presumed bool   // and yet only what the article makes of the name
	Nature   nature // what kind of source it is
	bare     uint8  // how often the surname alone stood for them
	full     uint8  // how often the full name did
	Seen     int    // when last named, counted in mentions
	lately   int    // the sentence in which they were last mentioned
	learnt   bool   // the sex is known from a pronoun, once
	voiced   bool   // a body or a document
	written  bool   // a document
	Place    bool   // a country or a town
	titles   string // what stood before the surname: "Dr Mrs"
	passing  bool   // the role is only an epithet: "retired surgeon"
	definite bool   // the nameless one was first "the president"
	owned    bool   // the nameless one was first "his aide"
	self     bool   // the author, whom I stands for
	owner    int    // of the nameless one who is "his aide": the person, plus one; 0 if unknown
	issuer   int    // of a document: the person who issued it, plus one; 0 if unknown
	same     int    // who this turned out to be; -1 if nobody else
}

// Kind tells in small numbers what else is known that tells how far a mention can be trusted: 1 the
// author, 2 a document, 3 another body that speaks, 4 somebody whose sex only the article as
// a whole tells, 5 nobody but a noun.
func (one *Person) Kind() int {
	switch {
	case one.self:
		return 1
	case one.written:
		return 2
	case one.voiced:
		return 3
	case one.presumed:
		return 4
	case one.Last == "":
		return 5
	}
	return 0
}

// IsDocument reports whether somebody is a document, which says what is written in it.
func (one *Person) IsDocument() bool { return one.written }

// nature is how far a source is a human being.
type nature int8

// The natures of sources, from the least human on.
const (
	Thing   nature = iota - 1 // an organisation, a place, a document
	Unsure                    // a capital alone may be anything: "Lind", "Fundraising"
	Likely                    // two capitals: "Lena Brand", "Wall Street"
	Certain                   // a title, a role or a known forename says so
)

// mayBe reports whether a name can be another mention of a person.
func (one *Person) mayBe(n name) bool {
	if !agree(one, n) || one.Last == "" {
		return false
	}
	if n.first == "" || !strings.Contains(one.Name, " ") {
		return one.Nature != Thing || n.nature <= Unsure
	}
	return language.SameForename(one.Name, n.first) || strings.HasSuffix(one.Name, " "+n.full) || strings.HasSuffix(n.full, " "+one.Name)
}

// betterAs reports whether a name is a fuller form than the one that is known
// so far: "Jonas Kern" than "Kern", "John Kern" than "J. R. Kern", "Helen
// Moss" than "Recorder Helen Moss".
func (one *Person) betterAs(n name) bool {
	known, bare, found := strings.Cut(one.Name, " ")
	switch {
	case n.first == "":
		return false
	case !found:
		return true
	case strings.HasSuffix(one.Name, " "+n.full):
		return n.sure && !language.IsForename(known)
	case language.IsInitial(known) != language.IsInitial(n.first):
		return language.IsInitial(known)
	}
	return known == n.first && len(n.full) > len(one.Name) && len(bare) > 0
}
