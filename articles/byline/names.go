package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/ascii"
	"pullquote/articles/clean"
)

// Authors reads "Ada Quill and Ben Ostler" and leaves what it does not
// understand as one name.
func Authors(s string) []string {
	s, _ = cutBy(s)
	var b Line
	if b.takeNames(s) && len(b.Names) > 0 {
		return b.Names
	}
	if s = clean.Line(s); s != "" && len(s) < 120 {
		return []string{s}
	}
	return nil
}

// takeNameAndRole reads "Ada Quill Harbour correspondent".
func (b *Line) takeNameAndRole(f string) bool {
	if !fewWords(f, 6) {
		return false
	}
	words := strings.Fields(f)
	if len(words) < 3 || !isRole(f) {
		return false
	}
	switch words[0] {
	case "Senior", "Chief", "Political", "Staff", "Special", "National", "Foreign", "Associated", "Business", "White", "Deputy", "Health", "Science", "Sports", "Local", "Environment", "Economics", "The":
		return false
	}
	name := strings.Join(words[:2], " ")
	b.Role = isName(name) && b.takeNames(name)
	return b.Role
}

// fewWords reports whether s has no more than most words: sentences have.
func fewWords(s string, most int) bool {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n > most {
			return false
		}
	}
	return true
}

// IsPublication reports whether a name is a paper's: "The Harbour Post".
func IsPublication(s string) bool {
	if !fewWords(s, 5) {
		return false
	}
	words := strings.Fields(s)
	if len(words) < 2 {
		return false
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "courier", "post", "times", "herald", "news", "gazette", "guardian", "tribune", "journal", "magazine", "today", "chronicle", "telegraph", "observer", "mail", "review", "globe", "examiner", "dispatch", "sentinel", "standard":
		return strings.IndexFunc(s[:1], unicode.IsUpper) == 0
	}
	return false
}

// takeNames reads "Ada Quill", "Ada Quill and Ben Ostler", "ADA QUILL, Associated
// Press", "Ada Quill in Ostermouth", "Ada Quill, Staff Writer".
func (b *Line) takeNames(f string) bool {
	names, source := b.Names, b.Source
	for _, part := range splitNames(f) {
		part = strings.TrimSpace(part)
		if agency := agencyOf(part); agency != "" {
			source = agency
			continue
		}
		if i := strings.Index(part, " in "); i > 0 {
			part = part[:i]
		}
		if i := strings.Index(part, " for "); i > 0 {
			source, part = part[i+5:], part[:i]
		}
		if isRole(part) {
			continue
		}
		if !isName(part) {
			return false
		}
		names = AppendNew(names, []string{nameCase(part)})
	}
	if len(names) == len(b.Names) && source == b.Source {
		return false
	}
	b.Names, b.Source = names, clean.Line(source)
	return true
}

// nameJoints are what stands between two authors.
var nameJoints = strings.NewReplacer(" and ", ",", " & ", ",", " AND ", ",", " with ", ",", ";", ",", " et ", ",", " und ", ",")

// hasJoint reports whether one of them stands in s: to look for them takes much
// less than to replace them.
func hasJoint(s string) bool {
	for _, joint := range [...]string{";", " & ", " and ", " AND ", " with ", " et ", " und "} {
		if strings.Contains(s, joint) {
			return true
		}
	}
	return false
}

// splitNames cuts "Ada Quill, Ben Ostler and Cleo Marsh" into its names.
func splitNames(s string) []string {
	if hasJoint(s) {
		s = nameJoints.Replace(s)
	}
	parts := strings.Split(s, ",")
	out := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" && p != "Jr." && p != "Sr." && p != "Jr" {
			out = append(out, strings.TrimPrefix(strings.TrimPrefix(p, "and "), "By "))
		}
	}
	return out
}

// isName reports whether s can be a person's name: two to five words, each
// with a capital, particles aside.
func isName(s string) bool {
	if len(s) > 60 || strings.ContainsAny(s, ":;/@#0123456789…") {
		return false
	}
	capital := 0
	fields := strings.Fields(s)
	for _, w := range fields {
		r, size := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’‘(\""))
		switch {
		case unicode.IsUpper(r) || unicode.Is(unicode.Lo, r):
			if len(w) > size && strings.HasSuffix(w, ".") && len(w) > 4 && w != "Prof." {
				return false
			}
			capital++
		case !isParticle(w):
			return false
		}
	}
	return capital >= 1 && len(fields) >= 2 && len(fields) <= 5 && !isSection(fields)
}

// isSection reports whether words that look like a name are a page's section
// or a headline's start.
func isSection(fields []string) bool {
	switch fields[0] {
	case "The", "A", "An", "In", "On", "At", "How", "Why", "What", "When", "Who", "Breaking", "Top", "Latest", "World", "Local", "Full", "Opinion", "Politics", "Sports", "Business", "Die", "Das", "No", "Les", "Our":
		return true
	}
	return false
}

func isParticle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "di", "da", "du", "del", "della", "la", "le", "el", "al", "bin", "ibn", "ter", "ten", "dos", "das", "af", "av", "zu", "zur", "y", "e":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "d’") || strings.HasPrefix(w, "d'")
}

// nameCase sets a name in capitals as names are set: "ADA O'QUILL" is Ada O'Quill.
func nameCase(s string) string {
	s = clean.Line(s)
	if strings.IndexFunc(s, unicode.IsLower) >= 0 || strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return s
	}
	start := true
	return strings.Map(func(r rune) rune {
		defer func() { start = !unicode.IsLetter(r) }()
		if start {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// agencyOf returns the full name of a news agency or paper that stands where
// an author would, or "".
func agencyOf(s string) string {
	switch strings.ToLower(strings.Trim(s, " ()")) {
	case "ap", "associated press", "the associated press", "associated press writer", "associated press writers", "the associated press writer":
		return "Associated Press"
	case "reuters", "thomson reuters":
		return "Reuters"
	case "afp", "agence france-presse":
		return "Agence France-Presse"
	case "upi", "united press international":
		return "United Press International"
	case "dpa", "efe", "ansa", "tass", "pti", "ap news", "bbc news", "cnn", "npr", "bloomberg", "xinhua", "kyodo", "pa media":
		return strings.Trim(s, " ()")
	}
	return ""
}

// isRole reports whether a field tells an author's work and not a name.
func isRole(s string) bool {
	s = strings.TrimSpace(s)
	const start, most = "special to ", 60
	if len(s) >= most && ascii.Only(s) && !ascii.HasPrefix(s, start) {
		return false // a sentence
	}
	low := strings.ToLower(s)
	for _, end := range [...]string{"writer", "reporter", "correspondent", "editor", "staff", "columnist", "contributor", "journalist", "bureau chief", "news service", "newsroom", "reporters", "desk", "producer", "agencies"} {
		if strings.HasSuffix(low, end) && len(low) < most {
			return true
		}
	}
	return strings.HasPrefix(low, start)
}

// AppendNew appends those of more that list does not hold yet.
func AppendNew(list, more []string) []string {
next:
	for _, m := range more {
		for _, l := range list {
			if Alike(l, m) {
				continue next
			}
		}
		list = append(list, m)
	}
	return list
}
