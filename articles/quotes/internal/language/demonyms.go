package language

// demonyms are nouns of somebody by a country, a province or a town, which stand for whoever was
// named: "He is ready," the Italian said. Those that stand for all who live there ("the
// French", "the Chinese") are none.
var demonyms = setOf(`
	afghan albanian albertan algerian american angolan argentine argentinian armenian australian austrian bahraini bangladeshi
	basque bavarian belarusian belgian berliner bolivian bosnian brazilian breton briton bulgarian burundian californian
	cameroonian canadian catalan chadian chilean colombian congolese cornishman corsican croat croatian cuban cypriot czech dane
	dominican dutchman dutchwoman ecuadorean egyptian emirati englishman englishwoman eritrean estonian ethiopian fijian filipina
	filipino finn floridian frenchman frenchwoman gambian georgian german ghanaian greek guatemalan haitian hungarian icelander
	indian indonesian iranian iraqi irishman irishwoman israeli italian ivorian jamaican jordanian kazakh kenyan korean kosovan
	kuwaiti latvian lebanese liberian libyan lithuanian londoner macedonian malaysian malian maltese manitoban mauritian mexican
	moldovan mongolian montenegrin moroccan mozambican namibian nepali newfoundlander nicaraguan nigerian norwegian ontarian
	pakistani palestinian panamanian parisian peruvian pole quebecer rwandan romanian russian salvadoran samoan saudi scot scotsman
	scotswoman senegalese serb serbian slovak slovene slovenian somali spaniard sudanese swede syrian tanzanian texan thai tongan
	torontonian tunisian turk ugandan ukrainian uruguayan uzbek vancouverite venezuelan vietnamese welshman welshwoman yorkshireman
	yorkshirewoman zambian zimbabwean
`)

// IsDemonym reports whether a word with a capital is of somebody who comes from a place.
func (l *Language) IsDemonym(w string) bool {
	return l.Has(ShortOffices) && len(w) > 2 && w[0] >= 'A' && w[0] <= 'Z' && demonyms[string(w[0]|0x20)+w[1:]]
}
