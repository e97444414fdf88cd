package reported

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Some constructions tell whatever their words are, and those learned from hold too few of
// them for their weights. They are drafts as they stand.

// known returns what the word of saying n tells in such a construction.
func (r *Finder) known(n int) (draft, bool) {
	c := &r.cues[n]
	from, source := announcedAfter(&r.View, c)
	if from < 0 {
		from, source = r.evincedBy(c), reportSource{item: c.subject}
	}
	if from < 0 || from >= c.hi {
		return draft{}, false
	}
	for k := from; k < c.hi; k++ {
		switch r.S.Items[k].Kind {
		case syntax.Dash, syntax.Colon, syntax.LineEnd, syntax.Quote:
			return draft{}, false
		case syntax.Comma:
			if says(&r.View, k+1, c.hi) {
				return draft{}, false // “It shows that the wall leaks, Kern said”: he tells it
			}
		}
	}
	return draft{
		cue: n, from: from, end: c.hi, first: r.S.Items[from].First, last: r.S.Items[c.hi-1].Last,
		chance: certainty, worth: certainty * 3 / 4, begun: certainty, told: toldByRules, source: source, sourced: true,
	}, true
}

// says reports whether a clause of saying stands in items [k, hi).
func says(x *view, k, hi int) bool {
	for ; k < hi; k++ {
		if it := &x.S.Items[k]; it.Kind == syntax.Verb && it.Class&(class.Saying|class.Reporting) != 0 || it.Kind == syntax.Preposition && it.Class&class.Sourcing != 0 {
			return true
		}
	}
	return false
}

// announcedAfter returns the item behind the colon that somebody's word for what they say leads
// to, and whose word it is: “Her message is simple: nobody leaves”, “The advice from Kern was
// blunt: nobody leaves”; -1 where c is no such word.
func announcedAfter(x *view, c *reportCue) (int, reportSource) {
	it := &x.S.Items[c.item]
	if !it.IsPhrase() || c.tok != it.Last-1 || x.S.Tokens[c.tok].Kind != words.Word || x.S.Tokens[c.tok].Class&class.Speech == 0 {
		return -1, reportSource{}
	}
	source := reportSource{c.item, it.Class&(class.Possessive|class.Possessing) != 0}
	k := c.item + 1
	for ; k+1 < c.hi && (x.S.Items[k].Kind == syntax.Preposition || x.S.Items[k].Kind == syntax.To) && x.S.Items[k+1].IsPhrase(); k += 2 {
		if !source.owned && x.S.Is(k, "from") {
			source.item = k + 1
		}
	}
	if !source.owned && source.item == c.item || k >= c.hi || x.S.Items[k].Class&class.Being == 0 {
		return -1, reportSource{}
	}
	for k++; k < c.hi; k++ {
		switch x.S.Items[k].Kind {
		case syntax.Colon:
			return k + 1, source
		case syntax.Adverb, syntax.Noun, syntax.Other, syntax.Conjunction, syntax.Pronoun:
		default:
			return -1, reportSource{}
		}
	}
	return -1, reportSource{}
}

// evincedBy returns the item with the “that” of what a document shows: “The survey found that the
// pumps are old”, “It also shows that …”, of the survey; -1 where c is no such verb.
func (r *Finder) evincedBy(c *reportCue) int {
	x := &r.View
	it := &x.S.Items[c.item]
	if it.Kind != syntax.Verb || it.Class&class.Evincing == 0 || c.subject < 0 || c.subject > c.item || c.item+1 >= c.hi || x.S.Items[c.item+1].Kind != syntax.That {
		return -1
	}
	subject := &x.S.Items[c.subject]
	who := r.M.Register.Root(r.M.Who(c.subject))
	if subject.Head&class.Document != 0 || subject.Kind == syntax.Pronoun && who >= 0 && (r.M.Register.All[who].IsDocument() || people.HasIssued(r.M.Register, who)) {
		return c.item + 1
	}
	return -1
}
