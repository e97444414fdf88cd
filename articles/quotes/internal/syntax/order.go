package syntax

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// Word order where it differs from English: the verb may stand before its
// subject, or at the end of its clause, or do without a subject.

// fronted reports whether nothing that could be the subject stands before the
// verb at i in its clause, so that the subject follows or is left out: "Am
// Montag sagte Kern", "Según ella, lo dijo Ana".
func (r *Parser) fronted(i, start int) bool {
	for k := i - 1; k >= start; k-- {
		switch it := &r.Items[k]; it.Kind {
		case Adverb, Auxiliary, Aside:
		case Quote, Dash, Colon:
			return true
		case Comma:
			return r.Items.Follows(k, Quote) || !asideAt(&r.Paragraph, k, start) || r.closesTold(i, start)
		case Conjunction:
			return k == start
		case Subordinator:
			return language.Listed(r.Language.As, r.Tokens[it.First].Of(r.Text)) // "Jak podała policja"
		case Preposition:
			return it.Class&class.Sourcing != 0 // "según hizo saber"
		case Name, Noun, Pronoun:
			switch {
			case r.Items.Follows(k, Preposition) && k-1 >= start:
				k--
			case r.Genitive(k) && k > start && r.Items[k-1].IsPhrase():
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

// closesTold reports whether the verb at i and a phrase end a sentence that shows by its own
// verb that somebody tells it: "Sie habe geweint, als sie es hörte, erzählt die Mutter".
func (r *Parser) closesTold(i, start int) bool {
	if !r.Language.Has(language.VerbSecond) || r.Items[i].Class&class.Reporting == 0 || i+1 >= len(r.Items) || !r.Items[i+1].IsPhrase() || !r.Items.objectless(i+1) {
		return false
	}
	for k := start; k < i; k++ {
		if r.Items[k].Class&class.Subjunctive != 0 {
			return true
		}
	}
	return false
}

// Genitive reports whether the phrase at k belongs to the noun before it by
// its article alone: "der Stadt" in "die Sprecherin der Stadt".
func (s *Paragraph) Genitive(k int) bool {
	return s.Language.Has(language.VerbSecond) && s.Items[k].Kind != Pronoun && s.Tokens[s.Items[k].First].Class&(class.Determiner|class.Binding) == class.Determiner|class.Binding
}

// oblique reports whether the phrase at k shows that it is no subject: "dem
// Rat", "das" before a verb and a name.
func (r *Parser) oblique(k int) bool {
	return r.Language.Has(language.VerbSecond) && !r.Items[k].IsEmpty() && language.Listed(objectForms, r.Tokens[r.Items[k].First].Of(r.Text))
}

// objectForms are German articles and pronouns that are objects, or nearly
// always are before a verb of saying.
const objectForms = "den dem Den Dem einen einem Einen Einem das Das dies Dies diesen Diesen diesem Diesem"

// neuter reports whether the phrase at k is a noun after "das", which behind a verb may be its
// subject: "teilte das Amt mit".
func (r *Parser) neuter(k int) bool {
	return r.Items[k].Kind != Pronoun && r.Items[k].Last-r.Items[k].First > 1 && strings.EqualFold(r.Tokens[r.Items[k].First].Of(r.Text), "das")
}

// afterVerb returns the phrase after the verb at i that is its subject where
// the language allows that order; -1 if none is.
func (r *Parser) afterVerb(i, start int) int {
	if !r.Language.Has(language.VerbSecond) && r.Items[i].Class&(class.Saying|class.Calling) == 0 || !r.fronted(i, start) {
		return -1
	}
	if k := r.impersonal(i); k >= 0 {
		return k
	}
	k := r.Items.pastCircumstances(i + 1)
	if k >= len(r.Items) || !r.Items[k].IsPhrase() || r.oblique(k) && !r.neuter(k) {
		return -1
	}
	if r.Language.Has(language.ProDrop) && !r.Items.speaks(k) && !r.Items.toldBefore(i) {
		return -1
	}
	return k
}

// pastCircumstances returns the item after adverbs from item k on, and after
// phrases with a preposition where another phrase follows: "sagte am Montag in
// Kiel die Ministerin".
func (all items) pastCircumstances(k int) int {
	for k < len(all) && (all[k].Kind == Adverb || all[k].Kind == Aside) {
		k++
	}
	j := k
	for j+2 < len(all) && j < k+ClauseReach/4 && all[j].Kind == Preposition && all[j+1].IsPhrase() {
		if j += 2; all[j].IsPhrase() {
			return j
		}
	}
	return k
}

// speaks reports whether the phrase at k names somebody who can speak.
func (all items) speaks(k int) bool {
	it := &all[k]
	return it.Kind != Noun || it.Class&(class.Role|class.Plural|class.Group|class.Document) != 0
}

// toldBefore reports whether a quotation stands right before the verb at i.
func (all items) toldBefore(i int) bool {
	k := i - 1
	for k >= 0 && (all[k].Kind == Adverb || all[k].Kind == Comma || all[k].Kind == Dash) {
		k--
	}
	return k >= 0 && all[k].Kind == Quote
}

// opened returns the subject of the verb at v where its clause begins with
// "dass", "wie" or "der" and so has the verb last: the first phrase of the
// clause, or whom "der" stands for.
func (r *Parser) opened(v, low int) (s int, ok bool) {
	for k := v - 1; k >= low; k-- {
		switch r.Items[k].Kind {
		case Comma, Colon, Dash, End, Verb:
			return -1, false
		case Relative:
			return r.Antecedent(k, low), true
		case Subordinator, That:
			for j := k + 1; j < v; j++ {
				if r.Items[j].IsPhrase() && !r.Items.Follows(j, Preposition) {
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
func (r *Parser) impersonal(i int) int {
	k := i + 1
	if i >= 2 && r.Items[i-1].IsPhrase() && r.Items[i-2].Kind == Preposition && r.PluralVerb(r.Items[i].Last-1) &&
		language.Listed(r.Language.BodyPrepositions, r.Tokens[r.Items[i-2].First].Of(r.Text)) {
		return i - 1
	}
	switch {
	case k+2 >= len(r.Items) || r.Items[i].Class&class.Saying == 0:
		return -1
	case r.Items[k].Kind == Pronoun && !r.Items[k].IsEmpty() && language.Listed(r.Language.ImpersonalPronouns, r.Tokens[r.Items[k].First].Of(r.Text)):
		k++
	case !r.Language.Has(language.ProDrop) || !r.PluralVerb(r.Items[i].Last-1):
		return -1
	}
	for k+2 < len(r.Items) && r.Items[k].Kind == Adverb {
		k++
	}
	if r.Items[k].Kind != Preposition || !r.Items[k+1].IsPhrase() || r.Items[k+1].Kind == Noun && r.Items[k+1].Class&(class.Group|class.Document) == 0 {
		return -1
	}
	return k + 1
}

// views reports whether the preposition at i, which has other meanings, begins
// the clause and names somebody: "Pour Claire Dumas, …".
func (all items) views(i, start int) bool {
	if i > start && !all.Follows(i, Comma) || i+2 >= len(all) {
		return false
	}
	it := &all[i+1]
	return it.Kind == Name || it.Kind == Pronoun || it.Class&class.Role != 0
}
