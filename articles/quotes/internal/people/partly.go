package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// leastPart is the length in bytes from which on a part of a name may stand for all of it.
const leastPart = 3

// notParts are the classes of words in names by which nobody is called.
const notParts = class.Role | class.Honorific | class.Particle | class.Preposition | class.Conjunction | class.Determiner | class.Calendar | class.Place | class.Group | class.Document

// keepParts notes by which parts of a full name somebody may be called: Carlos Ruiz Ferrer
// by "Ruiz", Marta Dole-Price by "Price", and Wavecrest Foods by "Wavecrest".
func keepParts(p *Register, who int) {
	one := &p.All[who]
	if !p.language.Has(language.ShortOffices) || strings.Count(one.Name, " ") > longestRow {
		return
	}
	first, rest, found := strings.Cut(one.Name, " ")
	if !found {
		return
	}
	if one.Nature == Thing && trades(p, one.Name) && !adjective(first) && !body(first) {
		keepPart(p, first, who)
	}
	for more := true; more; {
		var w string
		w, rest, more = strings.Cut(rest, " ")
		if more {
			keepPart(p, w, who)
		} else if a, b, joined := strings.Cut(trimmed(w), "-"); joined && one.Nature != Thing {
			keepPart(p, a, who)
			keepPart(p, b, who)
		}
	}
}

// keepPart notes that somebody may be called by a word, unless somebody else may be.
func keepPart(p *Register, w string, who int) {
	if len(w) < leastPart || w[0] < 'A' || w[0] > 'Z' || strings.HasSuffix(w, ".") || p.language.Lexicon().Lookup(w)&notParts != 0 {
		return
	}
	key := p.fold(w)
	if _, taken := p.byPart[string(key)]; !taken {
		p.byPart[string(key)] = int32(who)
	}
}

// trades reports whether the last word of a body's name tells that it is a firm, which is
// called by the first word alone as no council is.
func trades(p *Register, name string) bool {
	return language.Listed(p.language.Firms, strings.TrimSuffix(lastWord(name), "."))
}

// partly returns who is called by a part of the name that was given before; -1 if nobody is.
func partly(p *Register, n name) int {
	found, ok := p.byPart[string(p.fold(n.last))]
	if !ok {
		return -1
	}
	who := p.Root(int(found))
	one := &p.All[who]
	rest, begins := strings.CutPrefix(one.Name, n.full+" ")
	switch {
	case !agree(one, n):
	case n.first != "":
		if begins && (one.Nature == Thing && trades(p, rest) || one.Nature != Thing && p.language.Lexicon().Lookup(rest) == 0) {
			return who // "Maria José" is Maria José Ortega, "Northern Steel" the Northern Steel Group
		}
	case one.Nature != Thing && p.language.Lexicon().Lookup(n.last)&class.Forename == 0, one.Nature == Thing && begins && !n.titled:
		return who
	}
	return -1
}

// onlyHolder returns the only one of a name whose office a capital alone is: "Coach said" after
// "Coach Ada Dole", and the label "CHAIR:" after "the chair, Ada Dole,"; -1 if there is none or several.
func onlyHolder(p *Register, office string) int {
	only := -1
	for _, w := range p.byRole[string(p.fold(office))] {
		who := p.Root(int(w))
		switch {
		case p.All[who].Last == "" || who == only:
		case only >= 0:
			return -1
		default:
			only = who
		}
	}
	return only
}

// nicknamedAs returns who is called by the short form of a forename alone, "Bess" after
// "Elizabeth Dole"; -1 if nobody is.
func nicknamedAs(p *Register, short string) int {
	for _, full := range language.FullForms(short) {
		if who, ok := p.byFirst[full]; ok {
			return p.Root(int(who))
		}
	}
	return -1
}
