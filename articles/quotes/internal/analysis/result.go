package analysis

import (
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/words"
)

// Document is a document to be read: plain text, and where the paragraphs lie
// that may hold quotations or tell the language. They are in order and within the text.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Language   string // BCP 47; asked only where the text is too short to tell; may be empty
	Author     string // whom I stands for; may be empty
}

// Paragraph is a paragraph of a document.
type Paragraph struct {
	words.Span
	Heading bool // read last, and only for what is told without marks
	Apart   bool // begins after an interruption, such as a rule
	Quoted  bool // set as a block quotation
	Strong  bool // set in bold
}

// Result is what a document says. It holds until the next document is read.
type Result struct {
	Utterances []utterance // ordered; disjoint but for fragments in a clause that is told
	Speakers   []Speaker
	Silent     []Speaker // people who are named and say nothing
	Language   string    // BCP 47: what the document was read as
	Cut        bool      // the document holds more than is sought
}

// utterance is what somebody says.
type utterance struct {
	words.Span            // without marks
	Marked     words.Span // with them
	Kind       speech.Kind
	Cue        words.Span // the word of saying; empty if there is none
	Mention    words.Span // the words that name the speaker; empty if there are none
	Speaker    int        // index into the speakers; -1 when unknown
	Confidence float64    // that the speaker's name is right
	PartOf     int        // index of the clause told in which this is a fragment in marks; -1 if none
	Via        int        // index into the speakers of whoever tells that the speaker says so; -1 if nobody
	Term       bool       // in marks: a name or a title
	Told       float64    // of reported speech: that it is telling at all
	Why        string     // the reason for the choice, in a reader's words
}

// Speaker is somebody who says something, by all that the text tells.
type Speaker struct {
	Name, Role string
	Also       []string    // other names
	Issuer     string      // of a document: who issued it, by name; empty if nobody is known
	Sex        string      // "f" or "m"; empty if it is not told
	Sort       people.Sort // what they are
}
