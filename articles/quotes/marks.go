package quotes

import "strings"

// family is a pair of quotation marks that belong together.
type family uint8

const (
	noFamily family = iota
	doubled         // “ ” „ " '' ``
	single          // ‘ ’ ‚ ' where an article quotes in single marks
	angled          // « » and » «
	corner          // 「 」 and 『 』
)

// markHint says what a mark can do where it stands.
type markHint uint8

const (
	opens  markHint = 1 << iota
	closes          // never set for a mark that only opens
	nested          // “ or „ or «: a mark whose form says that it opens
	weak            // a closing ’ that may as well be the apostrophe of "the dogs’ owner"
)

// isMark reports whether s begins with a quotation mark beyond ASCII that ends a word.
func isMark(s string) bool {
	switch {
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80:
		return s[2] >= 0x98 && s[2] <= 0x9F
	case len(s) >= 2 && s[0] == 0xC2:
		return s[1] == 0xAB || s[1] == 0xBB
	case len(s) >= 3 && s[0] == 0xE3 && s[1] == 0x80:
		return s[2] >= 0x8C && s[2] <= 0x8F
	}
	return false
}

// quotationMark recognises a mark at text[i]; n is its length, 0 if there is
// none. Marks of the single family count only where the article uses them for
// quotation, which singles says.
func quotationMark(text string, i int, span Span, singles bool) (n int, fam family, hint markHint) {
	switch c := text[i]; {
	case c == '"':
		return 1, doubled, straight(text, i, 1, span)
	case c == '\'' || c == '`':
		if i+2 < span.End && text[i:i+3] == "'''" && byteBefore(text, i, span) > ' ' {
			return 0, 0, 0 // a nested mark closes before the doubled one
		}
		if i+1 < span.End && (text[i+1] == c || c == '`' && text[i+1] == '\'') {
			if c == '`' {
				return 2, doubled, opens
			}
			return 2, doubled, straight(text, i, 2, span)
		}
		if !singles || c == '`' {
			return 0, 0, 0
		}
		return 1, single, apostrophe(text, i, 1, span)
	case c < 0x80:
		return 0, 0, 0
	}
	s := text[i:span.End]
	if !isMark(s) {
		return 0, 0, 0
	}
	if s[0] == 0xC2 {
		return 2, angled, angle(text, i, span, s[1] == 0xAB)
	}
	if s[0] == 0xE3 {
		if s[2]%2 == 0 {
			return 3, corner, opens | nested
		}
		return 3, corner, closes
	}
	switch s[2] {
	case 0x9C, 0x9F: // “ also closes after „
		if byteBefore(text, i, span) > ' ' && !letter(byteAfter(text, i+3, span)) && byteAfter(text, i+3, span) < 0x80 {
			return 3, doubled, opens | closes | nested
		}
		return 3, doubled, opens | nested
	case 0x9E: // „
		return 3, doubled, opens | nested
	case 0x9D: // ”
		if next := byteAfter(text, i+3, span); next >= 'a' && next <= 'z' && letter(byteBefore(text, i, span)) {
			return 3, noFamily, 0 // a slip for an apostrophe: we”ve
		}
		return 3, doubled, closes
	}
	if !singles {
		return 3, noFamily, 0 // a nested quotation: it belongs to the words around it
	}
	switch s[2] {
	case 0x98: // ‘ also closes after ‚
		if byteBefore(text, i, span) > ' ' && !letter(byteAfter(text, i+3, span)) && byteAfter(text, i+3, span) < 0x80 {
			return 3, single, opens | closes | nested
		}
		return 3, single, opens | nested
	case 0x9A, 0x9B:
		return 3, single, opens | nested
	default:
		return 3, single, apostrophe(text, i, 3, span) &^ opens
	}
}

// angle tells what « and » can do: « opens and » closes, unless a book is set »thus«.
func angle(text string, i int, span Span, left bool) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+2, span)
	outward := prev <= ' ' && letter(next) // the next character touches, the one before does not
	switch {
	case left && !outward && prev > ' ' && prev != '(' && prev < 0xC0:
		if !letter(next) {
			return closes
		}
		return opens | nested
	case left:
		return opens | nested
	case outward:
		return opens | closes
	}
	return closes
}

// straight tells what an upright mark of n bytes can do from its neighbours.
func straight(text string, i, n int, span Span) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+n, span)
	if inches(text, i, span) {
		return 0
	}
	left := prev <= ' ' || prev == '(' || prev == '[' || prev == '-' || prev == 0x94 || prev == 0x93
	right := next <= ' ' || strings.IndexByte(",.;:?!)]-", next) >= 0
	switch {
	case left && !right:
		return opens
	case right && !left:
		return closes
	}
	return opens | closes
}

// inches reports whether the mark at i measures: 5'10" or 6’2".
func inches(text string, i int, span Span) bool {
	k := i
	for k > span.Start && i-k < 3 && text[k-1] >= '0' && text[k-1] <= '9' {
		k--
	}
	if k == i || k == span.Start {
		return false
	}
	return text[k-1] == '\'' || strings.HasSuffix(text[max(span.Start, k-3):k], "’")
}

// apostrophe tells what ' or ’ can do where single marks quote.
func apostrophe(text string, i, n int, span Span) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+n, span)
	switch {
	case (letter(prev) || prev == '.') && letter(next):
		return 0 // O'Brien
	case prev <= ' ' || prev == '(' || prev == '[' || prev == 0x94 || prev == 0x93 || prev == '"':
		if letter(next) && !clipped(text[i+n:span.End]) {
			return opens
		}
		return 0
	case letter(prev) && prev|0x20 == 's' && next == ' ' && wordAfter(text, i+n+1, span):
		return closes | weak // the dogs’ owner
	case prev >= '0' && prev <= '9' && (next == ' ' || next >= '0' && next <= '9'):
		return closes | weak // 6' tall
	}
	return closes
}

func wordAfter(text string, i int, span Span) bool {
	return i < span.End && byteKind[text[i]] <= capital
}

// clipped reports whether s begins with a word that an apostrophe shortens:
// ’90s, ’em, ’tis.
func clipped(s string) bool {
	if s[0] >= '0' && s[0] <= '9' {
		return len(s) >= 2 && s[1] >= '0' && s[1] <= '9' && (len(s) < 4 || !letter(s[2]) || s[2] == 's')
	}
	for _, w := range [...]string{"em", "tis", "twas", "til", "till", "cause", "n", "bout", "round"} {
		if strings.HasPrefix(s, w) && (len(s) == len(w) || !letter(s[len(w)])) {
			return true
		}
	}
	return false
}

// byteBefore and byteAfter return the byte on a side of a mark; a space at the
// paragraph's edge.
func byteBefore(text string, i int, span Span) byte {
	if i <= span.Start {
		return ' '
	}
	if i-2 >= span.Start && text[i-2:i] == "\u00a0" {
		return ' '
	}
	return text[i-1]
}

func byteAfter(text string, i int, span Span) byte {
	if i >= span.End {
		return ' '
	}
	if i+2 <= span.End && text[i:i+2] == "\u00a0" {
		return ' '
	}
	return text[i]
}

// singlePrimary reports whether an article quotes in single marks, as British
// papers do: it opens more quotations with them than with double ones.
func singlePrimary(d Document) bool {
	singles, doubles := 0, 0
	for _, p := range d.Paragraphs {
		if p.Kind == Heading || p.Kind == Furniture {
			continue // headlines are set in single marks everywhere
		}
		span := p.Span
		for i := span.Start; i < span.End; i++ {
			switch c := d.Text[i]; {
			case c == '"':
				doubles++
			case c == '\'':
				if i+1 < span.End && d.Text[i+1] == '\'' {
					doubles++
					i++
				} else if apostrophe(d.Text, i, 1, span)&opens != 0 {
					singles += 2
				}
			case c == 0xC2 && i+1 < span.End && d.Text[i+1] == 0xAB:
				doubles += 2
			case c == 0xE2 && i+2 < span.End && d.Text[i+1] == 0x80:
				switch d.Text[i+2] {
				case 0x98:
					singles += 2
				case 0x9C, 0x9D, 0x9E:
					doubles++
				}
			}
		}
	}
	return singles > doubles
}

// passage is a stretch of a paragraph between quotation marks.
type passage struct {
	begin       int // its opening mark, or its first token
	first, last int // its tokens, marks excluded, half-open
	next        int // the first token after it and its closing mark
	inner       Span
	marked      Span
	family      family
	carried     bool // goes on from the paragraph before
	open        bool // has no closing mark
}

// pairing is what the matcher of marks carries from one paragraph to the next.
type pairing struct {
	open   bool   // the last passage was never closed
	family family // of that passage
	midway bool   // the paragraph is cut: what follows is the same paragraph
}

// pair matches the marks of one paragraph's tokens into passages.
//
//   - A mark that is open when the paragraph ends runs to its end; if the next
//     paragraph opens with the same mark, or closes one that it did not open,
//     the two are one speech.
//   - A closing mark without an opening one takes the sentence before it:
//     `We will rebuild,” the mayor said.`
//     An attribution at the paragraph's end stays outside: `“We will rebuild,
//     said the mayor.`
//   - A mark that opens while another is open is nested, if it follows a word,
//     and a repair of the missing closing mark if it begins a sentence.
func pair(text string, toks []token, state *pairing, out []passage) []passage {
	began := len(out)
	m := matcher{text: text, toks: toks, cur: -1, carried: state.open, fam: state.family, out: out}
	if state.open && (state.midway || carriesOn(toks, state.family)) {
		m.cur, m.from = 0, 0 // no opening mark of its own
		m.resumed = true
	}
	for i := range toks {
		if toks[i].kind == mark {
			m.mark(i)
		}
	}
	state.open = false
	if m.cur >= 0 {
		if k := m.untold(); k > 0 {
			m.emit(k, k, true)
			return m.out
		}
		m.emit(len(toks), len(toks), true)
		state.open, state.family = len(m.out) > began, m.fam
	}
	return m.out
}

// longestTail bounds the attribution that untold looks for, in tokens.
const longestTail = 10

// untold returns the token where an attribution begins at the end of a
// passage that is never closed; 0 if there is none.
func (m *matcher) untold() int {
	for k := len(m.toks) - 1; k > m.cur && k >= len(m.toks)-longestTail; k-- {
		if m.toks[k].kind != comma || k+2 >= len(m.toks) {
			continue
		}
		a, b := &m.toks[k+1], &m.toks[k+2]
		if a.class&inverting != 0 && a.class&saying != 0 && a.kind == word && (b.kind == capital || b.class&determiner != 0) ||
			(a.kind == capital || a.class&pronoun != 0) && b.class&inverting != 0 && b.class&saying != 0 && k+4 >= len(m.toks) {
			return k + 1
		}
	}
	return 0
}

// carriesOn reports whether a paragraph closes a passage that it did not open.
func carriesOn(toks []token, fam family) bool {
	for i := range toks {
		if t := &toks[i]; t.kind == mark && t.family == fam && t.mark != 0 {
			return t.mark&opens == 0
		}
	}
	return false
}

// matcher is the state of pair within a paragraph.
type matcher struct {
	text    string
	toks    []token
	cur     int // first token inside the open passage; -1 if none is open
	from    int // its opening mark, equal to cur if that is missing
	depth   int // marks opened inside it
	fam     family
	carried bool // the paragraph before left a passage open
	resumed bool // the open passage began in the paragraph before
	ended   int  // the first token after the last passage
	out     []passage
}

// mark takes the mark at token i.
func (m *matcher) mark(i int) {
	t := &m.toks[i]
	switch {
	case t.mark == 0:
	case m.cur < 0 && t.mark&opens != 0 && (t.family != single || m.closesLater(i)):
		m.cur, m.from, m.fam, m.depth = i+1, i, t.family, 0
	case m.cur < 0:
		if t.mark&(closes|weak|opens) == closes && t.family != angled {
			m.unopened(i)
		}
	case t.family != m.fam:
	case t.mark&(opens|nested) == opens|nested && t.mark&closes == 0 || t.mark == opens:
		m.reopen(i)
	case m.depth > 0 && t.mark&nested == 0 && m.moreClosing(i):
		m.depth--
	case t.mark&weak != 0 && m.moreClosing(i):
	case t.mark&closes != 0:
		m.emit(i, i+1, false)
	}
}

// reopen takes a mark that opens while a passage is open.
func (m *matcher) reopen(i int) {
	t := &m.toks[i]
	if i == m.cur {
		return // "“ or a doubled mark
	}
	prev := &m.toks[i-1]
	if prev.kind != stop && prev.kind != comma && prev.End < t.Start && m.fam != single {
		m.depth++
		return
	}
	if prev.kind == stop || prev.kind == comma {
		m.emit(i, i, true)
		m.cur, m.from, m.fam, m.depth = i+1, i, t.family, 0
	}
}

// searchMarks bounds how many tokens the matcher looks ahead.
const searchMarks = 400

// moreClosing reports whether another mark of the family closes before one opens.
func (m *matcher) moreClosing(i int) bool {
	for k := i + 1; k < len(m.toks) && k < i+searchMarks; k++ {
		if t := &m.toks[k]; t.kind == mark && t.family == m.fam && t.mark != 0 {
			return t.mark&closes != 0 && t.mark&weak == 0
		}
	}
	return false
}

// closesLater reports whether the single mark at i is closed at all: an
// apostrophe at the start of a word is not.
func (m *matcher) closesLater(i int) bool {
	if m.toks[i].mark&nested != 0 {
		return true
	}
	for k := i + 1; k < len(m.toks) && k < i+searchMarks; k++ {
		t := &m.toks[k]
		if t.kind != mark || t.family != single {
			continue
		}
		if t.mark&closes != 0 {
			return true
		}
		if t.mark&opens != 0 {
			return i == 0
		}
	}
	return i == 0 // a paragraph that opens and never closes
}

// unopened takes a closing mark that nothing opened: its passage begins with
// the sentence, or after the last passage.
func (m *matcher) unopened(i int) {
	k := i - 1
	if k >= 0 && m.toks[k].kind == stop {
		k-- // the stop inside the mark
	}
	for k >= m.ended && i-k < searchMarks && m.toks[k].kind != stop && m.toks[k].kind != mark && m.toks[k].kind != newline {
		k--
	}
	if first := k + 1; i-first >= 3 {
		m.cur, m.from = first, first
		m.emit(i, i+1, false)
	}
}

// emit ends the open passage before token last; next is the first token after it.
func (m *matcher) emit(last, next int, open bool) {
	first, from := m.cur, m.from
	m.cur, m.depth = -1, 0
	m.ended = next
	for last > first && m.toks[last-1].kind == newline {
		last--
	}
	for first < last && m.toks[first].kind == newline {
		first++
	}
	if first >= last {
		return
	}
	p := passage{begin: min(from, first), first: first, last: last, next: next, family: m.fam, open: open}
	p.inner = Span{m.toks[first].Start, m.toks[last-1].End}
	p.marked = p.inner
	if from < first {
		p.marked.Start = m.toks[from].Start
	}
	if next > last && !open {
		p.marked.End = m.toks[next-1].End
	}
	p.carried = m.resumed || m.carried && m.ended > 0 && from <= 1 && len(m.out) == 0
	m.resumed, m.carried = false, false
	m.out = append(m.out, p)
}
