package quotes

var japanese = language{
	tag:     "ja",
	common:  ``,
	lexicon: english.lexicon,
}
