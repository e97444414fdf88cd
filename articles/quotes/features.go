package quotes

import (
	"slices"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// feature is one thing that a ranker sees of a candidate, as a small number.
type feature[T any] struct {
	name  string
	value func(*T) int
	same  bool // for all candidates of a pool
}

// missing is the value of a feature that a candidate hasn't got.
const missing = -1

// small bounds the value of a feature.
const small = 100

// measure appends the features of v to x, which holds those of the others in its
// pool that were measured before.
func measure[T any](features []feature[T], v *T, x []int8) []int8 {
	n := len(x)
	x = slices.Grow(x, len(features))[:n+len(features)]
	row := x[n:]
	for i := range features {
		if f := &features[i]; n > 0 && f.same {
			row[i] = x[i]
		} else {
			row[i] = bounded(f.value(v))
		}
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
	{name: "relation", value: func(v *sight) int { return int(v.c.relation) }},
	{name: "rule's score", value: func(v *sight) int { return int(weights[v.c.relation].score) }},
	{name: "behind the rules' best", value: func(v *sight) int { return int(v.c.score - v.passage.best) }},
	{name: "stronger candidates", value: func(v *sight) int { return v.stronger() }},
	{name: "candidates for the same person", value: func(v *sight) int { return v.others() }},
	{name: "size of the pool", value: func(v *sight) int { return len(v.passage.pool) }, same: true},
	{name: "pool has inversion", value: func(v *sight) int { return truth(v.passage.has[inverted]) }, same: true},
	{name: "pool has attribution", value: func(v *sight) int { return truth(v.passage.has[after]) }, same: true},
	{name: "pool has continuation", value: func(v *sight) int { return truth(v.passage.has[continued]) }, same: true},
	{name: "pool has preceding", value: func(v *sight) int { return truth(v.passage.has[preceding]) }, same: true},
	{name: "pool has governing", value: func(v *sight) int { return truth(v.passage.has[governed]) }, same: true},
	{name: "pool has according", value: func(v *sight) int { return truth(v.passage.sourced) }, same: true},

	// The phrase that names the candidate.
	{name: "phrase", value: func(v *sight) int { return v.ofItem(func(it *syntax.Item) int { return int(it.Kind) }) }},
	{name: "phrase's length", value: func(v *sight) int { return v.ofItem(func(it *syntax.Item) int { return it.Last - it.First }) }},
	{name: "role", value: func(v *sight) int {
		return v.ofItem(func(it *syntax.Item) int { return truth(it.Head&class.Role != 0) })
	}},
	{name: "role or title within", value: func(v *sight) int {
		return v.ofItem(func(it *syntax.Item) int { return truth(it.Class&(class.Role|class.Honorific) != 0) })
	}},
	{name: "plural", value: func(v *sight) int {
		return v.ofItem(func(it *syntax.Item) int { return truth(it.Head&class.Plural != 0) })
	}},
	{name: "ends in a capital", value: func(v *sight) int {
		return v.ofItem(func(it *syntax.Item) int { return truth(v.r.s.Tokens[it.Last-1].Kind == words.Capital) })
	}},
	{name: "pronoun", value: func(v *sight) int { return v.ofItem(v.pronoun) }},
	{name: "item before", value: func(v *sight) int { return v.around(-1) }},
	{name: "item after", value: func(v *sight) int { return v.around(+1) }},
	{name: "second item before", value: func(v *sight) int { return v.around(-2) }},

	// Where it stands.
	{name: "items to the passage", value: func(v *sight) int { return v.ofItem(func(*syntax.Item) int { return v.at - v.passage.q }) }},
	{name: "words to the passage", value: func(v *sight) int { return v.ofItem(func(it *syntax.Item) int { return it.First - v.passage.p.First }) }},
	{name: "sentences to the passage", value: func(v *sight) int {
		return v.ofItem(func(*syntax.Item) int {
			if v.at > v.passage.q {
				return -v.between.ends
			}
			return v.between.ends
		})
	}},
	{name: "commas between", value: func(v *sight) int { return v.ofItem(func(*syntax.Item) int { return v.between.commas }) }},
	{name: "verbs between", value: func(v *sight) int { return v.ofItem(func(*syntax.Item) int { return v.between.verbs }) }},
	{name: "names between", value: func(v *sight) int { return v.ofItem(func(*syntax.Item) int { return v.between.names }) }},
	{name: "begins its sentence", value: func(v *sight) int {
		return v.ofItem(func(*syntax.Item) int { return truth(v.at-v.start <= 1) })
	}},
	{name: "in the first sentence", value: func(v *sight) int { return v.ofItem(func(*syntax.Item) int { return truth(v.start == 0) }) }},

	// The clause that it is the subject of.
	{name: "reports", value: func(v *sight) int {
		return v.ofClause(func(c *syntax.Clause) int { return truth(c.Class&class.Reporting != 0) })
	}},
	{name: "says", value: func(v *sight) int {
		return v.ofClause(func(c *syntax.Clause) int { return truth(c.Class&class.Saying != 0) })
	}},
	{name: "calls", value: func(v *sight) int {
		return v.ofClause(func(c *syntax.Clause) int { return truth(c.Class&class.Calling != 0) })
	}},
	{name: "is according", value: func(v *sight) int { return v.ofClause(func(c *syntax.Clause) int { return truth(c.According) }) }},
	{name: "verb's place", value: func(v *sight) int { return v.ofClause(func(c *syntax.Clause) int { return c.Verb - v.passage.q }) }},
	{name: "item after the verb", value: func(v *sight) int {
		return v.ofClause(func(c *syntax.Clause) int { return int(v.r.s.Items.KindAt(c.Verb + 1)) })
	}},
	{name: "phrases after the verb", value: func(v *sight) int { return v.ofClause(func(*syntax.Clause) int { return v.told.phrases }) }},
	{name: "clauses of saying before", value: func(v *sight) int { return v.sayingBefore() }},
	{name: "is the first of saying", value: func(v *sight) int {
		return v.ofClause(func(*syntax.Clause) int { return truth(v.passage.first == v.c.clause) })
	}},

	// The person.
	{name: "name", value: func(v *sight) int { return v.ofPerson(func(p *person) int { return truth(p.last != "") }) }},
	{name: "sex", value: func(v *sight) int { return v.ofPerson(func(p *person) int { return int(p.sex) }) }},
	{name: "office", value: func(v *sight) int { return v.ofPerson(func(p *person) int { return truth(p.role != "") }) }},
	{name: "other names", value: func(v *sight) int { return v.ofPerson(func(p *person) int { return len(p.also) }) }},
	{name: "mentions ago", value: func(v *sight) int { return v.ofPerson(func(p *person) int { return v.r.m.people.clock - p.seen }) }},
	{name: "spoke last", value: func(v *sight) int { return truth(v.c.who >= 0 && v.c.who == v.r.d.speaker.who) }},
	{name: "spoke the passage before", value: func(v *sight) int {
		if v.passage.prev < 0 {
			return missing
		}
		return truth(v.c.who >= 0 && v.c.who == v.passage.previous.who)
	}},

	// The passage.
	{name: "passage before by", value: func(v *sight) int {
		if v.passage.prev < 0 {
			return missing
		}
		return int(weights[v.passage.previous.relation].score)
	}, same: true},
	{name: "passage's words", value: func(v *sight) int { return v.passage.words }, same: true},
	{name: "item before the passage", value: func(v *sight) int { return int(v.r.s.Items.KindAt(v.passage.q - 1)) }, same: true},
	{name: "second item before the passage", value: func(v *sight) int { return int(v.r.s.Items.KindAt(v.passage.q - 2)) }, same: true},
	{name: "item after the passage", value: func(v *sight) int { return int(v.r.s.Items.KindAt(v.passage.q + 1)) }, same: true},
	{name: "second item after the passage", value: func(v *sight) int { return int(v.r.s.Items.KindAt(v.passage.q + 2)) }, same: true},
	{name: "items from the sentence's start", value: func(v *sight) int { return v.passage.q - v.passage.start }, same: true},
	{name: "items to the sentence's end", value: func(v *sight) int { return v.passage.end - v.passage.q }, same: true},
	{name: "share of the paragraph", value: func(v *sight) int {
		return (v.passage.p.Last - v.passage.p.First) * small / max(1, len(v.r.s.Tokens))
	}, same: true},
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (v *sight) ofItem(f func(*syntax.Item) int) int {
	if v.it == nil {
		return missing
	}
	return f(v.it)
}

func (v *sight) ofClause(f func(*syntax.Clause) int) int {
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
	return v.ofItem(func(*syntax.Item) int { return int(v.r.s.Items.KindAt(v.at + by)) })
}

// pronoun tells whom a pronoun may stand for; 0 for other phrases.
func (v *sight) pronoun(it *syntax.Item) int {
	if it.Kind != syntax.Pronoun {
		return 0
	}
	return 1 + int(v.r.m.sexOf(it))
}
