package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// headed is a page whose first paragraph is its headline; a paragraph that begins with ">"
// is of a block quotation.
func headed(text string) quotes.Document {
	d := page(text)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		switch {
		case i == 0:
			p.Kind = quotes.Heading
		case strings.HasPrefix(p.Of(text), "> "):
			p.Start += 2
			p.Kind = quotes.Quotation
		}
	}
	return d
}

func checkForms(t *testing.T, rows []row) {
	t.Helper()
	t.Parallel()
	for _, row := range rows {
		if got := said(row.text, quotes.Find(headed(row.text))); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %s\nwant %s", row.text, strings.Join(got, "\n     "), strings.Join(row.want, "\n     "))
		}
	}
}

func TestQuestionsAndAnswersAreSpeech(t *testing.T) {
	checkForms(t, []row{
		{"The bell ringer\n\nPetra Halloran, who rings the bells of Tarn, spoke to our reporter Oskar Lind.\n\nQ: Why bells?\n\nA: They are loud. I like that.\n\nAnd they last.\n\nQ: Do you sleep?\n\nA: Not on Sundays.", []string{
			"direct · Oskar Lind · Why bells?",
			"direct · Petra Halloran · They are loud. I like that.",
			"direct · Petra Halloran · And they last.",
			"direct · Oskar Lind · Do you sleep?",
			"direct · Petra Halloran · Not on Sundays.",
		}},
		{"A talk with Petra Halloran\n\nWhy do you ring bells?\n\nI like loud things.\n\nDo you ever sleep on a Sunday?\n\nNot since I was ten. My mother rang them too.", []string{
			"direct · ? · Why do you ring bells?",
			"direct · Petra Halloran · I like loud things.",
			"direct · ? · Do you ever sleep on a Sunday?",
			"direct · Petra Halloran · Not since I was ten. My mother rang them too.",
		}},
		{"The bell ringer\n\nOskar Lind met Petra Halloran on the tower.\n\nOL: Why bells?\n\nPH: They are loud.\n\nOL: Do you sleep?\n\nPH: Not on Sundays.", []string{
			"direct · Oskar Lind · Why bells?",
			"direct · Petra Halloran · They are loud.",
			"direct · Oskar Lind · Do you sleep?",
			"direct · Petra Halloran · Not on Sundays.",
		}},
	})
}

func TestNamesAndColonsMakeATranscript(t *testing.T) {
	checkForms(t, []row{
		{"On the tower\n\nOskar Lind: You rang at five. Why?\n\nPetra Halloran: The clock was wrong and nobody had told me.\n\nLind: And today?\n\nHalloran: Today I asked.", []string{
			"direct · Oskar Lind · You rang at five. Why?",
			"direct · Petra Halloran · The clock was wrong and nobody had told me.",
			"direct · Oskar Lind · And today?",
			"direct · Petra Halloran · Today I asked.",
		}},
		{"Minutes\n\nThe council met.\n\nTHE CHAIR: Order, please. The bells are next.\n\nMS. HALLORAN: They are out of tune, Madam Chair.\n\n(Laughter)\n\nThe council will meet in May.", []string{
			"direct · the chair · Order, please. The bells are next.",
			"direct · Halloran · They are out of tune, Madam Chair.",
		}},
		{"What is on\n\nVenue: The tower, by the pier.\n\nDate: Sunday at noon.\n\nPrice: Four pounds at the door.", nil},
		{"Results\n\nWinner: Petra Halloran.\n\nThird: A man from Tarn.", nil},
	})
}

func TestPullQuotesHaveSignatures(t *testing.T) {
	checkForms(t, []row{
		{"Bells\n\nThe bells rang at five.\n\n“Nobody in the street slept a minute.”\nPetra Halloran, bell ringer and teacher\n\nThe council met.", []string{"direct · Petra Halloran · Nobody in the street slept a minute."}},
		{"Bells\n\nThe bells rang at five.\n\n\"Nobody in the street slept. We sued.\nPetra Halloran, director of the school.\"\n\nThe council met.", []string{"direct · Petra Halloran · Nobody in the street slept. We sued."}},
		{"Bells\n\nThe bells rang at five.\n\nNobody in the street slept a minute. Petra Halloran, mayor of Tarn\n\nThe council met.", []string{"direct · Petra Halloran · Nobody in the street slept a minute."}},
		{"Bells\n\nThe bells rang at five.\n\n“Nobody in the street slept.” (Petra Halloran)\n\n“I did.” - Oskar Lind\n\nThe council met.", []string{
			"direct · Petra Halloran · Nobody in the street slept.",
			"direct · Oskar Lind · I did.",
		}},
		{"Bells\n\nThe bells rang at five. Petra Halloran, mayor of Tarn, slept.", nil},
		{"Bells\n\nThe bells rang at five over the town of Tarn. Petra Halloran, staff photographer", nil},
	})
}

func TestPostsAreTheirHandles(t *testing.T) {
	checkForms(t, []row{
		{"Bells\n\nThe bells rang at five.\n\nmake it stop pic.twitter.com/ab3 — Sleepy Tarn (@sleepytarn) May 3, 2026\n\n@tarncouncil: we are sorry about the bells", []string{
			"direct · Sleepy Tarn · make it stop",
			"direct · @tarncouncil · we are sorry about the bells",
		}},
		{"Bells\n\nThe mayor (@mayortarn) slept — as did the whole of the council, which met on Monday.", nil},
	})
}

func TestBlockQuotationsAreWhoseTheyAreSaidToBe(t *testing.T) {
	checkForms(t, []row{
		{"Bells\n\nThe bells rang at five.\n\n> Nobody slept a minute.\n\n> We sued.\n\n> — Petra Halloran, teacher\n\nThe council met.", []string{
			"direct · Petra Halloran · Nobody slept a minute.",
			"direct · Petra Halloran · We sued.",
		}},
		{"Bells\n\nPetra Halloran wrote:\n\n> Nobody slept a minute.\n\n> We sued.\n\nThe council met.", []string{
			"direct · Petra Halloran · Nobody slept a minute.",
			"direct · Petra Halloran · We sued.",
		}},
		{"Bells\n\nThe bells rang at five.\n\n> Subscribe to our letter and never miss a bell.\n\nThe council met.", nil},
	})
}

func TestDashesOpenDialogue(t *testing.T) {
	checkForms(t, []row{
		{"Bells\n\nThe ringer looked at my ticket.\n\n— Where is your brother?\n\n— Asleep, said Oskar Lind.\n\n— Nobody sleeps here.", []string{
			"direct · ringer · Where is your brother?",
			"direct · Oskar Lind · Asleep,",
			"direct · ringer · Nobody sleeps here.",
		}},
		{"Bells\n\n— Where is the ringer?\n\n— Asleep, I said.\n\n— Nobody sleeps here.", []string{
			"direct · ? · Where is the ringer?",
			"direct · I · Asleep,",
			"direct · ? · Nobody sleeps here.",
		}},
		{"Bells\n\nThe council decided three things.\n\n– The bells will be tuned.\n\n– The tower will be closed.\n\n– Nobody will be paid.", nil},
	})
}

func TestIIsWhoeverWroteTheText(t *testing.T) {
	t.Parallel()
	text := "“Nobody sleeps here,” I said. “Ask the ringer,” she answered."
	d := page(text)
	if got := quotes.Find(d).Speakers[0].Name; got != "I" {
		t.Errorf("without an author I is %q", got)
	}
	d.Author = "Petra Halloran"
	if got := quotes.Find(d).Speakers[0].Name; got != "Petra Halloran" {
		t.Errorf("I is %q", got)
	}
}

func TestWhoeverByNamesSaysTheWords(t *testing.T) {
	check(t, []row{
		{"The tower was described by surveyors as “past saving” and by the bishop as “sound”.", []string{
			"mixed · surveyors · past saving",
			"mixed · bishop · sound",
		}},
		{"The tower was called “a scandal” by Petra Halloran.", []string{"mixed · Petra Halloran · a scandal"}},
	})
}

func TestAFloatingQuotationIsToldByTheNextParagraph(t *testing.T) {
	check(t, []row{
		{"“The bells rang the day I was born.”\n\nSo says Petra Halloran, who has rung them since 1980.", []string{"direct · Petra Halloran · The bells rang the day I was born."}},
		{"“It was like marrying a goat to a clock.”\n\nThat was how Oskar Lind, the head of the bank, described the merger.", []string{"direct · Oskar Lind · It was like marrying a goat to a clock."}},
		{"“Nobody rang a bell in this house.”\n\nThose are the words of Petra Halloran, who heard it.", []string{"direct · Petra Halloran · Nobody rang a bell in this house."}},
		{"The ringer, Petra Halloran, read from her diary.\n\n“The first bell cracked.\n\n“The second fell.”", []string{
			"direct · Petra Halloran · The first bell cracked.",
			"direct · Petra Halloran · The second fell.",
		}},
	})
}

func TestHeadlinesQuoteToo(t *testing.T) {
	check(t, []row{
		{"Petra Halloran Said The Tower “Will Stand For A Thousand Years.”", []string{"mixed · Petra Halloran · Will Stand For A Thousand Years."}},
		{"The Bishop Told The Council The Bells “Have Been Out Of Tune For Years.”", []string{"mixed · Bishop · Have Been Out Of Tune For Years."}},
	})
}

func TestALabelMayHoldAnOffice(t *testing.T) {
	check(t, []row{
		{"PETRA HALLORAN, PORT ENGINEER: THE PIER IS GONE AND WE KNEW IT.\n\nOSKAR LIND, HOST: WHO PAYS FOR IT?\n\nHALLORAN: THE TOWN PAYS.\n\nLIND: THANK YOU.", []string{
			"direct · Petra Halloran · THE PIER IS GONE AND WE KNEW IT.", "direct · Oskar Lind · WHO PAYS FOR IT?",
			"direct · Petra Halloran · THE TOWN PAYS.", "direct · Oskar Lind · THANK YOU.",
		}},
	})
}

func TestASentenceThatPointsBackTellsNothingItself(t *testing.T) {
	check(t, []row{
		{"“Nobody leaves the ferry.” So says Oskar Lind, the captain.", []string{"direct · Oskar Lind · Nobody leaves the ferry."}},
		{"Ines Calloway spoke. “We are sinking,” was the verdict of Petra Halloran.", []string{"direct · Petra Halloran · We are sinking,"}},
	})
}

func TestATranscriptInCapitalsNeedsNoNamesBeforeIt(t *testing.T) {
	check(t, []row{
		{"[CLIP]\n\nLIND: GOOD EVENING. WITH US IS PETRA HALLORAN OF THE PORT.\n\nHALLORAN: GOOD EVENING.\n\nLIND: IS THE PIER SAFE?\n\nHALLORAN: NO, IT IS NOT.", []string{
			"direct · Lind · GOOD EVENING. WITH US IS PETRA HALLORAN OF THE PORT.", "direct · Halloran · GOOD EVENING.",
			"direct · Lind · IS THE PIER SAFE?", "direct · Halloran · NO, IT IS NOT.",
		}},
	})
}

func TestAHandleMayStandBehindItsVerb(t *testing.T) {
	check(t, []row{
		{"The band left.\n\n“Gone,” tweeted @petrah.", []string{"direct · @petrah · Gone,"}},
	})
}

func TestAPullQuoteMayEndInAComma(t *testing.T) {
	check(t, []row{
		{"The pier is closed.\n\n“It’s hard on the old,” Oskar Lind, mayor of Tarn", []string{"direct · Oskar Lind · It’s hard on the old,"}},
	})
}
