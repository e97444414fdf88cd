package score

import (
	"testing"

	"pullquote/articles/quotes"
)

const talk = "Ines Calloway talked of ferries.\n\nQ: What sank them?\n\nA: Paint. My father said, “Never buy a blue one,” and I did.\n\nI bought two.\n"

var talked = []told{
	{source: "Q", cue: ":", content: "What sank them?", person: 2, name: "the interviewer", question: true},
	{
		source: "A", content: "Paint. My father said, “Never buy a blue one,” and I did. / I bought two.",
		person: 1, name: "Ines Calloway", unmarked: true,
	},
}

func TestSpeechWithoutMarksIsAPassageAParagraph(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		found []heard
		want  Detection
		right int
	}{
		"nothing found":          {nil, Detection{Gold: 2}, 0},
		"both, by the name":      {[]heard{{words: "Paint. My father said, “Never buy a blue one,” and I did.", speaker: "Ines Calloway"}, {words: "I bought two.", speaker: "Ines Calloway"}}, Detection{2, 2, 2}, 2},
		"by somebody else":       {[]heard{{words: "I bought two.", speaker: "Jonas Kern"}}, Detection{2, 1, 1}, 0},
		"by the letter":          {[]heard{{words: "I bought two.", mention: "A:"}}, Detection{2, 1, 1}, 1},
		"what is quoted within":  {[]heard{{words: "Never buy a blue one,"}}, Detection{2, 0, 0}, 0},
		"the question":           {[]heard{{words: "What sank them?"}}, Detection{2, 0, 0}, 0},
		"what nobody says":       {[]heard{{words: "talked of ferries"}}, Detection{2, 1, 0}, 0},
		"half of what was said":  {[]heard{{words: "Paint. My father said,"}}, Detection{2, 1, 0}, 0},
		"the answer as a report": {[]heard{{words: "I bought two.", kind: quotes.Indirect}}, Detection{2, 0, 0}, 0},
	} {
		c := compared(t, talk, talked, row.found).Counts()
		if c.Marked != row.want || c.Speaker.Right != row.right {
			t.Errorf("%s: got %+v with %d right, want %+v with %d", name, c.Marked, c.Speaker.Right, row.want, row.right)
		}
	}
}

func TestWhatStandsInMarksIsSomebodysOrNobodys(t *testing.T) {
	t.Parallel()
	text := "“It floats,” said Jonas Kern of the “Slow Water” and the “Paint”."
	j := compared(t, text, []told{{source: "Jonas Kern", cue: "said", content: "“It floats,”"}}, nil)
	j.Article.Nobody = []quotes.Span{at(t, text, "“Slow Water”")}
	if got := j.Undecided(); len(got) != 1 || got[0].Of(text) != "Paint" {
		t.Errorf("undecided are %v", got)
	}
}

func TestSpeechWithoutMarksIsNoReport(t *testing.T) {
	t.Parallel()
	text := "— It will never float, said Jonas Kern.\n"
	for unmarked, want := range map[bool]int{true: 0, false: 1} {
		gold := []told{{source: "Jonas Kern", cue: "said", content: "It will never float,", unmarked: unmarked}}
		if got := len(compared(t, text, gold, nil).Reports); got != want {
			t.Errorf("%d reports where unmarked is %v", got, unmarked)
		}
	}
}

func TestADocumentMayBeShownAsItsIssuer(t *testing.T) {
	t.Parallel()
	text := "The Harbour Board issued a report. “Paint held it together,” the report said. “It floats,” said Jonas Kern.\n"
	gold := []told{
		{source: "the report", cue: "said", content: "“Paint held it together,”", person: 1, name: "a report", issuer: 2, issuedBy: "the Harbour Board"},
		{source: "Jonas Kern", cue: "said", content: "“It floats,”", person: 3, name: "Jonas Kern"},
	}
	for speaker, right := range map[string]bool{
		"report": true, "Harbour Board": true, "Harbour Board (report)": true, "Jonas Kern": false, "Ines Calloway": false,
	} {
		c := compared(t, text, gold, []heard{{words: "Paint held it together,", mention: "the report", speaker: speaker}}).Counts()
		if c.Person.Of != 1 || c.Person.Right == 1 != right {
			t.Errorf("%s: %+v", speaker, c.Person)
		}
	}
	c := compared(t, text, gold, []heard{{words: "It floats,", mention: "Jonas Kern", speaker: "Harbour Board"}}).Counts()
	if c.Person.Right != 0 {
		t.Error("an issuer is right for what a person says")
	}
}
