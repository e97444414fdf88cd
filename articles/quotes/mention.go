package quotes

import "strings"

// whoIs returns the person that the phrase at item i stands for, or -1. Every
// phrase is asked once, in reading order, so that "the official" and "he" find
// those who were named before.
func (r *reading) whoIs(i int) int {
	it := &r.items[i]
	switch it.kind {
	case iName:
		return r.whoIsNamed(it)
	case iNoun:
		return r.whoIsNoun(it)
	case iPronoun:
		return r.whoIsPronoun(it)
	}
	return -1
}

// whoIsNamed reads a phrase with capitals in it: "State Department spokesman
// John Kirby" is a role and a name, "a senior State Department official" is
// nobody's name, "the State Department" an organisation's.
func (r *reading) whoIsNamed(it *item) int {
	first, last := r.undetermined(it), it.last
	if first == last {
		return -1
	}
	from := r.nameStart(it)
	if from == last {
		return r.nounPhrase(it)
	}
	return r.people.named(r.nameIn(first, from, last))
}

// undetermined returns the phrase's first token after "the" or "his".
func (r *reading) undetermined(it *item) int {
	first := it.first
	for first < it.last && r.tokens[first].class&(determiner|possessive) != 0 && r.tokens[first].kind != number {
		first++
	}
	return first
}

// nameStart returns the token where the name begins in a phrase with capitals,
// after a role: it.last if the phrase names nobody, as in "a senior State
// Department official".
func (r *reading) nameStart(it *item) int {
	first, last := r.undetermined(it), it.last
	if first == last {
		return last
	}
	from := first
	for k := first; k < last-1; k++ {
		t := &r.tokens[k]
		if t.class&possessing != 0 && (k == first || r.tokens[last-1].class&group == 0) {
			from = k + 1
			continue
		}
		if t.class&(role|honorific) != 0 && t.class&(male|female) == 0 || t.class&honorific != 0 {
			if r.capitalsFrom(k+1, last) {
				from = k + 1
			}
		}
		if t.kind == word && t.class&particle == 0 && r.capitalsFrom(k+1, last) || k > first && portfolio(t.Of(r.text)) {
			from = k + 1
		}
	}
	tail := &r.tokens[last-1]
	if tail.kind == word || tail.class&(role|plural) != 0 && tail.class&(male|female) == 0 && last-first > 1 && r.lowerOrTitle(first, last) {
		return last
	}
	return from
}

// lowerOrTitle reports whether a phrase that ends in a word such as
// "Minister" or "Republicans" is an office and not a name.
func (r *reading) lowerOrTitle(first, last int) bool {
	for k := first; k < last; k++ {
		if r.tokens[k].class&(male|female) != 0 && r.tokens[k].class&role == 0 {
			return false
		}
	}
	return true
}

// capitalsFrom reports whether a name can begin at token k: a capital that is
// neither an office nor a small word's.
func (r *reading) capitalsFrom(k, last int) bool {
	if k >= last {
		return false
	}
	t := &r.tokens[k]
	return t.kind == capital && r.tokens[last-1].kind == capital || t.class&particle != 0 && r.tokens[last-1].kind == capital
}

// nameIn divides tokens [first, last) into a role before from and a name after.
func (r *reading) nameIn(first, from, last int) name {
	for last-from > 1 && r.junior(last-1) {
		last--
	}
	for from < last-1 && party(r.tokens[from].Of(r.text)) {
		from++
	}
	n := name{last: surname(r.tokens[last-1].Of(r.text))}
	end := r.tokens[last-1].Start + len(r.tokens[last-1].Of(r.text))
	if w := r.tokens[last-1].Of(r.text); r.tokens[last-1].class&possessing != 0 {
		end -= len(w) - len(surname(w))
		if len(surname(w)) > len(w) {
			end = r.tokens[last-1].End
		}
	}
	n.full = r.text[r.tokens[from].Start:max(end, r.tokens[from].Start+1)]
	if last-from > 1 && r.tokens[from].class&particle == 0 {
		n.first = r.tokens[from].Of(r.text)
	}
	if n.first != "" {
		n.sex = sexOfForename(n.first)
	}
	for k := first; k < last; k++ {
		switch c := r.tokens[k].class; {
		case c&group != 0 && k == last-1 || c&(document|place) != 0 && k == last-1:
			n.group = true
		case c&female != 0 && (k < from || k == from && last-from > 1):
			n.sex = feminine
		case c&male != 0 && c&female == 0 && (k < from || k == from && last-from > 1):
			n.sex = masculine
		}
	}
	if from > first {
		n.role = r.roleIn(first, from)
	}
	return n
}

// junior reports whether the token only follows a name: Jr., III.
func (r *reading) junior(k int) bool {
	switch r.tokens[k].Of(r.text) {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
		return true
	}
	return r.tokens[k].kind != capital
}

// party reports whether w only says where a person stands: "Republican Susan Collins".
func party(w string) bool {
	switch w {
	case "Republican", "Democrat", "Democratic", "GOP", "Conservative", "Labour", "Tory", "Liberal", "Green", "Independent":
		return true
	}
	return false
}

// roleIn returns the office in tokens [first, last) that stand before a name;
// a mere "Mr." is none.
func (r *reading) roleIn(first, last int) string {
	for first < last && r.tokens[first].class&possessing != 0 {
		first++
	}
	for last > first+1 && r.tokens[last-1].class&abbreviation != 0 && spelledOut(r.tokens[last-1].Of(r.text)) == "" {
		last--
	}
	office := false
	for k := first; k < last; k++ {
		office = office || r.tokens[k].class&role != 0 || r.tokens[k].class&honorific != 0 && r.tokens[k].class&(male|female) == 0
	}
	if !office || first >= last {
		return ""
	}
	if last == first+1 && r.tokens[first].class&abbreviation != 0 {
		return spelledOut(r.tokens[first].Of(r.text))
	}
	return r.text[r.tokens[first].Start:r.tokens[last-1].End]
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

// whoIsNoun reads a phrase without a name.
func (r *reading) whoIsNoun(it *item) int { return r.nounPhrase(it) }

// nounPhrase finds or adds somebody who is described: "a senior official",
// "the mayor", "critics".
func (r *reading) nounPhrase(it *item) int {
	t := &r.tokens[it.last-1]
	phrase := Span{r.tokens[it.first].Start, t.End}.Of(r.text)
	if end := r.completed(it, t.class); end > t.End {
		phrase = Span{r.tokens[it.first].Start, end}.Of(r.text)
	}
	s := unknownSex
	switch {
	case t.class&plural != 0:
		s = many
	case t.class&role == 0:
		s = neuter
	case t.class&female != 0:
		s = feminine
	}
	det := r.tokens[it.first].Of(r.text)
	definite, fresh := false, true
	switch det {
	case "the", "The", "this", "This", "that", "That", "his", "His", "her", "Her", "their", "Their", "its", "Its":
		definite, fresh = true, false
	}
	head := t.Of(r.text)
	if definite && strings.HasSuffix(head, "-year-old") {
		if who := r.people.pronounFor(unknownSex, r.sentence, r.speaker.who); who >= 0 {
			return who // "the 43-year-old" is whoever was spoken of
		}
	}
	return r.people.nameless(phrase, head, definite, fresh, s)
}

// longestComplement bounds what is added to a nameless one's name, in tokens.
const longestComplement = 8

// completed returns where the noun phrase ends with what tells who it is: "two
// people familiar with the contract", "a report by the university".
func (r *reading) completed(it *item, head class) int {
	last := it.last
	for last+1 < len(r.tokens) && last-it.last < longestComplement {
		t := &r.tokens[last]
		ties := false
		switch t.Of(r.text) {
		case "of", "for", "with":
			ties = true
		case "at", "from":
			ties = r.tokens[last+1].kind == capital
		case "by":
			ties = head&document != 0
		}
		k := last + 1
		for ties && k < len(r.tokens) && k-it.last < longestComplement && r.completes(k, k == last+1) {
			k++
		}
		if k == last+1 {
			break
		}
		last = k
	}
	return r.tokens[last-1].End
}

// notNouns are the classes of words that end a noun phrase.
const notNouns = finite | auxiliary | modal | preposition | conjunction | relative | adverb | pronoun | subordinator | participle

// completes reports whether the token goes on with a noun phrase; only its
// first may be an article.
func (r *reading) completes(k int, first bool) bool {
	t := &r.tokens[k]
	switch t.kind {
	case capital:
		return true
	case word:
		return t.class&notNouns == 0 || first && t.class&determiner != 0
	}
	return false
}

// whoIsPronoun resolves he, she, they and it.
func (r *reading) whoIsPronoun(it *item) int {
	s := r.sexOf(it)
	if s == unknownSex {
		return -1
	}
	who := r.people.pronounFor(s, r.sentence, r.speaker.who)
	if who >= 0 && (s == masculine || s == feminine) && r.people.all[who].sex == unknownSex {
		r.people.all[who].sex = s
	}
	return who
}

// sexOf returns what a pronoun asks for; unknownSex for I, you and the like.
func (r *reading) sexOf(it *item) sex {
	w := r.tokens[it.first].Of(r.text)
	for i := range len(w) {
		if w[i] == '\'' || w[i] >= 0x80 {
			w = w[:i]
			break
		}
	}
	switch w {
	case "he", "He", "HE", "er", "il", "él", "lui", "elle":
		if w == "elle" {
			return feminine
		}
		return masculine
	case "she", "She", "SHE", "ella", "lei":
		return feminine
	case "they", "They":
		return many
	case "it", "It":
		return neuter
	}
	return unknownSex
}
