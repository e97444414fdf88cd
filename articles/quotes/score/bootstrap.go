package score

import (
	"math/rand/v2"
	"slices"
)

// resamples is how often articles are drawn anew.
const resamples = 1000

// Range is a 95 % confidence interval.
type Range struct{ Low, High float64 }

// Intervals returns, for each figure, the 95 % interval of the percentile
// bootstrap: as many articles as there are, drawn with replacement a thousand
// times, give the figure a thousand times, and the interval leaves out 2.5 % of
// them at each end (Efron, "Bootstrap Methods: Another Look at the Jackknife",
// 1979). Articles are drawn rather than quotations, since the quotations of one
// article are right or wrong together. The draw is the same on every run.
func Intervals(figures []Figure, articles []Counts) []Range {
	values := make([][]float64, len(figures))
	draw := rand.New(rand.NewPCG(1979, 1))
	for range resamples {
		var sum Counts
		for range articles {
			sum.add(&articles[draw.IntN(len(articles))])
		}
		for i, f := range figures {
			values[i] = append(values[i], f.Of(&sum))
		}
	}
	ranges := make([]Range, len(figures))
	for i, v := range values {
		slices.Sort(v)
		ranges[i] = Range{v[resamples/40], v[resamples-1-resamples/40]}
	}
	return ranges
}
