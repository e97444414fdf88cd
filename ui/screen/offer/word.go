package offer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
)

// word is what is being typed at the end of a line.
type word struct {
	at     int    // the byte of the line at which it begins, after a minus, a plus or a parenthesis
	sign   byte   // the minus or plus before it; 0 for none
	filter string // the name before the colon: "said"; empty for none
	value  string // what stands behind the colon, or all of it, without quotation marks
	marked bool   // in quotation marks, which are open still
}

// lastWord is the word at the end of a line. Within quotation marks blanks part no words;
// a comma parts them where it does in what is typed.
func lastWord(line string, commas bool) word {
	w := word{at: len(line)}
	begun, closing := false, rune(0)
	for i, r := range line {
		switch {
		case closing != 0:
			if r == closing {
				closing = 0
			}
		case r == '"' || r == '“':
			if closing = '"'; r == '“' {
				closing = '”'
			}
			if !begun {
				w.at, begun = i, true
			}
		case unicode.IsSpace(r) || commas && r == ',' || !commas && (r == '(' || r == ')'):
			begun = false
		case !begun:
			w.at, begun = i, true
		}
	}
	if !begun {
		w.at = len(line)
	}
	text := line[w.at:]
	if text != "" && (text[0] == '-' || commas && text[0] == '+') {
		w.sign, text, w.at = text[0], text[1:], w.at+1
	}
	w.value = text
	if name, value, ok := strings.Cut(text, ":"); ok && !commas && !strings.ContainsAny(name, `"“`) {
		w.filter, w.value = strings.ToLower(name), value
	}
	w.marked = closing != 0
	w.value = strings.Trim(w.value, `"“”`)
	return w
}

// in puts something into a line in the place of its last word, and a blank behind it
// unless more is to be typed there.
func (w word) in(line, text string) string {
	if !strings.HasSuffix(text, ":") {
		text += " "
	}
	return line[:w.at] + text
}

// quoted is a value as a line has it: in quotation marks if it would be several words
// without, or end another.
func quoted(value string) string {
	value = strings.ReplaceAll(value, `"`, "")
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '-' || r == '_'
	}
	if first, _ := utf8.DecodeRuneInString(value); value != "" && first != '-' && strings.IndexFunc(value, func(r rune) bool { return !plain(r) }) < 0 {
		return value
	}
	return `"` + value + `"`
}

// begins reports whether a text, or a word in it, begins with what is typed; whole is
// that the text does. Both are folded.
func begins(text, typed string) (some, whole bool) {
	if strings.HasPrefix(text, typed) {
		return true, true
	}
	for i := 0; ; {
		n := strings.Index(text[i:], typed)
		if n < 0 {
			return false, false
		}
		if i += n; i > 0 {
			if before, _ := utf8.DecodeLastRuneInString(text[:i]); !unicode.IsLetter(before) && !unicode.IsDigit(before) {
				return true, false
			}
		}
		i += max(1, len(typed))
		if i > len(text) {
			return false, false
		}
		for i < len(text) && !utf8.RuneStart(text[i]) {
			i++
		}
	}
}

func folded(s string) string { return fold.String(s, fold.Search) }
