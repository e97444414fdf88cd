// Package highlight finds, in a text, what a search looks for, and cuts a line around it.
package highlight

import (
	"bytes"

	"pullquote/articles/quotes"
	"pullquote/store/index/fts"
	"pullquote/store/query"
)

// Term is a word or a phrase that is looked for in a text.
type Term struct {
	words  []string // folded
	prefix bool     // the last is a beginning
}

// Terms returns what a part of a query looks for in texts; nothing for what it excludes.
// Words beside said: are only looked for in what is said, and what is wanted decides.
func Terms(n query.Node) (words []Term) {
	switch n := n.(type) {
	case query.And:
		for _, part := range n {
			words = append(words, Terms(part)...)
		}
	case query.Or:
		for _, part := range n {
			words = append(words, Terms(part)...)
		}
	case query.Word:
		s := Term{prefix: n.Prefix && !fts.Single(n.Text)}
		fts.Words(n.Text, func(_, _ int, folded []byte) bool {
			s.words = append(s.words, string(folded))
			return true
		})
		if s.words != nil {
			words = append(words, s)
		}
	}
	return words
}

// Match is a place of something that is looked for.
type Match struct {
	quotes.Span
	of int // which of the terms
}

// matchLimit bounds what is kept of one text.
const matchLimit = 1000

// Find returns where something that is looked for stands in a text, in
// the order of the text.
func Find(text string, all []Term) []Match {
	if len(all) == 0 {
		return nil
	}
	var found []Match
	var last []quotes.Span // the places of the words before, as many as the longest phrase has
	begun := make([][]int, len(all))
	longest := 0
	for _, s := range all {
		longest = max(longest, len(s.words))
	}
	n := 0
	fts.Words(text, func(start, end int, folded []byte) bool {
		if len(last) < longest {
			last = append(last, quotes.Span{})
		}
		last[n%longest] = quotes.Span{Start: start, End: end}
		for i, s := range all {
			if begun[i] = s.advance(begun[i], folded); ended(begun[i], len(s.words)) {
				first := last[(n-len(s.words)+1)%longest]
				found = append(found, Match{quotes.Span{Start: first.Start, End: end}, i})
				begun[i] = begun[i][1:]
			}
		}
		n++
		return len(found) < matchLimit
	})
	return found
}

// advance takes the phrases that have begun one word further: for each how
// many words of it have been seen, the furthest first.
func (s Term) advance(begun []int, word []byte) []int {
	kept := begun[:0]
	for _, seen := range append(begun, 0) {
		if s.is(seen, word) {
			kept = append(kept, seen+1)
		}
	}
	return kept
}

func ended(begun []int, length int) bool { return len(begun) > 0 && begun[0] == length }

// is reports whether a word may stand as the nth of a term.
func (s Term) is(n int, word []byte) bool {
	if s.prefix && n == len(s.words)-1 {
		return bytes.HasPrefix(word, []byte(s.words[n]))
	}
	return string(word) == s.words[n]
}
