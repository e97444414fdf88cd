package highlight

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
)

// The sizes of a snippet, in bytes.
const (
	snippetLead = 60  // before what was found
	snippetSize = 240 // of all of it
)

// Densest returns the first of those matches from which on the most different terms
// stand within one snippet.
func Densest(found []Match) (at int) {
	most, end := 0, 0
	var counts [256]int // by term, of those in sight; a query has at most 100 terms
	different := 0
	for i, m := range found {
		for end < len(found) && found[end].End <= m.Start+snippetSize-snippetLead {
			if counts[found[end].of&255]++; counts[found[end].of&255] == 1 {
				different++
			}
			end++
		}
		if different > most {
			at, most = i, different
		}
		if end > i {
			if counts[m.of&255]--; counts[m.of&255] == 0 {
				different--
			}
		} else {
			end = i + 1 // longer than a snippet
		}
	}
	return at
}

// Distinct counts the different terms that were found.
func Distinct(found []Match) int {
	seen := map[int]bool{}
	for _, m := range found {
		seen[m.of] = true
	}
	return len(seen)
}

// Spans returns where something was found, in order and disjoint.
func Spans(found []Match) (all []quotes.Span) {
	for _, m := range found {
		if n := len(all); n > 0 && m.Start < all[n-1].End {
			all[n-1].Start = min(all[n-1].Start, m.Start)
			all[n-1].End = max(all[n-1].End, m.End)
			continue
		}
		all = append(all, m.Span)
	}
	return all
}

// Excerpt cuts a line out of a part of a text, from a little before the first of
// some spans on, and returns where these stand in it.
func Excerpt(text string, part quotes.Span, marks []quotes.Span) (line string, marked []quotes.Span) {
	from, to := part.Start, part.End
	if to-from > snippetSize {
		if len(marks) > 0 && marks[0].Start-snippetLead > from {
			from = wordStart(text, min(marks[0].Start-snippetLead, to-snippetSize), from)
		}
		to = wordEnd(text, from+snippetSize, to)
	}
	var b strings.Builder
	if from > part.Start {
		b.WriteString("… ")
	}
	begin := b.Len()
	dark := from // what shows nothing ends here
	var letter clean.Letter
	for i, r := range text[from:to] {
		at := from + i
		if n := hidden.Len(text[:to], at); n > 0 {
			dark = max(dark, at+n)
		}
		for len(marks) > 0 && marks[0].End <= at {
			marked, marks = closed(marked, b.Len()), marks[1:]
		}
		if unicode.IsSpace(r) {
			if s := b.String(); len(s) > begin && s[len(s)-1] != ' ' {
				b.WriteByte(' ')
			}
			continue
		}
		if len(marks) > 0 && marks[0].Start == at {
			marked = append(marked, quotes.Span{Start: b.Len()})
		}
		if at < dark {
			continue
		}
		if letter.Takes(r) {
			b.WriteRune(r)
		}
	}
	line = strings.TrimRight(b.String(), " ")
	marked = closed(marked, len(line))
	if to < part.End {
		line += " …"
	}
	return line, marked
}

// closed ends the last span if it is open.
func closed(all []quotes.Span, end int) []quotes.Span {
	if n := len(all); n > 0 && all[n-1].End == 0 {
		all[n-1].End = end
	}
	return all
}

// wordStart returns the start of a word at or before a place, or a place in
// a very long one, but nothing before least.
func wordStart(text string, at, least int) int {
	at = max(at, least)
	for i := at; i > max(least, at-snippetLead); i-- {
		if text[i-1] == ' ' || text[i-1] == '\n' {
			return i
		}
	}
	for at > least && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// wordEnd returns the end of a word at or before a place.
func wordEnd(text string, at, most int) int {
	if at >= most {
		return most
	}
	for i := at; i > at-snippetLead; i-- {
		if text[i] == ' ' || text[i] == '\n' {
			return i
		}
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
