package score

import "math"

// bins is the number of bins of equal width that confidence is divided into.
const bins = 10

// Bin counts the choices of one bin of confidence.
type Bin struct {
	Share
	Sum float64 // of their confidences
}

func (b *Bin) count(confidence float64, right bool) {
	b.Share.count(right)
	b.Sum += confidence
}

func (b *Bin) add(o Bin) {
	b.Share.add(o.Share)
	b.Sum += o.Sum
}

// Mean is the mean confidence in the bin.
func (b Bin) Mean() float64 { return ratio(b.Sum, float64(b.Of)) }

// binOf returns the bin of a confidence: (0, 0.1] is the first.
func binOf(confidence float64) int {
	return max(0, min(bins-1, int(math.Ceil(confidence*bins))-1))
}

// CalibrationError is the expected calibration error: how far confidence and the
// share that is right are apart, on average over the choices, bin by bin (Naeini,
// Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
// Binning", AAAI 2015). It is over matched passages to which the
// engine gave a speaker and of which the annotation tells whether the name is right:
// to have named nobody is no choice to be sure of.
func (c *Counts) CalibrationError() float64 {
	apart, all := 0.0, 0
	for _, b := range c.Bins {
		apart += math.Abs(b.Sum - float64(b.Right))
		all += b.Of
	}
	return ratio(apart, float64(all))
}

// chosen is the number of choices that CalibrationError is over.
func (c *Counts) chosen() int {
	n := 0
	for _, b := range c.Bins {
		n += b.Of
	}
	return n
}
