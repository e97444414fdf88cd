package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// Whoever "by" names behind a passive says the words, and nobody else: "described by
// engineers as “beyond repair” and by the mayor as “fine”", "called “a joke” by Kern".

// passives gives the passages of the paragraph that stand so their speakers.
func (h *chooser) passives() {
	for q := range h.S.Items {
		if h.S.Items[q].Kind != syntax.Quote {
			continue
		}
		k := h.agent(q)
		if k < 0 {
			k = h.utterer(q)
		}
		if k >= 0 {
			h.give(q, Candidate{Relation: Agent, Item: -1, Clause: -1, Who: h.M.WhoIsItem(&h.S.Items[k], people.Telling), Mention: h.M.MentionSpan(k), Named: h.M.Register.How, Distance: distance(q, k)})
		}
	}
}

// give names the speaker of the passage at item q before anything is asked.
func (h *chooser) give(q int, c Candidate) {
	for len(h.Given) < len(h.S.Passages) {
		h.Given = append(h.Given, Candidate{Item: -1, Clause: -1, Who: -1})
	}
	h.Given[h.S.Items[q].Quote] = c
}

// agent returns the phrase after the "by" that goes with the passage at item q; -1 if there is none.
func (h *chooser) agent(q int) int {
	start := h.S.Items.SentenceStart(q)
	if q-3 >= start && h.S.Is(q-1, "as") && h.S.Items[q-2].IsPhrase() && h.S.Is(q-3, "by") && h.calledBefore(q-3, start) {
		return q - 2
	}
	if q+2 < len(h.S.Items) && h.S.Is(q+1, "by") && h.S.Items[q+2].IsPhrase() && h.calledBefore(q, start) {
		return q + 2
	}
	return -1
}

// utterer returns the phrase whose words the passage at item q is by the sentence itself, "“We
// are sinking,” was the verdict of Orla Venn"; -1 if there is none.
func (h *chooser) utterer(q int) int {
	k := q + 1
	if h.S.Items.KindAt(k) == syntax.Comma {
		k++
	}
	if k+3 >= len(h.S.Items) || h.S.Tokens[h.S.Items[k].First].Class&class.Being == 0 || h.S.Items[k+1].Kind != syntax.Noun || !h.S.Is(k+2, "of") && !h.S.Is(k+2, "from") || !h.S.Items[k+3].IsPhrase() {
		return -1
	}
	noun := &h.S.Items[k+1]
	if w := h.S.Tokens[noun.Last-1].Of(h.S.Text); noun.Head&class.Speech == 0 && !listed(utterances, w) {
		return -1
	}
	return k + 3
}

// calledBefore reports whether a passive of calling stands before item k: "was described".
func (h *chooser) calledBefore(k, start int) bool {
	for n := h.S.Clauses.After(k) - 1; n >= 0 && h.S.Clauses[n].Verb >= start; n-- {
		c := &h.S.Clauses[n]
		w := &h.S.Tokens[h.S.Items[c.Verb].First]
		if c.Verb < k && c.Class&(class.Calling|class.Naming) != 0 && (c.Passive || w.Class&class.Passive != 0 && h.S.Tokens[max(0, h.S.Items[c.Verb].First-1)].Class&class.Being != 0) {
			return w.Kind == words.Word
		}
	}
	return false
}
