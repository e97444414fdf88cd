package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// Speakers who are not named where they speak: Spanish leaves the subject out
// (dijo), German tells on in the subjunctive ("das Schiff sei verloren").

// imply adds to the items an empty pronoun after every verb of saying whose
// subject is left out, for whoever speaks: "No pasarán", dijo. In German it
// stands after a subjunctive that tells by itself: "Das Schiff sei verloren."
func imply(r *Parser) {
	r.implied = r.implied[:0]
	start := 0
	for i := range r.Items {
		it := r.Items[i]
		r.implied = append(r.implied, it)
		switch {
		case it.Kind == End || it.Kind == LineEnd:
			start = i + 1
		case r.leavesOut(i, start):
			r.implied = append(r.implied, Item{Kind: Pronoun, First: it.Last, Last: it.Last, Class: class.Pronoun, Head: class.Pronoun})
		}
	}
	r.Items, r.implied = r.implied, r.Items
}

// leavesOut reports whether somebody who is not named speaks by the verb at i.
func (r *Parser) leavesOut(i, start int) bool {
	it := &r.Items[i]
	switch {
	case it.Class&class.Viewpoint != 0:
		return true
	case it.Kind == BareVerb && it.Class&class.Plain != 0:
		return i == start+2 && r.Items[start].Kind == Conjunction && r.Items[start+1].Kind == Preposition // "Et d’ajouter"
	case r.Language.Has(language.VerbSecond):
		return it.Class&class.Subjunctive != 0 && !r.Items.toldIn(start)
	}
	return r.Language.Has(language.ProDrop) && it.Kind == Verb && it.Class&(class.Saying|class.Calling) != 0 && r.fronted(i, start) && r.afterVerb(i, start) < 0
}

// toldIn reports whether a verb of saying stands in the sentence from item
// start on.
func (all items) toldIn(start int) bool {
	for k := start; k < len(all) && k < start+SentenceReach && all[k].Kind != End; k++ {
		if it := &all[k]; it.Kind == Verb && it.Class&(class.Saying|class.Calling) != 0 || it.Class&class.Sourcing != 0 && it.Kind == Preposition {
			return true
		}
	}
	return false
}

// retold makes a clause in the subjunctive one that whoever spoke before tells.
func (r *Parser) retold(i, start int, cl *Clause) {
	if r.Items[i].Class&class.Subjunctive == 0 {
		return
	}
	if i+1 < len(r.Items) && r.Items[i+1].IsEmpty() {
		cl.Subject, cl.Class = i+1, cl.Class|class.Saying
		return
	}
	for n := len(r.Clauses) - 1; n >= 0 && r.Clauses[n].Verb >= start; n-- {
		if c := &r.Clauses[n]; c.Says() && c.Subject >= 0 {
			cl.Subject, cl.Class = c.Subject, cl.Class|class.Saying
			return
		}
	}
}

// IsEmpty reports whether the item is a pronoun that the text leaves out.
func (it *Item) IsEmpty() bool { return it.Kind == Pronoun && it.First == it.Last }
