package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/dates"
)

// byline is what one line of an article's head says of its making.
type byline struct {
	names    []string
	source   string
	when     dates.When
	dated    bool
	sure     bool // "By …" or a date: a byline wherever it stands
	nameOnly bool // nothing but a name: a byline only beside others
	role     bool // "Staff Writer": belongs to a byline and tells nothing else
}

func (b byline) empty() bool {
	return !b.dated && b.names == nil && b.source == "" && !b.role
}

// parseByline reads a line such as "Ada Quill | September 27, 2026 | 9:00pm EDT",
// "By Ada Quill and Ben Ostler", "Published 3 May 2026" or "By ADA QUILL,
// Associated Press". Every field must be understood, or the line is none.
func parseByline(s string) byline {
	var b byline
	if len(s) > 220 || hasSpeech(s) {
		return b
	}
	s, by := cutBy(strings.Trim(s, "*_ \t\r\n()[]"))
	if !by && !strings.ContainsAny(s, "0123456789") && (len(s) > 90 || strings.HasSuffix(s, ".") || strings.Count(s, " ") > 8) {
		return b // a sentence; names and roles alone are shorter
	}
	if w, ok := dates.Parse(s); ok && !by {
		b.setWhen(w)
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

// hasSpeech reports whether a line has signs that stand in what people say.
func hasSpeech(s string) bool {
	return strings.IndexByte(s, '"') >= 0 || strings.IndexByte(s, '?') >= 0 || strings.IndexByte(s, '!') >= 0 ||
		strings.Contains(s, "“") || strings.Contains(s, "”")
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
		if strings.IndexByte(line, '-') >= 0 || strings.IndexByte(line, '/') >= 0 || strings.IndexByte(line, "–—"[0]) >= 0 {
			line = fieldDashes.Replace(line)
		}
		for part := range strings.SplitSeq(line, "\n") {
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
		for j := min(len(fields), i+3); j > i && strings.ContainsAny(f, "0123456789"); j-- {
			if w, ok := dates.Parse(strings.Join(fields[i:j], " ")); ok {
				b.setWhen(w)
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

// takeDated reads "Ada Quill, 3 May 2026" and "The Harbour Post, May 3, 2026".
func (b *byline) takeDated(f string) bool {
	for i := strings.IndexByte(f, ','); i > 0 && i < len(f); {
		if w, ok := dates.Parse(f[i+1:]); ok && b.takeNames(f[:i]) {
			b.setWhen(w)
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

// setWhen takes a date. That of publication stands before that of a change.
func (b *byline) setWhen(w dates.When) {
	if b.dated && (w.Changed || !b.when.Changed) {
		return
	}
	b.when, b.dated, b.sure = w, true, true
}

// isTimeOnly knows a time of day that stands alone, "9:00pm EDT", and ages:
// "2 hours ago".
func isTimeOnly(s string) bool {
	if dates.IsTime(s) {
		return true
	}
	const ago = " ago"
	return len(s) >= len(ago) && strings.EqualFold(s[len(s)-len(ago):], ago) && len(strings.ToLower(s)) < 40
}
