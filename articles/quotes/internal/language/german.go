package language

import "pullquote/articles/quotes/internal/class"

// german: nouns have capitals, the verb stands second in a main clause and
// last in a subordinate one, and compounds end in the word that they are
// about: "Verkehrsminister", "CDU-Chefin".
var german = Language{
	Tag:    "de",
	traits: rulesOnly | CapitalNouns | VerbSecond,
	common: `der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
		nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
		sei wir ich ihr ihre seine kann gegen vom können schon wenn habe unter will sagte sagt keine ä ö ü ß
		montag dienstag mittwoch donnerstag freitag samstag sonntag sagten`,
	Lexicon:             lexiconOf(germanWords, germanEndings, Compounds|EnglishForenames, germanIdioms),
	Infinitive:          "zu",
	joints:              []string{" der ", " des ", " von ", " vom ", " für ", " im ", " in ", " bei ", " beim ", " am ", " aus ", " und "},
	Completing:          "der des von vom",
	aged:                []string{"-Jährige", "-Jähriger", "-Jährigen", "-jährige", "-jähriger", "-jährigen"},
	ImpersonalPronouns:  "es man",
	SubjunctivePronouns: "er sie es man",
	Epithets: `angreifer stürmer kapitän trainer coach torwart verteidiger politiker politikerin schriftsteller schriftstellerin autor
		autorin schauspieler schauspielerin sänger sängerin musiker musikerin unternehmer unternehmerin forscher forscherin angeklagte
		stadtpräsidentin stadtpräsident anklägerin ankläger lehrerin wirtin glaziologin künstler künstlerin jurist juristin manager
		managerin kroate schweizer österreicher däne kieler`,
	Definite: "der die das dieser diese dieses dem den des sein seine ihr ihre jener jene",
	Pronouns: []gendered{
		{Masculine, "er"}, {Feminine, "sie"}, {Neuter, "es"}, {Masculine, "ihm ihn"},
	},
	Endings:   []gendered{{Feminine, "in"}, {Masculine, "er or ent ist ef eur"}},
	forenames: []gendered{{Feminine, "a ette elle ine ile ke je trud gard hild"}, {Masculine, "ias us rd ert ald rich er o olf mut win bert"}},
	Articles:  []gendered{{Masculine, "der ein dieser"}, {Feminine, "die eine diese"}},
	Owners:    []gendered{{Masculine, "sein seine seinen seinem seiner seines"}, {Feminine, "ihr ihre ihren ihrem ihrer ihres"}},
}

var germanIdioms = []Entry{
	{class.Sourcing | class.Preposition, `nach-angaben nach-worten nach-einschätzung nach-ansicht nach-meinung nach-auffassung nach-darstellung
		nach-den-worten nach-aussage nach-auskunft aus-sicht nach-überzeugung nach-angaben-von nach-worten-von nach-einschätzung-von nach-ansicht-von
		nach-meinung-von nach-auffassung-von nach-darstellung-von nach-den-worten-von nach-aussage-von nach-auskunft-von aus-sicht-von
		nach-informationen nach-informationen-von unter-berufung-auf`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `seiner-meinung-nach ihrer-meinung-nach seiner-ansicht-nach ihrer-ansicht-nach nach-seinen-worten nach-ihren-worten
		nach-eigenen-angaben seinen-worten-zufolge ihren-worten-zufolge seiner-auffassung-nach ihrer-auffassung-nach`},
	{class.Adverb, `nach-angaben-zufolge vor-allem unter-anderem nach-wie-vor in-einem-interview`},
}

// germanEndings tell the words that no list holds.
var germanEndings = []ending{
	{"lich", 6, 0, class.Adverb},
	{"weise", 8, 0, class.Adverb},
	{"ig", 5, 0, class.Adverb},
	{"isch", 6, 0, class.Adverb},
	{"los", 6, 0, class.Adverb},
	{"te", 5, 0, class.Verb},
	{"ten", 6, 0, class.Verb},
	{"tet", 5, 0, class.Verb},
	{"t", 4, 0, class.Verb},
}

var germanWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `sagte sagt sagten sagen erklärte erklärt erklärten erklären meinte meint meinten betonte betont betonten
		ergänzte ergänzt antwortete antwortet entgegnete entgegnet erwiderte erwidert berichtete berichtet berichteten erzählte erzählt
		fügte fügt kündigte kündigt versicherte versichert warnte warnt warnten behauptete behauptet bestätigte bestätigt bemerkte
		bemerkt räumte räumt teilte teilt teilten schrieb schreibt schrieben hieß heißt heisst hiess gestand gesteht unterstrich unterstreicht mitteilte mitteilten mitteilt hinzufügte hinzufügt ankündigte
		ankündigt einräumte einräumt angab angibt zugab zugibt anmerkte anmerkt ausführte ausführt bekanntgab
		unterstrichen bekräftigte bekräftigt beteuerte beteuert versprach verspricht schilderte schildert äußerte äußert äusserte äussert
		mahnte mahnt prophezeite argumentierte argumentiert resümierte resümiert bilanzierte bilanziert stellte folgerte urteilte urteilt
		verkündete verkündet verriet verrät vermutete vermutet wetterte wettert klagte klagt beklagte beklagt`},
	{class.Saying | class.Inverting, `fragte fragt fragten gab rief ruft riefen schimpfte schimpft scherzte scherzt flüsterte flüstert brüllte schrie schreit
		lachte lacht seufzte seufzt murmelte stöhnte jubelte jubelt schwärmte schwärmt witzelte spottete spottet höhnte findet fand glaubt
		glaubte hoffte hofft forderte fordert forderten fordern verlangte verlangt empfahl empfiehlt riet rät erinnert erinnerte gratulierte
		freute freut ärgerte ärgert wunderte wundert konterte kontert widersprach widerspricht lobte lobt kommentierte kommentiert
		kritisierte kritisiert kritisierten sang sangen skandierten skandierte formulierte formuliert tönte raunte raunt
		konstatierte konstatiert analysierte analysiert philosophierte grübelte meldete meldet wünscht wünschte bat bittet zitierte zitiert`},
	{class.Saying | class.Inverting | class.Reporting, `beanstandet beanstandete beanstandeten bedauert bedauerte bedauerten begründet begründete begründeten bekräftigten
		bemängelt bemängelte bemängelten beschwert beschwerte beschwerten beteuerten bezweifelt bezweifelte bezweifelten
		entgegneten erläuterte erläuterten präzisiert präzisierte präzisierten referiert referierte referierten signalisiert
		signalisierte signalisierten spekuliert spekulierte spekulierten verdeutlicht verdeutlichte verdeutlichten verteidigt
		verteidigte verteidigten verkündeten vermeldet vermeldete vermeldeten versicherten widerlegt widerlegte widerlegten
		dementiert dementierte dementierten appelliert appellierte appellierten plädiert plädierte plädierten protestiert
		protestierte protestierten prognostiziert prognostizierte prognostizierten rekapituliert rekapitulierte
		rekapitulierten reklamiert reklamierte reklamierten bekundet bekundete bekundeten befürchtet befürchtete befürchteten
		beruhigt beruhigte beruhigten argumentierten droht drohte drohten lobten dankt dankte dankten lachten seufzten tobt
		tobte tobten lästert lästerte lästerten wunderten hofften scherzten jammert jammerte jammerten jubelten knurrt knurrte
		knurrten brummt brummte brummten grinst grinste grinsten murrt murrte murrten mault maulte maulten pocht pochte
		pochten stichelt stichelte stichelten zürnt zürnte zürnten bedauert bekannte bekennt gestehen erwog offenbarte
		offenbart zweifelt zweifelte bestritt bestreitet bestritten leugnet leugnete mutmaßt mutmaßte unterstellte unterstellt
		verwahrte entschuldigte`},
	{class.Saying | class.Inverting | class.Reporting, `warnen verlangen beklagen erläutern erläutert erläuterte betonen meinen berichten behaupten bestätigen versichern
		argumentieren vermuten klagen kritisieren befürchten bezweifeln bestreiten prognostizieren empfehlen fürchten fürchtet fürchtete`},
	{class.Perfect, `beanstandet bedauert begründet bemängelt beschwert bezweifelt präzisiert referiert signalisiert spekuliert
		verdeutlicht verteidigt vermeldet widerlegt dementiert appelliert plädiert protestiert prognostiziert rekapituliert
		reklamiert bekundet befürchtet beruhigt gedroht gedankt gelacht geseufzt getobt gelästert gewundert gehofft gejammert
		gejubelt geknurrt gebrummt gegrinst gemurrt gemault gepocht gestichelt gezürnt`},
	{class.Calling, `nannte nennt nannten bezeichnete bezeichnet bezeichneten sprach spricht sprachen sprechen warf wirft warfen verwies
		verweist beschrieb beschreibt verurteilte verurteilt rügte rügt tadelte würdigte würdigt geißelte prangerte prangert
		bewertete bewertet wertete wertet betitelte charakterisierte titulierte verspottete redete redet`},
	{class.Addressing, `erzählte erzählt sagte sagt fragte fragt bat versicherte warnte mahnte antwortete entgegnete`},
	{class.Plain, `sagen erklären betonen berichten erzählen antworten fragen meinen nennen bezeichnen`},
	{class.Perfect, `gesagt erklärt gemeint betont ergänzt geantwortet entgegnet erwidert berichtet erzählt hinzugefügt angekündigt versichert
		gewarnt behauptet bestätigt bemerkt eingeräumt mitgeteilt geschrieben gestanden unterstrichen bekräftigt beteuert versprochen
		geschildert geäußert geäussert gemahnt gefordert verlangt gefragt gerufen verkündet verraten vermutet geklagt beklagt kritisiert ausgesagt angegeben
		zugegeben angemerkt ausgeführt bekanntgegeben dargelegt erläutert hervorgehoben erklärt gelobt gespottet gewettert
		geschimpft gescherzt geantwortet gemeldet empfohlen geraten zitiert formuliert kommentiert`},
	{class.Perfect | class.Passive, `genannt bezeichnet gesprochen vorgeworfen verwiesen beschrieben verurteilt`},
	{class.Nounish, `angaben worte aussage`},
	{class.Verb, `ging gingen kam kamen stand standen nahm nahmen sah sahen blieb bleibt bleiben lag liegt liegen ließ lässt gab gibt geben
		geht gehen kommt kommen steht stehen macht machen machte nimmt sieht trug trägt tragen fiel fällt lief läuft hielt hält zog zieht
		schlug fuhr fährt begann beginnt brachte bringt wusste weiß weiss kennt kannte dachte denkt traf trifft gewann gewinnt verlor
		verliert schloss schließt bekam bekommt starb stirbt saß sitzt sass half hilft aß schlief sank singt setzte setzt legte legt
		will wollte wollten rechnete sorgte galt gilt klingt klang ertönte verließ spielte spielt zeigt zeigte zeigen lebt lebte sucht
		gaben wies wiesen bot boten schob stieg stiegen stritt stritten trat traten lud hob floh flohen griff griffen wuchs wuchsen stieß
		erhielt erhielten übernahm verließen entschied wandte kaufte suchte arbeitete leitete bedeutet folgt folgte führt führte hing hängt wurde werden`},
	{class.Auxiliary | class.Having, `hat habe haben hatte hatten hätte hätten hast habt`},
	{class.Auxiliary | class.Being, `ist sind war waren sei seien wird werden wurde wurden worden bin bist wäre wären würde würden gewesen geworden`},
	{class.Auxiliary | class.Subjunctive, `sei seien habe werde könne müsse solle dürfe wolle gehe gebe stehe bleibe komme`},
	{class.Modal, `kann können könne könnte könnten konnte konnten muss müssen müsse musste mussten müsste soll sollen solle sollte sollten
		darf dürfen dürfe durfte mag möchte möchten mögen wolle wollen`},
	{class.Negation | class.Adverb, `nicht nie niemals kaum`},
	{class.Pronoun, `er sie es wir ich ihr man wer jemand niemand alle viele manche einige beide andere keiner jeder letzterer letztere dieser
		du das dies`},
	{class.Objective | class.Adverb, `sich mich mir dich dir uns euch ihm ihn ihnen`},
	{class.Possessive, `sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres mein meine meinen meinem meiner unser unsere
		unseren unserem unserer euer eure`},
	{class.Determiner, `dessen deren der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese diesen diesem dieses
		jeder jede jeden jedem jedes alle allen aller viele vielen mehrere mehreren einige einigen beide beiden zwei drei vier fünf sechs
		sieben acht neun zehn elf zwölf manche manchen etliche welche jener jene sämtliche`},
	{class.Binding, `der des von vom für im in am an bei beim aus zu zum zur mit`},
	{class.Preposition, `von vom in im an am auf aus bei beim mit nach seit zu zum zur durch für gegen ohne um über unter vor zwischen hinter
		neben während wegen trotz bis ab gegenüber gemäß per pro binnen innerhalb außerhalb angesichts aufgrund anhand laut statt dank
		ans ins aufs fürs vors samt nahe als`},
	{class.Sourcing | class.Preposition, `laut gemäß gemäss`},
	{class.Sourcing | class.Adverb, `so`},
	{class.Sourcing | class.Postposed, `zufolge`},
	{class.Conjunction, `und oder aber sondern denn doch sowie & beziehungsweise`},
	{class.Subordinator, `weil während obwohl wenn als ob wie nachdem bevor damit falls sobald solange sofern indem da seitdem bis wann warum wo
		woher wohin wobei wodurch womit`},
	{class.Relative, `welcher welches denen`},
	{class.That, `dass daß`},
	{class.Adverb, `auch noch schon dann da dort hier nun jetzt heute gestern morgen immer wieder nur sogar selbst sehr mehr bereits einst später
		zuvor zunächst zuletzt schließlich schliesslich dabei dafür dagegen daher deshalb deswegen trotzdem dennoch jedoch allerdings außerdem
		ausserdem zudem ferner hingegen indes inzwischen mittlerweile bisher bislang längst gerade eben etwa rund fast ganz gar ein ab an aus
		auf zu vor nach mit zurück weiter hinzu mit zusammen fest klar vor heraus hervor ebenfalls ebenso gleichzeitig zugleich vielleicht
		wohl offenbar wahrscheinlich vermutlich natürlich leider gern gerne oft manchmal meist endlich plötzlich bald damals danach darauf
		darin darum daran davon dazu damit darüber demnach tatsächlich überhaupt ziemlich besonders allein einmal zweimal erst sonst
		also nämlich freilich zwar anders anschließend anschliessend einerseits andererseits minutenlang wiederum am abends morgens`},
	{class.Role, `präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin stadtpräsident stadtpräsidentin
		oberbürgermeister oberbürgermeisterin landrat landrätin sprecher sprecherin chef chefin leiter leiterin vorsitzender vorsitzende
		vorsitzenden direktor direktorin trainer trainerin kapitän kapitänin stürmer stürmerin spieler spielerin torwart torhüter angreifer
		verteidiger verteidigerin mittelfeldspieler torfrau richter richterin anwalt anwältin rechtsanwalt staatsanwalt staatsanwältin
		ankläger anklägerin angeklagter angeklagte angeklagten zeuge zeugin gutachter gutachterin politiker politikerin abgeordneter
		abgeordnete senator senatorin gouverneur botschafter botschafterin experte expertin forscher forscherin wissenschaftler
		wissenschaftlerin professor professorin doktor arzt ärztin chefarzt ökonom ökonomin historiker historikerin biologe biologin
		physiker glaziologe glaziologin geologe meteorologe meteorologin autor autorin schriftsteller schriftstellerin regisseur
		regisseurin schauspieler schauspielerin musiker musikerin sänger sängerin kurator kuratorin dirigent dirigentin maler malerin
		schäfer schäferin moderator moderatorin winzer winzerin tierarzt veterinär influencer blogger bloggerin youtuber rapper
		comedian kabarettist kabarettistin dramaturg intendant intendantin lektor verleger verlegerin imker landrat superintendent
		seelsorger diakon küster apotheker hebamme notar notarin stewardess lokführer busfahrer taxifahrer
		unternehmer unternehmerin geschäftsführer geschäftsführerin vorstand manager managerin inhaber inhaberin gründer gründerin
		eigentümer eigentümerin wachmann arbeitgeber arbeitgeberin metzger metzgerin besitzer besitzerin wirt wirtin landwirt landwirtin bauer bäuerin händler händlerin bäcker bäckerin lehrer lehrerin schulleiter
		rektor rektorin schüler schülerin student studentin pfarrer pfarrerin bischof papst polizist polizistin kommissar kommissarin
		feuerwehrmann kommandant kommandantin general offizier analyst analystin berater beraterin gewerkschafter gewerkschafterin
		funktionär funktionärin mitarbeiter mitarbeiterin arbeiter arbeiterin hausmeister pfleger pflegerin bewohner bewohnerin
		anwohner anwohnerin nachbar nachbarin besucher besucherin gast kunde kundin vater mutter sohn tochter bruder schwester
		mann witwe witwer großvater großmutter onkel tante freund freundin kollege kollegin insider insiderin beobachter
		bergführer bergführerin fahrer fahrerin pilot pilotin läufer läuferin sieger siegerin weltmeister weltmeisterin olympiasieger
		schiedsrichter schiedsrichterin bundestrainer sportdirektor manager mitglied stadtrat stadträtin gemeinderat gemeinderätin
		kantonsrat regierungsrat regierungsrätin nationalrat ständerat bundesrat bundesrätin staatssekretär staatssekretärin
		beauftragter beauftragte kandidat kandidatin aktivist aktivistin demonstrant künstler künstlerin ingenieur ingenieurin
		architekt architektin reporter reporterin journalist journalistin redakteur redakteurin jurist juristin psychologe psychologin
		chirurg chirurgin förster försterin fischer fischerin jäger jägerin betreiber betreiberin verkäufer verkäuferin spezialist
		spezialistin veranstalter veranstalterin organisator organisatorin vertreter vertreterin nachfolger nachfolgerin vorgänger
		vorgängerin wächter wächterin meister meisterin koch köchin rentner rentnerin patient patientin opfer täter`},
	{class.Plural | class.Role, `experten kritiker gegner befürworter anwohner forscher wissenschaftler ärzte eltern politiker beobachter fans anhänger
		demonstranten mitarbeiter arbeiter beschäftigte gewerkschaften nachbarn ermittler zeugen leute menschen bürger einwohner
		besucher veranstalter insider händler bauern grünen sozialdemokraten liberalen konservativen spieler schüler lehrer kollegen
		umweltschützer analysten ökonomen juristen behörden`},
	{class.Honorific | class.Abbreviation, `dr prof hr fr dipl ing`},
	{class.Honorific | class.Male, `herr herrn`},
	{class.Honorific | class.Female, `frau`},
	{class.Honorific, `doktor professor`},
	{class.Abbreviation, `ca bzw usw etc nr st str evtl ggf mio mrd inkl vgl`},
	{class.Particle, `von van der den de zu zur vom`},
	{class.Calendar, `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august
		september oktober november dezember donnerstagabend freitagabend montagabend dienstagabend mittwochabend samstagabend
		sonntagabend montagmorgen freitagnachmittag weihnachten ostern pfingsten`},
	{class.Temporal, `jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten sekunde abend
		morgen nachmittag vormittag mittag nacht wochenende frühling frühjahr sommer herbst winter mal saison ende anfang mitte zeit
		jahrhundert jahrzehnt pause auftakt anfrage`},
	{class.Document, `bericht studie gutachten mitteilung erklärung brief papier zeitung untersuchung umfrage urteil anklage antrag gesetz
		schreiben analyse dokument protokoll stellungnahme pressemitteilung postulat motion beschluss tweet post artikel`},
	{class.Group, `ministerium amt gericht landgericht amtsgericht polizei staatsanwaltschaft stadt gemeinde land bund regierung partei fraktion
		gewerkschaft verband verein klub club firma unternehmen konzern bank werft gesellschaft universität institut hochschule kirche
		behörde kommission rat parlament landtag bundestag opposition union verwaltung feuerwehr agentur ag gmbh kg se linke
		geschäftsführung vereinsführung direktion leitung verkehrsbetriebe stadtwerke spital krankenhaus museum cdu csu spd fdp afd svp`},
	{class.Titled, `sogenannte sogenannten sogenannter sogenanntes genannt titel motto namen name begriff wort schlagwort spitznamen spitzname`},
	{class.Speech, `worte wort aussage erklärung antwort frage rede bemerkung satz botschaft`},
	{class.Titled, `film buch roman lied serie ausstellung stück oper album projekt sendung magazin kinofilm theaterstück titel motto namen
		spitznamen benefizspiel`},
	{class.Male | class.Forename, `jonas lukas felix paul max tobias jan lars sven uwe jürgen klaus hans peter michael thomas andreas stefan stephan matthias
		markus martin wolfgang werner dieter horst heinz karl kurt otto franz josef sepp georg holger kevin milan jens rolf piet urs
		beat reto frank bernd ralf jörg olaf torsten thorsten dirk heiko oliver sebastian florian philipp moritz leon ben emil anton
		johannes jakob simon david daniel alexander christian kai nico marco mario rainer gerhard helmut manfred günter günther
		walter willi norbert volker ulrich tim finn noah elias fritz ernst alfred hubert konrad`},
	{class.Female | class.Forename, `anna maria lena lea laura julia katharina sabine susanne petra monika claudia andrea birgit heike gesa antje nora
		brigitte corinne leonie resi ute anja silke tanja sandra stefanie stephanie nicole melanie christina christine kristin karin
		karola helga ingrid renate ursula gisela elke inge hannah johanna sophie marie emma mia clara klara franziska eva vera
		regula ursina annette anke britta doris edith elisabeth gabriele gudrun hilde irene jana judith kerstin maike marlene
		martina miriam nadine rita rosa ruth simone sonja theresa verena yvonne`},
}
