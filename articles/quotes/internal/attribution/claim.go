package attribution

import (
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
)

// longestClaim bounds what stands between "that" and the words of a claim, in items.
const longestClaim = 14

// claims are nouns of what somebody who owns them says in a clause.
const claims = "claim claims assertion assertions contention statement statements allegation allegations argument warning warnings complaint complaints suggestion suggestions prediction predictions promise promises boast admission declaration remark remarks accusation accusations charge insistence conclusion finding observation"

// byClaim reads "Contrary to Dorn’s claim that people would “learn nothing”": the words in
// the clause are whose the claim is.
func byClaim(h *chooser, q, start int) (Candidate, bool) {
	for k := q - 1; k > start && k > q-longestClaim; k-- {
		switch h.S.Items[k].Kind {
		case syntax.That:
			return claimant(h, k, q, start)
		case syntax.Quote, syntax.End, syntax.Colon, syntax.Relative, syntax.Comma:
			return Candidate{}, false
		}
	}
	return Candidate{}, false
}

// claimant returns whose the claim is that "that" at item k tells, if nobody says anything
// between it and the passage at item q.
func claimant(h *chooser, k, q, start int) (Candidate, bool) {
	if !h.S.Items[k-1].IsPhrase() || !h.headIn(claims, k-1) {
		return Candidate{}, false
	}
	if n := h.S.Clauses.After(q) - 1; n >= 0 && h.S.Clauses[n].Verb > k && h.S.Clauses[n].Says() {
		return Candidate{}, false
	}
	if predicates(h, k, q) > 1 {
		return Candidate{}, false // "Dorn’s claim that it sank is “simply not true”"
	}
	it := &h.S.Items[k-1]
	c := Candidate{Relation: Inner, Item: -1, Clause: -1, Outer: h.outermost(k-1, start) + 1}
	c.Who, c.Mention = h.M.Possessor(it)
	c.Named = h.M.Register.How
	return c, !c.Mention.Empty()
}

// predicates counts the finite verbs between items k and q, with what belongs to each.
func predicates(h *chooser, k, q int) int {
	n := 0
	for i := k + 1; i < q; i++ {
		kind, before := h.S.Items[i].Kind, h.S.Items[i-1].Kind
		if (kind == syntax.Verb || kind == syntax.Auxiliary) && before != syntax.Auxiliary && before != syntax.Adverb {
			n++
		}
	}
	return n
}

// byDashes reads "others, among them Bo Ek — “Not now” — and Kern": what dashes set behind a
// name is that one's.
func byDashes(h *chooser, q, start int) (Candidate, bool) {
	if q-2 < start || q+1 >= len(h.S.Items) || h.S.Items[q-1].Kind != syntax.Dash || h.S.Items[q+1].Kind != syntax.Dash || h.S.Items[q-2].Kind != syntax.Name {
		return Candidate{}, false
	}
	if who := h.M.Who(q - 2); who < 0 || h.M.Register.All[who].Nature <= people.Unsure {
		return Candidate{}, false
	}
	c := h.teller(q-2, start)
	c.Outer = 0
	return c, true
}
