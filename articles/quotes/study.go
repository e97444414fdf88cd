package quotes

import (
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
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

// Study reads a document as Find does, by the weights of m, and shows every
// decision to ask before it acts on it. Without m the rules decide. The
// options are the learner's to keep. It fails if m was learned for other features.
func Study(d Document, m *model.Model, ask func(Decision)) (Found, error) {
	l, err := learn(m)
	if err != nil {
		return Found{}, err
	}
	return find(d, func() *learned { return l }, ask, nil), nil
}

// decision describes the choice among a pool, whose features stand in r.x.
func (h *chooser) decision(words words.Span, pool []candidate, width, best int) Decision {
	d := Decision{Task: WhoSpoke, Words: words, Chosen: best}
	for i := range pool {
		v := h.voiceOf(pool[i])
		o := Option{Mention: v.mention, Features: append([]int8(nil), h.x[i*width:(i+1)*width]...)}
		if v.who >= 0 {
			o.Name = h.m.people.all[v.who].name
		}
		d.Options = append(d.Options, o)
	}
	if best >= 0 {
		_, d.Share = h.shares(pool, best)
	}
	return d
}

// wonder shows a learner who is meant by the words that name a speaker.
func (y *nameConfidence) wonder(words words.Span, c candidate) {
	if y.ask == nil || c.who < 0 {
		return
	}
	o := Option{Mention: y.voiceOf(c).mention, Name: y.m.people.all[y.m.people.root(c.who)].name, Features: y.nameFeatures(c), Line: y.d.lineOf(c), Most: y.most(c)}
	y.ask(Decision{Task: WhoIsMeant, Words: words, Options: []Option{o}})
}

// wonderAll shows a learner who is meant by the subject of every clause.
func (y *nameConfidence) wonderAll() {
	for n := range y.s.Clauses {
		if s := y.s.Clauses[n].Subject; y.ask != nil && s >= 0 && y.m.who(s) >= 0 {
			c := candidate{relation: acting, item: s, clause: n, who: y.m.who(s)}
			if y.s.Clauses[n].Says() {
				c.relation = governed
			}
			y.wonder(words.Span{}, c)
		}
	}
}

// SpeakerFeatures names what the ranker sees of a candidate, in the order of
// an Option's features.
func SpeakerFeatures() []string { return names(speakerFeatures) }

// NameFeatures names what tells how often a mention is understood rightly.
func NameFeatures() []string { return names(shownFeatures) }

// SpeechFeatures names what the filter sees of a passage.
func SpeechFeatures() []string { return speechFeatures() }
