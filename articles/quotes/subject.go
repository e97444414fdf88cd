package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// clauseReach bounds how far a subject is looked for, in items.
const clauseReach = 48

// subject finds the phrase that does the verb at v by walking back: over
// adverbs and auxiliaries, over "for the group" to the noun before it, over an
// aside between commas, from "who" to what it stands for, from "and" to the
// subject of the verb before.
func (r *parser) subject(v, start int) int {
	low := max(start, v-clauseReach)
	if r.Language.Has(language.VerbSecond) {
		if s, ok := r.opened(v, low); ok {
			return s
		}
	}
	i := v - 1
	for i >= low && (r.items[i].kind == iAdverb || r.items[i].kind == iAux) {
		if r.items[i].kind == iPronoun {
			break
		}
		i--
	}
	if i < low {
		return -1
	}
	for steps := 0; i >= low && steps < clauseReach; steps++ {
		switch it := &r.items[i]; it.kind {
		case iName, iNoun, iPronoun:
			h := r.head(i, low)
			if h > low && (r.items[h-1].kind == iPlain || r.items[h-1].kind == iVerb) && r.items[h-1].class&(class.Saying|class.Plain) == 0 {
				if s := r.relativeBefore(h-1, low); s >= 0 {
					return s // "an official who met the press said"
				}
			}
			return h
		case iAside:
			i--
		case iComma, iDash:
			j := r.leap(i, low)
			if j < 0 {
				return r.previousSubject(v, start)
			}
			i = j
		case iThat:
			if r.items.relativeThat(i, low) {
				return r.antecedent(i, low)
			}
			return r.previousSubject(v, start)
		case iRel:
			return r.antecedent(i, low)
		case iAdverb:
			i--
		case iVerb, iPrep, iOther, iIng:
			if s := r.relativeBefore(i, low); s >= 0 {
				return s
			}
			return r.previousSubject(v, start)
		default:
			return r.previousSubject(v, start)
		}
	}
	return -1
}

// previousSubject returns the subject of the last verb before v in the sentence.
func (r *parser) previousSubject(v, start int) int {
	low := max(0, len(r.clauses)-clauseReach)
	for n := len(r.clauses) - 1; n >= low && r.clauses[n].verb >= start; n-- {
		if c := &r.clauses[n]; c.verb < v && !c.according && c.subject >= 0 {
			if e := r.outer(n, start); e >= 0 && r.items[v].class&class.Saying != 0 {
				return r.clauses[e].subject // "Kern said that it would stand and promised"
			}
			return c.subject
		}
	}
	return -1
}

// relativeThat reports whether "that" at i stands for the noun before it, as in
// "two reports that examined the wall".
func (all items) relativeThat(i, low int) bool {
	return i > low && (all[i-1].kind == iNoun || all[i-1].kind == iName)
}

// head walks from the phrase at i back to the head of its noun phrase: from
// "the group" in "a spokesman for the group" to "a spokesman", from
// "John Smith" in "his aide, John Smith" to itself.
func (s *parsed) head(i, low int) int {
	for i > low {
		p := &s.items[i-1]
		switch {
		case p.phrase() && s.genitive(i):
			i-- // "die Sprecherin der Stadt"
		case i == low+1:
			return i
		case (p.kind == iPrep || p.kind == iTo) && s.items[i-2].phrase() && s.complement(i-1):
			i -= 2
		case (p.kind == iPrep || p.kind == iTo) && i-3 >= low && (s.items[i-2].kind == iIng || s.modifies(i-2)) && s.items[i-3].phrase():
			i -= 3 // a source speaking to the paper
		case (p.kind == iIng || s.modifies(i-1)) && s.items[i-2].phrase() && s.items[i-2].kind != iPronoun:
			i -= 2 // a woman wearing a hat
		case p.kind == iConj && s.items[i-2].phrase() && s.items[i].kind != iPronoun && (!s.items.objectAt(i-2, low) || s.tied(i-2, low)):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// tied reports whether the phrase at i completes a noun before it, so that
// "and" goes on with it: "the Institute for Science and Security".
func (s *parsed) tied(i, low int) bool {
	return i-2 >= low && s.items[i-1].kind == iPrep && s.items[i-2].phrase() && s.complement(i-1)
}

// complement reports whether the preposition at k ties a phrase to the noun
// before it, as "for" does in "a spokesman for the group".
func (s *parsed) complement(k int) bool {
	p := &s.items[k-1]
	if p.kind == iPronoun {
		return s.items[k].class&class.Partitive != 0 && p.class&class.Contracted == 0 // "some of the officials"
	}
	return s.items[k].class&class.Binding != 0
}

// objectAt reports whether the phrase at i is the object of a verb or a
// preposition, so that "and" after it begins a new clause.
func (all items) objectAt(i, low int) bool {
	if i-1 < low {
		return false
	}
	switch all[i-1].kind {
	case iVerb, iIng, iPlain, iPrep, iTo, iAux, iAdverb:
		return true
	}
	return false
}

// leap jumps from the comma or dash that closes an aside at i to the phrase
// that the aside is about: -1 if there is none.
func (s *parsed) leap(i, low int) int {
	best := -1
	for j := i - 1; j > low; j-- {
		it := &s.items[j]
		if it.kind != iComma && it.kind != iDash {
			continue
		}
		k := j - 1
		for k > low && s.items[k].kind == iAside {
			k--
		}
		if s.items[k].kind == iRel && s.opensAside(j+1, i) {
			return k // "who, on Friday, said"
		}
		if !s.items[k].phrase() || !s.opensAside(j+1, i) {
			if s.items[k].kind == iComma {
				continue
			}
			break
		}
		best = k
		// the phrase may itself be within an aside: "Gold, 83, of Sarasota, Florida, said"
		if k-1 >= low && (s.items[k-1].kind == iComma || s.items[k-1].kind == iDash) && !s.items.nameAfterNoun(k) {
			j = k
			continue
		}
		if h := s.head(k, low); h != k {
			best = h
			if h-1 >= low && s.items[h-1].kind == iComma {
				j = h
				continue
			}
		} else if k-2 >= low && s.items[k-1].kind == iPrep && s.items[k-2].kind == iComma {
			j = k - 1
			continue
		}
		break
	}
	return best
}

// nameAfterNoun reports whether the name at k stands after "his aide," or
// begins the clause after a leading phrase, "In Iowa,".
func (all items) nameAfterNoun(k int) bool {
	return all[k].kind == iName && all[k].class&class.Place == 0 && all[k].last-all[k].first > 1
}

// opensAside reports whether the items from first to last read like an aside:
// they begin with "who", a participle, a preposition, a number or a phrase,
// and hold no finite clause of their own.
func (s *parsed) opensAside(first, last int) bool {
	if first >= last {
		return false
	}
	switch it := &s.items[first]; it.kind {
	case iRel, iIng, iPrep, iSub, iAside, iTo:
		return true
	case iThat:
		return s.Language.Has(language.HeadInitial) // "la fiscal, que pide siete años, …"
	case iPronoun:
		return it.class&class.Determiner != 0 // "one of the three"
	case iVerb:
		return it.class&class.Passive != 0 || it.class&class.Saying != 0 && s.Text[s.Tokens[it.last-1].End-1] == 'd' // "mentioned by the paper"
	case iName, iNoun:
		for k := first + 1; k < last; k++ {
			if kind := s.items[k].kind; kind == iVerb || kind == iAux {
				return s.items.relIn(first, k)
			}
		}
		return true
	case iAdverb, iOther:
		return true
	}
	return false
}

func (all items) relIn(first, last int) bool {
	for k := first; k < last; k++ {
		if all[k].kind == iRel || all[k].kind == iThat {
			return true
		}
	}
	return false
}

// antecedent returns the phrase that "who" at i stands for.
func (s *parsed) antecedent(i, low int) int {
	k := i - 1
	for k >= low && (s.items[k].kind == iComma || s.items[k].kind == iAside || s.items[k].kind == iPrep || s.items[k].kind == iDash) {
		k--
	}
	if k < low || !s.items[k].phrase() {
		return -1
	}
	h, it := s.head(k, low), &s.items[k]
	nobody := it.head&class.Role == 0 && (it.kind == iNoun || it.head&class.Group != 0)
	if nobody && s.items[h].kind == iNoun && s.items[h].head&class.Role != 0 {
		return h // "a spokesman for the ministry, who"
	}
	return k
}

// relativeBefore serves "people who know Kern said": from the verb at i it
// looks back for "who" and what that stands for.
func (s *parsed) relativeBefore(i, low int) int {
	for k := i - 1; k >= low && k > i-10; k-- {
		switch s.items[k].kind {
		case iRel:
			return s.antecedent(k, low)
		case iComma, iVerb, iColon:
			return -1
		}
	}
	return -1
}
