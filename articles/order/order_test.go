package order_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pullquote/articles/order"
)

type speaker struct {
	name  string
	words int
}

func Example() {
	heard := []speaker{{"Ada Quill", 12}, {"Jonas Kern", 40}, {"Mira Holt", 12}}
	order.Stable(heard, func(a, b speaker) int { return b.words - a.words })
	fmt.Println(heard)
	// Output: [{Jonas Kern 40} {Ada Quill 12} {Mira Holt 12}]
}

func TestTheOrderIsThatOfTheStandardLibrary(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 3, 12, 13, 50, 1000} {
		for _, kinds := range []int{1, 3, 1000} { // all equal, many equal, few
			some := make([]speaker, n)
			for i := range some {
				some[i] = speaker{fmt.Sprint(i), random.IntN(kinds)}
			}
			want := slices.Clone(some)
			slices.SortStableFunc(want, func(a, b speaker) int { return cmp.Compare(a.words, b.words) })
			order.Stable(some, func(a, b speaker) int { return cmp.Compare(a.words, b.words) })
			if !slices.Equal(some, want) {
				t.Errorf("%d things of %d kinds come as %v, not as %v", n, kinds, some, want)
			}
		}
	}
}
