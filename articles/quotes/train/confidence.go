package main

import (
	"slices"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/score"
)

// choice is a speaker that was chosen, and whether it was the right one.
type choice struct {
	share int // in 1/model.Certain
	right bool
}

// choices collects what the engine chose for passages whose speaker is annotated.
func choices(all []studied) []choice {
	var out []choice
	for i := range all {
		said := all[i].attributions()
		for _, d := range all[i].decisions {
			a := said[quotes.Span(d.Words)]
			if d.Task != attribution.WhoSpoke || a == nil || len(a.Source) == 0 || d.Chosen < 0 {
				continue
			}
			o := d.Options[d.Chosen]
			out = append(out, choice{d.Share, score.Right(all[i].article, a, quotes.Span(o.Mention), o.Name)})
		}
	}
	slices.SortStableFunc(out, func(a, b choice) int { return a.share - b.share })
	return out
}

// steps is how many equal steps of share the table of confidence has.
const steps = 64

// confidence learns how often a choice of each share is right, in thousandths at
// equal steps from 0 to model.Certain: by isotonic regression, that is pooling
// adjacent violators (Zadrozny and Elkan, 2002). A right choice without any share
// and a wrong one with all of it are added, since nothing is impossible or certain.
func confidence(sorted []choice) []int16 {
	type pool struct{ share, right, n int }
	var pools []pool
	for _, c := range slices.Concat([]choice{{0, true}}, sorted, []choice{{model.Certain, false}}) {
		p := pool{share: c.share, n: 1}
		if c.right {
			p.right = 1
		}
		pools = append(pools, p)
		for k := len(pools) - 1; k > 0 && pools[k-1].right*pools[k].n >= pools[k].right*pools[k-1].n; k-- {
			pools[k-1].share += pools[k].share
			pools[k-1].right += pools[k].right
			pools[k-1].n += pools[k].n
			pools = pools[:k]
		}
	}
	table := make([]int16, steps+1)
	for i := range table {
		share, k := i*model.Certain/steps, 0
		for k < len(pools) && pools[k].share < share*pools[k].n {
			k++
		}
		low, high := pools[max(0, k-1)], pools[min(k, len(pools)-1)]
		table[i] = int16(between(share, low.share/low.n, high.share/high.n, 1000*low.right/low.n, 1000*high.right/high.n))
	}
	return table
}

// between interpolates at x from (x0, y0) to (x1, y1).
func between(x, x0, x1, y0, y1 int) int {
	if x1 <= x0 {
		return y1
	}
	x = max(x0, min(x1, x))
	return y0 + (y1-y0)*(x-x0)/(x1-x0)
}
