package quotes

// speechWeights say how much each trait speaks for speech, in logits: the
// order is that of the traits. They were fitted by logistic regression.
var speechWeights = [...]float32{
	-0.61, // oneWord
	-0.10, // twoWords
	0.08,  // fourWords
	0.18,  // eightWords
	0.63,  // manyWords
	0.63,  // byAttribution
	0.18,  // byIntroduction
	0.49,  // byAnnouncement
	0.87,  // byContinuation
	1.16,  // byGovernment
	0.45,  // byTrailing
	-0.23, // byAction
	-1.43, // byNeighbour
	-0.82, // byNobody
	-1.75, // titleCase
	-0.64, // capitalOne
	0.32,  // smallFirst
	0.18,  // afterThe
	0.03,  // afterA
	-1.27, // afterOwner
	-1.03, // afterOn
	-0.47, // afterPreposition
	-2.18, // afterTitled
	0.78,  // afterNaming
	0.78,  // afterAs
	1.52,  // afterThat
	0.76,  // afterComma
	0.86,  // afterColon
	0.70,  // afterVerb
	0.16,  // afterTo
	-0.34, // afterAnd
	0.79,  // afterNothing
	0.17,  // endsFull
	0.16,  // endsPause
	0.76,  // endsAsking
	0.16,  // endsBare
	-0.54, // beforeNoun
	0.98,  // beforeOf
	0.57,  // personal
	0.64,  // clausal
	1.03,  // byCalling
	0.87,  // bySaying
	0.38,  // nearCue
	-0.10, // farCue
	0.24,  // hyphened
	-0.51, // withDigits
}

const speechBias = 0.34

// speechScore is positive for speech.
func speechScore(t traits) float32 {
	s := float32(speechBias)
	for i, w := range speechWeights {
		if t>>i&1 != 0 {
			s += w
		}
	}
	return s
}
