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
	// strange is the cost of a character, on an average, from which on a text is
	// in no language that is known.
	strange = 100
)

// attempt is a sample as an encoding reads it.
type attempt struct {
	*candidate
	text  []rune
	cost  int // in the language that it is most like
	plain int // what of it comes of the characters alone, …
	count int // … and how many they are beyond ASCII
}

// guess returns the encoding in which a sample is most like a language, and says
// whether that is clear.
func guess(s sample) Encoding {
	k := known()
	words := k.plain(s.plain)
	attempts := make([]attempt, len(candidates))
	best := 0
	for i := range candidates {
		attempts[i] = k.attempt(i, s, &words)
		if attempts[i].cost < attempts[best].cost {
			best = i
		}
	}
	e, lead := attempts[best].encoding(), math.MaxInt
	for i := range attempts {
		if i != best && attempts[i].cost-attempts[best].cost < lead && !slices.Equal(attempts[i].text, attempts[best].text) {
			lead = attempts[i].cost - attempts[best].cost
		}
	}
	if attempts[best].plain > strange*attempts[best].count {
		e = candidates[0].encoding()
		e.Guessed = true
	}
	e.Guessed = e.Guessed || lead < clearLead
	return e
}

// attempt reads a sample in an encoding and tells how like a language it is.
func (k *knowledge) attempt(n int, s sample, plain *[len(languages)]int) attempt {
	a := attempt{candidate: &candidates[n], cost: math.MaxInt}
	a.text = a.read(s.foreign)
	around, worth := k.setting(a.text), k.common(a.text)
	letters := counted(a.text)
	for _, l := range k.tongues[n] {
		cost := 0
		for _, c := range letters {
			cost += c.n * k.cost(l, c.r)
		}
		if all := a.against + around + cost - worth[l] - plain[l]; all < a.cost {
			a.cost, a.plain = all, cost
		}
	}
	for _, c := range letters {
		a.count += c.n
	}
	return a
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
