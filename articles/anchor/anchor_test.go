package anchor_test

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

var rounds = flag.Int("rounds", 1500, "how many articles to edit at random")

// texts are the sample articles as they are read.
func texts(t testing.TB) (all []string) {
	t.Helper()
	for _, s := range articles.Samples() {
		a, err := articles.ReadBytes([]byte(s.Data), articles.Source{Name: s.Name})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a.Text)
	}
	return all
}

// chosen is a stretch of text as a reader would select it.
func chosen(e *edited) quotes.Span {
	switch text := string(e.text); e.IntN(6) {
	case 0:
		return e.some(wordEnds)
	case 1:
		words := pieces(text, wordEnds)
		from := e.IntN(len(words) - 8)
		return trimmed(text, quotes.Span{Start: words[from].Start, End: words[from+1+e.IntN(7)].End})
	case 2:
		return e.some(paragraphEnds)
	case 3:
		if s := e.quote(); !s.Empty() {
			return s
		}
	}
	return e.some(sentenceEnds)
}

// quote is one of the quotations of the text.
func (e *edited) quote() quotes.Span {
	text := string(e.text)
	parts := strings.Split(text, "“")
	if len(parts) < 2 {
		return quotes.Span{}
	}
	n := 1 + e.IntN(len(parts)-1)
	start := len(strings.Join(parts[:n], "“")) + len("“")
	end := strings.IndexAny(text[start:], "”\n")
	return quotes.Span{Start: start, End: start + max(end, 0)}
}

// outcome is what became of an anchor.
type outcome int

const (
	right outcome = iota
	orphaned
	rightlyOrphaned
	unclear // too little is left for a reader to be sure
	wrong
)

// judge compares where an anchor was found with where its words went.
func judge(e *edited, a anchor.Anchor, found quotes.Span, ok bool) outcome {
	truth, left := e.now(quotes.Span{Start: a.Start, End: a.End})
	if !ok {
		switch {
		case left == 0:
			return rightlyOrphaned
		case left < 0.7 || truth.End-truth.Start > 2*len(a.Exact)+40 || twice(e, truth, a):
			return unclear
		}
		return orphaned
	}
	own, others := 0, 0
	for _, from := range e.origin[found.Start:found.End] {
		if from >= a.Start && from < a.End {
			own++
		} else if from != inserted {
			others++
		}
	}
	if own > others {
		return right
	}
	if text := string(e.text); strings.HasSuffix(text[:found.Start], a.Prefix) && found.Of(text) == a.Exact && strings.HasPrefix(text[found.End:], a.Suffix) {
		return right // the same words with the same around them: nobody can tell them apart
	}
	return wrong
}

// twice reports whether the words stand in the text more than once, and what is around
// them does not tell which they were: it is gone, or another copy stands next to them.
func twice(e *edited, truth quotes.Span, a anchor.Anchor) bool {
	copies := slices.Contains(e.origin, copied)
	next := truth.Start > 0 && e.origin[truth.Start-1] == copied || truth.End < len(e.origin) && e.origin[truth.End] == copied
	return copies && (next || !alike(e.text[:truth.Start], a.Prefix, strings.HasSuffix) && !alike(e.text[truth.End:], a.Suffix, strings.HasPrefix))
}

// alike reports whether the nearest words of a text are those that were there.
func alike(text []byte, words string, has func(text, words string) bool) bool {
	all := strings.Fields(fold.String(words, fold.Search))
	near := all[max(0, len(all)-4):]
	if has("ab", "a") {
		near = all[:min(len(all), 4)]
	}
	return has(strings.Join(strings.Fields(fold.String(string(text), fold.Search)), " "), strings.Join(near, " "))
}

func TestAnchorsAreFoundAgainAfterRandomEdits(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("looks for one anchor after the other in 1,500 texts; run without -short")
	}
	all := texts(t)
	var counts [wrong + 1]int
	for round := range *rounds {
		random := rand.New(rand.NewPCG(15, uint64(round)))
		n := random.IntN(len(all))
		text, other := all[n], all[(n+1+random.IntN(len(all)-1))%len(all)]
		e := newEdited(text, random)
		s := chosen(e)
		a := anchor.Of(text, s)
		for range 1 + e.IntN(6) {
			e.anywhere(other)
		}
		if now, left := e.now(s); left > 0 {
			switch e.IntN(6) {
			case 0:
				e.touched(s, other)
			case 1:
				e.replace(now, "")
			case 2:
				if to := e.some(sentenceEnds).End; to < now.Start || to > now.End {
					e.move(now, to, true)
				}
			case 3:
				e.decomposed()
			}
		}
		found, ok := a.In(string(e.text))
		is := judge(e, a, found, ok)
		counts[is]++
		if is == wrong {
			t.Errorf("round %d: %q is taken for %q", round, found.Of(string(e.text)), a.Exact)
		}
	}
	there := counts[right] + counts[orphaned]
	t.Logf("%d articles edited: %d anchors found, %d orphaned that a reader would have found (%.2f %%), %d rightly, %d unclear, %d at other words", *rounds,
		counts[right], counts[orphaned], 100*float64(counts[orphaned])/float64(there), counts[rightlyOrphaned], counts[unclear], counts[wrong])
	if counts[orphaned]*100 > there {
		t.Errorf("%d of %d anchors are orphaned that a reader would have found: more than one in a hundred", counts[orphaned], there)
	}
}
