package words

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
)

// Passage is a stretch of a paragraph between quotation marks.
type Passage struct {
	Begin       int // its opening mark, or its first token
	First, Last int // its tokens, marks excluded, half-open
	Next        int // the first token after it and its closing mark
	Inner       Span
	Marked      Span
	Family      Family
	Carried     bool // goes on from the paragraph before
	Open        bool // has no closing mark
}

// Pairing is what the matcher of marks carries from one paragraph to the next.
type Pairing struct {
	open   bool   // the last passage was never closed
	family Family // of that passage
	Midway bool   // the paragraph is cut: what follows is the same paragraph

	marks   []int    // of a family, by token
	lattice []column // of its readings
}

// Pair matches the marks of one paragraph's tokens into passages.
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
func Pair(text string, toks []Token, state *Pairing, out []Passage) []Passage {
	began := len(out)
	if doubtful := doubtfulIn(toks); doubtful != 0 {
		for _, fam := range [...]Family{Doubled, Single, Angled} {
			if doubtful>>fam&1 != 0 {
				state.balance(text, toks, fam)
			}
		}
	}
	m := matcher{text: text, toks: toks, cur: -1, carried: state.open, fam: state.family, out: out}
	if state.open && (state.Midway || carriesOn(toks, state.family)) {
		m.cur, m.from = 0, 0 // no opening mark of its own
		m.resumed = true
	}
	for i := range toks {
		if t := &toks[i]; t.Kind == Mark {
			if i == 0 && state.open && t.family == Angled && t.family == state.family {
				t.mark |= opens // French papers also open a continued paragraph with »
				m.cur = -1
			}
			m.mark(i)
		}
	}
	state.open = false
	if m.cur >= 0 {
		k := m.untold(len(toks))
		if k == 0 {
			k = m.unclosed()
		}
		if k > 0 {
			m.emit(k, k, true)
			return m.out
		}
		m.emit(len(toks), len(toks), true)
		state.open, state.family = len(m.out) > began, m.fam
	}
	return m.out
}

// longestTail bounds the attribution that untold looks for, in tokens.
const longestTail = 24

// untold returns the token where an attribution begins at the end of a
// passage that ends, unclosed, before token last; 0 if there is none.
func (m *matcher) untold(last int) int {
	for k := last - 1; k > m.cur && k >= last-longestTail; k-- {
		if m.toks[k].Kind == Stop && k < last-1 {
			return 0 // the speech goes on after it: "a dit la maire. On la reconstruira"
		}
		if m.toks[k].Kind != Comma || k+2 >= last {
			continue
		}
		a, b := &m.toks[k+1], &m.toks[k+2]
		if a.Class&class.Inverting != 0 && a.Class&class.Saying != 0 && a.Kind == Word && (b.Kind == Capital || b.Class&class.Determiner != 0) ||
			(a.Kind == Capital || a.Class&class.Pronoun != 0) && b.Class&class.Inverting != 0 && b.Class&class.Saying != 0 && k+4 >= last {
			return k + 1
		}
	}
	return 0
}

// unclosed returns the token where the words end that the paragraph opens with, if nothing
// closes them and somebody says them in the first sentence, nor goes on in the next paragraph:
// “We wait, said Kern, the pilot. The boat came.” It returns 0 otherwise.
func (m *matcher) unclosed() int {
	last := len(m.toks)
	if m.fam != Doubled || m.from != 0 || m.resumed || quotationAfter(m.text[m.toks[last-1].End:]) {
		return 0
	}
	for k := m.cur; k+3 < last && m.toks[k].Kind != Stop && m.toks[k].Kind != Mark; k++ {
		a, b := &m.toks[k+1], &m.toks[k+2]
		if m.toks[k].Kind == Comma && a.Kind == Word && a.Class&class.Inverting != 0 && a.Class&class.Saying != 0 && b.Kind == Capital {
			return k + 1
		}
	}
	return 0
}

// quotationAfter reports whether the next paragraph opens with a mark.
func quotationAfter(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	return strings.HasPrefix(rest, "“") || strings.HasPrefix(rest, "\"") || strings.HasPrefix(rest, "''")
}

// carriesOn reports whether a paragraph closes a passage that it did not open.
func carriesOn(toks []Token, fam Family) bool {
	for i := range toks {
		if t := &toks[i]; t.Kind == Mark && t.family == fam && t.mark != 0 {
			return t.mark&opens == 0
		}
	}
	return false
}

// matcher is the state of pair within a paragraph.
type matcher struct {
	text    string
	toks    []Token
	cur     int // first token inside the open passage; -1 if none is open
	from    int // its opening mark, equal to cur if that is missing
	depth   int // marks opened inside it
	fam     Family
	carried bool // the paragraph before left a passage open
	resumed bool // the open passage began in the paragraph before
	ended   int  // the first token after the last passage
	out     []Passage
}

// mark takes the mark at token i.
func (m *matcher) mark(i int) {
	t := &m.toks[i]
	switch {
	case t.mark == 0:
	case m.cur < 0 && t.mark&opens != 0 && (t.family != Single || m.closesLater(i)):
		m.cur, m.from, m.fam, m.depth = i+1, i, t.family, 0
	case m.cur < 0:
		if t.mark&(closes|weak|opens) == closes && t.family != Angled {
			m.unopened(i)
		}
	case t.family != m.fam:
	case t.mark&(opens|nested) == opens|nested && t.mark&closes == 0 || t.mark == opens:
		m.reopen(i)
	case m.depth > 0 && t.mark&nested == 0 && m.moreClosing(i):
		m.depth--
	case t.mark&weak != 0 && m.moreClosing(i):
	case t.mark&closes != 0 && m.fam == Doubled && m.doubles(i):
		m.emit(i, i+2, false)
	case t.mark&closes != 0:
		m.emit(i, i+1, false)
	}
}

// reopen takes a mark that opens while a passage is open.
func (m *matcher) reopen(i int) {
	t := &m.toks[i]
	if i == m.cur {
		if m.twice(i) {
			m.cur++
		}
		return // "“ or a doubled mark
	}
	prev := &m.toks[i-1]
	if prev.Kind != Stop && prev.Kind != Comma && prev.End < t.Start && m.fam != Single {
		m.depth++
		return
	}
	if prev.Kind == Stop || prev.Kind == Comma {
		end := i
		if k := m.untold(i); k > 0 {
			end = k // “It rained, said Lind. “It poured.”
		}
		m.emit(end, end, true)
		m.cur, m.from, m.fam, m.depth = i+1, i, t.family, 0
	}
}

// searchMarks bounds how many tokens the matcher looks ahead.
const searchMarks = 400

// moreClosing reports whether another mark of the family closes what none after the mark at
// token i opens: "as “too loud” or “too shrill”".
func (m *matcher) moreClosing(i int) bool {
	within := 0
	for k := i + 1; k < len(m.toks) && k < i+searchMarks; k++ {
		t := &m.toks[k]
		switch {
		case t.Kind != Mark || t.family != m.fam || t.mark == 0:
		case t.mark&closes != 0 && (within > 0 || t.mark&opens == 0 || m.toks[k-1].End == t.Start):
			if within == 0 {
				return t.mark&weak == 0
			}
			within--
		case m.fam == Single || m.toks[k-1].Kind == Stop || m.toks[k-1].Kind == Comma:
			return false // other words begin
		default:
			within++
		}
	}
	return false
}

// twice reports whether the words that the mark at token i opens once more are closed by two
// marks that touch: ““We wait,””.
func (m *matcher) twice(i int) bool {
	for k := i + 1; k+1 < len(m.toks) && k < i+searchMarks; k++ {
		if t := &m.toks[k]; t.Kind == Mark && t.family == m.fam {
			return m.doubles(k)
		}
	}
	return false
}

// doubles reports whether the mark after token k closes once more.
func (m *matcher) doubles(k int) bool {
	if k+1 >= len(m.toks) {
		return false
	}
	t := &m.toks[k+1]
	return t.Kind == Mark && t.family == m.fam && t.mark&closes != 0 && t.Start == m.toks[k].End
}

// closesLater reports whether the single mark at i is closed at all: an
// apostrophe at the start of a word is not.
func (m *matcher) closesLater(i int) bool {
	if m.toks[i].mark&nested != 0 {
		return true
	}
	for k := i + 1; k < len(m.toks) && k < i+searchMarks; k++ {
		t := &m.toks[k]
		if t.Kind != Mark || t.family != Single {
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
	if k >= 0 && m.toks[k].Kind == Stop {
		k-- // the stop inside the mark
	}
	for k >= m.ended && i-k < searchMarks && m.toks[k].Kind != Stop && m.toks[k].Kind != Mark && m.toks[k].Kind != Newline {
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
	for last > first && m.toks[last-1].Kind == Newline {
		last--
	}
	for first < last && m.toks[first].Kind == Newline {
		first++
	}
	if first >= last {
		return
	}
	p := Passage{Begin: min(from, first), First: first, Last: last, Next: next, Family: m.fam, Open: open}
	p.Inner = Span{m.toks[first].Start, m.toks[last-1].End}
	p.Marked = p.Inner
	if from < first {
		p.Marked.Start = m.toks[from].Start
	}
	if next > last && !open {
		p.Marked.End = m.toks[next-1].End
	}
	p.Carried = m.resumed || m.carried && m.ended > 0 && from <= 1 && len(m.out) == 0
	m.resumed, m.carried = false, false
	m.out = append(m.out, p)
}
