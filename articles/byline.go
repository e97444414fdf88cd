package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byline is what one line of an article's head says of its making.
type byline struct {
	names    []string
	source   string
	when     moment
	dated    bool
	updated  bool // the date is of a change, not of publication
	sure     bool // "By …" or a date: a byline wherever it stands
	nameOnly bool // nothing but a name: a byline only beside others
	role     bool // "Staff Writer": belongs to a byline and tells nothing else
}

func (b byline) empty() bool {
	return !b.dated && b.names == nil && b.source == "" && !b.role
}

// addTo fills what the line tells into the article, where it is not known yet.
func (b byline) addTo(a *Article) {
	a.Bylines = appendNew(a.Bylines, b.names)
	if a.Source == "" {
		a.Source = b.source
	}
	if b.dated && a.Published.IsZero() && !b.updated {
		a.Published, a.DateOnly = b.when.Time, b.when.dateOnly
	}
	if b.dated && b.updated && a.updated.IsZero() {
		a.updated = b.when
	}
}

// parseByline reads a line such as "Ada Quill | September 27, 2026 | 9:00pm EDT",
// "By Ada Quill and Ben Ostler", "Published 3 May 2026" or "By ADA QUILL,
// Associated Press". Every field must be understood, or the line is none.
func parseByline(s string) byline {
	var b byline
	if len(s) > 220 || strings.ContainsAny(s, "“”\"?!") {
		return b
	}
	s, by := cutBy(strings.Trim(s, "*_ \t\r\n()[]"))
	if !by && strings.IndexAny(s, "0123456789") < 0 && (len(s) > 90 || strings.HasSuffix(s, ".") || strings.Count(s, " ") > 8) {
		return b // a sentence; names and roles alone are shorter
	}
	if m, ok := parseWhen(s); ok && !by {
		b.setWhen(m, s)
		return b
	}
	fields := byFields(s)
	if by {
		if !b.takeNames(fields[0]) {
			return byline{}
		}
		b.sure = true
		fields = fields[1:]
	}
	if !b.takeFields(fields) {
		return byline{}
	}
	b.nameOnly = !by && !b.dated && !b.role && b.names != nil
	return b
}

// cutBy takes "By " or "Written by " off the start of a line.
func cutBy(s string) (string, bool) {
	for _, start := range [...]string{"by ", "by: ", "by:", "written by ", "story by ", "words by ", "report by ", "posted by ", "published by ", "author: ", "authors: "} {
		if len(s) > len(start) && strings.EqualFold(s[:len(start)], start) {
			r, _ := utf8.DecodeRuneInString(strings.TrimSpace(s[len(start):]))
			return strings.TrimSpace(s[len(start):]), unicode.IsUpper(r)
		}
	}
	return s, false
}

// fieldDashes are the dashes that part fields.
var fieldDashes = strings.NewReplacer(" – ", "\n", " — ", "\n", " - ", "\n", " // ", "\n", " / ", "\n")

// byFields cuts a line where bylines part their fields.
func byFields(s string) []string {
	var fields []string
	for _, line := range strings.FieldsFunc(s, func(r rune) bool {
		return r == '|' || r == '·' || r == '•' || r == '\n' || r == '\r' || r == '\t' || r == '／'
	}) {
		for part := range strings.SplitSeq(fieldDashes.Replace(line), "\n") {
			if part = strings.TrimSpace(part); part != "" {
				fields = append(fields, part)
			}
		}
	}
	if fields == nil {
		fields = []string{""}
	}
	return fields
}

// takeFields reads fields: each must be a date, a time after it, a name, a
// role or a source. Fields that together are a date, such as "September 27,
// 2026" and "9:00pm EDT", are read together.
func (b *byline) takeFields(fields []string) bool {
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		n := 0
		for j := min(len(fields), i+3); j > i && strings.IndexAny(f, "0123456789") >= 0; j-- {
			if m, ok := parseWhen(strings.Join(fields[i:j], " ")); ok {
				b.setWhen(m, f)
				n = j - i
				break
			}
		}
		switch {
		case n > 0:
			i += n - 1
		case isPublication(f) && (b.sure || b.names != nil):
			b.source = OneLine(f)
		case b.takeNames(f), b.takeDated(f), b.takeNameAndRole(f), isFurniture(f):
		case isRole(f), isTimeOnly(f):
			b.role = true
		default:
			return false
		}
	}
	return true
}

// takeNameAndRole reads "Ada Quill Harbour correspondent".
func (b *byline) takeNameAndRole(f string) bool {
	words := strings.Fields(f)
	if len(words) < 3 || len(words) > 6 || !isRole(f) {
		return false
	}
	switch words[0] {
	case "Senior", "Chief", "Political", "Staff", "Special", "National", "Foreign", "Associated", "Business", "White", "Deputy", "Health", "Science", "Sports", "Local", "Environment", "Economics", "The":
		return false
	}
	name := strings.Join(words[:2], " ")
	b.role = isName(name) && b.takeNames(name)
	return b.role
}

// isPublication reports whether a name is a paper's: "The Harbour Post".
func isPublication(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "courier", "post", "times", "herald", "news", "gazette", "guardian", "tribune", "journal", "magazine", "today", "chronicle", "telegraph", "observer", "mail", "review", "globe", "examiner", "dispatch", "sentinel", "standard":
		return strings.IndexFunc(s[:1], unicode.IsUpper) == 0
	}
	return false
}

// takeDated reads "Ada Quill, 3 May 2026" and "The Harbour Post, May 3, 2026".
func (b *byline) takeDated(f string) bool {
	for i := strings.IndexByte(f, ','); i > 0 && i < len(f); {
		if m, ok := parseWhen(f[i+1:]); ok && b.takeNames(f[:i]) {
			b.setWhen(m, f)
			return true
		}
		next := strings.IndexByte(f[i+1:], ',')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

func (b *byline) setWhen(m moment, field string) {
	low := strings.ToLower(field)
	updated := strings.Contains(low, "updated") || strings.Contains(low, "modified")
	if b.dated && (updated || !b.updated) {
		return
	}
	b.when, b.dated, b.updated, b.sure = m, true, updated, true
}

// takeNames reads "Ada Quill", "Ada Quill and Ben Ostler", "ADA QUILL, Associated
// Press", "Ada Quill in Norrland", "Ada Quill, Staff Writer".
func (b *byline) takeNames(f string) bool {
	names, source := b.names, b.source
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
		names = appendNew(names, []string{nameCase(part)})
	}
	if len(names) == len(b.names) && source == b.source {
		return false
	}
	b.names, b.source = names, OneLine(source)
	return true
}

// nameJoints are what stands between two authors.
var nameJoints = strings.NewReplacer(" and ", ",", " & ", ",", " AND ", ",", " with ", ",", ";", ",", " et ", ",", " und ", ",")

// splitNames cuts "Ada Quill, Ben Ostler and Cleo Marsh" into its names.
func splitNames(s string) []string {
	parts := strings.Split(nameJoints.Replace(s), ",")
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
	case "The", "A", "An", "In", "On", "At", "How", "Why", "What", "When", "Who", "Breaking", "Top", "Latest", "World", "Local", "Full", "Opinion", "Politics", "Sports", "Business":
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
	s = OneLine(s)
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
	low := strings.ToLower(strings.TrimSpace(s))
	for _, end := range [...]string{"writer", "reporter", "correspondent", "editor", "staff", "columnist", "contributor", "journalist", "bureau chief", "news service", "newsroom", "reporters", "desk", "producer", "agencies"} {
		if strings.HasSuffix(low, end) && len(low) < 60 {
			return true
		}
	}
	return strings.HasPrefix(low, "special to ")
}

// isTimeOnly knows a time of day that stands alone, "9:00pm EDT", and ages:
// "2 hours ago".
func isTimeOnly(s string) bool {
	for _, start := range [...]string{"updated ", "published ", "posted ", "last updated ", "last modified "} {
		if hasFold(s, start) {
			s = strings.TrimSpace(s[len(start):])
		}
	}
	if digits(s) > 0 {
		if _, ok := parseWhen("1 January 2001 " + s); ok {
			return true
		}
	}
	low := strings.ToLower(s)
	return strings.HasSuffix(low, " ago") && len(low) < 40
}

// dateline returns the length of the dateline that s begins with, its dash
// included, or 0: "NORRLAND (AP) — The crane …", "NORRLAND, June 10 (UPI) — ".
func dateline(s string) int {
	head := s[:min(len(s), 90)]
	end, size := -1, 0
	for _, dash := range [...]string{"—", "–", "--", " - ", "―"} {
		if i := strings.Index(head, dash); i > 0 && (end < 0 || i < end) {
			end, size = i, len(dash)
		}
	}
	if end < 3 {
		return 0
	}
	place := head[:end]
	if i := strings.IndexAny(place, ",("); i > 0 {
		place = place[:i]
	} else if !strings.HasPrefix(s[end:], "—") && !strings.HasPrefix(s[end:], "–") && !strings.HasPrefix(s[end:], "--") {
		return 0
	}
	for _, w := range strings.Fields(place) {
		switch strings.Trim(w, ":") {
		case "EXCLUSIVE", "BREAKING", "VIDEO", "OPINION", "WATCH", "UPDATE", "ANALYSIS", "POLL", "LIVE":
			return 0
		}
		if strings.IndexFunc(w, unicode.IsLower) >= 0 && !isParticle(w) || strings.IndexFunc(w, unicode.IsLetter) < 0 {
			return 0
		}
	}
	if utf8.RuneCountInString(strings.TrimSpace(place)) < 3 {
		return 0
	}
	return end + size
}

// datelineSource returns the agency that a dateline names: "(AP)".
func datelineSource(line string) string {
	_, rest, ok := strings.Cut(line, "(")
	if !ok {
		return ""
	}
	agency, _, _ := strings.Cut(rest, ")")
	return agencyOf(agency)
}

// appendNew appends those of more that list does not hold yet.
func appendNew(list, more []string) []string {
next:
	for _, m := range more {
		for _, l := range list {
			if strings.EqualFold(l, m) {
				continue next
			}
		}
		list = append(list, m)
	}
	return list
}

// finishMeta settles what only the whole head can tell.
func finishMeta(a *Article) {
	if a.Published.IsZero() && a.updated.Year() > 1 {
		a.Published, a.DateOnly = a.updated.Time, a.updated.dateOnly
	}
	for i := 0; i < len(a.Blocks) && i < headBlocks; i++ {
		b := &a.Blocks[i]
		s := b.Of(a.Text)
		n := dateline(s)
		if n == 0 || b.Kind != Paragraph && b.Kind != Byline {
			continue
		}
		if a.Source == "" {
			a.Source = datelineSource(s[:n])
		}
		if n == len(s) {
			b.Kind = Byline
		}
		return
	}
}
