package language

import "pullquote/articles/quotes/internal/class"

// dutch: the verb stands second in a main clause.
var dutch = Language{
	Tag:    "nl",
	traits: rulesOnly | VerbSecond,
	common: `de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog naar uit heeft hij werd
		door over ze wordt wij ik hun zich deze dit meer kan geen moet hebben was worden wel veel volgens zegt zei tot onder
		tegen haar ë ï
		maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
	Lexicon:            lexiconOf(dutchWords, dutchEndings, Prefixes|EnglishForenames, dutchIdioms),
	Infinitive:         "te",
	As:                 "zoals",
	Completing:         "van voor",
	Definite:           "de het deze die dit dat zijn haar hun",
	aged:               []string{"-jarige"},
	Pronouns:           []gendered{{Masculine, "hij hem"}, {Feminine, "zij ze"}, {Neuter, "het"}},
	Owners:             []gendered{{Masculine, "zijn"}, {Feminine, "haar"}, {Many, "hun"}},
	forenames:          []gendered{{Feminine, "a ke je ine"}, {Masculine, "er us rt"}},
	Endings:            []gendered{{Feminine, "ster in e"}, {Masculine, "er or"}},
	ImpersonalPronouns: "het men",
}

var dutchIdioms = []Entry{
	{class.Sourcing | class.Preposition, `aldus-een aldus-de`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `naar-eigen-zeggen volgens-hem volgens-haar`},
}

var dutchEndings = []ending{
	{"lijk", 6, 0, class.Adverb}, {"de", 5, 0, class.Verb}, {"den", 6, 0, class.Verb}, {"te", 5, 0, class.Verb}, {"ten", 6, 0, class.Verb}, {"t", 4, 0, class.Verb},
}

var dutchWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `zegt zei zeggen zeiden verklaart verklaarde verklaren vertelt vertelde vertellen stelt stelde stellen meldt
		meldde melden laat liet benadrukt benadrukte bevestigt bevestigde antwoordt antwoordde reageert reageerde reageren schrijft
		schreef waarschuwt waarschuwde voegt voegde legt legde geeft gaf erkent erkende denkt dacht vindt vond vinden beweert beweerde
		herhaalt belooft beloofde besluit concludeert concludeerde constateert constateerde`},
	{class.Saying | class.Inverting, `vraagt vroeg vragen roept riep riepen lacht lachte grapt grapte zucht zuchtte verzucht verzuchtte moppert klinkt
		klonk foetert sneert vervolgt vervolgde knikt gelooft hoopt`},
	{class.Calling, `noemt noemde noemen spreekt sprak spreken beschrijft beschreef omschrijft omschreef hekelt hekelde`},
	{class.Perfect, `gezegd verklaard verteld gesteld gemeld benadrukt bevestigd geantwoord geschreven gewaarschuwd toegegeven beweerd beloofd
		laten-weten gevraagd geroepen`},
	{class.Verb, `gaat ging komt kwam staat stond blijft bleef ligt lag doet deed maakt maakte neemt nam ziet zag krijgt kreeg wil wilde houdt hield`},
	{class.Auxiliary | class.Having, `heeft had hebben hadden heb`},
	{class.Auxiliary | class.Being, `is zijn was waren wordt werd worden werden ben`},
	{class.Modal, `kan kunnen kon konden moet moeten moest mag mogen zal zullen zou zouden`},
	{class.Negation | class.Adverb, `niet nooit geen`},
	{class.Pronoun, `hij zij ze het ik wij we jij je u men iemand niemand iedereen velen dat dit`},
	{class.Adverb, `zich hem haar ons ook nog al nu toen daar hier er weer wel maar heel zeer vandaag gisteren morgen altijd later eerder daarna
		immers bovendien misschien toch af aan uit toe op in mee terug door`},
	{class.Possessive, `zijn haar hun mijn ons onze uw`},
	{class.Determiner, `de het een deze die dit dat elke elk alle veel enkele twee drie vier vijf zes zeven acht negen tien geen`},
	{class.Preposition, `van in op met voor door aan bij uit over tegen tijdens na naar om onder tussen zonder sinds tot volgens`},
	{class.Binding, `van voor in uit bij op`},
	{class.Sourcing | class.Preposition, `volgens aldus`},
	{class.Conjunction, `en of maar want`},
	{class.Subordinator, `omdat als toen terwijl hoewel wanneer zodat zoals`},
	{class.Relative, `wie wiens`},
	{class.That, `dat`},
	{class.Role, `burgemeester wethouder minister premier staatssecretaris president voorzitter woordvoerder woordvoerster directeur directrice chef
		leider trainer coach aanvoerder speler speelster spits keeper rechter officier advocaat advocate getuige verdachte slachtoffer
		deskundige onderzoeker onderzoekster hoogleraar professor dokter arts verpleegkundige schrijver schrijfster auteur regisseur
		acteur actrice zanger zangeres ondernemer eigenaar eigenares oprichter boer boerin visser bewoner bewoonster buurman buurvrouw
		vader moeder zoon dochter broer zus man vrouw student studente leraar lerares agent politiechef econoom historicus raadslid
		kamerlid gedeputeerde minister-president`},
	{class.Plural | class.Role, `deskundigen critici bewoners omwonenden buren onderzoekers artsen advocaten getuigen fans supporters vissers boeren ouders`},
	{class.Honorific | class.Abbreviation, `dhr mevr mw dr prof`},
	{class.Honorific | class.Male, `meneer`},
	{class.Honorific | class.Female, `mevrouw`},
	{class.Particle, `van de der den ter ten te`},
	{class.Calendar, `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
		november december`},
	{class.Temporal, `jaar jaren maand maanden week weken dag dagen uur uren minuut minuten ochtend middag avond nacht keer`},
	{class.Document, `rapport onderzoek verklaring brief nota bericht vonnis wet artikel boek`},
	{class.Group, `gemeente ministerie regering partij vakbond vereniging bedrijf bank universiteit rechtbank politie commissie raad club ziekenhuis
		school museum provincie stad oppositie stichting`},
	{class.Titled, `film boek roman lied album serie tentoonstelling programma tijdschrift titel`},
	{class.Titled, `zogenaamde zogeheten bijgenaamd genaamd titel naam woord motto`},
	{class.Speech, `woorden woord verklaring antwoord vraag zin boodschap toespraak`},
	{class.Male | class.Forename, `jan pieter kees henk willem bart joost sander jeroen maarten wim dirk gerrit hans`},
	{class.Female | class.Forename, `anneke marieke ingrid saskia femke sanne lotte marloes els greet wilma`},
}
