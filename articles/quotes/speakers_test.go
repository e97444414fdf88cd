package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// speakers writes who a page quotes, a line each: name, role, other names.
func speakers(found quotes.Found) []string {
	var lines []string
	for _, s := range found.Speakers {
		lines = append(lines, s.Name+" · "+s.Role+" · "+strings.Join(s.Also, ", "))
	}
	return lines
}

func TestSpeakersHaveTheirFullestNameAndRole(t *testing.T) {
	t.Parallel()
	for _, row := range []row{
		{"Halloran spoke first. “We waited,” said Petra Halloran, a director of the port, on Monday. “Too long,” Halloran said.", []string{"Petra Halloran · director of the port · Halloran"}},
		{"Secretary of State Ansel Roth flew home. “I am tired,” Roth said.", []string{"Ansel Roth · Secretary of State · Roth"}},
		{"“It stands,” said the mayor, Ines Calloway.", []string{"Ines Calloway · mayor · "}},
		{"Sen. Amos Feld rose. “No,” said Feld.", []string{"Amos Feld · Senator · Feld"}},
		{"“We were shocked,” said lead author Dr Ingrid Holm, of the University of Tarn.", []string{"Ingrid Holm · lead author · "}},
		{"“My father laid the first brick,” said Edwin “Moth” Tarrow. “In May,” Tarrow said.", []string{"Edwin “Moth” Tarrow ·  · Tarrow"}},
		{"The Norland Seafarers’ Union (NSU) met. “We will strike,” the NSU said.", []string{"Norland Seafarers’ Union ·  · NSU"}},
		{"His brother, Tom Vale, disagreed: “It was mine.”", []string{"Tom Vale · brother · "}},
	} {
		if got := speakers(quotes.Find(page(row.text))); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %q\nwant %q", row.text, got, row.want)
		}
	}
}

func TestOnlyWordsInMarksAreCounted(t *testing.T) {
	t.Parallel()
	found := quotes.Find(page("“We waited for nine years,” Ann Moss said. She called it “a farce”. Moss said that it would end.\n\nBob Tarr said that it would not."))
	if len(found.Speakers) != 2 {
		t.Fatalf("speakers: %v", found.Speakers)
	}
	if s := found.Speakers[0]; s.Quotes != 2 || s.Words != 7 {
		t.Errorf("%s has %d quotes of %d words, want 2 of 7", s.Name, s.Quotes, s.Words)
	}
	if s := found.Speakers[1]; s.Quotes != 0 || s.Words != 0 {
		t.Errorf("%s is only reported but has %d quotes of %d words", s.Name, s.Quotes, s.Words)
	}
}

func TestAQuoteTellsItsCueMentionAndReason(t *testing.T) {
	t.Parallel()
	text := "“We waited,” Ann Moss replied.\n\n“All of us waited.”"
	found := quotes.Find(page(text))
	if len(found.Quotes) != 2 {
		t.Fatalf("quotes: %v", found.Quotes)
	}
	first, second := found.Quotes[0], found.Quotes[1]
	if first.Marked.Of(text) != "“We waited,”" || first.Cue.Of(text) != "replied" || first.Mention.Of(text) != "Ann Moss" {
		t.Errorf("marked %q, cue %q, mention %q", first.Marked.Of(text), first.Cue.Of(text), first.Mention.Of(text))
	}
	if want := "“Ann Moss replied” follows the words"; first.Why != want {
		t.Errorf("why %q, want %q", first.Why, want)
	}
	if want := "the paragraph names nobody: the speaker before it goes on"; second.Why != want {
		t.Errorf("why %q, want %q", second.Why, want)
	}
	if first.Confidence <= second.Confidence {
		t.Errorf("what is said outright has confidence %v, what is carried over %v", first.Confidence, second.Confidence)
	}
}

func TestUnknownSpeakersAreNotGuessed(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"“Nobody waits for ever.”",
		"“Why not?” he was asked.",
		"“I will not,” he said.",
	} {
		found := quotes.Find(page(text))
		if len(found.Quotes) != 1 || found.Quotes[0].Speaker != -1 || found.Quotes[0].Confidence != 0 {
			t.Errorf("%s: %+v", text, found.Quotes)
		}
	}
}

func TestOddTextDoesNotShiftSpans(t *testing.T) {
	check(t, []row{
		{"\ufeff“We\u00a0waited,”\u00a0said Ann\u00a0Moss.", []string{"direct · Ann Moss · We\u00a0waited,"}},
		{"“We waited\r\nfor years,” said\r\nAnn Moss.", []string{"direct · Ann Moss · We waited\r\nfor years,"}},
		{"“We \ufffd waited,” said Ann Moss\u2400.", []string{"direct · Ann Moss · We \ufffd waited,"}},
		{"<tweet author=\"@moss\">We waited for “the boat”</tweet>", []string{"scare · ? · the boat"}},
	})
}

func TestLongParagraphsAreReadInPieces(t *testing.T) {
	t.Parallel()
	sentence := "The tide rose, and “nobody” left the harbour. "
	text := "“We waited,” said Ann Moss. " + strings.Repeat(sentence, 2000) + "“Never again,” said Bob Tarr."
	found := quotes.Find(page(text))
	last := found.Quotes[len(found.Quotes)-1]
	if who := found.Speakers[last.Speaker].Name; last.Of(text) != "Never again," || who != "Bob Tarr" {
		t.Errorf("%q by %s", last.Of(text), who)
	}
	if len(found.Quotes) != 2002 {
		t.Errorf("%d quotes, want 2002", len(found.Quotes))
	}
}

func TestKindsHaveTheirNames(t *testing.T) {
	t.Parallel()
	for kind, want := range map[quotes.Kind]string{quotes.Direct: "direct", quotes.Mixed: "mixed", quotes.Indirect: "indirect", quotes.Scare: "scare"} {
		if kind.String() != want {
			t.Errorf("%d is %q, want %q", kind, kind, want)
		}
	}
}
