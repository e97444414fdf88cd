// Package correct lays what a reader has corrected by hand over what the engine has found
// in an article: who says some words, that they are no quotation or are one, from where to
// where it goes, what kind it is; and of a person of the article what they are called, whom
// they are one with, which name is somebody else's, and what they are.
//
// A correction is no change of a place in a list: it is anchored to the words that it is
// about (package anchor) or, where it is about a person, to a name. So it is found again when
// the file was edited, when the engine finds other quotations than before, and on another
// machine. Of
//
//	“The quay is closed,” Kern said. “Not a boat will leave,” she added.
//
// the correction that Ada Quill says “Not a boat will leave,” holds whoever the engine takes
// "she" for, and also if it takes these words for no quotation at all. What a correction is
// about may be gone: then it is an [Orphan], which is told of and kept.
package correct

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// Deed is what a correction does.
type Deed string

// The deeds: those on a quotation, which stands at Correction.At, and those on a person.
const (
	Speaker Deed = "speaker"         // Person says it
	Nobody  Deed = "nobody"          // who says it is not known
	NoQuote Deed = "not-a-quotation" // nobody says it: a title, a nickname, the writer's own words
	Quote   Deed = "quotation"       // the words are one of a Kind, said by Person if that is set
	Bounds  Deed = "bounds"          // it goes from where to where To does
	Kind    Deed = "kind"            // it is of a Kind
	Rename  Deed = "rename"          // Person is called Name
	Merge   Deed = "merge"           // Person is one with Name
	Part    Deed = "part"            // Name, by which the article calls Person, is somebody else
	Role    Deed = "role"            // Person is a Role; with none, has none
)

// Deeds are all deeds, in the order in which people are told of them.
func Deeds() []Deed {
	return []Deed{Speaker, Nobody, NoQuote, Quote, Bounds, Kind, Rename, Merge, Part, Role}
}

// OfPerson reports whether it is a person that the deed is done to.
func (d Deed) OfPerson() bool { return d == Rename || d == Merge || d == Part || d == Role }

// Correction is one thing that a reader has corrected in an article. Of its members those
// are set that the deed needs.
type Correction struct {
	Do     Deed           `json:"do"`
	At     anchor.Anchor  `json:"at,omitzero"`      // the words of the quotation, without their marks; of a person, words that name them, by which the article is known for the same
	To     *anchor.Anchor `json:"to,omitempty"`     // those that it has from now on
	Kind   string         `json:"kind,omitempty"`   // as quotes.Kind spells it; of another deed what the quotation was, so that it can be made where the engine finds none
	Person string         `json:"person,omitempty"` // a name
	Name   string         `json:"name,omitempty"`   // another
	Role   string         `json:"role,omitempty"`   // also of the Person who speaks

	// Everywhere has a Rename or a Role hold in all articles that call somebody by the name
	// of Person, in any spelling that is one for package names. It has no words.
	Everywhere bool `json:"everywhere,omitempty"`
}

// Why a correction can't be read.
var (
	errDeed  = errors.New("no such correction")
	errWords = errors.New("it names no words")
	errKind  = errors.New("a quotation is direct, mixed or indirect")
	errName  = errors.New("a name or role is a line of 200 letters at most")
	errWhom  = errors.New("it names nobody")
	errOne   = errors.New("a quotation, and a part of a name, are corrected in one article")

	// ErrAnybody is said of a name that may be another's in another article.
	ErrAnybody = errors.New("everywhere needs a name that is one person’s in all articles: a forename and a surname, or a body’s")
)

// mostLetters is how long a name may be: "the deputy permanent representative of the Northern
// Isles to the Conference of Coastal Regions" has 95.
const mostLetters = 200

// Check tells what is wrong with a correction that comes from elsewhere.
func (c *Correction) Check() error {
	for _, s := range []string{c.Person, c.Name, c.Role} {
		if utf8.RuneCountInString(s) > mostLetters || clean.Line(s) != s || strings.TrimSpace(s) != s {
			return fmt.Errorf("%w: %.40q", errName, s)
		}
	}
	if _, ok := KindOf(c.Kind); !ok && c.Kind != "" {
		return fmt.Errorf("%w: %.40q", errKind, c.Kind)
	}
	switch {
	case !slices.Contains(Deeds(), c.Do):
		return fmt.Errorf("%w: %.40q", errDeed, string(c.Do))
	case c.Everywhere && c.Do != Rename && c.Do != Role:
		return errOne
	case !c.Do.OfPerson():
		return c.checkWords()
	case c.Person == "" || c.Name == "" && c.Do != Role:
		return errWhom
	case c.Everywhere:
		return c.checkNames()
	}
	return nil
}

// checkWords tells what is wrong with a correction of a quotation.
func (c *Correction) checkWords() error {
	switch {
	case c.At.Exact == "" || c.Do == Bounds && (c.To == nil || c.To.Exact == ""):
		return errWords
	case c.Do == Speaker && c.Person == "":
		return errWhom
	case (c.Do == Kind || c.Do == Quote) && c.Kind == "":
		return errKind
	}
	return nil
}

// KindOf is the kind that a word spells; a scare quote is none, for [NoQuote] says so.
func KindOf(word string) (kind quotes.Kind, ok bool) {
	for _, k := range [...]quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect} {
		if word == k.String() {
			return k, true
		}
	}
	return 0, false
}

// Same reports whether two corrections are about the same matter of the same words or person,
// so that the later one stands for both.
func (c *Correction) Same(d *Correction) bool {
	if c.matter() != d.matter() || c.Everywhere != d.Everywhere {
		return false
	}
	if c.Everywhere {
		return c.of() == d.of()
	}
	if c.Do.OfPerson() {
		return c.Person == d.Person && (c.Do != Part || c.Name == d.Name)
	}
	return c.At.Exact == d.At.Exact && c.At.Start == d.At.Start
}

// Naming is the anchor of words that name somebody whom an article quotes: the first that
// spell their name, else what names them beside a quotation, else what they say.
func Naming(text string, found quotes.Found, speaker int) anchor.Anchor {
	name := found.Speakers[speaker].Name
	if i := strings.Index(text, name); i >= 0 {
		return anchor.Of(text, quotes.Span{Start: i, End: i + len(name)})
	}
	var said quotes.Span
	for _, q := range found.Quotes {
		if q.Speaker != speaker {
			continue
		}
		if !q.Mention.Empty() {
			return anchor.Of(text, q.Mention)
		}
		if said.Empty() {
			said = q.Span
		}
	}
	return anchor.Of(text, said)
}

// matter is what a deed is about: whoever says words is named, or nobody is.
func (c *Correction) matter() Deed {
	switch c.Do {
	case Nobody:
		return Speaker
	case Quote:
		return NoQuote
	default:
		return c.Do
	}
}

// String says what is corrected, in a line.
func (c *Correction) String() string {
	if c.Everywhere {
		return c.here() + ", everywhere"
	}
	return c.here()
}

// here is String, without where.
func (c *Correction) here() string {
	who := c.Person
	if c.Role != "" && c.Do != Role {
		who += ", " + c.Role
	}
	switch c.Do {
	case Speaker:
		return "said by " + who
	case Nobody:
		return "said by nobody known"
	case NoQuote:
		return "no quotation"
	case Quote:
		return strings.TrimSuffix(c.Kind+" quotation by "+who, " by ")
	case Bounds:
		return "goes from “" + first(c.To.Exact) + "” to “" + last(c.To.Exact) + "”"
	case Kind:
		return c.Kind
	case Rename:
		return c.Person + " is called " + c.Name
	case Merge:
		return c.Person + " is " + c.Name
	case Part:
		return c.Name + " is not " + c.Person
	case Role:
		if c.Role == "" {
			return c.Person + " has no role"
		}
		return c.Person + " is " + c.Role
	default:
		return string(c.Do)
	}
}

// first is the word that a text begins with.
func first(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return word
}

// last is the word that it ends with.
func last(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, ' ')+1:]
}
