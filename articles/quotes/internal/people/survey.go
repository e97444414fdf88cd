package people

import (
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

// survey is a first look over the whole article for what it tells of the sex of those it
// names, so that it is known who may be "he" before the first "he" is met. A title tells
// it; a pronoun does where one name alone stands before it, and what most of them tell
// counts: "Nino Vale … he", before "Gwen Dray asked Vale", does not leave Vale to "she".
type survey struct {
	language *language.Language
	first    map[string]string // by surname: the forename that it was first given with
	shared   map[string]bool   // surnames that were given with another forename too
	told     map[string]votes  // by surname, or by full name where a surname is shared

	here, before inSentence // the names of the sentence so far, and of the last one with a name
	idle         int        // sentences since that one
	quoted       bool       // between quotation marks
	starts       bool       // the next word begins a sentence
	last         string     // the word before
	row          []string   // the capitals in a row before this word
	opens        bool       // that row begins a sentence
	placed       bool       // that row tells where: "at Tarn Green"
	lead         string     // the word in small letters before that row: "spokeswoman"
}

// votes are how much speaks for a man and for a woman.
type votes struct{ he, she int }

// inSentence is whom a sentence names, as far as it matters whether it is one person.
type inSentence struct {
	name  string // the first
	other bool   // somebody else too
}

// longestRow bounds a name in words. A longer row of capitals is a headline.
const longestRow = 5

// mostIdle is how many sentences without a name may lie between a name and a pronoun.
const mostIdle = 2

// The weights of what tells a sex, and what it takes to be told.
const (
	byTitle, bySubject, byOwner = 4, 2, 1

	leastTold = 4 // votes
	timesMore = 4 // as many as for the other sex
)

// placing are words after which a name is a place's.
const (
	placing        = "at in into near across outside inside around"
	longestPlacing = 7
)

// begin forgets the article before.
func (s *survey) begin(l *language.Language) {
	if s.told == nil {
		s.first, s.shared, s.told = map[string]string{}, map[string]bool{}, map[string]votes{}
	}
	clear(s.first)
	clear(s.shared)
	clear(s.told)
	clear(s.row[:cap(s.row)])
	*s = survey{language: l, first: s.first, shared: s.shared, told: s.told, row: s.row[:0]}
}

// sexOf returns the sex that the article makes of a name; unknown if it does not tell.
func (s *survey) sexOf(first, last string) language.Sex {
	key := last
	if s.shared[last] {
		key = first + " " + last
	}
	switch v := s.told[key]; {
	case v.he >= leastTold && v.he >= timesMore*v.she:
		return language.Masculine
	case v.she >= leastTold && v.she >= timesMore*v.he:
		return language.Feminine
	}
	return language.UnknownSex
}

// read looks over a paragraph, once at each byte.
func (s *survey) read(text string) {
	s.quoted, s.starts = false, true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r == ' ' {
			i++
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
			end := wordEnd(text, i+size)
			s.word(text[i:end], r < 'a' || r >= utf8.RuneSelf && unicode.IsUpper(r))
			i = end
			continue
		case r == '“', r == '”', r == '"':
			s.endRow()
			s.quoted = r == '“' || r == '"' && !s.quoted
			if !s.quoted && i > 0 && isStop(rune(text[i-1])) {
				s.endSentence()
			}
		case isStop(r) && !s.quoted && !s.abbreviated(r):
			s.endSentence()
		case r == ',' && len(s.row) == 0: // "her brother, Nino Vale"
		case r != '.':
			s.endRow()
		}
		i += size
	}
	s.endSentence()
}

// wordEnd returns where the word ends that goes on at i: "al-Amin", "O’Dell", "Kern’s".
func wordEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c == '-', c == '\'':
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r != '’' && !unicode.IsLetter(r) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

func isStop(r rune) bool { return r == '.' || r == '?' || r == '!' }

// abbreviated reports whether a stop only belongs to the word before: "Mr.", "J."
func (s *survey) abbreviated(stop rune) bool {
	return stop == '.' && s.last != "" && (len(s.last) == 1 || s.language.Lexicon().Lookup(s.last)&class.Abbreviation != 0)
}

// word takes the next word.
func (s *survey) word(w string, capital bool) {
	starts, before := s.starts, s.last
	s.starts, s.last = false, w
	if s.quoted {
		return
	}
	if capital && (!starts || !s.small(w)) {
		if len(s.row) == 0 {
			s.opens, s.placed, s.lead = starts, len(before) <= longestPlacing && language.Listed(placing, before), before
		}
		if len(s.row) < 2*longestRow { // a whole text in capitals has no names
			s.row = append(s.row, trimmed(w))
		}
		return
	}
	s.endRow()
	switch w {
	case "he", "He":
		s.vote(votes{he: bySubject})
	case "his", "His", "himself":
		s.vote(votes{he: byOwner})
	case "she", "She":
		s.vote(votes{she: bySubject})
	case "herself":
		s.vote(votes{she: byOwner})
	}
}

// small reports whether a word of the start of a sentence is no name's: "He", "After".
func (s *survey) small(w string) bool {
	c := s.language.Lexicon().Lookup(w)
	return c&(class.Pronoun|class.Determiner|class.Preposition|class.Conjunction|class.Subordinator|class.Adverb|class.Possessive|class.Relative|class.That|class.Auxiliary) != 0 && c&(class.Male|class.Female) == 0
}

// telling is what a title or an office before a name tells.
func telling(c, kind class.Set) votes {
	switch {
	case c&kind == 0, c&class.Forename != 0:
	case c&class.Female != 0:
		return votes{she: byTitle}
	case c&class.Male != 0:
		return votes{he: byTitle}
	}
	return votes{}
}

// vote counts what a pronoun tells of whoever alone was named before it.
func (s *survey) vote(v votes) {
	one := s.here
	if one.name == "" && s.idle <= mostIdle {
		one = s.before
	}
	if one.name != "" && !one.other {
		s.add(one.name, v)
	}
}

func (s *survey) add(name string, v votes) {
	all := s.told[name]
	s.told[name] = votes{all.he + v.he, all.she + v.she}
}

// endRow takes the capitals in a row for a name, if they are one.
func (s *survey) endRow() {
	row := s.row
	if len(row) == 0 {
		return
	}
	s.row = s.row[:0]
	lead := votes{}
	if s.lead != "" && s.lead[0] >= 'a' {
		lead = telling(s.language.Lexicon().Lookup(s.lead), class.Role)
	}
	for len(row) > 1 {
		c := s.language.Lexicon().Lookup(row[0])
		if c&(class.Honorific|class.Role|class.Calendar) == 0 || c&class.Forename != 0 && c&class.Honorific == 0 {
			break
		}
		if v := telling(c, class.Honorific|class.Role); v != (votes{}) {
			lead = v
		}
		row = row[1:]
	}
	if len(row) > longestRow || s.placed {
		return
	}
	last := surname(row[len(row)-1])
	if s.language.Lexicon().Lookup(last)&(class.Group|class.Place|class.Calendar|class.Document|class.Honorific|class.Abbreviation) != 0 || adjective(last) {
		return
	}
	name, known := s.name(row, last)
	switch {
	case !known && s.opens:
		return // one capital that begins a sentence may be anything
	case s.here.name == "":
		s.here = inSentence{name, !known} // of "Vale" alone nothing is learned before it is a surname
	case s.here.name != name:
		s.here.other = true
	}
	if known && lead != (votes{}) {
		s.add(name, lead)
	}
}

// name returns by what a row of capitals is known, and whether it is a person's who was
// named in full.
func (s *survey) name(row []string, last string) (name string, known bool) {
	first := s.first[last]
	switch {
	case len(row) == 1 && first == "":
		return last, false
	case len(row) == 1:
		return last, true
	case first == "":
		s.first[last] = row[0]
	case first != row[0] && !language.IsInitial(first) && !language.IsInitial(row[0]):
		s.shared[last] = true
	}
	if s.shared[last] {
		return row[0] + " " + last, true
	}
	return last, true
}

// endSentence ends a sentence.
func (s *survey) endSentence() {
	s.endRow()
	s.idle++
	if s.here.name != "" {
		s.before, s.idle = s.here, 0
	}
	s.here, s.starts = inSentence{}, true
}

// Survey looks over an article before it is read: over each paragraph in order.
func (r *Resolver) Survey(text string, span words.Span) {
	if r.Register.language.Has(language.ShortOffices) {
		r.Register.survey.read(span.Of(text))
	}
}
