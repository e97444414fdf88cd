// Package teach learns the weights of the tagger from annotated news.
//
// No corpus that may be used says what part of speech a word is. A teacher
// knows it all the same of some words: those that are one thing wherever they
// stand ("told", "taken", "minister"), those in places that leave no choice
// ("they …", "would …", "the …"), those that an annotator marked as a cue next
// to its source ("the club denies"), and words that were only ever nouns, or
// only ever verbs, in such places. The tagger learns from them with the word
// itself often hidden, so that it knows places.
//
// The arithmetic is in integers and in the order of the articles: the same
// articles give the same weights, to the byte.
package teach

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/learning"
	"pullquote/articles/quotes/tagger"
)

// How the weights are learned. A word counts as learned when its part of speech
// leads by a margin; a wide one for finite verbs in -s, since nine in ten words
// in -s are nouns.
const (
	runs         = 4 // perceptrons that are added up
	passes       = 4 // of each over the articles
	margin       = 5
	finiteMargin = 30
)

// Tagger learns the weights of tagger.NewTable from articles.
func Tagger(all []corpus.Article) ([]int16, error) {
	var pupils []*pupil
	for i := range all {
		page, err := articles.Read(strings.NewReader(all[i].Text), articles.Source{Name: all[i].Path})
		if err != nil {
			return nil, err
		}
		if page.Text != all[i].Text {
			continue // an article with control characters, which a reader replaces
		}
		cues := cuesOf(&all[i])
		for _, l := range learning.Lessons(page.Document()) {
			pupils = append(pupils, &pupil{l, make([]answer, len(l.Words)), cues})
		}
	}
	teach(pupils)
	return tagger.Pack(learn(pupils)), nil
}

// Note says how the weights are learned.
func Note() string {
	return fmt.Sprintf("tagger: %d perceptrons, %d passes, margins %d and %d", runs, passes, margin, finiteMargin)
}

// cuesOf returns where those cues start that are one word, next to their
// source: "Kern claims", "claims Kern".
func cuesOf(a *corpus.Article) map[int]bool {
	starts := map[int]bool{}
	for _, one := range a.Attributions {
		if len(one.Cue) != 1 || len(one.Source) == 0 || strings.ContainsRune(one.Cue[0].Of(a.Text), ' ') {
			continue
		}
		cue, source := one.Cue[0], one.Source[len(one.Source)-1]
		if cue.Start-source.End == 1 || one.Source[0].Start-cue.End == 1 {
			starts[cue.Start] = true
		}
	}
	return starts
}

// perceptron is an averaged perceptron in integers. A weight's total is brought
// up to date only when the weight changes.
type perceptron struct {
	weight, total, since []int64 // by row and part
	steps                int64
	dice                 uint32
}

func newPerceptron(dice uint32) *perceptron {
	n := tagger.Rows * int(tagger.Parts)
	return &perceptron{weight: make([]int64, n), total: make([]int64, n), since: make([]int64, n), dice: dice}
}

// learn adds up the weights of several perceptrons that differ in what was
// hidden from them: what one of them happened to believe weighs less then.
func learn(pupils []*pupil) []int8 {
	sum := newPerceptron(0)
	for run := range runs {
		m := newPerceptron(uint32(run) + 1)
		for range passes {
			for _, p := range pupils {
				m.read(p)
			}
		}
		m.settle()
		for k := range sum.total {
			sum.total[k] += m.total[k]
		}
	}
	return sum.weights()
}

// settle brings all totals up to date.
func (m *perceptron) settle() {
	for k := range m.total {
		m.total[k] += m.weight[k] * (m.steps - m.since[k])
		m.since[k] = m.steps
	}
}

// read goes through a paragraph once.
func (m *perceptron) read(p *pupil) {
	words := slices.Clone(p.Words)
	var c tagger.Clause
	for i := range words {
		a, w := &p.answers[i], &words[i]
		if a.known || w.Look.IsOpen() {
			part := m.meet(p, words, i, c)
			if w.Look.IsOpen() {
				w.Look = w.Look.As(part)
			}
		}
		c.Step(w.Look)
	}
}

// meet learns from the answer for word i, if there is one, and returns what the
// word is taken for.
func (m *perceptron) meet(p *pupil, words []tagger.Word, i int, c tagger.Clause) tagger.Part {
	a, undisguised := &p.answers[i], words[i]
	skip := m.disguise(a, p.Word(i), &words[i])
	var traits tagger.Traits
	tagger.TraitsOf(&traits, words, i, c)
	before, after := tagger.Edge, p.look(i+1)
	if i > 0 {
		before = words[i-1].Look
	}
	may := words[i].MayBetween(before, after)
	words[i] = undisguised
	if !a.known {
		best, _ := m.best(traits[skip:], may)
		return best
	}
	m.learn(traits[skip:], a.part, may, wanted(a, p.Word(i), undisguised.Look))
	return a.part
}

// wanted returns by how much the right part of speech is to lead.
func wanted(a *answer, word string, l tagger.Look) int64 {
	if a.part == tagger.Finite && (l == tagger.Es || l == tagger.NounEs || thirdPersons[word]) {
		return finiteMargin
	}
	return margin
}

// learn changes the weights of some traits, unless the right part of speech
// leads by margin.
func (m *perceptron) learn(rows []uint32, right tagger.Part, may uint8, margin int64) {
	m.steps++
	others := may &^ (1 << right)
	if others == 0 {
		return
	}
	rival, theirs := m.best(rows, others)
	if _, own := m.best(rows, 1<<right); own-theirs >= margin {
		return
	}
	for _, row := range rows {
		m.change(row, right, 1)
		m.change(row, rival, -1)
	}
}

// throw returns a number from 0 to 99, the same in every run.
func (m *perceptron) throw() int {
	m.dice = m.dice*1664525 + 1013904223
	return int(m.dice >> 16 % 100)
}

// disguise makes a word that is one thing wherever it stands look like one
// that is not: "took" like "turned", "minister" like any noun. It returns how
// many traits are not to be seen: a word's own are often hidden, so that places
// are learned for words that were never met.
func (m *perceptron) disguise(a *answer, word string, w *tagger.Word) (skip int) {
	dice := m.throw()
	if !a.hidden {
		if dice < 35 || a.typed && dice < 70 {
			return tagger.Own
		}
		return 0
	}
	w.Noun = false
	switch {
	case participles[word] && dice < 20:
		w.Noun = true
		return tagger.Own + tagger.Spelt
	case (pastForms[word] || participles[word]) && dice < 60:
		w.Look = tagger.Past
		return tagger.Own + tagger.Spelt
	case pastForms[word] || participles[word]:
		w.Look, w.Ending = tagger.Ed, tagger.Ending("ed")
	case thirdPersons[word]:
		w.Look = choose(dice < 50, tagger.NounEs, tagger.Es)
	case bareForms[word]:
		w.Look = choose(dice < 40, tagger.Base, choose(dice < 60, tagger.BaseNoun, tagger.Open))
		return tagger.Own + tagger.Spelt
	case strings.HasSuffix(word, "s"):
		w.Look, w.Ending = choose(dice < 30, tagger.NounEs, tagger.Es), tagger.Ending(word)
	default:
		w.Look, w.Ending = choose(dice < 30, tagger.BaseNoun, tagger.Open), tagger.Ending(word)
	}
	return tagger.Own + 1
}

func choose(first bool, a, b tagger.Look) tagger.Look {
	if first {
		return a
	}
	return b
}

// best returns the part of speech with the highest sum of weights among those
// that may be, and the sum.
func (m *perceptron) best(rows []uint32, may uint8) (best tagger.Part, top int64) {
	top = -1 << 62
	for p := range tagger.Parts {
		if may>>p&1 == 0 {
			continue
		}
		sum := int64(0)
		for _, row := range rows {
			sum += m.weight[int(row)*int(tagger.Parts)+int(p)]
		}
		if sum > top {
			best, top = p, sum
		}
	}
	return best, top
}

func (m *perceptron) change(row uint32, p tagger.Part, by int64) {
	k := int(row)*int(tagger.Parts) + int(p)
	m.total[k] += m.weight[k] * (m.steps - m.since[k])
	m.since[k] = m.steps
	m.weight[k] += by
}

// weights scales the averaged weights to bytes, so that all but one in a
// thousand fit.
func (m *perceptron) weights() []int8 {
	var sizes []int64
	for _, v := range m.total {
		if v != 0 {
			sizes = append(sizes, max(v, -v))
		}
	}
	slices.Sort(sizes)
	unit := int64(1)
	if len(sizes) > 0 {
		unit = sizes[len(sizes)*999/1000]
	}
	out := make([]int8, len(m.total))
	for k, v := range m.total {
		out[k] = int8(max(-127, min(127, v*127/unit)))
	}
	return out
}
