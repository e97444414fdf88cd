package quotes

var italian = language{
	tag: "it",
	common: `di e il la che in un a per è una sono del non con i si da come le dei nel alla della più anche al ha gli lo ma
		ed o delle se dal ci sul questo suo cui nella degli stato hanno dalla era essere loro c l dell all fra tra dopo detto dice
		perché noi molto è à ù ò ì
		lunedì martedì mercoledì giovedì venerdì sabato domenica`,
	lexicon: english.lexicon,
}
