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

func TestWhatNobodySaysIsNoReport(t *testing.T) {
	check(t, []row{
		{"Lind did not say whether the ferry would sail.", nil},
		{"Lind would not say what the ferry had cost.", nil},
		{"Lind declined to comment on the fare.", nil},
		{"Calloway refused to say who had paid.", nil},
		{"The mayor made no effort to explain why the wall had moved.", nil},
		{"Lind asked not to be named.", nil},
		{"Asked whether the wall would hold, Lind laughed.", nil},
		{"When asked about the fare, the port hung up.", nil},
		{"Pressed on what the wall had cost, Calloway left the hall.", nil},
		{"He cornered Lind in the hall and asked her to climb in with him.", nil},
		{"Lind asked for a glass of water.", nil},
		{"The judge ordered him to pay £200.", nil},
	})
}

func TestVerbsOfSayingHaveOtherSenses(t *testing.T) {
	check(t, []row{
		{"Carrow added three goals before the break.", nil},
		{"The agency disclosed insurance policies in four countries.", nil},
		{"Lawmakers rejected the deal by 400 votes.", nil},
		{"Harl responded a minute later when Jonas Pell scored his first goal.", nil},
		{"Pell pleaded guilty to fraud.", nil},
		{"Lind shared the stage on Friday with a singer.", nil},
		{"Calloway expressed frustration on Monday.", nil},
		{"Moss testified against her brother in May.", nil},
		{"She noted the date, the dose and the noise of the pump, and she asked for quiet.", nil},
		{"Carrow added a goal and two assists on Friday, the last of them at the bell, as the Herons beat Harl.", nil},
		{"On one ballot, which was rejected, somebody had crossed out both names.", nil},
		{"Lind said nothing to the reporters.", nil},
		{"It would be strange for the council to say that the wall is safe.", nil},
		{"It is an open question whether the wall will stand.", nil},
		{"Lind continued the treatment for three more weeks.", nil},
		{"Told of that, the first laughed.", nil},
		{"He declined to say whether the club would appeal.", nil},
	})
}

func TestATellerTellsOneThingAfterTheOther(t *testing.T) {
	check(t, []row{
		{"Pell said he had closed his eyes and admitted he found out late.", []string{"indirect · Pell · he had closed his eyes", "indirect · Pell · he found out late"}},
		{"Moss says the roof leaks and adds that nobody has mended it.", []string{"indirect · Moss · the roof leaks", "indirect · Moss · that nobody has mended it"}},
	})
}

func TestASourceIsNoPartOfWhatItTells(t *testing.T) {
	check(t, []row{
		{"According to Sund Lines, which owns the boat, nobody was on board that night.", []string{"indirect · Sund Lines · nobody was on board that night"}},
		{"HARL, Tarn — The bridge will close in May, the mayor said.", []string{"indirect · mayor · The bridge will close in May"}},
	})
}

func TestWhoeverSpeaksInMarksMayTellMore(t *testing.T) {
	check(t, []row{
		{"Calling it “dead wood,” Calloway accused Lind of lying about the bridge.", []string{"mixed · Calloway · dead wood,", "indirect · Calloway · Lind of lying about the bridge"}},
	})
}

func TestASubjectMayHaveARelativeClauseOfItsOwn(t *testing.T) {
	check(t, []row{
		{"Lind said fathers and parents who adopt would not be paid.", []string{"indirect · Lind · fathers and parents who adopt would not be paid"}},
		{"Calloway suggested that sailors who suffer from cold might not be as strong.", []string{"indirect · Calloway · that sailors who suffer from cold might not be as strong"}},
	})
}

func TestWhoeverIsToldAClauseIsAskedForNothing(t *testing.T) {
	check(t, []row{
		{"Calloway told The Harl Herald it is clear that the wall is old.", []string{"indirect · Calloway · it is clear that the wall is old"}},
		{"Calloway told the paper her group never worked there.", []string{"indirect · Calloway · her group never worked there"}},
		{"Her husband was free, the mayor told her.", []string{"indirect · mayor · Her husband was free"}},
		{"Calloway told her to stay.", nil},
	})
}

func TestThatBeforeAPhraseLeadsToAClauseWhateverItsVerbIsTakenFor(t *testing.T) {
	check(t, []row{
		{"Calloway acknowledged that the pilot misspoke.", []string{"indirect · Calloway · that the pilot misspoke"}},
		{"The council has stressed that the Harl crews fall into the last group.", []string{"indirect · council · that the Harl crews fall into the last group"}},
		{"Calloway echoed that promise on Monday.", nil},
		{"The mayor confirmed that observation.", nil},
	})
}

func TestAStopEndsASentenceUnlessItIsPartOfAShortWord(t *testing.T) {
	check(t, []row{
		{"Lind said Calloway was ill. The mayor stayed at home.", []string{"indirect · Lind · Calloway was ill"}},
		{"Lind said they had lost the mass. The mayor stayed at home.", []string{"indirect · Lind · they had lost the mass"}},
		{"Lind said the court would overturn Pell v. Harl in May.", []string{"indirect · Lind · the court would overturn Pell v. Harl in May"}},
		{"Lind said it was the third loss to then-Sen. Bo Ek.", []string{"indirect · Lind · it was the third loss to then-Sen. Bo Ek"}},
		{"Lind said three would speak: Ada Moss, R-Tenn.; the mayor of Harl; and Bo Ek.", []string{"indirect · Lind · three would speak: Ada Moss, R-Tenn.; the mayor of Harl; and Bo Ek"}},
	})
}

func TestAReportIsMoreThanTheSubjectOfItsVerb(t *testing.T) {
	check(t, []row{
		{"The party is led by Ada Moss, who suggested that Mr. Lind, under fire for the flood, would do better to leave.", []string{
			"indirect · Ada Moss · that Mr. Lind, under fire for the flood, would do better to leave",
		}},
	})
}

func TestWhatIsToldInParenthesesOrBetweenDashesStaysThere(t *testing.T) {
	check(t, []row{
		{"The ferry was late again (the mayor said the engine had failed) and nobody waited.", []string{"indirect · mayor · the engine had failed"}},
		{"Moss was a careful planner - a former pilot said she studied every chart before a voyage - and her work on the wall was no less precise.", []string{
			"indirect · former pilot · she studied every chart before a voyage",
		}},
	})
}

func TestAReportIsNoPartOfItsSource(t *testing.T) {
	check(t, []row{
		{"Calloway said the wall had been sold, according to the crew.", []string{"indirect · crew · Calloway said the wall had been sold"}},
		{"The council stressed that, according to the surveyor, 85 of the 154 houses were built on sand.", []string{
			"indirect · council · that, according to the surveyor, 85 of the 154 houses were built on sand",
		}},
	})
}

func TestWhatSomebodyPromisesNotToDoIsTold(t *testing.T) {
	check(t, []row{
		{"Calloway vows not to take calls until the council agrees to change course.", []string{"indirect · Calloway · not to take calls until the council agrees to change course"}},
		{"Calloway asked not to be named.", nil},
	})
}

func TestWhatIsSaidOfAThingEndsWhereTheThingDoesSomething(t *testing.T) {
	check(t, []row{
		{"The vote on the wall, which Lind has repeatedly said was a mistake, was the talk of the island.", []string{"indirect · Lind · was a mistake"}},
	})
}

func TestSomebodyMayIntroduceTheNextParagraph(t *testing.T) {
	check(t, []row{
		{"Mayor Ada Lind added:\n\nThe wall is old. It leaks in every storm.\n\nThe ferry sails at noon.", []string{"indirect · Ada Lind · The wall is old. It leaks in every storm"}},
		{"Mayor Ada Lind added:\n\n“The wall is old.”\n\nThe ferry sails at noon.", []string{"direct · Ada Lind · The wall is old."}},
		{"Mayor Ada Lind said:\n\n- a wall\n- a pier\n\nThe ferry sails at noon.", nil},
		{"The council has three aims:\n\nThe wall must be mended.", nil},
	})
}

func TestAsidesPartNothingFromItsVerb(t *testing.T) {
	check(t, []row{
		{"Lind insists, most lately in a letter to the council, that the wall is safe.", []string{"indirect · Lind · that the wall is safe"}},
		{"Lind said Calloway, despite his wealth, is perhaps better placed to win.", []string{"indirect · Lind · Calloway, despite his wealth, is perhaps better placed to win"}},
		{"The council says Millers, numbering forty, passed the old in May as the largest group.", []string{"indirect · council · Millers, numbering forty, passed the old in May as the largest group"}},
	})
}

func TestAReportIsNotCutWhereTheTellerDoesNotGoOn(t *testing.T) {
	check(t, []row{
		{"The guides said he rated the boats by their size and talked about which ones he would like to own.", []string{"indirect · guides · he rated the boats by their size and talked about which ones he would like to own"}},
		{"The company agreed to clean up the mines and reclaim the land.", []string{"indirect · company · to clean up the mines and reclaim the land"}},
		{"Calloway repeatedly accused Rafe Lind, who was born in Menz, of working with the pilots.", []string{"indirect · Calloway · Rafe Lind, who was born in Menz, of working with the pilots"}},
	})
}

func TestAsSomebodySaidMayCutASubjectOff(t *testing.T) {
	check(t, []row{
		{"The wall, as Calloway pointed out, is old.", []string{"indirect · Calloway · The wall, as Calloway pointed out, is old"}},
		{"The island, as Lind pointed out, never gets storms in May.", []string{"indirect · Lind · The island, as Lind pointed out, never gets storms in May"}},
	})
}

func TestASentenceInParenthesesTellsWhatItTells(t *testing.T) {
	check(t, []row{
		{"The wall fell. (Calloway says the pier would have fallen as well.)", []string{"indirect · Calloway · the pier would have fallen as well"}},
	})
}

func TestWhosIsWhoHas(t *testing.T) {
	check(t, []row{
		{"Lind, who’s argued for years that the boats can’t be sold, left.", []string{"indirect · Lind · that the boats can’t be sold"}},
	})
}

func TestAdverbsMayStandBeforeAQuestion(t *testing.T) {
	check(t, []row{
		{"The study reveals just how swift the river is flowing.", []string{"indirect · study · just how swift the river is flowing"}},
	})
}

func TestWhatSomethingIsCalledIsTold(t *testing.T) {
	check(t, []row{
		{"Calloway has called the plan a hoax.", []string{"indirect · Calloway · the plan a hoax"}},
		{"The mayor called the charges unfounded.", []string{"indirect · mayor · the charges unfounded"}},
		{"The board called the vote off.", nil},
		{"They called the boat the Heron.", nil},
		{"The company declared a dividend.", nil},
	})
}

func TestManyReportWhatTheyDo(t *testing.T) {
	check(t, []row{
		{"Both groups report finding rats.", []string{"indirect · Both groups · finding rats"}},
	})
}

func TestAClauseWithAFragmentIsToldAsAWhole(t *testing.T) {
	check(t, []row{
		{"Gillis said he felt “a bit weird” last July and that his hands began to cramp.", []string{
			"indirect · Gillis · he felt “a bit weird” last July and that his hands began to cramp", "mixed · Gillis · a bit weird",
		}},
		{"Lind said the wall “leaks” and that nobody would mend it.", []string{
			"indirect · Lind · the wall “leaks” and that nobody would mend it", "mixed · Lind · leaks",
		}},
		{"Calloway called the plan “mad”.", []string{"mixed · Calloway · mad"}},
	})
}

func TestAFragmentNamesItsClause(t *testing.T) {
	t.Parallel()
	found := quotes.Find(page("Lind said the wall was “old” and would fall. Calloway called it “mad”."))
	if len(found.Quotes) != 3 || found.Quotes[0].PartOf != 0 || found.Quotes[1].PartOf != 1 || found.Quotes[2].PartOf != 0 {
		t.Errorf("quotes %+v", found.Quotes)
	}
	if told := found.Quotes[0].Reported; told < 0.5 || told > 1 || found.Quotes[1].Reported != 0 {
		t.Errorf("reported with a confidence of %v, and %v in marks", told, found.Quotes[1].Reported)
	}
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
	text := "Lind has said that the ferry would sail."
	found := quotes.Find(page(text))
	if len(found.Quotes) != 1 || found.Quotes[0].Why != "“Lind has said” tells it" {
		t.Errorf("reasons of %q: %+v", text, found.Quotes)
	}
}

func TestASubjectIsSeenPastAllAndPastAnAdjunct(t *testing.T) {
	check(t, []row{
		{"The ministers have all urged the council to wait until May.", []string{"indirect · ministers · the council to wait until May"}},
		{"The ministers both said the bridge would close.", []string{"indirect · ministers · the bridge would close"}},
		{"In addition to Moss, two members, Lind and Ek, have said they will not pay.", []string{"indirect · two members · they will not pay"}},
	})
}

func TestWhatGoesWithoutSayingIsNoReport(t *testing.T) {
	check(t, []row{
		{"It goes without saying that raising the fare is unwise.", nil},
		{"It is worth noting that the fare has risen.", nil},
		{"That was what Calloway said when she left the port in May.", nil},
		{"Lind left the hall without saying whether the ferry would sail.", nil},
		{"Lind left the hall, saying that the ferry would sail.", []string{"indirect · Lind · that the ferry would sail"}},
	})
}

func TestAReportEndsWhereSomebodyElseTellsSomething(t *testing.T) {
	check(t, []row{
		{"Calloway said the ferry was sold, but the pilots' union insisted that it would sail.", []string{
			"indirect · Calloway · the ferry was sold", "indirect · pilots' union · that it would sail",
		}},
		{"Calloway said the wall was safe, though she noted it was built in a hurry.", []string{
			"indirect · Calloway · the wall was safe", "indirect · Calloway · it was built in a hurry",
		}},
		{"Calloway said the wall was safe but the pilots said the pier leaked.", []string{
			"indirect · Calloway · the wall was safe", "indirect · pilots · the pier leaked",
		}},
		{"Calloway said the wall was old and the port had known it.", []string{"indirect · Calloway · the wall was old and the port had known it"}},
	})
}

func TestAReportEndsWhereTheMainClauseBegins(t *testing.T) {
	check(t, []row{
		{"While Lind argued that, in winter, the ferry was safe, the islanders stayed at home.", []string{"indirect · Lind · that, in winter, the ferry was safe"}},
		{"Lind's claim that the wall was safe drew laughter from the crew.", []string{"indirect · Lind · that the wall was safe"}},
		{"The council's warning that the ferry would be sold angered the islanders.", []string{"indirect · ? · that the ferry would be sold"}},
	})
}

func TestAClauseOfSayingMayCutASentenceInTwo(t *testing.T) {
	check(t, []row{
		{"The council, Calloway said, would close the bridge before the winter.", []string{
			"indirect · Calloway · The council, Calloway said, would close the bridge before the winter",
		}},
		{"But the old ferry, Calloway told reporters on Friday, was not for sale.", []string{
			"indirect · Calloway · the old ferry, Calloway told reporters on Friday, was not for sale",
		}},
	})
}

func TestAWordForWhatIsSaidLeadsOverAColon(t *testing.T) {
	check(t, []row{
		{"Ada Quill spoke in Harl. Her message is simple: nobody leaves the bridge.", []string{"indirect · Ada Quill · nobody leaves the bridge"}},
		{"Ada Quill spoke in Harl. Quill’s verdict was short and blunt: the bridge is a ruin.", []string{"indirect · Ada Quill · the bridge is a ruin"}},
		{"Jonas Lind spoke in Harl. The advice to the town from Lind was plain: eat before noon.", []string{"indirect · Jonas Lind · eat before noon"}},
		{"The answer was no: the bridge is closed.", nil},
		{"Her hands were full: nobody leaves the bridge.", nil},
	})
}

func TestADocumentTellsWhatItShows(t *testing.T) {
	check(t, []row{
		{"The survey found that the pumps were too small.", []string{"indirect · survey · that the pumps were too small"}},
		{"The Rivers Authority published a survey. It also found that the pumps were too small.", []string{"indirect · Rivers Authority · that the pumps were too small"}},
		{"The study shows that the pumps were too small, Calloway said.", []string{"indirect · Calloway · The study shows that the pumps were too small"}},
		{"The police found that the door was open.", nil},
		{"Calloway found a survey that pleased her.", nil},
	})
}

func TestWhomAClauseWithoutCommasDescribesIsTheSubject(t *testing.T) {
	check(t, []row{
		{"A man who lives in Harl said the bridge was shut.", []string{"indirect · a man · the bridge was shut"}},
		{"A man who is on the board said the bridge was shut.", []string{"indirect · a man · the bridge was shut"}},
		{"A firm that makes valves in Harl said the bridge was shut.", []string{"indirect · a firm · the bridge was shut"}},
		{"He was the man who people in Harl said was sorry now.", []string{"indirect · people in Harl · was sorry now"}},
	})
}

func TestAReportBeginsBehindWhoeverListensAndWhen(t *testing.T) {
	check(t, []row{
		{"Calloway told a news conference the wall was not the problem.", []string{"indirect · Calloway · the wall was not the problem"}},
		{"Calloway said afterward she had seen the wall.", []string{"indirect · Calloway · she had seen the wall"}},
	})
}
