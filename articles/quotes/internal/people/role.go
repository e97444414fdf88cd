package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// roleIn returns the office in tokens [first, last) that stand before a name;
// a mere "Mr." is none.
func (p wording) roleIn(first, last int) string {
	for first < last && p.Tokens[first].Class&class.Possessing != 0 {
		first++
	}
	for first < last-1 && p.Tokens[first].Kind == words.Number {
		first++ // "82-year-old fisherman Oskar Lind"
	}
	spelled := ""
	for last > first && p.Tokens[last-1].Class&class.Abbreviation != 0 && spelled == "" {
		spelled = spelledOut(p.Tokens[last-1].Of(p.Text))
		last--
	}
	office := spelled != ""
	for k := first; k < last; k++ {
		office = office || k == last-1 && p.Tokens[k].Kind != words.Number && p.Tokens[k].Class == 0 && agent(p.Tokens[k].Of(p.Text)) // "welder", "Recorder"
		office = office || p.Tokens[k].Class&class.Role != 0 || p.Tokens[k].Class&class.Honorific != 0 && p.Tokens[k].Class&(class.Male|class.Female) == 0
	}
	if !office {
		return ""
	}
	if last == first {
		return spelled
	}
	before := oneSpaced(p.Text[p.Tokens[first].Start:p.Tokens[last-1].End])
	switch {
	case spelled == "":
		return before
	case p.Tokens[last-1].Class&class.Role != 0:
		return before // "presidential candidate Sen."
	}
	return before + " " + spelled // "New Norland Gov."
}

// spelledOut returns the office that a title before a name stands for; a
// doctor or a saint holds none.
func spelledOut(title string) string {
	switch strings.TrimSuffix(title, ".") {
	case "Sen":
		return "Senator"
	case "Rep":
		return "Representative"
	case "Gov":
		return "Governor"
	case "Pres":
		return "President"
	case "Gen":
		return "General"
	case "Col":
		return "Colonel"
	case "Capt":
		return "Captain"
	case "Lt":
		return "Lieutenant"
	case "Sgt":
		return "Sergeant"
	case "Prof":
		return "Professor"
	case "Rev":
		return "Reverend"
	case "Det":
		return "Detective"
	case "Supt":
		return "Superintendent"
	}
	return ""
}

// office gives a person a role, so that "the mayor" finds who that is.
func (p *Register) office(who int, role string) {
	if role == "" || len(role) > longestName*2 {
		return
	}
	one, head := &p.All[who], p.language.HeadOf(role)
	only := relates(p.language, role)
	if one.Role == "" || !only && one.passing && !strings.Contains(one.Role, role) {
		one.Role, one.passing = role, only
	}
	if one.Nature != Thing {
		one.Nature = Certain
	}
	p.enlist(p.byRole, head, who)
	for _, noun := range p.language.AlsoCalled(strings.ToLower(head)) {
		p.enlist(p.byRole, noun, who)
	}
	if part := p.language.Lexicon().LastPart(head); part != "" {
		p.enlist(p.byRole, part, who) // "der Minister" for the Umweltminister
	}
	if waits, ok := p.byHead[string(p.fold(head))]; ok && strings.EqualFold(role, head) {
		// "the president" stood alone before "President Jonas Kern".
		if other := p.Root(int(waits)); strings.EqualFold(p.All[other].Name, head) && p.All[other].definite {
			p.join(who, other)
		}
	}
}

// relations are nouns of what somebody is to another. "His rival Jonas Kern" leads to
// Kern, and says nothing of who he is; "a friend of the family" does.
const relations = "rival opponent counterpart foe adversary nemesis challenger predecessor successor colleague friend ally enemy"

// relates reports whether a role tells what somebody is to another, and no more.
func relates(l *language.Language, role string) bool {
	return language.Listed(relations, l.HeadOf(role)) && !strings.Contains(role, " of ")
}

// OfficeOf is the role of a person as a reader is told it; empty where the text says only
// what they are to somebody else.
func OfficeOf(r *Register, one *Person) string {
	if relates(r.language, one.Role) {
		return ""
	}
	return one.Role
}

// deputises reports whether a word before an office makes it a lesser one.
func deputises(w string) bool {
	switch strings.ToLower(w) {
	case "vice", "deputy", "assistant", "acting", "associate", "under", "shadow", "rival":
		return true
	}
	return false
}

// rival reports whether a word before an office or a noun makes it another one.
func rival(w string) bool {
	switch strings.ToLower(w) {
	case "other", "another", "second", "third", "fourth", "first", "different":
		return true
	}
	return deputises(w)
}

// holds reports whether a definite phrase with the words mods before its head
// may mean somebody of whom known is told, and how well it fits: "the Turkish
// president" is not "U.S. Vice President", "the senior official" may be "an
// official".
func holds(mods, known string) (fit int, ok bool) {
	foreign := 0
	for w := range strings.FieldsSeq(mods) {
		switch {
		case containsWord(known, trimmed(w)), strings.EqualFold(w, "second") && (containsWord(known, "another") || containsWord(known, "other")):
			fit += 10
		case rival(w):
			return 0, false
		case w[0] >= 'A' && w[0] <= 'Z':
			foreign++
		}
	}
	for w := range strings.FieldsSeq(known) {
		if containsWord(mods, w) {
			continue
		}
		if deputises(w) {
			return 0, false
		}
		if foreign > 0 && w[0] >= 'A' && w[0] <= 'Z' && w != known && !containsWord(mods, w) && fit == 0 {
			foreign++
		}
	}
	return fit, foreign < 2
}

// containsWord reports whether w stands in s as a word, whatever its case.
func containsWord(s, w string) bool {
	for x := range strings.FieldsSeq(s) {
		if strings.EqualFold(trimmed(x), w) {
			return true
		}
	}
	return false
}

// holder finds whom a definite phrase means: the one last mentioned of those
// who hold that office or were described so.
func (p *Register) holder(d described) int {
	p.How = Reference{}
	best, top := -1, 0
	weigh := func(who int, known string) {
		one := &p.All[who]
		if d.sex != language.UnknownSex && one.Sex != language.UnknownSex && one.Sure && d.sex != one.Sex {
			return
		}
		fit, ok := holds(d.mods, known)
		if !ok || d.complete && one.Last != "" && !strings.Contains(one.Role, lastWord(d.phrase)) {
			return // "the trade group for bakers" is no named group
		}
		if score := 1000 + fit - 3*min(p.sentence-one.lately, 100); best < 0 || score >= top {
			if best >= 0 && best != who {
				p.How.Rivals++
			}
			best, top = who, score
			p.How.Ago = p.ago(who)
		} else if best != who {
			p.How.Rivals++
		}
	}
	for _, w := range p.byRole[string(p.fold(d.head))] {
		who := p.Root(int(w))
		weigh(who, beforeHead(p.All[who].Role, d.head))
	}
	if who, ok := p.byHead[string(p.fold(d.head))]; ok {
		who := p.Root(int(who))
		if one := &p.All[who]; !d.owned || one.owned {
			weigh(who, beforeHead(one.Name, d.head))
		}
	}
	return best
}

// beforeHead returns the words of a description that stand before its head.
func beforeHead(s, head string) string {
	if i := strings.Index(strings.ToLower(s), strings.ToLower(head)); i >= 0 {
		return s[:i]
	}
	return ""
}

// lastWord returns the last word of a phrase.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
