package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// Speakers who are not named where they speak: Spanish leaves the subject out
// (dijo), German tells on in the subjunctive ("das Schiff sei verloren").

// imply adds to the items an empty pronoun after every verb of saying whose
// subject is left out, for whoever speaks: "No pasarán", dijo. In German it
// stands after a subjunctive that tells by itself: "Das Schiff sei verloren."
func (r *parser) imply() {
	r.implied = r.implied[:0]
	start := 0
	for i := range r.items {
		it := r.items[i]
		r.implied = append(r.implied, it)
		switch {
		case it.kind == iEnd || it.kind == iLine:
			start = i + 1
		case r.leavesOut(i, start):
			r.implied = append(r.implied, item{kind: iPronoun, first: it.last, last: it.last, class: class.Pronoun, head: class.Pronoun})
		}
	}
	r.items, r.implied = r.implied, r.items
}

// leavesOut reports whether somebody who is not named speaks by the verb at i.
func (r *parser) leavesOut(i, start int) bool {
	it := &r.items[i]
	switch {
	case it.class&class.Viewpoint != 0:
		return true
	case it.kind == iPlain && it.class&class.Plain != 0:
		return i == start+2 && r.items[start].kind == iConj && r.items[start+1].kind == iPrep // "Et d’ajouter"
	case r.Language.Has(language.VerbSecond):
		return it.class&class.Subjunctive != 0 && !r.items.toldIn(start)
	}
	return r.Language.Has(language.ProDrop) && it.kind == iVerb && it.class&(class.Saying|class.Calling) != 0 && r.fronted(i, start) && r.afterVerb(i, start) < 0
}

// toldIn reports whether a verb of saying stands in the sentence from item
// start on.
func (all items) toldIn(start int) bool {
	for k := start; k < len(all) && k < start+sentenceReach && all[k].kind != iEnd; k++ {
		if it := &all[k]; it.kind == iVerb && it.class&(class.Saying|class.Calling) != 0 || it.class&class.Sourcing != 0 && it.kind == iPrep {
			return true
		}
	}
	return false
}

// retold makes a clause in the subjunctive one that whoever spoke before tells.
func (r *parser) retold(i, start int, cl *clause) {
	if r.items[i].class&class.Subjunctive == 0 {
		return
	}
	if i+1 < len(r.items) && r.items[i+1].empty() {
		cl.subject, cl.class = i+1, cl.class|class.Saying
		return
	}
	for n := len(r.clauses) - 1; n >= 0 && r.clauses[n].verb >= start; n-- {
		if c := &r.clauses[n]; c.says() && c.subject >= 0 {
			cl.subject, cl.class = c.subject, cl.class|class.Saying
			return
		}
	}
}

// empty reports whether the item is a pronoun that the text leaves out.
func (it *item) empty() bool { return it.kind == iPronoun && it.first == it.last }

// remember keeps the words that last named a person, and shows them for an
// empty pronoun.
func (r *resolver) remember(i, who int) {
	if who < 0 || !r.s.Language.Has(language.NullSubjects) {
		return
	}
	for len(r.named) <= who {
		r.named = append(r.named, words.Span{})
	}
	if r.s.items[i].empty() {
		r.shown[i] = r.named[who]
	} else {
		r.named[who] = r.mentionSpan(i)
	}
}

// toldBy returns who last said something before an item, in the paragraph or
// else before it.
func (r *resolver) toldBy(it *item) int {
	for n := len(r.s.clauses) - 1; n >= max(0, len(r.s.clauses)-clauseReach); n-- {
		c := &r.s.clauses[n]
		if c.subject < 0 || r.s.items[c.verb].last > it.first || r.s.items[c.subject].first >= it.first || !c.says() {
			continue
		}
		if who := r.who(c.subject); who >= 0 {
			return who
		}
	}
	return r.spokeLast
}

// whyUnnamed is the reason for a choice whose words name nobody: “dijo” goes
// on with whoever was named before.
func (t *attributor) whyUnnamed(c candidate) string {
	verb, who := t.m.mentionSpan(t.s.clauses[c.clause].verb).Of(t.s.Text), t.m.shown[c.item]
	switch {
	case !oneLine(verb):
		return plainReasons[continued]
	case who.Empty() || !oneLine(who.Of(t.s.Text)):
		return "“" + verb + "” tells the words, and names nobody"
	}
	return "“" + verb + "” tells the words, and “" + who.Of(t.s.Text) + "” was named before"
}
