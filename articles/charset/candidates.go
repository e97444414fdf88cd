package charset

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// candidate is an encoding that text may be in though nobody says so.
type candidate struct {
	name    string
	scheme  encoding.Encoding
	aliases string // that the index of HTML doesn't have
	against int    // how seldom texts are in it, in tenths of a bit
	tongues string // the languages that were written in it
}

const (
	western = "en de fr es it pt nl sv da nb fi is ca"
	central = "pl cs sk hu sl hr ro sq de"
	baltic  = "lt lv et"
)

// candidates are all encodings that are tried, and more that have names. Windows
// has what a text of ISO 8859 has, and dashes and curly quotation marks besides, so
// it stands first: of two that read a text alike the first counts. So do GB18030
// for GBK and GB 2312, and IBM858 for IBM850.
var candidates = [...]candidate{
	{"Windows-1252", charmap.Windows1252, "ansi", 0, western},
	{"Windows-1251", charmap.Windows1251, "", 5, "ru uk be bg sr mk"},
	{"Windows-1250", charmap.Windows1250, "", 5, central},
	{"Windows-1253", charmap.Windows1253, "", 10, "el"},
	{"Windows-1254", charmap.Windows1254, "", 10, "tr"},
	{"Windows-1255", charmap.Windows1255, "", 10, "he"},
	{"Windows-1256", charmap.Windows1256, "", 10, "ar fa"},
	{"Windows-1257", charmap.Windows1257, "", 10, baltic},
	{"Windows-1258", charmap.Windows1258, "", 10, "vi"},
	{"Windows-874", charmap.Windows874, "", 10, "th"},
	{"GB18030", simplifiedchinese.GB18030, "gbk gb2312 cp936 windows936 ms936 euccn", 10, "zh-Hans"},
	{"Shift_JIS", japanese.ShiftJIS, "cp932 windows932", 10, "ja"},
	{"EUC-JP", japanese.EUCJP, "", 10, "ja"},
	{"Big5", traditionalchinese.Big5, "cp950 windows950", 10, "zh-Hant"},
	{"EUC-KR", korean.EUCKR, "cp949 uhc", 10, "ko"},
	{"KOI8-R", charmap.KOI8R, "", 15, "ru bg"},
	{"KOI8-U", charmap.KOI8U, "", 20, "uk be ru"},
	{"ISO-8859-15", charmap.ISO8859_15, "", 30, western},
	{"ISO-8859-2", charmap.ISO8859_2, "", 20, central},
	{"ISO-8859-16", charmap.ISO8859_16, "", 90, "ro hu pl"},
	{"ISO-8859-5", charmap.ISO8859_5, "", 30, "ru uk be bg sr mk"},
	{"ISO-8859-7", charmap.ISO8859_7, "", 20, "el"},
	{"ISO-8859-9", charmap.ISO8859_9, "", 20, "tr"},
	{"ISO-8859-8", charmap.ISO8859_8, "", 20, "he"},
	{"ISO-8859-6", charmap.ISO8859_6, "", 20, "ar"},
	{"ISO-8859-13", charmap.ISO8859_13, "", 20, baltic},
	{"ISO-8859-4", charmap.ISO8859_4, "", 40, baltic},
	{"ISO-8859-10", charmap.ISO8859_10, "", 50, "is sv nb da fi"},
	{"Mac Roman", charmap.Macintosh, "", 50, western},
	{"Mac Cyrillic", charmap.MacintoshCyrillic, "", 60, "ru uk be bg sr mk"},
	{"IBM866", charmap.CodePage866, "", 25, "ru be uk"},
	{"IBM855", charmap.CodePage855, "cp855", 50, "ru bg sr mk"},
	{"IBM852", charmap.CodePage852, "cp852", 35, central},
	{"IBM858", charmap.CodePage858, "cp858 ibm850 cp850", 45, western},
	{"IBM437", charmap.CodePage437, "cp437", 50, western},
	{"IBM862", charmap.CodePage862, "cp862", 40, "he"},
	{"IBM865", charmap.CodePage865, "cp865", 50, "da nb"},
	{"IBM860", charmap.CodePage860, "cp860", 50, "pt"},
	{"IBM863", charmap.CodePage863, "cp863", 50, "fr"},
}

// Lookup returns the encoding of a name: those that HTML knows, whatever their
// case, and what else programs and readers call them, such as cp437 or utf-32le.
// By ISO-8859-1 is meant Windows-1252, which has dashes and curly quotes besides,
// by ISO-8859-9 Windows-1254, by GBK GB18030: as browsers take them.
func Lookup(name string) (Encoding, bool) {
	key := squeezed(name)
	if key == "" {
		return Encoding{}, false
	}
	for _, e := range [...]Encoding{utf8Encoding, utf16LE, utf16BE, utf32LE, utf32BE, iso2022JP} {
		if key == squeezed(e.Name) {
			return e, true
		}
	}
	switch key {
	case "utf16", "ucs2", "unicode":
		return utf16LE, true
	case "utf32", "ucs4":
		return utf32LE, true
	}
	for i := range candidates {
		c := &candidates[i]
		if key == squeezed(c.name) && !strings.HasPrefix(key, "iso88599") || hasWord(c.aliases, key) {
			return c.encoding(), true
		}
	}
	return indexed(name)
}

// indexed looks a name up among those of HTML (WHATWG Encoding, 4.2).
func indexed(name string) (Encoding, bool) {
	scheme, err := htmlindex.Get(name)
	if err != nil {
		return Encoding{}, false
	}
	canonical, err := htmlindex.Name(scheme)
	if err != nil || canonical == "replacement" || canonical == "x-user-defined" {
		return Encoding{}, false
	}
	if key := squeezed(canonical); key != squeezed(name) {
		if e, ok := Lookup(canonical); ok {
			return e, true
		}
	}
	for i := range candidates {
		if candidates[i].scheme == scheme {
			return candidates[i].encoding(), true
		}
	}
	return Encoding{Name: strings.ToUpper(canonical), scheme: scheme}, true
}

// Names returns the encodings that --encoding offers to the shell.
func Names() []string {
	names := []string{"UTF-8", "UTF-16", "UTF-32", "ISO-2022-JP"}
	for _, c := range candidates {
		names = append(names, strings.ReplaceAll(c.name, " ", "-"))
	}
	return names
}

func (c *candidate) encoding() Encoding { return Encoding{Name: c.name, scheme: c.scheme} }

// squeezed returns a name in small letters, without what people leave out of it.
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, name)
}

// hasWord reports whether a list has a word.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
