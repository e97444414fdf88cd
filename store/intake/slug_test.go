package intake

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlugsAreWordsInAnyScript(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"The Crane is mended":       "the-crane-is-mended",
		"  “Not one boat!”  ":       "not-one-boat",
		"The council’s 2nd café":    "the-councils-2nd-café",
		"Cafe\u0301":                "café",
		"港の起重機が壊れた":                 "港の起重機が壊れた",
		"КРАН сломан":               "кран-сломан",
		"الرافعة مكسورة":            "الرافعة-مكسورة",
		"क्रेन टूट गई":              "क्रेन-टूट-गई",
		"../../etc/passwd\x00":      "etc-passwd",
		"C:\\Windows\\NUL":          "c-windows-nul",
		"con":                       "con-",
		"COM1":                      "com1-",
		"🚢🏗️":                       "",
		"a\u202eb":                  "a-b",
		"har\u00adbour \u3164":      "harbour",
		"\xff\xfe broken":           "broken",
		strings.Repeat("boat ", 50): strings.TrimSuffix(strings.Repeat("boat-", 16), "-"),
		strings.Repeat("港", 50):     strings.Repeat("港", 26),
	} {
		if got := slug(title); got != want {
			t.Errorf("%q is %q, want %q", title, got, want)
		}
	}
}

// fit reports what is wrong with a name on some system.
func fit(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	switch {
	case !utf8.ValidString(name):
		return "is no UTF-8"
	case len(name) > 200:
		return "is too long"
	case strings.ContainsAny(name, "<>:\"/\\|?*\x00\n\r\t\x1b\x7f"):
		return "has signs that Windows does not take"
	case strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return "begins or ends badly"
	case name != "" && !filepath.IsLocal(name):
		return "is not local"
	case strings.EqualFold(stem, "con") || strings.EqualFold(stem, "aux") || strings.EqualFold(stem, "lpt1"):
		return "is a device"
	}
	return ""
}

func FuzzNames(f *testing.F) {
	for _, s := range []string{"The crane", "con.txt", "..", ".a.", "a. .txt", "港\xff", "COM¹", strings.Repeat("é", 300) + ".html", "\u0301a", "a\u200d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := slug(s)
		if wrong := fit(got); wrong != "" || len(got) > slugBytes+1 || strings.ContainsAny(got, " .") {
			t.Errorf("the slug %q of %q %s", got, s, wrong)
		}
		if again := slug(got); strings.Trim(again, "-") != strings.Trim(got, "-") {
			t.Errorf("the slug of %q is %q", got, again)
		}
		name := safeName(s)
		if wrong := fit(name); wrong != "" {
			t.Errorf("the name %q of %q %s", name, s, wrong)
		}
		if again := safeName(name); again != name {
			t.Errorf("%q is made %q", name, again)
		}
	})
}
