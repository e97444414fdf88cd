package intake

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/hidden"
)

const (
	slugBytes = 80  // of a name that is made
	nameBytes = 180 // of a name that is kept: systems take 255, and "-2" may follow
)

// slug makes a file's name of a title in any script: its words in lower case
// with hyphens between them, at most 80 bytes. It is empty if there is no
// letter and no digit in the title.
func slug(title string) string {
	var b strings.Builder
	gap := false // a hyphen is due before the next letter
	for _, r := range norm.NFC.String(strings.ToValidUTF8(title, " ")) {
		switch {
		case hidden.Ignorable(r) && !unicode.Is(unicode.Bidi_Control, r), r == '\'', r == '’': // within a word
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsMark(r):
			if b.Len() > 0 && !gap { // a mark belongs to the letter before it
				b.WriteRune(r)
			}
		default:
			gap = true
		}
		if b.Len() > 4*slugBytes {
			break
		}
	}
	return unreserved(shorten(norm.NFC.String(b.String()), slugBytes))
}

// shorten cuts a slug to a number of bytes, after a word if there is one.
func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	s = runes(s, limit+1)
	if i := strings.LastIndexByte(s, '-'); i > limit/2 {
		return s[:i]
	}
	return strings.TrimRight(runes(s, limit), "-")
}

// runes cuts a string to at most limit bytes, between code points.
func runes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}

// safeName makes a file's or folder's name fit for every system and for a
// list: no controls, nothing that does not show, no signs that Windows keeps for itself, no dot in front,
// which would hide it. Otherwise it stays as it is. It may come out empty.
func safeName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r), unicode.IsControl(r), r == utf8.RuneError:
			return '-'
		case unicode.Is(unicode.Bidi_Control, r), r == 0x2028, r == 0x2029, r == 0xfeff:
			return -1
		}
		return r
	}, hidden.Strip(strings.ToValidUTF8(name, "-")))
	name = strings.Trim(name, ". ")
	ext := filepath.Ext(name)
	if len(ext) > 16 {
		ext = ""
	}
	stem := strings.TrimRight(runes(strings.TrimSuffix(name, ext), nameBytes), ". ")
	return unreserved(stem + ext)
}

// unreserved changes a name that Windows keeps for a device.
func unreserved(name string) string {
	stem, rest, _ := strings.Cut(name, ".")
	switch low := strings.ToLower(strings.TrimRight(stem, " ")); {
	case low == "con", low == "prn", low == "aux", low == "nul", low == "conin$", low == "conout$",
		(strings.HasPrefix(low, "com") || strings.HasPrefix(low, "lpt")) && utf8.RuneCountInString(low) == 4 && strings.ContainsAny(low[3:], "0123456789¹²³"):
		if rest == "" {
			return stem + "-"
		}
		return stem + "-." + rest
	}
	return name
}
