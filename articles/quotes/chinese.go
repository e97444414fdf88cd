package quotes

var chinese = language{
	tag:     "zh",
	common:  ``,
	lexicon: english.lexicon,
}
