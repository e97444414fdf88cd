package quotes

// Word order where it differs from English: the verb may stand before its
// subject, or at the end of its clause, or do without a subject.

// fronted reports whether nothing that could be the subject stands before the
// verb at i in its clause, so that the subject follows or is left out: "Am
// Montag sagte Kern", "Según ella, lo dijo Ana".
func (r *reading) fronted(i, start int) bool {
	for k := i - 1; k >= start; k-- {
		switch it := &r.items[k]; it.kind {
		case iAdverb, iAux, iAside:
		case iQuote, iDash, iColon:
			return true
		case iComma:
			return r.follows(k, iQuote) || !r.asideAt(k, start)
		case iConj:
			return k == start
		case iName, iNoun, iPronoun:
			switch {
			case r.follows(k, iPrep) && k-1 >= start:
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
func (r *reading) genitive(k int) bool {
	return r.language.second && r.items[k].kind != iPronoun && r.tokens[r.items[k].first].class&(determiner|binding) == determiner|binding
}

// oblique reports whether the phrase at k shows that it is no subject: "dem
// Rat", "das" before a verb and a name.
func (r *reading) oblique(k int) bool {
	return r.language.second && listed(objectForms, r.tokens[r.items[k].first].Of(r.text))
}

// objectForms are German articles and pronouns that are objects, or nearly
// always are before a verb of saying.
const objectForms = "den dem Den Dem einen einem Einen Einem das Das dies Dies diesen Diesen diesem Diesem"

// afterVerb returns the phrase after the verb at i that is its subject where
// the language allows that order; -1 if none is.
func (r *reading) afterVerb(i, start int) int {
	if !r.language.second && r.items[i].class&(saying|calling) == 0 || !r.fronted(i, start) {
		return -1
	}
	k := i + 1
	for k < len(r.items) && (r.items[k].kind == iAdverb || r.items[k].kind == iAside) {
		k++
	}
	if k+2 < len(r.items) && r.items[k].kind == iPrep && r.items[k+1].phrase() && r.items[k+2].phrase() {
		k += 2 // "sagte in Kiel die Ministerin"
	}
	if k >= len(r.items) || !r.items[k].phrase() || r.oblique(k) {
		return -1
	}
	if r.language.drops && !r.speaks(k) && !r.toldBefore(i) {
		return -1
	}
	return k
}

// speaks reports whether the phrase at k names somebody who can speak.
func (r *reading) speaks(k int) bool {
	it := &r.items[k]
	return it.kind != iNoun || it.class&(role|plural|group|document) != 0
}

// toldBefore reports whether a quotation stands right before the verb at i.
func (r *reading) toldBefore(i int) bool {
	k := i - 1
	for k >= 0 && (r.items[k].kind == iAdverb || r.items[k].kind == iComma || r.items[k].kind == iDash) {
		k--
	}
	return k >= 0 && r.items[k].kind == iQuote
}

// opened returns the subject of the verb at v where its clause begins with
// "dass", "wie" or "der" and so has the verb last: the first phrase of the
// clause, or whom "der" stands for.
func (r *reading) opened(v, low int) (s int, ok bool) {
	for k := v - 1; k >= low; k-- {
		switch r.items[k].kind {
		case iComma, iColon, iDash, iEnd, iVerb:
			return -1, false
		case iRel:
			return r.antecedent(k, low), true
		case iSub, iThat:
			for j := k + 1; j < v; j++ {
				if r.items[j].phrase() && !r.follows(j, iPrep) {
					return j, true
				}
			}
			return -1, false
		}
	}
	return -1, false
}

// imply adds to the items an empty pronoun after every verb of saying whose
// subject is left out, for whoever speaks: "No pasarán", dijo.
func (r *reading) imply() {
	r.implied = r.implied[:0]
	start := 0
	for i := range r.items {
		it := r.items[i]
		r.implied = append(r.implied, it)
		switch {
		case it.kind == iEnd || it.kind == iLine:
			start = i + 1
		case it.kind == iVerb && it.class&(saying|calling) != 0 && r.fronted(i, start) && r.afterVerb(i, start) < 0:
			r.implied = append(r.implied, item{kind: iPronoun, first: it.last, last: it.last, class: pronoun, head: pronoun})
		}
	}
	r.items, r.implied = r.implied, r.items
}

// empty reports whether the item is a pronoun that the text leaves out.
func (it *item) empty() bool { return it.kind == iPronoun && it.first == it.last }
