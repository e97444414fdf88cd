package forms

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
)

// parley adds the lines of dialogue that open with dashes, in a language that has no such
// habit: at least two paragraphs in a row do, they end as sentences, and one of them asks or
// names who speaks. Items of a list do neither.
func (r *reader) parley(habitual bool) {
	if habitual || len(r.parts) > 0 {
		return
	}
	for i := 0; i < len(r.paragraphs); {
		n := i
		lively := false
		for n < len(r.paragraphs) && r.dashed(n) {
			s := r.paragraphs[n].Of(r.text)
			lively = lively || strings.ContainsAny(s, "?!") || r.inserts(s)
			n++
		}
		if n-i >= 2 && lively {
			for k := i; k < n; k++ {
				p := r.paragraphs[k].Span
				r.add(Part{Span: p, Paragraph: k, Kind: Dialogue, Said: p})
			}
		}
		i = max(n, i+1)
	}
}

// dashed reports whether paragraph i opens with a dash and a sentence, and ends as one.
func (r *reader) dashed(i int) bool {
	if r.paragraphs[i].Heading {
		return false
	}
	s := trim(r.text, r.paragraphs[i].Span).Of(r.text)
	rest := strings.TrimLeft(s, "—–― ")
	return len(rest) < len(s) && rest != "" && len(s) < longestPull && (rest[0] >= 'A' && rest[0] <= 'Z' || rest[0] >= 0xC3) && ends(s) && !holdsMarks(s)
}

// inserts reports whether a verb of saying stands within a few words behind a comma.
func (r *reader) inserts(s string) bool {
	for {
		_, after, ok := strings.Cut(s, ", ")
		if !ok {
			return false
		}
		s = after
		n := 0
		for w := range strings.FieldsSeq(s) {
			if n++; n > 4 {
				break
			}
			if r.class(w)&class.Saying != 0 {
				return true
			}
		}
	}
}
