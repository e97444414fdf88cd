package people

import (
	"slices"
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// relation is what somebody is to somebody else: Dora is a sister of Link’s.
type relation struct {
	who, owner int
	noun       string
}

// mostRelations bounds how many relations of a document are kept.
const mostRelations = 32

// reciprocal are nouns for two people who are to each other what one of a row is.
var reciprocal = [...][]string{
	{"sister", "brother", "sibling", "twin", "half-sister", "half-brother"},
	{"husband", "wife", "spouse", "partner", "fiancé", "fiancée", "boyfriend", "girlfriend"},
	{"friend", "colleague", "neighbour", "neighbor", "cousin", "rival", "teammate"},
}

// related keeps what a phrase tells somebody is to its owner: "Link’s sister Dora",
// "her husband, Tom,".
func related(r *Resolver, it *syntax.Item, who int) {
	if who < 0 || it.Class&(class.Possessive|class.Possessing) == 0 || len(r.Register.relations) >= mostRelations {
		return
	}
	noun := ""
	for k := it.First; k < it.Last; k++ {
		if w := r.s.Tokens[k].Of(r.s.Text); r.s.Tokens[k].Kind == words.Word && r.s.Tokens[k].Class&class.Role != 0 && reciprocalTo(w) != nil {
			noun = w
		}
	}
	if noun == "" {
		return
	}
	if owner, _ := r.Possessor(it); owner >= 0 && owner != who {
		r.Register.relations = append(r.Register.relations, relation{who, owner, noun})
	}
}

// reciprocalTo returns the nouns that a noun may be answered by; nil if there are none.
func reciprocalTo(noun string) []string {
	for _, row := range reciprocal {
		if slices.Contains(row, noun) {
			return row
		}
	}
	return nil
}

// kinOf returns whom a phrase such as "her sister" means, where the one whom it belongs
// to was told to be somebody's: after "Link’s sister Dora", Dora's sister is Link.
func kinOf(r *Resolver, it *syntax.Item, head string) int {
	t := &r.s.Tokens[it.First]
	if t.Class&class.Possessive == 0 || t.Class&class.Possessing != 0 || len(r.Register.relations) == 0 {
		return -1
	}
	row := reciprocalTo(strings.ToLower(head))
	if row == nil {
		return -1
	}
	s, ok := language.SexIn(r.s.Language.Owners, t.Of(r.s.Text))
	if !ok {
		return -1
	}
	how := r.Register.How
	owner := r.standsFor(s)
	r.Register.How = how
	for _, one := range r.Register.relations {
		who, whose := r.Register.Root(one.who), r.Register.Root(one.owner)
		if slices.Contains(row, one.noun) && owner == who && whose != who {
			return whose
		}
	}
	return -1
}

// asked attends to whoever is asked something, since the answer comes next: "Megan Burt
// asked her about the cats."
func (r *Resolver) asked(i int) {
	it := &r.s.Items[i]
	if i == 0 || it.Last-it.First != 1 || it.Class&class.Objective == 0 || r.s.Items[i-1].Kind != syntax.Verb {
		return
	}
	if v := &r.s.Tokens[r.s.Items[i-1].First]; !language.Listed(r.s.Language.Asking, v.Of(r.s.Text)) {
		return
	}
	s, ok := language.SexIn(r.s.Language.Objects, r.s.Tokens[it.First].Of(r.s.Text))
	if !ok {
		return
	}
	asker := -1
	if n := r.s.Clauses.After(i - 2); n < len(r.s.Clauses) && r.s.Clauses[n].Verb == i-1 && r.s.Clauses[n].Subject >= 0 {
		asker = int(r.persons[r.s.Clauses[n].Subject])
	}
	if who := r.Register.besides(asker, s, r.sentence); who >= 0 {
		r.Register.attend(who, r.sentence, Telling)
		r.persons[i] = int32(who)
		if asker >= 0 {
			r.Register.demote(asker)
		}
	}
}

// besides returns who is most in view besides one, of those whom a pronoun fits.
func (p *Register) besides(one int, s language.Sex, sentence int) int {
	best, top := -1, 0
	p.sentence = sentence
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		who := p.Root(p.focus[(p.recent-k)%focusSize].who)
		if who < 0 || who == p.Root(one) {
			continue
		}
		score, ok := p.All[who].fits(s)
		if !ok || p.All[who].Nature <= Unsure {
			continue
		}
		if score += p.salience(who); best < 0 || score > top {
			best, top = who, score
		}
	}
	return best
}

// demote lets the last mention of somebody count less: who asks does not answer.
func (p *Register) demote(who int) {
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		if f := &p.focus[(p.recent-k)%focusSize]; p.Root(f.who) == p.Root(who) {
			f.part = Aside
			return
		}
	}
}

// singular reports whether "they" at an item tells words of one person, who speaks of
// herself: “I’ll be fine,” they said.
func (r *Resolver) singular(i int) bool {
	if i < 1 {
		return false
	}
	q := i - 1
	if r.s.Items[q].Kind == syntax.Comma && q > 0 {
		q--
	}
	if r.s.Items[q].Kind != syntax.Quote {
		return false
	}
	p := &r.s.Passages[r.s.Items[q].Quote]
	for k := p.First; k < p.Last && k < p.First+longestComplement; k++ {
		if language.Listed(r.s.Language.Myself, firstPart(r.s.Tokens[k].Of(r.s.Text))) {
			return true
		}
	}
	return false
}

// firstPart returns a word up to an apostrophe: "I" of "I’ll".
func firstPart(w string) string {
	if at := strings.IndexAny(w, "'’"); at > 0 {
		return w[:at]
	}
	return w
}
