package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
)

// discourse is what is carried from one paragraph to the next: who spoke last, who
// is announced, and who takes turns.
type discourse struct {
	Scope
	Speaker         people.Source // who spoke last
	announcedSource people.Source // whom the paragraph before announced: "Kern continued:"
	turns           exchange
	lines           int  // paragraphs in a row that are all quotation and name nobody
	unsigned        bool // the paragraph before was all quotation and names nobody: a signature may follow
}

// Interrupt begins anew after an interruption, such as a rule between paragraphs.
func (d *discourse) Interrupt() {
	d.Speaker, d.announcedSource, d.lines = people.NoSource, people.NoSource, 0
	d.turns = exchange{asker: people.NoSource, answerer: people.NoSource}
}

// Announced returns whom the paragraph before announces.
func (d *discourse) Announced() people.Source { return d.announcedSource }

// Announce lets what follows be somebody's words.
func (d *discourse) Announce(v people.Source) { d.announcedSource = v }

// By makes a voice a candidate that no words near a passage name.
func By(v people.Source, why Relation) Candidate {
	return Candidate{Relation: why, Item: -1, Clause: -1, Who: v.Who, Mention: v.Mention, Named: v.Named}
}

// Signer returns the candidate who signs the quotation that was the whole of the
// paragraph before: whose name stands after a dash in this one, "— Ines Calloway, mayor".
func (d *discourse) Signer(chosen []Candidate) (c Candidate, ok bool) {
	unsigned := d.unsigned
	d.unsigned = len(d.S.Passages) == 1 && d.S.Items[0].Kind == syntax.Quote && (len(d.S.Items) == 2 || d.S.Items[1].Kind == syntax.End && len(d.S.Items) == 3) &&
		weights[chosen[0].Relation].score <= weights[Carried].score
	if !unsigned {
		return Candidate{}, false
	}
	if c, ok := d.pointed(); ok {
		return c, true
	}
	if len(d.S.Items) < 3 || len(d.S.Items) > 12 {
		return Candidate{}, false
	}
	if it := &d.S.Items[0]; it.Kind != syntax.Dash && d.S.Tokens[it.First].Of(d.S.Text) != "-" || d.S.Items[1].Kind != syntax.Name {
		return Candidate{}, false
	}
	return Candidate{Relation: Signed, Item: 1, Clause: -1, Who: d.M.Who(1)}, true
}

// CarryOver keeps who spoke last in the paragraph, and whom it announces.
func (d *discourse) CarryOver(chosen []Candidate, spoken []bool) {
	d.announcedSource = people.NoSource
	d.turns.age++
	at := -1
	for i := range d.S.Items {
		if it := &d.S.Items[i]; it.Kind == syntax.Quote {
			if c := chosen[it.Quote]; c.Relation != None && spoken[it.Quote] {
				d.Speaker, at = d.sourceOf(c), i
				d.follow(i, c)
			}
		}
	}
	for n := len(d.S.Clauses) - 1; n >= 0 && d.S.Clauses[n].Verb > at; n-- {
		c := &d.S.Clauses[n]
		told := c.Class&class.Saying != 0 && !c.Passive && !c.According && !c.Hedged
		if told && c.Subject >= 0 && d.S.Items[c.Subject].Kind != syntax.Noun && d.M.Who(c.Subject) >= 0 {
			d.Speaker = d.M.SourceAt(c.Subject)
			break
		}
	}
	if len(d.S.Passages) == 0 && len(d.S.Clauses) > 0 {
		// "Lind, who is 61, lives above her shop": the answers below are hers
		if c := &d.S.Clauses[0]; c.Subject == 0 && d.S.Items[0].Kind == syntax.Name && d.M.Who(0) >= 0 && d.M.Register.All[d.M.Who(0)].Nature > people.Unsure {
			d.Speaker = d.M.SourceAt(0)
		}
	}
	if n := len(d.S.Items); n >= 3 && d.S.Items[n-2].Kind == syntax.Colon {
		d.announcedSource = d.announcer(n - 2)
	} else if v := d.recites(); v.IsKnown() {
		d.announcedSource, d.Speaker = v, v
	}
}

// announcer returns who speaks after the colon at item i.
func (d *discourse) announcer(i int) people.Source {
	start := d.S.Items.SentenceStart(i)
	best := -1
	for n := d.S.Clauses.After(i) - 1; n >= 0 && d.S.Clauses[n].Verb >= start; n-- {
		c := &d.S.Clauses[n]
		if c.Subject < 0 || c.Passive || d.M.Who(c.Subject) < 0 && d.S.Items[c.Subject].Kind != syntax.Pronoun {
			continue
		}
		if best < 0 || c.Says() {
			best = c.Subject
		}
		if c.Says() {
			break
		}
	}
	if best < 0 {
		if best = d.label(i, start); best < 0 {
			return people.NoSource
		}
	}
	return d.M.SourceAt(best)
}

// label returns the phrase that stands alone before the colon at item i:
// "Kern:", "Kern (to the press):"; -1 if more stands there.
func (d *discourse) label(i, start int) int {
	k := i - 1
	for k > start && d.S.Items[k].Kind == syntax.Aside {
		k--
	}
	if k-2 >= start && d.S.Items[k-1].Kind == syntax.Conjunction && d.S.Items[k-2].IsPhrase() {
		k -= 2 // "Moss and Lind:"
	}
	if k == start+1 && d.S.Is(start, "From") && d.S.Items[k].IsPhrase() {
		return k // "From the report:"
	}
	if k >= start && d.S.Items[k].IsPhrase() && (k == start || d.S.Items[k-1].Kind == syntax.Dash || d.S.Items[k-1].Kind == syntax.Other) {
		return k
	}
	return -1
}

// sourceOf returns who speaks by a choice.
func (p *Scope) sourceOf(c Candidate) people.Source {
	if c.Item >= 0 {
		if c.Clause >= 0 && p.S.Clauses[c.Clause].Who >= 0 {
			return people.Source{Who: c.Who, Mention: p.M.MentionSpan(p.S.Clauses[c.Clause].Who), Named: p.M.References[c.Item]}
		}
		return people.Source{Who: c.Who, Mention: p.M.MentionSpan(c.Item), Named: p.M.References[c.Item]}
	}
	return people.Source{Who: c.Who, Mention: c.Mention, Named: c.Named}
}
