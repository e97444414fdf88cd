package score

import (
	"fmt"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// Align moves what was found in one reading of an article to another that has
// the same code points in other bytes: a reader replaces control characters,
// which an annotated file may hold. It fails if the numbers of code points differ.
func Align(f quotes.Found, from, to string) (quotes.Found, error) {
	if from == to {
		return f, nil
	}
	if a, b := utf8.RuneCountInString(from), utf8.RuneCountInString(to); a != b {
		return f, fmt.Errorf("aligning two readings: %d and %d code points", a, b)
	}
	at := make([]int, len(from)+1) // the byte of to for each byte of from that begins a code point
	next := 0
	for i := range from {
		at[i] = next
		_, size := utf8.DecodeRuneInString(to[next:])
		next += size
	}
	at[len(from)] = len(to)
	move := func(s quotes.Span) quotes.Span { return quotes.Span{Start: at[s.Start], End: at[s.End]} }
	moved := quotes.Found{Speakers: f.Speakers, Quotes: make([]quotes.Quote, len(f.Quotes))}
	for i, q := range f.Quotes {
		q.Span, q.Marked, q.Cue, q.Mention = move(q.Span), move(q.Marked), move(q.Cue), move(q.Mention)
		moved.Quotes[i] = q
	}
	return moved, nil
}
