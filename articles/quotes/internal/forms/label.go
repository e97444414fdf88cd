package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/words"
)

// label is a line that begins with what may be a speaker's name and a colon.
type label struct {
	words.Span            // the line, to the next label or the paragraph's end
	paragraph  int        // of the document
	name       words.Span // without emphasis and what stands in parentheses
	said       words.Span
	key        string // by which two are the same: the last word in small letters
	kind       Kind
	handle     bool // "@kern", "Kern (@kern)"
	evident    bool // the name is somebody's by itself
}

// The bounds of a label: longer ones are sentences.
const (
	longestLabel = 64 // bytes
	mostNames    = 5  // words
)

// findLabels lists the lines of the document that may be labelled.
func (r *reader) findLabels() {
	for i := range r.paragraphs {
		p := r.paragraphs[i]
		if p.Heading && i == 0 || p.Empty() {
			continue // the headline
		}
		for at := p.Start; at < p.End; {
			end := p.End
			if n := strings.IndexByte(r.text[at:p.End], '\n'); n >= 0 {
				end = at + n
			}
			if l, ok := r.labelIn(words.Span{Start: at, End: end}); ok {
				l.paragraph = i
				r.labels = append(r.labels, l)
			} else if n := len(r.labels); n > 0 && r.labels[n-1].paragraph == i {
				r.labels[n-1].End, r.labels[n-1].said.End = end, end
			}
			at = end + 1
		}
	}
}

// labelIn reads the label of a line.
func (r *reader) labelIn(line words.Span) (l label, ok bool) {
	s := trim(r.text, line)
	head := r.text[s.Start:min(s.End, s.Start+longestLabel)]
	at := strings.IndexByte(head, ':')
	if at < 0 && len(head) > 2 && head[1] == '.' {
		at = 1 // "Q. Were you afraid?"
	}
	if at <= 0 || s.Start+at+1 >= s.End || !spaced(r.text[s.Start+at+1]) {
		return label{}, false
	}
	dotted := head[at] == '.'
	name := trim(r.text, words.Span{Start: s.Start, End: s.Start + at})
	l = label{Span: line, said: trim(r.text, words.Span{Start: s.Start + at + 1, End: s.End})}
	if n := strings.LastIndexAny(r.text[name.Start:name.End], "(["); n > 0 {
		l.handle = strings.HasPrefix(r.text[name.Start+n+1:name.End], "@")
		name.End = trim(r.text, words.Span{Start: name.Start, End: name.Start + n}).End
	}
	if n := strings.IndexByte(name.Of(r.text), ','); n > 0 && wordCount(r.text[name.Start:name.Start+n], 2) == 2 && wordCount(r.text[name.Start+n+1:name.End], mostNames) < mostNames {
		name = trim(r.text, words.Span{Start: name.Start, End: name.Start + n}) // "Ada Quill, harbour master:"
	}
	l.name, l.key = name, strings.ToLower(lastWord(name.Of(r.text)))
	if !strings.ContainsFunc(l.said.Of(r.text), unicode.IsLetter) || opensWith(l.said.Of(r.text)) > 0 || name.Empty() {
		return label{}, false
	}
	switch whole := name.Of(r.text); {
	case listed(r.signs.asks, whole):
		l.kind = Question
	case listed(r.signs.answers, whole):
		l.kind = Answer
	case dotted:
		return label{}, false
	case whole[0] == '@':
		l.handle = true
		return l, len(whole) > 1 && wordCount(whole, 2) == 1
	case !r.isName(whole):
		return label{}, false
	default:
		l.evident = r.isEvident(whole) || l.handle
	}
	return l, true
}

// spaced reports whether a colon before c ends a label: not in 12:30 or a web address.
func spaced(c byte) bool { return c <= ' ' || c == '*' || c == '_' }

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

// isName reports whether all words of a label have capitals, but for particles, and none is
// one that lists and notes begin with: "Where", "Update", "Monday".
func (r *reader) isName(s string) bool {
	if n := wordCount(s, mostNames+1); n > mostNames {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		c, _ := utf8.DecodeRuneInString(w)
		known := r.class(w)
		switch {
		case known&(class.Particle|class.Determiner) != 0:
		case !unicode.IsUpper(c), strings.ContainsAny(w, "/&%$€£0123456789"):
			return false
		case known&(class.Male|class.Female|class.Role|class.Honorific) != 0:
		case known&(class.Document|class.Calendar|class.Temporal|class.Preposition|class.Subordinator|class.Adverb|class.Relative|class.Conjunction|class.Speech|class.Titled|class.Cue) != 0:
			return false
		}
	}
	return true
}

// isEvident reports whether a label is somebody's by itself: it holds a forename or a title
// before a name, or an office and the text has the name elsewhere.
func (r *reader) isEvident(s string) bool {
	last := lastWord(s)
	for w := range strings.FieldsSeq(s) {
		c := r.class(w)
		if c&(class.Forename|class.Honorific|class.Role) != 0 && w != last {
			return true
		}
	}
	return false
}

// leastSaid is how many words a labelled line has that shows that sentences follow labels.
const leastSaid = 2

// nearby is how many paragraphs may lie between two labelled lines of one conversation.
const nearby = 3

// takeLabels keeps the labels of a conversation: at least two people speak, and they
// stand near one another.
func (r *reader) takeLabels() {
	if len(r.labels) == 0 {
		return
	}
	all := r.spoken()
	for i := range all {
		l := &all[i]
		if n := len(r.parts); n > 0 && i > 0 && l.paragraph-all[i-1].paragraph > 1 && l.paragraph-all[i-1].paragraph <= nearby {
			r.goOn(all[i-1].paragraph+1, l.paragraph)
		}
		r.add(Part{Span: words.Span{Start: l.Start, End: l.End}, Paragraph: l.paragraph, Kind: l.kind, Said: trim(r.text, l.said), Name: l.name})
		if l.kind == Question || l.kind == Answer {
			r.parts[len(r.parts)-1].Name = words.Span{}
		}
	}
}

// spoken returns the labels that belong to a conversation.
func (r *reader) spoken() []label {
	count := map[string]int{}
	sentences, asks, answers := 0, 0, 0
	for i := range r.labels {
		l := &r.labels[i]
		count[l.key]++
		if s := l.said.Of(r.text); wordCount(s, leastSaid) >= leastSaid && ends(s) {
			sentences++
		}
		switch l.kind {
		case Question:
			asks++
		case Answer:
			answers++
		}
	}
	interview := asks > 0 && answers > 0
	prose := 2*sentences > len(r.labels)
	var kept []label
	keys, told := map[string]bool{}, r.capitals(count)
	for i := range r.labels {
		l := &r.labels[i]
		coded := l.kind == Question || l.kind == Answer
		switch {
		case l.handle && !coded:
			kept = append(kept, *l)
		case coded && interview, !coded && prose && r.beside(i) && (count[l.key] > 1 || l.evident || r.presides(l) || r.named(l)):
			kept = append(kept, *l)
			keys[l.key] = true
			told = told || coded || l.evident || r.named(l)
		}
	}
	if len(keys) >= 2 && told {
		return kept
	}
	return handled(kept)
}

// capitals reports whether all labels are in capitals and two of them come again: that is a
// transcript, whoever they are.
func (r *reader) capitals(count map[string]int) bool {
	again := 0
	for i := range r.labels {
		if l := &r.labels[i]; l.kind == Question || l.kind == Answer || !words.IsUpper(l.name.Of(r.text)) {
			return false
		}
	}
	for _, n := range count {
		if n > 1 {
			again++
		}
	}
	return again > 1
}

// presides reports whether a label in capitals is an office: "THE CHAIR", "MODERATOR".
func (r *reader) presides(l *label) bool {
	s := l.name.Of(r.text)
	return words.IsUpper(s) && r.class(lastWord(s))&(class.Role|class.Honorific) != 0
}

// handled returns the labels that are handles, which need no conversation.
func handled(all []label) []label {
	kept := all[:0]
	for _, l := range all {
		if l.handle {
			kept = append(kept, l)
		}
	}
	return kept
}

// beside reports whether another labelled line stands near line i.
func (r *reader) beside(i int) bool {
	at := r.labels[i].paragraph
	return i > 0 && at-r.labels[i-1].paragraph <= nearby || i+1 < len(r.labels) && r.labels[i+1].paragraph-at <= nearby
}

// named reports whether the text has the name of a label elsewhere, before the first label
// or in its headings, as a name stands: not at the start of a sentence.
func (r *reader) named(l *label) bool {
	last := lastWord(l.name.Of(r.text))
	if n := len(last); n == len(l.name.Of(r.text)) && (n == 2 || n == 3) && words.IsUpper(last) && r.hasInitials(last) {
		return true
	}
	if r.class(last)&(class.Place|class.Group) != 0 {
		return false
	}
	rest := last[1:]
	if words.IsUpper(last) {
		rest = strings.ToLower(rest)
	}
	for i := range r.paragraphs {
		p := r.paragraphs[i]
		if p.Start >= r.labels[0].Start {
			break
		}
		if s := p.Of(r.text); mentions(s[:min(len(s), headReach)], last[:1]+rest) {
			return true
		}
	}
	return len(l.name.Of(r.text)) == len(last) && r.namedFully(l)
}

// hasInitials reports whether the words before the first label hold a name of such initials.
func (r *reader) hasInitials(letters string) bool {
	for i := range r.paragraphs {
		p := r.paragraphs[i]
		if p.Start >= r.labels[0].Start {
			return false
		}
		n := 0
		s := p.Of(r.text)
		for w := range strings.FieldsSeq(s[:min(len(s), headReach)]) {
			switch {
			case n < len(letters) && w[0] == letters[n]:
				n++
			case w[0] == letters[0]:
				n = 1
			default:
				n = 0
			}
			if n == len(letters) {
				return true
			}
		}
	}
	return false
}

// headReach bounds how much of a paragraph is searched for a name, in bytes.
const headReach = 2 << 10

// namedFully reports whether a longer label ends in the name of a short one: "Jonas Kern", "Kern".
func (r *reader) namedFully(l *label) bool {
	for i := range r.labels {
		if o := &r.labels[i]; o.key == l.key && o.name.End-o.name.Start > l.name.End-l.name.Start {
			return true
		}
		if r.labels[i].Start >= l.Start {
			break
		}
	}
	return false
}

// mentions reports whether a name stands in s, behind another word.
func mentions(s, name string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		if i > 1 && s[i-1] == ' ' && s[i-2] != '.' && (at == len(s) || !words.IsLetter(s[at])) {
			return true
		}
	}
}

// goOn gives the paragraphs [from, to) between two labelled lines to whoever spoke before.
func (r *reader) goOn(from, to int) {
	for i := from; i < to; i++ {
		p := r.paragraphs[i]
		s := trim(r.text, p.Span)
		if p.Heading || s.Empty() || holdsMarks(s.Of(r.text)) || r.text[s.Start] == '(' || r.text[s.Start] == '[' || !strings.ContainsFunc(s.Of(r.text), unicode.IsLetter) || !ends(s.Of(r.text)) {
			return
		}
		r.add(Part{Span: p.Span, Paragraph: i, Kind: Labelled, Said: s, Goes: true})
	}
}
