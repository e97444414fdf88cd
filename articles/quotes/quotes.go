package quotes

import (
	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/internal/words"
)

// Span is a half-open stretch of bytes of one named text.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing; the zero Span stands for "none".
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns what the span covers in the text it was made for.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Kind tells what a quotation is.
type Kind uint8

// The kinds of quotation.
const (
	Direct   Kind = iota // a sentence or more in quotation marks
	Mixed                // a quoted fragment inside the writer's own sentence
	Indirect             // reported speech without marks
	Scare                // in marks, but nobody's speech
)

// String returns the kind's name as the command line prints it.
func (k Kind) String() string {
	switch k {
	case Direct:
		return "direct"
	case Mixed:
		return "mixed"
	case Indirect:
		return "indirect"
	default:
		return "scare"
	}
}

// ParagraphKind tells what a paragraph is to the engine.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Body      ParagraphKind = iota // the article's own prose
	Heading                        // a title or subheading
	Caption                        // a picture's caption
	Furniture                      // bylines, datelines on their own, share buttons: quotes nobody
	Break                          // a paragraph of Body that begins after an interruption, such as a rule
	Quotation                      // a block quotation, or a paragraph of one
)

// Paragraph is a stretch of a Document's text that is set as one block.
type Paragraph struct {
	Span
	Kind   ParagraphKind
	Strong bool // set in bold from end to end
}

// Document is what the engine reads: plain text, and where its paragraphs
// lie. Paragraphs are in order and disjoint; text between them is not read.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Language   string // BCP 47; asked only where the text is too short to tell; may be empty
	Author     string // who wrote it, if it was one: whom "I" stands for; may be empty
}

// Quote is one quotation. All spans are byte offsets into the Document's text.
type Quote struct {
	Span            // what was said, without its marks
	Marked     Span // the same with its marks; equal to Span where there are none
	Kind       Kind
	Cue        Span    // the word of saying, "replied"; empty if there is none
	Mention    Span    // the words that name the speaker, "he"; empty if there are none
	Speaker    int     // index into Found.Speakers, or -1 when unknown
	Confidence float64 // that the speaker's name is right, not only the mention, 0 to 1; see Surety
	Reported   float64 // of an Indirect one: that anybody tells it at all, 0 to 1; the same for all that is found by rules
	PartOf     int     // of a fragment in marks: the number, from 1, of the quote in Found that tells the clause which it is part of; 0 if there is none
	Via        int     // where one tells what another says, the number, from 1, of the speaker in Found who tells it: Lind in “Lind winced when Kern spoke of “dead wood””; 0 if nobody is between
	Why        string  // the reason for the choice, in a reader's words
	ByHand     bool    // its reader has said so, and the engine has no part in it any more: see package correct
}

// Sort tells what a speaker is, as far as the text says so.
type Sort uint8

// The sorts of speakers.
const (
	Person    Sort = iota // who has a name: "Jonas Kern"
	Anonymous             // somebody without a name: "a senior official", "witnesses"
	Organised             // an organisation, a place, a crowd that speaks as one: "police"
	Written               // a document: "a report"
)

// String returns the sort's name as the command line prints it.
func (s Sort) String() string {
	switch s {
	case Person:
		return "person"
	case Anonymous:
		return "anonymous"
	case Organised:
		return "body"
	default:
		return "document"
	}
}

// Speaker is a person, organisation or document that the text quotes.
type Speaker struct {
	Name   string   // in its fullest form: "Jonas Kern"
	Role   string   // "Secretary of State"; empty if the text gives none
	Also   []string // every other name that the text gives
	Issuer string   // of a document, who issued it: “Harbour Board” of “Harbour Board (white paper)”; empty if the text gives none
	Sex    string   // "f" or "m", as far as names, titles and pronouns tell it; empty if they do not
	Sort   Sort     // what it is
	Quotes int      // how many quotes; none of who only tells what others say
	Words  int      // how many words they hold
	ByHand bool     // its reader has said who that is: see package correct
	Given  Naming   // what the text gives, where the reader has corrected it for all articles; else the zero Naming
}

// Naming is what somebody is called, and what they are.
type Naming struct{ Name, Role string }

// Found is what a document says: its quotes, ordered, and their speakers in the order in
// which they first speak. Quotes are disjoint but for the fragments in marks of a clause
// that is told: “Kern said the wall was “old” and would fall” is a clause, and a fragment
// after it that is part of it.
type Found struct {
	Quotes   []Quote
	Speakers []Speaker
	Language string // BCP 47: what the document was read as

	// Silent are the people whom the text names and who say nothing in it, in the order in
	// which it does: those alone whose title, role or forename tells that they are people.
	Silent []Speaker

	// Cut tells that the document was not read to its end, because it holds more
	// than budget.Quotes: no news does, and each is weighed.
	Cut bool
}

// Marked counts the quotations in marks, and the speakers whom they come from.
func (f Found) Marked() (quotations, speakers int) {
	for _, q := range f.Quotes {
		if q.Kind == Direct || q.Kind == Mixed {
			quotations++
		}
	}
	for _, s := range f.Speakers {
		if s.Quotes > 0 {
			speakers++
		}
	}
	return quotations, speakers
}

// Find reads a document. It is pure, deterministic, safe for concurrent use,
// and takes time linear in the length of the text. Code points that show
// nothing (see package hidden) are no part of names, and count for nothing in
// the text, but for the spans.
func Find(d Document) Found { return new(Finder).Find(d) }

// Finder reads one document after the other, each as Find does, in room that it uses again:
// a tenth less time for many short articles. No document leaves anything behind
// for the next. The zero Finder is ready; it is not for several goroutines at once.
type Finder struct {
	reading    *analysis.Analysis
	paragraphs []analysis.Paragraph
}

// Find reads a document.
func (f *Finder) Find(d Document) Found {
	if f.reading == nil {
		f.reading = analysis.New()
	}
	return seeing(d, f.read)
}

// FindBy reads a document by a reading of its own, which only the packages inside
// this one can make; it sees what is hidden in the text.
func FindBy(d Document, r *analysis.Analysis) Found {
	f := Finder{reading: r}
	return f.read(d)
}

// read reads a document as it stands.
func (f *Finder) read(d Document) Found {
	f.paragraphs = f.paragraphs[:0]
	for _, p := range d.Paragraphs {
		if p.Kind != Furniture {
			span := textSpanIn(p.Span, len(d.Text))
			f.paragraphs = append(f.paragraphs, analysis.Paragraph{Span: span, Heading: p.Kind == Heading, Apart: p.Kind == Break, Quoted: p.Kind == Quotation, Strong: p.Strong})
		}
	}
	defer f.reading.Reset()
	return found(d.Text, f.reading.Read(analysis.Document{Text: d.Text, Paragraphs: f.paragraphs, Language: d.Language, Author: d.Author}))
}

// found returns what was found in a text as a reader is to see it.
func found(text string, r analysis.Result) Found {
	f := Found{Language: r.Language, Cut: r.Cut}
	for i := range r.Speakers {
		f.Speakers = append(f.Speakers, speaker(&r.Speakers[i]))
	}
	for i := range r.Silent {
		f.Silent = append(f.Silent, speaker(&r.Silent[i]))
	}
	if len(r.Utterances) > 0 {
		f.Quotes = make([]Quote, 0, len(r.Utterances))
	}
	for i := range r.Utterances {
		u := &r.Utterances[i]
		q := Quote{
			Span: Span(u.Span), Marked: Span(u.Marked), Kind: Kind(u.Kind), Cue: Span(u.Cue), Mention: Span(u.Mention),
			Speaker: u.Speaker, Confidence: u.Confidence, Why: u.Why, Reported: u.Told, PartOf: u.PartOf + 1, Via: u.Via + 1,
		}
		f.Quotes = append(f.Quotes, q)
	}
	f.Count(text)
	return f
}

// Count counts the quotes of each speaker, and their words, in the text that f was found in.
func (f *Found) Count(text string) {
	for i := range f.Speakers {
		f.Speakers[i].Quotes, f.Speakers[i].Words = 0, 0
	}
	for i := range f.Quotes {
		if q := &f.Quotes[i]; q.Speaker >= 0 && (q.Kind == Direct || q.Kind == Mixed) {
			s := &f.Speakers[q.Speaker]
			s.Quotes++
			s.Words += wordsIn(q.Of(text))
		}
	}
}

// speaker is somebody as a reader is told of them.
func speaker(s *analysis.Speaker) Speaker {
	return Speaker{Name: s.Name, Role: s.Role, Also: s.Also, Issuer: s.Issuer, Sex: s.Sex, Sort: Sort(s.Sort)}
}

// textSpanIn returns the part of a span that lies in a text of n bytes.
func textSpanIn(s Span, n int) words.Span {
	return words.Span{Start: max(0, min(s.Start, n)), End: max(0, min(s.End, n))}
}

// wordsIn counts words as a reader does: what stands between spaces.
func wordsIn(s string) int {
	n, inside := 0, false
	for i := range len(s) {
		if s[i] <= ' ' {
			inside = false
		} else if !inside {
			inside = true
			n++
		}
	}
	return n
}
