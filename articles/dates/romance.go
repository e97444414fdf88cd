package dates

var french = language{
	tag: "fr", order: dayFirst,
	months: [12]string{
		"janvier janv jan", "février févr fév", "mars", "avril avr", "mai", "juin",
		"juillet juil juill", "août", "septembre sept sep", "octobre oct", "novembre nov", "décembre déc",
	},
	weekdays: [7]string{"lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"},
	small:    "le du er publié publiée publication posté paru écrit créé date à",
	at:       "vers",
	changed:  "mis mise jour modifié modifiée actualisé",
	noon:     "midi",
	midnight: "minuit",
	hour:     "h heure heures",
	minute:   "min mn minutes",
}

var spanish = language{
	tag: "es", order: dayFirst,
	months: [12]string{
		"enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun",
		"julio jul", "agosto ago", "septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic",
	},
	weekdays: [7]string{"lunes lun", "martes mar", "miércoles mié miér", "jueves jue", "viernes vie", "sábado sáb", "domingo dom"},
	small:    "de del el día º publicado publicada creado creada fecha a última",
	at:       "las la",
	changed:  "actualizado actualizada actualización modificado modificada",
	am:       "am",
	pm:       "pm",
	noon:     "mediodía",
	midnight: "medianoche",
	hour:     "h hs hrs hora horas",
	minute:   "min",
}

var italian = language{
	tag: "it", order: dayFirst,
	months: [12]string{
		"gennaio gen genn", "febbraio feb febbr", "marzo mar", "aprile apr", "maggio mag magg", "giugno giu",
		"luglio lug", "agosto ago", "settembre set sett", "ottobre ott", "novembre nov", "dicembre dic",
	},
	weekdays: [7]string{"lunedì lun", "martedì mar", "mercoledì mer", "giovedì gio", "venerdì ven", "sabato sab", "domenica dom"},
	small:    "il di del º pubblicato pubblicata creato data ultimo ultima alle all",
	at:       "ore",
	changed:  "aggiornato aggiornata aggiornamento modificato modificata modifica",
	noon:     "mezzogiorno",
	midnight: "mezzanotte",
	hour:     "h",
}

var portuguese = language{
	tag: "pt", order: dayFirst,
	months: [12]string{
		"janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun",
		"julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez",
	},
	weekdays: [7]string{"segunda seg", "terça ter", "quarta qua", "quinta qui", "sexta sex", "sábado sáb", "domingo dom"},
	small:    "feira de em o dia º publicado publicada publicação criado data última",
	at:       "às as",
	changed:  "atualizado atualizada atualização modificado modificada",
	hour:     "h hs hora horas",
	minute:   "min",
}

var catalan = language{
	tag: "ca", order: dayFirst,
	months: [12]string{
		"gener gen", "febrer feb febr", "març", "abril d’abril abr", "maig", "juny",
		"juliol jul", "agost d’agost ag", "setembre set", "octubre d’octubre oct", "novembre nov", "desembre des",
	},
	weekdays: [7]string{"dilluns dl", "dimarts dt", "dimecres dc", "dijous dj", "divendres dv", "dissabte ds", "diumenge dg"},
	small:    "de d del el publicat publicada a",
	at:       "les",
	changed:  "actualitzat actualitzada",
	hour:     "h hores",
}

var romanian = language{
	tag: "ro", order: dayFirst,
	months: [12]string{
		"ianuarie ian", "februarie feb", "martie mar", "aprilie apr", "mai", "iunie iun",
		"iulie iul", "august aug", "septembrie sept sep", "octombrie oct", "noiembrie noi nov", "decembrie dec",
	},
	weekdays: [7]string{"luni lun", "marți mar", "miercuri mie", "joi", "vineri vin", "sâmbătă sâm", "duminică dum"},
	small:    "publicat publicată data din",
	at:       "ora orele",
	changed:  "actualizat actualizată modificat",
}
