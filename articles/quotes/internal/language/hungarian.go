package language

import "pullquote/articles/quotes/internal/class"

// hungarian: the verb stands before or after its subject, behind a dash.
var hungarian = Language{
	Tag:      "hu",
	traits:   rulesOnly | DashDialogue | ProDrop,
	common:   `a az és hogy nem egy is van volt csak még azt meg mert már vagy mint ez ha kell lesz mondta ő ű`,
	Lexicon:  lexiconOf(hungarianWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{UnknownSex, "ő"}, {Many, "ők"}},
	As:       "ahogy",
}

var hungarianWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `mondta mondja mondták közölte közli kijelentette hangsúlyozta hozzátette elmondta állítja állította magyarázta válaszolta írta írja jelezte megjegyezte nyilatkozta szerint fogalmazott figyelmeztetett`},
	{class.Saying | class.Inverting, `kérdezte kiáltotta kérte`},
	{class.Auxiliary | class.Being, `van volt lesz`},
	{class.Negation | class.Adverb, `nem soha`},
	{class.Adverb, `is még már ma tegnap most azt ezt úgy így`},
	{class.Pronoun, `ő ők én mi`},
	{class.Determiner, `a az egy ez`},
	{class.Conjunction, `és de vagy`},
	{class.That, `hogy`},
	{class.Naming, `úgynevezett`},
	{class.Relative, `aki amely`},
	{class.Role, `polgármester miniszter miniszterelnök elnök igazgató szóvivő edző kapitány bíró orvos professzor halász író`},
	{class.Group, `rendőrség kormány cég`},
}
