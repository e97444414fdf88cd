package quotes

// feature is one thing that a ranker sees of a candidate, as a small number.
type feature[T any] struct {
	name  string
	value func(*T) int
}

// missing is the value of a feature that a candidate hasn't got.
const missing = -1

// small bounds the value of a feature.
const small = 100

// measure appends the features of v to x.
func measure[T any](features []feature[T], v *T, x []int8) []int8 {
	for i := range features {
		x = append(x, bounded(features[i].value(v)))
	}
	return x
}

func bounded(n int) int8 { return int8(max(-small, min(small, n))) }

// names returns what the features are called, for the model to hold.
func names[T any](features []feature[T]) []string {
	out := make([]string, 0, len(features))
	for i := range features {
		out = append(out, features[i].name)
	}
	return out
}

// speakerFeatures are what tells the one who spoke from all others in the pool.
var speakerFeatures = []feature[sight]{
	// What the rules think.
	{"relation", func(v *sight) int { return int(v.c.relation) }},
	{"rule's score", func(v *sight) int { return int(weights[v.c.relation].score) }},
	{"behind the rules' best", func(v *sight) int { return int(v.c.score - v.passage.best) }},
	{"stronger candidates", func(v *sight) int { return v.stronger() }},
	{"candidates for the same person", func(v *sight) int { return v.others() }},
	{"size of the pool", func(v *sight) int { return len(v.passage.pool) }},
	{"pool has inversion", func(v *sight) int { return truth(v.passage.has[inverted]) }},
	{"pool has attribution", func(v *sight) int { return truth(v.passage.has[after]) }},
	{"pool has continuation", func(v *sight) int { return truth(v.passage.has[continued]) }},
	{"pool has preceding", func(v *sight) int { return truth(v.passage.has[preceding]) }},
	{"pool has governing", func(v *sight) int { return truth(v.passage.has[governed]) }},
	{"pool has according", func(v *sight) int { return truth(v.passage.sourced) }},

	// The phrase that names the candidate.
	{"phrase", func(v *sight) int { return v.ofItem(func(it *item) int { return int(it.kind) }) }},
	{"phrase's length", func(v *sight) int { return v.ofItem(func(it *item) int { return it.last - it.first }) }},
	{"role", func(v *sight) int { return v.ofItem(func(it *item) int { return truth(it.head&role != 0) }) }},
	{"role or title within", func(v *sight) int {
		return v.ofItem(func(it *item) int { return truth(it.class&(role|honorific) != 0) })
	}},
	{"plural", func(v *sight) int { return v.ofItem(func(it *item) int { return truth(it.head&plural != 0) }) }},
	{"ends in a capital", func(v *sight) int {
		return v.ofItem(func(it *item) int { return truth(v.r.tokens[it.last-1].kind == capital) })
	}},
	{"pronoun", func(v *sight) int { return v.ofItem(v.pronoun) }},
	{"item before", func(v *sight) int { return v.around(-1) }},
	{"item after", func(v *sight) int { return v.around(+1) }},
	{"second item before", func(v *sight) int { return v.around(-2) }},

	// Where it stands.
	{"items to the passage", func(v *sight) int { return v.ofItem(func(*item) int { return v.at - v.passage.q }) }},
	{"words to the passage", func(v *sight) int { return v.ofItem(func(it *item) int { return it.first - v.passage.p.first }) }},
	{"sentences to the passage", func(v *sight) int {
		return v.ofItem(func(*item) int {
			if v.at > v.passage.q {
				return -v.between.ends
			}
			return v.between.ends
		})
	}},
	{"commas between", func(v *sight) int { return v.ofItem(func(*item) int { return v.between.commas }) }},
	{"verbs between", func(v *sight) int { return v.ofItem(func(*item) int { return v.between.verbs }) }},
	{"names between", func(v *sight) int { return v.ofItem(func(*item) int { return v.between.names }) }},
	{"begins its sentence", func(v *sight) int {
		return v.ofItem(func(*item) int { return truth(v.at-v.r.sentenceStart(v.at) <= 1) })
	}},
	{"in the first sentence", func(v *sight) int { return v.ofItem(func(*item) int { return truth(v.r.sentenceStart(v.at) == 0) }) }},

	// The clause that it is the subject of.
	{"reports", func(v *sight) int { return v.ofClause(func(c *clause) int { return truth(c.class&reporting != 0) }) }},
	{"says", func(v *sight) int { return v.ofClause(func(c *clause) int { return truth(c.class&saying != 0) }) }},
	{"calls", func(v *sight) int { return v.ofClause(func(c *clause) int { return truth(c.class&calling != 0) }) }},
	{"is according", func(v *sight) int { return v.ofClause(func(c *clause) int { return truth(c.according) }) }},
	{"verb's place", func(v *sight) int { return v.ofClause(func(c *clause) int { return c.verb - v.passage.q }) }},
	{"item after the verb", func(v *sight) int { return v.ofClause(func(c *clause) int { return int(v.r.kindAt(c.verb + 1)) }) }},
	{"phrases after the verb", func(v *sight) int { return v.ofClause(func(*clause) int { return v.told.phrases }) }},
	{"clauses of saying before", func(v *sight) int { return v.sayingBefore() }},
	{"is the first of saying", func(v *sight) int {
		return v.ofClause(func(*clause) int { return truth(v.passage.first == v.c.clause) })
	}},

	// The person.
	{"name", func(v *sight) int { return v.ofPerson(func(p *person) int { return truth(p.last != "") }) }},
	{"sex", func(v *sight) int { return v.ofPerson(func(p *person) int { return int(p.sex) }) }},
	{"office", func(v *sight) int { return v.ofPerson(func(p *person) int { return truth(p.role != "") }) }},
	{"other names", func(v *sight) int { return v.ofPerson(func(p *person) int { return len(p.also) }) }},
	{"mentions ago", func(v *sight) int { return v.ofPerson(func(p *person) int { return v.r.people.clock - p.seen }) }},
	{"spoke last", func(v *sight) int { return truth(v.voice.who >= 0 && v.voice.who == v.r.speaker.who) }},
	{"spoke the passage before", func(v *sight) int {
		if v.passage.prev < 0 {
			return missing
		}
		return truth(v.voice.who >= 0 && v.voice.who == v.r.voiceOf(v.passage.previous).who)
	}},

	// The passage.
	{"passage before by", func(v *sight) int {
		if v.passage.prev < 0 {
			return missing
		}
		return int(weights[v.passage.previous.relation].score)
	}},
	{"passage's words", func(v *sight) int { return v.passage.words }},
	{"item before the passage", func(v *sight) int { return int(v.r.kindAt(v.passage.q - 1)) }},
	{"second item before the passage", func(v *sight) int { return int(v.r.kindAt(v.passage.q - 2)) }},
	{"item after the passage", func(v *sight) int { return int(v.r.kindAt(v.passage.q + 1)) }},
	{"second item after the passage", func(v *sight) int { return int(v.r.kindAt(v.passage.q + 2)) }},
	{"items from the sentence's start", func(v *sight) int { return v.passage.q - v.passage.start }},
	{"items to the sentence's end", func(v *sight) int { return v.passage.end - v.passage.q }},
	{"share of the paragraph", func(v *sight) int {
		return (v.passage.p.last - v.passage.p.first) * small / max(1, len(v.r.tokens))
	}},
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (v *sight) ofItem(f func(*item) int) int {
	if v.it == nil {
		return missing
	}
	return f(v.it)
}

func (v *sight) ofClause(f func(*clause) int) int {
	if v.clause == nil {
		return missing
	}
	return f(v.clause)
}

func (v *sight) ofPerson(f func(*person) int) int {
	if p := v.person(); p != nil {
		return f(p)
	}
	return missing
}

// around returns the kind of an item beside the candidate's.
func (v *sight) around(by int) int {
	return v.ofItem(func(*item) int { return int(v.r.kindAt(v.at + by)) })
}

// pronoun tells whom a pronoun may stand for; 0 for other phrases.
func (v *sight) pronoun(it *item) int {
	if it.kind != iPronoun {
		return 0
	}
	return 1 + int(v.r.sexOf(it))
}
