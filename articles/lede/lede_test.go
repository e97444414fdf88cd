package lede_test

import (
	"testing"

	"pullquote/articles/lede"
)

func TestAStoryWithoutAHeadlineIsKnownByItsFirstWords(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"Ada Quill, the pilot, said the tide was late.",
		"Hal Rusk, the poet who ran a ferry, died in Ostley. He was 88.",
		"The ferry sank on Monday.",
		"“It’s a ruin,” said Joan Airey, 66, to which her son, Piet, answered: “It’s a home.”",
		"“We swam until the light went.”",
		"Asked by the coroner whether he had kept a copy, Mr Lisle said: “I kept two.”",
		"The keeper said it was 'a bit breezy'. 'We've seen worse,' she told the Ostley Echo. 'But not since May.'",
	} {
		if !lede.Opens(s, "The rest of the story follows.") {
			t.Errorf("%q is taken for a headline", s)
		}
	}
}

func TestAHeadlineMayEndInAFullStop(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"Ferry fares to rise again, harbour office says.",
		"Pilot: ‘The tide was late.’",
		"This Pilot Isn’t Late. She’s Waiting For The Tide.",
		"The tide turns. Ostley must live with it.",
		"What Lind Said On Monday About The Swing Bridge And Why It Matters.",
		"Who said the tide was late?",
		"U.S. pilots weigh a strike.",
	} {
		if lede.Opens(s, "The rest of the story follows.") {
			t.Errorf("%q is taken for the story", s)
		}
	}
}

func TestATranscriptOpensWithItsFirstSpeaker(t *testing.T) {
	t.Parallel()
	if !lede.Opens("CHAIR LIND: The first matter is the pier", "DR. COLE: The pier is gone.") {
		t.Error("a line of a transcript is taken for a headline")
	}
	if lede.Opens("EXCLUSIVE: Pier closed for a year", "The pier will stay closed.") {
		t.Error("a headline with a word in capitals is taken for a line of a transcript")
	}
}
