package score

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestConfidenceIsCountedOfTheNameThatIsShown(t *testing.T) {
	t.Parallel()
	told := []told{
		{source: "Ines Calloway", cue: "said", content: "“We will build it,”", person: 1, name: "Ines Calloway"},
		{source: "She", cue: "called", content: "the old wall / “a bad joke”", person: 1, name: "Ines Calloway"},
		{source: "Jonas Kern", cue: "said", content: "the “joke” would cost a fortune", person: 2, name: "Jonas Kern"},
	}
	c := compared(t, wall, told, []heard{
		{words: "We will build it,", mention: "Ines Calloway", speaker: "Ines Calloway", confidence: 0.95},
		{words: "a bad joke", mention: "She", speaker: "Jonas Kern", confidence: 0.95}, // the mention is right
		{words: "joke” would", mention: "Jonas Kern", speaker: "Jonas Kern", confidence: 0.95},
	}).Counts()
	if c.Sure != (Share{Right: 1, Of: 2}) || c.SureSpeaker != (Share{Right: 2, Of: 2}) || c.Bins[9].Share != (Share{Right: 1, Of: 2}) {
		t.Errorf("names %+v, mentions %+v, bin %+v", c.Sure, c.SureSpeaker, c.Bins[9])
	}
}

// Without persons a name stands for itself, and a pronoun for nobody knows whom.
func TestOnlyNamesAreKnownWithoutPersons(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, source, mention, speaker string
		others                         []quotes.Speaker
		right, known                   bool
	}{
		{text: "“No,” said Ines Calloway.", source: "Ines Calloway", speaker: "Ines Calloway", right: true, known: true},
		{text: "“No,” said Calloway, the mayor.", source: "Calloway, the mayor", mention: "Calloway", speaker: "Ines Calloway", right: true, known: true},
		{text: "“No,” said Calloway.", source: "Calloway", speaker: "mayor", known: true},
		{text: "“No,” said Bo Moss.", source: "Bo Moss", speaker: "Ann Moss", others: []quotes.Speaker{{Name: "Bo Moss"}}, known: true},
		{text: "“No,” said she.", source: "she", speaker: "Ines Calloway"},
		{text: "“No,” said the mayor of Orrin town.", source: "the mayor of Orrin town", mention: "the mayor", speaker: "mayor of Orrin town"},
		{text: "“No,” said Kern. Lind left.", source: "Kern", mention: "Lind", speaker: "Lind", known: true},
	} {
		if c.mention == "" {
			c.mention = c.source
		}
		j := compared(t, c.text, []told{{source: c.source, cue: "said", content: "“No,”"}}, []heard{{words: "No,", mention: c.mention, speaker: c.speaker}})
		j.Found.Speakers = append(j.Found.Speakers, c.others...)
		right, known := j.Named(&j.Found.Quotes[0], &j.Article.Attributions[0])
		if right != c.right || known != c.known {
			t.Errorf("%s as %s: right %v, known %v", c.text, c.speaker, right, known)
		}
	}
}
