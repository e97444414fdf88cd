package quotes

// exchange is what is known of questions and answers that take turns: who
// asks, who answers, and whether the last words were a question.
type exchange struct {
	asker, answerer voice
	asked           bool
	age             int // paragraphs since somebody was last said to ask
}

// longestExchange is how many paragraphs an exchange goes on without a word
// such as "asked".
const longestExchange = 6

// turn returns who speaks in the paragraph at hand if it is all quotation and
// part of an exchange: a question is the asker's, what follows a question the
// other one's. Nobody if there is no exchange.
func (d *discourse) turn(q int) voice {
	x := &d.turns
	if !x.asker.heard() || !x.answerer.heard() || x.age > longestExchange || x.asker.who == x.answerer.who {
		return silence
	}
	p := &d.s.Passages[d.s.Items[q].Quote]
	if p.Next < len(d.s.Tokens)-1 {
		return silence
	}
	question := d.s.Ending(p) == '?'
	switch {
	case question && !x.asked && d.speaker.who == x.answerer.who:
		return x.asker
	case x.asked && !question:
		return x.answerer
	}
	return silence
}

// follow keeps track of the exchange after the passage at item q was given to
// somebody by a choice.
func (d *discourse) follow(q int, c candidate) {
	x := &d.turns
	v := d.voiceOf(c)
	if !v.heard() {
		return
	}
	question := d.s.Ending(&d.s.Passages[d.s.Items[q].Quote]) == '?'
	if c.clause >= 0 && d.asks(c.clause) && question {
		x.asker, x.age = v, 0
	} else if v.who != x.asker.who {
		x.answerer = v
	}
	x.asked = question && v.who == x.asker.who
}

// asks reports whether a clause's verb is one of asking.
func (d *discourse) asks(n int) bool {
	switch d.s.Tokens[d.s.Items[d.s.Clauses[n].Verb].First].Of(d.s.Text) {
	case "asked", "asks", "pressed", "queried", "wondered", "demanded", "inquired", "enquired":
		return true
	}
	return false
}
