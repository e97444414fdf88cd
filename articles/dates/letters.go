package dates

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldRune makes a letter small and takes its accents off: people leave them
// out (fevrier), and some write them as characters of their own.
func foldRune(r rune, s string) rune {
	if r >= utf8.RuneSelf {
		if whole := norm.NFD.PropertiesString(s).Decomposition(); whole != nil {
			r, _ = utf8.DecodeRune(whole)
		}
	}
	switch r = unicode.ToLower(r); r {
	case 'ı': // KASIM is Kasım
		return 'i'
	case 'ς': // ΜΆΡΤΙΟΣ is Μάρτιος
		return 'σ'
	}
	return r
}

// digit returns the value of a digit, also of one of full width; -1 if it is none.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// ideograph tells the scripts that have no blanks between words, or write
// endings that no table can have all of.
func ideograph(r rune) bool {
	return r >= 0x3005 && r <= 0x30FF || r >= 0x3400 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3
}

// plain returns the sign that one stands for: those of full width are the same.
func plain(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r == 0x2212 || r == 0x2010 || r == 0x2011: // minus, hyphens
		return '-'
	}
	return r
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// followed reports whether a letter comes next.
func followed(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// blank tells what parts words, and what nobody sees: byte order marks, marks of
// direction.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF
}
