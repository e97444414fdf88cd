package byline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/fold"
)

// Given says where a text stands that names authors.
type Given struct {
	// Marked tells that the page says outright that a person is named here, so that a name of
	// one word, as on a weblog, is one.
	Marked bool

	// Not are names that are no person's: the site's, its publisher's, its host's.
	Not []string
}

// People reads who wrote an article out of what a page gives for it: "Von Bo Tarn am 4. Mai
// 2031", "Text: Ada Quill und Ben Ostler", "Ada Quill @adaquill | Staff Writer". It returns
// persons only, without labels, dates, addresses, handles and roles, and none for a text
// that is not understood: an organization, a section, a sentence.
func People(s string, given Given) []string {
	const longest = 240 // bytes: what is longer is a text about somebody
	s = clean.Line(s)
	if s == "" || len(s) > longest {
		return nil
	}
	s = reached.ReplaceAllString(s, " ")
	s = withoutDates(s)
	var people []string
	for i, field := range byFields(s) {
		found := given.field(strings.TrimSpace(field))
		if i > 0 && len(people) > 0 && len(found) > 0 && !strings.Contains(field, " ") {
			continue // "Ada Quill | Politik"
		}
		people = AppendNew(people, found)
	}
	return people
}

// reached are addresses and handles: what stands beside a name to reach somebody by.
var reached = regexp.MustCompile(`(?i)\(?\b(?:e-?mail|mailto|twitter|x):?\s*@?\S+@?\S*|\S+(?:@|\[at\]|\(at\))\S+|(?:^|\s)@\w+|https?://\S+|www\.\S+`)

// withoutDates puts a break where a date stands.
func withoutDates(s string) string {
	for range 3 {
		at, ok := dates.Find(s)
		if !ok {
			break
		}
		s = strings.TrimRight(s[:at.Start], " ,–—-") + " | " + strings.TrimLeft(s[at.End:], " ,–—-")
	}
	return s
}

// field reads one field of a byline.
func (g Given) field(s string) []string {
	s, _ = cutLabels(strings.Trim(s, " \t,;.*_-–—»«›|"), true)
	for _, label := range [...]string{"Author ", "Autor ", "Autorin ", "Auteur ", "Autore ", "© "} {
		s = strings.TrimPrefix(s, label)
	}
	for range 2 {
		s, _ = cutLabels(s, false)
	}
	for _, begins := range [...]string{" (", " under ", " in "} { // "Posted by Ada Quill in Harbour"
		if i := strings.Index(s, begins); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexAny(s, ":"); i > 0 && strings.Count(s[:i], " ") < 3 { // "Interview und Fotos: Bo Tarn"
		return nil
	}
	parts := splitPeople(s)
	if g.isNot(s) || len(parts) > 1 && (g.isNot(parts[0]) || isGroup(strings.Fields(parts[0]))) {
		return nil // "Harbour Media, Ostermouth"
	}
	named := 0
	for _, p := range parts {
		if strings.Contains(p, " ") {
			named++
		}
	}
	if len(parts) == 2 && named == 0 && strings.Contains(s, ", ") && isWordOfName(parts[0]) && isWordOfName(parts[1]) { // "Tarn, Bo"
		parts = []string{parts[1] + " " + parts[0]}
	}
	var people []string
	for _, p := range parts {
		if p = withoutRole(p); g.isPerson(p) && (named == 0 || strings.Contains(p, " ")) {
			people = append(people, nameCase(p))
		}
	}
	return people
}

// peopleJoints are what stands between two persons, in any language.
var peopleJoints = regexp.MustCompile(`\s*(?:[,;、，]|\s/\s|&|\+)\s*|\s+(?i:and|und|et|og|och|en|with|mit|avec|con|med|и|та|ve|for|im Gespräch mit|in conversation with)\s+`)

// eitherJoints join two persons, or the two parts of one's name: "Ana Ruiz y Bo Tarn", but
// "José Ortega y Gasset".
var eitherJoints = regexp.MustCompile(`^(\S+ \S.*?) (?:y|e|i) (\S+ \S.*)$`)

// splitPeople cuts a field at what stands between persons.
func splitPeople(s string) []string {
	var parts []string
	for _, p := range peopleJoints.Split(s, -1) {
		if m := eitherJoints.FindStringSubmatch(p); m != nil {
			parts = append(parts, m[1], m[2])
			continue
		}
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// withoutRole takes off what a person is: "Ada Quill Chefredakteurin", "Über Ada Quill".
func withoutRole(s string) string {
	s = strings.Trim(s, " .*_-–—|()[]\"“”„")
	words := strings.Fields(s)
	about := len(words) > 2 && (strings.EqualFold(words[0], "über") || strings.EqualFold(words[0], "about"))
	if about {
		words = words[1:]
	}
	for len(words) > 2 && isWork(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if about && len(words) > 0 && isWork(words[len(words)-1]) { // "Über den Autor"
		return ""
	}
	return strings.Join(words, " ")
}

// isWork tells one word that says what somebody does at a paper.
func isWork(w string) bool {
	return has(works, strings.ToLower(strings.Trim(w, ",.")))
}

const works = " writer reporter correspondent editor staff columnist contributor journalist producer senior chief chefredakteur chefredakteurin redakteur redakteurin reporterin korrespondent korrespondentin volontär volontärin autor autorin journalistin journaliste rédacteur rédactrice periodista redactor redactora giornalista journaliste dziennikarz dziennikarka redaktor korespondent follow folgen shares "

// isPerson reports whether a text can be a person's name.
func (g Given) isPerson(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 60 || repeats(words) || isGroup(words) || isAddress(s) || g.isNot(s) || agencyOf(s) != "" || IsPublication(s) {
		return false
	}
	if len(words) == 1 {
		first, size := utf8.DecodeRuneInString(s)
		return len(s) > 2 && size < len(s) && (g.Marked && unicode.IsLetter(first) && !unicode.IsUpper(rune(s[len(s)-1])) && !strings.ContainsAny(s, "/:=<>*") || eastern(s))
	}
	if strings.IndexFunc(s, unicode.IsUpper) < 0 && strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Lo, r) }) < 0 {
		return false
	}
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789:/@#…!?<>=*%") {
			return false
		}
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’‘(\"“„"))
		if unicode.IsUpper(first) || unicode.Is(unicode.Lo, first) || isParticle(w) {
			continue
		}
		if !g.Marked {
			return false
		}
	}
	return !isSection(words)
}

// repeats reports whether a word stands twice in a row, as labels of buttons do and no name:
// "Teilen Teilen Drucken".
func repeats(words []string) bool {
	for i := 1; i < len(words); i++ {
		if words[i] == words[i-1] && len(words) > 2 {
			return true
		}
	}
	return false
}

// isWordOfName tells one part of a name.
func isWordOfName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && !strings.ContainsAny(s, " 0123456789.@") && !isGroup([]string{s})
}

// eastern tells a name in Han or Hangul, which is one word: 孔德明.
func eastern(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4 && strings.IndexFunc(s, func(r rune) bool { return !unicode.In(r, unicode.Han, unicode.Hangul) }) < 0
}

// isNot reports whether a name is one of those that are nobody's: the same,
// but for an article, in letters and digits.
func (g Given) isNot(s string) bool {
	s = squeezed(s)
	if s == "" {
		return true
	}
	for _, n := range g.Not {
		n = squeezed(n)
		if n == s || n == "die"+s || n == "the"+s || n+"redaktion" == s || n+"online" == s || "the"+n == s {
			return true
		}
	}
	return false
}

// squeezed is a name without case, blanks and signs: "Harbour Post" is harbourpost.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, fold.String(s, fold.Search))
}

// Lengthens reports whether a name is that of which one word is known, in full: "Ada Quill"
// lengthens "Ada" and "adaquill".
func Lengthens(full, known string) bool {
	words := strings.Fields(full)
	if len(words) < 2 || len(words) > 4 || strings.Contains(known, " ") {
		return false
	}
	return squeezed(full) == squeezed(known) || squeezed(words[0]) == squeezed(known)
}

// isAddress reports whether a name is one of the net's: harbourpost.example.
func isAddress(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 0 || strings.Contains(s, " ") && !strings.HasPrefix(s, "www") {
		return false
	}
	end := s[i+1:]
	return i > 2 && len(end) >= 2 && len(end) <= 7 && strings.IndexFunc(end, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}
