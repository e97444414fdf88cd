package dates

// Months stand in the genitive behind a day (2 marca), and alone on calendars
// and behind weekdays in the nominative.

var polish = language{
	tag: "pl", order: dayFirst,
	months: [12]string{
		"styczeń stycznia sty stycz", "luty lutego lut", "marzec marca mar", "kwiecień kwietnia kwi kwiec", "maj maja", "czerwiec czerwca cze czerw",
		"lipiec lipca lip", "sierpień sierpnia sie sierp", "wrzesień września wrz wrzes", "październik października paź paźdz", "listopad listopada lis list", "grudzień grudnia gru grudz",
	},
	weekdays: [7]string{"poniedziałek pon pn", "wtorek wt wto", "środa środę śr śro", "czwartek czw czwar cz", "piątek pt pią piąt", "sobota sobotę sob sb so", "niedziela niedzielę niedz nd nie"},
	small:    "z dnia dn w we data publikacji publikacja opublikowano opublikowany dodano dodane ostatnia",
	at:       "o godz godzina godzinie g",
	changed:  "aktualizacja zaktualizowano zmieniono zmodyfikowano",
	year:     "r rok roku",
}

var czech = language{
	tag: "cs", order: dayFirst,
	months: [12]string{
		"leden ledna led", "únor února úno", "březen března bře", "duben dubna dub", "květen května kvě", "červen června čvn",
		"červenec července čvc", "srpen srpna srp", "září zář", "říjen října říj", "listopad listopadu lis", "prosinec prosince pro",
	},
	weekdays: [7]string{"pondělí po", "úterý út", "středa středu st", "čtvrtek čt", "pátek pá", "sobota sobotu so", "neděle neděli ne"},
	small:    "dne ve publikováno zveřejněno vydáno",
	at:       "v",
	changed:  "aktualizováno aktualizace upraveno",
	year:     "roku",
	hour:     "h hod hodin",
}

var slovak = language{
	tag: "sk", order: dayFirst,
	months: [12]string{
		"január januára jan", "február februára feb", "marec marca mar", "apríl apríla apr", "máj mája", "jún júna",
		"júl júla", "august augusta aug", "september septembra sep", "október októbra okt", "november novembra nov", "december decembra dec",
	},
	weekdays: [7]string{"pondelok po", "utorok ut", "streda stredu st", "štvrtok št", "piatok pi", "sobota sobotu so", "nedeľa nedeľu ne"},
	small:    "dňa vo publikované zverejnené",
	at:       "o v",
	changed:  "aktualizované upravené",
	hour:     "h hod hodín",
}

var russian = language{
	tag: "ru", order: dayFirst,
	months: [12]string{
		"январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр", "май мая", "июнь июня июн",
		"июль июля июл", "август августа авг", "сентябрь сентября сен сент", "октябрь октября окт", "ноябрь ноября ноя нояб", "декабрь декабря дек",
	},
	weekdays: [7]string{"понедельник пн пон", "вторник вт", "среда среду ср", "четверг чт чтв", "пятница пятницу пт", "суббота субботу сб", "воскресенье вс вск"},
	small:    "от дата число числа го е опубликовано публикация публикации создано",
	at:       "в во время",
	changed:  "обновлено обновление обновления изменено",
	year:     "г год года году",
	hour:     "ч час часа часов",
	minute:   "мин минут минуты",
}

var ukrainian = language{
	tag: "uk", order: dayFirst,
	months: [12]string{
		"січень січня січ", "лютий лютого лют", "березень березня бер", "квітень квітня кві квіт", "травень травня тра трав", "червень червня чер черв",
		"липень липня лип", "серпень серпня сер серп", "вересень вересня вер", "жовтень жовтня жов жовт", "листопад листопада лис лист", "грудень грудня гру груд",
	},
	weekdays: [7]string{"понеділок пн", "вівторок вт", "середа середу ср", "четвер чт", "п'ятниця п'ятницю пт", "субота суботу сб", "неділя неділю нд"},
	small:    "від дата опубліковано публікація",
	at:       "о об",
	changed:  "оновлено оновлення змінено",
	year:     "р рік року",
	hour:     "год годин",
	minute:   "хв хвилин",
}
