package quotes

var dutch = language{
	tag: "nl",
	common: `de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog naar uit heeft hij werd
		door over ze wordt wij ik hun zich deze dit meer kan geen moet hebben was worden wel veel volgens zegt zei tot onder
		tegen haar ë ï
		maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
	lexicon: english.lexicon,
}
