package language

import "pullquote/articles/quotes/internal/class"

// swedish: the verb stands second, and pronouns tell the sex.
var swedish = Language{
	Tag:      "sv",
	traits:   rulesOnly | VerbSecond | DashDialogue,
	common:   `och att hela har blir ska detta vid inte jag det som är på till från också efter eller när blev vara hade säger sade sa var mycket vad något av han hon deras oss mellan å`,
	Lexicon:  lexiconOf(swedishWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "han honom"}, {Feminine, "hon henne"}, {Many, "de dem"}},
	As:       "som",
}

var swedishWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `säger sade sa säga berättar berättade förklarar förklarade menar menade uppger uppgav skriver skrev tillägger tillade betonar betonade svarar svarade meddelar meddelade bekräftar bekräftade varnar varnade påpekar påpekade bedömer konstaterar konstaterade hävdar hävdade lyder uttalar`},
	{class.Saying | class.Inverting, `frågar frågade ropar ropade skrattar viskade hoppas kräver krävde`},
	{class.Calling, `kallar kallade kritiserar kritiserade`},
	{class.Auxiliary | class.Being, `är var blir blev vara varit`},
	{class.Auxiliary | class.Having, `har hade`},
	{class.Modal, `kan kunde ska skulle vill ville måste får`},
	{class.Negation | class.Adverb, `inte aldrig`},
	{class.Adverb, `också nu så där här igen idag igår mycket`},
	{class.Pronoun, `han hon de vi jag du man det ingen någon`},
	{class.Possessive, `hans hennes deras vår min sin`},
	{class.Determiner, `en ett den det de denna detta dessa två tre`},
	{class.Preposition, `i på till från av för med vid om efter över under mellan hos`},
	{class.Sourcing | class.Preposition, `enligt`},
	{class.Conjunction, `och men eller`},
	{class.Subordinator, `när om eftersom medan där`},
	{class.Relative, `som`},
	{class.That, `att`},
	{class.Role, `borgmästare borgmästaren minister ministern statsminister statsministern ordförande ordföranden direktör direktören talesperson talesman politiker forskare forskaren professor läkare läkaren tränare tränaren kapten kaptenen domare advokat fiskare författare vd`},
	{class.Plural | class.Role, `experter kritiker invånare medborgare fiskare föräldrar`},
	{class.Group, `polisen kommunen regeringen partiet företaget bolaget domstolen`},
	{class.Document, `rapport rapporten`},
}
