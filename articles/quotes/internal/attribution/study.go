package attribution

import (
	"pullquote/articles/quotes/internal/words"
)

// Task is what a decision is about.
type Task uint8

// The tasks that are learned.
const (
	WhoSpoke   Task = iota // one option is the speaker of a passage
	IsSpeech               // the only option's passage is speech or not
	WhoIsMeant             // the only option's name is that of whoever the mention stands for, or not
)

// Decision is a choice that the engine makes, as a learner sees it.
type Decision struct {
	Task    Task
	Words   words.Span // the passage that it is about; empty where WhoIsMeant is about whoever acts
	Options []Option
	Chosen  int // by the engine; -1 if there is no option
	Share   int // of all options that stand for the same speaker as the chosen one, in 1/model.Certain
}

// Option is one that can be chosen.
type Option struct {
	Mention  words.Span // the words that name the speaker
	Name     string     // of the speaker, as far as the text has told it
	Features []int8
	Line     Line    // of WhoIsMeant: what kind of line the words are
	Most     float64 // likewise: the confidence that the choice has at most
}

// decision describes the choice among a pool, whose features stand in r.x.
func (h *chooser) decision(said words.Span, pool []Candidate, width, best int) Decision {
	d := Decision{Task: WhoSpoke, Words: said, Chosen: best}
	for i := range pool {
		v := h.sourceOf(pool[i])
		o := Option{Mention: v.Mention, Features: append([]int8(nil), h.x[i*width:(i+1)*width]...)}
		if v.Who >= 0 {
			o.Name = h.M.Register.All[v.Who].Name
		}
		d.Options = append(d.Options, o)
	}
	if best >= 0 {
		_, d.Share = h.shares(pool, best)
	}
	return d
}

// wonder shows a learner who is meant by the words that name a speaker.
func (y *nameConfidence) wonder(said words.Span, c Candidate) {
	if y.Ask == nil || c.Who < 0 {
		return
	}
	o := Option{Mention: y.sourceOf(c).Mention, Name: y.M.Register.All[y.M.Register.Root(c.Who)].Name, Features: y.nameFeatures(c), Line: y.D.lineOf(c), Most: y.most(c)}
	y.Ask(Decision{Task: WhoIsMeant, Words: said, Options: []Option{o}})
}

// WonderAll shows a learner who is meant by the subject of every clause.
func (y *nameConfidence) WonderAll() {
	for n := range y.S.Clauses {
		if s := y.S.Clauses[n].Subject; y.Ask != nil && s >= 0 && y.M.Who(s) >= 0 {
			c := Candidate{Relation: Acting, Item: s, Clause: n, Who: y.M.Who(s)}
			if y.S.Clauses[n].Says() {
				c.Relation = Governed
			}
			y.wonder(words.Span{}, c)
		}
	}
}
