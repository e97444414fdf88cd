// Package byline reads who says an article is whose: "By Ada Quill, Staff Writer |
// September 27, 2026 | 9:00pm EDT", and the place and agency that a story opens with,
// "OSTERMOUTH (AP) —". A byline is a line all of whose fields are understood: dates,
// names, roles, papers and agencies. A sentence of the story never is.
package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/furniture"
)

// Line is what one line of an article's head says of its making. The zero Line is of
// one that is no byline.
type Line struct {
	Names    []string
	Source   string
	When     dates.When
	Dated    bool
	Sure     bool // "By …" or a date: a byline wherever it stands
	NameOnly bool // nothing but a name: a byline only beside others
	Role     bool // "Staff Writer": belongs to a byline and tells nothing else
}

// Empty reports whether the line tells nothing: it is no byline.
func (b Line) Empty() bool {
	return !b.Dated && b.Names == nil && b.Source == "" && !b.Role
}

// Parse reads a line such as "Ada Quill | September 27, 2026 | 9:00pm EDT",
// "By Ada Quill and Ben Ostler", "Published 3 May 2026" or "By ADA QUILL,
// Associated Press". Every field must be understood, or the line is none.
func Parse(s string) Line {
	var b Line
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
		switch {
		case b.takeNames(fields[0]):
			b.Sure = true
		case len(fields) > 1 && isRole(fields[0]): // By HPN Staff | 4 May 2031
			b.Role = true
		default:
			return Line{}
		}
		fields = fields[1:]
	}
	if !b.takeFields(fields) {
		return Line{}
	}
	b.NameOnly = !by && !b.Dated && !b.Role && b.Names != nil
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
func (b *Line) takeFields(fields []string) bool {
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
		case IsPublication(f) && (b.Sure || b.Names != nil):
			b.Source = clean.Line(f)
		case b.takeNames(f), b.takeDated(f), b.takeNameAndRole(f), furniture.Is(f):
		case isRole(f), isTimeOnly(f), b.isLaterThatYear(f):
			b.Role = true
		default:
			return false
		}
	}
	return true
}

// takeDated reads "Ada Quill, 3 May 2026" and "The Harbour Post, May 3, 2026".
func (b *Line) takeDated(f string) bool {
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

// isLaterThatYear knows the day of a change that leaves out the year, behind a date
// that has it: "4 May 2031 | Updated May 5 at 4:46 PM".
func (b *Line) isLaterThatYear(f string) bool {
	if !b.Dated || !strings.ContainsAny(f, "0123456789") {
		return false
	}
	day, hour, _ := strings.Cut(f, " at ")
	year := b.When.Time.Format(" 2006 ")
	_, ok := dates.Parse(day + year + hour)
	return ok
}

// setWhen takes a date. That of publication stands before that of a change.
func (b *Line) setWhen(w dates.When) {
	if b.Dated && (w.Changed || !b.When.Changed) {
		return
	}
	b.When, b.Dated, b.Sure = w, true, true
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
