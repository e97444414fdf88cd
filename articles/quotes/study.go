package quotes

import "pullquote/articles/quotes/model"

// Task is what a decision is about.
type Task uint8

// The tasks that are learned.
const (
	WhoSpoke Task = iota // one option is the speaker of a passage
	IsSpeech             // the only option's passage is speech or not
)

// Decision is a choice that the engine makes, as a learner sees it.
type Decision struct {
	Task    Task
	Words   Span // the passage that it is about
	Options []Option
	Chosen  int // by the engine; -1 if there is no option
	Share   int // of the chosen option, in 1/model.Certain
}

// Option is one that can be chosen.
type Option struct {
	Mention  Span   // the words that name the speaker
	Name     string // of the speaker, as far as the text has told it
	Features []int8
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
func (r *reading) decision(words Span, pool []candidate, width, best int) Decision {
	d := Decision{Task: WhoSpoke, Words: words, Chosen: best}
	for i := range pool {
		v := r.voiceOf(pool[i])
		o := Option{Mention: v.mention, Features: append([]int8(nil), r.x[i*width:(i+1)*width]...)}
		if v.who >= 0 {
			o.Name = r.people.all[v.who].name
		}
		d.Options = append(d.Options, o)
	}
	if best >= 0 {
		d.Share = model.Share(r.scores, best)
	}
	return d
}

// SpeakerFeatures names what the ranker sees of a candidate, in the order of
// an Option's features.
func SpeakerFeatures() []string { return names(speakerFeatures) }

// SpeechFeatures names what the filter sees of a passage.
func SpeechFeatures() []string { return speechFeatures() }
