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
func (r *reading) turn(q int) voice {
	x := &r.turns
	if !x.asker.heard() || !x.answerer.heard() || x.age > longestExchange || x.asker.who == x.answerer.who {
		return silence
	}
	p := &r.passages[r.items[q].quote]
	if p.next < len(r.tokens)-1 {
		return silence
	}
	question := r.ending(p) == '?'
	switch {
	case question && !x.asked && r.speaker.who == x.answerer.who:
		return x.asker
	case x.asked && !question:
		return x.answerer
	}
	return silence
}

// follow keeps track of the exchange after the passage at item q was given to
// somebody by a choice.
func (r *reading) follow(q int, c candidate) {
	x := &r.turns
	v := r.voiceOf(c)
	if !v.heard() {
		return
	}
	question := r.ending(&r.passages[r.items[q].quote]) == '?'
	if c.clause >= 0 && r.asks(c.clause) && question {
		x.asker, x.age = v, 0
	} else if v.who != x.asker.who {
		x.answerer = v
	}
	x.asked = question && v.who == x.asker.who
}

// asks reports whether a clause's verb is one of asking.
func (r *reading) asks(n int) bool {
	switch r.tokens[r.items[r.clauses[n].verb].first].Of(r.text) {
	case "asked", "asks", "pressed", "queried", "wondered", "demanded", "inquired", "enquired":
		return true
	}
	return false
}
