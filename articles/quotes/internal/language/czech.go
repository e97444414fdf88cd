package language

import "pullquote/articles/quotes/internal/class"

// czech: no articles, and the subject may be left out.
var czech = Language{
	Tag:      "cs",
	traits:   rulesOnly | ProDrop,
	common:   `a se na je že v to s z do jako by pro jsem podle který však jsou řekl uvedl také které jeho nebo ale po ve už ě ř ů č ž`,
	Lexicon:  lexiconOf(czechWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "on"}, {Feminine, "ona"}, {Many, "oni"}},
	As:       "jak",
}

var czechWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `řekl řekla řekli říká uvedl uvedla uvádí dodal dodala dodává prohlásil prohlásila sdělil sdělila oznámil oznámila vysvětlil vysvětlila vysvětluje zdůraznil zdůraznila potvrdil potvrdila odpověděl odpověděla napsal napsala tvrdí připomněl připomněla upozornil upozornila popsal popsala míní myslí`},
	{class.Saying | class.Inverting, `zeptal zeptala křičel křičela volal vtipkoval doufá požaduje`},
	{class.Calling, `nazval nazvala označil označila kritizoval`},
	{class.Auxiliary | class.Being, `je jsou byl byla bylo byli bude`},
	{class.Negation | class.Adverb, `ne není nikdy`},
	{class.Adverb, `se také už ještě dnes včera nyní`},
	{class.Pronoun, `on ona oni já my kdo nikdo`},
	{class.Possessive, `jeho její jejich`},
	{class.Preposition, `v ve na z ze do od k ke s se o po za pro při před`},
	{class.Sourcing | class.Preposition, `podle`},
	{class.Conjunction, `a i ale nebo`},
	{class.Subordinator, `když pokud protože jak kde`},
	{class.Relative, `který která které kteří`},
	{class.That, `že`},
	{class.Naming, `takzvaný takzvaná takzvané zvaný zvaná`},
	{class.Role, `starosta starostka primátor primátorka ministr ministryně premiér premiérka prezident prezidentka ředitel ředitelka mluvčí předseda předsedkyně trenér kapitán rybář soudce lékař vědec profesor spisovatel`},
	{class.Group, `policie vláda firma soud město`},
}
