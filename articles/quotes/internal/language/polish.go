package language

import "pullquote/articles/quotes/internal/class"

// polish: no articles, the subject may be left out or stand after the verb.
var polish = Language{
	Tag:    "pl",
	traits: rulesOnly | ProDrop | DashDialogue,
	common: `w i na z się do nie to jest że o jak za po od są ale dla przez ma co jego tym które który tego być już tylko oraz
		czy ze przed tak może był było była jej ich te która mi lat także gdy sobie pod bez nad dodał powiedział ł ą ę ś ż ó ć ń ź
		poniedziałek wtorek środę czwartek piątek sobotę niedzielę`,
	Lexicon:   lexiconOf(polishWords, nil, EnglishForenames, nil),
	Pledges:   polishPledges,
	As:        "jak Jak",
	Pronouns:  []gendered{{Masculine, "on jego"}, {Feminine, "ona jej"}, {Many, "oni one"}},
	Owners:    []gendered{{Masculine, "jego"}, {Feminine, "jej"}, {Many, "ich"}},
	forenames: []gendered{{Feminine, "a"}, {Masculine, "ek ej sz law ian or el"}},
	Endings:   []gendered{{Feminine, "ka rka czka yni ini ni"}, {Masculine, "rz er or ent ik"}},
}

var polishWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `podał podała podaje podali obiecał obiecała obiecuje zaproponował zaproponowała polecił poleciła
		przekazał przekazała przekazali zaprzeczył zaprzeczyła`},
	{class.Saying | class.Inverting | class.Reporting, `powiedział powiedziała mówi mówił mówiła mówią powiedzieli dodał dodała dodaje stwierdził stwierdziła
		stwierdza wyjaśnił wyjaśniła wyjaśnia podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza poinformował poinformowała
		informuje oświadczył oświadczyła oświadcza tłumaczył tłumaczyła tłumaczy ocenił oceniła ocenia przyznał przyznała przyznaje
		zapewnił zapewniła zapewnia przypomniał przypomniała przypomina odpowiedział odpowiedziała odpowiada napisał napisała pisze
		zauważył zauważyła zauważa ostrzegł ostrzegła ostrzega zapowiedział zapowiedziała zapowiada relacjonuje opowiada opowiadał
		opowiadała wspomina twierdzi twierdzą uważa uważają komentuje skomentował skomentowała`},
	{class.Saying | class.Inverting, `zapytał zapytała pyta krzyknął krzyknęła krzyczał krzyczy żartował żartuje westchnął westchnęła szepnął szepnęła
		apeluje zaapelował zaapelowała`},
	{class.Calling, `nazwał nazwała nazywa określił określiła określa skrytykował skrytykowała`},
	{class.Auxiliary | class.Being, `jest są był była było byli będzie`},
	{class.Negation | class.Adverb, `nie nigdy`},
	{class.Adverb, `się już jeszcze także też dziś wczoraj jutro potem teraz tylko bardzo może`},
	{class.Pronoun, `on ona oni one ja ty my wy kto ktoś nikt wszyscy to`},
	{class.Possessive, `jego jej ich mój moja nasz nasza swój swoją`},
	{class.Preposition, `w we z ze na do od o po za przez przy pod nad przed dla bez między wobec podczas`},
	{class.Binding, `w z do od dla`},
	{class.Sourcing | class.Preposition, `według zdaniem`},
	{class.Conjunction, `i a ale oraz lub czy`},
	{class.Subordinator, `gdy kiedy jeśli bo ponieważ jak gdzie choć`},
	{class.Relative, `który która które których którego której`},
	{class.That, `że iż`},
	{class.Role, `burmistrz prezydent premier minister ministra wójt radny radna poseł posłanka senator rzecznik rzeczniczka dyrektor dyrektorka
		prezes prezeska szef szefowa przewodniczący przewodnicząca trener trenerka kapitan piłkarz napastnik bramkarz sędzia prokurator
		prokuratorka adwokat świadek oskarżony oskarżona ekspert ekspertka badacz badaczka profesor lekarz lekarka pisarz pisarka autor
		autorka reżyser aktor aktorka właściciel właścicielka rolnik rybak mieszkaniec mieszkanka sąsiad sąsiadka ojciec matka syn córka
		brat siostra mąż żona mężczyzna kobieta pan pani student studentka nauczyciel nauczycielka policjant komendant ekonomista historyk`},
	{class.Plural | class.Role, `eksperci mieszkańcy krytycy lekarze świadkowie kibice sąsiedzi rodzice rolnicy rybacy`},
	{class.Honorific | class.Male, `pan`},
	{class.Honorific | class.Female, `pani`},
	{class.Calendar, `poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę`},
	{class.Document, `raport komunikat list dokument wyrok ustawa artykuł książka`},
	{class.Group, `ministerstwo urząd rząd partia związek stowarzyszenie firma bank uniwersytet sąd policja komisja rada klub szpital szkoła muzeum`},
	{class.Titled, `film książka powieść piosenka album serial wystawa program tygodnik`},
	{class.Titled, `tak-zwany tzw nazwa tytuł hasło słowo`},
	{class.Male | class.Forename, `jan piotr paweł andrzej krzysztof tomasz marek michał jakub kuba adam stanisław wojciech`},
}
