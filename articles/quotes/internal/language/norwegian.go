package language

import "pullquote/articles/quotes/internal/class"

// norwegian: the verb stands second, and pronouns tell the sex.
var norwegian = Language{
	Tag:      "nb",
	traits:   rulesOnly | VerbSecond | DashDialogue,
	common:   `og av har hele blir skal det ikke jeg til på etter også ble være hadde sier sa hvor når mange hva noe fra eller deres oss mellom hun han æ ø`,
	Lexicon:  lexiconOf(norwegianWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "han ham"}, {Feminine, "hun henne"}, {Many, "de dem"}},
	As:       "som",
}

var norwegianWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `sier sa si forteller fortalte forklarer forklarte mener mente opplyser opplyste skriver skrev legger understreker understreket svarer svarte erklærer erklærte melder meldte bekrefter bekreftet advarer advarte påpeker påpekte hevder hevdet lyder uttaler uttalte`},
	{class.Saying | class.Inverting, `spør spurte roper ropte ler hvisket håper krever krevde`},
	{class.Calling, `kaller kalte kritiserer kritiserte`},
	{class.Auxiliary | class.Being, `er var blir ble være vært`},
	{class.Auxiliary | class.Having, `har hadde`},
	{class.Modal, `kan kunne skal skulle vil ville må måtte`},
	{class.Negation | class.Adverb, `ikke aldri`},
	{class.Adverb, `også nå så der her igjen mye`},
	{class.Pronoun, `han hun de vi jeg du man det ingen noen`},
	{class.Possessive, `hans hennes deres vår min sin`},
	{class.Determiner, `en et ei den det de denne dette disse to tre`},
	{class.Preposition, `i på til fra av for med ved om etter over under mellom hos`},
	{class.Sourcing | class.Preposition, `ifølge`},
	{class.Conjunction, `og men eller`},
	{class.Subordinator, `når hvis fordi mens hvor`},
	{class.Relative, `som`},
	{class.That, `at`},
	{class.Role, `ordfører ordføreren borgermester minister ministeren statsminister statsministeren leder lederen direktør direktøren talsmann talskvinne politiker forsker forskeren professor lege legen trener treneren kaptein kapteinen dommer advokat fisker forfatter`},
	{class.Plural | class.Role, `eksperter kritikere innbyggere fiskere foreldre`},
	{class.Group, `politiet kommunen regjeringen partiet selskapet retten`},
	{class.Document, `rapport rapporten`},
}
