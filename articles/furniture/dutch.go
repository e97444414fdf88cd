package furniture

// dutch is what pages in Dutch set around an article.
func dutch() phrases {
	return phrases{
		lines: "" +
			"advertentie|advertenties|delen|deel|deel dit artikel|deel dit bericht|printen|reacties|reageer|reageren|geef een reactie|plaats een reactie|lees meer|" +
			"lees ook|lees verder|lees het artikel|bekijk ook|zie ook|meer over dit onderwerp|meer artikelen|meer nieuws|gerelateerd|gerelateerde artikelen|" +
			"gerelateerde berichten|aanbevolen|aanbevolen artikelen|ook interessant|misschien vind je dit ook leuk|dit vind je misschien ook interessant|" +
			"meest gelezen|laatste nieuws|nieuwsbrief|schrijf je in|inschrijven|aanmelden|abonneer|abonneer je|inloggen|volg ons|tags|onderwerpen|categorieën|" +
			"over de auteur|terug naar boven",
		invites: "" +
			"lees ook|lees meer|lees verder|lees hier|bekijk ook|kijk ook|luister ook|zie ook|ook interessant|meer over|gerelateerd|schrijf je in|meld je aan|" +
			"abonneer je|volg ons|deel dit|tags|onderwerpen",
		captions: "" +
			"foto: |foto's: |beeld: |illustratie:",
	}
}
