package language

import "pullquote/articles/quotes/internal/class"

// russian is known by its script: no articles, the subject may be left out or
// stand after the verb.
var russian = Language{
	Tag:       "ru",
	traits:    rulesOnly | ProDrop | DashDialogue | Parentheticals,
	common:    `и в не на что с по`,
	Lexicon:   lexiconOf(russianWords, nil, 0, russianIdioms),
	Pledges:   russianPledges,
	As:        "как Как",
	Pronouns:  []gendered{{Masculine, "он"}, {Feminine, "она"}, {Many, "они"}},
	Owners:    []gendered{{Masculine, "его"}, {Feminine, "её ее"}, {Many, "их"}},
	forenames: []gendered{{Feminine, "а я"}, {Masculine, "й р н л т м с"}},
}

var russianIdioms = []Entry{
	{class.Sourcing | class.Preposition, `по-словам по-мнению по-данным по-информации`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `по-его-словам по-её-словам по-ее-словам по-их-словам по-его-мнению по-её-мнению по-ее-мнению по-их-мнению`},
}

var russianWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `пообещал пообещала обещал обещала предложил предложила призвал призвала потребовал потребовала попросил
		попросила передаёт передает передали`},
	{class.Group, `полиция полиции правительство министерство компания суд банк партия университет мэрия прокуратура`},
	{class.Saying | class.Inverting | class.Reporting, `сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет добавил добавила
		добавили отметил отметила отметили отмечает сообщил сообщила сообщили сообщает пояснил пояснила поясняет объяснил объяснила
		объясняет подчеркнул подчеркнула ответил ответила отвечает рассказал рассказала признал признала признался призналась
		написал написала пишет считает уверен уверена утверждает напомнил напомнила`},
	{class.Saying | class.Inverting, `спросил спросила спрашивает крикнул крикнула воскликнул воскликнула пошутил пошутила вздохнул вздохнула прошептал
		прошептала возразил возразила согласился`},
	{class.Calling, `назвал назвала называет`},
	{class.Auxiliary | class.Being, `был была было были есть будет`},
	{class.Negation | class.Adverb, `не никогда`},
	{class.Adverb, `уже ещё еще также тоже потом сейчас сегодня вчера завтра только очень`},
	{class.Pronoun, `он она они я ты мы вы кто никто все это`},
	{class.Possessive, `его её ее их мой моя наш наша свой свою`},
	{class.Preposition, `в во с со на до от о об по за из у при под над перед для без между к ко после`},
	{class.Binding, `в из для от`},
	{class.Sourcing | class.Preposition, `согласно`},
	{class.Conjunction, `и а но или`},
	{class.Subordinator, `когда если потому как где хотя`},
	{class.Relative, `который которая которое которые`},
	{class.That, `что`},
	{class.Role, `президент министр мэр губернатор депутат сенатор директор глава начальник тренер капитан судья прокурор адвокат свидетель эксперт
		учёный ученый профессор врач писатель автор режиссёр актёр актриса хозяин житель жительница сосед соседка отец мать сын дочь
		брат сестра муж жена мужчина женщина рыбак студент учитель полицейский`},
}
