package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// Pull quotes and posts: what is said, and behind it who says it. "It’s hard on the old. Rod
// Pask, mayor of Tarn"; "come back — Goat Fans (@goatfans) May 3, 2026".

// longestPull bounds a paragraph that may be a pull quote or a post, in bytes.
const longestPull = 1200

// The bounds of a signature, in words.
const (
	longestSigner = 5  // the name
	longestOffice = 16 // what it is followed by
)

// signed reads paragraph i as words with a signature, inside their marks, behind them, or
// without marks.
func (r *reader) signed(i int) (Part, bool) {
	p := trim(r.text, r.paragraphs[i].Span)
	s := p.Of(r.text)
	if len(s) > longestPull || len(s) < 8 {
		return Part{}, false
	}
	part := Part{Span: r.paragraphs[i].Span, Paragraph: i, Kind: Signed}
	open := opensWith(s)
	within, closed := p, false
	if open > 0 {
		within = unclosed(r.text, words.Span{Start: p.Start + open, End: p.End})
		closed = within.End < p.End
	}
	if open > 0 && closed && holdsMarks(within.Of(r.text)) || open == 0 && ends(s) {
		return Part{}, false
	}
	at, name := r.signature(within, open > 0)
	if at < 0 {
		return Part{}, false
	}
	part.Said, part.Name = trim(r.text, words.Span{Start: within.Start, End: at}), name
	said := part.Said.Of(r.text)
	switch {
	case open > 0 && !closed:
		return r.unmarked(part)
	case open > 0:
		return part, ends(said) && wordCount(said, 3) >= 3
	}
	return part, !holdsMarks(said) && ends(said) && wordCount(said, 5) >= 5
}

// under returns the part that is all of paragraph i, in marks, and the part that is its
// signature in paragraph i+1: an office follows the name, or the two are lines of one block.
func (r *reader) under(i int) (said, signature Part, ok bool) {
	if i+1 >= len(r.paragraphs) {
		return said, signature, false
	}
	p, next := trim(r.text, r.paragraphs[i].Span), trim(r.text, r.paragraphs[i+1].Span)
	open := opensWith(p.Of(r.text))
	if open == 0 || next.Empty() || p.End-p.Start > longestPull || next.End-next.Start > longestSignature {
		return said, signature, false
	}
	inner := unclosed(r.text, words.Span{Start: p.Start + open, End: p.End})
	signer := unclosed(r.text, next)
	late := signer.End < next.End // the marks close behind the signature
	if closed := inner.End < p.End; closed == late || !late && ends(next.Of(r.text)) || holdsMarks(inner.Of(r.text)) || !ends(inner.Of(r.text)) {
		return said, signature, false
	}
	name, bare, ok := r.signer(signer)
	if s := next.Of(r.text); s[0] == '-' || s[0] == 0xE2 {
		return said, signature, false // behind a dash it is read with what else may stand there
	}
	said = Part{Span: r.paragraphs[i].Span, Paragraph: i, Kind: Quotation, Said: inner, Name: name}
	signature = Part{Span: r.paragraphs[i+1].Span, Paragraph: i + 1, Kind: Quotation, Name: name}
	return said, signature, ok && (!bare || strings.Count(r.text[p.End:next.Start], "\n") == 1)
}

// unclosed returns a span without the closing mark at its end.
func unclosed(text string, s words.Span) words.Span {
	for _, m := range closers[:len(closers)-2] {
		if rest, ok := strings.CutSuffix(s.Of(text), m); ok {
			return words.Span{Start: s.Start, End: s.Start + len(rest)}
		}
	}
	return s
}

// unmarked takes the marks off words whose signature stands behind them: “We go.” (Bo Tarn)
func (r *reader) unmarked(part Part) (Part, bool) {
	said := part.Said.Of(r.text)
	part.Said = unclosed(r.text, part.Said)
	inner := part.Said.Of(r.text)
	return part, len(inner) < len(said) && !holdsMarks(inner) && (ends(inner) || strings.HasSuffix(inner, ","))
}

// signature returns where the signature of a paragraph begins and the name in it; -1 if there
// is none. Behind a line's end or in parentheses a name is enough for words in marks, else an
// office follows it, or an age.
func (r *reader) signature(p words.Span, marked bool) (at int, name words.Span) {
	s := p.Of(r.text)
	from := strings.LastIndexByte(s, '\n')
	end := p.End
	if n := strings.LastIndexByte(s, '('); from < 0 && marked && n > 0 && strings.HasSuffix(s, ")") {
		from, end = n, p.End-1
	}
	if from > 0 {
		if name, bare, ok := r.signer(words.Span{Start: p.Start + from + 1, End: end}); ok && (marked || !bare) {
			return p.Start + from, name
		}
		return -1, name
	}
	if at, name := r.behindDash(p, marked); at >= 0 {
		return at, name
	}
	for from = lastSentence(s); from > 0 && len(s)-from < longestSignature; from = lastSentence(s[:from-1]) {
		if name, bare, ok := r.signer(words.Span{Start: p.Start + from, End: p.End}); ok && !bare {
			return p.Start + from, name
		}
	}
	return -1, name
}

// behindDash is signature for a name behind the last dash of words in marks; where more than
// the name stands in the paragraph's sentence, marks and dash are read with it.
func (r *reader) behindDash(p words.Span, marked bool) (at int, name words.Span) {
	s := p.Of(r.text)
	n := strings.LastIndex(s, " - ")
	if !marked || n <= 0 {
		return -1, name
	}
	name, _, ok := r.signer(words.Span{Start: p.Start + n + len(" - "), End: p.End})
	if !ok {
		return -1, name
	}
	return p.Start + n, name
}

// longestSignature bounds a signature, in bytes.
const longestSignature = 200

// lastSentence returns where the last sentence of s begins, behind a stop and a space; 0 if it
// is the only one.
func lastSentence(s string) int {
	for i := len(s) - 2; i > 1; i-- {
		if s[i] == ' ' && ends(s[:i]) {
			return i + 1
		}
	}
	return 0
}

// signer reads a signature: a name, alone or with an age or an office behind a comma.
func (r *reader) signer(at words.Span) (name words.Span, bare, ok bool) {
	at = trim(r.text, at)
	s := strings.TrimLeft(at.Of(r.text), "—–-― ")
	at.Start = at.End - len(s)
	s = strings.TrimSuffix(s, ".")
	who, office, follows := strings.Cut(s, ",")
	if !r.isSigner(who) {
		return name, false, false
	}
	name = words.Span{Start: at.Start, End: at.Start + len(who)}
	if !follows {
		return name, true, true
	}
	return name, false, r.isOffice(office)
}

// isSigner reports whether s is a name of two words or more.
func (r *reader) isSigner(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		c, _ := utf8.DecodeRuneInString(w)
		known := r.class(w)
		switch {
		case n > 0 && known&class.Particle != 0:
		case !unicode.IsUpper(c), known&(class.Determiner|class.Pronoun|class.Preposition|class.Conjunction|class.Calendar|class.Auxiliary|class.Subordinator) != 0 && known&class.Forename == 0, strings.ContainsAny(w, ":;!?“”\"…"):
			return false
		}
		n++
	}
	return n >= 2 && n <= longestSigner
}

// writers are those who sign what they write and not what they say.
const writers = "photographer reporter writer correspondent journalist columnist editor fotograf reporterin redakteur photographe journaliste"

// isOffice reports whether s tells what somebody is: an age, or a noun of office near
// its start and no sentence.
func (r *reader) isOffice(s string) bool {
	if wordCount(s, longestOffice+1) > longestOffice || strings.ContainsAny(s, ":;!?“”\"") || strings.Contains(s, ". ") {
		return false
	}
	n, found := 0, false
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",.")
		c := r.class(w)
		n++
		switch {
		case listed(writers, w):
			return false
		case n <= 7 && c&class.Role != 0:
			found = true
		case n == 1 && len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9':
			found = true
		case c&(class.Saying|class.Auxiliary|class.Modal) != 0 && c&(class.Nounish|class.Role) == 0:
			return false
		}
	}
	return found
}

// posted reads paragraph i as a post, with the name and handle behind a dash.
func (r *reader) posted(i int) (Part, bool) {
	p := trim(r.text, r.paragraphs[i].Span)
	s := p.Of(r.text)
	if len(s) > longestPull {
		return Part{}, false
	}
	at := strings.LastIndex(s, "(@")
	if at < 0 {
		return Part{}, false
	}
	end := strings.IndexByte(s[at:], ')')
	if end < 0 || len(s)-at-end > 48 {
		return Part{}, false // a sentence follows
	}
	dash := -1
	for _, d := range [...]string{"—", "–", "―", " - "} {
		if n := strings.LastIndex(s[:at], d); n > dash {
			dash = n
		}
	}
	if dash <= 0 {
		return Part{}, false
	}
	nameAt := dash + len("—")
	if s[dash] == ' ' {
		nameAt = dash + len(" - ")
	}
	name := trim(r.text, words.Span{Start: p.Start + nameAt, End: p.Start + at})
	if name.Empty() {
		name = words.Span{Start: p.Start + at + 1, End: p.Start + at + end}
	}
	if wordCount(name.Of(r.text), longestSigner+1) > longestSigner {
		return Part{}, false
	}
	said := unlinked(r.text, trim(r.text, words.Span{Start: p.Start, End: p.Start + dash}))
	if n := strings.IndexByte(said.Of(r.text), '>'); n > 0 && r.text[said.Start] == '<' {
		said = trim(r.text, words.Span{Start: said.Start + n + 1, End: said.End}) // markup that the text kept
	}
	return Part{Span: r.paragraphs[i].Span, Paragraph: i, Kind: Posted, Said: said, Name: name}, !said.Empty()
}

// unlinked returns a span without the links at its end.
func unlinked(text string, s words.Span) words.Span {
	for {
		t := s.Of(text)
		i := strings.LastIndexByte(t, ' ') + 1
		if last := t[i:]; !strings.HasPrefix(last, "http") && !strings.HasPrefix(last, "pic.twitter.com/") && !strings.HasPrefix(last, "t.co/") {
			return s
		}
		s = trim(text, words.Span{Start: s.Start, End: s.Start + i})
		if s.Empty() {
			return s
		}
	}
}

// quotation reads paragraph i as a block quotation or a part of one. A signature that is a
// paragraph of its own names the speaker of the paragraphs before it.
func (r *reader) quotation(i int) Part {
	p := trim(r.text, r.paragraphs[i].Span)
	part := Part{Span: r.paragraphs[i].Span, Paragraph: i, Kind: Quotation, Said: p}
	for k := i; k < len(r.paragraphs) && r.paragraphs[k].Quoted; k++ {
		q := trim(r.text, r.paragraphs[k].Span)
		s := q.Of(r.text)
		last := k > 0 && r.paragraphs[k-1].Quoted && (k+1 == len(r.paragraphs) || !r.paragraphs[k+1].Quoted) && !ends(s)
		if rest := strings.TrimLeft(s, "—–―- "); len(rest) < len(s) || last {
			if name, _, ok := r.signer(q); ok {
				part.Name = name
				if k == i {
					part.Said = words.Span{}
				}
				break
			}
		}
	}
	return part
}
