package quotes

// speechWeights say how much each trait speaks for speech, in logits: the
// order is that of the traits. They were fitted by logistic regression.
var speechWeights = [...]float32{
	-0.46, // oneWord
	0.05,  // twoWords
	0.25,  // fourWords
	0.35,  // eightWords
	0.75,  // manyWords
	0.61,  // byAttribution
	0.29,  // byIntroduction
	0.54,  // byAnnouncement
	0.83,  // byContinuation
	1.22,  // byGovernment
	0.60,  // byTrailing
	-0.20, // byAction
	-1.89, // byNeighbour
	-0.74, // byNobody
	-1.76, // titleCase
	-0.62, // capitalOne
	0.30,  // smallFirst
	0.19,  // afterThe
	0.08,  // afterA
	-1.27, // afterOwner
	-1.03, // afterOn
	-0.44, // afterPreposition
	-2.22, // afterTitled
	0.96,  // afterNaming
	0.82,  // afterAs
	1.53,  // afterThat
	0.69,  // afterComma
	0.83,  // afterColon
	0.70,  // afterVerb
	0.19,  // afterTo
	-0.24, // afterAnd
	0.78,  // afterNothing
	0.20,  // endsFull
	0.18,  // endsPause
	0.75,  // endsAsking
	0.15,  // endsBare
	-0.62, // beforeNoun
	1.03,  // beforeOf
	0.53,  // personal
	0.64,  // clausal
	1.15,  // byCalling
	0.89,  // bySaying
	0.41,  // nearCue
	-0.17, // farCue
	0.24,  // hyphened
	-0.46, // withDigits
	-1.51, // byCarrying
	0.11,  // wholeSentences
}

const speechBias = 0.09

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
