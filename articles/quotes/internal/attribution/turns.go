package attribution

import "pullquote/articles/quotes/internal/people"

// exchange is what is known of questions and answers that take turns: who
// asks, who answers, and whether the last words were a question.
type exchange struct {
	asker, answerer people.Source
	asked           bool
	age             int // paragraphs since somebody was last said to ask
}

// longestExchange is how many paragraphs an exchange goes on without a word
// such as "asked".
const longestExchange = 6

// turn returns who speaks in the paragraph at hand if it is all quotation and
// part of an exchange: a question is the asker's, what follows a question the
// other one's. Nobody if there is no exchange.
func (d *discourse) turn(q int) people.Source {
	x := &d.turns
	if !x.asker.IsKnown() || !x.answerer.IsKnown() || x.age > longestExchange || x.asker.Who == x.answerer.Who {
		return people.NoSource
	}
	p := &d.S.Passages[d.S.Items[q].Quote]
	if p.Next < len(d.S.Tokens)-1 {
		return people.NoSource
	}
	question := d.S.Ending(p) == '?'
	switch {
	case question && !x.asked && d.Speaker.Who == x.answerer.Who:
		return x.asker
	case x.asked && !question:
		return x.answerer
	}
	return people.NoSource
}

// follow keeps track of the exchange after the passage at item q was given to
// somebody by a choice.
func (d *discourse) follow(q int, c Candidate) {
	x := &d.turns
	v := d.sourceOf(c)
	if !v.IsKnown() {
		return
	}
	question := d.S.Ending(&d.S.Passages[d.S.Items[q].Quote]) == '?'
	if c.Clause >= 0 && d.asks(c.Clause) && question {
		x.asker, x.age = v, 0
	} else if v.Who != x.asker.Who {
		x.answerer = v
	}
	x.asked = question && v.Who == x.asker.Who
}

// asks reports whether a clause's verb is one of asking.
func (d *discourse) asks(n int) bool {
	switch d.S.Tokens[d.S.Items[d.S.Clauses[n].Verb].First].Of(d.S.Text) {
	case "asked", "asks", "pressed", "queried", "wondered", "demanded", "inquired", "enquired":
		return true
	}
	return false
}
