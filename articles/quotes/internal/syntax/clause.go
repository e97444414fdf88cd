package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Clause is a verb with what it needs around it: who does it, and whether
// anybody does.
type Clause struct {
	Verb      int // item of the verb
	Subject   int // item of the phrase that does it; -1 if unknown
	Class     class.Set
	Who       int  // item of the "who" that stands for the subject; -1 if none
	Inverted  bool // the subject follows: "said Kern"
	Passive   bool // "was asked": the subject is not the one who speaks
	Hedged    bool // "did not say", "would say"
	Bound     bool // a participle or an infinitive: it borrows its subject
	According bool // "according to Kern"
}

// clauses are a paragraph's, in the order of their verbs.
type clauses []Clause

// Says reports whether the clause is one of saying.
func (c *Clause) Says() bool {
	return c.Class&(class.Saying|class.Calling|class.Plain|class.Participle) != 0 && !c.Passive
}

// clauses finds the verbs of a paragraph and their subjects, from left to
// right, each within its sentence.
func (r *Parser) findClauses() {
	r.Clauses = r.Clauses[:0]
	start := 0
	for i := range r.Items {
		it := &r.Items[i]
		switch it.Kind {
		case End, LineEnd:
			start = i + 1
		case Verb:
			r.addVerb(i, start)
		case Auxiliary:
			if r.Items.main(i) || it.Class&class.Subjunctive != 0 {
				r.addVerb(i, start)
			}
		case Gerund, BareVerb:
			r.addBound(i, start)
		case Preposition:
			r.addAccording(i, start)
		}
	}
}

// main reports whether the auxiliary at i is the sentence's own verb: "the
// paper is outspoken".
func (all items) main(i int) bool {
	for k := i + 1; k < len(all); k++ {
		switch all[k].Kind {
		case Adverb:
		case Auxiliary, Verb, BareVerb, Gerund:
			return false
		default:
			return true
		}
	}
	return true
}

// addVerb adds a finite verb with its subject on either side.
func (r *Parser) addVerb(i, start int) {
	cl := Clause{Verb: i, Subject: -1, Who: -1, Class: r.Items[i].Class}
	r.auxiliaries(i, start, &cl)
	if s := r.inversion(i, start); s >= 0 && !cl.Passive {
		cl.Subject, cl.Inverted = s, !r.Language.Has(language.VerbSecond) || r.Items[i].Class&(class.Cue|class.Inverting) != 0
	} else {
		cl.Subject = r.subject(i, start)
		cl.Who = r.whoBefore(i, start)
	}
	if i+1 < len(r.Items) && r.Is(i+1, "it") && (r.Is(i, "put") || r.Is(i, "puts")) {
		cl.Class |= class.Saying // "as Kern put it"
	}
	r.retold(i, start, &cl)
	if cl.Class&class.Evincing != 0 && cl.Subject >= 0 && r.Items[cl.Subject].Class&class.Document != 0 {
		cl.Class |= class.Saying
	}
	r.Clauses = append(r.Clauses, cl)
}

// whoBefore returns the item of the "who" that the verb at i directly follows, or -1.
func (s *Paragraph) whoBefore(i, start int) int {
	k := i - 1
	for k >= start && (s.Items[k].Kind == Adverb || s.Items[k].Kind == Auxiliary) {
		k--
	}
	if k >= start && s.Items[k].Kind == Comma {
		k = s.leap(k, start) // "who, on Friday, said"
	}
	if k >= start && (s.Items[k].Kind == Relative || s.Items[k].Kind == That && s.Items.relativeThat(k, start)) {
		return k
	}
	return -1
}

// auxiliaries reads the small verbs before a verb: "was asked" is passive,
// "would say" is hedged.
func (r *Parser) auxiliaries(i, start int, cl *Clause) {
	was := false
	for k := i - 1; k >= start; k-- {
		it := &r.Items[k]
		if it.Kind != Auxiliary && it.Kind != Adverb && !(it.Kind == Pronoun && it.Class&class.Contracted != 0) {
			break
		}
		if it.Class&class.Being != 0 && it.Class&class.Negation == 0 {
			was = true
		}
		if it.Class&(class.Negation|class.Modal) != 0 {
			cl.Hedged = true
		}
	}
	bare := r.Items[i].Kind == Verb && i > start && (r.Items.orphan(i) || r.Items.describesObject(i, start) || r.modifies(i))
	if r.Items[i].Class&class.Passive != 0 && (was || bare) {
		cl.Passive = true
	}
}

// modifies reports whether the verb at i is a participle that says something of
// the phrase before it: "a man named in the report".
func (s *Paragraph) modifies(i int) bool {
	it := &s.Items[i]
	if it.Kind != Verb || s.Tokens[it.First].Look != words.Past || i == 0 {
		return false
	}
	switch s.Items[i-1].Kind {
	case Name, Noun, Comma, Aside:
		return true
	}
	return false
}

// orphan reports whether a participle stands without a subject: "Asked whether …",
// "when asked about …".
func (all items) orphan(i int) bool {
	return all[i-1].Kind == Subordinator
}

// describesObject reports whether the participle at i only describes the object
// before it: "in a box labelled “tea”".
func (all items) describesObject(i, start int) bool {
	if all[i].Class&(class.Calling|class.Naming) == 0 || i-2 < start || all[i-1].Kind != Noun || i+1 >= len(all) {
		return false
	}
	if next := all[i+1].Kind; next != Quote && next != Preposition {
		return false
	}
	switch all[i-2].Kind {
	case Preposition, Verb, Gerund, BareVerb:
		return true
	}
	return false
}

// inversion returns the phrase after the verb at i where it is the subject:
// “…,” said Kern. Only a quotation or a clause and a comma may stand before.
func (r *Parser) inversion(i, start int) int {
	if r.Language.Has(language.VerbSecond) || r.Language.Has(language.ProDrop) {
		return r.afterVerb(i, start)
	}
	if k := r.impersonal(i); k >= 0 {
		return k
	}
	subject := i + 1
	if r.Language.Has(language.LooseOrder) && r.Items[i].Class&class.Saying != 0 {
		subject = r.Items.pastCircumstances(subject)
	}
	if r.Items.KindAt(subject) == Other && r.Is(subject, "@") {
		subject++ // “Gone,” tweeted @kern
	}
	if subject >= len(r.Items) || !r.Items[subject].IsPhrase() {
		return -1
	}
	alone := r.Items.Follows(i, Quote) && r.Items[i].Class&(class.Calling|class.Addressing) == 0 && r.Items.objectless(subject)
	if r.Items[i].Class&class.Inverting == 0 && !alone {
		return -1
	}
	if r.mayInvert(i, start, subject) {
		return subject
	}
	return -1
}

// mayInvert reports whether what stands before the verb at i lets its subject follow.
func (r *Parser) mayInvert(i, start, subject int) bool {
	k := i - 1
	for k >= start && r.Items[k].Kind == Adverb {
		k--
	}
	if k < start {
		if k < 0 || start == 0 || r.Items[start-1].Kind == LineEnd {
			return false
		}
		k = start - 2 // “Why?” asked Kern
		if k < 0 || r.Items[k].Kind != Quote {
			return false
		}
		return true
	}
	switch r.Items[k].Kind {
	case Quote, Dash:
		return true
	case Subordinator:
		if r.Language.Has(language.HeadInitial) {
			return true // "comme l’écrit Kern"
		}
	case Comma:
		if k > start && r.Items[k-1].Kind == Quote {
			return true
		}
		if next := subject + 1; next < len(r.Items) {
			switch r.Items[next].Kind {
			case End, Comma, Preposition, Relative, Aside, LineEnd, Subordinator, Adverb:
				if !asideAt(&r.Paragraph, k, start) {
					return true
				}
			}
		}
	}
	return false
}

// objectless reports whether the sentence ends or pauses after the phrase at k,
// so that it is no object: “Never!” beamed the mayor.
func (all items) objectless(k int) bool {
	if k+1 >= len(all) {
		return true
	}
	switch all[k+1].Kind {
	case End, LineEnd, Comma, Aside:
		return true
	}
	return false
}

// asideAt reports whether the comma at k closes an aside that a subject stands
// before: "Kern, who resigned, said".
func asideAt(s *Paragraph, k, start int) bool { return s.leap(k, start) >= 0 }

// addBound adds a participle or an infinitive. It borrows the subject of the
// verb before it: "Kirby replied, describing …"; "went on to say".
func (r *Parser) addBound(i, start int) {
	cl := Clause{Verb: i, Subject: -1, Class: r.Items[i].Class, Who: -1, Bound: true}
	r.auxiliaries(i, start, &cl)
	cl.Passive = false
	if i+1 < len(r.Items) && r.Items[i+1].IsEmpty() {
		cl.Subject, cl.Class = i+1, cl.Class|class.Saying
		r.Clauses = append(r.Clauses, cl)
		return
	}
	if i > start {
		cl.Who = r.whoBefore(i, start)
		cl.Subject = r.ownSubject(i, start)
	}
	if cl.Subject < 0 {
		cl.Subject = r.borrowed(i, start)
	}
	if cl.Subject < 0 {
		cl.Subject = r.lead(i, start)
	}
	r.Clauses = append(r.Clauses, cl)
}

// ownSubject returns the subject that a bound verb has of its own: "an account
// of Kern telling", "would say"; -1 if it has none.
func (r *Parser) ownSubject(i, start int) int {
	p := i - 1
	ing := r.Items[i].Kind == Gerund
	if ing && r.Items[p].Kind == Name && r.Items.Follows(p, Preposition) {
		return p
	}
	if ing && r.Items[p].Kind == Noun && r.Items[p].Class&(class.Document|class.Speech) != 0 && p > start && r.Items[p-1].Kind == Verb {
		return -1 // "she issued a statement calling on": it is she who calls
	}
	for p > start && (r.Items[p].Kind == Auxiliary || r.Items[p].Kind == Adverb) {
		p--
	}
	if p == i-1 && !(ing && r.Items[p].IsPhrase()) {
		return -1
	}
	switch r.Items[p].Kind {
	case Name, Noun, Pronoun, Comma, Relative, Aside, Quote:
		return r.subject(i, start)
	}
	return -1
}

// borrowed returns the subject of the verb before a bound one. After a comma
// it is that of the clause which tells: "Kern said that it would stand, adding".
func (r *Parser) borrowed(i, start int) int {
	n := len(r.Clauses)
	if n == 0 || r.Clauses[n-1].Verb < start {
		return -1
	}
	if e := r.Outer(n-1, start); e >= 0 && r.Items.Follows(i, Comma) {
		return r.Clauses[e].Subject
	}
	return r.Clauses[n-1].Subject
}

// lead finds the subject that follows an opening participle: "Calling it “a
// disgrace,” Kern left".
func (r *Parser) lead(i, start int) int {
	for k := start; k < i; k++ {
		if r.Items[k].Kind != Adverb && r.Items[k].Kind != Subordinator && r.Items[k].Kind != Conjunction && r.Items[k].Kind != Preposition {
			return -1
		}
	}
	comma := false
	for k := i + 1; k < len(r.Items) && k < i+ClauseReach; k++ {
		switch it := &r.Items[k]; {
		case it.Kind == End || it.Kind == LineEnd:
			return -1
		case it.Kind == Comma || it.Kind == Quote && r.Ending(&r.Passages[it.Quote]) == ',':
			comma = true
		case comma && it.IsPhrase() && r.Items.VerbAfter(k):
			return k
		}
	}
	return -1
}

// VerbAfter reports whether a verb follows the phrase at k, perhaps after an aside.
func (all items) VerbAfter(k int) bool {
	for j := k + 1; j < len(all) && j < k+4; j++ {
		switch all[j].Kind {
		case Verb, Auxiliary:
			return true
		case Adverb:
		default:
			return all[j].Kind == Comma && j == k+1 || all[j].Kind == Aside
		}
	}
	return false
}

// addAccording adds "according to Kern".
func (r *Parser) addAccording(i, start int) {
	cl := r.Items[i].Class
	switch {
	case cl&class.Sourcing == 0:
		return
	case cl&class.Postposed != 0:
		if i > start && r.Items[i-1].IsPhrase() { // "dem Bericht zufolge"
			r.Clauses = append(r.Clauses, Clause{Verb: i, Subject: i - 1, Class: class.Saying, Who: -1, According: true})
		}
		return
	case cl&class.Viewing != 0 && !r.Items.views(i, start):
		return
	}
	k := i + 1
	if k < len(r.Items) && r.Items[k].Kind == To {
		k++
	}
	if k < len(r.Items) && r.Items[k].IsPhrase() {
		r.Clauses = append(r.Clauses, Clause{Verb: i, Subject: k, Class: class.Saying, Who: -1, According: true})
	} else if k < len(r.Items) && r.Items[k].Kind == Other && r.Items[k].Class&class.Objective != 0 {
		r.Clauses = append(r.Clauses, Clause{Verb: i, Subject: k, Class: class.Saying, Who: -1, According: true})
	}
}
