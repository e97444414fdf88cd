package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// longestApposition bounds what is told of somebody after the name, in tokens.
const longestApposition = 16

// apposition reads the role that stands after a name: "Kirby, a spokesman for
// the department,"; "Lind, 52, a welder,". It returns the item after the role,
// 0 if there is none.
func apposition(r *Resolver, i, who int) int {
	if who < 0 || r.s.Items[i].Kind != syntax.Name || i+2 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Comma {
		return 0
	}
	k := i + 2
	if r.s.Items[k].IsPhrase() && r.s.Tokens[r.s.Items[k].First].Kind == words.Number && k+2 < len(r.s.Items) && r.s.Items[k].Last-r.s.Items[k].First == 1 && r.s.Items[k+1].Kind == syntax.Comma {
		calls(r, who, calledAt(r, r.s.Tokens[r.s.Items[k].First].Of(r.s.Text))) // "Pavla Dusek, 16,"
		k += 2
	}
	it := &r.s.Items[k]
	humanise(r, i, who)
	if appears(r, k, who) {
		return 0
	}
	if _, body := generic(r.s.Tokens[max(it.Last, 1)-1].Of(r.s.Text)); it.Kind == syntax.Noun && body && it.Last-it.First > 1 && !r.Register.All[who].Sure {
		r.Register.embody(who, r.s.Tokens[it.Last-1].Of(r.s.Text)) // "Nestward, the company that makes it,"
		return 0
	}
	known := r.w.isRole(it) || r.w.isInitialled(it)
	if !known && !describes(r, who, k) {
		return 0
	}
	if r.s.Items.VerbAfter(k) && k+1 < len(r.s.Items) && r.s.Items[k+1].Kind != syntax.Comma && r.s.Items[k+1].Kind != syntax.Aside {
		return 0 // "For Lind, the mayor has …"
	}
	first, last := r.w.undetermined(it), r.roleEnd(k)
	if first >= last {
		return 0
	}
	r.Register.office(who, oneSpaced(r.s.Text[r.s.Tokens[first].Start:r.s.Tokens[last-1].Start]+trimmed(r.s.Tokens[last-1].Of(r.s.Text))))
	r.Register.tellSex(who, r.w.sexOfNoun(it.Last-1))
	r.Register.All[who].passing = r.Register.All[who].passing || !known
	r.persons[k], r.References[k] = int32(who), r.References[i]
	return k + 1
}

// appears reports whether item k tells for whom somebody is in court, and notes what they are:
// "Rosa Keane, for Mrs Marr, said", "Louis Harkaway, prosecuting, said".
func appears(r *Resolver, k, who int) bool {
	switch it := &r.s.Items[k]; {
	case k+1 >= len(r.s.Items):
		return false
	case it.Kind == syntax.Gerund && r.s.Items[k+1].Kind == syntax.Comma:
		calls(r, who, r.s.Language.Callings[r.s.Tokens[it.First].Of(r.s.Text)])
		return true
	case r.s.Is(k, "for") && k+2 < len(r.s.Items) && r.s.Items[k+2].Kind == syntax.Comma && r.s.Items[k+1].IsPhrase() && r.s.Items[k+1].Class&class.Temporal == 0:
		calls(r, who, r.s.Language.Callings["representing"])
		return true
	}
	return false
}

// isInitialled reports whether a phrase is an office by its initials: "the MP".
func (p wording) isInitialled(it *syntax.Item) bool {
	return it.Kind == syntax.Name && p.undetermined(it) == it.Last-1 && language.IsInitialled(p.Tokens[it.Last-1].Of(p.Text))
}

// humanise takes whoever is named at item i for a human being, if that is told behind a name that
// ends as a place’s or a body’s does: "Odrun Paris, 41,", "Odrun Church, a welder,".
func humanise(r *Resolver, i, who int) {
	it, next, one := &r.s.Items[i], &r.s.Items[i+2], &r.Register.All[who]
	first, rest, _ := strings.Cut(one.Name, " ")
	if one.Nature != Thing || one.Sex == language.Many || rest == "" || strings.Contains(rest, " ") || r.s.Language.Lexicon().Lookup(first) != 0 || adjective(first) || body(first) || words.IsUpper(rest) {
		return
	}
	sex, human := language.UnknownSex, next.Kind == syntax.Relative && r.s.Tokens[it.Last-1].Class&class.Place != 0 && r.s.Is(i+2, "who")
	if next.IsPhrase() && next.Kind != syntax.Pronoun {
		s, nature := r.w.kindOfNoun(next.Last - 1)
		aged := next.Last-next.First == 1 && r.s.Tokens[next.First].Kind == words.Number && len(r.s.Tokens[next.First].Of(r.s.Text)) == 2
		described := nature == Certain && (next.Kind == syntax.Noun || r.w.nameStart(next) == next.Last)
		if human = aged || described; described {
			sex = s
		}
	}
	if human {
		one.Nature, one.Sex, one.Sure, one.Place, one.voiced = Certain, sex, sex != language.UnknownSex, false, false
	}
}

// samePaper reads what a document is told to be after a comma: "The audit, a document of
// 200 pages, says". It returns the item after that, 0 if there is none.
func samePaper(r *Resolver, i, who int) int {
	if who < 0 || !r.Register.All[who].written || i+3 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Comma {
		return 0
	}
	it := &r.s.Items[i+2]
	if it.Kind != syntax.Noun || !r.w.written(it.Last-1) || !language.Listed("a an the", r.s.Tokens[it.First].Of(r.s.Text)) || r.s.Items[i+3].Kind == syntax.Conjunction {
		return 0
	}
	r.persons[i+2], r.References[i+2] = int32(who), r.References[i]
	return i + 3
}

// describes reports whether the phrase at item k, which no list knows for an office, tells
// what the person before it is: "Finn Gale, harbour master, said"; not in "Kern met Lind,
// a dog and a cat".
func describes(r *Resolver, who, k int) bool {
	it, one := &r.s.Items[k], &r.Register.All[who]
	if !r.s.Language.Has(language.ShortOffices) || it.Kind != syntax.Noun || one.Nature <= Thing || one.Place || one.Role != "" || !strings.Contains(one.Name, " ") {
		return false
	}
	first, head := &r.s.Tokens[it.First], &r.s.Tokens[it.Last-1]
	if it.Class&(class.Possessive|class.Possessing|class.Plural|class.Calendar|class.Temporal) != 0 || head.Class&(class.Document|class.Group|class.Speech|class.Place|class.Adverb) != 0 || head.Kind != words.Word {
		return false
	}
	if first.Class&class.Determiner != 0 && !language.Listed("a an the", first.Of(r.s.Text)) || pluralForm(head.Of(r.s.Text)) || strings.HasSuffix(head.Of(r.s.Text), "ing") {
		return false
	}
	end := k + 1
	for end < len(r.s.Items) && r.s.Items[end-1].Last < r.roleEnd(k) {
		end++
	}
	if end+1 >= len(r.s.Items) {
		return end < len(r.s.Items) && namedByCue(r, k, first)
	}
	switch r.s.Items[end].Kind {
	case syntax.End, syntax.LineEnd:
		return namedByCue(r, k, first)
	case syntax.Comma:
		return r.s.Items[end+1].Kind == syntax.Verb || r.s.Items[end+1].Kind == syntax.Auxiliary
	default:
		return false
	}
}

// namedByCue reports whether a phrase that ends its sentence can be an apposition: it has an
// article, and the name before it stands behind a verb of saying, "said Finn Gale, the
// harbour master."; in "They met Lind, a dog." nobody says who Lind is.
func namedByCue(r *Resolver, k int, first *words.Token) bool {
	return first.Class&class.Determiner != 0 && k >= 3 && r.s.Items[k-3].Kind == syntax.Verb && r.s.Items[k-3].Class&class.Saying != 0
}

// isRole reports whether a phrase tells an office: not in "Lind, striker Tom Vale and …".
func (p wording) isRole(it *syntax.Item) bool {
	if it.Kind != syntax.Noun && it.Kind != syntax.Name || it.Head&class.Role == 0 || it.Head&class.Plural != 0 || p.Tokens[it.First].Kind == words.Capital && it.Kind == syntax.Noun {
		return false
	}
	return it.Kind != syntax.Name || p.nameStart(it) >= it.Last || p.presides(it)
}

// roleEnd returns the token after the role that begins with the phrase at item k: "a
// spokesman for the department".
func (r *Resolver) roleEnd(k int) int {
	it := &r.s.Items[k]
	last := it.Last
	for k+2 < len(r.s.Items) && r.s.Items[k+2].IsPhrase() && r.s.Items[k+2].Last-it.First < longestApposition {
		joins := r.s.Items[k+1].Kind == syntax.Preposition
		joins = joins || r.s.Items[k+1].Kind == syntax.Conjunction && r.s.Items[k].Kind == syntax.Name && r.s.Items[k+2].Kind == syntax.Name && r.s.Is(k+1, "and") && r.w.nameStart(&r.s.Items[k+2]) == r.s.Items[k+2].First
		if !joins {
			break
		}
		k += 2
		last = r.s.Items[k].Last
	}
	return last
}

// presides reports whether a phrase holds "of" after an office: "executive
// director of National Nurses United".
func (p wording) presides(it *syntax.Item) bool {
	for k := it.First + 1; k < it.Last-1; k++ {
		if p.Tokens[k].Of(p.Text) == "of" && p.Tokens[k-1].Class&class.Role != 0 {
			return true
		}
	}
	return false
}
