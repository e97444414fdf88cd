package language

import "pullquote/articles/quotes/internal/class"

// french: articles and small words lose their vowel (l’homme, qu’il), pronouns
// hang on the verb that they follow (dit-il, a-t-elle déclaré).
var french = Language{
	Tag:    "fr",
	traits: rulesOnly | HeadInitial | DashDialogue | Parentheticals,
	common: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette
		ou ses mais comme on nous sa fait été aussi leur bien peut ces y deux elle ont sans être où même selon après ils entre c d l
		qu n s j très tout dit vous je leurs était é è ê à ç î ô œ û lundi mardi mercredi jeudi vendredi samedi dimanche déclaré`,
	Lexicon:            lexiconOf(frenchWords, frenchEndings, Elision|Clitics|Prefixes|EnglishForenames, frenchIdioms),
	Pledges:            frenchPledges,
	As:                 "comme Comme ainsi",
	Completing:         "de du des d’ d'",
	ImpersonalPronouns: "on",
	Epithets: `édile élu élue intéressé intéressée dirigeant dirigeante entraîneur coureur attaquant joueur joueuse grimpeur vainqueur
		romancier romancière écrivain écrivaine acteur actrice comédien comédienne chanteur chanteuse octogénaire septuagénaire
		sexagénaire quinquagénaire quadragénaire trentenaire magistrat magistrate prévenu prévenue retraité retraitée
		institutrice instituteur conservatrice conservateur patron patronne spécialiste restaurateur`,
	Definite:  "le la les l’ l' ce cet cette ces son sa ses leur leurs",
	Pronouns:  []gendered{{Masculine, "il lui celui-ci"}, {Feminine, "elle celle-ci"}, {Many, "ils elles eux"}},
	Endings:   []gendered{{Feminine, "trice euse ière ienne ée esse ante"}, {Masculine, "eur ier ien é"}},
	forenames: []gendered{{Feminine, "ette elle ine ile ie ane aine ise ence a ée ène"}, {Masculine, "ard aud ien ric ert and ent ois ain o"}},
	Articles:  []gendered{{Masculine, "le un ce"}, {Feminine, "la une cette"}},
	Owners:    []gendered{{UnknownSex, "son sa ses"}, {Many, "leur leurs"}},
}

var frenchIdioms = []Entry{
	{class.Sourcing | class.Preposition, `d-après aux-yeux-de de-l-avis-de à-en-croire`},
	{class.Adverb, `de-son-côté pour-sa-part quant-à-lui quant-à-elle en-revanche par-ailleurs sans-doute tout-à-coup d-abord en-effet
		bien-sûr au-contraire à-nouveau de-nouveau par-exemple peut-être l-an-dernier`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `à-son-avis à-l-en-croire à-l-entendre selon-ses-mots à-ses-yeux selon-ses-dires de-son-propre-aveu`},
	{class.Saying | class.Inverting, `fait-savoir faisait-savoir laisse-entendre a-fait-savoir`},
	{class.That, `parce-que tandis-que alors-que`},
}

var frenchEndings = []ending{
	{"ement", 8, 0, class.Adverb},
	{"amment", 8, 0, class.Adverb},
	{"ait", 5, 0, class.Verb},
	{"aient", 7, 0, class.Verb},
	{"èrent", 7, 0, class.Verb},
	{"irent", 7, 0, class.Verb},
	{"ira", 6, 0, class.Verb},
	{"era", 6, 0, class.Verb},
	{"é", 5, 0, class.Verb | class.Passive},
	{"ée", 6, 0, class.Verb | class.Passive},
	{"és", 6, 0, class.Verb | class.Passive},
	{"ées", 7, 0, class.Verb | class.Passive},
}

var frenchWords = []Entry{
	{class.Saying | class.Reporting, `nie niait nient nia dément démentait ordonne ordonna menace menaçait prétend prétendait interdit prétendent`},
	{class.Perfect, `nié démenti ordonné prétendu demandé proposé recommandé reproché menacé interdit`},
	{class.Saying | class.Inverting | class.Reporting, `dit disait disent dira déclare déclarait déclara affirme affirmait affirment affirma explique expliquait
		expliquent expliqua ajoute ajoutait ajouta précise précisait précisent précisa assure assurait assurent assura estime estimait
		estiment indique indiquait indiquent indiqua souligne soulignait soulignent rappelle rappelait rappellent raconte racontait
		racontent raconta répond répondait répondent répondit rétorque rétorquait réplique répliqua annonce annonçait annonça confirme
		confirmait confie confiait confia reconnaît reconnaissait admet admettait avoue avouait observe observait note notait constate
		constatait résume résumait prévient prévenait avertit avertissait promet promettait jure jurait martèle martelait insiste
		insistait soutient soutenait soutiennent poursuit poursuivait poursuivit conclut concluait témoigne témoignait détaille détaillait
		révèle révélait signale écrit écrivait écrivent évoque évoquait suggère regrette regrettait déplore déplorait dénonce dénonçait
		dénoncent accuse accusait critique nuance nuançait tempère tempérait relativise rassure rassurait prédit pense pensait pensent croit
		juge jugeait reprend reprenait commente commentait relate`},
	{class.Saying | class.Inverting, `lance lançait lança lâche lâchait lâcha glisse glissait glissa s’exclame exclame exclamait écrie soupire soupirait souffle
		soufflait sourit souriait rit riait plaisante plaisantait ironise ironisait rigole rigolait tonne tonnait peste pestait fulmine gronde
		crie criait crient hurle hurlait murmure murmurait demande demandait demandent interroge interrogeait questionne propose proposait
		recommande conseille conseillait balaie balayait relève relevait tranche tranchait emporte emportait enthousiasme enthousiasmait
		indigne indignait inquiète inquiétait réjouit réjouissait félicite félicitait souvient souvenait amuse amusait agace étonne étonnait
		défend défendait justifie justifiait réagit réagissait renchérit abonde enchaîne enchaînait commence commençait répète répétait
		répétaient scande scandent scandaient conteste contestait récuse récusait réclame réclamait exige exigeait espère espérait veut
		désole désolait vante vantait salue saluait analyse analysait décrypte décrit décrivait théorise philosophe grince
		cingle assène riposte objecte bougonne grommelle tweete interrompt coupe coupait excuse lit`},
	{class.Saying | class.Inverting | class.Reporting, `certifie certifiait exhorte exhortait plaide plaidait relatait alerte alertait argumente argumentait certifie
		certifiait clame clamait proclame proclamait fulminait implore implorait informe informait invite invitait moque
		moquait pronostique pronostiquait proteste protestait réaffirme réaffirmait rectifie rectifiait réfute réfutait rejete
		rejetait souhaite souhaitait signalait concède concédait complète complétait réitère réitérait maintient convient
		contredit`},
	{class.Perfect, `certifié exhorté rassuré alerté argumenté certifié clamé proclamé fulminé informé invité moqué pronostiqué réaffirmé
		réfuté rejeté souhaité concédé complété réitéré asséné maintenu convenu contredit`},
	{class.Saying | class.Inverting, `estima souligna rappela rétorqua confirma avoua observa constata résuma martela insista témoigna détailla révéla
		signala évoqua suggéra regretta déplora dénonça accusa critiqua nuança tempéra relativisa rassura pensa commenta
		relata exclama écria soupira souffla plaisanta ironisa rigola tonna pesta fulmina gronda hurla murmura demanda
		interrogea questionna proposa recommanda conseilla balaia releva trancha emporta enthousiasma indigna inquiéta
		félicita amusa agaça étonna justifia abonda commença répéta scanda contesta récusa réclama exigea espéra désola vanta
		salua analysa décrypta théorisa philosopha grinça cingla asséna riposta objecta bougonna grommela tweeta coupa excusa
		certifia exhorta plaida alerta argumenta clama proclama implora informa invita moqua pronostiqua protesta réaffirma
		rectifia réfuta rejeta souhaita concéda compléta réitéra`},
	{class.Calling, `parle parlait parlent qualifie qualifiait qualifient décrit décrivait décrivent évoque évoquait invoque invoquait dénonce
		accuse accusait surnomme compare comparait fustige fustigeait fustigent salue saluait vante traite traitait appelle appelait pointe pointait
		loue voit`},
	{class.Addressing, `demande demandait prévient assure rappelle répond`},
	{class.Plain, `dire déclarer affirmer expliquer ajouter préciser assurer parler qualifier répondre annoncer`},
	{class.Participle, `disant déclarant affirmant expliquant ajoutant précisant assurant estimant rappelant évoquant qualifiant dénonçant
		parlant accusant répondant`},
	{class.Perfect, `dit déclaré affirmé expliqué ajouté précisé assuré estimé indiqué souligné rappelé raconté répondu rétorqué répliqué annoncé
		confirmé confié reconnu admis avoué observé noté constaté résumé prévenu averti promis juré martelé insisté soutenu poursuivi
		conclu témoigné détaillé révélé signalé écrit suggéré regretté déploré nuancé tempéré prédit jugé repris commenté lancé lâché
		glissé exclamé écrié soupiré soufflé souri plaisanté ironisé tonné crié hurlé murmuré demandé supplié imploré vociféré bredouillé balbutié grommelé grogné protesté rectifié renchéri questionné interrogé proposé recommandé
		conseillé balayé relevé tranché emporté réagi renchéri enchaîné répété scandé réclamé exigé espéré félicité réjoui indigné
		inquiété défendu justifié plaidé relaté`},
	{class.Perfect | class.Passive, `qualifié parlé décrit évoqué invoqué dénoncé accusé surnommé comparé fustigé salué vanté critiqué`},
	{class.Verb, `va vont vient viennent fait font prend prennent met mettent sait savent voit voient doit doivent peut peuvent veut veulent faut
		reste restent passe tient tiennent porte portent devient perd gagne arrive part partent sort vit meurt attend attendent montre
		montrent refuse oppose opposent touche fut furent fit firent prit vint eut alla mit put dut voulut tenait venait
		comparaissait permet suit semble paraît compte comptent reçoit`},
	{class.Auxiliary | class.Having, `a ont avait avaient aura auront ai avons avez aurait auraient eu ayant`},
	{class.Auxiliary | class.Being | class.Having, `est sont était étaient sera seront serait seraient`},
	{class.Auxiliary | class.Being, `été être suis sommes êtes fut furent soit`},
	{class.Modal, `pourrait pourraient devrait devraient`},
	{class.Negation | class.Adverb, `ne n pas jamais plus rien guère`},
	{class.Elided | class.Negation | class.Adverb, `n`},
	{class.Elided | class.Adverb, `s m t y`},
	{class.Elided | class.Pronoun, `j`},
	{class.Elided | class.Pronoun, `c`},
	{class.Elided | class.That, `qu`},
	{class.Elided | class.Determiner, `l`},
	{class.Elided | class.Preposition | class.Particle | class.Binding, `d`},
	{class.Elided | class.Subordinator, `lorsqu puisqu quoiqu jusqu`},
	{class.Pronoun, `il elle ils elles on je tu nous vous ce cela ça celui celle ceux celles celui-ci celle-ci chacun chacune certains certaines
		plusieurs tous toutes personne quelqu’un quelqu'un beaucoup`},
	{class.Adverb, `se me te leur y en`},
	{class.Objective | class.Adverb, `lui eux`},
	{class.Possessive, `son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes`},
	{class.Determiner, `le la les un une des ce cet cette ces quelques plusieurs chaque tout toute tous toutes aucun aucune deux trois
		quatre cinq six sept huit neuf dix onze douze certains certaines autre autres même quel quelle`},
	{class.Preposition, `de du des à au aux en dans par pour sur sous avec sans chez entre vers contre depuis pendant avant après devant derrière
		dès jusque malgré parmi selon hors durant outre lors face près`},
	{class.Binding, `de du des d à au aux en pour chez dans sur`},
	{class.Sourcing | class.Preposition, `selon suivant`},
	{class.Sourcing | class.Preposition | class.Viewing, `pour`},
	{class.Conjunction, `et ou mais ni or donc car puis`},
	{class.Subordinator, `quand lorsque si comme puisque quoique parce tandis alors où dont pourquoi comment combien`},
	{class.Relative, `qui lequel laquelle lesquels lesquelles`},
	{class.That, `que`},
	{class.Adverb, `aussi encore déjà toujours ensuite puis alors ici là hier aujourd’hui aujourd'hui demain très trop peu assez presque même enfin
		ainsi toutefois cependant pourtant néanmoins désormais bientôt souvent parfois surtout seulement plutôt bien mal mieux moins ailleurs
		autrefois longtemps tard tôt vite volontiers aussitôt tout simplement notamment finalement également vraiment clairement récemment
		actuellement auparavant voici voilà oui non`},
	{class.Role, `président présidente ministre maire député députée sénateur sénatrice préfet préfète porte-parole directeur directrice chef cheffe
		responsable secrétaire entraîneur entraîneuse sélectionneur coach capitaine joueur joueuse attaquant attaquante gardien gardienne
		coureur coureuse champion championne juge magistrat magistrate procureur procureure avocat avocate avocate notaire témoin prévenu
		prévenue accusé accusée victime expert experte expert-comptable chercheur chercheuse scientifique professeur professeure
		enseignant enseignante instituteur institutrice docteur médecin infirmier infirmière chirurgien chirurgienne économiste historien
		historienne sociologue biologiste écrivain écrivaine romancier romancière auteur autrice réalisateur réalisatrice acteur actrice
		comédien comédienne musicien musicienne chanteur chanteuse conservateur conservatrice restaurateur restauratrice peintre
		patron patronne dirigeant dirigeante entrepreneur entrepreneuse gérant gérante propriétaire fondateur fondatrice salarié salariée
		ouvrier ouvrière conducteur conductrice délégué déléguée syndicaliste militant militante agriculteur agricultrice paysan pêcheur
		boulanger boulangère commerçant commerçante restaurateur policier policière gendarme commissaire général colonel capitaine
		pompier commandant commandante analyste conseiller conseillère consultant consultante habitant habitante voisin voisine riverain
		riveraine visiteur visiteuse spectateur client cliente père mère fils fille frère sœur mari épouse femme homme veuve dame
		ami amie collègue rival élu élue édile candidat candidate adjoint adjointe opposant opposante étudiant étudiante élève curé évêque
		pape ambassadeur ambassadrice diplomate fonctionnaire spécialiste technicien technicienne ingénieur ingénieure architecte
		journaliste rédacteur rédactrice critique arbitre pilote vainqueur représentant représentante porteur porteuse ténor soprano machiniste éleveur éleveuse berger bergère
		lauréat lauréate retraité retraitée octogénaire quinquagénaire
		trentenaire quadragénaire sexagénaire septuagénaire grimpeur natif native intéressé intéressée`},
	{class.Plural | class.Role, `experts critiques élus habitants riverains voisins parents enseignants syndicats salariés chercheurs scientifiques
		médecins avocats enquêteurs témoins manifestants supporteurs supporters joueurs spectateurs responsables autorités opposants
		agriculteurs pêcheurs économistes observateurs sources proches gens policiers pompiers spécialistes gardiens`},
	{class.Female, `présidente directrice maîtresse mère fille sœur épouse femme dame institutrice avocate actrice conservatrice députée sénatrice
		élue édile-elle joueuse chanteuse enseignante chercheuse`},
	{class.Male, `père fils frère mari président directeur entraîneur coureur député sénateur`},
	{class.Honorific | class.Abbreviation, `m mm dr pr mgr`},
	{class.Honorific, `mme mlle me maître monsieur docteur professeur`},
	{class.Honorific | class.Male, `m monsieur`},
	{class.Honorific | class.Female, `mme mlle madame mademoiselle`},
	{class.Abbreviation, `etc cf art av bd st`},
	{class.Particle, `de du des la le van von der ben el al di`},
	{class.Calendar, `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
		décembre noël pâques`},
	{class.Temporal, `an ans année années mois semaine semaines jour jours heure heures minute minutes matin soir soirée nuit midi week-end
		printemps été automne hiver siècle fois veille lendemain moment instant après-midi rentrée`},
	{class.Document, `rapport étude communiqué lettre texte document sondage enquête note courrier message loi arrêt jugement article tribune
		tweet réquisitoire`},
	{class.Group, `ministère mairie gouvernement parti syndicat association entreprise groupe société banque usine université institut tribunal cour
		parquet police gendarmerie préfecture commission conseil assemblée sénat union fédération club équipe direction rectorat hôpital
		école musée région département commune ville état opposition intersyndicale collectif comité fondation agence chambre organisme`},
	{class.Titled, `dite surnommé surnommée baptisé baptisée intitulé intitulée appelé appelée mention titre surnom expression mot slogan`},
	{class.Speech, `mots mot propos déclaration réponse question phrase formule message discours`},
	{class.Titled, `film livre roman chanson album série exposition spectacle pièce émission revue tableau opéra poème titre mention intitulé
		intitulée baptisée baptisé tract circuit`},
	{class.Place, `france paris lyon marseille europe allemagne espagne italie`},
	{class.Male | class.Forename, `jean pierre paul jacques michel andré philippe alain bernard patrick thierry gérard hervé lucas hugo yann fabio moussa louis
		françois nicolas laurent éric olivier christophe frédéric stéphane david julien thomas antoine alexandre maxime mathieu
		guillaume vincent sébastien arnaud benoît bruno cédric daniel denis didier dominique emmanuel étienne fabien fabrice
		gilles guy henri jérôme joël joseph loïc luc marc marcel mohamed karim rachid serge simon théo victor xavier yves iñaki`},
	{class.Female | class.Forename, `marie claire anne sophie isabelle catherine nathalie sylvie christine martine françoise monique nicole hélène sandrine
		valérie véronique céline julie camille léa chloé emma manon sarah irène odette nadège maud laura pauline mathilde charlotte
		juliette alice louise jeanne inès amélie audrey aurélie caroline cécile delphine élise élodie estelle fatima florence
		gabrielle geneviève jacqueline josiane laurence lucie madeleine marion mélanie michèle murielle noémie simone suzanne
		thérèse virginie yvonne zoé`},
}
