package quotes

// dutch: the verb stands second in a main clause.
var dutch = language{
	tag:    "nl",
	traits: rulesOnly | verbSecond,
	common: `de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog naar uit heeft hij werd
		door over ze wordt wij ik hun zich deze dit meer kan geen moet hebben was worden wel veel volgens zegt zei tot onder
		tegen haar ë ï
		maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
	lexicon:    lexiconOf(dutchWords, dutchEndings, prefixing|welcoming, dutchIdioms),
	infinitive: "te",
	completing: "van voor",
	definite:   "de het deze die dit dat zijn haar hun",
	aged:       []string{"-jarige"},
	pronouns:   []gendered{{masculine, "hij hem"}, {feminine, "zij ze"}, {neuter, "het"}},
	owners:     []gendered{{masculine, "zijn"}, {feminine, "haar"}, {many, "hun"}},
	forenames:  []gendered{{feminine, "a ke je ine"}, {masculine, "er us rt"}},
	endings:    []gendered{{feminine, "ster in e"}, {masculine, "er or"}},
	anybody:    "het men",
}

var dutchIdioms = []entry{
	{sourcing | preposition, `aldus-een aldus-de`},
	{sourcing | preposition | viewpoint, `naar-eigen-zeggen volgens-hem volgens-haar`},
}

var dutchEndings = []ending{
	{"lijk", 6, 0, adverb}, {"de", 5, 0, verb}, {"den", 6, 0, verb}, {"te", 5, 0, verb}, {"ten", 6, 0, verb}, {"t", 4, 0, verb},
}

var dutchWords = []entry{
	{saying | inverting | reporting, `zegt zei zeggen zeiden verklaart verklaarde verklaren vertelt vertelde vertellen stelt stelde stellen meldt
		meldde melden laat liet benadrukt benadrukte bevestigt bevestigde antwoordt antwoordde reageert reageerde reageren schrijft
		schreef waarschuwt waarschuwde voegt voegde legt legde geeft gaf erkent erkende denkt dacht vindt vond vinden beweert beweerde
		herhaalt belooft beloofde besluit concludeert concludeerde constateert constateerde`},
	{saying | inverting, `vraagt vroeg vragen roept riep riepen lacht lachte grapt grapte zucht zuchtte verzucht verzuchtte moppert klinkt
		klonk foetert sneert vervolgt vervolgde knikt gelooft hoopt`},
	{calling, `noemt noemde noemen spreekt sprak spreken beschrijft beschreef omschrijft omschreef hekelt hekelde`},
	{perfect, `gezegd verklaard verteld gesteld gemeld benadrukt bevestigd geantwoord geschreven gewaarschuwd toegegeven beweerd beloofd
		laten-weten gevraagd geroepen`},
	{verb, `gaat ging komt kwam staat stond blijft bleef ligt lag doet deed maakt maakte neemt nam ziet zag krijgt kreeg wil wilde houdt hield`},
	{auxiliary | having, `heeft had hebben hadden heb`},
	{auxiliary | being, `is zijn was waren wordt werd worden werden ben`},
	{modal, `kan kunnen kon konden moet moeten moest mag mogen zal zullen zou zouden`},
	{negation | adverb, `niet nooit geen`},
	{pronoun, `hij zij ze het ik wij we jij je u men iemand niemand iedereen velen dat dit`},
	{adverb, `zich hem haar ons ook nog al nu toen daar hier er weer wel maar heel zeer vandaag gisteren morgen altijd later eerder daarna
		immers bovendien misschien toch af aan uit toe op in mee terug door`},
	{possessive, `zijn haar hun mijn ons onze uw`},
	{determiner, `de het een deze die dit dat elke elk alle veel enkele twee drie vier vijf zes zeven acht negen tien geen`},
	{preposition, `van in op met voor door aan bij uit over tegen tijdens na naar om onder tussen zonder sinds tot volgens`},
	{binding, `van voor in uit bij op`},
	{sourcing | preposition, `volgens aldus`},
	{conjunction, `en of maar want`},
	{subordinator, `omdat als toen terwijl hoewel wanneer zodat zoals`},
	{relative, `wie wiens`},
	{that, `dat`},
	{role, `burgemeester wethouder minister premier staatssecretaris president voorzitter woordvoerder woordvoerster directeur directrice chef
		leider trainer coach aanvoerder speler speelster spits keeper rechter officier advocaat advocate getuige verdachte slachtoffer
		deskundige onderzoeker onderzoekster hoogleraar professor dokter arts verpleegkundige schrijver schrijfster auteur regisseur
		acteur actrice zanger zangeres ondernemer eigenaar eigenares oprichter boer boerin visser bewoner bewoonster buurman buurvrouw
		vader moeder zoon dochter broer zus man vrouw student studente leraar lerares agent politiechef econoom historicus raadslid
		kamerlid gedeputeerde minister-president`},
	{plural | role, `deskundigen critici bewoners omwonenden buren onderzoekers artsen advocaten getuigen fans supporters vissers boeren ouders`},
	{honorific | abbreviation, `dhr mevr mw dr prof`},
	{honorific | male, `meneer`},
	{honorific | female, `mevrouw`},
	{particle, `van de der den ter ten te`},
	{calendar, `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
		november december`},
	{temporal, `jaar jaren maand maanden week weken dag dagen uur uren minuut minuten ochtend middag avond nacht keer`},
	{document, `rapport onderzoek verklaring brief nota bericht vonnis wet artikel boek`},
	{group, `gemeente ministerie regering partij vakbond vereniging bedrijf bank universiteit rechtbank politie commissie raad club ziekenhuis
		school museum provincie stad oppositie stichting`},
	{titled, `film boek roman lied album serie tentoonstelling programma tijdschrift titel`},
	{titled, `zogenaamde zogeheten bijgenaamd genaamd titel naam woord motto`},
	{speech, `woorden woord verklaring antwoord vraag zin boodschap toespraak`},
	{male | forename, `jan pieter kees henk willem bart joost sander jeroen maarten wim dirk gerrit hans`},
	{female | forename, `anneke marieke ingrid saskia femke sanne lotte marloes els greet wilma`},
}
