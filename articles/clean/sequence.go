package clean

import (
	"iter"
	"strings"
	"unicode/utf8"

	"pullquote/articles/hidden"
)

// takeSequences puts [hidden.Sequence] in the place of each code point of what a
// terminal would have acted on and not shown, so that offsets counted in code
// points stay true: the sequences of ECMA-48 that colour text, move the cursor or
// hold a link or a window's title, and what was struck over, as manuals print
// what is bold or underlined: of "N\bN" and "_\bN" one N is left. Controls that
// are no part of such a thing stay for [Text] to show.
func takeSequences(s string) string {
	if strings.IndexByte(s, escapeByte) < 0 && strings.IndexByte(s, '\b') < 0 && !strings.Contains(s, controlIntroducer) && !HasPlaceholders(s) {
		return s
	}
	b := make([]byte, 0, len(s)+len(s)/2)
	for from, i := 0, 0; ; {
		for i < len(s) && !mayAct(s[i]) {
			i++
		}
		b = append(b, s[from:i]...)
		if i == len(s) {
			return string(b)
		}
		n := 0
		b, n = appendActing(b, s[i:])
		i += n
		from = i
	}
}

// mayAct reports whether a byte begins something that takeSequences has to look at.
func mayAct(c byte) bool {
	return c == escapeByte || c == '\b' || c == controlIntroducer[0] || c == placeholder[0]
}

// appendActing appends what is left of that with which s begins, at a byte that may
// act, and returns how many bytes of s that is.
func appendActing(b []byte, s string) ([]byte, int) {
	switch {
	case s[0] == '\b':
		return strikeOver(b, s)
	case strings.HasPrefix(s, placeholder): // nobody passes it off as ours
		return utf8.AppendRune(b, hidden.StandIn), len(placeholder)
	}
	if n := sequenceLen(s); n > 0 {
		return appendTaken(b, s[:n]), n
	}
	return append(b, s[0]), 1
}

// WithoutSequences is text without what a terminal would have acted on, for a text
// whose offsets are its own.
func WithoutSequences(s string) string {
	return WithoutPlaceholders(takeSequences(s))
}

// WithoutPlaceholders returns the clean text of a file without what stands in for sequences.
func WithoutPlaceholders(text string) string {
	if !HasPlaceholders(text) {
		return text
	}
	return strings.ReplaceAll(text, placeholder, "")
}

// HasPlaceholders reports whether text has a [placeholder] in it. Its last two bytes
// are asked for first: each quotation mark of English begins as it does.
func HasPlaceholders(text string) bool {
	return strings.Contains(text, placeholder[1:]) && strings.Contains(text, placeholder)
}

// WholeSequences returns a text that goes on, as more does, which begins with it; or
// what is before its last line where what follows could end a sequence in that line,
// or strike it over. It never returns less than least bytes of a text that has them.
func WholeSequences(least int, text, more string) string {
	line := strings.LastIndexByte(text, '\n') + 1
	if last := more[min(line, len(more)):]; line > least && (strings.ContainsAny(last, "\x1b\b") || strings.Contains(last, controlIntroducer)) {
		return text[:line]
	}
	return text
}

// Placeholders yields the stretches of clean text that stand in for sequences.
func Placeholders(text string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for at := 0; ; {
			i := strings.Index(text[at:], placeholder)
			if i < 0 {
				return
			}
			at += i
			n := len(text) - at - len(strings.TrimLeft(text[at:], placeholder))
			if !yield(at, n) {
				return
			}
			at += n
		}
	}
}

const (
	placeholder       = string(hidden.Sequence)
	escapeByte        = '\x1b'
	controlIntroducer = "\u009b" // what ESC [ is in one code point
)

// appendTaken appends what stands in for taken, code point for code point.
func appendTaken(b []byte, taken string) []byte {
	for taken != "" {
		_, size := decodeRune(taken)
		b, taken = utf8.AppendRune(b, hidden.Sequence), taken[size:]
	}
	return b
}

// sequenceLen returns how many bytes the terminal's sequence takes that s begins
// with, or 0 if it begins with none.
func sequenceLen(s string) int {
	if s[0] != escapeByte {
		return introducedLen(s)
	}
	if len(s) < 2 || s[1] < ' ' {
		return 0
	}
	switch c := s[1]; {
	case c == '[':
		if n := controlLen(s[2:]); n > 0 {
			return 2 + n
		}
		return 0
	case strings.IndexByte("]PX^_", c) >= 0:
		return stringLen(s)
	case strings.IndexByte("()*+-./#%&", c) >= 0: // which alphabet the terminal has: ESC ( B
		return within(s, 2, '0', '~')
	case strings.IndexByte("6789=>cDEHMNOZno|}~\\", c) >= 0:
		return 2
	}
	return 0
}

// introducedLen is for a sequence that begins with U+009B. That is also what is
// left of "ě" in a file that was decoded wrongly, and a letter may follow it: so
// a parameter must.
func introducedLen(s string) int {
	body, ok := strings.CutPrefix(s, controlIntroducer)
	if !ok || body == "" || body[0] < '0' || body[0] > '?' {
		return 0
	}
	if n := controlLen(body); n > 0 {
		return len(controlIntroducer) + n
	}
	return 0
}

// controlLen returns the length of what follows the introducer of a control
// sequence (ECMA-48, 5.4): parameters, intermediate bytes, one final byte.
func controlLen(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '?' {
		n++
	}
	for n < len(s) && s[n] >= ' ' && s[n] <= '/' {
		n++
	}
	return within(s, n, '@', '~')
}

// within returns the length of s up to the byte at i, with it, if that lies
// between two bounds.
func within(s string, i int, low, high byte) int {
	if i < len(s) && s[i] >= low && s[i] <= high {
		return i + 1
	}
	return 0
}

// stringLen returns the length of a control string (ECMA-48, 5.6), such as a
// window's title or a link's target: up to BEL or ESC \. One that does not end on
// its line is none: an escape that went astray must not swallow an article.
func stringLen(s string) int {
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\a':
			return i + 1
		case c == escapeByte && strings.HasPrefix(s[i+1:], "\\"), strings.HasPrefix(s[i:], "\u009c"):
			return i + 2
		case c < ' ' && c != '\t':
			return 0
		}
	}
	return 0
}

// strikeOver writes the backspaces that rest begins with to b and returns how many
// bytes of rest that took. The characters at the end of b over which they go back
// are struck over if as many follow: so they and the backspaces are taken. Where an
// underline comes second, "N\b_", it is the underline that is. A wide character of
// Chinese takes two backspaces.
func strikeOver(b []byte, rest string) ([]byte, int) {
	n := len(rest) - len(strings.TrimLeft(rest, "\b"))
	start, over := len(b), n
	for below := 0; below < n; below++ {
		r, size := utf8.DecodeLastRune(b[:start])
		next, width := utf8.DecodeRuneInString(rest[over:])
		if !struck(r) || !struck(next) {
			return append(b, rest[:n]...), n
		}
		start, over = start-size, over+width
		if n == 2 && r == next && size > 2 {
			break
		}
	}
	under := string(b[start:])
	if strings.Trim(rest[n:over], "_") == "" && strings.Trim(under, "_") != "" {
		return appendTaken(b, rest[:over]), over
	}
	return appendTaken(appendTaken(b[:start], under), rest[:n]), n
}

// struck reports whether a code point is one that a backspace goes back over.
func struck(r rune) bool {
	return r >= ' ' && r != utf8.RuneError && r != hidden.Sequence && (r < 0x7f || r >= 0xa0)
}
