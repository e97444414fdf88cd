package dates

import (
	"strings"
	"sync"
)

// role is what a word does in a date, as bits: "h" tells an hour and may stand
// before one.
type role uint16

const (
	small   role = 1 << iota // says nothing: "of", "published", an ordinal's ending
	at                       // a time of day follows: "um", "klo"
	changed                  // the date is that of a change: "updated"
	am
	pm
	noon
	midnight
	ofYear // a unit, behind its number: 2026年, 2026 r.
	ofMonth
	ofDay
	ofHour
	ofMinute
	ofSecond
)

const units = ofYear | ofMonth | ofDay | ofHour | ofMinute | ofSecond

// word is all that a word may mean, in any language.
type word struct {
	month    uint8  // 1 to 12, or 0
	weekdays uint8  // those that it may be, Monday in the lowest bit: "mar" is Tuesday in French
	roles    role   // as bits
	era      int16  // the year before the first of an era: 2018 for 令和
	in       uint32 // the languages that have it, by their place among languages
}

func (w word) any() bool { return w.month > 0 || w.weekdays > 0 || w.roles > 0 || w.era > 0 }

// lexicon holds the words of all languages, folded. It is made when the first
// word is met.
var lexicon = sync.OnceValue(newLexicon)

func newLexicon() map[string]word {
	m := make(map[string]word, 2048)
	for i, l := range languages {
		add := func(words string, mean func(*word)) {
			for w := range strings.FieldsSeq(words) {
				key := foldWord(w)
				meaning := m[key]
				meaning.in |= 1 << i
				mean(&meaning)
				m[key] = meaning
			}
		}
		for n, names := range l.months {
			add(names, func(w *word) { w.month = uint8(n + 1) })
		}
		for n, names := range l.weekdays {
			add(names, func(w *word) { w.weekdays |= 1 << n })
		}
		for _, of := range l.roles() {
			add(of.words, func(w *word) { w.roles |= of.role })
		}
		for name, before := range l.eras {
			add(name, func(w *word) { w.era = before })
		}
	}
	return m
}

// lookUp returns what a folded word may mean.
func lookUp(folded []byte) (word, *zone) {
	return lexicon()[string(folded)], zones()[string(folded)]
}

// foldWord folds a word of a table as token.letters does.
func foldWord(w string) string {
	if strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 {
		return w
	}
	var b strings.Builder
	for i, r := range w {
		if !apostrophe(r) {
			b.WriteRune(foldRune(r, w[i:]))
		}
	}
	return b.String()
}
