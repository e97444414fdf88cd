package quotes

// polish: no articles, the subject may be left out or stand after the verb.
var polish = language{
	tag:    "pl",
	traits: rulesOnly | proDrop | dashDialogue,
	common: `w i na z się do nie to jest że o jak za po od są ale dla przez ma co jego tym które który tego być już tylko oraz
		czy ze przed tak może był było była jej ich te która mi lat także gdy sobie pod bez nad dodał powiedział ł ą ę ś ż ó ć ń ź
		poniedziałek wtorek środę czwartek piątek sobotę niedzielę`,
	lexicon:   lexiconOf(polishWords, nil, welcoming, nil),
	pronouns:  []gendered{{masculine, "on jego"}, {feminine, "ona jej"}, {many, "oni one"}},
	owners:    []gendered{{masculine, "jego"}, {feminine, "jej"}, {many, "ich"}},
	forenames: []gendered{{feminine, "a"}, {masculine, "ek ej sz law ian or el"}},
	endings:   []gendered{{feminine, "ka rka czka yni ini ni"}, {masculine, "rz er or ent ik"}},
}

var polishWords = []entry{
	{saying | inverting | reporting, `powiedział powiedziała mówi mówił mówiła mówią powiedzieli dodał dodała dodaje stwierdził stwierdziła
		stwierdza wyjaśnił wyjaśniła wyjaśnia podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza poinformował poinformowała
		informuje oświadczył oświadczyła oświadcza tłumaczył tłumaczyła tłumaczy ocenił oceniła ocenia przyznał przyznała przyznaje
		zapewnił zapewniła zapewnia przypomniał przypomniała przypomina odpowiedział odpowiedziała odpowiada napisał napisała pisze
		zauważył zauważyła zauważa ostrzegł ostrzegła ostrzega zapowiedział zapowiedziała zapowiada relacjonuje opowiada opowiadał
		opowiadała wspomina twierdzi twierdzą uważa uważają komentuje skomentował skomentowała`},
	{saying | inverting, `zapytał zapytała pyta krzyknął krzyknęła krzyczał krzyczy żartował żartuje westchnął westchnęła szepnął szepnęła
		apeluje zaapelował zaapelowała`},
	{calling, `nazwał nazwała nazywa określił określiła określa skrytykował skrytykowała`},
	{auxiliary | being, `jest są był była było byli będzie`},
	{negation | adverb, `nie nigdy`},
	{adverb, `się już jeszcze także też dziś wczoraj jutro potem teraz tylko bardzo może`},
	{pronoun, `on ona oni one ja ty my wy kto ktoś nikt wszyscy to`},
	{possessive, `jego jej ich mój moja nasz nasza swój swoją`},
	{preposition, `w we z ze na do od o po za przez przy pod nad przed dla bez między wobec podczas`},
	{binding, `w z do od dla`},
	{sourcing | preposition, `według zdaniem`},
	{conjunction, `i a ale oraz lub czy`},
	{subordinator, `gdy kiedy jeśli bo ponieważ jak gdzie choć`},
	{relative, `który która które których którego której`},
	{that, `że iż`},
	{role, `burmistrz prezydent premier minister ministra wójt radny radna poseł posłanka senator rzecznik rzeczniczka dyrektor dyrektorka
		prezes prezeska szef szefowa przewodniczący przewodnicząca trener trenerka kapitan piłkarz napastnik bramkarz sędzia prokurator
		prokuratorka adwokat świadek oskarżony oskarżona ekspert ekspertka badacz badaczka profesor lekarz lekarka pisarz pisarka autor
		autorka reżyser aktor aktorka właściciel właścicielka rolnik rybak mieszkaniec mieszkanka sąsiad sąsiadka ojciec matka syn córka
		brat siostra mąż żona mężczyzna kobieta pan pani student studentka nauczyciel nauczycielka policjant komendant ekonomista historyk`},
	{plural | role, `eksperci mieszkańcy krytycy lekarze świadkowie kibice sąsiedzi rodzice rolnicy rybacy`},
	{honorific | male, `pan`},
	{honorific | female, `pani`},
	{calendar, `poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę`},
	{document, `raport komunikat list dokument wyrok ustawa artykuł książka`},
	{group, `ministerstwo urząd rząd partia związek stowarzyszenie firma bank uniwersytet sąd policja komisja rada klub szpital szkoła muzeum`},
	{titled, `film książka powieść piosenka album serial wystawa program tygodnik`},
	{titled, `tak-zwany tzw nazwa tytuł hasło słowo`},
	{male | forename, `jan piotr paweł andrzej krzysztof tomasz marek michał jakub kuba adam stanisław wojciech`},
}
