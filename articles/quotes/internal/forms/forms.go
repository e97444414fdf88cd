// Package forms knows how words are set that somebody says without quotation marks:
// interviews ("Q: Were you afraid?"), transcripts ("MAYOR KERN: Order, please."), pull
// quotes with a signature, posts by their handle, block quotations and dialogue that
// dashes open. It reads the text of whole paragraphs before anything else does, since one line
// alone tells little: "Venue: Harl Hall" looks as "Kern: Only the farmer" does.
package forms

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Kind tells how words are set.
type Kind uint8

// The kinds of form.
const (
	Labelled  Kind = iota // after a name and a colon
	Question              // after "Q:", or a question of an interview that is set apart
	Answer                // after "A:", or what follows such a question
	Signed                // before a name and an office
	Posted                // before a name and a handle
	Quotation             // a block quotation
	Dialogue              // a line of dialogue that opens with a dash
)

// Part is a part of a paragraph that is set in a form. Spans are bytes of the document's text.
type Part struct {
	words.Span            // all of it
	Paragraph  int        // of the document
	Kind       Kind       // how it is set
	Said       words.Span // the words that somebody says
	Name       words.Span // the words that name the speaker; empty if none of the part does
	Goes       bool       // whoever spoke the part before goes on
}

// Paragraph is a paragraph as this package reads it.
type Paragraph struct {
	words.Span
	Heading bool
	Quoted  bool // set as a block quotation
	Strong  bool // set in bold
}

// reader is at work on a document.
type reader struct {
	text       string
	paragraphs []Paragraph
	lexicon    *language.Lexicon
	signs      signs
	labels     []label
	parts      []Part
}

// Read returns the parts of a document that are set in a form, in order.
func Read(text string, paragraphs []Paragraph, l *language.Language) []Part {
	r := reader{text: text, paragraphs: paragraphs, lexicon: l.Lexicon(), signs: signsOf(l.Tag)}
	r.findLabels()
	r.takeLabels()
	if len(r.parts) == 0 {
		r.interview()
	}
	r.parley(l.Has(language.DashDialogue))
	r.alone()
	return r.parts
}

// add adds a part after those that are there, which end before it.
func (r *reader) add(p Part) { r.parts = append(r.parts, p) }

// alone adds the parts that one paragraph shows by itself, among the others.
func (r *reader) alone() {
	others := r.parts
	var all []Part
	signed := -1 // the paragraph that signs the one before
	for i := range r.paragraphs {
		own := len(others) > 0 && others[0].Paragraph == i
		for len(others) > 0 && others[0].Paragraph == i {
			all, others = append(all, others[0]), others[1:]
		}
		if own || i == signed || r.paragraphs[i].Heading || r.paragraphs[i].Empty() {
			continue
		}
		if p, ok := r.posted(i); ok {
			all = append(all, p)
		} else if p, ok := r.signed(i); ok {
			all = append(all, p)
		} else if p, signature, ok := r.under(i); ok && !(len(others) > 0 && others[0].Paragraph == i+1) {
			all = append(all, p, signature)
			signed = i + 1
		} else if r.paragraphs[i].Quoted {
			all = append(all, r.quotation(i))
		}
	}
	r.parts = all
}

// trim returns a span without white space and emphasis at its ends.
func trim(text string, s words.Span) words.Span {
	for s.Start < s.End && (text[s.Start] <= ' ' || text[s.Start] == '*' || text[s.Start] == '_') {
		s.Start++
	}
	for s.End > s.Start && (text[s.End-1] <= ' ' || text[s.End-1] == '*' || text[s.End-1] == '_') {
		s.End--
	}
	return s
}

// wordCount counts what stands between spaces, up to a bound.
func wordCount(s string, most int) int {
	n, inside := 0, false
	for i := 0; i < len(s) && n < most; i++ {
		if s[i] <= ' ' {
			inside = false
		} else if !inside {
			inside = true
			n++
		}
	}
	return n
}

// ends reports whether s ends as a sentence does, perhaps within a closing mark or parenthesis.
func ends(s string) bool {
	for range 2 {
		for _, m := range closers {
			if n := len(s) - len(m); n > 0 && s[n:] == m {
				s = s[:n]
			}
		}
	}
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '.', '?', '!':
		return true
	}
	return len(s) > 3 && s[len(s)-3:] == "…"
}

// The marks that a paragraph of speech opens and closes with.
var (
	openers = [...]string{"“", "\"", "„", "«", "‘", "»", "''", "``"}
	closers = [...]string{"”", "\"", "“", "»", "’", "«", "''", ")", "*"}
)

// opensWith returns the length of the quotation mark that s begins with; 0 if there is none.
func opensWith(s string) int {
	for _, m := range openers {
		if len(s) > len(m) && s[:len(m)] == m {
			return len(m)
		}
	}
	return 0
}

// holdsMarks reports whether a double quotation mark stands anywhere in s.
func holdsMarks(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"':
			return true
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x9C && s[i+2] <= 0x9F:
			return true
		case c == 0xC2 && i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xBB):
			return true
		}
	}
	return false
}

// class returns what the lexicon knows of a word, without the punctuation around it.
func (r *reader) class(w string) class.Set {
	if w = strings.Trim(w, ".,;:?!…()*_"); w == "" {
		return 0
	}
	return r.lexicon.Lookup(w)
}
