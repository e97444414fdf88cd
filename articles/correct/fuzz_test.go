package correct_test

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
)

// FuzzApply holds that whatever is corrected in whatever text, what is found stays well-formed,
// and that the same corrections make the same of it.
func FuzzApply(f *testing.F) {
	for i := range 8 {
		f.Add(quay, uint64(i))
	}
	f.Add("“a ‘b’ c” said Kern. \"d\"e\"f", uint64(1))
	f.Add("Kern said the “so”called “wall” is", uint64(2))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		found := quotes.Find(document(text))
		all := random(rand.New(rand.NewPCG(seed, 15)), text, found)
		now, orphans := correct.Apply(found, text, all)
		checkFound(t, text, now)
		for _, o := range orphans {
			if o.Number < 0 || o.Number >= len(all) || o.Why == nil {
				t.Fatalf("orphan %+v of %d", o, len(all))
			}
		}
		if again, _ := correct.Apply(found, text, all); !reflect.DeepEqual(now, again) {
			t.Fatal("two ways of correcting differ")
		}
		if !reflect.DeepEqual(found, quotes.Find(document(text))) {
			t.Fatal("what was found is changed")
		}
	})
}

// random are some corrections of anything in a text.
func random(r *rand.Rand, text string, found quotes.Found) (all []correct.Correction) {
	names := []string{"Ada Quill", "Kern", "Ines Pell", "Jonas Kern", "Jonas Kerne", "x"}
	for _, s := range append(found.Speakers, found.Silent...) {
		names = append(append(names, s.Name), s.Also...)
	}
	name := func() string { return names[r.IntN(len(names))] }
	for range r.IntN(12) {
		to := anywhere(r, text, found)
		c := correct.Correction{
			Do: correct.Deeds()[r.IntN(len(correct.Deeds()))], At: anywhere(r, text, found), To: &to,
			Kind: []string{"direct", "mixed", "indirect"}[r.IntN(3)], Person: name(), Name: name(),
		}
		if r.IntN(3) == 0 {
			c.Role = "clerk"
		}
		c.Everywhere = c.Do.OfPerson() && r.IntN(2) == 0
		all = append(all, c)
	}
	return all
}

// anywhere is a quotation, or a stretch that begins and ends with any characters.
func anywhere(r *rand.Rand, text string, found quotes.Found) anchor.Anchor {
	if n := len(found.Quotes); n > 0 && r.IntN(2) == 0 {
		return anchor.Of(text, found.Quotes[r.IntN(n)].Span)
	}
	a, b := boundary(text, r.IntN(len(text)+1)), boundary(text, r.IntN(len(text)+1))
	return anchor.Of(text, quotes.Span{Start: min(a, b), End: max(a, b)})
}

func boundary(text string, i int) int {
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}
