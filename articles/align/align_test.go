package align

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsThatOnlyMarksAndCaseTellApartAreTheSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		here, there string
		want        []Piece
	}{
		{"It’s over — done.", "it's OVER, done", []Piece{{"It’s over done.", "it's OVER, done", true}}},
		{"", "anything", []Piece{{"", "anything", false}}},
		{"a b c", "x b y", []Piece{{"a", "x", false}, {"b", "b", true}, {"c", "y", false}}},
		{"Ein Café", "ein cafe", []Piece{{"Ein Café", "ein cafe", true}}},
	} {
		here, there := Words(c.here), Words(c.there)
		if got := Texts(here, there).Pieces(here, there); !slices.Equal(got, c.want) {
			t.Errorf("%q and %q: got %v, want %v", c.here, c.there, got, c.want)
		}
	}
}

func FuzzPiecesSpellBothTexts(f *testing.F) {
	f.Add("not one boat", "one boat, not two")
	f.Add("“a” b", "b “a”")
	f.Fuzz(func(t *testing.T, a, b string) {
		here, there := Words(a), Words(b)
		if len(here) > longestMatch || len(there) > longestMatch {
			return
		}
		var left, right []string
		for _, p := range Texts(here, there).Pieces(here, there) {
			if p.Here != "" {
				left = append(left, p.Here)
			}
			if p.There != "" {
				right = append(right, p.There)
			}
		}
		if strings.Join(left, " ") != spelled(here) || strings.Join(right, " ") != spelled(there) {
			t.Errorf("%q and %q: %q, %q", a, b, left, right)
		}
	})
}

// What it takes to find a quotation of 24 words in an article of twice as many.
func BenchmarkAlign(b *testing.B) {
	here := Words(strings.Repeat("not one boat will leave ", 5))
	there := Words(strings.Repeat("and no boat will ever leave it ", 7))
	for b.Loop() {
		Texts(here, there)
	}
}

func TestTheSameWordsAreFoundInOtherType(t *testing.T) {
	t.Parallel()
	a, b := Words("We wait at the ﬁnal har-\nbour for\u00a0the tide"), Words("we wait at the final harbour for the tide")
	if m := Texts(a, b); len(m) != len(a) || len(a) != len(b) {
		t.Errorf("%d of %d and %d words are the same", len(m), len(a), len(b))
	}
}
