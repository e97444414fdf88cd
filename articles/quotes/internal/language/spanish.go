package language

import "pullquote/articles/quotes/internal/class"

// spanish: the subject may be left out (dijo), and often stands after the verb
// (lo dijo Ana); dialogue opens with a dash.
var spanish = Language{
	Tag:    "es",
	traits: rulesOnly | HeadInitial | ProDrop | DashDialogue,
	common: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
		ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está nos dijo según porque qué han él ella
		donde contra ni eso hay ñ ó á í é ú lunes martes miércoles jueves viernes sábado domingo dice`,
	Lexicon:          lexiconOf(spanishWords, spanishEndings, Prefixes|EnglishForenames, spanishIdioms),
	Pledges:          spanishPledges,
	As:               "como Como tal según Según",
	Gerund:           "ndo",
	Completing:       "de del",
	BodyPrepositions: "desde",
	Epithets: `dirigente técnico técnica entrenador entrenadora delantero delantera goleador goleadora guardameta portera regidor
		regidora mandatario mandataria político política empresario empresaria banquero banquera escritor escritora autor autora
		poeta actriz actor cantante letrado letrada acusado acusada procesado procesada premiado premiada experto experta
		anciano anciana joven capitán capitana jugador jugadora artista`,
	Definite:  "el la los las este esta estos estas ese esa su sus aquel aquella dicho dicha",
	Pronouns:  []gendered{{Masculine, "él este aquel"}, {Feminine, "ella esta aquella"}, {Many, "ellos ellas"}},
	Endings:   []gendered{{Feminine, "ora era esa triz ada ida ica ena ana ina nta"}, {Masculine, "dor tor ero ado ido ico ano ino"}},
	forenames: []gendered{{Feminine, "a"}, {Masculine, "o os án ín én el or"}},
	Articles:  []gendered{{Masculine, "el un este"}, {Feminine, "la una esta"}},
	Owners:    []gendered{{UnknownSex, "su sus"}},
}

var spanishIdioms = []Entry{
	{class.Sourcing | class.Preposition, `de-acuerdo-con en-palabras-de a-juicio-de en-opinión-de a-decir-de`},
	{class.Adverb, `por-su-parte sin-embargo en-cambio de-nuevo por-supuesto desde-luego a-su-vez en-tanto tal-vez por-ejemplo de-momento
		otra-vez al-final`},
	{class.Saying | class.Inverting, `hizo-saber dio-a-entender dejó-claro puso-de-manifiesto ha-hecho-saber da-a-entender hacen-saber`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `en-su-opinión a-su-juicio según-sus-palabras en-sus-palabras a-su-entender en-su-ánimo`},
	{class.That, `mientras-que ya-que`},
}

var spanishEndings = []ending{
	{"mente", 7, 0, class.Adverb},
	{"ó", 4, 0, class.Verb},
	{"aron", 5, 0, class.Verb},
	{"ieron", 6, 0, class.Verb},
	{"aba", 5, 0, class.Verb},
	{"aban", 6, 0, class.Verb},
	{"ían", 5, 0, class.Verb},
	{"ará", 6, 0, class.Verb},
	{"erá", 6, 0, class.Verb},
	{"irá", 6, 0, class.Verb},
	{"arán", 7, 0, class.Verb},
	{"erán", 7, 0, class.Verb},
	{"ado", 6, 0, class.Verb | class.Passive},
	{"ido", 6, 0, class.Verb | class.Passive},
	{"ada", 6, 0, class.Verb | class.Passive},
	{"ida", 6, 0, class.Verb | class.Passive},
}

var spanishWords = []Entry{
	{class.Saying | class.Reporting, `negó niega niegan negaron ordenó ordena amenazó amenaza sugirió sugiere alegó alega pidió pide piden pidieron planteó plantea`},
	{class.Perfect, `negado ordenado amenazado sugerido alegado pedido prometido planteado`},
	{class.Saying | class.Inverting | class.Reporting, `dijo dice dicen dijeron decía decían afirmó afirma afirman afirmaron afirmaba explicó explica explican
		explicaron explicaba añadió añade añadieron aseguró asegura aseguran aseguraron aseguraba señaló señala señalan señalaron señalaba
		declaró declara declararon indicó indica indican indicaron manifestó manifiesta manifestaron sostuvo sostiene sostienen sostenía
		recordó recuerda recuerdan recordaba comentó comenta comentaba subrayó subraya subrayan subrayaron insistió insiste insistía
		advirtió advierte advierten advirtieron reconoció reconoce reconocen admitió admite admiten confesó confiesa contó cuenta cuentan
		contaba relató relata relataba respondió responde respondía contestó contesta replicó replica apuntó apunta apuntan apuntaba
		anunció anuncia anunciaron confirmó confirma confirmaron informó informa denunció denuncia denuncian criticó critica lamentó
		lamenta lamentaba precisó precisa aclaró aclara matizó matiza detalló detalla reveló revela expresó expresa agregó agrega
		concluyó concluye zanjó zanja sentenció sentencia resumió resume resumen opinó opina opinan cree creen consideró considera
		consideran estimó estima defendió defiende defendía prometió promete reiteró reitera enfatizó enfatiza escribió escribe
		recogió recoge destacó destaca destacan destacaron argumentó argumenta alegó alega avisó avisa rechazó vaticinó pronosticó
		celebró celebra testificó sugirió sugiere`},
	{class.Saying | class.Inverting, `preguntó pregunta preguntaba exclamó exclama gritó grita gritaba gritaban gritan susurró murmuró bromeó bromea ironizó
		ironiza suspiró suspira rió ríe sonrió sonríe espetó espeta tercia bramó brama suplicó suplica implora recalcó recalca arremetió arremete ironizó alerta alertó zanja
		esgrime aventura resopla resopló gruñó balbuceó coincide coincidió discrepa asintió amenaza amenazó sollozó soltó suelta repitió repite repetía repetían pidió pide piden exigió
		exige exigen reclamó reclama propuso propone recomendó recomienda aconsejó insta instó felicitó agradeció agradece protestó
		protesta interrumpió interviene intervino prosiguió prosigue continuó continúa terció apostilló remachó remata remató reflexionó
		reflexiona razonó razona analizó analiza justificó disculpa disculpó arranca arrancó empezó empieza lanzó lanza coreaban coreaba
		coreaban cantaban ordenó rogó suplicó juró jura quejó queja teme confía confió espera esperó`},
	{class.Saying | class.Inverting | class.Reporting, `acota acotó acotan acotaron agregan agregaron alertan alertaron alegan alegaron anuncian apostilla apostillan
		apostillaron apuntaron argumentan argumentaron asevera aseveró aseveran aseveraron asevera aseveró aseveran aseveraron
		augura auguró auguran auguraron aventuró aventuran aventuraron avisan avisaron clarifica clarificó clarifican
		clarificaron comentan comentaron confesa confesan confesaron confirman declaran denunciaron detallan detallaron
		enfatizan enfatizaron estiman estimaron evoca evocó evocan evocaron expresan expresaron exclaman exclamaron felicita
		felicitan felicitaron informan informaron ironizan ironizaron justifica justifican justificaron lamentan lamentaron
		manifesta manifestan matizan matizaron narra narró narran narraron observa observó observan observaron opinaron
		precisan precisaron proclama proclamó proclaman proclamaron pronostica pronostican pronosticaron puntualiza puntualizó
		puntualizan puntualizaron ratifica ratificó ratifican ratificaron recalcan recalcaron reclaman reclamaron reflexionan
		reflexionaron reiteran reiteraron relatan relataron remarca remarcó remarcan remarcaron resalta resaltó resaltan
		resaltaron revelan revelaron sentencian sentenciaron testifica testifican testificaron vaticina vaticinan vaticinaron
		repuso repone exponen expone expuso concede concedió asume asumió reprocha reprochó insinuó insinúa deslizó desliza
		refuta refutó desmiente desmintió`},
	{class.Perfect, `acotado alertado apostillado aseverado aseverado augurado aventurado clarificado enfatizado estimado evocado
		felicitado justificado narrado observado proclamado pronosticado puntualizado ratificado recalcado reflexionado
		remarcado resaltado testificado vaticinado expuesto concedido repuesto desmentido`},
	{class.Calling, `calificó califica calificaron llamó llama llaman describió describe tildó tilda tachó tacha habló habla hablan hablaba definió
		define definen acusó acusa acusan comparó compara bautizó criticó denunció invocó elogió elogia alabó condenó condena celebró
		encarna aludió alude cargó carga arremetió refirió refiere restan`},
	{class.Addressing, `dijo preguntó avisó recordó informó aseguró pidió`},
	{class.Plain, `decir afirmar explicar añadir asegurar señalar declarar hablar calificar responder anunciar preguntar`},
	{class.Participle, `diciendo afirmando explicando añadiendo asegurando señalando declarando hablando calificando respondiendo recordando
		insistiendo advirtiendo`},
	{class.Perfect, `dicho afirmado explicado añadido asegurado señalado declarado indicado manifestado sostenido recordado comentado subrayado
		insistido advertido reconocido admitido confesado contado relatado respondido contestado replicado apuntado anunciado confirmado
		informado denunciado lamentado precisado aclarado matizado detallado revelado expresado agregado concluido zanjado sentenciado
		resumido opinado considerado defendido prometido reiterado escrito destacado argumentado alegado avisado preguntado exclamado
		gritado bromeado ironizado pedido exigido reclamado propuesto agradecido protestado`},
	{class.Perfect | class.Passive, `calificado llamado descrito tildado tachado hablado definido acusado comparado criticado`},
	{class.Nounish, `cuenta denuncia informa pregunta queja protesta crítica resumen sentencia llama reforma condena compara`},
	{class.Verb, `es fue era son eran fueron está estaba están estaban tiene tenía tienen tuvo hay había hace hizo hacía va iba van fueron dio da
		puso pone salió vino viene llegó sale puede podía pudo debe debía quiere quería quiso sabe sabía supo ve vio sigue queda quedó
		lleva llevaba llevó llega pasa pasó vive muere murió nació encontró perdió gana ganó piensa oculta negó niega ofrecía exigía
		parece parecía llamaba busca`},
	{class.Auxiliary | class.Having, `ha han había habían habrá habrían habría he hemos haya hayan`},
	{class.Auxiliary | class.Being, `sido ser siendo estado`},
	{class.Modal, `puede pueden podría podrían debería deberían`},
	{class.Negation | class.Adverb, `no nunca jamás tampoco nadie`},
	{class.Pronoun, `él ella ellos ellas yo tú usted ustedes nosotros nosotras esto eso aquello quien quienes alguien nadie todos todas muchos
		muchas algunos algunas otros otras unos`},
	{class.Adverb, `se me te le les nos lo os ello`},
	{class.Possessive, `su sus mi mis tu tus nuestro nuestra nuestros nuestras`},
	{class.Determiner, `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos algún alguna algunos
		algunas ningún ninguna cada todo toda todos todas otro otra otros otras varios varias muchos muchas dos tres cuatro cinco
		seis siete ocho nueve diez once doce cualquier ambos`},
	{class.Preposition, `de del a al en con por para sin sobre entre hasta desde contra hacia ante bajo tras durante mediante según como
		excepto salvo`},
	{class.Binding, `de del a al en para por con`},
	{class.Sourcing | class.Preposition, `según`},
	{class.Sourcing | class.Preposition | class.Viewing, `para`},
	{class.Conjunction, `y e o u pero ni sino pues`},
	{class.Subordinator, `cuando si aunque porque mientras donde como cómo cuándo dónde cuánto apenas conforme`},
	{class.Relative, `quien quienes cuyo cuya cual cuales`},
	{class.That, `que`},
	{class.Adverb, `también ya aún todavía siempre después luego entonces antes ahora hoy ayer mañana aquí allí ahí allá muy más menos bien mal así
		casi solo sólo además incluso quizá quizás pronto tarde enseguida apenas finalmente precisamente tanto tan mucho poco demasiado
		bastante asimismo acaso sí fuera dentro arriba abajo cerca lejos anoche`},
	{class.Role, `presidente presidenta ministro ministra alcalde alcaldesa consejero consejera regidor regidora diputado diputada senador senadora
		gobernador gobernadora secretario secretaria portavoz director directora jefe jefa líder responsable entrenador entrenadora técnico
		capitán capitana jugador jugadora delantero delantera portero portera guardameta centrocampista defensa goleador goleadora
		juez jueza magistrado magistrada fiscal abogado abogada letrado letrada testigo acusado acusada procesado procesada perito perita
		víctima experto experta investigador investigadora científico científica profesor profesora maestro maestra doctor doctora médico
		médica enfermero enfermera cirujano cirujana economista historiador historiadora sociólogo bióloga biólogo escritor escritora
		poeta novelista autor autora editor editora director actor actriz músico cantante pintor pintora empresario empresaria banquero
		banquera analista asesor asesora consultor gerente titular mandatario mandataria funcionario funcionaria párroco moderador moderadora dueño dueña persona propietario propietaria fundador fundadora trabajador
		trabajadora obrero obrera sindicalista delegado delegada activista agricultor agricultora ganadero ganadera pescador pescadora
		panadero comerciante hostelero policía agente comisario comisaria general coronel capitán bombero bombera voluntario
		voluntaria vecino vecina habitante visitante aficionado aficionada cliente clienta padre madre hijo hija hermano hermana marido
		mujer esposo esposa viudo viuda abuelo abuela nieto nieta tío tía amigo amiga colega compañero compañera rival candidato
		candidata opositor estudiante alumno alumna cura obispo papa embajador embajadora diplomático funcionario especialista
		ingeniero ingeniera arquitecto arquitecta periodista redactor crítico crítica árbitro árbitra piloto ganador ganadora premiado
		premiada galardonado representante titular homólogo vicepresidente vicepresidenta supervisor anciano anciana joven
		hombre regidor primer`},
	{class.Plural | class.Role, `expertos críticos vecinos padres trabajadores sindicatos investigadores científicos médicos abogados testigos
		manifestantes aficionados jugadores jugadoras autoridades opositores agricultores ganaderos economistas observadores fuentes
		familiares policías bomberos especialistas analistas afectados`},
	{class.Female, `presidenta ministra alcaldesa consejera regidora directora jefa entrenadora jugadora delantera portera goleadora jueza
		magistrada abogada letrada experta investigadora doctora escritora poeta-ella autora editora actriz madre hija hermana mujer
		esposa viuda abuela nieta tía amiga señora bombera premiada vecina aficionada diputada senadora`},
	{class.Male, `presidente ministro alcalde consejero director jefe entrenador jugador delantero portero juez magistrado abogado letrado
		experto investigador doctor escritor autor editor actor padre hijo hermano marido esposo viudo abuelo nieto tío amigo señor
		bombero banquero técnico perito vecino acusado procesado diputado senador`},
	{class.Honorific | class.Abbreviation, `sr sra srta dr dra d`},
	{class.Honorific | class.Male, `don señor sr`},
	{class.Honorific | class.Female, `doña señora señorita sra srta`},
	{class.Abbreviation, `etc pág núm art av ee uu`},
	{class.Particle, `de del la las los y van von di`},
	{class.Calendar, `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
		noviembre diciembre navidad`},
	{class.Temporal, `año años mes meses semana semanas día días hora horas minuto minutos mañana tarde noche mediodía primavera verano otoño
		invierno siglo vez veces momento temporada`},
	{class.Document, `informe estudio comunicado nota carta texto documento encuesta sondeo ley sentencia auto artículo fallo escrito
		mensaje tuit cartel`},
	{class.Group, `ministerio ayuntamiento gobierno partido sindicato asociación empresa grupo sociedad banco caja fábrica universidad instituto
		tribunal audiencia fiscalía policía guardia comisión consejo congreso senado federación club equipo dirección hospital escuela
		colegio museo región junta ciudad estado oposición plataforma comité fundación agencia cámara organismo entidad servicio jurado
		regulador supervisor defensa`},
	{class.Titled, `llamado llamada llamados denominado denominada bautizado bautizada apodado titulado titulada lema título apodo nombre palabra
		expresión`},
	{class.Speech, `palabras palabra declaraciones declaración respuesta pregunta frase mensaje discurso juicio`},
	{class.Titled, `película libro novela canción disco serie exposición obra programa revista cuadro poema título lema llamado llamada operación
		proyecto`},
	{class.Place, `españa madrid barcelona méxico argentina chile perú colombia europa américa`},
	{class.Male | class.Forename, `juan josé antonio manuel francisco javier carlos luis miguel jesús pedro ángel alejandro fernando daniel pablo jorge álvaro
		diego sergio rafael alberto andrés ramón enrique vicente joaquín ricardo eduardo ignacio gonzalo samuel tomás julián ernesto
		raúl óscar rubén mario marcos víctor hugo martín iván adrián roberto emilio félix gabriel guillermo ismael jaime salvador`},
	{class.Female | class.Forename, `maría carmen ana isabel laura cristina marta lucía elena pilar dolores rosa teresa amparo nuria leire carla jimena mónica
		beatriz elvira paula sara raquel silvia patricia eva alba irene julia rocío andrea inés victoria alicia olga sonia susana
		yolanda verónica natalia lorena esther ángela aurora blanca clara consuelo gloria luisa margarita mercedes noelia`},
}
