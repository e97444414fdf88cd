package language

import "pullquote/articles/quotes/internal/class"

// danish: the verb stands second, and pronouns tell the sex.
var danish = Language{
	Tag:      "da",
	traits:   rulesOnly | VerbSecond | DashDialogue,
	common:   `og af har hele bliver skal det den ikke jeg til på efter også blev være havde siger sagde hvor når mange hvad noget fra eller deres os mellem æ ø`,
	Lexicon:  lexiconOf(danishWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "han ham"}, {Feminine, "hun hende"}, {Many, "de dem"}},
	As:       "som",
}

var danishWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `siger sagde sige fortæller fortalte forklarer forklarede mener mente oplyser oplyste skriver skrev tilføjer tilføjede understreger understregede svarer svarede erklærer erklærede meddeler meddelte bekræfter bekræftede advarer advarede påpeger påpegede vurderer vurderede fastslår lyder lød udtaler udtalte`},
	{class.Saying | class.Inverting, `spørger spurgte råber råbte griner hviskede håber kræver krævede`},
	{class.Calling, `kalder kaldte kritiserer kritiserede`},
	{class.Auxiliary | class.Being, `er var bliver blev være været`},
	{class.Auxiliary | class.Having, `har havde`},
	{class.Modal, `kan kunne skal skulle vil ville må måtte`},
	{class.Negation | class.Adverb, `ikke aldrig`},
	{class.Adverb, `også nu så der her igen i-dag i-går meget`},
	{class.Pronoun, `han hun de vi jeg du man det ingen nogen`},
	{class.Possessive, `hans hendes deres vores min sin`},
	{class.Determiner, `en et den det de denne dette disse en to tre`},
	{class.Preposition, `i på til fra af for med ved om efter over under mellem hos`},
	{class.Sourcing | class.Preposition, `ifølge`},
	{class.Conjunction, `og men eller`},
	{class.Subordinator, `når hvis fordi da mens hvor`},
	{class.Relative, `som der`},
	{class.That, `at`},
	{class.Role, `borgmester borgmesteren minister ministeren statsminister statsministeren formand formanden direktør direktøren talsmand talsmanden talskvinde politiker forsker forskeren professor læge lægen træner træneren anfører kaptajn kaptajnen dommer advokat beboer fisker forfatter`},
	{class.Plural | class.Role, `eksperter kritikere beboere borgere fiskere forældre`},
	{class.Group, `politiet kommunen regeringen partiet ministeriet selskabet firmaet retten`},
	{class.Document, `rapport rapporten`},
}
