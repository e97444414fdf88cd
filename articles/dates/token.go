package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token is.
type kind uint8

const (
	end kind = iota // there is no more
	number
	letters
	sign
)

// token is a piece of the text that no date goes through.
type token struct {
	kind   kind
	glued  bool  // no blank stands before it
	upper  bool  // a word that begins with a capital and ends with one: a zone's name
	digits uint8 // how many digits a number has
	sign   rune
	value  int64  // of a number
	word   word   // what a word may mean
	zone   *zone  // what it means as the name of a zone, or nil
	text   string // a word as it stands
}

// maxTokens bounds the tokens of a date. "Published: Monday, 2 March 2026, at
// 9:05:00 p.m. (GMT+02:00)" has 22.
const maxTokens = 48

// maxDigits is the length of the longest number: 20260302090500.
const maxDigits = 14

// tokens are those of a text, with an end behind them.
type tokens struct {
	all [maxTokens + 8]token
	n   int
}

// cut cuts a text into tokens. It stops and fails at the first word that no
// date has, or passes over it where the text is loose.
func (t *tokens) cut(s string, loose bool) bool {
	glued := false
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if blank(r) {
			s, glued = s[size:], false
			continue
		}
		if t.n == maxTokens {
			return false
		}
		k := &t.all[t.n]
		k.glued = glued
		switch v := digit(r); {
		case v >= 0:
			size = k.number(s)
		case ideograph(r):
			size = k.ideographs(s)
		case unicode.IsLetter(r):
			size = k.letters(s)
		default:
			k.kind, k.sign = sign, plain(r)
		}
		if size == 0 {
			return false
		}
		glued = true
		s = s[size:]
		switch {
		case k.kind != letters || k.word.any() || k.zone != nil || k.zoneLetter():
			t.n++
		case loose:
			*k = token{}
		default:
			return false
		}
	}
	return true
}

// number reads digits, of full width too; 0 if there are too many.
func (k *token) number(s string) (size int) {
	k.kind = number
	for size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		v := digit(r)
		if v < 0 {
			break
		}
		if k.digits++; k.digits > maxDigits {
			return 0
		}
		k.value = k.value*10 + int64(v)
		size += n
	}
	return size
}

// letters reads a word and looks it up. Full stops in it and after it vanish,
// so that "p.m." is pm and "Sept." is sept, and so does an apostrophe.
func (k *token) letters(s string) int {
	k.kind = letters
	if s[0] == 'T' && k.glued && len(s) > 1 && s[1]-'0' < 10 || s == "Z" && k.glued { // 2026-05-14T08:30:00Z
		k.text = s[:1]
		return 1
	}
	var buffer [32]byte
	folded := buffer[:0]
	size, long, first, last := 0, false, rune(0), rune(0)
	for size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		switch {
		case unicode.IsLetter(r) && !ideograph(r):
			if first == 0 {
				first = r
			}
			last = r
			if long = long || len(folded) > cap(folded)-utf8.UTFMax; !long {
				folded = utf8.AppendRune(folded, foldRune(r, s[size:]))
			}
		case unicode.Is(unicode.Mn, r), r == '.', apostrophe(r) && followed(s[size+n:]):
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		size += n
	}
	k.text, k.upper = s[:size], unicode.IsUpper(first) && unicode.IsUpper(last)
	if !long { // as no word of a date is
		k.word, k.zone = lookUp(folded)
	}
	return size
}

// ideographs reads the longest word that Chinese, Japanese and Korean begin
// with here, which stand without blanks between them, or a number.
func (k *token) ideographs(s string) int {
	if size := k.kanji(s); size > 0 {
		return size
	}
	k.kind, k.upper = letters, true // a zone's name is nothing else
	size, longest := 0, 0
	for range 4 {
		r, n := utf8.DecodeRuneInString(s[size:])
		if n == 0 || !ideograph(r) {
			break
		}
		size += n
		if w, z := lookUp([]byte(s[:size])); w.any() || z != nil {
			k.word, k.zone, longest = w, z, size
		}
	}
	if longest == 0 {
		_, longest = utf8.DecodeRuneInString(s)
	}
	k.text = s[:longest]
	return longest
}

// kanji reads a number in Chinese characters, 二〇二六 or 三十一 or 元, the first
// year of an era. Before anything but a unit they are words: 日 is written
// beside them, and a weekday is 三.
func (k *token) kanji(s string) (size int) {
	var value, tens int64
	var digits uint8
	for size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		switch v := strings.IndexRune("〇一二三四五六七八九", r); {
		case r == '十' && tens == 0 && digits < 2:
			tens, value, digits = max(value, 1)*10, 0, 2
		case r == '元' && size == 0, r == '零', v >= 0:
			if digits++; digits > 4 {
				return 0
			}
			value = value*10 + int64(max(v, 0)/len("〇"))
			if r == '元' {
				value = 1
			}
		case size == 0 || !strings.ContainsRune("年月日号號时時点點分秒", r):
			return 0
		default:
			k.kind, k.value, k.digits = number, tens+value, 2
			if k.value > 99 {
				k.digits = digits
			}
			return size
		}
		size += n
	}
	return 0
}

// zoneLetter tells the letters that mean something beside numbers only: the T
// and the Z of 2026-05-14T08:30:00Z, and the parts of "p. m.".
func (k *token) zoneLetter() bool {
	switch strings.TrimSuffix(k.text, ".") {
	case "T", "t", "Z", "z", "a", "A", "p", "P", "m", "M":
		return true
	}
	return false
}
