package articles

import (
	"strings"

	"pullquote/articles/ascii"
)

// isSimple reports whether front matter in YAML is so plain that scanMeta reads
// out of it what YAML's library does, which takes ten times as long: lines of
// "key: value", each key once, and lists below keys. A value is quoted, or it is
// words that mean nothing else in YAML, a day, a time or a small number.
func isSimple(text string) bool {
	var seen [32]string
	keys := seen[:0]
	const valued, listed = -2, -1 // the last key has a value; or none so far
	items := valued               // … or a list, this far from the margin
	for text != "" {
		line, rest, ended := strings.Cut(text, "\n")
		if text = rest; !ended {
			return false
		}
		item := strings.TrimLeft(line, " ")
		if margin := len(line) - len(item); strings.HasPrefix(item, "- ") {
			if items == valued || items != listed && items != margin || !isScalar(item[2:]) {
				return false
			}
			items = margin
			continue
		}
		key, value, ok := simpleKey(line)
		if !ok || len(keys) == cap(keys) || hasKey(keys, key) {
			return false
		}
		keys = append(keys, key)
		items = listed
		if value != "" {
			if items = valued; !isScalar(value) && !isFlow(value) {
				return false
			}
		}
	}
	return len(keys) > 0
}

// simpleKey cuts a line into its key, a word, and what stands after the colon.
func simpleKey(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || len(key) > 64 || !isWord(key) || strings.IndexByte(key, ' ') >= 0 || value != "" && value[0] != ' ' {
		return "", "", false
	}
	return key, strings.Trim(value, " "), true
}

// hasKey reports whether a key stands among keys, in whatever case.
func hasKey(keys []string, key string) bool {
	for _, k := range keys {
		if len(k) == len(key) && strings.EqualFold(k, key) {
			return true
		}
	}
	return false
}

// isScalar reports whether a value on one line is a simple one.
func isScalar(s string) bool {
	s = strings.Trim(s, " ")
	if s == "" || strings.TrimSpace(s) != s {
		return false
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return false
		}
	}
	switch c := s[0]; {
	case c == '"':
		return isQuoted(s)
	case c == '\'':
		return len(s) > 1 && strings.IndexByte(s[1:], '\'') == len(s)-2
	case c >= '0' && c <= '9':
		return isNumberOrTime(s)
	}
	return isLetterStart(s) && !isReserved(s) && !strings.Contains(s, ": ") && !strings.Contains(s, " #") && s[len(s)-1] != ':'
}

// isQuoted reports whether s is one string between double quotes, with no
// escapes but those of quotes and backslashes.
func isQuoted(s string) bool {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '"':
			return i == len(s)-1
		case '\\':
			if i++; i == len(s) || s[i] != '"' && s[i] != '\\' {
				return false
			}
		}
	}
	return false
}

// isFlow reports whether a value is a list of words or quoted strings: [a, "b c"].
func isFlow(s string) bool {
	if len(s) < 3 || s[0] != '[' || s[len(s)-1] != ']' {
		return false
	}
	for part := range strings.SplitSeq(s[1:len(s)-1], ",") {
		part = strings.Trim(part, " ")
		if !isWord(part) && (part == "" || part[0] != '"' && part[0] != '\'' || !isScalar(part)) {
			return false
		}
	}
	return true
}

// isWord reports whether s is ASCII letters, digits, blanks, "_" and "-" that
// begin with a letter and mean nothing else in YAML.
func isWord(s string) bool {
	for i := range len(s) {
		c := s[i]
		if letter := c|0x20 >= 'a' && c|0x20 <= 'z'; !letter && (i == 0 || c != ' ' && c != '_' && c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != "" && !isReserved(s)
}

// isReserved reports whether YAML takes a word for something else than a string.
func isReserved(s string) bool {
	switch len(s) {
	case 4:
		return strings.EqualFold(s, "true") || strings.EqualFold(s, "null")
	case 5:
		return strings.EqualFold(s, "false")
	}
	return false
}

// isNumberOrTime knows numbers that are spelled as they are printed, and days
// and times as machines write them: 1046, 2026-05-14, 2026-05-14T08:30:00+02:00.
func isNumberOrTime(s string) bool {
	if ascii.Digits(s) == len(s) {
		return len(s) < 10 && (s[0] != '0' || len(s) == 1)
	}
	if len(s) < len("2026-05-14") || ascii.Digits(s) != 4 || s[4] != '-' || s[7] != '-' {
		return false
	}
	return strings.Trim(s, "0123456789T:.Z+- ") == "" && !strings.Contains(s, ": ") && s[len(s)-1] != ':'
}
