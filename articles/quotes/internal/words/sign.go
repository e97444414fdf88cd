package words

import "pullquote/articles/quotes/internal/class"

// Punctuation and spaces beyond ASCII.

// sign recognises punctuation and spaces beyond ASCII at the start of s; it
// returns 0 for letters. Spaces come back as newline, which makes no token.
func sign(s string) (int, Kind) {
	switch {
	case len(s) >= 2 && s[0] == 0xC2 && s[1] == 0xA0: // no-break space
		return 2, Newline
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80:
		return generalSign(s[2])
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x90: // ␀ and other pictures of control characters
		return 3, Symbol
	case len(s) >= 3 && s[0] == 0xE3 && s[1] == 0x80:
		switch s[2] {
		case 0x80: // ideographic space
			return 3, Newline
		case 0x81: // 、
			return 3, Comma
		case 0x82: // 。
			return 3, Stop
		}
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF: // byte order mark
		return 3, Newline
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBC:
		return wideSign(s[2])
	}
	return 0, Word
}

// generalSign recognises what Unicode calls general punctuation by its last byte.
func generalSign(last byte) (int, Kind) {
	switch {
	case last == 0x93 || last == 0x94 || last == 0x95: // – — ―
		return 3, Dash
	case last == 0xA6: // …
		return 3, Stop
	case last <= 0x8F || last == 0xAF || last == 0xA8 || last == 0xA9: // thin and odd spaces
		return 3, Newline
	case last == 0xA2: // •
		return 3, Symbol
	}
	return 0, Word
}

// wideSign recognises the wide punctuation of East Asia by its last byte.
func wideSign(last byte) (int, Kind) {
	switch last {
	case 0x8C: // ，
		return 3, Comma
	case 0x81, 0x8E, 0x9F: // ！ ． ？
		return 3, Stop
	case 0x9A: // ：
		return 3, Colon
	case 0x9B: // ；
		return 3, Semicolon
	case 0x88: // （
		return 3, Opening
	case 0x89: // ）
		return 3, Closing
	}
	return 0, Word
}

// narrow returns the ASCII mark for the last byte of a wide stop of East Asia,
// and any other byte as it is.
func narrow(last byte) byte {
	switch last {
	case 0x82, 0x8E: // 。 ．
		return '.'
	case 0x81: // ！
		return '!'
	case 0x9F: // ？
		return '?'
	}
	return last
}

// EndsIn tells how a passage that ends in toks[:last] leaves the
// sentence around it.
func EndsIn(text string, toks []Token, last int) byte {
	for last > 0 && (toks[last-1].Kind == Mark || toks[last-1].Kind == Closing || toks[last-1].Of(text) == "'") {
		last--
	}
	if last == 0 {
		return 0
	}
	switch t := toks[last-1]; t.Kind {
	case Stop:
		return narrow(text[t.End-1])
	case Comma:
		return ','
	case Dash:
		return '-'
	default:
		if t.Class&class.Abbreviation != 0 || text[t.End-1] == '.' {
			return '.'
		}
	}
	return 0
}
