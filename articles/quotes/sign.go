package quotes

// Punctuation and spaces beyond ASCII.

// sign recognises punctuation and spaces beyond ASCII at the start of s; it
// returns 0 for letters. Spaces come back as newline, which makes no token.
func sign(s string) (int, tokenKind) {
	switch {
	case len(s) >= 2 && s[0] == 0xC2 && s[1] == 0xA0: // no-break space
		return 2, newline
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80:
		switch c := s[2]; {
		case c == 0x93 || c == 0x94 || c == 0x95: // – — ―
			return 3, dash
		case c == 0xA6: // …
			return 3, stop
		case c <= 0x8F || c == 0xAF || c == 0xA8 || c == 0xA9: // thin and odd spaces
			return 3, newline
		case c == 0xA2: // •
			return 3, symbol
		}
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x90: // ␀ and other pictures of control characters
		return 3, symbol
	case len(s) >= 3 && s[0] == 0xE3 && s[1] == 0x80:
		switch s[2] {
		case 0x80: // ideographic space
			return 3, newline
		case 0x81: // 、
			return 3, comma
		case 0x82: // 。
			return 3, stop
		}
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF: // byte order mark
		return 3, newline
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBC:
		return wideSign(s[2])
	}
	return 0, word
}

// wideSign recognises the wide punctuation of East Asia by its last byte.
func wideSign(last byte) (int, tokenKind) {
	switch last {
	case 0x8C: // ，
		return 3, comma
	case 0x81, 0x8E, 0x9F: // ！ ． ？
		return 3, stop
	case 0x9A: // ：
		return 3, colon
	case 0x9B: // ；
		return 3, semi
	case 0x88: // （
		return 3, opening
	case 0x89: // ）
		return 3, closing
	}
	return 0, word
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
