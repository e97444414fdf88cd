package language

import "pullquote/articles/quotes/internal/class"

// finnish: no articles; the verb stands on either side of its subject.
var finnish = Language{
	Tag:      "fi",
	traits:   rulesOnly | DashDialogue,
	common:   `ja ei että se hän oli kun myös mutta ovat joka sanoi kertoi sanoo kertoo mukaan jälkeen kuin tai nyt vielä olla voi ovat jos niin siitä tämä`,
	Lexicon:  lexiconOf(finnishWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{UnknownSex, "hän"}, {Many, "he"}},
	As:       "kuten",
}

var finnishWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `sanoo sanoi sanovat kertoo kertoi kertovat toteaa totesi muistuttaa muistutti korostaa korosti vastaa vastasi kirjoittaa kirjoitti arvioi ilmoittaa ilmoitti vakuuttaa vakuutti selittää selitti lisää lisäsi jatkaa jatkoi huomauttaa väittää väitti varoittaa varoitti`},
	{class.Saying | class.Inverting, `kysyy kysyi huutaa huusi naurahtaa toivoo vaatii`},
	{class.Calling, `kutsuu kutsui arvosteli`},
	{class.Auxiliary | class.Being, `on oli ovat olivat`},
	{class.Negation | class.Adverb, `ei eivät ole`},
	{class.Adverb, `myös nyt vielä tänään eilen`},
	{class.Pronoun, `hän he minä me sinä`},
	{class.Conjunction, `ja mutta tai`},
	{class.Subordinator, `kun jos koska`},
	{class.Relative, `joka jotka`},
	{class.That, `että`},
	{class.Naming, `sanottu sanotun nimeltä`},
	{class.Sourcing | class.Postposed, `mukaan`},
	{class.Role, `pormestari ministeri pääministeri johtaja puheenjohtaja tiedottaja tutkija professori lääkäri valmentaja kapteeni tuomari kalastaja kirjailija presidentti toimitusjohtaja`},
	{class.Group, `poliisi hallitus yhtiö kaupunki`},
}
