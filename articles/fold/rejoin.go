package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/hidden"
)

// rejoined takes the next n bytes, a hyphen or what shows nothing and holds a
// soft one, with the end of the line behind it, if a word goes on in the next line:
//
//	No ferry has left since the har-
//	bour froze.
//
// A soft hyphen is there for nothing else. A hard one may be the word's own: it
// stays beside a capital, and where the word has another, as in "door-to-", "door"
// and "mother-", "in-law".
func (w *writer) rejoined(n int) bool {
	sign := w.text[w.at : w.at+n]
	hard := sign == "-" || sign == "‐"
	if !hard && !strings.ContainsRune(sign, softHyphen) {
		return false
	}
	next := w.lineBreak(w.at + n)
	if next < 0 {
		return false
	}
	after, _ := utf8.DecodeRuneInString(w.text[next:])
	if !unicode.IsLetter(w.last()) || !unicode.In(after, unicode.L, unicode.Nl) {
		return false
	}
	if hard && (unicode.IsUpper(after) || w.capitals() || hyphened(w.end(longestPart)) || w.compound(next)) {
		return false
	}
	w.drop(next - w.at)
	return true
}

// Rejoins reports whether the word that one line ends in goes on in the next, so
// that the hyphen between them belongs to the page and not to the word.
func Rejoins(line, next string) bool {
	word := line[strings.LastIndexFunc(line, IsBlank)+1:]
	if len(word) > 4*longestPart || !strings.HasSuffix(word, "-") && !strings.HasSuffix(word, "‐") && !strings.HasSuffix(word, string(softHyphen)) {
		return false
	}
	if i := strings.IndexFunc(next, IsBlank); i >= 0 {
		next = next[:i]
	}
	return !strings.Contains(String(word+"\n"+next[:min(len(next), 4*longestPart)], Seen), "\n")
}

// capitals reports whether the letter before the next character is a capital, as in "USA-wide".
func (w *writer) capitals() bool {
	for at := w.at; at > 0 && at > w.at-longestPart; {
		r, size := utf8.DecodeLastRuneInString(w.text[:at])
		if !unicode.IsMark(r) && !hidden.Ignorable(r) {
			return unicode.IsUpper(r)
		}
		at -= size
	}
	return false
}

// lineBreak returns where the text goes on behind blanks with the end of one line
// among them, from an offset on; -1 where they have none, or more.
func (w *writer) lineBreak(at int) int {
	ends := 0
	for at < len(w.text) {
		if n := hidden.Len(w.text, at); n > 0 {
			at += n
			continue
		}
		r, size := utf8.DecodeRuneInString(w.text[at:])
		if !IsBlank(r) {
			break
		}
		if at += size; r == '\r' && !strings.HasPrefix(w.text[at:], "\n") || blankAs(r) == '\n' {
			ends++
		}
	}
	if ends != 1 || at == len(w.text) {
		return -1
	}
	return at
}

// longestPart is how far, in bytes, another hyphen of a word is looked for.
const longestPart = 64

// hyphened reports whether the word that a text ends in has a hyphen.
func hyphened(text string) bool {
	i := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	return i >= 0 && (text[i] == '-' || strings.HasPrefix(text[i:], "‐"))
}

// compound reports whether the word at an offset has a hyphen that ends no line.
func (w *writer) compound(at int) bool {
	for i := at; i < len(w.text) && i < at+longestPart; i++ {
		switch c := w.text[i]; {
		case c == '-':
			return w.lineBreak(i+1) < 0
		case c < 'a' || c > 'z':
			return false
		}
	}
	return false
}
