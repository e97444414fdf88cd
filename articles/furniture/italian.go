package furniture

// italian is what pages in Italian set around an article.
func italian() phrases {
	return phrases{
		lines: "" +
			"pubblicità|annuncio pubblicitario|condividi|condividi su facebook|stampa|commenti|commenta|lascia un commento|leggi tutto|leggi di più|leggi anche|" +
			"leggi l'articolo|continua a leggere|guarda anche|vedi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|" +
			"potrebbero interessarti|ti potrebbero interessare|articoli correlati|articoli simili|notizie correlate|contenuti correlati|per approfondire|" +
			"i più letti|più letti|le più lette|ultime notizie|altre notizie|condividi questo articolo|newsletter|iscriviti|iscriviti alla newsletter|abbonati|" +
			"accedi|registrati|seguici|seguici su|argomenti|tag|tags|categorie|l'autore|torna su|letture|riproduzione riservata|© riproduzione riservata",
		invites: "" +
			"leggi anche|leggi pure|leggi tutto|leggi qui|guarda anche|vedi anche|potrebbe interessarti|ti potrebbe interessare|potrebbero interessarti|" +
			"per approfondire|per saperne di più|iscriviti|abbonati|seguici|condividi|argomenti|tag|categorie",
		starts: "" +
			"tutti i diritti riservati|" +
			"© riproduzione riservata|riproduzione riservata",
		captions: "" +
			"foto: |foto di |immagine: |credit: |crediti:",
	}
}
