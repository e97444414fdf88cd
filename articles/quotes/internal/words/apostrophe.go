package words

import (
	"strings"
	"unicode/utf8"
)

// straight tells what an upright mark of n bytes can do from its neighbours.
func straight(text string, i, n int, span Span) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+n, span)
	if inches(text, i, span) {
		return 0
	}
	if acronym(text, i, n, span) {
		return 0
	}
	left := prev <= ' ' || prev == '(' || prev == '[' || prev == '-' || prev == 0x94 || prev == 0x93
	right := next <= ' ' || strings.IndexByte(",.;:?!)]-", next) >= 0
	switch {
	case left && !right:
		return opens
	case right && !left:
		return closes | measured(text, i, span)
	}
	return opens | closes | measured(text, i, span)
}

// measured returns doubted if the mark at i may be the sign of inches or
// seconds: after a digit or a fraction, and before no pause.
func measured(text string, i int, span Span) markHint {
	if i == span.Start || !digitBefore(text[span.Start:i]) {
		return 0
	}
	return doubted
}

// digitBefore reports whether s ends in a digit or a fraction such as ½ or ⅝.
func digitBefore(s string) bool {
	if c := s[len(s)-1]; c < 0x80 {
		return c >= '0' && c <= '9'
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= '¼' && r <= '¾' || r >= '⅐' && r <= '⅞'
}

// acronym reports whether the upright mark of n bytes at i stands inside a Hebrew word, where
// it makes an acronym (צה"ל) and quotes nobody, unless it opens after a prefix of
// one letter and closes at the word's end: ה"ארץ".
func acronym(text string, i, n int, span Span) bool {
	if i < span.Start+2 || i+n+1 >= span.End || text[i-2] != 0xD7 || text[i+n] != 0xD7 {
		return false
	}
	k := i + n
	for k+1 < span.End && (text[k] == 0xD7 || text[k] == 0xD6) {
		k += 2
	}
	prefix := i-4 < span.Start || text[i-4] != 0xD7
	return !(prefix && k < span.End && text[k] == '"') && !(prefix && k-i-n >= 2*longestAcronym)
}

// longestAcronym is how many letters stand at most behind the mark of a Hebrew acronym with
// its endings: ח"כים, מנכ"לית.
const longestAcronym = 4

// inches reports whether the mark at i measures: 5'10" or 6’2".
func inches(text string, i int, span Span) bool {
	k := i
	for k > span.Start && i-k < 3 && text[k-1] >= '0' && text[k-1] <= '9' {
		k--
	}
	if k == i || k == span.Start {
		return false
	}
	return text[k-1] == '\'' || strings.HasSuffix(text[max(span.Start, k-3):k], "’")
}

// apostrophe tells what ' or ’ can do where single marks quote.
func apostrophe(text string, i, n int, span Span) markHint {
	prev, next := byteBefore(text, i, span), byteAfter(text, i+n, span)
	switch {
	case (IsLetter(prev) || prev == '.') && IsLetter(next):
		return 0 // O'Brien
	case prev <= ' ' || prev == '(' || prev == '[' || prev == 0x94 || prev == 0x93 || prev == '"':
		if IsLetter(next) && !clipped(text[i+n:span.End]) {
			return opens
		}
		return 0
	case IsLetter(prev) && prev|0x20 == 's' && next == ' ' && wordAfter(text, i+n+1, span):
		return closes | weak // the dogs’ owner
	case prev >= '0' && prev <= '9' && (next == ' ' || next >= '0' && next <= '9'):
		return closes | weak // 6' tall
	case next == ' ' && wordAfter(text, i+n+1, span), next == ',', next == '.':
		return closes | lost(wordBefore(text, i, span))
	}
	return closes
}

// shortAnd reports whether the mark of n bytes at i is one of the two around an n that stands
// for "and": rock ‘n’ roll.
func shortAnd(text string, i, n int, span Span) bool {
	if rest := text[i+n : span.End]; len(rest) > 1 && rest[0]|0x20 == 'n' && !IsLetter(byteBefore(text, i, span)) {
		return singleMark(rest[1:]) > 0 && len(rest) > 1+singleMark(rest[1:])+1
	}
	if i == span.Start || text[i-1]|0x20 != 'n' {
		return false
	}
	head := text[span.Start : i-1]
	for _, mark := range [...]string{"'", "‘", "’"} {
		if before, is := strings.CutSuffix(head, mark); is {
			return before != "" && before[len(before)-1] == ' '
		}
	}
	return false
}

// singleMark returns the length of the single mark or apostrophe that s begins with; 0 if there is none.
func singleMark(s string) int {
	for _, mark := range [...]string{"'", "‘", "’"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// lost returns doubted if a word may have lost its last letters: waitin’ for the tide.
func lost(w string) markHint {
	if w != "" && shortened(w) {
		return doubted
	}
	return 0
}

// wordBefore returns the letters before i.
func wordBefore(text string, i int, span Span) string {
	k := i
	for k > span.Start && i-k < 24 && IsLetter(text[k-1]) {
		k--
	}
	return text[k:i]
}

func wordAfter(text string, i int, span Span) bool {
	return i < span.End && byteKind[text[i]] <= Capital
}

// clipped reports whether s begins with a word that an apostrophe shortens:
// ’90s, ’em, ’tis.
func clipped(s string) bool {
	if s[0] >= '0' && s[0] <= '9' {
		return len(s) >= 2 && s[1] >= '0' && s[1] <= '9' && (len(s) < 4 || !IsLetter(s[2]) || s[2] == 's')
	}
	for _, w := range [...]string{"em", "tis", "twas", "til", "till", "cause", "n", "bout", "round", "s", "t", "m", "k"} {
		if strings.HasPrefix(s, w) && (len(s) == len(w) || !IsLetter(s[len(w)])) {
			return true
		}
	}
	return false
}
