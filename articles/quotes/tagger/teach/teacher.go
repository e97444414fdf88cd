package teach

import (
	"strings"

	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/tagger"
)

// Words that are one part of speech wherever they stand.
var (
	pastForms = set(`said told went came took gave began knew grew drew flew drove became wrote threw chose ate wore shook spoke
		broke stole rode sank sang swore tore saw fell`)
	participles = set(`gone taken given begun known grown drawn flown driven written thrown chosen eaten worn shaken spoken
		broken stolen ridden sunk sung sworn torn seen shown fallen hidden forgotten`)
	thirdPersons = set(`says tells asks adds writes goes comes gives gets seems appears becomes believes thinks knows sees hears
		argues insists explains agrees admits includes continues contains requires allows expects suggests considers
		remembers happens exists belongs depends brings describes represents creates involves refuses denies accuses`)
	bareForms = set(`say tell ask add go give get keep seem appear believe think know see hear argue insist explain agree admit
		include continue contain require allow bring describe remember happen exist belong depend create involve refuse
		deny accuse consider suggest expect send sell spend meet`)
	nominals = set(`important likely able clear strong new old political public ready good bad wrong true possible difficult
		serious economic young big large small great little real local national federal social military foreign
		international former recent different major common popular free poor rich nice angry happy sad sure aware
		afraid responsible successful significant similar available necessary dangerous expensive strange legal
		illegal private financial medical white black american conservative liberal powerful wealthy huge tiny early
		money party war policy history wall child children family election country world tax percent race job life
		house city problem issue problems issues system power law laws idea trip street door room car water food air
		school schools price prices security economy candidate candidates debate nomination delegates speeches rights
		attention evidence women men girl boy thing things way ways day kind fact reason reasons example chance deal
		deals crowd event events effort efforts decision choice budget business trade industry market markets energy
		health care education information experience community communities population success death crime violence
		weapon weapons gun guns oil gas border borders million billion percentage lines`)
	// what a bare verb may follow without "to": "made him say"
	causes = set(`help helped helps let lets make makes made see saw hear watch and or`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// answer is what the teacher says of a word.
type answer struct {
	part   tagger.Part
	known  bool
	hidden bool // the word itself gives it away: only its place is to be learned
	typed  bool // known from the other places of the same word
}

// pupil is a paragraph with the teacher's answers.
type pupil struct {
	words.Lesson
	answers []answer
	cues    map[int]bool // where the cues start that stand next to their source, in bytes
}

func (p *pupil) look(i int) tagger.Look {
	if i < 0 || i >= len(p.Words) {
		return tagger.Edge
	}
	return p.Words[i].Look
}

// before returns the last word before i that is no adverb.
func (p *pupil) before(i int) int {
	i--
	for i >= 0 && (p.look(i) == tagger.Adverb || p.look(i) == tagger.Not) {
		i--
	}
	return i
}

// byCue answers for a word that the annotation has for the only word of a cue:
// next to its source it is what the source does, "the club denies".
func (p *pupil) byCue(i int) (tagger.Part, bool) {
	if !p.cues[p.Start(i)] || p.look(i) == tagger.Ing {
		return 0, false
	}
	switch p.look(p.before(i)) {
	case tagger.Be, tagger.Have:
		return tagger.Participle, true
	case tagger.Modal, tagger.Do, tagger.To:
		return tagger.Bare, true
	}
	return tagger.Finite, true
}

// verbal reports whether a bare verb follows a word of this look.
func verbal(l tagger.Look) bool { return l == tagger.To || l == tagger.Modal || l == tagger.Do }

// byWord answers for words that are one thing wherever they stand.
func (p *pupil) byWord(i int) (part tagger.Part, known bool) {
	w, prev := p.Word(i), p.look(p.before(i))
	switch l := p.look(i); {
	case pastForms[w]:
		return tagger.Finite, prev != tagger.Be && prev != tagger.Have
	case participles[w]:
		return tagger.Participle, !p.determines(i - 1)
	case thirdPersons[w]:
		return tagger.Finite, true
	case bareForms[w]:
		if verbal(prev) {
			return tagger.Bare, true
		}
		return tagger.Finite, !p.caused(i)
	case nominals[w]:
		return tagger.Nominal, !verbal(prev)
	case l == tagger.Role, l == tagger.Roles, l == tagger.Thing:
		return tagger.Nominal, !verbal(prev) && prev != tagger.Subject
	}
	return 0, false
}

// caused reports whether the bare form at i may hang on a word before it: "to
// ask and tell", "made him say".
func (p *pupil) caused(i int) bool {
	for k := p.before(i); k >= max(0, i-6); k-- {
		if verbal(p.look(k)) || causes[p.Word(k)] {
			return true
		}
	}
	return false
}

// teach answers for what it can of all paragraphs: by word, by place, and by
// the word in its other places.
func teach(pupils []*pupil) {
	nouns, verbs := map[string]int{}, map[string]int{}
	for _, p := range pupils {
		for i := range p.Words {
			if !p.Small(i) {
				continue
			}
			a := &p.answers[i]
			if a.part, a.known = p.byWord(i); a.known {
				a.hidden = true
				continue
			}
			w := &p.Words[i]
			if !w.Look.IsOpen() {
				continue
			}
			if a.part, a.known = p.byCue(i); !a.known {
				a.part, a.known = p.byPlace(i)
			}
			a.known = a.known && w.May()>>a.part&1 != 0
			switch {
			case !a.known:
			case a.part == tagger.Nominal:
				nouns[p.Word(i)]++
			default:
				verbs[p.Word(i)]++
			}
		}
	}
	for _, p := range pupils {
		for i := range p.Words {
			if a := &p.answers[i]; !a.known && p.Small(i) && p.Words[i].Look.IsOpen() {
				a.part, a.typed = p.byType(i, nouns[p.Word(i)], verbs[p.Word(i)])
				a.known = a.typed
			}
		}
	}
}

// byType answers for words that were seen as nouns only, or as verbs only.
func (p *pupil) byType(i, nouns, verbs int) (tagger.Part, bool) {
	s := p.placeOf(i)
	switch {
	case s.ed || s.form == tagger.Ing:
	case nouns >= 4 && verbs*40 <= nouns:
		return tagger.Nominal, !verbal(s.prev) && s.prev != tagger.Subject
	case verbs >= 3 && nouns*40 <= verbs && s.es:
		return tagger.Finite, true
	case verbs >= 3 && nouns*40 <= verbs:
		return tagger.Bare, verbal(s.prev)
	}
	return 0, false
}
