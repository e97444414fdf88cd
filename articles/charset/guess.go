package charset

import (
	"math"
	"slices"

	"golang.org/x/text/encoding/charmap"
)

const (
	// clearLead is by how much the likeliest encoding has to be ahead of the next
	// that reads the text otherwise, in tenths of a bit.
	clearLead = 60
	// inReach is by how much an encoding may be behind the likeliest, as far as
	// letters and words tell, for pairs of letters to be looked at.
	inReach = 500
	// strange is the cost of a character, on an average, from which on a text is
	// in no language that is known.
	strange = 100
)

// attempt is a sample as an encoding reads it.
type attempt struct {
	*candidate
	tongues []int // its languages, by their place in languages
	text    []rune
	cost    int // in the language that it is most like
	letters int // what of it comes of the characters beyond ASCII alone, …
	count   int // … and how many they are
}

// guess returns the encoding in which a sample is most like a language, and says
// whether that is clear.
func guess(s sample) Encoding {
	k := known()
	words := k.plain(s.plain)
	attempts := make([]attempt, len(candidates))
	for i := range candidates {
		attempts[i] = k.attempt(i, s.foreign, &words)
	}
	first := likeliest(attempts)
	for i, farthest := 0, attempts[first].cost+inReach; i < len(attempts); i++ {
		if attempts[i].cost <= farthest {
			k.closer(&attempts[i], &words)
		}
	}
	first = likeliest(attempts)
	best, lead := &attempts[first], math.MaxInt
	for i := range attempts {
		if i != first && attempts[i].cost-best.cost < lead && !slices.Equal(attempts[i].text, best.text) {
			lead = attempts[i].cost - best.cost
		}
	}
	e := best.encoding()
	if best.letters > strange*best.count {
		e = candidates[0].encoding()
	}
	e.Guessed = lead < clearLead || best.letters > strange*best.count
	return e
}

// likeliest returns the place of the attempt that costs least, of several the first.
func likeliest(attempts []attempt) int {
	best := 0
	for i := range attempts {
		if attempts[i].cost < attempts[best].cost {
			best = i
		}
	}
	return best
}

// attempt reads a sample in an encoding and tells how like a language it is, by
// its letters and words.
func (k *knowledge) attempt(n int, sample []byte, plain *[len(languages)]int) attempt {
	a := attempt{candidate: &candidates[n], tongues: k.tongues[n]}
	a.text = a.read(sample)
	worth := k.common(a.text)
	k.weigh(&a, &worth, plain)
	return a
}

// closer weighs an attempt again, by its pairs of letters too.
func (k *knowledge) closer(a *attempt, plain *[len(languages)]int) {
	worth, pairs := k.common(a.text), k.paired(a.text)
	for l := range worth {
		worth[l] += pairs[l]
	}
	k.weigh(a, &worth, plain)
}

// weigh finds the language of an attempt that it is most like, given what it is worth
// in each, and the words of the sample that are plain ASCII.
func (k *knowledge) weigh(a *attempt, worth, plain *[len(languages)]int) {
	around, counts := k.setting(a.text), counted(a.text)
	a.cost, a.count = math.MaxInt, 0
	for _, l := range a.tongues {
		letters := 0
		for _, c := range counts {
			letters += c.n * k.cost(l, c.r)
		}
		if all := a.against + around + letters - worth[l] - plain[l]; all < a.cost {
			a.cost, a.letters = all, letters
		}
	}
	for _, c := range counts {
		a.count += c.n
	}
}

// count is how often a character stands in a text.
type count struct {
	r rune
	n int
}

// counted counts the characters of a text that aren't ASCII.
func counted(text []rune) []count {
	places := map[rune]int{}
	var counts []count
	for _, r := range text {
		if r < 0x80 {
			continue
		}
		at, there := places[r]
		if !there {
			at = len(counts)
			places[r] = at
			counts = append(counts, count{r: r})
		}
		counts[at].n++
	}
	return counts
}

// read decodes a sample.
func (c *candidate) read(sample []byte) []rune {
	if table, ok := c.scheme.(*charmap.Charmap); ok {
		text := make([]rune, len(sample))
		for i, b := range sample {
			text[i] = table.DecodeByte(b)
		}
		return text
	}
	return []rune(c.encoding().DecodeHead(string(sample)))
}
