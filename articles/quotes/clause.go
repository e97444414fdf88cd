package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// clause is a verb with what it needs around it: who does it, and whether
// anybody does.
type clause struct {
	verb      int // item of the verb
	subject   int // item of the phrase that does it; -1 if unknown
	class     class.Set
	who       int  // item of the "who" that stands for the subject; -1 if none
	inverted  bool // the subject follows: "said Kern"
	passive   bool // "was asked": the subject is not the one who speaks
	hedged    bool // "did not say", "would say"
	bound     bool // a participle or an infinitive: it borrows its subject
	according bool // "according to Kern"
}

// clauses are a paragraph's, in the order of their verbs.
type clauses []clause

// says reports whether the clause is one of saying.
func (c *clause) says() bool {
	return c.class&(class.Saying|class.Calling|class.Plain|class.Participle) != 0 && !c.passive
}

// clauses finds the verbs of a paragraph and their subjects, from left to
// right, each within its sentence.
func (r *parser) findClauses() {
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
			if r.items.main(i) || it.class&class.Subjunctive != 0 {
				r.addVerb(i, start)
			}
		case iIng, iPlain:
			r.addBound(i, start)
		case iPrep:
			r.addAccording(i, start)
		}
	}
}

// main reports whether the auxiliary at i is the sentence's own verb: "the
// paper is outspoken".
func (all items) main(i int) bool {
	for k := i + 1; k < len(all); k++ {
		switch all[k].kind {
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
func (r *parser) addVerb(i, start int) {
	cl := clause{verb: i, subject: -1, who: -1, class: r.items[i].class}
	r.auxiliaries(i, start, &cl)
	if s := r.inversion(i, start); s >= 0 && !cl.passive {
		cl.subject, cl.inverted = s, !r.Language.Has(language.VerbSecond) || r.items[i].class&(class.Cue|class.Inverting) != 0
	} else {
		cl.subject = r.subject(i, start)
		cl.who = r.whoBefore(i, start)
	}
	if i+1 < len(r.items) && r.is(i+1, "it") && (r.is(i, "put") || r.is(i, "puts")) {
		cl.class |= class.Saying // "as Kern put it"
	}
	r.retold(i, start, &cl)
	if cl.class&class.Evincing != 0 && cl.subject >= 0 && r.items[cl.subject].class&class.Document != 0 {
		cl.class |= class.Saying
	}
	r.clauses = append(r.clauses, cl)
}

// whoBefore returns the item of the "who" that the verb at i directly follows, or -1.
func (s *parsed) whoBefore(i, start int) int {
	k := i - 1
	for k >= start && (s.items[k].kind == iAdverb || s.items[k].kind == iAux) {
		k--
	}
	if k >= start && s.items[k].kind == iComma {
		k = s.leap(k, start) // "who, on Friday, said"
	}
	if k >= start && (s.items[k].kind == iRel || s.items[k].kind == iThat && s.items.relativeThat(k, start)) {
		return k
	}
	return -1
}

// auxiliaries reads the small verbs before a verb: "was asked" is passive,
// "would say" is hedged.
func (r *parser) auxiliaries(i, start int, cl *clause) {
	was := false
	for k := i - 1; k >= start; k-- {
		it := &r.items[k]
		if it.kind != iAux && it.kind != iAdverb && !(it.kind == iPronoun && it.class&class.Contracted != 0) {
			break
		}
		if it.class&class.Being != 0 && it.class&class.Negation == 0 {
			was = true
		}
		if it.class&(class.Negation|class.Modal) != 0 {
			cl.hedged = true
		}
	}
	bare := r.items[i].kind == iVerb && i > start && (r.items.orphan(i) || r.items.describes(i, start) || r.modifies(i))
	if r.items[i].class&class.Passive != 0 && (was || bare) {
		cl.passive = true
	}
}

// modifies reports whether the verb at i is a participle that says something of
// the phrase before it: "a man named in the report".
func (s *parsed) modifies(i int) bool {
	it := &s.items[i]
	if it.kind != iVerb || s.Tokens[it.first].Look != words.Past || i == 0 {
		return false
	}
	switch s.items[i-1].kind {
	case iName, iNoun, iComma, iAside:
		return true
	}
	return false
}

// orphan reports whether a participle stands without a subject: "Asked whether …",
// "when asked about …".
func (all items) orphan(i int) bool {
	return all[i-1].kind == iSub
}

// describes reports whether the participle at i only describes the object
// before it: "in a box labelled “tea”".
func (all items) describes(i, start int) bool {
	if all[i].class&(class.Calling|class.Naming) == 0 || i-2 < start || all[i-1].kind != iNoun || i+1 >= len(all) {
		return false
	}
	if next := all[i+1].kind; next != iQuote && next != iPrep {
		return false
	}
	switch all[i-2].kind {
	case iPrep, iVerb, iIng, iPlain:
		return true
	}
	return false
}

// inversion returns the phrase after the verb at i where it is the subject:
// “…,” said Kern. Only a quotation or a clause and a comma may stand before.
func (r *parser) inversion(i, start int) int {
	if r.Language.Has(language.VerbSecond) || r.Language.Has(language.ProDrop) {
		return r.afterVerb(i, start)
	}
	if k := r.impersonal(i); k >= 0 {
		return k
	}
	subject := i + 1
	if r.Language.Has(language.LooseOrder) && r.items[i].class&class.Saying != 0 {
		subject = r.items.pastCircumstances(subject)
	}
	if subject >= len(r.items) || !r.items[subject].phrase() {
		return -1
	}
	alone := r.items.follows(i, iQuote) && r.items[i].class&(class.Calling|class.Addressing) == 0 && r.items.objectless(subject)
	if r.items[i].class&class.Inverting == 0 && !alone {
		return -1
	}
	k := i - 1
	for k >= start && r.items[k].kind == iAdverb {
		k--
	}
	if k < start {
		if k < 0 || start == 0 || r.items[start-1].kind == iLine {
			return -1
		}
		k = start - 2 // “Why?” asked Kern
		if k < 0 || r.items[k].kind != iQuote {
			return -1
		}
		return subject
	}
	switch r.items[k].kind {
	case iQuote, iDash:
		return subject
	case iSub:
		if r.Language.Has(language.HeadInitial) {
			return subject // "comme l’écrit Kern"
		}
	case iComma:
		if k > start && r.items[k-1].kind == iQuote {
			return subject
		}
		if next := subject + 1; next < len(r.items) {
			switch r.items[next].kind {
			case iEnd, iComma, iPrep, iRel, iAside, iLine, iSub, iAdverb:
				if !r.asideAt(k, start) {
					return subject
				}
			}
		}
	}
	return -1
}

// objectless reports whether the sentence ends or pauses after the phrase at k,
// so that it is no object: “Never!” beamed the mayor.
func (all items) objectless(k int) bool {
	if k+1 >= len(all) {
		return true
	}
	switch all[k+1].kind {
	case iEnd, iLine, iComma, iAside:
		return true
	}
	return false
}

// asideAt reports whether the comma at k closes an aside that a subject stands
// before: "Kern, who resigned, said".
func (s *parsed) asideAt(k, start int) bool { return s.leap(k, start) >= 0 }

// addBound adds a participle or an infinitive. It borrows the subject of the
// verb before it: "Kirby replied, describing …"; "went on to say".
func (r *parser) addBound(i, start int) {
	cl := clause{verb: i, subject: -1, class: r.items[i].class, who: -1, bound: true}
	r.auxiliaries(i, start, &cl)
	cl.passive = false
	if i+1 < len(r.items) && r.items[i+1].empty() {
		cl.subject, cl.class = i+1, cl.class|class.Saying
		r.clauses = append(r.clauses, cl)
		return
	}
	if i > start {
		cl.who = r.whoBefore(i, start)
		cl.subject = r.ownSubject(i, start)
	}
	if cl.subject < 0 {
		cl.subject = r.borrowed(i, start)
	}
	if cl.subject < 0 {
		cl.subject = r.lead(i, start)
	}
	r.clauses = append(r.clauses, cl)
}

// ownSubject returns the subject that a bound verb has of its own: "an account
// of Kern telling", "would say"; -1 if it has none.
func (r *parser) ownSubject(i, start int) int {
	p := i - 1
	ing := r.items[i].kind == iIng
	if ing && r.items[p].kind == iName && r.items.follows(p, iPrep) {
		return p
	}
	if ing && r.items[p].kind == iNoun && r.items[p].class&(class.Document|class.Speech) != 0 && p > start && r.items[p-1].kind == iVerb {
		return -1 // "she issued a statement calling on": it is she who calls
	}
	for p > start && (r.items[p].kind == iAux || r.items[p].kind == iAdverb) {
		p--
	}
	if p == i-1 && !(ing && r.items[p].phrase()) {
		return -1
	}
	switch r.items[p].kind {
	case iName, iNoun, iPronoun, iComma, iRel, iAside, iQuote:
		return r.subject(i, start)
	}
	return -1
}

// borrowed returns the subject of the verb before a bound one. After a comma
// it is that of the clause which tells: "Kern said that it would stand, adding".
func (r *parser) borrowed(i, start int) int {
	n := len(r.clauses)
	if n == 0 || r.clauses[n-1].verb < start {
		return -1
	}
	if e := r.outer(n-1, start); e >= 0 && r.items.follows(i, iComma) {
		return r.clauses[e].subject
	}
	return r.clauses[n-1].subject
}

// lead finds the subject that follows an opening participle: "Calling it “a
// disgrace,” Kern left".
func (r *parser) lead(i, start int) int {
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
		case it.kind == iComma || it.kind == iQuote && r.Ending(&r.Passages[it.quote]) == ',':
			comma = true
		case comma && it.phrase() && r.items.verbAfter(k):
			return k
		}
	}
	return -1
}

// verbAfter reports whether a verb follows the phrase at k, perhaps after an aside.
func (all items) verbAfter(k int) bool {
	for j := k + 1; j < len(all) && j < k+4; j++ {
		switch all[j].kind {
		case iVerb, iAux:
			return true
		case iAdverb:
		default:
			return all[j].kind == iComma && j == k+1 || all[j].kind == iAside
		}
	}
	return false
}

// addAccording adds "according to Kern".
func (r *parser) addAccording(i, start int) {
	cl := r.items[i].class
	switch {
	case cl&class.Sourcing == 0:
		return
	case cl&class.Postposed != 0:
		if i > start && r.items[i-1].phrase() { // "dem Bericht zufolge"
			r.clauses = append(r.clauses, clause{verb: i, subject: i - 1, class: class.Saying, who: -1, according: true})
		}
		return
	case cl&class.Viewing != 0 && !r.items.views(i, start):
		return
	}
	k := i + 1
	if k < len(r.items) && r.items[k].kind == iTo {
		k++
	}
	if k < len(r.items) && r.items[k].phrase() {
		r.clauses = append(r.clauses, clause{verb: i, subject: k, class: class.Saying, who: -1, according: true})
	} else if k < len(r.items) && r.items[k].kind == iOther && r.items[k].class&class.Objective != 0 {
		r.clauses = append(r.clauses, clause{verb: i, subject: k, class: class.Saying, who: -1, according: true})
	}
}
