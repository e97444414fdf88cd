package correct_test

import (
	"testing"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// checkFound holds what every caller of the engine relies on, as its own test does.
func checkFound(t *testing.T, text string, found quotes.Found) {
	t.Helper()
	last := 0
	count := make([]int, len(found.Speakers))
	heard := make([]bool, len(found.Speakers))
	for i, q := range found.Quotes {
		for _, s := range []quotes.Span{q.Span, q.Marked, q.Cue, q.Mention} {
			if s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Fatalf("span %v outside the text", s)
			}
			if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
				t.Fatalf("span %v cuts a rune", s)
			}
		}
		if n := q.PartOf; n > 0 {
			if c := &found.Quotes[n-1]; n > i || c.Kind != quotes.Indirect || c.Start > q.Marked.Start || c.End < q.Marked.End {
				t.Fatalf("quotation %v is part of number %d", q.Span, n)
			}
		} else if q.Start < last {
			t.Fatalf("quotation %v overlaps the one before, which ends at %d", q.Span, last)
		}
		if i > 0 && q.Start < found.Quotes[i-1].Start {
			t.Fatalf("quotation %v is out of order", q.Span)
		}
		last = max(last, q.End)
		checkQuote(t, q, len(found.Speakers))
		if q.Speaker >= 0 {
			heard[q.Speaker] = true
			if q.Kind != quotes.Indirect {
				count[q.Speaker]++
			}
		}
		if q.Via > 0 {
			heard[q.Via-1] = true
		}
	}
	for i, s := range found.Speakers {
		if s.Name == "" || !heard[i] || s.Quotes != count[i] {
			t.Fatalf("speaker %d is %+v, is heard: %v, in %d quotes", i, s, heard[i], count[i])
		}
	}
}

// checkQuote holds what every quotation is, of an article with so many speakers.
func checkQuote(t *testing.T, q quotes.Quote, speakers int) {
	t.Helper()
	if q.Empty() || q.Marked.Start > q.Start || q.Marked.End < q.End {
		t.Fatalf("marks %v do not hold %v", q.Marked, q.Span)
	}
	if q.Speaker < -1 || q.Speaker >= speakers || q.Via < 0 || q.Via > speakers || q.Via > 0 && q.Via-1 == q.Speaker {
		t.Fatalf("speaker %d via %d of %d", q.Speaker, q.Via, speakers)
	}
	if q.Kind == quotes.Scare && (q.Speaker >= 0 || !q.Mention.Empty()) {
		t.Fatalf("a scare quote has a speaker")
	}
	if q.Confidence < 0 || q.Confidence > 1 {
		t.Fatalf("confidence %v", q.Confidence)
	}
}
