package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelWords are those of which what stands before a name is made: "Text und Interview:",
// "Posted by", "Eine Kolumne von". A word that says who is true of the ones that are
// written with a name behind them and nothing between; the others need a colon or one of
// those behind them.
var labelWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("by von vom par por di da door af av od przez autor autora autorzy от автор yazan vanaf") {
		m[w] = true
	}
	for _, row := range []string{
		"author authors writer written story words report reported reporting posted published article interview recipe post opinion column commentary analysis review essay edited compiled submitted created added contributed guest more all posts the an a and",
		"autoren autorin autor/in autor:in verfasser verfasserin verfasst geschrieben text texte bericht artikel beitrag gastbeitrag kommentar kolumne analyse interview rezept reportage protokoll essay redakteur redakteurin veröffentlicht publiziert erstellt gepostet eingestellt aufgezeichnet ein eine der die und alles alle beiträge mehr neue",
		"auteur auteure auteurs article texte propos recueillis publié écrit posté rédigé entretien chronique tribune un une et le la",
		"autor autores texto entrevista publicado escrito artículo artigo opinión opinião redacción reportagem crónica y e un una um uma",
		"autore autori testo scritto pubblicato articolo intervista cura a",
		"tekst skrevet skriven skrivet publisert opprettet geschreven auteur redactie artikel gepubliceerd og och en tekstforfatter",
		"tekst autorka napisał napisała rozmawiał rozmawiała opracowanie opracował",
		"автор авторы текст источник",
	} {
		for _, w := range strings.Fields(row) {
			if !m[w] {
				m[w] = false
			}
		}
	}
	return m
}()

// bothNames are labels that may begin a name as well: "Di Marco", "Da Costa".
const bothNames = " di da av por "

// cutLabels takes off what says that a name follows, in any language of the table:
// "Von Bo Tarn", "Text und Interview: Bo Tarn", "作者：…". told is false where there is
// nothing of the kind. A name must follow: a letter that is not small, unless small is set.
func cutLabels(s string, small bool) (rest string, told bool) {
	for _, eastern := range [...]string{"作者：", "作者:", "记者：", "文：", "文／", "文/", "記者／", "取材・文：", "글 "} {
		if after, ok := strings.CutPrefix(s, eastern); ok {
			return strings.TrimSpace(after), true
		}
	}
	const most = 8
	rest = s
	ends := false // the last word says who
	for range most {
		word, after, colon := labelWord(rest)
		says, known := labelWords[strings.ToLower(word)]
		if !known || !says && ends && !colon {
			break
		}
		ends = says || colon
		if rest = after; ends && colon {
			break
		}
	}
	if !ends || rest == "" || rest == s {
		return s, false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "\"'“„«("))
	if !small && !unicode.IsUpper(first) && !unicode.Is(unicode.Lo, first) {
		return s, false
	}
	if bare := strings.ToLower(strings.TrimSpace(s[:len(s)-len(rest)])); strings.Contains(bothNames, " "+bare+" ") && !strings.Contains(rest, " ") {
		return s, false
	}
	return rest, true
}

// labelWord cuts the first word off a line, and a colon behind it.
func labelWord(s string) (word, rest string, colon bool) {
	end := strings.IndexAny(s, " \u00a0\t:")
	if end < 0 {
		return s, "", false
	}
	word, rest = s[:end], s[end:]
	trimmed := strings.TrimLeft(rest, " \u00a0\t")
	if after, ok := strings.CutPrefix(trimmed, ":"); ok {
		return word, strings.TrimLeft(after, " \u00a0\t"), true
	}
	if trimmed != "" && trimmed[0] == '&' {
		trimmed = strings.TrimLeft(trimmed[1:], " ")
	}
	return word, trimmed, false
}

// Labelled returns what stands in a line behind words that say that a name follows, "Posted
// on 4 May 2031 by Bo Tarn", or nothing. sure tells that nothing else can: "Posted by", and
// not "Von", which a headline may begin with.
func Labelled(line string) (name string, sure bool) {
	for _, field := range byFields(withoutDates(line)) {
		field = strings.TrimSpace(field)
		if rest, told := cutLabels(field, false); told {
			return rest, strings.Contains(strings.TrimSpace(field[:len(field)-len(rest)]), " ") || strings.Contains(field[:len(field)-len(rest)], ":")
		}
	}
	return "", false
}

// IsLabel reports whether a line is nothing but words that say that a name follows: "Autor:".
func IsLabel(line string) bool {
	_, told := cutLabels(line+" X", false)
	return told && len(line) < 40
}
