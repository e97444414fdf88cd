package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// beforeComma steps back over the commas before item k.
func (l *Rules) beforeComma(lo, k int) int {
	for k > lo && (l.S.Items[k-1].Kind == syntax.Comma || l.S.Items[k-1].Kind == syntax.Dash) {
		k--
	}
	return k
}

// toldUntil returns where what begins at item first ends: with its sentence, or where the
// writer goes on with another word of saying: ", und forderte", ", sagte er", ", so Kern".
func (l *Rules) toldUntil(first, hi int) int {
	for k := first + 1; k+1 < hi; k++ {
		switch l.S.Items[k].Kind {
		case syntax.Conjunction:
			if l.S.Items.SaysNext(k+1, hi) && l.S.Items[k+1].Class&class.Subjunctive == 0 {
				return l.beforeComma(first, k)
			}
		case syntax.Comma:
			next := &l.S.Items[k+1]
			if next.Kind == syntax.Verb && next.Class&class.Saying != 0 && next.Class&class.Subjunctive == 0 || next.Class&class.Sourcing != 0 {
				return k
			}
		case syntax.Colon:
			return k
		}
	}
	return hi
}

// segmentEnd returns the item of the next comma from k on, or the sentence's end.
func (l *Rules) segmentEnd(k, hi int) int {
	for k < hi && l.S.Items[k].Kind != syntax.Comma {
		k++
	}
	return k
}

// relates reports whether a relative clause begins at item k: "der seit Jahren wartet", "in dem".
func (l *Rules) relates(k int) bool {
	return l.S.Items[k].Kind == syntax.Relative || l.S.Items[k].Kind == syntax.Preposition && l.S.Items[k+1].Kind == syntax.Relative
}

// circumstance reports whether the subordinator at k begins no question: "weil", "nachdem".
func (l *Rules) circumstance(k int) bool {
	switch strings.ToLower(l.S.Tokens[l.S.Items[k].First].Of(l.S.Text)) {
	case "ob", "wie", "wann", "warum", "wo", "woher", "wohin", "was", "wer":
		return false
	}
	return true
}

// second reports whether items [k, stop) are a main clause: a phrase or an adverb and then the verb,
// in the subjunctive unless the word of saying takes sentences.
func (l *Rules) second(k, stop int, reports bool) bool {
	phrase := false
	for i := k; i < stop && i < k+mostBeforeVerb; i++ {
		it := &l.S.Items[i]
		switch it.Kind {
		case syntax.Verb, syntax.Auxiliary:
			if !phrase {
				return false
			}
			return l.subjunctive(it) || reports && i < stop-1
		case syntax.Name, syntax.Noun, syntax.Pronoun:
			phrase = true
		case syntax.Adverb:
			phrase = true
		case syntax.Preposition, syntax.Aside:
		default:
			return false
		}
	}
	return false
}

// mostBeforeVerb bounds what stands before the second verb, in items.
const mostBeforeVerb = 8

// conditionals are forms that tell where another form does: "er hätte", "sie würden".
const conditionals = "hätte hätten wäre wären würde würden könnte könnten müsste müssten sollte sollten dürfte dürften käme kämen gäbe ginge ließe bräuchte wüsste seien könne müsse solle dürfe wolle möge"

// subjunctive reports whether a verb shows by its form that somebody tells it.
func (l *Rules) subjunctive(it *syntax.Item) bool {
	return it.Class&class.Subjunctive != 0 || listed(conditionals, l.S.Tokens[it.First].Of(l.S.Text))
}

// infinitive reports whether items [k, stop) end in "zu" and an infinitive.
func (l *Rules) infinitive(k, stop int) bool {
	if stop <= k {
		return false
	}
	last := l.S.Items[stop-1].Last - 1
	for last > l.S.Items[k].First && l.S.Tokens[last].Kind > words.Number {
		last--
	}
	for i := max(l.S.Items[k].First, last-3); i <= last; i++ {
		w := l.S.Tokens[i].Of(l.S.Text)
		if l.S.Tokens[i].Kind != words.Word || !strings.HasSuffix(w, "n") {
			continue
		}
		zu := l.S.Language.Infinitive
		if at := strings.Index(w, zu); at >= 2 && at+5 <= len(w) && zu == "zu" && i > l.S.Items[k].First {
			return true // "aufzugeben"
		}
		if i > l.S.Items[k].First && strings.EqualFold(l.S.Tokens[i-1].Of(l.S.Text), zu) {
			return true
		}
	}
	return false
}

// holdsVerb reports whether a finite verb stands among items [k, end).
func (l *Rules) holdsVerb(k, end int) bool {
	for ; k < end; k++ {
		if kind := l.S.Items[k].Kind; kind == syntax.Verb || kind == syntax.Auxiliary {
			return true
		}
	}
	return false
}

// wordsIn counts the words of items [k, end).
func (l *Rules) wordsIn(k, end int) int {
	n := 0
	for ; k < end; k++ {
		for t := l.S.Items[k].First; t < l.S.Items[k].Last; t++ {
			if l.S.Tokens[t].Kind <= words.Number {
				n++
			}
		}
	}
	return n
}
