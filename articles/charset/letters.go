package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script tells in which letters a language is written, by its first.
func (l *language) script() script {
	switch l.tag {
	case "ja", "zh-Hans", "zh-Hant":
		return han
	}
	first, _ := utf8.DecodeRuneInString(l.letters)
	return scriptOf(first)
}

// script is a kind of letters.
type script uint8

const (
	none script = iota
	latin
	greek
	cyrillic
	hebrew
	arabic
	thai
	kana // from here on, words may be of two scripts
	han
	hangul
)

// kind is what a character is beside others: its script, if it is a letter or a
// mark on one, and whether it is a capital or a small letter.
type kind uint8

const (
	capital kind = 1 << (iota + 4)
	small
)

func (k kind) script() script { return script(k & 15) }

func kindOf(r rune) kind {
	if !unicode.In(r, unicode.L, unicode.M) {
		return 0
	}
	k := kind(scriptOf(r))
	switch {
	case unicode.IsUpper(r):
		k |= capital
	case unicode.IsLower(r):
		k |= small
	}
	return k
}

// kind is kindOf from a table.
func (k *knowledge) kind(r rune) kind {
	if r < far {
		return k.kinds[r]
	}
	return kind(scriptOf(r))
}

func scriptOf(r rune) script {
	switch {
	case r < 0x370:
		return latin
	case r < 0x400:
		return greek
	case r < 0x530:
		return cyrillic
	case r >= 0x590 && r < 0x600:
		return hebrew
	case r >= 0x600 && r < 0x700:
		return arabic
	case r >= 0xe00 && r < 0xe80:
		return thai
	case r >= 0x1e00 && r < 0x1f00:
		return latin
	case r >= 0x3040 && r < 0x3100, r >= 0xff66 && r < 0xffa0:
		return kana
	case r >= 0x3400 && r < 0xa000, r >= 0xf900 && r < 0xfb00:
		return han
	case r >= 0xac00 && r < 0xd7a4:
		return hangul
	}
	return none
}

// classCost is the cost of a character of which nothing is known but its class.
func classCost(r rune, written script) int {
	if s := kindOf(r).script(); s != none {
		return letterCost(s, written)
	}
	switch {
	case strings.ContainsRune("’‘“”„‚–—…«»‹›\u00a0", r):
		if written == latin {
			return costOfMarkIn
		}
		return costOfMark
	case strings.ContainsRune("€£©®°§•·№™´½º¿¡،؛؟\u00ad\u200c\u200f", r):
		return costOfSign
	case r >= 0x3000 && r < 0x3030, r > 0xff00 && r < 0xff61:
		if written == han || written == hangul {
			return costOfMark
		}
	case r >= 0x2500 && r < 0x25a0:
		return costOfDrawing
	case !unicode.IsPrint(r) || r == unicode.ReplacementChar:
		return costOfNothing
	}
	return costOfSymbol
}

// letterCost is the cost of a letter that a language hasn't, or that isn't listed.
func letterCost(s, written script) int {
	switch {
	case s == written && s == han:
		return costOfRareHan
	case s == written && s == hangul:
		return costOfRareHangul
	case s == written:
		return costOfLoan
	case s == han && written == hangul:
		return costOfRareHan + 10
	}
	return costOfScript
}
