package quotes

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// Word order where it differs from English: the verb may stand before its
// subject, or at the end of its clause, or do without a subject.

// fronted reports whether nothing that could be the subject stands before the
// verb at i in its clause, so that the subject follows or is left out: "Am
// Montag sagte Kern", "Según ella, lo dijo Ana".
func (r *parser) fronted(i, start int) bool {
	for k := i - 1; k >= start; k-- {
		switch it := &r.items[k]; it.kind {
		case iAdverb, iAux, iAside:
		case iQuote, iDash, iColon:
			return true
		case iComma:
			return r.items.follows(k, iQuote) || !r.asideAt(k, start)
		case iConj:
			return k == start
		case iPrep:
			return it.class&class.Sourcing != 0 // "según hizo saber"
		case iName, iNoun, iPronoun:
			switch {
			case r.items.follows(k, iPrep) && k-1 >= start:
				k--
			case r.genitive(k) && k > start && r.items[k-1].phrase():
			case r.oblique(k):
			default:
				return false
			}
		default:
			return false
		}
	}
	return true
}

// genitive reports whether the phrase at k belongs to the noun before it by
// its article alone: "der Stadt" in "die Sprecherin der Stadt".
func (s *parsed) genitive(k int) bool {
	return s.Language.Has(language.VerbSecond) && s.items[k].kind != iPronoun && s.Tokens[s.items[k].first].Class&(class.Determiner|class.Binding) == class.Determiner|class.Binding
}

// oblique reports whether the phrase at k shows that it is no subject: "dem
// Rat", "das" before a verb and a name.
func (r *parser) oblique(k int) bool {
	return r.Language.Has(language.VerbSecond) && !r.items[k].empty() && language.Listed(objectForms, r.Tokens[r.items[k].first].Of(r.Text))
}

// objectForms are German articles and pronouns that are objects, or nearly
// always are before a verb of saying.
const objectForms = "den dem Den Dem einen einem Einen Einem das Das dies Dies diesen Diesen diesem Diesem"

// afterVerb returns the phrase after the verb at i that is its subject where
// the language allows that order; -1 if none is.
func (r *parser) afterVerb(i, start int) int {
	if !r.Language.Has(language.VerbSecond) && r.items[i].class&(class.Saying|class.Calling) == 0 || !r.fronted(i, start) {
		return -1
	}
	if k := r.impersonal(i); k >= 0 {
		return k
	}
	k := r.items.pastCircumstances(i + 1)
	if k >= len(r.items) || !r.items[k].phrase() || r.oblique(k) {
		return -1
	}
	if r.Language.Has(language.ProDrop) && !r.items.speaks(k) && !r.items.toldBefore(i) {
		return -1
	}
	return k
}

// pastCircumstances returns the item after adverbs from item k on, and after
// phrases with a preposition where another phrase follows: "sagte am Montag in
// Kiel die Ministerin".
func (all items) pastCircumstances(k int) int {
	for k < len(all) && (all[k].kind == iAdverb || all[k].kind == iAside) {
		k++
	}
	j := k
	for j+2 < len(all) && j < k+clauseReach/4 && all[j].kind == iPrep && all[j+1].phrase() {
		if j += 2; all[j].phrase() {
			return j
		}
	}
	return k
}

// speaks reports whether the phrase at k names somebody who can speak.
func (all items) speaks(k int) bool {
	it := &all[k]
	return it.kind != iNoun || it.class&(class.Role|class.Plural|class.Group|class.Document) != 0
}

// toldBefore reports whether a quotation stands right before the verb at i.
func (all items) toldBefore(i int) bool {
	k := i - 1
	for k >= 0 && (all[k].kind == iAdverb || all[k].kind == iComma || all[k].kind == iDash) {
		k--
	}
	return k >= 0 && all[k].kind == iQuote
}

// opened returns the subject of the verb at v where its clause begins with
// "dass", "wie" or "der" and so has the verb last: the first phrase of the
// clause, or whom "der" stands for.
func (r *parser) opened(v, low int) (s int, ok bool) {
	for k := v - 1; k >= low; k-- {
		switch r.items[k].kind {
		case iComma, iColon, iDash, iEnd, iVerb:
			return -1, false
		case iRel:
			return r.antecedent(k, low), true
		case iSub, iThat:
			for j := k + 1; j < v; j++ {
				if r.items[j].phrase() && !r.items.follows(j, iPrep) {
					return j, true
				}
			}
			return -1, false
		}
	}
	return -1, false
}

// impersonal returns the phrase that names the source after the verb at i where
// nobody in particular says it: "heißt es im Bericht", "dit-on au ministère",
// "aseguran en el ministerio"; -1 if there is none.
func (r *parser) impersonal(i int) int {
	k := i + 1
	if i >= 2 && r.items[i-1].phrase() && r.items[i-2].kind == iPrep && r.PluralVerb(r.items[i].last-1) &&
		language.Listed(r.Language.BodyPrepositions, r.Tokens[r.items[i-2].first].Of(r.Text)) {
		return i - 1
	}
	switch {
	case k+2 >= len(r.items) || r.items[i].class&class.Saying == 0:
		return -1
	case r.items[k].kind == iPronoun && !r.items[k].empty() && language.Listed(r.Language.ImpersonalPronouns, r.Tokens[r.items[k].first].Of(r.Text)):
		k++
	case !r.Language.Has(language.ProDrop) || !r.PluralVerb(r.items[i].last-1):
		return -1
	}
	for k+2 < len(r.items) && r.items[k].kind == iAdverb {
		k++
	}
	if r.items[k].kind != iPrep || !r.items[k+1].phrase() || r.items[k+1].kind == iNoun && r.items[k+1].class&(class.Group|class.Document) == 0 {
		return -1
	}
	return k + 1
}

// views reports whether the preposition at i, which has other meanings, begins
// the clause and names somebody: "Pour Claire Dumas, …".
func (all items) views(i, start int) bool {
	if i > start && !all.follows(i, iComma) || i+2 >= len(all) {
		return false
	}
	it := &all[i+1]
	return it.kind == iName || it.kind == iPronoun || it.class&class.Role != 0
}
