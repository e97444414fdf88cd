package dates

var english = language{
	tag: "en", // whose order its region tells
	months: [12]string{
		"january jan", "february feb febr", "march mar", "april apr", "may", "june jun",
		"july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
	},
	weekdays: [7]string{"monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"},
	small:    "on of the th st nd rd published posted created edited first last date time oclock",
	at:       "at",
	changed:  "updated modified",
	am:       "am",
	pm:       "pm",
	noon:     "noon",
	midnight: "midnight",
	hour:     "hrs hours",
}

var german = language{
	tag: "de", order: dayFirst,
	months: [12]string{
		"januar jänner jan jän", "februar feber feb febr", "märz mär mrz", "april apr", "mai", "juni jun",
		"juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
	},
	weekdays: [7]string{"montag mo mon", "dienstag di die", "mittwoch mi mit", "donnerstag do don", "freitag fr fre", "samstag sonnabend sa sam", "sonntag so son"},
	small:    "am den dem der vom von veröffentlicht publiziert erschienen erstellt datum zuletzt",
	at:       "um ab",
	changed:  "aktualisiert aktualisierung geändert stand update",
	midnight: "mitternacht",
	hour:     "uhr h",
	minute:   "min",
}

var dutch = language{
	tag: "nl", order: dayFirst,
	months: [12]string{
		"januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun",
		"juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov", "december dec",
	},
	weekdays: [7]string{"maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo"},
	small:    "op de van gepubliceerd geplaatst datum laatst",
	at:       "om",
	changed:  "bijgewerkt gewijzigd aangepast update",
	hour:     "uur u",
}

var swedish = language{
	tag: "sv", order: dayFirst,
	months: [12]string{
		"januari jan", "februari feb febr", "mars mar", "april apr", "maj", "juni jun",
		"juli jul", "augusti aug", "september sept sep", "oktober okt", "november nov", "december dec",
	},
	weekdays: [7]string{"måndag mån må", "tisdag tis ti", "onsdag ons on", "torsdag tors tor to", "fredag fre fr", "lördag lör lö", "söndag sön sö"},
	small:    "den publicerad publicerat publicerades senast",
	at:       "kl klockan",
	changed:  "uppdaterad uppdaterat ändrad",
}

var danish = language{
	tag: "da", order: dayFirst,
	months: [12]string{
		"januar jan", "februar feb febr", "marts mar", "april apr", "maj", "juni jun",
		"juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "december dec",
	},
	weekdays: [7]string{"mandag man ma", "tirsdag tirs tir ti", "onsdag ons on", "torsdag tors tor to", "fredag fre fr", "lørdag lør lø", "søndag søn sø"},
	small:    "den d udgivet offentliggjort publiceret senest",
	at:       "kl klokken",
	changed:  "opdateret ændret",
}

var norwegian = language{
	tag: "nb", order: dayFirst,
	months: [12]string{
		"januar jan", "februar feb febr", "mars mar", "april apr", "mai", "juni jun",
		"juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "desember des",
	},
	weekdays: [7]string{"mandag man ma", "tirsdag tirs tir ti", "onsdag ons on", "torsdag tors tor to", "fredag fre fr", "lørdag lør lø", "søndag søn sø"},
	small:    "den publisert sist",
	at:       "kl klokken klokka",
	changed:  "oppdatert endret",
}
