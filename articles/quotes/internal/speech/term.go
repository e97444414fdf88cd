package speech

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// term reports whether the words in marks at item q are what the writer writes of, by
// the place that they have in the sentence, and nobody in it says anything: the “counting”
// may be nothing of the kind; “rent a goat” businesses; the list includes “optics”.
func (j *Judge) term(q int, t traits) bool {
	said := t&(bySaying|byCalling) != 0 && t&byNeighbour == 0 // in the sentence
	if !j.S.Language.Has(language.ShortOffices) || said || t&manyWords != 0 {
		return false
	}
	start := j.S.Items.SentenceStart(q)
	if t&personal != 0 {
		return j.listed(q, start)
	}
	next := j.S.Items.KindAt(q + 1)
	switch {
	case t&afterThe != 0 && t&smallFirst != 0 && q == start+1 && (next == syntax.Auxiliary || next == syntax.Verb):
		return true
	case t&(beforeNoun|afterPreposition) == beforeNoun|afterPreposition && t&smallFirst != 0 && next == syntax.Noun && j.bare(q+1):
		return true
	}
	return j.listed(q, start)
}

// bare reports whether the phrase at item i has nothing before its noun: "businesses".
func (j *Judge) bare(i int) bool {
	it := &j.S.Items[i]
	return it.Last-it.First == 1 && it.Class&(class.Determiner|class.Possessive) == 0
}

// listed reports whether the sentence that begins at item start lists words: "most items
// on the list are “optics” and …".
func (j *Judge) listed(q, start int) bool {
	for n := j.S.Clauses.After(q) - 1; n >= 0 && j.S.Clauses[n].Verb >= start; n-- {
		c := &j.S.Clauses[n]
		if c.Subject < 0 || c.Subject < start {
			continue
		}
		s, v := &j.S.Items[c.Subject], &j.S.Items[c.Verb]
		head := strings.ToLower(j.S.Tokens[s.Last-1].Of(j.S.Text))
		verb := j.S.Tokens[v.First].Of(j.S.Text)
		return language.Listed(j.S.Language.Wordlists, head) && (v.Class&class.Being != 0 || language.Listed(j.S.Language.Including, verb))
	}
	return false
}
