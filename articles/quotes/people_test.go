package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// named writes who says what on a page, a line each: "Bo Ek: I ran."
func named(text string) []string {
	found := quotes.Find(page(text))
	var lines []string
	for _, q := range found.Quotes {
		if q.Kind == quotes.Scare {
			continue
		}
		who := "?"
		if q.Speaker >= 0 {
			who = found.Speakers[q.Speaker].Name
		}
		lines = append(lines, who+": "+q.Of(text))
	}
	return lines
}

func checkNames(t *testing.T, rows []row) {
	t.Helper()
	t.Parallel()
	for _, row := range rows {
		if got := named(row.text); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %s\nwant %s", row.text, strings.Join(got, "\n     "), strings.Join(row.want, "\n     "))
		}
	}
}

func TestAPronounIsWhoeverIsMostInView(t *testing.T) {
	checkNames(t, []row{
		// the subject before the object
		{"Erik Lind met Tomas Brandt on the pier. “It floats,” he said.", []string{"Erik Lind: It floats,"}},
		// whoever was said to speak before others
		{"Erik Lind said the report of Tomas Brandt was late. “By a year,” he added.", []string{"Erik Lind: the report of Tomas Brandt was late", "Erik Lind: By a year,"}},
		// people before places, bodies and crowds
		{"Anna Kern, of the Harbour League, fished off North Holm for years. The Swedes came too. “It was full,” she said.", []string{"Anna Kern: It was full,"}},
		// a subject that follows its verb
		{"Anna Brandt held the letter up. Among those who had signed it is Petra Sund. “I would again,” she said.", []string{"Petra Sund: I would again,"}},
		{"Erik Lind closed the meeting. It was then that Tomas Brandt stood up. “My well is dry,” he said.", []string{"Tomas Brandt: My well is dry,"}},
	})
}

func TestPronounsThatAreNoSubjectKeepSomebodyInView(t *testing.T) {
	checkNames(t, []row{
		// an object, who is not the one that does it
		{"Ola Mercer drove the van. Petra Sund, his cousin, had mended it twice, and it stopped at the bridge. A farmer lent him a rope. “It broke,” he said.", []string{"Ola Mercer: It broke,"}},
		// an owner, of whom a pronoun tells the sex as a subject would
		{"Tove Lisk kept the yard. A fire took her coat. Corvan Peel was there. Lisk left. “I saw the smoke,” he said.", []string{"Corvan Peel: I saw the smoke,"}},
	})
}

func TestAPartOfANameStandsForAllOfIt(t *testing.T) {
	checkNames(t, []row{
		{"Carlos Ruiz Ferrer runs the barn with Petra Halloran. “Yes,” Ruiz said. “No,” said Mr Ruiz. “Well,” he said.", []string{
			"Carlos Ruiz Ferrer: Yes,", "Carlos Ruiz Ferrer: No,", "Carlos Ruiz Ferrer: Well,",
		}},
		{"Marta Dole-Price runs the barn. “Yes,” Price said. “No,” Dole-Price said.", []string{"Marta Dole-Price: Yes,", "Marta Dole-Price: No,"}},
		{"Edwin “Moth” Tarrow runs the barn. “Yes,” Moth said.", []string{"Edwin “Moth” Tarrow: Yes,"}},
		{"William Dole runs the barn. “Yes,” Bill said. “No,” he said.", []string{"William Dole: Yes,", "William Dole: No,"}},
		{"Wavecrest Foods Ltd runs the barn. “Yes,” Wavecrest said. The Northern Steel Group owns it. “No,” Northern Steel said.", []string{
			"Wavecrest Foods Ltd: Yes,", "Northern Steel Group: No,",
		}},
		// a council is not called by its town
		{"Halden Council met in May. “Yes,” said Ida Halden.", []string{"Ida Halden: Yes,"}},
	})
}

func TestWhatABodyIsInChargeOfIsPartOfItsName(t *testing.T) {
	checkNames(t, []row{
		{"The Northgate Health Authority met in May. “It leaks,” the Northgate Health Authority said.", []string{"Northgate Health Authority: It leaks,"}},
		{"“It leaks,” said Energy Secretary Petra Halloran.", []string{"Petra Halloran: It leaks,"}},
	})
}

func TestTheCompanyIsAFirmByItsName(t *testing.T) {
	checkNames(t, []row{
		{"Crews left after talks with Westray Line. The Amalgamated Guards said its members would walk out. The company called that “a disappointment”.", []string{
			"Amalgamated Guards: its members would walk out", "Westray Line: a disappointment",
		}},
		// the only one that was named, however long ago
		{"Ada Bell bought Kestrel Mining in May. She has never been there. It rained. A judge asked her about the fans. It rained again. The company said that it was “cooperating fully”.", []string{"Kestrel Mining: that it was “cooperating fully”", "Kestrel Mining: cooperating fully"}},
		// a firm although it begins as a woman's name does
		{"Aurora Lines apologised on Saturday. The operator offered “a voucher”.", []string{"Aurora Lines: a voucher"}},
		// bodies whose names tell their kind in another word
		{"The Harbour League was not amused. The union said “no”.", []string{"Harbour League: no"}},
		{"Rovers are third. The club said it was “proud of him”.", []string{"Rovers: it was “proud of him”", "Rovers: proud of him"}},
		{"The Comet Corps had brought a swan made of cloth. The group said “the lake is theirs”.", []string{"Comet Corps: the lake is theirs"}},
	})
}

func TestWhatIsToldBehindANameMakesItAPersons(t *testing.T) {
	checkNames(t, []row{
		{"Bo Ek ran the yard. Odrun Paris, an Australian woman, mended the crane. “It holds,” she said.", []string{"Odrun Paris: It holds,"}},
		{"Bo Ek ran the yard. Odrun Church, 42, mended the crane. “It holds,” she said.", []string{"Odrun Church: It holds,"}},
		{"Bo Ek ran the yard. Odrun London, who mended the crane, slept. “It holds,” she said.", []string{"Odrun London: It holds,"}},
		// a body remains one
		{"Bo Ek ran the yard. Halden Council, a part of the county, mended the crane. “It holds,” he said.", []string{"Bo Ek: It holds,"}},
	})
}

func TestWhoProsecutesIsTheProsecutor(t *testing.T) {
	checkNames(t, []row{
		{"Louis Harkaway, prosecuting, called a witness. It rained. “No,” the prosecutor said. Ida Penn, defending, rose. “Yes,” the barrister said.", []string{"Louis Harkaway: No,", "Ida Penn: Yes,"}},
		{"Nicola Penn, for Mrs Marr, carried a cage. It rained. “My client is content,” the solicitor said.", []string{"Nicola Penn: My client is content,"}},
	})
}

func TestWhoIsIntroducedWithWhoIsThePronounAfter(t *testing.T) {
	checkNames(t, []row{
		{"Ida Lind runs the yard. Lind denied it.\n\nA former engineer, who asked not to be named because she owns shares, said she had warned Lind about the springs. “It was a catapult,” she said.", []string{
			"former engineer: she had warned Lind about the springs", "former engineer: It was a catapult,",
		}},
	})
}

func TestSomebodyIsCalledWhatIsToldThatTheyAre(t *testing.T) {
	checkNames(t, []row{
		{"Lorna Castle, who has been mayor for sixteen years, lost. It rained. “I fixed the culvert,” the outgoing mayor said.", []string{"Lorna Castle: I fixed the culvert,"}},
		{"Kirsi Valt, the champion, had the black pieces. Pavla Dusek is 16. It rained. “It was hot,” the teenager said.", []string{"Pavla Dusek: It was hot,"}},
		{"Tess Brand, 12, filled in the forms. It rained. Ida Castle lost. “She starts in May,” the girl said.", []string{"Tess Brand: She starts in May,"}},
	})
}

func TestWhatSomebodyDoesTellsTheOfficeInTheSentenceAfter(t *testing.T) {
	checkNames(t, []row{
		{"Rosa Keane managed the yard. It rained. “No,” the manager said.", []string{"Rosa Keane: No,"}},
		{"Rosa Keane was sentenced. It rained. “No,” the defendant said.", []string{"Rosa Keane: No,"}},
		{"Rosa Keane, for the families, rose. It rained. “No,” the barrister said.", []string{"Rosa Keane: No,"}},
		{"Rosa Keane, MP for Halden, rose. It rained. “No,” the MP said. “Oh,” the politician said.", []string{"Rosa Keane: No,", "Rosa Keane: Oh,"}},
	})
}

func TestALabelMayBeTheOfficeOfSomebodyNamed(t *testing.T) {
	checkNames(t, []row{
		{"The chair, Ada Dole, opened the meeting at noon. Mr Tom Vale spoke for the harbour.\n\nCHAIR: We begin with the wall.\n\nVALE: It is old and it leaks.\n\nCHAIR: We will vote on Monday.\n\nVALE: Then vote for a new one.", []string{
			"Ada Dole: We begin with the wall.", "Tom Vale: It is old and it leaks.", "Ada Dole: We will vote on Monday.", "Tom Vale: Then vote for a new one.",
		}},
		{"Mayor Tom Vale came at one. “Not here,” Mayor said.", []string{"Tom Vale: Not here,"}},
	})
}

func TestATitleCompletesTheNameOfKin(t *testing.T) {
	checkNames(t, []row{
		{"Norman Hartnoll, 54, wept. His mother, Dilys, 81, did not. “No,” Mrs Hartnoll said. “Yes,” she said.", []string{"Dilys Hartnoll: No,", "Dilys Hartnoll: Yes,"}},
		// unless another woman is called so
		{"Norman Hartnoll, 54, wept. His mother, Dilys, 81, did not. Ida Hartnoll, his aunt, slept. “No,” Mrs Hartnoll said.", []string{"Ida Hartnoll: No,"}},
	})
}

func TestALoneCapitalIsNobodyForAPronounUntilItSpeaks(t *testing.T) {
	checkNames(t, []row{
		{"Odrun Lisk came in May. Vintner was full, and Vintner was loud. “It rained,” he said.", []string{"Odrun Lisk: It rained,"}},
		{"Odrun Lisk came in May. “No,” Vintner said. “It rained,” he said.", []string{"Vintner: No,", "Vintner: It rained,"}},
	})
}

func TestAnOccupationIsOfWhoeverHasNoOther(t *testing.T) {
	checkNames(t, []row{
		{"Maya Trent led the dog back over the wall. The officer said it would be fed.", []string{"Maya Trent: it would be fed"}},
		{"Maya Trent, a welder, was stopped at the wall. The officer said it would be fed.", []string{"officer: it would be fed"}},
		// and of whoever was told to have it before all others
		{"Maud Pike, a historian, found the books. Vera Roake read them twice. The historian was pleased. “They are real,” the historian said.", []string{"Maud Pike: They are real,"}},
		// and of nobody of whom only another one is told
		{"The soprano sat in the wings with a slate. The understudy said it would be fed.", []string{"understudy: it would be fed"}},
		// a chairman may be of anything
		{"Maya Trent led the dog back over the wall. The chairman said it would be fed.", []string{"chairman: it would be fed"}},
	})
}

func TestPronounsTeachTheSexOfAForename(t *testing.T) {
	checkNames(t, []row{
		{"Robin Kern came late. “The tide,” she said. She sat down.\n\nTomas Brandt came later. “The fog,” he said.\n\nKern laughed. “Never the fog,” she said.", []string{
			"Robin Kern: The tide,", "Tomas Brandt: The fog,", "Robin Kern: Never the fog,",
		}},
		{"Linden Vale, who has taught her since May, said she would win. “Easily,” he said.", []string{"Linden Vale: she would win", "Linden Vale: Easily,"}},
	})
}

func TestNamesakesAreKeptApart(t *testing.T) {
	checkNames(t, []row{
		{"Dr. Oren Latham runs the clinic and Bea Latham the shop. “We never speak,” Ms. Latham said. “Never,” said Dr. Latham.", []string{
			"Bea Latham: We never speak,", "Oren Latham: Never,",
		}},
		{"Paul Veran denied it. His wife, Lena Veran, laughed. “I never saw it,” Paul Veran said. “He did,” said Lena Veran. “She is right,” said Mr Veran.", []string{
			"Paul Veran: I never saw it,", "Lena Veran: He did,", "Paul Veran: She is right,",
		}},
		{"Ruben Acht scored first and his brother, Joss Acht, second. “My knee did it,” said Joss. “It did,” said Ruben.", []string{
			"Joss Acht: My knee did it,", "Ruben Acht: It did,",
		}},
	})
}

func TestFormsOfANameAreOnePerson(t *testing.T) {
	t.Parallel()
	for _, row := range []row{
		{"“No,” said Bill Kern. “Never,” said William Kern.", []string{"Bill Kern ·  · William Kern"}},
		{"“No,” said J. R. Kern. “Never,” said John Kern.", []string{"John Kern ·  · J. R. Kern"}},
		{"“No,” said Ines. “Never,” said Ines Calloway, the mayor.", []string{"Ines Calloway · mayor · Ines"}},
		{"“No,” said Maria Peña Nieto. “Never,” Peña Nieto said.", []string{"Maria Peña Nieto ·  · Peña Nieto"}},
		{"“No,” said County Recorder Helen Moss. “Never,” said Moss.", []string{"Helen Moss · County Recorder · Moss"}},
		{"“No,” said 82-year-old Richard Vane.", []string{"Richard Vane ·  · "}},
		{"“No,” said New Norland Gov. Amos Feld (R-NN). “Never,” Feld said.", []string{"Amos Feld · New Norland Governor · Feld"}},
		{"“No,” said Carl Feld Jr. “Never,” said Feld.", []string{"Carl Feld Jr. ·  · Feld"}},
	} {
		if got := speakers(quotes.Find(page(row.text))); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %q\nwant %q", row.text, got, row.want)
		}
	}
}

func TestEpithetsAreSecondNames(t *testing.T) {
	checkNames(t, []row{
		{"Ines Calloway opened the bridge on Monday. “It stands,” the retired surgeon said.", []string{"Ines Calloway: It stands,"}},
		{"Oskar Lind resigned in May. “I am free,” the senator said.", []string{"Oskar Lind: I am free,"}},
		// an office that only one holds is somebody else's
		{"Oskar Lind was jailed for nine years. “You showed no remorse,” the judge said.", []string{"judge: You showed no remorse,"}},
		{"Vice President Jonas Kern flew home. “We regret it,” the Turkish president said.", []string{"Turkish president: We regret it,"}},
		{"The president spoke first. “We regret it,” the president said. Later President Jonas Kern flew home. “All of it,” Kern said.", []string{
			"Jonas Kern: We regret it,", "Jonas Kern: All of it,",
		}},
	})
}

func TestBodiesHaveShortForms(t *testing.T) {
	checkNames(t, []row{
		{"The Harbour Workers’ Union rejected the offer. “We will strike,” the union said.", []string{"Harbour Workers’ Union: We will strike,"}},
		{"The Ministry of Trade replied in May. “We are looking into it,” the ministry said.", []string{"Ministry of Trade: We are looking into it,"}},
		{"Tidewell Holdings lost money in spring. “We expect better,” the company said.", []string{"Tidewell Holdings: We expect better,"}},
		{"The Norland Seafarers Union met. “We will strike,” the NSU said.", []string{"Norland Seafarers Union: We will strike,"}},
	})
}

func TestAnonymousSourcesAreToldApart(t *testing.T) {
	checkNames(t, []row{
		{"“It leaks,” said a senior official. “It does not,” said another official. “It does,” the senior official insisted.", []string{
			"senior official: It leaks,", "another official: It does not,", "senior official: It does,",
		}},
		{"“It leaks,” one resident said. “It does not,” another said.", []string{"one resident: It leaks,", "another resident: It does not,"}},
	})
}

func TestWhoDoesSomethingIsCalledByIt(t *testing.T) {
	checkNames(t, []row{
		{"Otis Brand, who has coached Lena Vale since May, had seen her run.\n\nLena Vale slept. “She ran,” the coach said.", []string{"Otis Brand: She ran,"}},
		{"Verity Ash, the retired judge who leads the inquiry, sat down. Oskar Lind had signed the report.\n\n“Why?” asked the chairwoman.", []string{"Verity Ash: Why?"}},
		{"Aurelia Voss has tuned these pianos for years. Bertil Nyholm taught her.\n\n“He is right,” the tuner said.", []string{"Aurelia Voss: He is right,"}},
		{"Conrad Beale was charged with theft in May.\n\nLouis Hark stood up. “Never,” the defendant said.", []string{"Conrad Beale: Never,"}},
	})
}

func TestWhoHasOneOfficeIsNotCalledByAnother(t *testing.T) {
	checkNames(t, []row{
		{"Gwen Parr, the general secretary, was sitting in front.\n\nThe rail minister was opening a station. “It is new,” she said.", []string{"rail minister: It is new,"}},
	})
}

func TestWhoActsIsInViewWhateverTheVerb(t *testing.T) {
	checkNames(t, []row{
		{"Erik Lind closed the shop.\n\nA former mechanic for the company was angry. “Everybody knew,” he said.", []string{"former mechanic for the company: Everybody knew,"}},
		{"Erik Lind closed the shop.\n\nOn the quay a deckhand with nineteen years in the boats was frying eggs. “I sing,” he said.", []string{"deckhand with nineteen years: I sing,"}},
		{"Anna Kern met Petra Sund in May. Petra Sund was opening a station. “It is new,” she said.", []string{"Petra Sund: It is new,"}},
	})
}

func TestASurnameIsWhoeverWentByIt(t *testing.T) {
	checkNames(t, []row{
		{"Estelle Morrow won. Morrow said it was late. Her son, Anton Morrow, made sandwiches. “For all,” Anton Morrow said.\n\nMorrow, 61, ran on a single page. “One page,” she said.", []string{
			"Estelle Morrow: it was late", "Anton Morrow: For all,", "Estelle Morrow: One page,",
		}},
	})
}

func TestTheDeadSpokeLongAgo(t *testing.T) {
	checkNames(t, []row{
		{"Augusta Wren died on Sunday. She flew for Cuthbert Brigg, who died in 1988. The islands had no lights. “Five,” she liked to add.", []string{"Augusta Wren: Five,"}},
	})
}

func TestAPlaceBeforeADashIsNoBody(t *testing.T) {
	checkNames(t, []row{
		{"STRANMORE — Ferries of Westray Line, a company from Harl, stopped on Monday. “It is late,” the company said.", []string{"Westray Line: It is late,"}},
	})
}

func TestADescriptionStandsForWhoeverIsInView(t *testing.T) {
	checkNames(t, []row{
		// with a capital that only describes
		{"Anita Borland sits for Pell River. “Show us,” the Pell River MLA said. “Now,” the Tarn Bay native added.", []string{"Anita Borland: Show us,", "Anita Borland: Now,"}},
		{"Ismael Dorn shrugged. “Toes heal,” the Chilean-born filmmaker said.", []string{"Ismael Dorn: Toes heal,"}},
		// by a job, of whoever is only told to be somebody's kin, or to have been somewhere
		{"Her neighbour, Halina Wos, pays twice. “It hums,” the cleaner said.", []string{"Halina Wos: It hums,"}},
		{"Evacuee Tom Harl had his cat with him. “She purrs,” the retired trucker said.", []string{"Tom Harl: She purrs,"}},
		// by a science, of a professor
		{"“They count,” said Prof. Hana Ilic. “To four,” the biologist said.", []string{"Hana Ilic: They count,", "Hana Ilic: To four,"}},
		// with an age and all
		{"Every night Ingrid Solheim reads. “It was the storm,” says the 58-year-old captain of the Lark.", []string{"Ingrid Solheim: It was the storm,"}},
		// but not by a job that somebody else was told to have
		{"Wade Orm hired a lorry and told his bookkeeper to drive. “In May,” the bookkeeper said.", []string{"bookkeeper: In May,"}},
	})
}

func TestWhoeverIsNewStaysInViewByWhatIsToldOfThem(t *testing.T) {
	checkNames(t, []row{
		{"The director, Hugh Tarn, wept. “Gone,” he said. A guard who was on duty that night said he heard nothing. “I was upstairs,” he said.", []string{
			"Hugh Tarn: Gone,", "a guard: he heard nothing", "a guard: I was upstairs,",
		}},
		{"Arne Sol, a teacher, picks the books. “Old ones,” he said. The cook, who would not give his name, wears earplugs. “I hear nothing,” he said.", []string{
			"Arne Sol: Old ones,", "cook: I hear nothing,",
		}},
	})
}

func TestWordsOfNamingLeadToAName(t *testing.T) {
	checkNames(t, []row{
		{"The rebels’ commander, known as Old Goran, said the war was over. “We sleep,” he said.", []string{"Old Goran: the war was over", "Old Goran: We sleep,"}},
		{"A man named Otto Vale stood up. “I did it,” he said. A guide called Tam Rees said it was not him.", []string{"Otto Vale: I did it,", "Tam Rees: it was not him"}},
		{"Keane’s helper, a student from Galvan called Tadhg, carries the soup. “It is hot,” he says.", []string{"Tadhg: It is hot,"}},
	})
}

func TestABodyThatTellsIsReadOut(t *testing.T) {
	checkNames(t, []row{
		{"The hospital said an inquiry had begun. “We owe it,” it said.", []string{"hospital: an inquiry had begun", "hospital: We owe it,"}},
		{"Netlark, which is based in Hull, said it had built the mast. “We asked,” the company said.", []string{"Netlark: it had built the mast", "Netlark: We asked,"}},
	})
}

func TestOneOfSeveralIsWhoeverIsNamedBehind(t *testing.T) {
	checkNames(t, []row{
		{"Malcolm Ames asked the neighbours. One of them, Al Frey, told the Courier he saw it. “A short chain,” the 62-year-old said.", []string{
			"Al Frey: he saw it", "Al Frey: A short chain,",
		}},
		{"Tara Lind talks about shape; Becca Holm never does. The latter said she would rather run. “Shape is all,” the former said.", []string{
			"Becca Holm: she would rather run", "Tara Lind: Shape is all,",
		}},
	})
}

func TestWhatSomebodyIsLeadsToTheNameBehind(t *testing.T) {
	checkNames(t, []row{
		{"Rosa Lund drove home. Her grandson, Dylan, filmed it. “She wept,” the 15-year-old said.", []string{"Dylan: She wept,"}},
		{"The Towns League was not asked. Its president, Mayor Kurt Bell of Granby, said councils had no defence. “None,” he said.", []string{
			"Kurt Bell: councils had no defence", "Kurt Bell: None,",
		}},
		{"Rev. Louisa Tate rang the bell. “Nobody is cross,” the priest said.", []string{"Louisa Tate: Nobody is cross,"}},
		{"Vivian Strand, head of the spy agency, sat down. Senator Ole Dahl asked her twice. The director paused. “No,” she said.", []string{"Vivian Strand: No,"}},
		{"Callie Stroud left Channel Six on Friday. “We wish her well,” the broadcaster said.", []string{"Channel Six: We wish her well,"}},
	})
}

func TestWhoeverIsNewAndDoesSomethingMayAnswer(t *testing.T) {
	checkNames(t, []row{
		{"Ole Strand, the steward, brought tea.\n\nI asked a boy with a bucket where the inn was. He pointed. “It has a roof,” he said.", []string{"boy with a bucket: It has a roof,"}},
		{"Petra Sund keeps the archive. A curator there, who did not want to be named, said nobody ever asked her. “They want the toilets,” she said.", []string{
			"a curator: nobody ever asked her", "a curator: They want the toilets,",
		}},
		{"Augusta Wren flew the mail past Outer Skerrow. The official inquiry took a grave view. It found that she had acted “without authority.”", []string{
			"official inquiry: without authority.",
		}},
	})
}

func TestOneMoreOfSeveralMaySpeak(t *testing.T) {
	checkNames(t, []row{
		{"One minister said it was sharp. A second described it as “grey with rage.”", []string{"One minister: it was sharp", "a second: grey with rage."}},
	})
}

func TestAPlayerIsCalledByAPlaceOnThePitchAndByACountry(t *testing.T) {
	checkNames(t, []row{
		{"Nils Halvorsen had not scored since May. “I was on my back,” the centre said.", []string{"Nils Halvorsen: I was on my back,"}},
		{"Zoltan Kerekes kept goal. “He never stops,” the Hungarian said.", []string{"Zoltan Kerekes: He never stops,"}},
	})
}

func TestWhoSpeaksOfHimselfTellsWhichHolderOfAnOfficeIsMeant(t *testing.T) {
	checkNames(t, []row{
		{"Coach Dell Ransome ran on. Coach Sandra Whitlock stayed. She wept. The coach said he had no plans.", []string{"Dell Ransome: he had no plans"}},
	})
}
