package teach

import (
	"strings"

	"pullquote/articles/quotes"
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
	quotes.Lesson
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

// place is what the teacher looks at around an open word.
type place struct {
	form          tagger.Look
	prev          tagger.Look // of the last word that is no adverb
	near, next    tagger.Look // of the words next to it
	plain, ed, es bool        // its form may be a bare verb, a past tense, a plural
	object        bool        // what follows may be an object
	determined    bool        // an article or the like stands before it
}

func (p *pupil) placeOf(i int) place {
	s := place{form: p.look(i), prev: p.look(p.before(i)), near: p.look(i - 1), next: p.look(i + 1)}
	switch s.form {
	case tagger.Open, tagger.Base, tagger.BaseNoun:
		s.plain = true
	case tagger.Unchanged, tagger.Run:
		s.plain, s.ed = true, true
	case tagger.Ed, tagger.Past, tagger.PastOnce:
		s.ed = true
	case tagger.Es, tagger.NounEs:
		s.es = true
	}
	switch s.next {
	case tagger.Article, tagger.Possessive, tagger.Object, tagger.That, tagger.It, tagger.Determiner, tagger.Subject:
		s.object = true
	}
	s.determined = p.determines(i - 1)
	if s.near == tagger.Adverb && p.look(i-2) != tagger.Owner {
		s.determined = p.determines(i - 2)
	}
	return s
}

// determines reports whether word i makes what follows a noun phrase. "her" may
// stand alone.
func (p *pupil) determines(i int) bool {
	switch p.look(i) {
	case tagger.Article, tagger.Owner:
		return true
	case tagger.Possessive:
		return p.Word(i) != "her"
	}
	return false
}

// byPlace answers for open words in places that leave no choice.
func (p *pupil) byPlace(i int) (part tagger.Part, known bool) {
	s := p.placeOf(i)
	switch {
	case s.form == tagger.Ed && !s.object && p.reduced(i, s):
		return tagger.Participle, true
	case s.ed && s.near == tagger.Sub && (s.next == tagger.Stop || s.next == tagger.Comma || s.next == tagger.Preposition || s.next == tagger.By):
		return tagger.Participle, true // "if convicted"
	case (s.form == tagger.Ed || s.form == tagger.Past) && p.alone(i, s):
		return tagger.Finite, true
	case s.form == tagger.Open && s.near == tagger.To && (s.next == tagger.Stop || s.next == tagger.Comma || s.next == tagger.Of):
		return tagger.Nominal, true // "to safety."
	case s.form == tagger.Ed && s.near == tagger.Verb && (s.next == tagger.Name || s.next == tagger.Role || s.next == tagger.Roles):
		return tagger.Nominal, true // "said retired coach"
	case s.determined && (s.form != tagger.Past && s.form != tagger.PastOnce || p.Words[i].Noun):
		return tagger.Nominal, true
	case s.form == tagger.PastOnce:
		return tagger.Participle, true
	case s.form == tagger.Ing:
		return p.gerund(s)
	}
	if part, known := p.verb(i, s); known {
		return part, true
	}
	return p.nominal(i, s)
}

// reduced reports whether the form in -ed at i says something of the noun
// before it, whose own verb is yet to come, "a man named in the report said",
// or that is itself the object of one, "took the seats left by them". Verbs
// that tell are left out: "he hinted in May it would".
func (p *pupil) reduced(i int, s place) bool {
	switch s.near {
	case tagger.Name, tagger.Role, tagger.Roles, tagger.Thing, tagger.Open, tagger.BaseNoun, tagger.Es, tagger.NounEs:
	default:
		return false
	}
	switch s.next {
	case tagger.Preposition, tagger.To, tagger.By, tagger.Adverb:
		return !p.Words[i].Tells && p.verbAhead(i)
	}
	return false
}

// boundary reports whether a clause ends or begins at a word of this look.
func boundary(l tagger.Look) bool {
	switch l {
	case tagger.Edge, tagger.Stop, tagger.Comma, tagger.Colon, tagger.Dash, tagger.Mark, tagger.Sign, tagger.And, tagger.Sub,
		tagger.Who, tagger.Which, tagger.That, tagger.Subject, tagger.It:
		return true
	}
	return false
}

// acts reports whether a word of this look is a finite verb.
func acts(l tagger.Look) bool {
	switch l {
	case tagger.Verb, tagger.Be, tagger.Have, tagger.Modal, tagger.Do:
		return true
	}
	return false
}

// verbAhead reports whether the clause of word i has a finite verb after it.
func (p *pupil) verbAhead(i int) bool {
	for k := i + 1; k < i+9 && !boundary(p.look(k)); k++ {
		l := p.look(k)
		if acts(l) || l == tagger.Ed && (p.look(k+1) == tagger.Article || p.look(k+1) == tagger.Possessive) {
			return true
		}
	}
	return false
}

// alone reports whether the past tense at i stands after a noun and is the only
// verb of its clause.
func (p *pupil) alone(i int, s place) bool {
	switch s.near {
	case tagger.Name, tagger.Role, tagger.Roles, tagger.Thing, tagger.Open, tagger.BaseNoun, tagger.Es, tagger.NounEs, tagger.Adverb:
	default:
		return false
	}
	for k := i + 1; !boundary(p.look(k)); k++ {
		if k > i+12 || verbLike(p.look(k)) {
			return false
		}
	}
	for k := i - 1; k > i-12; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop, l == tagger.That, l == tagger.Sub:
			return i-k > 1
		case boundary(l), verbLike(l):
			return false
		}
	}
	return false
}

// resumes reports whether the comma before word i closes an aside in a sentence
// that has had no verb yet.
func (p *pupil) resumes(i int) bool {
	commas := 0
	for k := i - 1; k > i-24; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop:
			return commas == 2
		case l == tagger.Comma:
			commas++
		case l == tagger.Mark, verbLike(l):
			return false
		}
	}
	return false
}

// verbLike reports whether a word of this look may be a verb, and is no noun.
func verbLike(l tagger.Look) bool {
	switch l {
	case tagger.Ed, tagger.Past, tagger.PastOnce, tagger.Unchanged, tagger.Run, tagger.Base, tagger.To:
		return true
	}
	return acts(l)
}

func (p *pupil) gerund(s place) (tagger.Part, bool) {
	if s.prev == tagger.Be {
		return tagger.Gerund, true // "was leaving"
	}
	if s.near == tagger.Roles && (s.object || s.next == tagger.Preposition || s.next == tagger.To) || s.near == tagger.Es && s.object {
		return tagger.Gerund, true // "critics leaving through the gate"
	}
	switch s.prev {
	case tagger.Preposition, tagger.Of, tagger.By, tagger.Comma, tagger.And, tagger.Sub:
		return tagger.Gerund, s.object && s.next != tagger.Determiner // "by leaving the"
	}
	return 0, false
}

func (p *pupil) verb(i int, s place) (tagger.Part, bool) {
	prev := p.Word(p.before(i))
	switch {
	case s.plain && s.prev == tagger.Modal, s.plain && s.prev == tagger.Do && (p.before(i) < i-1 || strings.HasSuffix(prev, "t")),
		s.plain && s.prev == tagger.To && (s.object || s.ed || s.form == tagger.Base):
		return tagger.Bare, true // "would leave", "did not leave", "to leave the"
	case s.ed && (s.prev == tagger.Have || s.prev == tagger.Be):
		return tagger.Participle, true // "has left"
	case s.ed && s.next == tagger.By && s.prev != tagger.Name && s.prev != tagger.Subject && s.prev != tagger.Role && s.prev != tagger.Roles && p.look(i+2) != tagger.Ing:
		return tagger.Participle, true // "left by the"
	case s.prev == tagger.Subject, prev == "who":
		switch prev {
		case "he", "she", "they", "we", "i":
			return tagger.Finite, true
		}
		return tagger.Finite, s.ed || s.es
	case (s.form == tagger.Ed || s.form == tagger.Past) && s.object:
		switch s.prev {
		case tagger.Article, tagger.Possessive, tagger.Owner, tagger.Preposition, tagger.Comma, tagger.And:
			return 0, false
		}
		return tagger.Finite, true // "the minister left the"
	case s.es && s.object && s.next != tagger.Subject && s.next != tagger.Object && names(s.near):
		return tagger.Finite, true // "Kern leaves the"
	case s.es && (s.next == tagger.Object || p.Word(i-1) == "it" && p.look(i-2) != tagger.Preposition):
		return tagger.Finite, true
	case s.plain && s.object && s.near == tagger.Roles:
		return tagger.Finite, true // "voters leave the"
	case s.near == tagger.Mark && (s.ed || s.es) && p.Words[i].Tells && (s.next == tagger.Article || s.next == tagger.Name || s.next == tagger.Possessive || s.next == tagger.Role):
		return tagger.Finite, true // "…, replies the groom"
	case s.near == tagger.Comma && s.form == tagger.Ed && p.resumes(i):
		return tagger.Finite, true // "the mayor, Ines Calloway, stared at"
	case (s.es || s.plain && (s.near == tagger.Es || s.near == tagger.NounEs)) && p.first(i, s):
		return tagger.Finite, true // "the theatre stages a play", "villagers fear the worst"
	case (s.form == tagger.Unchanged || s.es) && s.near == tagger.Name && s.next == tagger.Adverb, s.form == tagger.Unchanged && s.near == tagger.Thing && s.next == tagger.Adverb:
		return tagger.Finite, true // "Kern hit back"
	}
	return 0, false
}

// names reports whether a word of this look names somebody or something.
func names(l tagger.Look) bool {
	return l == tagger.Name || l == tagger.Role || l == tagger.Roles || l == tagger.Thing
}

// first reports whether the word at i has a noun before it, an object after it
// and no verb before it in its clause.
func (p *pupil) first(i int, s place) bool {
	switch s.next {
	case tagger.Article, tagger.Possessive, tagger.It, tagger.Object, tagger.That:
	case tagger.Mark:
		if !p.Words[i].Tells {
			return false
		}
	default:
		return false
	}
	switch s.near {
	case tagger.Open, tagger.BaseNoun, tagger.Ing, tagger.Es, tagger.NounEs, tagger.Role, tagger.Roles, tagger.Thing:
	default:
		return false
	}
	for k := i - 1; k > i-9; k-- {
		switch l := p.look(k); {
		case l == tagger.Edge, l == tagger.Stop, l == tagger.Mark, l == tagger.That, l == tagger.Sub, l == tagger.And && p.look(k-1) == tagger.Comma:
			return i-k > 1
		case l == tagger.Owner:
			return false // "his party’s claims that"
		case boundary(l), acts(l), l == tagger.Ed, l == tagger.Past, l == tagger.Base, l == tagger.Unchanged, l == tagger.To:
			return false
		}
	}
	return false
}

func (p *pupil) nominal(i int, s place) (tagger.Part, bool) {
	w := p.Word(i)
	switch s.next {
	case tagger.Be, tagger.Have, tagger.Modal:
		if (s.es || s.form == tagger.Open || s.form == tagger.BaseNoun) && s.near != tagger.Subject && s.near != tagger.It {
			return tagger.Nominal, true // "the stages were"
		}
	}
	if s.es && s.near == tagger.Name && (p.look(i-2) == tagger.Of || p.look(i-2) == tagger.Preposition) {
		switch s.next {
		case tagger.Preposition, tagger.Of, tagger.Stop, tagger.Comma, tagger.And:
			return tagger.Nominal, true // "a third of Norland goals in"
		}
	}
	switch s.near {
	case tagger.Of:
		return tagger.Nominal, true
	case tagger.Preposition:
		switch p.Word(i - 1) {
		case "as", "than", "before", "after":
			return 0, false
		}
		return tagger.Nominal, !s.ed
	case tagger.Determiner:
		switch p.Word(i - 1) {
		case "this":
			return tagger.Nominal, s.plain
		case "these":
			return tagger.Nominal, s.es
		case "every", "another", "each":
			return tagger.Nominal, s.plain || s.es
		}
	case tagger.Be:
		return tagger.Nominal, s.form == tagger.Open && !strings.HasSuffix(w, "n") && !strings.HasSuffix(w, "t") // "is rich"
	}
	return 0, false
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
