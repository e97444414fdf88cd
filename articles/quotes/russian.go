package quotes

var russian = language{
	tag:     "ru",
	common:  `и в не на что с по`,
	lexicon: english.lexicon,
}
