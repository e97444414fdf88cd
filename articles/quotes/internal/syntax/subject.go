package syntax

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// ClauseReach bounds how far a subject is looked for, in items.
const ClauseReach = 48

// subject finds the phrase that does the verb at v by walking back: over
// adverbs and auxiliaries, over "for the group" to the noun before it, over an
// aside between commas, from "who" to what it stands for, from "and" to the
// subject of the verb before.
func (r *Parser) subject(v, start int) int {
	low := max(start, v-ClauseReach)
	if r.Language.Has(language.VerbSecond) {
		if s, ok := r.opened(v, low); ok {
			return s
		}
	}
	i := v - 1
	for i >= low && (r.Items[i].Kind == Adverb || r.Items[i].Kind == Auxiliary || r.floats(i, low)) {
		i--
	}
	if i < low {
		return -1
	}
	for steps := 0; i >= low && steps < ClauseReach; steps++ {
		switch it := &r.Items[i]; it.Kind {
		case Name, Noun, Pronoun:
			h := r.head(i, low)
			if h > low && (r.Items[h-1].Kind == BareVerb || r.Items[h-1].Kind == Verb) && r.Items[h-1].Class&(class.Saying|class.Plain) == 0 {
				if s := relativeBefore(&r.Paragraph, h-1, low); s >= 0 {
					return s // "an official who met the press said"
				}
			}
			if s := whoseClauseEnds(&r.Paragraph, h, low); s >= 0 && r.Items[v].Kind != Gerund {
				return s
			}
			return h
		case Aside:
			i--
		case Comma, Dash:
			j := r.leap(i, low)
			if j < 0 {
				return r.previousSubject(v, start)
			}
			i = j
		case That:
			if r.Items.relativeThat(i, low) {
				return r.Antecedent(i, low)
			}
			return r.previousSubject(v, start)
		case Relative:
			return r.Antecedent(i, low)
		case Adverb:
			i--
		case Verb, Preposition, Other, Gerund:
			if one := r.oneOf(i, low); one >= 0 {
				return one // "One of them told the court"
			}
			if s := relativeBefore(&r.Paragraph, i, low); s >= 0 {
				return s
			}
			return r.previousSubject(v, start)
		default:
			return r.previousSubject(v, start)
		}
	}
	return -1
}

// whoseClauseEnds returns whom a clause without commas describes that ends in the phrase at h: the
// man of "a man who lives in Harl said", the firm of "a firm that is on the list said". -1 where
// no such clause ends there.
func whoseClauseEnds(s *Paragraph, h, low int) int {
	if h <= low || !s.Language.Has(language.ShortOffices) || s.Items[h].Kind == Pronoun || s.Text[s.Tokens[s.Items[h].First].Start] == '@' {
		return -1 // who posts as @lind goes by that
	}
	switch s.Items[h-1].Kind {
	case Preposition, Auxiliary, Verb, BareVerb, Adverb, Other:
	default:
		return -1
	}
	for k, verbs := h-1, 0; k >= low && k > h-longestClause; k-- {
		switch it := &s.Items[k]; it.Kind {
		case Verb, BareVerb, Auxiliary, Gerund:
			if it.Class&(class.Saying|class.Reporting) != 0 {
				return -1 // "a man who says Lind said so"
			}
			verbs++
		case Relative, That:
			if next := s.Items[k+1].Kind; verbs == 0 || next != Verb && next != Auxiliary && next != Adverb || it.Kind == That && !s.Items.relativeThat(k, low) {
				return -1 // "a man who people in Harl said"
			}
			return s.Antecedent(k, low)
		case Comma, Colon, Dash, Subordinator, Conjunction, Quote, LineEnd:
			return -1
		}
	}
	return -1
}

// longestClause is how many items a clause without commas has that describes somebody.
const longestClause = 10

// floats reports whether the word at i only goes back to all who are named before it, as in
// "Kern and Lind have both urged" and "the ministers all urged".
func (s *Paragraph) floats(i, low int) bool {
	it := &s.Items[i]
	if it.Kind != Pronoun && it.Kind != Noun || i <= low || it.Last-it.First != 1 || !language.Listed(s.Language.Floating, s.Tokens[it.First].Of(s.Text)) {
		return false
	}
	switch s.Items[i-1].Kind {
	case Auxiliary, Adverb, Name, Noun, Dash:
		return true
	}
	return false
}

// previousSubject returns the subject of the last verb before v in the sentence.
func (r *Parser) previousSubject(v, start int) int {
	low, other := max(0, len(r.Clauses)-ClauseReach), -1
	for n := len(r.Clauses) - 1; n >= low && r.Clauses[n].Verb >= start; n-- {
		c := &r.Clauses[n]
		if c.Verb >= v || c.According || c.Subject < 0 {
			continue
		}
		if r.Language.Has(language.ShortOffices) && r.Items[v].Class&class.Saying != 0 && incidental(r, c, v) {
			if other < 0 {
				other = c.Subject
			}
			continue
		}
		if e := r.Outer(n, start); e >= 0 && r.Items[v].Class&class.Saying != 0 {
			return r.Clauses[e].Subject // "Kern said that it would stand and promised"
		}
		return c.Subject
	}
	return other
}

// incidental reports whether a clause before the verb at v only goes on with another
// one, whose subject the verb shares: "Kern bolstered spending but said", "Kern left
// the station, which let him go, and said".
func incidental(r *Parser, c *Clause, v int) bool {
	if c.Bound {
		return r.Items[c.Verb].Kind == Gerund
	}
	k := v - 1
	for k > c.Verb && (r.Items[k].Kind == Adverb || r.Items[k].Kind == Auxiliary) {
		k--
	}
	return c.Who >= 0 && r.Items[k].Kind == Conjunction && r.Items.Follows(k, Comma) && r.Items.Follows(c.Who, Comma)
}

// relativeThat reports whether "that" at i stands for the noun before it, as in
// "two reports that examined the wall".
func (all items) relativeThat(i, low int) bool {
	return i > low && (all[i-1].Kind == Noun || all[i-1].Kind == Name)
}

// head walks from the phrase at i back to the head of its noun phrase: from
// "the group" in "a spokesman for the group" to "a spokesman", from
// "John Smith" in "his aide, John Smith" to itself.
func (s *Paragraph) head(i, low int) int {
	for i > low {
		p := &s.Items[i-1]
		switch {
		case p.IsPhrase() && s.Genitive(i):
			i-- // "die Sprecherin der Stadt"
		case s.employed(i, low):
			return i
		case i == low+1:
			return i
		case s.paper(i, low) >= 0:
			i = s.paper(i, low)
		case (p.Kind == Preposition || p.Kind == To) && s.Items[i-2].IsPhrase() && s.Complement(i-1):
			i -= 2
		case (p.Kind == Preposition || p.Kind == To) && i-3 >= low && (s.Items[i-2].Kind == Gerund || s.modifies(i-2)) && s.Items[i-3].IsPhrase():
			i -= 3 // a source speaking to the paper
		case (p.Kind == Gerund || s.modifies(i-1)) && s.Items[i-2].IsPhrase() && s.Items[i-2].Kind != Pronoun:
			i -= 2 // a woman wearing a hat
		case p.Kind == Conjunction && s.coordinated(i, low):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// employed reports whether the phrase at i names a person after a role that goes on
// with the words before it: "University of the Tarn Valley scientist Hamo Telf",
// "Oil and gas worker Mick Wisp".
func (s *Paragraph) employed(i, low int) bool {
	it := &s.Items[i]
	if !s.Language.Has(language.ShortOffices) || it.Kind != Name || i-2 < low {
		return false
	}
	role := it.First
	for role < it.Last && (s.Tokens[role].Class&class.Role == 0 || s.Tokens[role].Kind != words.Word) {
		role++
	}
	if role == it.First || role+1 >= it.Last || s.Tokens[role+1].Kind != words.Capital {
		return false
	}
	owner := &s.Items[i-2]
	switch s.Items[i-1].Kind {
	case Preposition:
		return owner.Kind == Name && owner.Head&(class.Group|class.Role) == class.Group && s.Tokens[owner.Last-1].Kind == words.Capital
	case Conjunction:
		return owner.Last-owner.First == 1 && s.Tokens[it.First].Kind == words.Word && language.Listed(s.Language.Fields, strings.ToLower(s.Tokens[owner.First].Of(s.Text)))
	}
	return false
}

// tied reports whether the phrase at i completes a noun before it, so that
// "and" goes on with it: "the Institute for Science and Security".
func tied(s *Paragraph, i, low int) bool {
	return i-2 >= low && s.Items[i-1].Kind == Preposition && s.Items[i-2].IsPhrase() && s.Complement(i-1)
}

// Complement reports whether the preposition at k ties a phrase to the noun
// before it, as "for" does in "a spokesman for the group".
func (s *Paragraph) Complement(k int) bool {
	p := &s.Items[k-1]
	if p.Kind == Pronoun {
		return s.Items[k].Class&class.Partitive != 0 && p.Class&class.Contracted == 0 // "some of the officials"
	}
	if s.Language.Postposed != "" && p.Last-p.First > 1 && language.Listed(s.Language.Postposed, s.Tokens[p.Last-1].Of(s.Text)) {
		return true // "a security guard present during the raid"
	}
	return s.Items[k].Class&class.Binding != 0
}

// coordinated reports whether the phrase at i goes on with the one before "and": not in
// "Kern met Lind and Moss said".
func (s *Paragraph) coordinated(i, low int) bool {
	return s.Items[i-2].IsPhrase() && s.Items[i].Kind != Pronoun && (!s.Items.objectAt(i-2, low) || tied(s, i-2, low))
}

// paper returns the document that the phrase at i is told to have written: "A report by the
// officers", "A report by planning officers"; -1 if there is none.
func (s *Paragraph) paper(i, low int) int {
	k := i - 1
	if k > low && s.Items[k].Kind == Gerund {
		k--
	}
	if k <= low || !s.Is(k, "by") || s.Items[k-1].Kind != Noun || s.Items[k-1].Head&class.Document == 0 {
		return -1
	}
	return k - 1
}

// objectAt reports whether the phrase at i is the object of a verb or a
// preposition, so that "and" after it begins a new clause.
func (all items) objectAt(i, low int) bool {
	if i-1 < low {
		return false
	}
	switch all[i-1].Kind {
	case Verb, Gerund, BareVerb, Preposition, To, Auxiliary, Adverb:
		return true
	}
	return false
}
