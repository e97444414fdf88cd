package language

import "pullquote/articles/quotes/internal/class"

// turkish: the verb stands last.
var turkish = Language{
	Tag:      "tr",
	traits:   rulesOnly | VerbLast,
	common:   `ve bir bu için olarak ile çok daha olan gibi ancak kadar sonra dedi ise söyledi ğ ı ş İ`,
	Lexicon:  lexiconOf(turkishWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{UnknownSex, "o"}, {Many, "onlar"}},
	As:       "",
}

var turkishWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `dedi diyor dediler söyledi söylüyor belirtti belirtiyor açıkladı açıklıyor anlattı ekledi vurguladı konuştu ifade kaydetti bildirdi yazdı yanıtladı savundu uyardı`},
	{class.Saying | class.Inverting, `sordu bağırdı istedi`},
	{class.Negation | class.Adverb, `değil`},
	{class.Adverb, `da de çok daha bugün dün şimdi şöyle böyle diye`},
	{class.Pronoun, `o ben biz siz onlar`},
	{class.Determiner, `bir bu şu`},
	{class.Conjunction, `ve ama veya`},
	{class.That, `ki`},
	{class.Naming, `sözde`},
	{class.Role, `başkan başkanı bakan bakanı cumhurbaşkanı müdür müdürü sözcü sözcüsü kaptan yargıç doktor profesör balıkçı yazar`},
}
