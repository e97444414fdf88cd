package quotes

// spanish: the subject may be left out (dijo), and often stands after the verb
// (lo dijo Ana); dialogue opens with a dash.
var spanish = language{
	tag:    "es",
	traits: rulesOnly | headInitial | proDrop | dashDialogue,
	common: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
		ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está nos dijo según porque qué han él ella
		donde contra ni eso hay ñ ó á í é ú lunes martes miércoles jueves viernes sábado domingo dice`,
	lexicon:    lexiconOf(spanishWords, spanishEndings, prefixing|welcoming, spanishIdioms),
	gerund:     "ndo",
	completing: "de del",
	inside:     "desde",
	epithets: `dirigente técnico técnica entrenador entrenadora delantero delantera goleador goleadora guardameta portera regidor
		regidora mandatario mandataria político política empresario empresaria banquero banquera escritor escritora autor autora
		poeta actriz actor cantante letrado letrada acusado acusada procesado procesada premiado premiada experto experta
		anciano anciana joven capitán capitana jugador jugadora artista`,
	definite:  "el la los las este esta estos estas ese esa su sus aquel aquella dicho dicha",
	pronouns:  []gendered{{masculine, "él este aquel"}, {feminine, "ella esta aquella"}, {many, "ellos ellas"}},
	endings:   []gendered{{feminine, "ora era esa triz ada ida ica ena ana ina nta"}, {masculine, "dor tor ero ado ido ico ano ino"}},
	forenames: []gendered{{feminine, "a"}, {masculine, "o os án ín én el or"}},
	articles:  []gendered{{masculine, "el un este"}, {feminine, "la una esta"}},
	owners:    []gendered{{unknownSex, "su sus"}},
}

var spanishIdioms = []entry{
	{sourcing | preposition, `de-acuerdo-con en-palabras-de a-juicio-de en-opinión-de a-decir-de`},
	{adverb, `por-su-parte sin-embargo en-cambio de-nuevo por-supuesto desde-luego a-su-vez en-tanto tal-vez por-ejemplo de-momento
		otra-vez al-final`},
	{saying | inverting, `hizo-saber dio-a-entender dejó-claro puso-de-manifiesto ha-hecho-saber da-a-entender hacen-saber`},
	{sourcing | preposition | viewpoint, `en-su-opinión a-su-juicio según-sus-palabras en-sus-palabras a-su-entender en-su-ánimo`},
	{that, `mientras-que ya-que`},
}

var spanishEndings = []ending{
	{"mente", 7, 0, adverb},
	{"ó", 4, 0, verb},
	{"aron", 5, 0, verb},
	{"ieron", 6, 0, verb},
	{"aba", 5, 0, verb},
	{"aban", 6, 0, verb},
	{"ían", 5, 0, verb},
	{"ará", 6, 0, verb},
	{"erá", 6, 0, verb},
	{"irá", 6, 0, verb},
	{"arán", 7, 0, verb},
	{"erán", 7, 0, verb},
	{"ado", 6, 0, verb | passive},
	{"ido", 6, 0, verb | passive},
	{"ada", 6, 0, verb | passive},
	{"ida", 6, 0, verb | passive},
}

var spanishWords = []entry{
	{saying | inverting | reporting, `dijo dice dicen dijeron decía decían afirmó afirma afirman afirmaron afirmaba explicó explica explican
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
	{saying | inverting, `preguntó pregunta preguntaba exclamó exclama gritó grita gritaba gritaban gritan susurró murmuró bromeó bromea ironizó
		ironiza suspiró suspira rió ríe sonrió sonríe espetó espeta tercia bramó brama suplicó suplica implora recalcó recalca arremetió arremete ironizó alerta alertó zanja
		esgrime aventura resopla resopló gruñó balbuceó coincide coincidió discrepa asintió amenaza amenazó sollozó soltó suelta repitió repite repetía repetían pidió pide piden exigió
		exige exigen reclamó reclama propuso propone recomendó recomienda aconsejó insta instó felicitó agradeció agradece protestó
		protesta interrumpió interviene intervino prosiguió prosigue continuó continúa terció apostilló remachó remata remató reflexionó
		reflexiona razonó razona analizó analiza justificó disculpa disculpó arranca arrancó empezó empieza lanzó lanza coreaban coreaba
		coreaban cantaban ordenó rogó suplicó juró jura quejó queja teme confía confió espera esperó`},
	{saying | inverting | reporting, `acota acotó acotan acotaron agregan agregaron alertan alertaron alegan alegaron anuncian apostilla apostillan
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
	{perfect, `acotado alertado apostillado aseverado aseverado augurado aventurado clarificado enfatizado estimado evocado
		felicitado justificado narrado observado proclamado pronosticado puntualizado ratificado recalcado reflexionado
		remarcado resaltado testificado vaticinado expuesto concedido repuesto desmentido`},
	{calling, `calificó califica calificaron llamó llama llaman describió describe tildó tilda tachó tacha habló habla hablan hablaba definió
		define definen acusó acusa acusan comparó compara bautizó criticó denunció invocó elogió elogia alabó condenó condena celebró
		encarna aludió alude cargó carga arremetió refirió refiere restan`},
	{addressing, `dijo preguntó avisó recordó informó aseguró pidió`},
	{plain, `decir afirmar explicar añadir asegurar señalar declarar hablar calificar responder anunciar preguntar`},
	{participle, `diciendo afirmando explicando añadiendo asegurando señalando declarando hablando calificando respondiendo recordando
		insistiendo advirtiendo`},
	{perfect, `dicho afirmado explicado añadido asegurado señalado declarado indicado manifestado sostenido recordado comentado subrayado
		insistido advertido reconocido admitido confesado contado relatado respondido contestado replicado apuntado anunciado confirmado
		informado denunciado lamentado precisado aclarado matizado detallado revelado expresado agregado concluido zanjado sentenciado
		resumido opinado considerado defendido prometido reiterado escrito destacado argumentado alegado avisado preguntado exclamado
		gritado bromeado ironizado pedido exigido reclamado propuesto agradecido protestado`},
	{perfect | passive, `calificado llamado descrito tildado tachado hablado definido acusado comparado criticado`},
	{nounish, `cuenta denuncia informa pregunta queja protesta crítica resumen sentencia llama reforma condena compara`},
	{verb, `es fue era son eran fueron está estaba están estaban tiene tenía tienen tuvo hay había hace hizo hacía va iba van fueron dio da
		puso pone salió vino viene llegó sale puede podía pudo debe debía quiere quería quiso sabe sabía supo ve vio sigue queda quedó
		lleva llevaba llevó llega pasa pasó vive muere murió nació encontró perdió gana ganó piensa oculta negó niega ofrecía exigía
		parece parecía llamaba busca`},
	{auxiliary | having, `ha han había habían habrá habrían habría he hemos haya hayan`},
	{auxiliary | being, `sido ser siendo estado`},
	{modal, `puede pueden podría podrían debería deberían`},
	{negation | adverb, `no nunca jamás tampoco nadie`},
	{pronoun, `él ella ellos ellas yo tú usted ustedes nosotros nosotras esto eso aquello quien quienes alguien nadie todos todas muchos
		muchas algunos algunas otros otras unos`},
	{adverb, `se me te le les nos lo os ello`},
	{possessive, `su sus mi mis tu tus nuestro nuestra nuestros nuestras`},
	{determiner, `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos algún alguna algunos
		algunas ningún ninguna cada todo toda todos todas otro otra otros otras varios varias muchos muchas dos tres cuatro cinco
		seis siete ocho nueve diez once doce cualquier ambos`},
	{preposition, `de del a al en con por para sin sobre entre hasta desde contra hacia ante bajo tras durante mediante según como
		excepto salvo`},
	{binding, `de del a al en para por con`},
	{sourcing | preposition, `según`},
	{sourcing | preposition | viewing, `para`},
	{conjunction, `y e o u pero ni sino pues`},
	{subordinator, `cuando si aunque porque mientras donde como cómo cuándo dónde cuánto apenas conforme`},
	{relative, `quien quienes cuyo cuya cual cuales`},
	{that, `que`},
	{adverb, `también ya aún todavía siempre después luego entonces antes ahora hoy ayer mañana aquí allí ahí allá muy más menos bien mal así
		casi solo sólo además incluso quizá quizás pronto tarde enseguida apenas finalmente precisamente tanto tan mucho poco demasiado
		bastante asimismo acaso sí fuera dentro arriba abajo cerca lejos anoche`},
	{role, `presidente presidenta ministro ministra alcalde alcaldesa consejero consejera regidor regidora diputado diputada senador senadora
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
	{plural | role, `expertos críticos vecinos padres trabajadores sindicatos investigadores científicos médicos abogados testigos
		manifestantes aficionados jugadores jugadoras autoridades opositores agricultores ganaderos economistas observadores fuentes
		familiares policías bomberos especialistas analistas afectados`},
	{female, `presidenta ministra alcaldesa consejera regidora directora jefa entrenadora jugadora delantera portera goleadora jueza
		magistrada abogada letrada experta investigadora doctora escritora poeta-ella autora editora actriz madre hija hermana mujer
		esposa viuda abuela nieta tía amiga señora bombera premiada vecina aficionada diputada senadora`},
	{male, `presidente ministro alcalde consejero director jefe entrenador jugador delantero portero juez magistrado abogado letrado
		experto investigador doctor escritor autor editor actor padre hijo hermano marido esposo viudo abuelo nieto tío amigo señor
		bombero banquero técnico perito vecino acusado procesado diputado senador`},
	{honorific | abbreviation, `sr sra srta dr dra d`},
	{honorific | male, `don señor sr`},
	{honorific | female, `doña señora señorita sra srta`},
	{abbreviation, `etc pág núm art av ee uu`},
	{particle, `de del la las los y van von di`},
	{calendar, `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
		noviembre diciembre navidad`},
	{temporal, `año años mes meses semana semanas día días hora horas minuto minutos mañana tarde noche mediodía primavera verano otoño
		invierno siglo vez veces momento temporada`},
	{document, `informe estudio comunicado nota carta texto documento encuesta sondeo ley sentencia auto artículo fallo escrito
		mensaje tuit cartel`},
	{group, `ministerio ayuntamiento gobierno partido sindicato asociación empresa grupo sociedad banco caja fábrica universidad instituto
		tribunal audiencia fiscalía policía guardia comisión consejo congreso senado federación club equipo dirección hospital escuela
		colegio museo región junta ciudad estado oposición plataforma comité fundación agencia cámara organismo entidad servicio jurado
		regulador supervisor defensa`},
	{titled, `llamado llamada llamados denominado denominada bautizado bautizada apodado titulado titulada lema título apodo nombre palabra
		expresión`},
	{speech, `palabras palabra declaraciones declaración respuesta pregunta frase mensaje discurso juicio`},
	{titled, `película libro novela canción disco serie exposición obra programa revista cuadro poema título lema llamado llamada operación
		proyecto`},
	{place, `españa madrid barcelona méxico argentina chile perú colombia europa américa`},
	{male | forename, `juan josé antonio manuel francisco javier carlos luis miguel jesús pedro ángel alejandro fernando daniel pablo jorge álvaro
		diego sergio rafael alberto andrés ramón enrique vicente joaquín ricardo eduardo ignacio gonzalo samuel tomás julián ernesto
		raúl óscar rubén mario marcos víctor hugo martín iván adrián roberto emilio félix gabriel guillermo ismael jaime salvador`},
	{female | forename, `maría carmen ana isabel laura cristina marta lucía elena pilar dolores rosa teresa amparo nuria leire carla jimena mónica
		beatriz elvira paula sara raquel silvia patricia eva alba irene julia rocío andrea inés victoria alicia olga sonia susana
		yolanda verónica natalia lorena esther ángela aurora blanca clara consuelo gloria luisa margarita mercedes noelia`},
}
