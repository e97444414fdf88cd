package page

import (
	"sort"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// Shown tells which kinds of quotation are marked on a page.
type Shown struct {
	Indirect bool // reported speech without marks
}

// quote reports whether a quote is marked. What stands in marks and is
// nobody's speech never is.
func (s Shown) quote(q *quotes.Quote) bool {
	return q.Kind == quotes.Direct || q.Kind == quotes.Mixed || q.Kind == quotes.Indirect && s.Indirect
}

// voicesIn are the marks of the quotes that touch a stretch of the text, each in
// its speaker's voice, and of the words that name the speakers.
func voicesIn(found quotes.Found, in quotes.Span, shown Shown, t theme.Theme) []Mark {
	var marks []Mark
	for i := firstQuote(found, in.Start); i < len(found.Quotes); i++ {
		q := &found.Quotes[i]
		if q.Marked.Start >= in.End && (q.Mention.Empty() || q.Mention.Start >= in.End) {
			break
		}
		if !shown.quote(q) {
			continue
		}
		said := t.Voice(q.Speaker)
		if q.Speaker >= 0 && q.Surety() == quotes.Guess {
			said = t.Guess.Over(said)
		}
		marks = append(marks, Mark{Span: q.Marked, Ink: said})
		if !q.Mention.Empty() && q.Speaker >= 0 {
			marks = append(marks, Mark{Span: q.Mention, Ink: t.Mention(q.Speaker)})
		}
	}
	return marks
}

// clauseOf is the index of the clause that quote i is a fragment of, or else i.
func clauseOf(found quotes.Found, i int) int {
	if n := found.Quotes[i].PartOf; n > 0 {
		return n - 1
	}
	return i
}

// reach is how many quotes back from a place in the text a quote is looked for
// whose mention stands far behind it.
const reach = 4

// firstQuote is the index of the first quote that may have to do with the text from offset on.
func firstQuote(found quotes.Found, offset int) int {
	i := sort.Search(len(found.Quotes), func(i int) bool { return found.Quotes[clauseOf(found, i)].Marked.End > offset })
	if i < len(found.Quotes) {
		i = clauseOf(found, i)
	}
	return max(i-reach, 0)
}

// tagsOf tells for rows that follow one another which quote's tag stands in the
// gutter of each: its index in found, or -1. A tag stands where its quote
// begins, or, if another speaker's has taken that row, on the next row of the
// quote that is free.
func tagsOf(found quotes.Found, rows []Row, shown Shown) []int {
	tags := make([]int, len(rows))
	top := -1
	for i := range rows {
		if tags[i] = -1; top < 0 && !rows[i].Text.Empty() {
			top = i
		}
	}
	if top < 0 {
		return tags
	}
	start, at := rows[top].Text.Start, top
	for i := firstQuote(found, start); i < len(found.Quotes) && at < len(rows); i++ {
		q := &found.Quotes[i]
		if !shown.quote(q) || q.Marked.Start < start {
			continue
		}
		for at < len(rows) && rows[at].Text.End <= q.Marked.Start {
			at++
		}
		if j := free(found, tags, rows, at, q); j >= 0 {
			tags[j] = i
		}
	}
	return tags
}

// free is the row from at on on which the tag of a quote goes, or -1.
func free(found quotes.Found, tags []int, rows []Row, at int, q *quotes.Quote) int {
	for j := at; j < len(rows) && rows[j].Text.Start < q.Marked.End; j++ {
		if tags[j] < 0 && !rows[j].Text.Empty() {
			return j
		}
		if tags[j] >= 0 && found.Quotes[tags[j]].Speaker == q.Speaker {
			return -1
		}
	}
	return -1
}
