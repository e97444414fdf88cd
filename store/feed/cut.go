package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fewWords is how many words an item has at least that is taken to be whole.
const fewWords = 150

// cut reports whether a text is but the beginning of an article: it is short,
// or it ends as feeds end what they cut off.
func cut(text string) bool {
	if len(strings.Fields(text)) < fewWords {
		return true
	}
	end := strings.ToLower(lastWords(strings.TrimRightFunc(text, unicode.IsSpace)))
	end = strings.TrimRight(end, " \n>»›→])*_")
	for _, sign := range [...]string{"…", "...", "[", "&hellip;"} {
		if strings.HasSuffix(end, sign) {
			return true
		}
	}
	end = strings.TrimRight(end, ".:! ")
	for _, words := range [...]string{
		"read more", "read on", "read the full article", "read the full story", "read the whole story", "read the rest", "continue reading", "keep reading",
		"weiterlesen", "mehr lesen", "lire la suite", "en savoir plus", "leggi tutto", "continua a leggere", "leer más", "seguir leyendo", "sigue leyendo",
		"ler mais", "leia mais", "continue lendo", "lees verder", "lees meer", "czytaj dalej", "czytaj więcej", "читать далее", "читать дальше", "подробнее", "läs mer",
	} {
		if before, found := strings.CutSuffix(end, words); found && !letterBefore(before) {
			return true
		}
	}
	return false
}

// lastWords returns the end of a text, which is all that is looked at.
func lastWords(text string) string {
	const enough = 120
	if len(text) <= enough {
		return text
	}
	return strings.ToValidUTF8(text[len(text)-enough:], "")
}

func letterBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// covers reports whether a page tells what a feed tells of it, and is not one
// that asks for cookies or a password: most of the longer words are in it.
func covers(page, beginning string) bool {
	page = strings.ToLower(page)
	found, all := 0, 0
	for _, word := range strings.FieldsFunc(strings.ToLower(cutAt(beginning, 2000)), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(word) < 5 {
			continue
		}
		all++
		if strings.Contains(page, word) {
			found++
		}
	}
	return all < 5 || 2*found >= all
}
