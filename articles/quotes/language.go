package quotes

import "sync"

// language is what the engine knows of one language: its words, and the few
// habits in which its sentences differ from English ones. The stages are the
// same for all; what differs is here and in one file a language.
type language struct {
	tag     string               // BCP 47
	common  string               // small words by which detect knows the language
	lexicon func() *lexiconTable // its vocabulary, built at first use
}

// languages are those that the engine tells apart, English first: it is what
// a text is read as that is in none of them.
var languages = [...]*language{
	&english, &german, &french, &spanish, &italian, &portuguese, &dutch, &polish, &russian, &japanese, &chinese,
}

// languageOf returns the language of a BCP 47 tag such as "de" or "pt-BR"; nil
// if the engine does not know it.
func languageOf(tag string) *language {
	if len(tag) < 2 || len(tag) > 2 && tag[2] != '-' && tag[2] != '_' {
		return nil
	}
	for _, l := range languages {
		if l.tag[0] == tag[0]|0x20 && l.tag[1] == tag[1]|0x20 {
			return l
		}
	}
	return nil
}

// lexiconOf returns a function that builds the table of a vocabulary when it
// is first called.
func lexiconOf(vocabulary []entry, endings []ending) func() *lexiconTable {
	return sync.OnceValue(func() *lexiconTable { return newLexicon(vocabulary, endings) })
}
