package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// Dialogue that opens with a dash and no mark, as in French, Spanish, Polish
// and Russian: "—No lo sé —dijo Ana—. Pregunte en el puerto." What is said
// goes on to the next dash or verb of saying, the narration to the next dash or
// full stop.

// dialogue divides a paragraph that opens with a dash into passages. It
// returns none where the paragraph is an item of a list or a signature: speech
// begins in a capital and ends as a sentence.
func dialogue(l *language.Language, toks []token, out []passage) []passage {
	if !l.Has(language.DashDialogue) || !opensDialogue(toks) {
		return out
	}
	first := 1
	for k := 2; k < len(toks) && first > 0; k++ {
		end, next := 0, 0
		switch t := &toks[k]; {
		case t.kind == dash && interrupts(toks, k):
			end, next = k, afterNarration(toks, k+1, dash)
		case t.class&class.Saying != 0 && insertion(l, toks, k):
			end, next = k, afterNarration(toks, k+1, stop)
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
func opensDialogue(toks []token) bool {
	last := len(toks) - 1
	for last > 0 && toks[last].kind == newline {
		last--
	}
	if last < 2 || toks[0].kind != dash || toks[last].kind != stop && toks[last].kind != dash {
		return false
	}
	switch toks[1].kind {
	case capital, symbol, stop, number:
		return true
	}
	return false
}

// interrupts reports whether the dash at k begins a narration: a verb of saying
// follows it, or it touches the word after it and not the one before, as
// Spanish printers set it.
func interrupts(toks []token, k int) bool {
	if k+1 >= len(toks) {
		return false
	}
	tight := toks[k].End == toks[k+1].Start && toks[k-1].End < toks[k].Start
	return tight || tells(toks, k+1)
}

// tells reports whether a verb of saying stands at k, perhaps after a small word.
func tells(toks []token, k int) bool {
	for j := k; j < len(toks) && j < k+2; j++ {
		if toks[j].class&(class.Saying|class.Calling) != 0 && toks[j].kind == word {
			return true
		}
		if toks[j].class&(class.Adverb|class.Auxiliary) == 0 {
			return false
		}
	}
	return false
}

// insertion reports whether the verb of saying at k follows a pause and stands
// before its subject: ", dit la secrétaire".
func insertion(l *language.Language, toks []token, k int) bool {
	if toks[k].class&class.Inverting == 0 || toks[k].kind != word || k+1 >= len(toks) {
		return false
	}
	p := k - 1
	for p > 1 && toks[p].class&class.Adverb != 0 {
		p--
	}
	switch toks[p].kind {
	case comma, stop, dash:
	default:
		return false
	}
	next := &toks[k+1]
	return next.kind == capital || next.kind == word && next.class&(class.Determiner|class.Possessive|class.Pronoun|class.Role|class.Elided) != 0 && next.class&class.Preposition == 0
}

// afterNarration returns the token after the narration that begins at k and
// ends with a dash or a full stop, and what punctuation follows; 0 if nothing
// is said after it.
func afterNarration(toks []token, k int, end tokenKind) int {
	for ; k < len(toks); k++ {
		if toks[k].kind != end && toks[k].kind != dash {
			continue
		}
		for k++; k < len(toks); k++ {
			switch toks[k].kind {
			case stop, comma, colon, semi, newline:
			default:
				return k
			}
		}
	}
	return 0
}

// spoken appends the passage of tokens [first, last).
func spoken(out []passage, toks []token, first, last int) []passage {
	for last > first && (toks[last-1].kind == newline || toks[last-1].class&(class.Adverb|class.Elided) == class.Adverb|class.Elided && last < len(toks)) {
		last-- // "s’" before its verb is the writer's
	}
	if first >= last {
		return out
	}
	p := passage{begin: first, first: first, last: last, next: last, family: dashed}
	p.inner = Span{toks[first].Start, toks[last-1].End}
	p.marked = p.inner
	if first == 1 {
		p.begin, p.marked.Start = 0, toks[0].Start
	}
	return append(out, p)
}
