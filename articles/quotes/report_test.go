package quotes_test

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestWhoReportsMayBeAPaperAFewOrAPoll(t *testing.T) {
	check(t, []row{
		{"The Times said the ferry would be sold.", []string{"indirect · Times · the ferry would be sold"}},
		{"Some say they hear the bell at night.", []string{"indirect · ? · they hear the bell at night"}},
		{"The wall is unloved, according to exit polls.", []string{"indirect · exit polls · The wall is unloved"}},
	})
}

func TestReportsStandAfterBeforeAndAroundTheWordOfSaying(t *testing.T) {
	check(t, []row{
		{"Ines Calloway told reporters on Friday that the ferry would sail again.", []string{"indirect · Ines Calloway · that the ferry would sail again"}},
		{"The ferry would sail again, Calloway told reporters on Friday.", []string{"indirect · Calloway · The ferry would sail again"}},
		{"According to the harbour office, the ferry was late on nine days.", []string{"indirect · harbour office · the ferry was late on nine days"}},
		{"In the spring, Calloway said, the ferry would sail again to both islands.", []string{"indirect · Calloway · the ferry would sail again to both islands"}},
		{"Calloway urged the council to mend the wall.", []string{"indirect · Calloway · the council to mend the wall"}},
	})
}

func TestWhatIsToldWithinAReportIsTheOutersToTell(t *testing.T) {
	check(t, []row{
		{"Calloway said that Lind had claimed the wall was safe.", []string{"indirect · Calloway · that Lind had claimed the wall was safe"}},
	})
}

func TestAReportEndsWhereTheWriterGoesOn(t *testing.T) {
	check(t, []row{
		{"Calloway said the wall was safe and added that it was paid for.", []string{
			"indirect · Calloway · the wall was safe", "indirect · Calloway · that it was paid for",
		}},
		{"Lind, who has said that the ferry was late, did not come to the meeting.", []string{"indirect · Lind · that the ferry was late"}},
		{"Lind, who said the ferry was late, left at noon.", []string{"indirect · Lind · the ferry was late"}},
	})
}

func TestWhatSomebodyDidNotSayIsTheirsToo(t *testing.T) {
	check(t, []row{
		{"Lind did not say whether the ferry would sail.", []string{"indirect · Lind · whether the ferry would sail"}},
		{"Lind asked not to be named.", nil},
	})
}

func TestWordsOfSayingAlsoDoOtherThings(t *testing.T) {
	check(t, []row{
		{"The report weighs nine pounds.", nil},
		{"Calloway called the office at noon.", nil},
		{"The council states met in Tarn.", nil},
		{"The town added a second ferry in May.", nil},
	})
}

func TestTheOwnerOfAClaimTellsIt(t *testing.T) {
	check(t, []row{
		{"Halloran laughed at Lind’s claim that the wall had moved.", []string{"indirect · Lind · that the wall had moved"}},
	})
}

func TestAReportSaysWhatTellsIt(t *testing.T) {
	t.Parallel()
	text := "Lind did not say whether the ferry would sail."
	found := quotes.Find(page(text))
	if len(found.Quotes) != 1 || found.Quotes[0].Why != "“Lind did not say” tells it" {
		t.Errorf("reasons of %q: %+v", text, found.Quotes)
	}
}
