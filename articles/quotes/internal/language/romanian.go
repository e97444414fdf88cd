package language

import "pullquote/articles/quotes/internal/class"

// romanian: the article hangs on the noun, and the subject may be left out.
var romanian = Language{
	Tag:      "ro",
	traits:   rulesOnly | ProDrop | HeadInitial | DashDialogue,
	common:   `și să în nu că este cu din sunt pentru care mai fost după dar sau ale ar lui când această potrivit spus declarat ă ț ș`,
	Lexicon:  lexiconOf(romanianWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "el"}, {Feminine, "ea"}, {Many, "ei ele"}},
	As:       "cum",
}

var romanianWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `spune spunea spus-o declară afirmă afirma explică susține precizează adaugă scrie anunță avertizează subliniază răspunde crede transmite arată menționează`},
	{class.Saying | class.Inverting, `întreabă strigă glumește cere`},
	{class.Perfect, `spus declarat afirmat explicat susținut precizat adăugat scris anunțat avertizat subliniat răspuns transmis arătat menționat întrebat strigat cerut`},
	{class.Calling, `numește critică`},
	{class.Auxiliary | class.Having, `a au am`},
	{class.Auxiliary | class.Being, `este e sunt era erau fost fi`},
	{class.Negation | class.Adverb, `nu niciodată`},
	{class.Adverb, `și mai acum azi ieri încă`},
	{class.Pronoun, `el ea ei ele eu noi cine nimeni`},
	{class.Determiner, `un o niște acest această acești`},
	{class.Preposition, `de la în din cu pe pentru prin după despre`},
	{class.Sourcing | class.Preposition, `potrivit conform`},
	{class.Conjunction, `și dar sau iar`},
	{class.Subordinator, `când dacă pentru`},
	{class.Relative, `care`},
	{class.That, `că`},
	{class.Role, `primarul primar ministrul ministru premierul președintele președinta directorul directoarea purtătorul antrenorul căpitanul judecătorul medicul profesorul cercetătorul pescarul scriitorul`},
	{class.Group, `poliția guvernul compania partidul`},
}
