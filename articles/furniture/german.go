package furniture

// german is what pages in German set around an article.
func german() phrases {
	return phrases{
		lines: "" +
			"empfohlener redaktioneller inhalt|noch keine bewertungen|dieser artikel gefällt ihnen|hat ihnen dieser artikel gefallen|gefällt dir dieser artikel|noch keine kommentare|" +
			"anzeige|werbung|teilen|drucken|merken|kommentare|kommentar|kommentieren|kommentar schreiben|kommentare lesen|kommentare anzeigen|" +
			"schreiben sie einen kommentar|schreibe einen kommentar|hinterlasse einen kommentar|hinterlasse eine antwort|antwort hinterlassen|antworten|" +
			"keine kommentare|zur startseite|startseite|zurück|zurück zur übersicht|zurück zur listenansicht|nach oben|zum seitenanfang|zum thema|mehr zum thema|" +
			"mehr dazu|mehr lesen|weiterlesen|mehr anzeigen|mehr erfahren|jetzt lesen|weitere artikel|weitere themen|weitere meldungen|weitere nachrichten|" +
			"weitere beiträge|weitere beiträge zum thema|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|verwandte beiträge|passend zum thema|" +
			"auch interessant|schon gelesen|meistgelesen|meistgelesene artikel|meist gelesen|meist-diskutiert|beliebte artikel|aktuelle beiträge|neueste beiträge|" +
			"neueste artikel|aus dem archiv|empfehlungen|empfehlungen der redaktion|unsere empfehlungen|das könnte sie auch interessieren|" +
			"das könnte sie interessieren|das könnte dich auch interessieren|das könnte dir auch gefallen|könnte sie auch interessieren|diesen artikel teilen|" +
			"artikel teilen|beitrag teilen|artikel drucken|artikel versenden|artikel merken|per e-mail teilen|auf facebook teilen|auf twitter teilen|newsletter|" +
			"newsletter abonnieren|newsletter bestellen|jetzt anmelden|anmelden|registrieren|einloggen|abonnieren|jetzt abonnieren|folgen|folgen sie uns|folge uns|" +
			"schlagwörter|schlagworte|stichworte|themen|tags|kategorien|autor|autoren|über den autor|über die autorin|zur person|bild anzeigen|bild vergrößern|" +
			"bildergalerie|fotostrecke|zur bildergalerie|video|externer inhalt|inhaltsverzeichnis|inhalt|impressum|datenschutz|cookies akzeptieren|lesezeit|" +
			"artikel anhören|rezept drucken|siehe auch|lesen sie auch|lesen sie mehr",
		invites: "" +
			"das thema könnte|weitere beiträge|weitere meldungen|empfehlungen aus|auch auf|" +
			"lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lesen sie jetzt|lesen sie weiter|lies auch|lies hier|lies dazu|lesetipp|lese-tipp|" +
			"auch lesenswert|auch interessant|auch spannend|mehr zum thema|mehr dazu|mehr über|mehr lesen|weiterlesen|siehe auch|siehe dazu|hier geht es zu|" +
			"hier geht's|das könnte sie|das könnte dich|das könnte dir|könnte sie auch interessieren|passend dazu|verwandte themen|weitere artikel|" +
			"weitere informationen zu|newsletter|abonnieren sie|abonniere|jetzt abonnieren|melden sie sich|melde dich|folgen sie uns|folge uns|teilen sie diesen|" +
			"diesen artikel|diesen beitrag teilen|unterstützen sie|unterstütze|schlagwörter|schlagworte|stichworte|tags|kategorien|kategorie|" +
			"über den autor|über die autorin|zum autor|anzeige|werbung|video",
		starts: "" +
			"sofern nicht anders ausgewiesen|sofern nicht anders angegeben, |dieser beitrag gibt die meinung |dieser beitrag enthält werbung|dieser artikel enthält werbung|*werbung|(werbung)|kommentare insgesamt|kommentare geschlossen|alle angaben ohne gewähr|(alle angaben ohne gewähr|für diesen beitrag sind die kommentare|" +
			"dieser beitrag wurde veröffentlicht|dieser beitrag wurde am |dieser eintrag wurde |der beitrag wurde am |dieser artikel erschien |" +
			"dieser text erschien zuerst|mit material von dpa",
		captions: "" +
			"foto: |fotos: |bild: |bilder: |bildquelle: |titelbild: |beitragsbild: |grafik: |quelle: |copyright: |bildnachweis: |abbildung: |symbolbild",
	}
}
