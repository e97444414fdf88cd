package quotes

// clause is a verb with what it needs around it: who does it, and whether
// anybody does.
type clause struct {
	verb      int // item of the verb
	subject   int // item of the phrase that does it; -1 if unknown
	class     class
	who       int  // item of the "who" that stands for the subject; -1 if none
	inverted  bool // the subject follows: "said Kerry"
	passive   bool // "was asked": the subject is not the one who speaks
	hedged    bool // "did not say", "would say"
	bound     bool // a participle or an infinitive: it borrows its subject
	according bool // "according to Kerry"
}

// says reports whether the clause is one of saying.
func (c *clause) says() bool { return c.class&(saying|calling|plain|participle) != 0 && !c.passive }

// clauses finds the verbs of a paragraph and their subjects, from left to
// right, each within its sentence.
func (r *reading) findClauses() {
	r.clauses = r.clauses[:0]
	start := 0
	for i := range r.items {
		it := &r.items[i]
		switch it.kind {
		case iEnd, iLine:
			start = i + 1
		case iVerb:
			r.addVerb(i, start)
		case iAux:
			if r.main(i) {
				r.addVerb(i, start)
			}
		case iIng, iPlain:
			r.addBound(i, start)
		case iPrep:
			r.addAccording(i)
		}
	}
}

// main reports whether the auxiliary at i is the sentence's own verb: "the
// paper is outspoken".
func (r *reading) main(i int) bool {
	for k := i + 1; k < len(r.items); k++ {
		switch r.items[k].kind {
		case iAdverb:
		case iAux, iVerb, iPlain, iIng:
			return false
		default:
			return true
		}
	}
	return true
}

// addVerb adds a finite verb with its subject on either side.
func (r *reading) addVerb(i, start int) {
	cl := clause{verb: i, subject: -1, who: -1, class: r.items[i].class}
	r.auxiliaries(i, start, &cl)
	if s := r.inversion(i, start); s >= 0 && !cl.passive {
		cl.subject, cl.inverted = s, true
	} else {
		cl.subject = r.subject(i, start)
		cl.who = r.whoBefore(i, start)
	}
	if cl.class&evincing != 0 && cl.subject >= 0 && r.items[cl.subject].class&document != 0 {
		cl.class |= saying
	}
	r.clauses = append(r.clauses, cl)
}

// whoBefore returns the item of the "who" that the verb at i directly follows, or -1.
func (r *reading) whoBefore(i, start int) int {
	k := i - 1
	for k >= start && (r.items[k].kind == iAdverb || r.items[k].kind == iAux) {
		k--
	}
	if k >= start && (r.items[k].kind == iRel || r.items[k].kind == iThat && r.relativeThat(k, start)) {
		return k
	}
	return -1
}

// auxiliaries reads the small verbs before a verb: "was asked" is passive,
// "would say" is hedged.
func (r *reading) auxiliaries(i, start int, cl *clause) {
	was := false
	for k := i - 1; k >= start; k-- {
		it := &r.items[k]
		if it.kind != iAux && it.kind != iAdverb && !(it.kind == iPronoun && it.class&contracted != 0) {
			break
		}
		if it.class&being != 0 && it.class&negation == 0 {
			was = true
		}
		if it.class&(negation|modal) != 0 {
			cl.hedged = true
		}
	}
	bare := r.items[i].kind == iVerb && i > start && (r.orphan(i, start) || r.describes(i, start))
	if r.items[i].class&passive != 0 && (was || bare) {
		cl.passive = true
	}
}

// orphan reports whether a participle stands without a subject: "Asked whether …",
// "when asked about …".
func (r *reading) orphan(i, start int) bool {
	return r.items[i-1].kind == iSub
}

// describes reports whether the participle at i only describes the object
// before it: "in a box labelled “tea”".
func (r *reading) describes(i, start int) bool {
	if r.items[i].class&(calling|naming) == 0 || i-2 < start || r.items[i-1].kind != iNoun || i+1 >= len(r.items) {
		return false
	}
	if next := r.items[i+1].kind; next != iQuote && next != iPrep {
		return false
	}
	switch r.items[i-2].kind {
	case iPrep, iVerb, iIng, iPlain:
		return true
	}
	return false
}

// inversion returns the phrase after the verb at i where it is the subject:
// “…,” said Kerry. Only a quotation or a clause and a comma may stand before.
func (r *reading) inversion(i, start int) int {
	if i+1 >= len(r.items) || !r.items[i+1].phrase() {
		return -1
	}
	if r.items[i].class&inverting == 0 && !(i > 0 && r.items[i-1].kind == iQuote && r.items[i].class&(calling|addressing) == 0 && r.objectless(i+1)) {
		return -1
	}
	k := i - 1
	if r.items[i].class&foreign != 0 && k > start && r.tokens[r.items[k].first].End-r.tokens[r.items[k].first].Start <= 3 && !r.follows(i, iComma) && !r.follows(i, iQuote) {
		k-- // « … », a déclaré Claire Dumas
	}
	for k >= start && r.items[k].kind == iAdverb {
		k--
	}
	if k < start {
		if k < 0 || start == 0 || r.items[start-1].kind == iLine {
			return -1
		}
		k = start - 2 // “Why?” asked Kerry
		if k < 0 || r.items[k].kind != iQuote {
			return -1
		}
		return i + 1
	}
	switch r.items[k].kind {
	case iQuote, iDash:
		return i + 1
	case iComma:
		if k > start && r.items[k-1].kind == iQuote {
			return i + 1
		}
		if next := i + 2; next < len(r.items) {
			switch r.items[next].kind {
			case iEnd, iComma, iPrep, iRel, iAside, iLine, iSub, iAdverb:
				if !r.asideAt(k, start) {
					return i + 1
				}
			}
		}
	}
	return -1
}

// objectless reports whether the sentence ends or pauses after the phrase at k,
// so that it is no object: “Never!” beamed the mayor.
func (r *reading) objectless(k int) bool {
	if k+1 >= len(r.items) {
		return true
	}
	switch r.items[k+1].kind {
	case iEnd, iLine, iComma, iAside:
		return true
	}
	return false
}

// asideAt reports whether the comma at k closes an aside that a subject stands
// before: "Kerry, who resigned, said".
func (r *reading) asideAt(k, start int) bool { return r.leap(k, start) >= 0 }

// addBound adds a participle or an infinitive. It borrows the subject of the
// verb before it: "Kirby replied, describing …"; "went on to say".
func (r *reading) addBound(i, start int) {
	cl := clause{verb: i, subject: -1, class: r.items[i].class, who: -1, bound: true}
	r.auxiliaries(i, start, &cl)
	cl.passive = false
	if p := i - 1; p >= start && r.items[i].kind == iIng && r.items[p].kind == iName && p > start && r.items[p-1].kind == iPrep {
		cl.subject = p // an account of Kerry telling
	} else if p >= start {
		cl.who = r.whoBefore(i, start)
		for p > start && (r.items[p].kind == iAux || r.items[p].kind == iAdverb) {
			p--
		}
		if p < i-1 || r.items[i].kind == iIng && r.items[p].phrase() {
			if r.items[p].phrase() || r.items[p].kind == iComma || r.items[p].kind == iRel || r.items[p].kind == iAside || r.items[p].kind == iQuote {
				cl.subject = r.subject(i, start)
			}
		}
	}
	if cl.subject < 0 {
		if n := len(r.clauses); n > 0 && r.clauses[n-1].verb >= start {
			cl.subject = r.clauses[n-1].subject
			if e := r.outer(n-1, start); e >= 0 && r.follows(i, iComma) {
				cl.subject = r.clauses[e].subject // "Kerry said that it would stand, adding"
			}
		}
	}
	if cl.subject < 0 {
		cl.subject = r.lead(i, start)
	}
	r.clauses = append(r.clauses, cl)
}

// lead finds the subject that follows an opening participle: "Calling it “a
// disgrace,” Kerry left".
func (r *reading) lead(i, start int) int {
	for k := start; k < i; k++ {
		if r.items[k].kind != iAdverb && r.items[k].kind != iSub && r.items[k].kind != iConj && r.items[k].kind != iPrep {
			return -1
		}
	}
	comma := false
	for k := i + 1; k < len(r.items) && k < i+clauseReach; k++ {
		switch it := &r.items[k]; {
		case it.kind == iEnd || it.kind == iLine:
			return -1
		case it.kind == iComma || it.kind == iQuote && r.passages[it.quote].endsWith(r, ','):
			comma = true
		case comma && it.phrase() && r.verbAfter(k):
			return k
		}
	}
	return -1
}

// endsWith reports whether the passage's last token is the given mark.
func (p *passage) endsWith(r *reading, c byte) bool {
	return endsIn(r.text, r.tokens, p.last) == c
}

// verbAfter reports whether a verb follows the phrase at k, perhaps after an aside.
func (r *reading) verbAfter(k int) bool {
	for j := k + 1; j < len(r.items) && j < k+4; j++ {
		switch r.items[j].kind {
		case iVerb, iAux:
			return true
		case iAdverb:
		default:
			return r.items[j].kind == iComma && j == k+1 || r.items[j].kind == iAside
		}
	}
	return false
}

// addAccording adds "according to Kerry".
func (r *reading) addAccording(i int) {
	t := &r.tokens[r.items[i].first]
	w := r.text[t.Start:t.End]
	if w != "according" && w != "According" {
		return
	}
	k := i + 1
	if k < len(r.items) && r.items[k].kind == iTo {
		k++
	}
	if k < len(r.items) && r.items[k].phrase() {
		r.clauses = append(r.clauses, clause{verb: i, subject: k, class: saying, who: -1, according: true})
	} else if k < len(r.items) && r.items[k].kind == iOther && r.items[k].class&objective != 0 {
		r.clauses = append(r.clauses, clause{verb: i, subject: k, class: saying, who: -1, according: true})
	}
}

// clauseReach bounds how far a subject is looked for, in items.
const clauseReach = 48

// subject finds the phrase that does the verb at v by walking back: over
// adverbs and auxiliaries, over "for the group" to the noun before it, over an
// aside between commas, from "who" to what it stands for, from "and" to the
// subject of the verb before.
func (r *reading) subject(v, start int) int {
	low := max(start, v-clauseReach)
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
			if h > low && (r.items[h-1].kind == iPlain || r.items[h-1].kind == iVerb) && r.items[h-1].class&(saying|plain) == 0 {
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
			if r.relativeThat(i, low) {
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

// relativeThat reports whether "that" at i stands for the noun before it, as in
// "two reports that examined the wall".
func (r *reading) relativeThat(i, low int) bool {
	return i > low && (r.items[i-1].kind == iNoun || r.items[i-1].kind == iName)
}

// previousSubject returns the subject of the last verb before v in the sentence.
func (r *reading) previousSubject(v, start int) int {
	low := max(0, len(r.clauses)-clauseReach)
	for n := len(r.clauses) - 1; n >= low && r.clauses[n].verb >= start; n-- {
		if c := &r.clauses[n]; c.verb < v && !c.according && c.subject >= 0 {
			if e := r.outer(n, start); e >= 0 && r.items[v].class&saying != 0 {
				return r.clauses[e].subject // "Kerry said that it would stand and promised"
			}
			return c.subject
		}
	}
	return -1
}

// head walks from the phrase at i back to the head of its noun phrase: from
// "the group" in "a spokesman for the group" to "a spokesman", from
// "John Smith" in "his aide, John Smith" to itself.
func (r *reading) head(i, low int) int {
	for i > low+1 {
		p := &r.items[i-1]
		switch {
		case (p.kind == iPrep || p.kind == iTo) && r.items[i-2].phrase() && r.complement(i-1):
			i -= 2
		case (p.kind == iPrep || p.kind == iTo) && i-3 >= low && r.items[i-2].kind == iIng && r.items[i-3].phrase():
			i -= 3 // a source speaking to the paper
		case p.kind == iIng && r.items[i-2].phrase() && r.items[i-2].kind != iPronoun:
			i -= 2 // a woman wearing a hat
		case p.kind == iConj && r.items[i-2].phrase() && r.items[i].kind != iPronoun && (!r.objectAt(i-2, low) || r.tied(i-2, low)):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// tied reports whether the phrase at i completes a noun before it, so that
// "and" goes on with it: "the Institute for Science and Security".
func (r *reading) tied(i, low int) bool {
	return i-2 >= low && r.items[i-1].kind == iPrep && r.items[i-2].phrase() && r.complement(i-1)
}

// complement reports whether the preposition at k ties a phrase to the noun
// before it, as "for" does in "a spokesman for the group".
func (r *reading) complement(k int) bool {
	if r.items[k-1].kind == iPronoun && r.items[k-1].class&contracted != 0 {
		return false
	}
	switch r.tokens[r.items[k].first].Of(r.text) {
	case "of", "in", "at", "with":
		return true
	case "for", "from", "to", "on", "behind", "inside", "near", "within", "around", "between", "across", "along", "over", "under", "against", "about", "like":
		return r.items[k-1].kind != iPronoun
	}
	return false
}

// objectAt reports whether the phrase at i is the object of a verb or a
// preposition, so that "and" after it begins a new clause.
func (r *reading) objectAt(i, low int) bool {
	if i-1 < low {
		return false
	}
	switch r.items[i-1].kind {
	case iVerb, iIng, iPlain, iPrep, iTo, iAux, iAdverb:
		return true
	}
	return false
}

// leap jumps from the comma or dash that closes an aside at i to the phrase
// that the aside is about: -1 if there is none.
func (r *reading) leap(i, low int) int {
	best := -1
	for j := i - 1; j > low; j-- {
		it := &r.items[j]
		if it.kind != iComma && it.kind != iDash {
			continue
		}
		k := j - 1
		for k > low && r.items[k].kind == iAside {
			k--
		}
		if r.items[k].kind == iRel && r.opensAside(j+1, i) {
			return k // "who, on Friday, said"
		}
		if !r.items[k].phrase() || !r.opensAside(j+1, i) {
			if r.items[k].kind == iComma {
				continue
			}
			break
		}
		best = k
		// the phrase may itself be within an aside: "Gold, 83, of Sarasota, Florida, said"
		if k-1 >= low && (r.items[k-1].kind == iComma || r.items[k-1].kind == iDash) && !r.nameAfterNoun(k, low) {
			j = k
			continue
		}
		if h := r.head(k, low); h != k {
			best = h
			if h-1 >= low && r.items[h-1].kind == iComma {
				j = h
				continue
			}
		} else if k-2 >= low && r.items[k-1].kind == iPrep && r.items[k-2].kind == iComma {
			j = k - 1
			continue
		}
		break
	}
	return best
}

// nameAfterNoun reports whether the name at k stands after "his aide," or
// begins the clause after a leading phrase, "In Iowa,".
func (r *reading) nameAfterNoun(k, low int) bool {
	return r.items[k].kind == iName && r.items[k].class&place == 0 && r.items[k].last-r.items[k].first > 1
}

// opensAside reports whether the items from first to last read like an aside:
// they begin with "who", a participle, a preposition, a number or a phrase,
// and hold no finite clause of their own.
func (r *reading) opensAside(first, last int) bool {
	if first >= last {
		return false
	}
	switch it := &r.items[first]; it.kind {
	case iRel, iIng, iPrep, iSub, iAside, iTo:
		return true
	case iPronoun:
		return it.class&determiner != 0 // "one of the three"
	case iVerb:
		return it.class&passive != 0 || it.class&saying != 0 && r.tokens[it.last-1].Of(r.text)[r.tokens[it.last-1].End-r.tokens[it.last-1].Start-1] == 'd'
	case iName, iNoun:
		for k := first + 1; k < last; k++ {
			if kind := r.items[k].kind; kind == iVerb || kind == iAux {
				return r.relIn(first, k)
			}
		}
		return true
	case iAdverb, iOther:
		return true
	}
	return false
}

func (r *reading) relIn(first, last int) bool {
	for k := first; k < last; k++ {
		if r.items[k].kind == iRel || r.items[k].kind == iThat {
			return true
		}
	}
	return false
}

// antecedent returns the phrase that "who" at i stands for.
func (r *reading) antecedent(i, low int) int {
	k := i - 1
	for k >= low && (r.items[k].kind == iComma || r.items[k].kind == iAside || r.items[k].kind == iPrep || r.items[k].kind == iDash) {
		k--
	}
	if k < low || !r.items[k].phrase() {
		return -1
	}
	if h := r.head(k, low); r.items[h].head&role != 0 && r.items[k].head&role == 0 && r.items[h].kind == iNoun && (r.items[k].kind == iNoun || r.items[k].head&group != 0) {
		return h // "a spokesman for the ministry, who"
	}
	return k
}

// relativeBefore serves "people who know Kerry said": from the verb at i it
// looks back for "who" and what that stands for.
func (r *reading) relativeBefore(i, low int) int {
	for k := i - 1; k >= low && k > i-10; k-- {
		switch r.items[k].kind {
		case iRel:
			return r.antecedent(k, low)
		case iComma, iVerb, iColon:
			return -1
		}
	}
	return -1
}
