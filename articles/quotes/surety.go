package quotes

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
	LeastLikely = 0.6
	LeastSure   = 0.9
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

// mostOpen is the confidence that a speaker has at most where the text itself
// leaves open which of several people is meant: halfway between likely and sure.
const mostOpen = (LeastLikely + LeastSure) / 2

// either is the confidence that somebody has at most who is one of two at least.
const either = 0.5

// most returns the confidence that a choice has at most where nothing in the
// text decides it; 1 where something does.
func (y *nameConfidence) most(c candidate) float64 {
	most, ref := 1.0, y.voiceOf(c).named
	switch {
	case ref.shared && (c.relation.distance() > 1 || c.relation == continued || c.relation == repeating):
		most = either // “Now?” after "Cy Dorn and Eve Falk left"
	case ref.shared, ref.isOpen():
		most = mostOpen // “…,” said Cy Dorn and Eve Falk
	}
	if line := y.d.lineOf(c); y.lineRight != nil {
		most = min(most, float64(y.lineRight[line])/1000)
	}
	return most
}

// memory is how many sentences ago a person was mentioned whom a pronoun may
// stand for without a doubt. Of those further back half were somebody else.
const memory = 2

// isOpen reports whether a mention may as well stand for somebody else: "she"
// after a sentence about two women, "the official" after two officials, "Lind"
// after two of that name.
func (ref *reference) isOpen() bool {
	switch ref.by {
	case byPronoun, byEpithet:
		return ref.beside || ref.ago > memory
	case again, byOffice, knownName, bareName:
		return ref.rivals > 0
	}
	return false
}
