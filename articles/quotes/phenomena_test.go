package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// page makes a Document of paragraphs divided by blank lines.
func page(text string) quotes.Document {
	d := quotes.Document{Text: text}
	start := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		end := start + len(strings.TrimRight(p, "\n"))
		d.Paragraphs = append(d.Paragraphs, quotes.Paragraph{Span: quotes.Span{Start: start, End: end}})
		start += len(p)
	}
	return d
}

// said writes what a page quotes, a line each: kind, speaker and words.
func said(text string, found quotes.Found) []string {
	var lines []string
	for _, q := range found.Quotes {
		who := "?"
		if q.Speaker >= 0 {
			who = found.Speakers[q.Speaker].Name
		}
		lines = append(lines, q.Kind.String()+" · "+who+" · "+q.Of(text))
	}
	return lines
}

// row is a page and what it says.
type row struct {
	text string
	want []string
}

func check(t *testing.T, rows []row) {
	t.Helper()
	t.Parallel()
	for _, row := range rows {
		if got := said(row.text, quotes.Find(page(row.text))); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %s\nwant %s", row.text, strings.Join(got, "\n     "), strings.Join(row.want, "\n     "))
		}
	}
}

func TestContinuedParagraphsAreOneSpeech(t *testing.T) {
	check(t, []row{
		{"“We will build the wall,” said Petra Halloran, the harbour director. “It will stand for a century.\n\n“And it will stand against any storm.\n\n“That is a promise.”", []string{
			"direct · Petra Halloran · We will build the wall,",
			"direct · Petra Halloran · It will stand for a century.",
			"direct · Petra Halloran · And it will stand against any storm.",
			"direct · Petra Halloran · That is a promise.",
		}},
		{"“The ferry was late again,” said Oskar Lind.\n\n“Nobody told us why.”\n\n“We waited for two hours.”\n\nThe company would not comment.", []string{
			"direct · Oskar Lind · The ferry was late again,",
			"direct · Oskar Lind · Nobody told us why.",
			"direct · Oskar Lind · We waited for two hours.",
		}},
		{"\"The sea took the road,\" said Oskar Lind. \"It took the bridge as well.\n\nAnd it will take the school.\" Nobody spoke.", []string{
			"direct · Oskar Lind · The sea took the road,",
			"direct · Oskar Lind · It took the bridge as well.",
			"direct · Oskar Lind · And it will take the school.",
		}},
	})
}

func TestMarksAreRepaired(t *testing.T) {
	check(t, []row{
		{"We will rebuild every house,” the mayor, Ines Calloway, said on Monday.", []string{"direct · Ines Calloway · We will rebuild every house,"}},
		{"“We will rebuild every house, said Ines Calloway.\n\nWork begins in May.", []string{"direct · Ines Calloway · We will rebuild every house,"}},
		{"''We will rebuild,'' said Ines Calloway. ``Nobody leaves,'' she added. \"Nobody at all,\" said Oskar Lind.", []string{
			"direct · Ines Calloway · We will rebuild,",
			"direct · Ines Calloway · Nobody leaves,",
			"direct · Oskar Lind · Nobody at all,",
		}},
		{"The door is 6'2\" high and 5'10\" wide, said Oskar Lind. “It’s the ’90s fishermen’s door,” he added.", []string{
			"indirect · Oskar Lind · The door is 6'2\" high and 5'10\" wide",
			"direct · Oskar Lind · It’s the ’90s fishermen’s door,",
		}},
		{"“We”ve got a long way to go,” Lind said.", []string{"direct · Lind · We”ve got a long way to go,"}},
	})
}

func TestSingleMarksQuoteWhereTheyAreTheHouseStyle(t *testing.T) {
	check(t, []row{
		{"‘We are waiting for the boat,’ said Oskar Lind. ‘The fishermen’s boat, the O’Hara, won’t sail in the ’90s style.’", []string{
			"direct · Oskar Lind · We are waiting for the boat,",
			"direct · Oskar Lind · The fishermen’s boat, the O’Hara, won’t sail in the ’90s style.",
		}},
		{"'We are waiting for the boat,' said Oskar Lind. 'It's the fishermen's boat and the dogs' owner won't sail,' he added.", []string{
			"direct · Oskar Lind · We are waiting for the boat,",
			"direct · Oskar Lind · It's the fishermen's boat and the dogs' owner won't sail,",
		}},
		{"The mayor called the plan ‘a gamble’, but Halloran said: ‘It’s “a certainty”, whatever the mayors’ friends think.’", []string{
			"mixed · mayor · a gamble",
			"direct · Halloran · It’s “a certainty”, whatever the mayors’ friends think.",
		}},
		{"“The wall is safe”, said Petra Halloran, “and it is paid for”.", []string{
			"direct · Petra Halloran · The wall is safe",
			"direct · Petra Halloran · and it is paid for",
		}},
	})
}

func TestScareQuotesAreNobodys(t *testing.T) {
	check(t, []row{
		{"The so-called “experts” left. The film “Harbour Lights” opens on Friday. Erik “Tiny” Sand won the race.", []string{
			"scare · ? · experts", "scare · ? · Harbour Lights", "scare · ? · Tiny",
		}},
		{"The army trained “moderate” rebels on the island.", []string{"scare · ? · moderate"}},
		{"Ben Ashe spoke on the radio show “Morning Tide” on Friday.", []string{"scare · ? · Morning Tide"}},
	})
}

func TestNestedWordsBelongToTheOuterSpeaker(t *testing.T) {
	check(t, []row{
		{"“He told me, ‘Go home,’ and I went,” said Marta Quill. “That was all.”", []string{
			"direct · Marta Quill · He told me, ‘Go home,’ and I went,",
			"direct · Marta Quill · That was all.",
		}},
		{"Lind said that Halloran had called the wall “a monument to fear”.", []string{"indirect · Lind · that Halloran had called the wall “a monument to fear”", "mixed · Lind · a monument to fear"}},
	})
}

func TestSplitQuotesAreOneUtterance(t *testing.T) {
	check(t, []row{
		{"“The boats,” said Oskar Lind, “will not sail before May.”", []string{
			"direct · Oskar Lind · The boats,", "direct · Oskar Lind · will not sail before May.",
		}},
		{"“If this passes,” Lind warned, “we leave.”", []string{"direct · Lind · If this passes,", "direct · Lind · we leave."}},
		{"“I am tired,” Lind said, while Halloran called the vote “a farce”.", []string{
			"direct · Lind · I am tired,", "mixed · Halloran · a farce",
		}},
	})
}

func TestAsidesStandBetweenSourceAndCue(t *testing.T) {
	check(t, []row{
		{"Sir Anders Quill, who led the port for nine years before the merger, said the plan was “mad”.", []string{"indirect · Anders Quill · the plan was “mad”", "mixed · Anders Quill · mad"}},
		{"“It will not float,” said Sir Anders Quill, the former head of the port who now advises the union.", []string{"direct · Anders Quill · It will not float,"}},
		{"Oskar Lind, 52, of Tarn, Norland, a welder, said: “I saw it coming.”", []string{"direct · Oskar Lind · I saw it coming."}},
		{"“We are done,” Marta Quill, a nurse who has worked in Tarn since 2004, told the council.", []string{"direct · Marta Quill · We are done,"}},
		{"The actor Nell Quist, best known for “The Tide”, told the Herald she felt “sick with nerves”.", []string{
			"scare · ? · The Tide", "indirect · Nell Quist · she felt “sick with nerves”", "mixed · Nell Quist · sick with nerves",
		}},
		{"Calloway, speaking to the Tarn Herald, said: “I’m done.”", []string{"direct · Calloway · I’m done."}},
	})
}

func TestSourcesStandInOtherSentences(t *testing.T) {
	check(t, []row{
		{"Marta Quill shook her head. “Not in my lifetime.”", []string{"direct · Marta Quill · Not in my lifetime."}},
		{"Halloran was blunt: “There is no money.”", []string{"direct · Halloran · There is no money."}},
		{"The mayor continued:\n\n“Nobody will be forgotten.”", []string{"direct · mayor · Nobody will be forgotten."}},
		{"Halloran listed two aims:\n\n• “A wall that holds.”\n\n• “A town that stays.”", []string{
			"direct · Halloran · A wall that holds.", "direct · Halloran · A town that stays.",
		}},
		{"“Never again.”\n\n— Ines Calloway, mayor", []string{"direct · Ines Calloway · Never again."}},
		{"“The plan is dead.” Calloway paused. “It was never alive.”", []string{"direct · Calloway · The plan is dead.", "direct · Calloway · It was never alive."}},
		{"“The tide is high.” “It will be higher,” Lind said.", []string{"direct · Lind · The tide is high.", "direct · Lind · It will be higher,"}},
	})
}

func TestInterviewsAndTranscriptsNameTheirSpeakers(t *testing.T) {
	check(t, []row{
		{"CALLOWAY: “We have a plan.”\n\nLIND: “You have a slogan.”", []string{"direct · CALLOWAY · We have a plan.", "direct · LIND · You have a slogan."}},
		{"“MOSS: Will you stay?\n\n“LIND: I will not.”", []string{"direct · MOSS · MOSS: Will you stay?", "direct · LIND · LIND: I will not."}},
		{"“Will you resign?” a reporter asked. “No,” Calloway said.\n\n“Why not?” she was asked.\n\n“Because I was elected,” she said.", []string{
			"direct · a reporter · Will you resign?",
			"direct · Calloway · No,",
			"direct · ? · Why not?",
			"direct · Calloway · Because I was elected,",
		}},
		{"Petra Halloran met Oskar Lind on Monday. “He was very polite,” she said. “She was very late,” he said.", []string{
			"direct · Petra Halloran · He was very polite,", "direct · Oskar Lind · She was very late,",
		}},
	})
}

func TestQuestionsAndAnswersTakeTurns(t *testing.T) {
	check(t, []row{
		{"“Does the noon boat leave at noon?” a reporter asked.\n\n“In spirit,” Colbeck replied.\n\n“Could you put a number on that?”\n\n“I could put several.”", []string{
			"direct · a reporter · Does the noon boat leave at noon?",
			"direct · Colbeck · In spirit,",
			"direct · a reporter · Could you put a number on that?",
			"direct · Colbeck · I could put several.",
		}},
	})
}

func TestSourcesNeedNoName(t *testing.T) {
	check(t, []row{
		{"“The ships are leaking,” said a senior harbour official. “All of them,” the official added. Another official said the reports were “nonsense”.", []string{
			"direct · senior harbour official · The ships are leaking,",
			"direct · senior harbour official · All of them,",
			"indirect · Another official · the reports were “nonsense”",
			"mixed · Another official · nonsense",
		}},
		{"“We were never told,” said two people familiar with the contract.", []string{"direct · two people familiar with the contract · We were never told,"}},
		{"According to a report by the University of Tarn, the wall would “pay for itself” in nine years.", []string{"indirect · University of Tarn (report) · the wall would “pay for itself” in nine years", "mixed · University of Tarn (report) · pay for itself"}},
		{"“The vote was lawful,” the court papers say.", []string{"direct · court papers · The vote was lawful,"}},
		{"The harbour ministry said in a statement that the ferry was “safe in every respect”.", []string{"indirect · harbour ministry · that the ferry was “safe in every respect”", "mixed · harbour ministry · safe in every respect"}},
		{"“Never!” shouted the crowd.", []string{"direct · crowd · Never!"}},
		{"In a tweet, Halloran wrote: “The wall stands.”", []string{"direct · Halloran · The wall stands."}},
		{"Critics said the plan was reckless.", []string{"indirect · Critics · the plan was reckless"}},
		{"A spokesman for the ministry, who asked not to be named, said: “No comment.”", []string{"direct · spokesman for the ministry · No comment."}},
	})
}

func TestManyWordsStandForOnePerson(t *testing.T) {
	check(t, []row{
		{"The mayor, Ines Calloway, arrived late. “I missed the boat,” the mayor said.", []string{"direct · Ines Calloway · I missed the boat,"}},
		{"The Norland Seafarers’ Union (NSU) rejected the offer. “We will strike,” the NSU said.", []string{"direct · Norland Seafarers’ Union · We will strike,"}},
		{"Foreign minister Yusuf al-Karim met reporters. “We are neutral,” Karim said.", []string{"direct · Yusuf al-Karim · We are neutral,"}},
		{"Karin van der Meer took the stage. “Good evening,” Van der Meer said.", []string{"direct · Karin van der Meer · Good evening,"}},
		{"Bob Smith and Ann Smith live in Tarn. “He loves it,” Mrs Smith said. “I do,” Mr Smith said.", []string{
			"direct · Ann Smith · He loves it,", "direct · Bob Smith · I do,",
		}},
		{"“Good,” said Ann Moss.\n\nBob Tarr disagreed.\n\n“Bad,” he said.", []string{"direct · Ann Moss · Good,", "direct · Bob Tarr · Bad,"}},
		{"Lind, a father of two, is angry. “Nobody asked us,” says the 43-year-old.", []string{"direct · Lind · Nobody asked us,"}},
		{"One resident, Gwen Tull, heard a crash. Another, Bo Ek, said: “I ran.”", []string{"direct · Bo Ek · I ran."}},
		{"Ann Moss came home in May. Her advice: “Buy a boat.”", []string{"direct · Ann Moss · Buy a boat."}},
		{"Striker Tom Vale scored twice. “I just hit it,” Vale said after the match. His coach, Lena Brand, was delighted: “He’s a joy.”", []string{
			"direct · Tom Vale · I just hit it,", "direct · Lena Brand · He’s a joy.",
		}},
		{"The judge, Miriam Stowe, sentenced Quill to nine years. “You showed no remorse,” she told him.", []string{"direct · Miriam Stowe · You showed no remorse,"}},
	})
}

func TestSayingMayBeHedged(t *testing.T) {
	check(t, []row{
		{"Lind would not say why. Halloran declined to comment.", nil},
		{"Calloway hopes that the wall will stand.", nil},
		{"Halloran said on Monday that the wall would stand, adding that it was paid for.", []string{
			"indirect · Halloran · that the wall would stand", "indirect · Halloran · that it was paid for",
		}},
		{"The wall is paid for, Halloran said.", []string{"indirect · Halloran · The wall is paid for"}},
		{"The wall is paid for, according to the council.", []string{"indirect · council · The wall is paid for"}},
		{"Halloran warned the council that the sea was rising and said it would not wait.", []string{
			"indirect · Halloran · that the sea was rising", "indirect · Halloran · it would not wait",
		}},
	})
}

func TestOtherLanguagesHaveTheirMarks(t *testing.T) {
	check(t, []row{
		{"« Nous attendons le bateau », a déclaré Claire Dumas. « Il viendra. »", []string{
			"direct · Claire Dumas · Nous attendons le bateau", "direct · Claire Dumas · Il viendra.",
		}},
		{"„Wir warten auf das Schiff“, sagte Jonas Keller. „Es kommt nie pünktlich.“", []string{
			"direct · Jonas Keller · Wir warten auf das Schiff", "direct · Jonas Keller · Es kommt nie pünktlich.",
		}},
		{"»Wir warten auf das Schiff«, sagte Jonas Keller.", []string{"direct · Jonas Keller · Wir warten auf das Schiff"}},
		{"‚Wir warten auf das Schiff‘, sagte Jonas Keller.", []string{"direct · Jonas Keller · Wir warten auf das Schiff"}},
		{"「船を待っている」とタロウは言った。", []string{"direct · ? · 船を待っている"}},
	})
}

func TestFurnitureQuotesNobody(t *testing.T) {
	t.Parallel()
	text := "‘Wall will stand’ says mayor\n\n“Share this” Read more: “Ten years of storms”\n\n“It stands,” said Ines Calloway."
	d := page(text)
	d.Paragraphs[0].Kind, d.Paragraphs[1].Kind = quotes.Heading, quotes.Furniture
	want := []string{"direct · Ines Calloway · It stands,"}
	if got := said(text, quotes.Find(d)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBreakForgetsWhoSpoke(t *testing.T) {
	t.Parallel()
	text := "“It stands,” said Ines Calloway.\n\n“The boats are coming home at last.”"
	d := page(text)
	d.Paragraphs[1].Kind = quotes.Break
	want := []string{"direct · Ines Calloway · It stands,", "direct · ? · The boats are coming home at last."}
	if got := said(text, quotes.Find(d)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
