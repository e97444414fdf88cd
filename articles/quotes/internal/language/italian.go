package language

import "pullquote/articles/quotes/internal/class"

// italian: articles and prepositions lose their vowel (l’uomo, dell’acqua), the
// subject may be left out (ha detto) or stand after the verb.
var italian = Language{
	Tag:    "it",
	traits: rulesOnly | HeadInitial | ProDrop | DashDialogue | Parentheticals,
	common: `di e il la che in un a per è una sono del non con i si da come le dei nel alla della più anche al ha gli lo ma
		ed o delle se dal ci sul questo suo cui nella degli stato hanno dalla era essere loro c l dell all fra tra dopo detto dice
		perché noi molto è à ù ò ì
		lunedì martedì mercoledì giovedì venerdì sabato domenica`,
	Lexicon:    lexiconOf(italianWords, italianEndings, Elision|Prefixes|EnglishForenames, italianIdioms),
	Pledges:    italianPledges,
	As:         "come Come",
	Gerund:     "ndo",
	Completing: "di del della dei delle dello dell’ dell' d’ d'",
	Definite:   "il lo la i gli le l’ l' questo questa quel quella suo sua loro",
	Pronouns:   []gendered{{Masculine, "lui egli"}, {Feminine, "lei ella"}, {Many, "loro essi"}},
	Owners:     []gendered{{UnknownSex, "suo sua suoi sue"}},
	Articles:   []gendered{{Masculine, "il lo un"}, {Feminine, "la una"}},
	Endings:    []gendered{{Feminine, "trice essa iera ora ata ita aia"}, {Masculine, "ore iere ato ito aio ano"}},
	forenames:  []gendered{{Feminine, "a"}, {Masculine, "o"}},
}

var italianIdioms = []Entry{
	{class.Sourcing | class.Preposition, `a-detta-di secondo-quanto-riferito-da secondo-quanto-riferito-dal secondo-quanto-riferito-dalla secondo-quanto-riferito-dai secondo-quanto-riferito-dalle secondo-quanto-dichiarato-da secondo-quanto-dichiarato-dal secondo-quanto-dichiarato-dalla stando-a stando-al stando-alla stando-ai stando-alle`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `a-suo-avviso a-suo-parere secondo-lui`},
	{class.Saying | class.Inverting, `fa-sapere ha-fatto-sapere fanno-sapere`},
}

var italianEndings = []ending{
	{"mente", 7, 0, class.Adverb},
	{"ato", 5, 0, class.Verb | class.Passive},
	{"ito", 5, 0, class.Verb | class.Passive},
	{"uto", 5, 0, class.Verb | class.Passive},
	{"ava", 5, 0, class.Verb},
	{"avano", 7, 0, class.Verb},
	{"eva", 5, 0, class.Verb},
	{"arono", 7, 0, class.Verb},
	{"irono", 7, 0, class.Verb},
	{"rà", 5, 0, class.Verb},
}

var italianWords = []Entry{
	{class.Saying | class.Reporting, `nega negò negano ordinò ordina minaccia minacciò`},
	{class.Perfect, `negato ordinato minacciato consigliato raccomandato`},
	{class.Saying | class.Inverting | class.Reporting, `dice dicono disse diceva afferma affermano affermò spiega spiegano spiegò aggiunge aggiungono aggiunse
		dichiara dichiarano dichiarò sostiene sostengono sottolinea sottolineano ricorda ricordano racconta raccontano raccontò risponde
		rispose replica replicano ribatte conferma confermano annuncia annunciano ammette ammettono avverte avvertono assicura assicurano
		precisa precisano osserva osservano rileva commenta commentano conclude ribadisce ribadiscono denuncia denunciano prosegue continua
		scrive scrivono riferisce riferiscono evidenzia insiste promette confida confessa lamenta accusa attacca`},
	{class.Saying | class.Inverting, `chiede chiedono domanda esclama grida gridano urla urlano sbotta sorride scherza ironizza sospira sussurra incalza
		propone esorta invita auspica esulta tuona taglia chiosa riflette ragiona ringrazia si-difende`},
	{class.Calling, `parla parlano definisce definiscono chiama chiamano descrive bolla critica criticano punta definì parlò`},
	{class.Perfect, `detto affermato spiegato aggiunto dichiarato sostenuto sottolineato ricordato raccontato risposto replicato ribattuto
		confermato annunciato ammesso avvertito assicurato precisato osservato rilevato commentato concluso ribadito denunciato
		proseguito scritto riferito evidenziato insistito promesso chiesto esclamato gridato urlato proposto scherzato`},
	{class.Perfect | class.Passive, `parlato definito chiamato descritto criticato accusato`},
	{class.Verb, `va vanno viene vengono fa fanno sta stanno resta restano arriva esce entra vince perde vive lavora guida era erano fu`},
	{class.Auxiliary | class.Having, `ha hanno aveva avevano avrà avrebbe ho abbiamo`},
	{class.Auxiliary | class.Being, `è sono stato stata stati state essere sarà sarebbe`},
	{class.Modal, `può possono deve devono vuole vogliono potrebbe dovrebbe`},
	{class.Negation | class.Adverb, `non mai`},
	{class.Adverb, `si mi ti ci vi ne gli lo ancora già poi oggi ieri domani anche solo sempre molto più meno così infine intanto adesso ora qui lì
		forse quasi invece però subito bene male`},
	{class.Elided | class.Determiner, `l un quest quell`},
	{class.Elided | class.Preposition | class.Binding, `d dell all nell dall sull`},
	{class.Elided | class.Adverb, `c s m t v n`},
	{class.Pronoun, `lui lei egli ella loro io tu noi voi chi qualcuno nessuno tutti molti alcuni altri questo quello ciò`},
	{class.Possessive, `suo sua suoi sue mio mia nostro nostra loro vostro`},
	{class.Determiner, `il lo la i gli le un uno una questo questa questi queste quel quella quei quelle ogni alcuni alcune due tre quattro cinque
		sei sette otto nove dieci tutti tutte altro altra altri altre`},
	{class.Preposition, `di a da in con su per tra fra del della dei delle dello degli al alla ai alle allo agli dal dalla dai dalle nel nella nei
		nelle sul sulla sui sulle dopo prima durante contro verso senza presso oltre secondo come`},
	{class.Binding, `di del della dei delle dello degli da dal dalla per a al alla in nel nella`},
	{class.Sourcing | class.Preposition, `secondo`},
	{class.Sourcing | class.Preposition | class.Viewing, `per`},
	{class.Conjunction, `e ed o ma né oppure quindi`},
	{class.Subordinator, `se quando perché mentre come dove benché poiché`},
	{class.Relative, `cui quale quali`},
	{class.That, `che`},
	{class.Role, `presidente ministro ministra premier sindaco sindaca assessore assessora consigliere consigliera deputato deputata senatore
		senatrice governatore segretario segretaria portavoce direttore direttrice capo leader responsabile allenatore allenatrice tecnico
		mister capitano giocatore giocatrice attaccante portiere difensore giudice magistrato pm procuratore procuratrice avvocato
		avvocata avvocatessa testimone imputato imputata vittima esperto esperta ricercatore ricercatrice professore professoressa medico
		dottore dottoressa scrittore scrittrice autore autrice regista attore attrice cantante musicista imprenditore imprenditrice
		titolare fondatore sindacalista operaio operaia agricoltore pescatore abitante residente vicino vicina madre padre figlio figlia
		fratello sorella marito moglie uomo donna signora signore ragazzo ragazza anziano anziana parroco vescovo papa poliziotto
		comandante generale colonnello studente studentessa insegnante maestro maestra preside analista economista storico storica`},
	{class.Plural | class.Role, `esperti critici residenti abitanti sindacati ricercatori medici avvocati testimoni tifosi autorità fonti opposizioni
		genitori studenti lavoratori pescatori`},
	{class.Honorific | class.Abbreviation, `sig dott avv on prof ing`},
	{class.Honorific | class.Male, `don signor`},
	{class.Honorific | class.Female, `donna signora`},
	{class.Particle, `di de del della dei da lo la van`},
	{class.Calendar, `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
		ottobre novembre dicembre`},
	{class.Temporal, `anno anni mese mesi settimana settimane giorno giorni ora ore minuto minuti mattina sera notte mattino pomeriggio estate
		inverno primavera autunno volta volte secolo`},
	{class.Document, `rapporto relazione nota comunicato lettera documento studio sondaggio sentenza legge articolo libro messaggio`},
	{class.Group, `ministero comune governo partito sindacato associazione azienda gruppo società banca fabbrica università istituto tribunale procura
		polizia questura commissione consiglio senato camera federazione club squadra ospedale scuola museo regione provincia città
		opposizione comitato fondazione agenzia`},
	{class.Titled, `film libro romanzo canzone album serie mostra spettacolo trasmissione rivista titolo opera`},
	{class.Titled, `cosiddetto cosiddetta chiamato chiamata soprannominato ribattezzato titolo nome parola motto slogan`},
	{class.Speech, `parole parola dichiarazioni dichiarazione risposta domanda frase messaggio discorso`},
	{class.Male | class.Forename, `andrea luca mattia nicola marco matteo giovanni giuseppe antonio mario luigi francesco paolo pietro stefano davide
		simone fabio giorgio roberto riccardo sergio claudio enrico franco gianni`},
	{class.Female | class.Forename, `maria anna giulia francesca chiara sara laura elena paola federica silvia alice giorgia beatrice irene carmen ines`},
}
