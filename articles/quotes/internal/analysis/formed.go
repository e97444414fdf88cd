package analysis

import (
	"strings"

	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/forms"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/speech"
	"pullquote/articles/quotes/internal/words"
)

// setting is what is known of how a document is set: the parts that stand in a form, and
// who speaks in those that name nobody.
type setting struct {
	parts     []forms.Part
	interview bool             // some parts are questions or answers without names
	guests    []guest          // of the interview, as named before it begins
	actor     people.Source    // who last acted before a dialogue
	turns     [2]people.Source // of a dialogue: who spoke last, and before
	unsigned  []int            // the block quotations that wait for a signature: indices of utterances
}

// guest is somebody who may be interviewed.
type guest struct{ who, score int }

// formsOf returns the parts of a document that stand in a form.
func (r *Analysis) formsOf(d *Document) {
	all := make([]forms.Paragraph, len(d.Paragraphs))
	for i, p := range d.Paragraphs {
		all[i] = forms.Paragraph{Span: p.Span, Heading: p.Heading, Quoted: p.Quoted, Strong: p.Strong}
	}
	r.set = setting{parts: forms.Read(d.Text, all, r.words.Language), actor: people.NoSource, turns: noTurns()}
	for _, p := range r.set.parts {
		r.set.interview = r.set.interview || p.Name.Empty() && (p.Kind == forms.Question || p.Kind == forms.Answer)
	}
}

// formed reads paragraph i, of which parts stand in a form.
func (r *Analysis) formed(i int, p Paragraph) {
	at := p.Start
	for len(r.set.parts) > 0 && r.set.parts[0].Paragraph == i {
		part := &r.set.parts[0]
		r.set.parts = r.set.parts[1:]
		if before := (words.Span{Start: at, End: part.Start}); strings.TrimSpace(before.Of(r.words.Text)) != "" {
			r.paragraph(before)
		}
		r.part(part)
		at = part.End
	}
	if rest := (words.Span{Start: at, End: p.End}); strings.TrimSpace(rest.Of(r.words.Text)) != "" {
		r.paragraph(rest)
	}
}

// part reads what stands in a form.
func (r *Analysis) part(p *forms.Part) {
	switch {
	case p.End-p.Start > longestPiece:
		r.paragraph(p.Span) // nobody is quoted at such length
	case p.Kind == forms.Dialogue:
		r.line(p)
	case p.Kind == forms.Quotation:
		r.quotation(p)
	default:
		r.said(p, func() attribution.Candidate { return r.named(p) })
	}
	if p.Kind != forms.Quotation {
		r.set.unsigned = r.set.unsigned[:0]
	}
}

// said reads a part whose words one speaks who is known before anything is asked.
func (r *Analysis) said(p *forms.Part, by func() attribution.Candidate) {
	span := p.Span
	if s := p.Name.Of(r.words.Text); p.Kind == forms.Labelled && r.words.Language.Spelled(s) != s {
		span = p.Said // "MR. LIND" is no acronym
	}
	w := r.words.ReadSaid(span, p.Said)
	t := &r.attribution
	r.people.Read(r.syntax.Read(w), t.Discourse.Speaker.Who)
	r.choose(by())
}

// choose gives the passages of the paragraph at hand to one speaker, and publishes them.
func (r *Analysis) choose(c attribution.Candidate) {
	t := &r.attribution
	if c.Relation == attribution.None {
		c = attribution.Candidate{Relation: attribution.Silent, Item: -1, Clause: -1, Who: -1}
	}
	t.Choice.Given = append(t.Choice.Given[:0], c)
	t.Names.WonderAll()
	t.Choice.Settle()
	r.publish()
	t.Discourse.CarryOver(t.Choice.Chosen, r.spoken)
	t.Choice.Given = t.Choice.Given[:0]
}

// named returns who speaks the part at hand: whom it names, or who is interviewed.
func (r *Analysis) named(p *forms.Part) attribution.Candidate {
	c := attribution.Candidate{Relation: attribution.Labelled, Item: -1, Clause: -1, Who: -1}
	if p.Kind == forms.Signed || p.Kind == forms.Posted {
		c.Relation = attribution.Signed
	}
	switch {
	case p.Goes:
		return attribution.By(r.attribution.Discourse.Speaker, attribution.Reopened)
	case !p.Name.Empty():
		c.Mention = p.Name
		c.Who = r.whoIsNamed(p)
		c.Named = r.people.Register.How
		return c
	}
	asked, asker := r.interviewed()
	if c.Who = asked; p.Kind == forms.Question {
		c.Who = asker
	}
	if c.Relation = attribution.Interviewed; c.Who < 0 {
		c.Relation = attribution.None
	}
	return c
}

// whoIsNamed returns the person whose name, handle or initials stand before a colon or
// under the words.
func (r *Analysis) whoIsNamed(p *forms.Part) int {
	name := p.Name
	s := name.Of(r.words.Text)
	if who := r.people.WithInitials(s); who >= 0 {
		return who
	}
	if spelled := r.words.Language.Spelled(s); spelled != s {
		return r.people.Called(spelled) // "MR. LIND" is Lind
	}
	first, last := 0, len(r.words.Tokens)
	for first < last && r.words.Tokens[first].Start < name.Start {
		first++
	}
	for last > first && r.words.Tokens[last-1].End > name.End {
		last--
	}
	if p.Kind == forms.Posted || s[0] == '@' || first >= last || r.words.Tokens[first].Start != name.Start {
		return r.people.Called(s)
	}
	if who := r.people.WhoIsLabelled(first, last); who >= 0 {
		return who
	}
	return r.people.Called(s)
}

// meet notes whom a paragraph before an interview names, or its heading.
func (r *Analysis) meet(heading bool) {
	if !r.set.interview {
		return
	}
	for i := range r.syntax.Items {
		who := r.people.Who(i)
		if who < 0 || !r.people.IsGuest(i) {
			continue
		}
		score := 1
		if heading {
			score = 3
		}
		r.welcome(who, score)
	}
}

// mostGuests bounds how many are kept of whom an interview may be with.
const mostGuests = 8

// welcome counts a mention of somebody who may be interviewed.
func (r *Analysis) welcome(who, score int) {
	for i := range r.set.guests {
		if r.people.Register.Root(r.set.guests[i].who) == who {
			r.set.guests[i].score += score
			return
		}
	}
	if len(r.set.guests) < mostGuests {
		r.set.guests = append(r.set.guests, guest{who, score})
	}
}

// interviewed returns who answers in an interview, and who asks; -1 where nobody is known.
func (r *Analysis) interviewed() (answers, asks int) {
	best, top := -1, 0
	for i, g := range r.set.guests {
		if g.score += r.people.Weight(g.who); best < 0 || g.score > top {
			best, top = i, g.score
		}
	}
	if best < 0 {
		return -1, -1
	}
	answers, asks = r.people.Register.Root(r.set.guests[best].who), -1
	if len(r.set.guests) == 2 {
		asks = r.people.Register.Root(r.set.guests[1-best].who)
	}
	return answers, asks
}

// heading reads a heading of an interview for whom it names.
func (r *Analysis) heading(span words.Span) {
	if !r.set.interview || span.End-span.Start > longestPiece {
		return
	}
	r.words.Marks = words.Pairing{}
	r.people.Read(r.syntax.Read(r.words.Read(span)), -1)
	r.meet(true)
	r.words.Marks = words.Pairing{}
}

// line reads a line of dialogue that opens with a dash: who speaks is named in it, or it is
// the other one.
func (r *Analysis) line(p *forms.Part) {
	t := &r.attribution
	w := r.words.ReadDialogue(p.Span)
	r.people.Read(r.syntax.Read(w), t.Discourse.Speaker.Who)
	t.Choice.Given = t.Choice.Given[:0]
	source, relation := r.lineSpeaker()
	for range w.Passages {
		c := attribution.Candidate{Relation: attribution.Silent, Item: -1, Clause: -1, Who: -1}
		if source.IsKnown() {
			c = attribution.By(source, relation)
		}
		t.Choice.Given = append(t.Choice.Given, c)
	}
	t.Names.WonderAll()
	t.Choice.Settle()
	r.publish()
	t.Discourse.CarryOver(t.Choice.Chosen, r.spoken)
	t.Choice.Given = t.Choice.Given[:0]
	if source.IsKnown() {
		r.set.turns[1], r.set.turns[0] = r.set.turns[0], source
	}
}

// lineSpeaker returns who speaks the line at hand: the subject of its verb of saying, or else
// whose turn it is.
func (r *Analysis) lineSpeaker() (people.Source, attribution.Relation) {
	for n := range r.syntax.Clauses {
		if c := &r.syntax.Clauses[n]; c.Says() && c.Subject >= 0 {
			return r.people.SourceAt(c.Subject), attribution.After
		}
	}
	if last, other := r.set.turns[0], r.set.turns[1]; last.IsKnown() && other.IsKnown() {
		return other, attribution.Answered
	} else if last.IsKnown() && r.set.actor.IsKnown() && r.set.actor.Who != last.Who {
		return r.set.actor, attribution.Answered
	} else if last.IsKnown() {
		return people.NoSource, attribution.None
	}
	return r.set.actor, attribution.Answered
}

// noTurns are those of a dialogue in which nobody has spoken.
func noTurns() [2]people.Source { return [2]people.Source{people.NoSource, people.NoSource} }

// endDialogue forgets who takes turns, and notes who acts last in the paragraph at hand.
func (r *Analysis) endDialogue() {
	r.set.turns = noTurns()
	for n := len(r.syntax.Clauses) - 1; n >= 0; n-- {
		if c := &r.syntax.Clauses[n]; c.Subject >= 0 && r.people.Who(c.Subject) >= 0 {
			r.set.actor = r.people.SourceAt(c.Subject)
			return
		}
	}
}

// quotation reads a block quotation: it is whose signature stands under it, or whom the
// paragraph before announces, or nobody's.
func (r *Analysis) quotation(p *forms.Part) {
	d := &r.attribution.Discourse
	switch {
	case p.Said.Empty(): // the signature
		r.signBlock(p)
	case !p.Name.Empty():
		r.set.unsigned = append(r.set.unsigned, len(r.utterances))
		r.said(p, func() attribution.Candidate { return attribution.Candidate{} })
	case d.Announced().IsKnown():
		source := d.Announced()
		r.said(p, func() attribution.Candidate { return attribution.By(source, attribution.Heralded) })
		d.Announce(source) // and what follows in the same block
	default:
		r.paragraph(p.Span)
	}
}

// signBlock gives the paragraphs of a block quotation to whoever signs it.
func (r *Analysis) signBlock(p *forms.Part) {
	r.people.Read(r.syntax.Read(r.words.ReadSaid(p.Span, words.Span{})), -1)
	c := r.named(p)
	c.Relation = attribution.Signed
	for _, n := range r.set.unsigned {
		if n < len(r.utterances) && r.utterances[n].Kind != speech.Scare {
			q := &r.utterances[n]
			a := r.attribution.Attribute(q.Span, c, attribution.Signed.Confidence())
			r.credit(q, &a)
		}
	}
	r.set.unsigned = r.set.unsigned[:0]
}
