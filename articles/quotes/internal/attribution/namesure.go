package attribution

import (
	"strings"

	"pullquote/articles/quotes/internal/features"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/model"
)

// From these confidences on a speaker is likely, and sure.
const (
	LeastLikely = 0.6
	LeastSure   = 0.9
)

// shown is a speaker's name that the reader is to see, and how it was found.
type shown struct {
	people.Reference
	one      *people.Person
	relation Relation // of the mention to the words
}

// shownFeatures are what tells how often the person is right whose name is
// shown, if the mention is.
var shownFeatures = []features.Feature[shown]{
	{Name: "means", Value: func(s *shown) int { return int(s.By) }},
	{Name: "rivals", Value: func(s *shown) int { return int(s.Rivals) }},
	{Name: "ahead", Value: func(s *shown) int { return int(s.Ahead) / 8 }},
	{Name: "sentences ago", Value: func(s *shown) int { return int(s.Ago) }},
	{Name: "part", Value: func(s *shown) int { return int(s.Part) }},
	{Name: "other paragraph", Value: func(s *shown) int { return features.Truth(s.Aside) }},
	{Name: "beside another", Value: func(s *shown) int { return features.Truth(s.Beside) }},
	{Name: "together", Value: func(s *shown) int { return features.Truth(s.Shared) }},
	{Name: "distance", Value: func(s *shown) int { return s.relation.distance() }},
	{Name: "sex", Value: func(s *shown) int { return int(s.one.Sex) }},
	{Name: "sex is sure", Value: func(s *shown) int { return features.Truth(s.one.Sure) }},
	{Name: "nature", Value: func(s *shown) int { return int(s.one.Nature) }},
	{Name: "name", Value: func(s *shown) int { return features.Truth(s.one.Last != "") }},
	{Name: "full name", Value: func(s *shown) int { return features.Truth(strings.Contains(s.one.Name, " ")) }},
	{Name: "place", Value: func(s *shown) int { return features.Truth(s.one.Place) }},
	{Name: "kind", Value: func(s *shown) int { return s.one.Kind() }},
}

// distance tells how far from the words a speaker of a relation is named: 0 by a
// clause of saying or the like, 1 near them, 2 in the sentence before or after, 3
// before the paragraph.
func (r Relation) distance() int {
	switch r {
	case Nearby, Holder, Acting:
		return 1
	case Neighbour, Preceding, Next:
		return 2
	case Carried, Lingering, Answered, Reopened, Heralded, Announced:
		return 3
	}
	return 0
}

// shownFor returns the name that a choice shows.
func (y *nameConfidence) shownFor(c Candidate) shown {
	return shown{y.sourceOf(c).Named, &y.M.Register.All[y.M.Register.Root(c.Who)], c.Relation}
}

// nameConfidence tells how often the name is right that a choice shows.
type nameConfidence struct {
	Scope
	D         *discourse
	Naming    *model.Forest  // how often names are understood rightly
	Right     []int16        // from the confidence so far to how often names of such confidence are right, in thousandths
	LineRight []int16        // how often the speaker of each kind of line is right, in thousandths
	Ask       func(Decision) // a learner's question, or nil
	nameX     []int8         // features of a name
	shows     shown          // what the reader is to see of the chosen one
}

// nameSure returns the confidence in the name that a choice shows, from that in
// its mention. Before anything was learned of names it is the same.
func (y *nameConfidence) nameSure(c Candidate, mention float64) float64 {
	if y.Naming == nil {
		return mention
	}
	y.shows = y.shownFor(c)
	y.nameX = features.Measure(shownFeatures, &y.shows, y.nameX[:0])
	chance := max(1, model.Share([]int32{y.Naming.Score(y.nameX), 0}, 0))
	sure := min(y.most(c), mention*float64(chance)/model.Certain)
	if len(y.Right) < 2 {
		return sure
	}
	return min(y.most(c), features.Interpolate(y.Right, int(sure*model.Certain)))
}

// nameFeatures are the features of a choice, for a learner to keep.
func (y *nameConfidence) nameFeatures(c Candidate) []int8 {
	s := y.shownFor(c)
	return features.Measure(shownFeatures, &s, nil)
}

// mostOpen is the confidence that a speaker has at most where the text itself
// leaves open which of several people is meant: likely, however much speaks for the one.
const mostOpen = LeastSure - 0.01

// most returns the confidence that a choice has at most where nothing in the
// text decides it; 1 where something does.
func (y *nameConfidence) most(c Candidate) float64 {
	most, ref := 1.0, y.sourceOf(c).Named
	if ref.Shared || ref.IsOpen() {
		most = mostOpen // “…,” said Cy Dorn and Eve Falk
	}
	if line := y.D.lineOf(c); y.LineRight != nil {
		most = min(most, float64(y.LineRight[line])/1000)
	}
	return most
}

// NameFeatures names what tells how often a mention is understood rightly.
func NameFeatures() []string { return features.Names(shownFeatures) }
