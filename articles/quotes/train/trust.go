package main

import (
	"fmt"
	"math"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/model"
)

// heldOut says how far confidence can be trusted in texts that the chance of
// names was not learned from, a fifth of them at a time.
func (t *taught) heldOut() string {
	var ours, stories, unseen trust
	for part := range nameParts {
		f := grow(t.examples(part), nameSettings, yesOrNo)
		lines, _ := t.lines(part)
		table := cautious(confidence(t.heldOutChoices(part)))
		ours.table, stories.table = table, table
		held := func(text int) bool { return text%nameParts == part }
		ours.count(&t.ours, f, lines, held)
		stories.count(&t.stories, f, lines, held)
	}
	lines, _ := t.lines(-1)
	unseen.table = cautious(confidence(t.heldOutChoices(-1)))
	unseen.count(&t.unseen, grow(t.examples(-1), nameSettings, yesOrNo), lines, everywhere)
	return fmt.Sprintf("names held out, our own articles: %s\n  GUM train: %s\n  GUM dev: %s", &ours, &stories, &unseen)
}

// trust compares confidence with what is right.
type trust struct {
	all, right, sure, surelyRight int
	table                         []int16 // from a confidence to how often it is right
	bins                          [10]struct{ sum, right float64 }
}

func (t *trust) count(r *referrals, f *model.Forest, lines []int16, use func(text int) bool) {
	for i := range r.all {
		m := &r.all[i]
		if !use(m.text) {
			continue
		}
		c := m.sure(f, lines)
		if t.table != nil {
			c = min(m.most, features.Interpolate(t.table, int(c*model.Certain)))
		}
		bin := &t.bins[min(9, int(c*10))]
		bin.sum += c
		t.all++
		if m.named {
			t.right++
			bin.right++
		}
		if quotes.SuretyOf(c) == quotes.Sure {
			t.sure++
			if m.named {
				t.surelyRight++
			}
		}
	}
}

func (t *trust) String() string {
	apart := 0.0
	for _, b := range t.bins {
		apart += math.Abs(b.sum - b.right)
	}
	return fmt.Sprintf("%d of %d right; of %d that are sure %.4f; calibration error %.4f",
		t.right, t.all, t.sure, float64(t.surelyRight)/float64(max(1, t.sure)), apart/float64(max(1, t.all)))
}
