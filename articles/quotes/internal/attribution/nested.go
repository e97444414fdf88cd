package attribution

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
)

// Where one tells what another says, the words are the inner one's: "Moe winced when Dorn
// spoke of “dead wood”" is Dorn's, and Moe is whom they come by. How the inner one is named leaves
// no doubt here, so that nothing else is asked.

// tellingVerbs take a word or two in marks behind a preposition, whatever else they are.
const tellingVerbs = "went goes rambled droned spoke speaks speak talked talks talk referred refers refer alluded alludes described describes wrote writes boasted boasts joked jokes mentioned mentions called calls used uses warned warns complained complains dismissed dismisses said says"

// tellingNouns are what somebody who owns them says: "Dorn’s talk of “dead wood”".
const tellingNouns = "talk remark remarks comment comments description descriptions depiction portrayal characterization characterisation promise promises pledge warning warnings reference references rhetoric boast boasts vow threat threats mention mentions claim claims joke jokes use invocation accusation accusations complaint complaints denunciation tirade rant"

// leads are the prepositions that lead from either to the words.
const leads = "of about to as on"

// manners tell that somebody minds how another one speaks: "dislikes how Dorn speaks of".
const manners = "when how whenever because after way as while"

// asked are participles behind which "by" names who asks.
const asked = "asked confronted pressed questioned challenged quizzed grilled"

// documents tell too, though no list of what speaks holds them.
const documents = "dossier audit inquiry indictment file filing"

// placards are what carries words that can be read.
const placards = "sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts flag flags sticker stickers billboard billboards plaque plaques badge badges cap caps hat hats button buttons"

// nested gives the passages whose inner teller is named so their speakers.
func (h *chooser) nested() {
	last := -1 // the passage before, if it was given here
	for q := range h.S.Items {
		if h.S.Items[q].Kind != syntax.Quote {
			continue
		}
		if _, ok := h.given(h.S.Items[q].Quote); ok {
			last = -1
			continue
		}
		start := h.S.Items.SentenceStart(q)
		c, ok := h.innerTeller(q, start)
		if !ok && last >= start && h.joined(last, q) {
			c, ok = h.given(h.S.Items[last].Quote)
		}
		if last = -1; ok {
			h.give(q, c)
			last = q
		}
	}
}

// innerTeller returns who is named as the inner one for the passage at item q.
func (h *chooser) innerTeller(q, start int) (Candidate, bool) {
	for _, by := range [...]func(q, start int) (Candidate, bool){h.byManner, h.byTopic, h.byFault, h.bySign, h.byAsking, h.byReteller, h.byWording, h.byDocument} {
		if c, ok := by(q, start); ok {
			return c, true
		}
	}
	if c, ok := byClaim(h, q, start); ok {
		return c, true
	}
	return byDashes(h, q, start)
}

// joined reports whether only "and of" stands between the passages at items p and q.
func (h *chooser) joined(p, q int) bool {
	for k := p + 1; k < q; k++ {
		switch h.S.Items[k].Kind {
		case syntax.Conjunction, syntax.Comma, syntax.Preposition:
		default:
			return false
		}
	}
	return true
}

// headIn reports whether the last word of item k is on a list.
func (h *chooser) headIn(list string, k int) bool {
	it := &h.S.Items[k]
	return it.Last > it.First && listed(list, strings.ToLower(h.S.Tokens[it.Last-1].Of(h.S.Text)))
}

// teller is the candidate whom the phrase at item k names, and by whom the words come: the
// subject of the first clause of the sentence.
func (h *chooser) teller(k, start int) Candidate {
	it := h.S.Items[k]
	c := Candidate{Relation: Inner, Item: k, Clause: -1, Who: h.M.Who(k), Outer: h.outermost(k, start) + 1}
	if c.Who < 0 && it.Kind != syntax.Pronoun {
		c.Item, c.Who, c.Mention = -1, h.M.WhoIsItem(&it, people.Telling), h.M.MentionSpan(k)
		c.Named = h.M.Register.How
	}
	return c
}

// outermost returns the subject of the first clause that begins before item k; -1 if none.
func (h *chooser) outermost(k, start int) int {
	n := h.S.Clauses.After(start - 1)
	if n < len(h.S.Clauses) && h.S.Clauses[n].Verb < k && h.S.Clauses[n].Subject < k {
		return h.S.Clauses[n].Subject
	}
	return -1
}

// lead returns the item before the preposition, or the article too, that leads to the passage at item q.
func (h *chooser) lead(q, start int) int {
	k := q - 1
	if k > start && h.S.Items[k].Kind == syntax.Noun && h.S.Items[k].Class&class.Determiner != 0 && h.S.Items[k].Last == h.S.Items[k].First+1 {
		k-- // "of a “vast plot”"
	}
	if k <= start || !h.headIn(leads, k) {
		return -1
	}
	if h.S.Is(k, "about") && h.S.Is(k-1, "on") && k-2 > start {
		return k - 2 // "as Dorn went on about"
	}
	return k - 1
}

// byManner reads "Moe winced when Dorn spoke of “dead wood”", "dislikes how Dorn speaks of".
func (h *chooser) byManner(q, start int) (Candidate, bool) {
	k := h.lead(q, start)
	if k < 0 {
		k = q - 1 // "when she mentioned “certain people”"
	}
	if k-2 <= start || h.S.Items[k].IsPhrase() && h.S.Items[k].Kind != syntax.Noun || !h.headIn(tellingVerbs, k) {
		return Candidate{}, false
	}
	s := k - 1
	for s > start && (h.S.Items[s].Kind == syntax.Auxiliary || h.S.Items[s].Kind == syntax.Adverb) {
		s--
	}
	if n := h.S.Clauses.After(k) - 1; n >= 0 && h.S.Clauses[n].Verb == k && h.S.Clauses[n].Subject > start {
		s = h.S.Clauses[n].Subject
	}
	if s <= start || !h.S.Items[s].IsPhrase() || !h.inManner(s) || h.outermost(s, start) < 0 {
		return Candidate{}, false
	}
	if h.S.Items[s].Kind == syntax.Pronoun {
		if c, ok := h.minded(s, start); ok {
			return c, true
		}
	}
	return h.teller(s, start), true
}

// inManner reports whether the phrase at item s begins a clause of manner: "when Dorn", "the way Dorn".
func (h *chooser) inManner(s int) bool {
	first := h.S.Items[s].First
	return h.headIn(manners, s-1) || first+2 < h.S.Items[s].Last && h.S.Tokens[first+1].Of(h.S.Text) == "way"
}

// minded returns whose manner is minded, whom the pronoun at item s takes up: "at the mayor’s tone when she spoke of".
func (h *chooser) minded(s, start int) (Candidate, bool) {
	for k := s - 2; k > start && k > s-4; k-- {
		if c, ok := h.ownerOf(k); ok {
			c.Outer = h.outermost(k, start) + 1
			return c, true
		}
	}
	return Candidate{}, false
}

// ownerOf returns who owns what the phrase at item k names, by name or by office.
func (h *chooser) ownerOf(k int) (Candidate, bool) {
	it := &h.S.Items[k]
	if !it.IsPhrase() {
		return Candidate{}, false
	}
	if h.S.Tokens[it.First].Class&class.Possessive != 0 {
		return Candidate{}, false
	}
	c := Candidate{Relation: Inner, Item: -1, Clause: -1}
	if c.Who, c.Mention = h.M.Possessor(it); !c.Mention.Empty() {
		c.Named = h.M.Register.How
		return c, true
	}
	for t := it.First; t < it.Last-1; t++ {
		if h.S.Tokens[t].Class&class.Possessing != 0 && h.S.Tokens[t].Class&class.Role != 0 {
			owner := syntax.Item{Kind: syntax.Noun, First: it.First, Last: t + 1, Class: it.Class, Head: h.S.Tokens[t].Class}
			c.Who = h.M.WhoIsItem(&owner, people.Telling)
			c.Mention.Start, c.Mention.End, c.Named = h.S.Tokens[it.First].Start, h.S.Tokens[t].End, h.M.Register.How
			return c, true
		}
	}
	return Candidate{}, false
}

// byTopic reads "echoes of Dorn’s talk of “dead wood”", "Dorn’s description of the town as “dead”".
func (h *chooser) byTopic(q, start int) (Candidate, bool) {
	k := h.lead(q, start)
	if k-2 > start && !h.headIn(tellingNouns, k) && h.S.Items[k].IsPhrase() && h.S.Is(q-1, "as") && h.S.Is(k-1, "of") {
		k -= 2
	}
	if k <= start || !h.headIn(tellingNouns, k) || h.outermost(k, start) < 0 {
		return Candidate{}, false
	}
	c, ok := h.ownerOf(k)
	c.Outer = h.outermost(k, start) + 1
	return c, ok
}

// byFault reads "Moe criticised Dorn for calling the men “dead wood”": who is faulted says it.
func (h *chooser) byFault(q, start int) (Candidate, bool) {
	n := h.S.Clauses.After(q) - 1
	if n < 0 || h.S.Clauses[n].Verb < start+4 {
		return Candidate{}, false
	}
	v := h.S.Clauses[n].Verb
	if h.S.Items[v].Kind != syntax.Gerund || !h.S.Clauses[n].Says() || h.introduces(&h.S.Clauses[n], q) == None || !h.S.Is(v-1, "for") {
		return Candidate{}, false
	}
	if !h.S.Items[v-2].IsPhrase() || h.S.Items[v-3].Kind != syntax.Verb || h.S.Items.QuoteBetween(v, q) {
		return Candidate{}, false
	}
	return h.teller(v-2, start), true
}

// bySign reads "held signs reading “No tolls”": what can be read is what the sign says.
func (h *chooser) bySign(q, start int) (Candidate, bool) {
	v := q - 1
	if v-1 <= start || h.S.Items[v].Kind != syntax.Gerund || !h.S.Is(v, "reading") && !h.S.Is(v, "saying") || !h.headIn(placards, v-1) {
		return Candidate{}, false
	}
	c := h.teller(v-1, start)
	c.Outer = 0
	return c, true
}

// byAsking reads "Asked by Moe whether she had “lost” the key, Dorn said": the question is Moe's.
func (h *chooser) byAsking(q, start int) (Candidate, bool) {
	if start+3 >= q || q-start > syntax.ClauseReach || !h.headIn(asked, start) || !h.S.Is(start+1, "by") || !h.S.Items[start+2].IsPhrase() {
		return Candidate{}, false
	}
	for k := start + 3; k < q; k++ {
		if h.S.Items[k].Kind == syntax.Comma || h.S.Items[k].Kind == syntax.Colon {
			return Candidate{}, false // what follows is the answer
		}
	}
	c := h.teller(start+2, start)
	c.Outer = 0
	return c, true
}

// byReteller reads "In the bars, Moe said, sailors told her that “…”": nobody knows the sailors, and
// the words are known by Moe.
func (h *chooser) byReteller(q, start int) (Candidate, bool) {
	n := h.S.Clauses.After(q) - 1
	if n < 1 || h.S.Clauses[n-1].Verb < start {
		return Candidate{}, false
	}
	c, outer := &h.S.Clauses[n], &h.S.Clauses[n-1]
	if c.Subject != outer.Verb+2 || !c.Says() || !outer.Says() || outer.Subject < 0 || !h.S.Items.Follows(c.Subject, syntax.Comma) || !h.S.PauseBefore(min(outer.Subject, outer.Verb)) {
		return Candidate{}, false
	}
	it := &h.S.Items[c.Subject]
	if it.Kind != syntax.Noun || it.Last != it.First+1 || h.S.Items.QuoteBetween(c.Verb, q) {
		return Candidate{}, false
	}
	inner := h.teller(outer.Subject, start)
	inner.Outer, inner.Clause = 0, n-1
	return inner, inner.Item >= 0
}

// byWording reads "tells how Dorn ran what he called “the shop”": the word is Dorn's.
func (h *chooser) byWording(q, start int) (Candidate, bool) {
	if q-3 <= start || !h.S.Is(q-3, "what") || h.S.Items[q-2].Kind != syntax.Pronoun || h.S.Items[q-1].Class&class.Calling == 0 {
		return Candidate{}, false
	}
	outer := h.outermost(q-3, start)
	if n := h.S.Clauses.After(q-4) - 1; outer < 0 || n < 1 || h.S.Clauses[n].Subject == outer || h.S.Clauses[n].Subject < 0 || !h.documented(outer) {
		return Candidate{}, false
	}
	return h.teller(q-2, start), true
}

// byDocument reads what goes on behind such a word: "…, taking “gifts”" is the dossier's.
func (h *chooser) byDocument(q, start int) (Candidate, bool) {
	p := h.S.Items.QuoteBefore(q)
	if p < start+3 || !h.S.Is(p-3, "what") || h.S.Items[p-1].Class&class.Calling == 0 {
		return Candidate{}, false
	}
	if n := h.S.Clauses.After(q) - 1; n >= 0 && h.S.Clauses[n].Verb > p && h.S.Clauses[n].Says() {
		return Candidate{}, false
	}
	outer := h.outermost(p, start)
	if outer < 0 || !h.documented(outer) {
		return Candidate{}, false
	}
	c := h.teller(outer, start)
	c.Outer = 0
	return c, true
}

// documented reports whether the phrase at item k names a document, or "it" that may be one.
func (h *chooser) documented(k int) bool {
	it := &h.S.Items[k]
	return it.Head&class.Document != 0 || h.headIn(documents, k) || it.Kind == syntax.Pronoun && strings.EqualFold(h.S.Tokens[it.First].Of(h.S.Text), "it")
}
