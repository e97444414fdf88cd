package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// callings keep of whoever is told to do something in the clauses from n on, up to item end,
// what they may be called for it: Otis Brand, "who has coached her since she was eleven", is
// "the coach". It returns the clause after these.
func callings(r *Resolver, n, end int) int {
	if len(r.s.Language.Callings) == 0 {
		return n
	}
	for ; n < len(r.s.Clauses) && r.s.Clauses[n].Verb < end; n++ {
		c := &r.s.Clauses[n]
		if c.Subject < 0 || c.According {
			continue
		}
		nouns := calledFor(r, r.s.Tokens[r.s.Items[c.Verb].Last-1].Of(r.s.Text), c.Passive)
		if nouns == "" {
			nouns = predicate(r, c)
		}
		if nouns == "" {
			continue
		}
		if who := doer(r, c.Subject); who >= 0 {
			calls(r, who, nouns)
		}
	}
	return n
}

// predicate returns what a clause tells that somebody is, by the noun of an office or an age:
// "mayor" of "who has been mayor for years" and "served as mayor"; empty if it tells none.
func predicate(r *Resolver, c *syntax.Clause) string {
	verb, k := &r.s.Items[c.Verb], c.Verb+1
	is := verb.Kind == syntax.Auxiliary && verb.Class&class.Being != 0
	if c.Hedged || c.Inverted || !is && !language.Listed(r.s.Language.Becoming, r.s.Tokens[verb.Last-1].Of(r.s.Text)) {
		return ""
	}
	for k < len(r.s.Items) && (r.s.Items[k].Kind == syntax.Adverb || !is && r.s.Is(k, "as")) {
		k++
	}
	if k >= len(r.s.Items) || r.s.Items[k].Kind != syntax.Noun || r.s.Items[k].Class&(class.Plural|class.Possessive|class.Possessing) != 0 {
		return ""
	}
	it := &r.s.Items[k]
	head := r.s.Tokens[it.Last-1].Of(r.s.Text)
	if it.Last-it.First == 1 && figure(head) {
		return calledAt(r, head)
	}
	if it.Head&class.Role == 0 && !r.s.Language.Humans[head] {
		return ""
	}
	return head
}

// calledAt returns by which nouns somebody of an age may be called.
func calledAt(r *Resolver, age string) string {
	for _, row := range r.s.Language.Ages {
		if len(age) == len(row.Last) && age <= row.Last {
			return row.Nouns
		}
	}
	return ""
}

// calls keeps the nouns that may stand for somebody.
func calls(r *Resolver, who int, nouns string) {
	for noun := range strings.FieldsSeq(nouns) {
		r.Register.enlist(r.Register.byRole, noun, who)
	}
}

// calledFor returns the nouns for who does what a verb tells, or has it done to them.
func calledFor(r *Resolver, verb string, passive bool) string {
	if passive {
		return r.s.Language.Suffering[verb]
	}
	if nouns, known := r.s.Language.Callings[verb]; known {
		return nouns
	}
	return agentOf(r, verb)
}

// doer returns the human being who has a name and whom the phrase at item i stands for,
// perhaps in apposition: "Verity Ash, the retired judge who leads the inquiry".
func doer(r *Resolver, i int) int {
	who := r.Who(i)
	if who < 0 && i >= 2 && r.s.Items[i-1].Kind == syntax.Comma {
		who = r.Who(i - 2)
	}
	if who < 0 {
		return -1
	}
	if one := &r.Register.All[who]; one.Last == "" || one.Nature <= Unsure || one.Sex == language.Many || one.Sex == language.Neuter {
		return -1
	}
	return who
}

// agentOf returns the noun for who does what a verb tells, where the language knows it:
// "tuner" by "has tuned", "prosecutor" by "prosecuting"; empty if there is none.
func agentOf(r *Resolver, verb string) string {
	for _, end := range [...]string{"ing", "ed", "es", "s"} {
		stem, ok := strings.CutSuffix(verb, end)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, agent := range [...]string{stem + "er", stem + "or"} {
			if r.s.Language.Humans[agent] || r.s.Language.Lexicon().Lookup(agent)&class.Role != 0 {
				return agent
			}
		}
	}
	return ""
}
