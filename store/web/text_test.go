package web

import (
	"strings"
	"testing"
)

func TestTextIsReadInTheEncodingThatItHas(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ name, declared, body, want string }{
		{"declared", "windows-1251", "\xc3\xe0\xe2\xe0\xed\xfc", "Гавань"},
		{"a byte order mark wins", "iso-8859-1", "\xef\xbb\xbfŁódź", "Łódź"},
		{"UTF-16", "", "\xff\xfeh\x00\xe9\x00", "hé"},
		{"declared by the page", "", `<meta charset="shift_jis">` + "\x8d\x60", `<meta charset="shift_jis">港`},
		{"nothing declared, UTF-8", "", "Hafen über alles", "Hafen über alles"},
		{"nothing declared, not UTF-8", "", "caf\xe9", "café"},
		{"damaged UTF-8", "utf-8", "naïve caf\xe9", "naïve caf\ufffd"},
		{"declared UTF-8, and none", "utf-8", "caf\xe9", "café"},
		{"declared by the page, behind a script", "", "<script>" + strings.Repeat("x", 4000) + `</script><meta charset="koi8-r">` + "\xe7", "<script>" + strings.Repeat("x", 4000) + `</script><meta charset="koi8-r">Г`},
		{"UTF-8 with a stale declaration", "windows-1251", "Łódź", "Łódź"},
		{"said by its reader", "windows-1251", "said \xe7", "said Г"},
		{"unknown name", "klingon", "plain", "plain"},
	} {
		said := ""
		if strings.HasPrefix(row.name, "said") {
			said = "koi8-r"
		}
		if got := (Page{Charset: row.declared, Body: []byte(row.body)}).Text(said).String; got != row.want {
			t.Errorf("%s: got %q, want %q", row.name, got, row.want)
		}
	}
}
