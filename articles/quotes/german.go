package quotes

var german = language{
	tag: "de",
	common: `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
		nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
		sei wir ich ihr ihre seine kann gegen vom können schon wenn habe unter will sagte sagt keine ä ö ü ß
		montag dienstag mittwoch donnerstag freitag samstag sonntag sagten`,
	lexicon: english.lexicon,
}
