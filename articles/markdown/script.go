package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is raised or lowered in print, in characters of a line: 10<sup>6</sup> is 10⁶.

var (
	raised  = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "–", "⁻", "=", "⁼", "(", "⁽", ")", "⁾", "n", "ⁿ", "i", "ⁱ")
	lowered = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋", "–", "₋", "=", "₌", "(", "₍", ")", "₎", "n", "ₙ", "i", "ᵢ", "x", "ₓ", "a", "ₐ", "e", "ₑ", "o", "ₒ", "t", "ₜ", "k", "ₖ", "m", "ₘ", "j", "ⱼ")
)

const (
	raisable   = "0123456789+-−–=()ni"
	lowerable  = "0123456789+-−–=()"
	lowerAlone = "nixaeotkmj"
)

// endings are what is raised behind numbers and abbreviations, and says the same at the
// height of the line: 1<sup>st</sup>, XX<sup>e</sup> siècle, M<sup>me</sup>.
var endings = map[string]string{"o": "º", "a": "ª", "os": "ᵒˢ", "tm": "™", "sm": "℠", "r": "r", "®": "®"}

// Superscript spells what is raised behind a character: in characters that are raised
// where there are such, plain where it is the ending of a word or a remark, and else
// behind ^.
func Superscript(text string, before rune) string {
	switch {
	case only(text, raisable) && (before != ' ' || strings.ContainsAny(text, "0123456789")):
		return raised.Replace(text)
	case endings[strings.ToLower(text)] != "":
		if end := endings[strings.ToLower(text)]; unicode.IsLetter(before) || unicode.IsDigit(before) || before == '.' {
			return end
		}
		return text
	case strings.IndexByte(text, '/') > 0 && (before == ' ' || unicode.IsDigit(before)) && only(text, "0123456789/"):
		upper, lower, _ := strings.Cut(text, "/")
		return Fraction(upper, lower, before)
	case before == ' ' || strings.ContainsAny(text, " []") || strings.IndexFunc(text, isMathematical) < 0:
		return text
	case isLetters(text):
		if isVariable(text, before) {
			return "^" + text
		}
		return text
	case isNumbers(text): // of notes: "3,4"
		return "[" + text + "]"
	case utf8.RuneCountInString(text) == 1:
		return "^" + text
	}
	return "^(" + text + ")"
}

// Subscript spells what is lowered: in such characters where there are some, and else
// behind _.
func Subscript(text string) string {
	switch {
	case only(text, lowerable), len(text) == 1 && strings.Contains(lowerAlone, text):
		return lowered.Replace(text)
	case strings.ContainsRune(text, ' ') || strings.IndexFunc(text, isMathematical) < 0:
		return text
	case isLetters(text):
		return "_" + text
	}
	if head := strings.TrimRight(text, "0123456789"); isLetters(head) { // "n1"
		return "_" + text
	}
	return "_(" + text + ")"
}

// fractions that have a character of their own.
var fractions = map[string]string{
	"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘", "1/6": "⅙", "5/6": "⅚",
	"1/7": "⅐", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞", "1/9": "⅑", "1/10": "⅒",
}

// Fraction spells a fraction behind a character: 1½, and 1 3/16, which is not 13/16.
func Fraction(upper, lower string, before rune) string {
	text := upper + "/" + lower
	if sign, ok := fractions[text]; ok {
		return sign
	}
	if unicode.IsDigit(before) {
		return " " + text
	}
	return text
}

func only(text, of string) bool { return strings.Trim(text, of) == "" }

// isMathematical tells what may be part of a formula: letters of the alphabets that
// formulas use, digits, signs.
func isMathematical(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Nd, unicode.Sm) || r == '-' || r == '/' || r == ','
}

func isLetters(text string) bool {
	return text != "" && strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// isVariable reports whether letters are an exponent: the single x of 2<sup>x</sup>, not
// the e of 2<sup>e</sup>, which is French for second.
func isVariable(text string, before rune) bool {
	return utf8.RuneCountInString(text) == 1 && !strings.ContainsAny(text, "edrosa") && (unicode.IsLower(before) || unicode.IsDigit(before) || before == ')')
}

func isNumbers(text string) bool {
	return strings.Trim(text, "0123456789,;") == "" && strings.ContainsAny(text, "0123456789")
}
