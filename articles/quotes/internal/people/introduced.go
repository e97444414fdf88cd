package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// lead is what leads from a phrase to a name behind it.
type lead struct {
	name    int  // the item of the name
	behind  int  // the item after the phrase and what belongs to it
	another bool // "another", "one of them"
	called  bool // words of naming: "known as"
}

// introduced returns the person whose name stands after a role at item i: "the
// mayor, Ines Calloway,"; -1 if none does.
func introduced(r *Resolver, i int) int {
	l, ok := leadFrom(r, i)
	if !ok || !l.holds(r, i) {
		return -1
	}
	it, who := &r.s.Items[i], r.whoIs(l.name, Aside)
	switch {
	case who < 0:
		return -1
	case l.another:
		if one := &r.Register.All[who]; one.Nature == Unsure {
			one.Nature = Likely
		}
		return who
	case !l.called || r.w.undetermined(it) < it.Last-1 || language.SexOfHuman(r.s.Tokens[it.Last-1].Of(r.s.Text)) == language.UnknownSex: // "a man called Bo Ek" tells no more of him
		r.Register.office(who, oneSpaced(words.Span{Start: r.s.Tokens[r.w.undetermined(it)].Start, End: r.s.Tokens[r.s.Items[l.behind-1].Last-1].End}.Of(r.s.Text)))
	}
	r.Register.tellSex(who, r.w.sexOfNoun(it.Last-1))
	return who
}

// leadFrom returns what leads from the phrase at item i to a name.
func leadFrom(r *Resolver, i int) (lead, bool) {
	it := &r.s.Items[i]
	if !it.IsPhrase() || it.Kind == syntax.Name && r.w.nameStart(it) < it.Last {
		return lead{}, false
	}
	l := lead{behind: r.complemented(i), another: it.Kind == syntax.Pronoun && it.Head&class.Determiner != 0} // "another, Bo Ek,"
	if l.another && r.s.Is(i+1, "of") {
		l.behind = i + 3 // "One of them, Al Frey, saw it."
	}
	l.name, l.called = nameBehind(r, i, l.behind)
	return l, l.name >= 0 && (l.called || l.another || r.w.introduces(it) || r.w.isKind(it))
}

// holds reports whether the name behind the phrase at item i is of whoever the phrase tells of.
func (l lead) holds(r *Resolver, i int) bool {
	it, next := &r.s.Items[i], &r.s.Items[l.name]
	if r.w.nameStart(next) == next.Last {
		return false
	}
	if l.called {
		return true
	}
	switch r.s.Items[placed(r, l.name)].Kind {
	case syntax.Comma, syntax.End, syntax.Aside, syntax.Colon:
	default:
		return false
	}
	return l.another || it.Class&(class.Role|class.Possessive|class.Possessing) != 0 || r.w.nameIn(r.w.undetermined(next), r.w.nameStart(next), next.Last).nature >= Likely
}

// nameBehind returns the item of the name that a comma sets apart from what somebody is, up to
// item behind, or that words of naming lead to: "The commander, known as Old Goran,", "a man
// called Bo Ek". It is -1 where there is none; named tells of such words.
func nameBehind(r *Resolver, i, behind int) (k int, named bool) {
	if k = behind; k < len(r.s.Items) && r.s.Items[k].Kind == syntax.Comma {
		k++
	}
	if k > behind && k < len(r.s.Items) && r.s.Items[k].Kind == syntax.Noun {
		k = calledWithin(r, k) // "Her helper, a student from Harl called Tam,"
	}
	if _, nature := r.w.kindOfNoun(r.s.Items[i].Last - 1); k < len(r.s.Items) && r.s.Items[k].Kind == syntax.Verb && nature == Certain && language.Listed(r.s.Language.CalledBy, r.s.Tokens[r.s.Items[k].Last-1].Of(r.s.Text)) {
		named = true
		for k++; k < len(r.s.Items) && k < behind+syntax.ClauseReach/2 && (r.s.Items[k].Kind == syntax.Adverb || r.s.Is(k, "as")); {
			k++
		}
	}
	if k == behind || k+1 >= len(r.s.Items) || r.s.Items[k].Kind != syntax.Name {
		return -1, named
	}
	return k, named
}

// calledWithin returns the item of the word of naming behind the description at item k and its
// places: "a student from Harl called"; k itself if there is none.
func calledWithin(r *Resolver, k int) int {
	for j := k + 1; j < len(r.s.Items) && j < k+syntax.ClauseReach/8; j++ {
		switch it := &r.s.Items[j]; it.Kind {
		case syntax.Preposition, syntax.Name, syntax.Noun, syntax.Adverb:
		case syntax.Verb:
			if language.Listed(r.s.Language.CalledBy, r.s.Tokens[it.Last-1].Of(r.s.Text)) {
				return j
			}
			return k
		default:
			return k
		}
	}
	return k
}

// placed returns the item after the name at item k and the place that somebody is of: the comma
// in "Its president, Mayor Kurt Bell of Granby, said".
func placed(r *Resolver, k int) int {
	if k+3 < len(r.s.Items) && r.s.Is(k+1, "of") && r.s.Items[k+2].Kind == syntax.Name && r.s.Items[k+3].Kind == syntax.Comma {
		return k + 3
	}
	return k + 1
}

// isKind reports whether a phrase has an article or an owner, and a noun of people that is no
// office: "Her grandson", "a beekeeper".
func (p wording) isKind(it *syntax.Item) bool {
	return (it.Kind == syntax.Noun || it.Kind == syntax.Name && p.nameStart(it) == it.Last) && it.Class&(class.Determiner|class.Possessive|class.Possessing) != 0 && p.Language.Humans[strings.ToLower(trimmed(p.Tokens[it.Last-1].Of(p.Text)))]
}

// introduces reports whether a phrase tells what somebody is whose name may follow.
func (p wording) introduces(it *syntax.Item) bool {
	return it.Head&class.Role != 0 || p.Language.Has(language.HeadInitial) && it.Class&class.Role != 0 || p.unlisted(it) ||
		p.Language.Has(language.NounsIntroduce) && it.Kind == syntax.Noun && it.Head == 0 && it.Last-it.First > 1 // "one superdelegate, Bo Ek,"
}
