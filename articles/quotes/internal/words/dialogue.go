package words

import "pullquote/articles/quotes/internal/class"

// Dialogue that opens with a dash and no mark, as in French, Spanish, Polish
// and Russian: "—No lo sé —dijo Ana—. Pregunte en el puerto." What is said
// goes on to the next dash or verb of saying, the narration to the next dash or
// full stop.

// dialogue divides a paragraph that opens with a dash into passages. It
// returns none where the paragraph is an item of a list or a signature: speech
// begins in a capital and ends as a sentence.
func dialogue(toks []Token, out []Passage) []Passage {
	if !opensDialogue(toks) {
		return out
	}
	first := 1
	for k := 2; k < len(toks) && first > 0; k++ {
		end, next := 0, 0
		switch t := &toks[k]; {
		case t.Kind == Dash && interrupts(toks, k):
			end, next = k, afterNarration(toks, k+1, Dash)
		case t.Class&class.Saying != 0 && InsertsSpeaker(toks, k), namesSpeaker(toks, k):
			end, next = k, afterNarration(toks, k+1, Stop)
		default:
			continue
		}
		out = spoken(out, toks, first, end)
		first, k = next, max(k, next)
	}
	if first > 0 {
		out = spoken(out, toks, first, len(toks))
	}
	return out
}

// opensDialogue reports whether tokens begin with a dash and a sentence, and
// end as a sentence does.
func opensDialogue(toks []Token) bool {
	last := len(toks) - 1
	for last > 0 && toks[last].Kind == Newline {
		last--
	}
	if last < 2 || toks[0].Kind != Dash || toks[last].Kind != Stop && toks[last].Kind != Dash {
		return false
	}
	switch toks[1].Kind {
	case Capital, Symbol, Stop, Number:
		return true
	}
	return false
}

// interrupts reports whether the dash at k begins a narration: a verb of saying
// follows it, or it touches the word after it and not the one before, as
// Spanish printers set it.
func interrupts(toks []Token, k int) bool {
	if k+1 >= len(toks) {
		return false
	}
	tight := toks[k].End == toks[k+1].Start && toks[k-1].End < toks[k].Start
	return tight || tells(toks, k+1)
}

// tells reports whether a verb of saying stands at k, perhaps after a small word.
func tells(toks []Token, k int) bool {
	for j := k; j < len(toks) && j < k+2; j++ {
		if toks[j].Class&(class.Saying|class.Calling) != 0 && toks[j].Kind == Word {
			return true
		}
		if toks[j].Class&(class.Adverb|class.Auxiliary) == 0 {
			return false
		}
	}
	return false
}

// InsertsSpeaker reports whether the verb of saying at k follows a pause and stands
// before its subject: ", dit la secrétaire".
func InsertsSpeaker(toks []Token, k int) bool {
	if toks[k].Class&class.Inverting == 0 || toks[k].Kind != Word || k+1 >= len(toks) {
		return false
	}
	p := k - 1
	for p > 1 && toks[p].Class&class.Adverb != 0 {
		p--
	}
	switch toks[p].Kind {
	case Comma, Stop, Dash:
	default:
		return false
	}
	next := &toks[k+1]
	return next.Kind == Capital || next.Kind == Word && next.Class&(class.Determiner|class.Possessive|class.Pronoun|class.Role|class.Elided) != 0 && next.Class&class.Preposition == 0
}

// longestSpeaker bounds the name of a speaker before the verb, in tokens.
const longestSpeaker = 4

// namesSpeaker reports whether a speaker and a verb of saying, and no more, follow the pause before
// token k: "Home, I said."; "Home, the old guard said."
func namesSpeaker(toks []Token, k int) bool {
	if pause := toks[k-1].Kind; pause != Comma && pause != Stop || toks[k].Kind > Number || toks[k].Kind != Capital && toks[k].Class&(class.Pronoun|class.Determiner|class.Possessive) == 0 {
		return false
	}
	for j := k + 1; j < len(toks) && j <= k+longestSpeaker && toks[j].Kind <= Number; j++ {
		if t := &toks[j]; t.Kind == Word && t.Class&class.Inverting != 0 && t.Class&class.Saying != 0 {
			return j+1 == len(toks) || toks[j+1].Kind >= Comma || toks[j+1].Class&(class.Adverb|class.Preposition) != 0
		} else if t.Class&(class.Verb|class.Auxiliary|class.Modal|class.Preposition) != 0 && t.Class&class.Role == 0 {
			return false
		}
	}
	return false
}

// afterNarration returns the token after the narration that begins at k and
// ends with a dash or a full stop, and what punctuation follows; 0 if nothing
// is said after it.
func afterNarration(toks []Token, k int, end Kind) int {
	for ; k < len(toks); k++ {
		if toks[k].Kind != end && toks[k].Kind != Dash {
			continue
		}
		for k++; k < len(toks); k++ {
			switch toks[k].Kind {
			case Stop, Comma, Colon, Semicolon, Newline:
			default:
				return k
			}
		}
	}
	return 0
}

// spoken appends the passage of tokens [first, last).
func spoken(out []Passage, toks []Token, first, last int) []Passage {
	for last > first && (toks[last-1].Kind == Newline || toks[last-1].Class&(class.Adverb|class.Elided) == class.Adverb|class.Elided && last < len(toks)) {
		last-- // "s’" before its verb is the writer's
	}
	if first >= last {
		return out
	}
	p := Passage{Begin: first, First: first, Last: last, Next: last, Family: Dashed}
	p.Inner = Span{toks[first].Start, toks[last-1].End}
	p.Marked = p.Inner
	if first == 1 {
		p.Begin, p.Marked.Start = 0, toks[0].Start
	}
	return append(out, p)
}
