package quotes

import "pullquote/articles/quotes/internal/attribution"

// Surety is a confidence in a reader's words.
type Surety uint8

// The words for a confidence, from the least on.
const (
	Guess  Surety = iota // below LeastLikely: shown with a question mark
	Likely               // below LeastSure
	Sure
)

// From these confidences on a speaker is likely, and sure. Of what is sure some
// nineteen in twenty are right on articles that nothing was learned from; see
// docs/engine.md.
const (
	LeastLikely = attribution.LeastLikely
	LeastSure   = attribution.LeastSure
)

// SuretyOf puts a confidence, that is of the name that is shown, into words.
func SuretyOf(confidence float64) Surety {
	switch {
	case confidence >= LeastSure:
		return Sure
	case confidence >= LeastLikely:
		return Likely
	default:
		return Guess
	}
}

// Surety is the confidence in the quote's speaker in words.
func (q *Quote) Surety() Surety { return SuretyOf(q.Confidence) }

// String returns the word as the reader sees it.
func (s Surety) String() string {
	switch s {
	case Sure:
		return "sure"
	case Likely:
		return "likely"
	default:
		return "a guess"
	}
}
