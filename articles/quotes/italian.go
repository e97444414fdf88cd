package quotes

// italian: articles and prepositions lose their vowel (l’uomo, dell’acqua), the
// subject may be left out (ha detto) or stand after the verb.
var italian = language{
	tag:    "it",
	traits: rulesOnly | headInitial | proDrop | dashDialogue | parentheticals,
	common: `di e il la che in un a per è una sono del non con i si da come le dei nel alla della più anche al ha gli lo ma
		ed o delle se dal ci sul questo suo cui nella degli stato hanno dalla era essere loro c l dell all fra tra dopo detto dice
		perché noi molto è à ù ò ì
		lunedì martedì mercoledì giovedì venerdì sabato domenica`,
	lexicon:    lexiconOf(italianWords, italianEndings, eliding|prefixing|welcoming, italianIdioms),
	gerund:     "ndo",
	completing: "di del della dei delle dello dell’ dell' d’ d'",
	definite:   "il lo la i gli le l’ l' questo questa quel quella suo sua loro",
	pronouns:   []gendered{{masculine, "lui egli"}, {feminine, "lei ella"}, {many, "loro essi"}},
	owners:     []gendered{{unknownSex, "suo sua suoi sue"}},
	articles:   []gendered{{masculine, "il lo un"}, {feminine, "la una"}},
	endings:    []gendered{{feminine, "trice essa iera ora ata ita aia"}, {masculine, "ore iere ato ito aio ano"}},
	forenames:  []gendered{{feminine, "a"}, {masculine, "o"}},
}

var italianIdioms = []entry{
	{sourcing | preposition, `a-detta-di secondo-quanto-riferito-da`},
	{sourcing | preposition | viewpoint, `a-suo-avviso a-suo-parere secondo-lui`},
	{saying | inverting, `fa-sapere ha-fatto-sapere fanno-sapere`},
}

var italianEndings = []ending{
	{"mente", 7, 0, adverb},
	{"ato", 5, 0, verb | passive},
	{"ito", 5, 0, verb | passive},
	{"uto", 5, 0, verb | passive},
	{"ava", 5, 0, verb},
	{"avano", 7, 0, verb},
	{"eva", 5, 0, verb},
	{"arono", 7, 0, verb},
	{"irono", 7, 0, verb},
	{"rà", 5, 0, verb},
}

var italianWords = []entry{
	{saying | inverting | reporting, `dice dicono disse diceva afferma affermano affermò spiega spiegano spiegò aggiunge aggiungono aggiunse
		dichiara dichiarano dichiarò sostiene sostengono sottolinea sottolineano ricorda ricordano racconta raccontano raccontò risponde
		rispose replica replicano ribatte conferma confermano annuncia annunciano ammette ammettono avverte avvertono assicura assicurano
		precisa precisano osserva osservano rileva commenta commentano conclude ribadisce ribadiscono denuncia denunciano prosegue continua
		scrive scrivono riferisce riferiscono evidenzia insiste promette confida confessa lamenta accusa attacca`},
	{saying | inverting, `chiede chiedono domanda esclama grida gridano urla urlano sbotta sorride scherza ironizza sospira sussurra incalza
		propone esorta invita auspica esulta tuona taglia chiosa riflette ragiona ringrazia si-difende`},
	{calling, `parla parlano definisce definiscono chiama chiamano descrive bolla critica criticano punta definì parlò`},
	{perfect, `detto affermato spiegato aggiunto dichiarato sostenuto sottolineato ricordato raccontato risposto replicato ribattuto
		confermato annunciato ammesso avvertito assicurato precisato osservato rilevato commentato concluso ribadito denunciato
		proseguito scritto riferito evidenziato insistito promesso chiesto esclamato gridato urlato proposto scherzato`},
	{perfect | passive, `parlato definito chiamato descritto criticato accusato`},
	{verb, `va vanno viene vengono fa fanno sta stanno resta restano arriva esce entra vince perde vive lavora guida era erano fu`},
	{auxiliary | having, `ha hanno aveva avevano avrà avrebbe ho abbiamo`},
	{auxiliary | being, `è sono stato stata stati state essere sarà sarebbe`},
	{modal, `può possono deve devono vuole vogliono potrebbe dovrebbe`},
	{negation | adverb, `non mai`},
	{adverb, `si mi ti ci vi ne gli lo ancora già poi oggi ieri domani anche solo sempre molto più meno così infine intanto adesso ora qui lì
		forse quasi invece però subito bene male`},
	{elided | determiner, `l un quest quell`},
	{elided | preposition | binding, `d dell all nell dall sull`},
	{elided | adverb, `c s m t v n`},
	{pronoun, `lui lei egli ella loro io tu noi voi chi qualcuno nessuno tutti molti alcuni altri questo quello ciò`},
	{possessive, `suo sua suoi sue mio mia nostro nostra loro vostro`},
	{determiner, `il lo la i gli le un uno una questo questa questi queste quel quella quei quelle ogni alcuni alcune due tre quattro cinque
		sei sette otto nove dieci tutti tutte altro altra altri altre`},
	{preposition, `di a da in con su per tra fra del della dei delle dello degli al alla ai alle allo agli dal dalla dai dalle nel nella nei
		nelle sul sulla sui sulle dopo prima durante contro verso senza presso oltre secondo come`},
	{binding, `di del della dei delle dello degli da dal dalla per a al alla in nel nella`},
	{sourcing | preposition, `secondo`},
	{sourcing | preposition | viewing, `per`},
	{conjunction, `e ed o ma né oppure quindi`},
	{subordinator, `se quando perché mentre come dove benché poiché`},
	{relative, `cui quale quali`},
	{that, `che`},
	{role, `presidente ministro ministra premier sindaco sindaca assessore assessora consigliere consigliera deputato deputata senatore
		senatrice governatore segretario segretaria portavoce direttore direttrice capo leader responsabile allenatore allenatrice tecnico
		mister capitano giocatore giocatrice attaccante portiere difensore giudice magistrato pm procuratore procuratrice avvocato
		avvocata avvocatessa testimone imputato imputata vittima esperto esperta ricercatore ricercatrice professore professoressa medico
		dottore dottoressa scrittore scrittrice autore autrice regista attore attrice cantante musicista imprenditore imprenditrice
		titolare fondatore sindacalista operaio operaia agricoltore pescatore abitante residente vicino vicina madre padre figlio figlia
		fratello sorella marito moglie uomo donna signora signore ragazzo ragazza anziano anziana parroco vescovo papa poliziotto
		comandante generale colonnello studente studentessa insegnante maestro maestra preside analista economista storico storica`},
	{plural | role, `esperti critici residenti abitanti sindacati ricercatori medici avvocati testimoni tifosi autorità fonti opposizioni
		genitori studenti lavoratori pescatori`},
	{honorific | abbreviation, `sig dott avv on prof ing`},
	{honorific | male, `don signor`},
	{honorific | female, `donna signora`},
	{particle, `di de del della dei da lo la van`},
	{calendar, `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
		ottobre novembre dicembre`},
	{temporal, `anno anni mese mesi settimana settimane giorno giorni ora ore minuto minuti mattina sera notte mattino pomeriggio estate
		inverno primavera autunno volta volte secolo`},
	{document, `rapporto relazione nota comunicato lettera documento studio sondaggio sentenza legge articolo libro messaggio`},
	{group, `ministero comune governo partito sindacato associazione azienda gruppo società banca fabbrica università istituto tribunale procura
		polizia questura commissione consiglio senato camera federazione club squadra ospedale scuola museo regione provincia città
		opposizione comitato fondazione agenzia`},
	{titled, `film libro romanzo canzone album serie mostra spettacolo trasmissione rivista titolo opera`},
	{titled, `cosiddetto cosiddetta chiamato chiamata soprannominato ribattezzato titolo nome parola motto slogan`},
	{speech, `parole parola dichiarazioni dichiarazione risposta domanda frase messaggio discorso`},
	{male | forename, `andrea luca mattia nicola marco matteo giovanni giuseppe antonio mario luigi francesco paolo pietro stefano davide
		simone fabio giorgio roberto riccardo sergio claudio enrico franco gianni`},
	{female | forename, `maria anna giulia francesca chiara sara laura elena paola federica silvia alice giorgia beatrice irene carmen ines`},
}
