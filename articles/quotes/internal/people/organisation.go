package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// organisation adds a mention of a named body or thing: "the Seafarers’
// Union", "the Ministry of Trade", "Twitter".
func (r *Resolver) organisation(it *syntax.Item, n name) int {
	if r.s.Tokens[it.Last-1].Class&class.Group != 0 {
		n.full += r.w.purpose(it.Last)
	}
	who := r.Register.named(n)
	one := &r.Register.All[who]
	if one.Nature != Thing {
		return who
	}
	words := 0
	var short [8]byte
	for w := range strings.FieldsSeq(one.Name) {
		if w[0] >= 'A' && w[0] <= 'Z' && words < len(short) {
			short[words] = w[0]
			words++
		}
		if r.Register.All[who].Sex != language.Many && r.s.Language.Lexicon().Lookup(trimmed(w))&class.Group != 0 {
			r.Register.byHead[string(r.Register.fold(trimmed(w)))] = int32(who)
		}
	}
	if words >= 3 {
		key := string(r.Register.fold(string(short[:words])))
		if _, ok := r.Register.byShort[key]; !ok {
			r.Register.byShort[key] = int32(who)
		}
	}
	return who
}

// purpose returns what follows the name of a body and belongs to it: " of
// Trade and Industry".
func (p wording) purpose(k int) string {
	start := k
	if k+1 >= len(p.Tokens) {
		return ""
	}
	switch p.Tokens[k].Of(p.Text) {
	case "of", "for", "on":
		k++
	default:
		return ""
	}
	if p.Tokens[k].Of(p.Text) == "the" && k+1 < len(p.Tokens) {
		k++
	}
	first := k
	for k < len(p.Tokens) && k-first < 5 {
		t := &p.Tokens[k]
		if t.Kind == words.Capital && t.Class&class.Calendar == 0 {
			k++
			continue
		}
		if w := t.Of(p.Text); k > first && (w == "and" || w == "&") && k+1 < len(p.Tokens) && p.Tokens[k+1].Kind == words.Capital && p.Tokens[k+1].Class&(class.Male|class.Female|class.Honorific) == 0 {
			k += 2
			continue
		}
		break
	}
	if k == first {
		return ""
	}
	return " " + oneSpaced(p.Text[p.Tokens[start].Start:p.Tokens[k-1].Start]+trimmed(p.Tokens[k-1].Of(p.Text)))
}

// acronym reads the short name in parentheses after a name: "the Seafarers’
// Union (SU)".
func acronym(r *Resolver, i, who int) {
	if who < 0 || r.s.Items[i].Kind != syntax.Name || i+1 >= len(r.s.Items) || r.s.Items[i+1].Kind != syntax.Aside {
		return
	}
	first := r.s.Items[i+1].First + 1
	short := r.s.Tokens[first].Of(r.s.Text)
	if r.s.Items[i+1].Last-first != 2 || !words.IsUpper(short) || strings.Contains(short, "-") || len(r.Register.All[who].Name) <= len(short) {
		return
	}
	r.Register.byShort[string(r.Register.fold(short))] = int32(who)
	r.Register.alias(who, short)
}

// generic tells whether a noun may stand for any body that was named: "the
// company"; others only for one that the article calls nothing else: "the
// union", not for "Norland Council".
func generic(head string) (any, ok bool) {
	switch strings.ToLower(head) {
	case "company", "firm", "business", "organisation", "organization", "agency", "charity", "outlet", "group", "newspaper", "paper", "publication":
		return true, true
	case "union", "club", "team", "league", "council", "bank", "airline", "retailer", "guild", "diocese", "tabloid", "magazine", "broadcaster", "network",
		"startup", "start-up", "brewery", "publisher", "operator", "watchdog", "school", "university", "hospital", "party", "association",
		"federation", "foundation", "institute", "museum", "website", "carmaker", "manufacturer", "chain", "insurer", "lender",
		"brand", "studio", "label", "utility", "developer", "app", "platform", "commission", "committee", "ministry", "department":
		return false, true
	}
	return false, false
}

// isSuited is how much more "the company" is a firm by its name, and "the union" a league,
// than another body.
const isSuited = 60

// firmNouns stand for firms, and teamNouns for teams, the names of which may be plurals.
const (
	firmNouns = "company firm business operator airline retailer brewery publisher developer manufacturer carmaker chain insurer lender brand studio label utility startup start-up"
	teamNouns = "club team side"
)

// mostScanned bounds how many people are looked through for a firm.
const mostScanned = 128

// onlyFirm returns the firm that "the company" stands for where nothing is in view: the only
// one that the text has named; -1 if there is none or several.
func onlyFirm(p *Register, head string) int {
	if !language.Listed(firmNouns, head) {
		return -1
	}
	only := -1
	for who := range p.All[:min(len(p.All), mostScanned)] {
		one := &p.All[who]
		switch {
		case one.same >= 0 || one.Nature != Thing || one.Last == "" || !trades(p, one.Name):
		case only >= 0:
			return -1
		default:
			only = who
		}
	}
	return only
}

// leastBody is the salience that a body has in whose view "the company" stands.
const leastBody = 15

// bodyInView returns the named body that "the company" stands for: the one
// most in view. -1 if there is none.
func (p *Register) bodyInView(head string) int {
	any, ok := generic(head)
	if !ok {
		return -1
	}
	best, top := -1, 0
	for k := 1; k <= focusSize && k <= p.recent; k++ {
		who := p.Root(p.focus[(p.recent-k)%focusSize].who)
		score, ok := p.bodyScore(who, head, any)
		if !ok {
			continue
		}
		if best < 0 || score > top {
			best, top = who, score
		}
	}
	if best < 0 || top < leastBody {
		if firm := onlyFirm(p, head); firm >= 0 {
			best, top = firm, leastBody
		} else if any && p.lead > 0 {
			best, top = p.Root(p.lead-1), leastBody // the body that the article is about
		}
	}
	if best < 0 || top < leastBody {
		return -1
	}
	one := &p.All[best]
	one.Nature, one.Sex, one.voiced = Thing, language.Neuter, true
	return best
}

// bodyScore is how much somebody named is in view as the body that a noun stands for,
// any body or one of a kind; ok is false for who is none.
func (p *Register) bodyScore(who int, head string, any bool) (score int, ok bool) {
	one := &p.All[who]
	kinds := p.language.BodyKinds[head]
	suits := language.Listed(kinds, lastWord(one.Name)) || language.Listed(kinds, firstWord(one.Name)) || language.Listed(firmNouns, head) && trades(p, one.Name)
	if !one.mayBeBody() || !suits && (one.isCrowd(head) || !any && p.otherBody(one.Last)) {
		return 0, false
	}
	score = p.salience(who) - 20*int(max(one.Nature, Unsure))
	if one.Nature != Thing {
		if score -= 25; initialled(one.Name) {
			score += 25
		}
		if first, _, _ := strings.Cut(one.Name, " "); !any && !suits && (language.IsForename(first) || one.Nature == Unsure) && !initialled(one.Name) || one.learnt || one.bare > 0 && strings.Contains(one.Name, " ") {
			return 0, false
		}
	}
	if one.Place {
		score -= 40
	}
	if suits {
		score += isSuited
	}
	return score, true
}

// mayBeBody reports whether nothing tells that somebody named is a human being.
func (one *Person) mayBeBody() bool {
	return one.Last != "" && one.Nature != Certain && !one.Sure && (one.Role == "" || one.Nature == Thing)
}

// isCrowd reports whether somebody is several who are no team: "the Swedes", but not "Rovers"
// where "the club" is meant.
func (one *Person) isCrowd(head string) bool {
	return one.Sex == language.Many && (one.Nature != Thing || !language.Listed(teamNouns, head))
}

// initialled reports whether a name begins as a body's may: "BC Power".
func initialled(name string) bool {
	first, _, more := strings.Cut(name, " ")
	return more && len(first) > 1 && !strings.Contains(first, ".") && words.IsUpper(first)
}

// otherBody reports whether a name's last word tells what kind of body it is.
func (p *Register) otherBody(last string) bool {
	return p.language.Lexicon().Lookup(last)&class.Group != 0
}

// embody notes that somebody is a body that is called by a noun.
func (p *Register) embody(who int, head string) {
	one := &p.All[who]
	one.Nature, one.Sex, one.Sure, one.voiced = Thing, language.Neuter, false, true
	p.byHead[string(p.fold(head))] = int32(who)
}
