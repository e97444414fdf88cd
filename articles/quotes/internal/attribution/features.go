package attribution

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
)

// speakerFeatures are what tells the one who spoke from all others in the pool.
var speakerFeatures = []features.Feature[candidateContext]{
	// What the rules think.
	{Name: "relation", Value: func(v *candidateContext) int { return int(v.c.Relation) }},
	{Name: "rule's score", Value: func(v *candidateContext) int { return int(weights[v.c.Relation].score) }},
	{Name: "behind the rules' best", Value: func(v *candidateContext) int { return int(v.c.score - v.passage.best) }},
	{Name: "stronger candidates", Value: func(v *candidateContext) int { return v.stronger() }},
	{Name: "candidates for the same person", Value: func(v *candidateContext) int { return v.others() }},
	{Name: "size of the pool", Value: func(v *candidateContext) int { return len(v.passage.pool) }, Same: true},
	{Name: "pool has inversion", Value: func(v *candidateContext) int { return features.Truth(v.passage.has[Inverted]) }, Same: true},
	{Name: "pool has attribution", Value: func(v *candidateContext) int { return features.Truth(v.passage.has[After]) }, Same: true},
	{Name: "pool has continuation", Value: func(v *candidateContext) int { return features.Truth(v.passage.has[Continued]) }, Same: true},
	{Name: "pool has preceding", Value: func(v *candidateContext) int { return features.Truth(v.passage.has[Preceding]) }, Same: true},
	{Name: "pool has governing", Value: func(v *candidateContext) int { return features.Truth(v.passage.has[Governed]) }, Same: true},
	{Name: "pool has according", Value: func(v *candidateContext) int { return features.Truth(v.passage.sourced) }, Same: true},

	// The phrase that names the candidate.
	{Name: "phrase", Value: func(v *candidateContext) int { return v.ofItem(func(it *syntax.Item) int { return int(it.Kind) }) }},
	{Name: "phrase's length", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return it.Last - it.First })
	}},
	{Name: "role", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return features.Truth(it.Head&class.Role != 0) })
	}},
	{Name: "role or title within", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return features.Truth(it.Class&(class.Role|class.Honorific) != 0) })
	}},
	{Name: "plural", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return features.Truth(it.Head&class.Plural != 0) })
	}},
	{Name: "ends in a capital", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return features.Truth(v.r.S.Tokens[it.Last-1].Kind == words.Capital) })
	}},
	{Name: "pronoun", Value: func(v *candidateContext) int { return v.ofItem(v.pronoun) }},
	{Name: "item before", Value: func(v *candidateContext) int { return v.around(-1) }},
	{Name: "item after", Value: func(v *candidateContext) int { return v.around(+1) }},
	{Name: "second item before", Value: func(v *candidateContext) int { return v.around(-2) }},

	// Where it stands.
	{Name: "items to the passage", Value: func(v *candidateContext) int { return v.ofItem(func(*syntax.Item) int { return v.at - v.passage.q }) }},
	{Name: "words to the passage", Value: func(v *candidateContext) int {
		return v.ofItem(func(it *syntax.Item) int { return it.First - v.passage.p.First })
	}},
	{Name: "sentences to the passage", Value: func(v *candidateContext) int {
		return v.ofItem(func(*syntax.Item) int {
			if v.at > v.passage.q {
				return -v.between.ends
			}
			return v.between.ends
		})
	}},
	{Name: "commas between", Value: func(v *candidateContext) int { return v.ofItem(func(*syntax.Item) int { return v.between.commas }) }},
	{Name: "verbs between", Value: func(v *candidateContext) int { return v.ofItem(func(*syntax.Item) int { return v.between.verbs }) }},
	{Name: "names between", Value: func(v *candidateContext) int { return v.ofItem(func(*syntax.Item) int { return v.between.names }) }},
	{Name: "begins its sentence", Value: func(v *candidateContext) int {
		return v.ofItem(func(*syntax.Item) int { return features.Truth(v.at-v.start <= 1) })
	}},
	{Name: "in the first sentence", Value: func(v *candidateContext) int {
		return v.ofItem(func(*syntax.Item) int { return features.Truth(v.start == 0) })
	}},

	// The clause that it is the subject of.
	{Name: "reports", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return features.Truth(c.Class&class.Reporting != 0) })
	}},
	{Name: "says", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return features.Truth(c.Class&class.Saying != 0) })
	}},
	{Name: "calls", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return features.Truth(c.Class&class.Calling != 0) })
	}},
	{Name: "is according", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return features.Truth(c.According) })
	}},
	{Name: "verb's place", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return c.Verb - v.passage.q })
	}},
	{Name: "item after the verb", Value: func(v *candidateContext) int {
		return v.ofClause(func(c *syntax.Clause) int { return int(v.r.S.Items.KindAt(c.Verb + 1)) })
	}},
	{Name: "phrases after the verb", Value: func(v *candidateContext) int { return v.ofClause(func(*syntax.Clause) int { return v.told.phrases }) }},
	{Name: "clauses of saying before", Value: func(v *candidateContext) int { return v.sayingBefore() }},
	{Name: "is the first of saying", Value: func(v *candidateContext) int {
		return v.ofClause(func(*syntax.Clause) int { return features.Truth(v.passage.first == v.c.Clause) })
	}},

	// The person.
	{Name: "name", Value: func(v *candidateContext) int {
		return v.ofPerson(func(p *people.Person) int { return features.Truth(p.Last != "") })
	}},
	{Name: "sex", Value: func(v *candidateContext) int { return v.ofPerson(func(p *people.Person) int { return int(p.Sex) }) }},
	{Name: "office", Value: func(v *candidateContext) int {
		return v.ofPerson(func(p *people.Person) int { return features.Truth(p.Role != "") })
	}},
	{Name: "other names", Value: func(v *candidateContext) int { return v.ofPerson(func(p *people.Person) int { return len(p.Also) }) }},
	{Name: "mentions ago", Value: func(v *candidateContext) int {
		return v.ofPerson(func(p *people.Person) int { return v.r.M.Register.Clock - p.Seen })
	}},
	{Name: "spoke last", Value: func(v *candidateContext) int { return features.Truth(v.c.Who >= 0 && v.c.Who == v.r.D.Speaker.Who) }},
	{Name: "spoke the passage before", Value: func(v *candidateContext) int {
		if v.passage.prev < 0 {
			return features.Missing
		}
		return features.Truth(v.c.Who >= 0 && v.c.Who == v.passage.previous.Who)
	}},

	// The passage.
	{Name: "passage before by", Value: func(v *candidateContext) int {
		if v.passage.prev < 0 {
			return features.Missing
		}
		return int(weights[v.passage.previous.Relation].score)
	}, Same: true},
	{Name: "passage's words", Value: func(v *candidateContext) int { return v.passage.words }, Same: true},
	{Name: "item before the passage", Value: func(v *candidateContext) int { return int(v.r.S.Items.KindAt(v.passage.q - 1)) }, Same: true},
	{Name: "second item before the passage", Value: func(v *candidateContext) int { return int(v.r.S.Items.KindAt(v.passage.q - 2)) }, Same: true},
	{Name: "item after the passage", Value: func(v *candidateContext) int { return int(v.r.S.Items.KindAt(v.passage.q + 1)) }, Same: true},
	{Name: "second item after the passage", Value: func(v *candidateContext) int { return int(v.r.S.Items.KindAt(v.passage.q + 2)) }, Same: true},
	{Name: "items from the sentence's start", Value: func(v *candidateContext) int { return v.passage.q - v.passage.start }, Same: true},
	{Name: "items to the sentence's end", Value: func(v *candidateContext) int { return v.passage.end - v.passage.q }, Same: true},
	{Name: "share of the paragraph", Value: func(v *candidateContext) int {
		return (v.passage.p.Last - v.passage.p.First) * features.Small / max(1, len(v.r.S.Tokens))
	}, Same: true},
}

func (v *candidateContext) ofItem(f func(*syntax.Item) int) int {
	if v.it == nil {
		return features.Missing
	}
	return f(v.it)
}

func (v *candidateContext) ofClause(f func(*syntax.Clause) int) int {
	if v.clause == nil {
		return features.Missing
	}
	return f(v.clause)
}

func (v *candidateContext) ofPerson(f func(*people.Person) int) int {
	if p := v.person(); p != nil {
		return f(p)
	}
	return features.Missing
}

// around returns the kind of an item beside the candidate's.
func (v *candidateContext) around(by int) int {
	return v.ofItem(func(*syntax.Item) int { return int(v.r.S.Items.KindAt(v.at + by)) })
}

// pronoun tells whom a pronoun may stand for; 0 for other phrases.
func (v *candidateContext) pronoun(it *syntax.Item) int {
	if it.Kind != syntax.Pronoun {
		return 0
	}
	return 1 + int(v.r.M.SexOf(it))
}

// SpeakerFeatures names what the ranker sees of a candidate, in order.
func SpeakerFeatures() []string { return features.Names(speakerFeatures) }

// SpeakerWidth is how many features the ranker sees of a candidate.
func SpeakerWidth() int { return len(speakerFeatures) }
