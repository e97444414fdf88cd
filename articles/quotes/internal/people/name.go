package people

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// name is what a phrase tells of the one it names.
type name struct {
	full   string // "Jonas Kern"
	first  string // "Jonas"; empty for a surname alone
	last   string // "Kern"
	role   string // "Secretary of State"
	sex    language.Sex
	sure   bool   // the sex is no guess
	titled bool   // "Mr" or an office stands before it
	title  string // "Dr"
	nature nature
	place  bool
}

// whoIsNamed reads a phrase with capitals in it: "State Department spokesman
// John Kirby" is a role and a name, "a senior State Department official" is
// nobody's name, "the State Department" an organisation's.
func (r *Resolver) whoIsNamed(it *syntax.Item) int {
	first, last := r.w.undetermined(it), it.Last
	if first > it.First && last == first+1 && r.s.Language.IsDemonym(r.s.Tokens[first].Of(r.s.Text)) {
		return r.nounPhrase(it) // "the Italian said"
	}
	if first == last || last == first+1 && r.w.nobody(first) && !r.surnamed(first) {
		return -1
	}
	if r.w.isDay(first, last) {
		return -1
	}
	from := r.w.nameStart(it)
	if from == last || first > it.First && r.w.onlyTells(first, last) {
		return r.nounPhrase(it) // "the Kentuck Republican"
	}
	n := r.w.nameIn(first, from, last)
	if n.full == "" {
		return -1
	}
	if first > it.First && from == first && n.role == "" && !n.sure {
		n.nature = Thing // "the Senate", "the Palestinians"
		n.sex = language.Neuter
		if t := &r.s.Tokens[last-1]; t.Class&class.Group == 0 && pluralForm(t.Of(r.s.Text)) {
			n.sex = language.Many
		}
	}
	if n.nature == Thing && adjective(n.first) && r.Register.knows(n.last) {
		n.nature, n.sex = Likely, language.UnknownSex // "German Ortega", after Freddy Ortega
	}
	if n.nature == Thing {
		return r.organisation(it, n)
	}
	return r.Register.named(n)
}

// onlyTells reports whether capitals behind an article tell what somebody is, and name nobody:
// "the Pell River MLA", "the Kentuck Republican", "the 40-year-old Croat".
func (p wording) onlyTells(first, last int) bool {
	if !p.Language.Has(language.ShortOffices) {
		return false
	}
	tail := p.Tokens[last-1].Of(p.Text)
	return language.IsInitialled(tail) || language.IsParty(tail) || last-first == 2 && p.Language.TellsAge(p.Tokens[first].Of(p.Text))
}

// isDay reports whether tokens [first, last) tell a day: "Sept. 9".
func (p wording) isDay(first, last int) bool {
	if p.Tokens[first].Class&class.Calendar == 0 || p.Tokens[first].Class&(class.Male|class.Female) != 0 {
		return false
	}
	for k := first + 1; k < last; k++ {
		if p.Tokens[k].Kind != words.Number {
			return false
		}
	}
	return last > first+1
}

// surnamed reports whether the capital at token k is the surname of somebody who was
// named in full, however it ends: "Brenning said", after "Ola Brenning".
func (r *Resolver) surnamed(k int) bool {
	t := &r.s.Tokens[k]
	if !participial(t.Of(r.s.Text)) || adjective(t.Of(r.s.Text)) {
		return false
	}
	return r.Register.knows(trimmed(t.Of(r.s.Text)))
}

// pluralForm reports whether a word ends as a plural does.
func pluralForm(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != '\''
}

// nobody reports whether the capital at token k names nobody, though it stands
// like a name: "That", "Six", "Oct.", "Democratic".
func (p wording) nobody(k int) bool {
	t := &p.Tokens[k]
	if t.Class&(class.Male|class.Female) != 0 {
		return false
	}
	if p.opens(k) && participial(t.Of(p.Text)) {
		return true // "Adopted by a couple, …"
	}
	return t.Class&(class.That|class.Adverb|class.Conjunction|class.Determiner|class.Preposition|class.Subordinator|class.Abbreviation|class.Calendar|class.Auxiliary) != 0 && !words.IsUpper(t.Of(p.Text)) ||
		adjective(t.Of(p.Text))
}

// opens reports whether token k begins a sentence.
func (p wording) opens(k int) bool {
	return k == 0 || p.Tokens[k-1].Kind == words.Stop || p.Tokens[k-1].Kind == words.Mark || p.Tokens[k-1].Kind == words.Newline
}

// participial reports whether a word of the start of a sentence ends as no
// surname alone does: "Adopted", "Fundraising", "Recognition".
func participial(w string) bool {
	for _, end := range [...]string{"ing", "ed", "tion", "ment", "ness", "ity", "ances"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// undetermined returns the phrase's first token after "the" or "his".
func (p wording) undetermined(it *syntax.Item) int {
	first := it.First
	for first < it.Last && p.Tokens[first].Class&(class.Determiner|class.Possessive) != 0 && p.Tokens[first].Kind != words.Number {
		first++
	}
	return first
}

// office reports whether token k is a title or an office, which no name holds.
func (p wording) isOffice(k int) bool {
	c := p.Tokens[k].Class
	return c&(class.Role|class.Honorific) != 0 && c&class.Possessing == 0 && (c&class.Forename == 0 || c&class.Honorific != 0)
}

// calls reports whether token k is a noun of people that has a capital only because a sentence
// begins with it, as "Deckhand Pat Marlow" may.
func (p wording) calls(k int) bool {
	t := &p.Tokens[k]
	return t.Class&(class.Forename|class.Male|class.Female) == 0 && p.Language.Humans[strings.ToLower(t.Of(p.Text))]
}

// nameStart returns the token where the name begins in a phrase with capitals,
// after a role: it.last if the phrase names nobody, as in "a senior State
// Department official".
func (p wording) nameStart(it *syntax.Item) int {
	first, last := p.undetermined(it), it.Last
	if first == last {
		return last
	}
	from := first
	for k := first; k < last-1; k++ {
		t := &p.Tokens[k]
		if t.Class&class.Possessing != 0 && (k == first || p.Tokens[last-1].Class&class.Group == 0) {
			from = k + 1
			continue
		}
		if !p.capitalsFrom(k+1, last) {
			continue
		}
		switch {
		case p.isOffice(k), t.Kind == words.Number, t.Kind == words.Word && t.Class&class.Particle == 0, k > first && language.IsPortfolio(t.Of(p.Text)) && p.Tokens[last-1].Class&class.Group == 0:
			from = k + 1
		case (k >= from+1 || p.calls(k) || p.Language.Has(language.CapitalNouns) && t.Class&class.Forename == 0) && p.Tokens[k+1].Class&class.Forename != 0 && k+2 < last && !p.forenamed(from, k+1):
			from = k + 1 // "County Recorder Helen Moss"
		}
	}
	tail := &p.Tokens[last-1]
	if tail.Kind == words.Word || tail.Class&(class.Role|class.Plural) != 0 && tail.Class&class.Forename == 0 && last-first > 1 && !p.forenamed(first, last) {
		return last
	}
	return from
}

// forenamed reports whether a forename or an initial stands among tokens
// [first, last): "Ruth Bishop" and "J. Bishop" are names though a bishop is an
// office.
func (p wording) forenamed(first, last int) bool {
	for k := first; k < last; k++ {
		if c := p.Tokens[k].Class; c&class.Forename != 0 || c&(class.Male|class.Female) != 0 && c&class.Role == 0 {
			return true
		}
		if w := p.Tokens[k].Of(p.Text); len(w) >= 2 && w[1] == '.' && len(w) <= 4 && k+1 < last {
			return true
		}
	}
	return false
}

// capitalsFrom reports whether a name can begin at token k: a capital that is
// neither an office nor a small word's.
func (p wording) capitalsFrom(k, last int) bool {
	if k >= last {
		return false
	}
	t := &p.Tokens[k]
	return t.Kind == words.Capital && p.Tokens[last-1].Kind == words.Capital || t.Class&class.Particle != 0 && p.Tokens[last-1].Kind == words.Capital
}

// nameIn divides tokens [first, last) into a role before from and a name after. From
// last on there is no name: the last word stands for who has the role.
func (p wording) nameIn(first, from, last int) name {
	end := last
	for last-from > 1 && p.junior(last-1) {
		last--
	}
	for from < last-1 && language.IsParty(p.Tokens[from].Of(p.Text)) {
		from++
	}
	tail := &p.Tokens[last-1]
	n := name{last: surname(tail.Of(p.Text))}
	n.full = n.last
	if last-from > 1 {
		n.full = p.Text[p.Tokens[from].Start:tail.Start] + trimmed(tail.Of(p.Text))
	}
	for k := last; k < end && p.suffix(k); k++ {
		n.full += " " + p.Tokens[k].Of(p.Text)
	}
	n.full = oneSpaced(n.full)
	if last-from > 1 {
		if t := &p.Tokens[from]; t.Class&class.Particle == 0 || t.Kind == words.Capital && t.Class&class.Forename != 0 {
			n.first = t.Of(p.Text)
		}
	}
	p.describe(&n, first, from, last)
	if from > first {
		n.role = p.roleIn(first, from)
	}
	return n
}

// describe fills in the sex and the nature of a name.
func (p wording) describe(n *name, first, from, last int) {
	tail := &p.Tokens[last-1]
	switch {
	case p.Text[tail.Start] == '@':
		n.nature = Likely // an account may be anybody's
	case adjective(n.first), body(n.first), p.impersonal(from, last), len(n.last) == 1 && from == first && !p.forenamed(from, last):
		n.nature = Thing // "Row F" too
	case tail.Class&class.Plural != 0 && tail.Class&class.Forename == 0:
		n.nature, n.sex = Thing, language.Many
	case n.first != "":
		n.nature = Likely
		if n.sex, n.sure = p.Language.SexOf(n.first); n.sure {
			n.nature = Certain
		}
	case tail.Class&class.Forename != 0:
		n.sex, _ = p.Language.SexOf(n.last)
	}
	n.place = tail.Class&class.Place != 0
	if from > first && p.Tokens[from-1].Kind == words.Word && p.Tokens[from-1].Class&(class.Group|class.Role) == class.Group && !n.sure {
		n.nature = Thing // "the ferry company Sound Line"
	}
	for k := first; k < from; k++ {
		if !p.isOffice(k) {
			continue
		}
		n.titled = true
		if p.Tokens[k].Class&class.Honorific != 0 {
			n.title = trimmed(p.Tokens[k].Of(p.Text))
		}
		if n.nature != Thing || p.Tokens[k].Class&class.Honorific != 0 {
			n.nature = Certain
		}
		if s := p.sexOfNoun(k); s != language.UnknownSex && (!n.sure || p.Tokens[k].Class&class.Role == 0) {
			n.sex, n.sure = s, true // "Mr", but "spokesman Ann Moss"
		}
	}
	if n.nature == Thing && n.sex != language.Many {
		n.sex = language.Neuter
	}
}

// impersonal reports whether the last word of a name tells that it is no person's.
func (p wording) impersonal(from, last int) bool {
	tail := &p.Tokens[last-1]
	word := tail.Of(p.Text)
	firm := last-from > 1 && language.Listed(p.Language.Firms, word) // "Westray Line"
	ends := firm || tail.Class&(class.Group|class.Document|class.Place) != 0 || last-from > 1 && p.Language.Bodies[strings.ToLower(trimmed(word))]
	return ends && tail.Class&class.Forename == 0 && (firm && pluralForm(word) || !p.personal(from, last)) || // "Aurora Lines"
		words.IsUpper(tail.Of(p.Text)) && !p.shouted(from, last)
}

// personal reports whether tokens [from, last) are a forename that only people have and
// one word more: "Deborah Church", not "Charlotte Church Choir".
func (p wording) personal(from, last int) bool {
	if last-from != 2 {
		return false
	}
	_, sure := p.Language.SexOf(p.Tokens[from].Of(p.Text))
	return sure
}

// shouted reports whether a name of several words is all in capitals, and so
// is no acronym: "INES CALLOWAY".
func (p wording) shouted(from, last int) bool {
	return last-from > 1 && words.IsUpper(p.Tokens[from].Of(p.Text))
}

// surname returns the part of a name by which it is looked up: without
// "al-", a possessive or a full stop.
func surname(w string) string {
	w = trimmed(w)
	if len(w) > 4 && (strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "Al-") || strings.HasPrefix(w, "El-")) {
		return w[3:]
	}
	return w
}

// trimmed returns a word without a possessive or a full stop.
func trimmed(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if len(w) > 2 && w[1] != '.' {
		w = strings.TrimRight(w, ".")
	}
	return strings.TrimRight(w, "'’")
}

// oneSpaced returns a name that goes over a line's end with single spaces.
func oneSpaced(s string) string {
	last := byte('x')
	for i := range len(s) {
		if c := s[i]; c <= ' ' && (c == '\n' || c == '\r' || c == '\t' || c == ' ' && last == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		last = s[i]
	}
	return s
}

// junior reports whether the token only follows a name: Jr., III.
func (p wording) junior(k int) bool { return p.suffix(k) || p.Tokens[k].Kind != words.Capital }

// suffix reports whether the token tells a son from his father.
func (p wording) suffix(k int) bool {
	switch p.Tokens[k].Of(p.Text) {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// adjective reports whether a capital word only describes: "Democratic",
// "Norwegian", "Western".
func adjective(w string) bool {
	switch w {
	case "Democratic", "Republican", "Conservative", "Liberal", "Western", "Eastern", "Northern", "Southern", "European", "American", "African", "Asian",
		"French", "British", "English", "Irish", "Scottish", "Welsh", "German", "Spanish", "Dutch", "Polish", "Turkish", "Danish", "Swedish", "Finnish", "Greek",
		"Chinese", "Japanese", "Russian", "Italian", "Mexican", "Canadian", "Australian", "Indian", "Iranian", "Syrian", "Ukrainian", "Egyptian", "Israeli",
		"Iraqi", "Saudi", "Palestinian", "Hispanic", "Latino", "Muslim", "Christian-run", "Catholic", "Jewish", "Islamic", "Arab", "Kurdish", "Cuban", "Brazilian",
		"Norwegian", "Belgian", "Austrian", "Swiss", "Portuguese", "Hungarian", "Romanian", "Nigerian", "Kenyan", "Pakistani", "Afghan", "Korean", "Vietnamese":
		return true
	}
	return false
}

// body reports whether a capital word that begins a name tells that it is no
// person's: "United Airlines", "North Norland".
func body(w string) bool {
	switch w {
	case "North", "South", "East", "West", "New", "United", "Great", "Royal", "National", "International", "Federal", "Central", "Los", "San", "Santa",
		"Saint", "Fort", "Port", "Mount", "Lake", "World", "Wall", "White", "Supreme", "State", "States", "House", "Islamic", "Air", "General", "Planned",
		"Fox", "Super", "Big", "Black", "Public", "Human", "Social", "First":
		return true
	}
	return false
}
