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
		case iPrep:
			return it.class&sourcing != 0 // "según hizo saber"
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
	return r.language.second && !r.items[k].empty() && listed(objectForms, r.tokens[r.items[k].first].Of(r.text))
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
	if k := r.impersonal(i); k >= 0 {
		return k
	}
	k := r.pastCircumstances(i + 1)
	if k >= len(r.items) || !r.items[k].phrase() || r.oblique(k) {
		return -1
	}
	if r.language.drops && !r.speaks(k) && !r.toldBefore(i) {
		return -1
	}
	return k
}

// pastCircumstances returns the item after adverbs from item k on, and after
// phrases with a preposition where another phrase follows: "sagte am Montag in
// Kiel die Ministerin".
func (r *reading) pastCircumstances(k int) int {
	for k < len(r.items) && (r.items[k].kind == iAdverb || r.items[k].kind == iAside) {
		k++
	}
	j := k
	for j+2 < len(r.items) && j < k+clauseReach/4 && r.items[j].kind == iPrep && r.items[j+1].phrase() {
		if j += 2; r.items[j].phrase() {
			return j
		}
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
// subject is left out, for whoever speaks: "No pasarán", dijo. In German it
// stands after a subjunctive that tells by itself: "Das Schiff sei verloren."
func (r *reading) imply() {
	r.implied = r.implied[:0]
	start := 0
	for i := range r.items {
		it := r.items[i]
		r.implied = append(r.implied, it)
		switch {
		case it.kind == iEnd || it.kind == iLine:
			start = i + 1
		case r.leavesOut(i, start):
			r.implied = append(r.implied, item{kind: iPronoun, first: it.last, last: it.last, class: pronoun, head: pronoun})
		}
	}
	r.items, r.implied = r.implied, r.items
}

// leavesOut reports whether somebody who is not named speaks by the verb at i.
func (r *reading) leavesOut(i, start int) bool {
	it := &r.items[i]
	switch {
	case it.class&viewpoint != 0:
		return true
	case it.kind == iPlain && it.class&plain != 0:
		return i == start+2 && r.items[start].kind == iConj && r.items[start+1].kind == iPrep // "Et d’ajouter"
	case r.language.second:
		return it.class&subjunctive != 0 && !r.toldIn(start)
	}
	return r.language.drops && it.kind == iVerb && it.class&(saying|calling) != 0 && r.fronted(i, start) && r.afterVerb(i, start) < 0
}

// toldIn reports whether a verb of saying stands in the sentence from item
// start on.
func (r *reading) toldIn(start int) bool {
	for k := start; k < len(r.items) && k < start+sentenceReach && r.items[k].kind != iEnd; k++ {
		if it := &r.items[k]; it.kind == iVerb && it.class&(saying|calling) != 0 || it.class&sourcing != 0 && it.kind == iPrep {
			return true
		}
	}
	return false
}

// retold makes a clause in the subjunctive one that whoever spoke before tells.
func (r *reading) retold(i, start int, cl *clause) {
	if r.items[i].class&subjunctive == 0 {
		return
	}
	if i+1 < len(r.items) && r.items[i+1].empty() {
		cl.subject, cl.class = i+1, cl.class|saying
		return
	}
	for n := len(r.clauses) - 1; n >= 0 && r.clauses[n].verb >= start; n-- {
		if c := &r.clauses[n]; c.says() && c.subject >= 0 {
			cl.subject, cl.class = c.subject, cl.class|saying
			return
		}
	}
}

// impersonal returns the phrase that names the source after the verb at i where
// nobody in particular says it: "heißt es im Bericht", "dit-on au ministère",
// "aseguran en el ministerio"; -1 if there is none.
func (r *reading) impersonal(i int) int {
	k := i + 1
	switch {
	case k+2 >= len(r.items) || r.items[i].class&saying == 0:
		return -1
	case r.items[k].kind == iPronoun && !r.items[k].empty() && listed(r.language.anybody, r.tokens[r.items[k].first].Of(r.text)):
		k++
	case !r.language.drops || !r.pluralVerb(r.items[i].last-1):
		return -1
	}
	for k+2 < len(r.items) && r.items[k].kind == iAdverb {
		k++
	}
	if r.items[k].kind != iPrep || !r.items[k+1].phrase() || r.items[k+1].kind == iNoun && r.items[k+1].class&(group|document) == 0 {
		return -1
	}
	return k + 1
}

// empty reports whether the item is a pronoun that the text leaves out.
func (it *item) empty() bool { return it.kind == iPronoun && it.first == it.last }

// remember keeps the words that last named a person, for the empty pronouns
// that follow.
func (r *reading) remember(i, who int) {
	if who < 0 || r.language == &english || r.items[i].empty() {
		return
	}
	for len(r.named) <= who {
		r.named = append(r.named, Span{})
	}
	r.named[who] = r.mentionSpan(i)
}

// lastNamed returns the words that last named whom the item stands for.
func (r *reading) lastNamed(i int) Span {
	if who := r.who(i); who >= 0 && who < len(r.named) {
		return r.named[who]
	}
	return Span{}
}

// toldBy returns who last said something before an item, in the paragraph or
// else before it.
func (r *reading) toldBy(it *item) int {
	for n := len(r.clauses) - 1; n >= max(0, len(r.clauses)-clauseReach); n-- {
		c := &r.clauses[n]
		if c.subject < 0 || r.items[c.verb].last > it.first || r.items[c.subject].first >= it.first || !c.says() {
			continue
		}
		if who := r.who(c.subject); who >= 0 {
			return who
		}
	}
	return r.speaker.who
}
