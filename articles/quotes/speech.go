package quotes

// speechWeights say how much each trait speaks for speech, in logits: the
// order is that of the traits. They were fitted by logistic regression.
var speechWeights = [...]float32{
	-0.44, // oneWord
	0.08,  // twoWords
	0.26,  // fourWords
	0.36,  // eightWords
	0.75,  // manyWords
	0.62,  // byAttribution
	0.25,  // byIntroduction
	0.52,  // byAnnouncement
	0.90,  // byContinuation
	1.17,  // byGovernment
	0.56,  // byTrailing
	-0.24, // byAction
	-1.83, // byNeighbour
	-0.80, // byNobody
	-1.78, // titleCase
	-0.63, // capitalOne
	0.26,  // smallFirst
	0.17,  // afterThe
	0.06,  // afterA
	-1.29, // afterOwner
	-1.08, // afterOn
	-0.46, // afterPreposition
	-2.23, // afterTitled
	0.94,  // afterNaming
	0.79,  // afterAs
	1.50,  // afterThat
	0.66,  // afterComma
	0.76,  // afterColon
	0.67,  // afterVerb
	0.19,  // afterTo
	-0.26, // afterAnd
	0.64,  // afterNothing
	0.35,  // endsFull
	0.33,  // endsPause
	0.90,  // endsAsking
	0.30,  // endsBare
	-0.62, // beforeNoun
	1.03,  // beforeOf
	0.55,  // personal
	0.65,  // clausal
	1.12,  // byCalling
	0.87,  // bySaying
	0.43,  // nearCue
	-0.16, // farCue
	0.28,  // hyphened
	-0.48, // withDigits
	-1.45, // byCarrying
	-0.70, // actingFew
	0.12,  // wholeSentences
}

const speechBias = 0.02

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
