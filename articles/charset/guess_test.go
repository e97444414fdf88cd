package charset

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// schemeOf returns an encoding as it was, ISO-8859-9 not being Windows-1254.
func schemeOf(t testing.TB, name string) encoding.Encoding {
	t.Helper()
	for _, c := range candidates {
		if c.name == name {
			return c.scheme
		}
	}
	e, ok := Lookup(name)
	if !ok {
		t.Fatalf("%s is unknown", name)
	}
	return e.scheme
}

// saved returns text as it was saved in an encoding: where that has no curly
// quotation marks and dashes, people wrote what it has.
func saved(t testing.TB, text, name string) string {
	t.Helper()
	raw, err := schemeOf(t, name).NewEncoder().String(text)
	if err != nil {
		raw, err = schemeOf(t, name).NewEncoder().String(asTyped.Replace(text))
	}
	if err != nil {
		t.Fatalf("%s has not all of %.40q: %v", name, text, err)
	}
	return raw
}

var asTyped = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "’", "'", "–", "-", "—", "-", "…", "...", "«", `"`, "»", `"`, "\u00a0", " ")

// page is a story as a page, with what stands in its head.
func page(head string, s story) string {
	text := strings.ReplaceAll(s.text, ". ", ".</p>\n<p class=\"story\">")
	return "<!DOCTYPE html>\n<html><head>" + head + "<title>" + s.title + "</title></head>\n<body><h1>" + s.title + "</h1>\n<p>" + text + "</p></body></html>"
}

// longScript is what keeps a <meta> behind it from the first kilobytes of a page.
var longScript = "<script>" + strings.Repeat("var charset = 'none'; show(charset);\n", 2500) + "</script>"

// ways are those in which a story was saved: what is known of its bytes beside them, and
// what stands in a page's head.
var ways = []struct {
	name string
	form Form
	as   func(in string) (label, head string)
}{
	{"text, declared", Prose, func(in string) (string, string) { return in, "" }},
	{"text, wrongly declared", Prose, func(string) (string, string) { return "utf-8", "" }},
	{"text, undeclared", Prose, func(string) (string, string) { return "", "" }},
	{"page, declared by its server", HTML, func(in string) (string, string) { return in, `<meta charset="utf-8">` }},
	{"page, declared early", HTML, func(in string) (string, string) { return "", `<meta charset="` + in + `">` }},
	{"page, declared late", HTML, func(in string) (string, string) {
		return "", longScript + `<META content='text/html; charset=` + in + `' http-equiv=Content-Type>`
	}},
	{"page, wrongly declared", HTML, func(string) (string, string) { return "utf-8", `<meta charset="utf-8">` }},
	{"page, undeclared", HTML, func(string) (string, string) { return "", "" }},
}

// TestNewsIsReadInTheEncodingThatItHas holds, for each way, that 95 of 100 stories are
// read as they were written, and that it is told of the others that they may not be.
func TestNewsIsReadInTheEncodingThatItHas(t *testing.T) {
	t.Parallel()
	encodings := map[string]bool{}
	for _, way := range ways {
		right, all := 0, 0
		for _, s := range news {
			for _, in := range s.in {
				encodings[in] = true
				label, head := way.as(strings.ReplaceAll(in, "Mac Cyrillic", "x-mac-cyrillic"))
				text := s.text
				if way.form == HTML {
					text = page(head, s)
				}
				raw := saved(t, text, in)
				want, _ := schemeOf(t, in).NewDecoder().String(raw)
				all++
				switch got := Decode(raw, Hint{Label: label, Form: way.form}); {
				case got.String == want:
					right++
				case got.Encoding.Guessed:
					t.Logf("%s: %s in %s is guessed to be %s", way.name, s.language, in, got.Encoding.Name)
				default:
					t.Errorf("%s: %s in %s is read as %s without a word", way.name, s.language, in, got.Encoding.Name)
				}
			}
		}
		t.Logf("%s: %d of %d", way.name, right, all)
		if right*100 < all*95 {
			t.Errorf("%s: %d of %d", way.name, right, all)
		}
	}
	if len(encodings) < 20 {
		t.Errorf("%d encodings", len(encodings))
	}
}

// TestALineOfNewsIsMostlyEnough is the same for the first few words of each story.
func TestALineOfNewsIsMostlyEnough(t *testing.T) {
	t.Parallel()
	right, silent, all := 0, 0, 0
	for _, s := range news {
		for _, in := range s.in {
			line := []rune(s.text)[:80]
			raw := saved(t, string(line), in)
			want, _ := schemeOf(t, in).NewDecoder().String(raw)
			got := Decode(raw, Hint{})
			all++
			switch {
			case got.String == want:
				right++
			case !got.Encoding.Guessed:
				silent++
				t.Logf("%s in %s is read as %s: %q", s.language, in, got.Encoding.Name, got.String)
			}
		}
	}
	if right*100 < all*90 || silent*100 > all*3 {
		t.Errorf("%d of %d are right, and %d are wrong without a word", right, all, silent)
	}
}

func TestAGuessIsToldToBeOne(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"\xa5 12":                        "read as Windows-1252, a guess; --encoding sets another",
		"No \xc6\xc7\xc8\xc9\xca, no go": "read as Windows-1252, a guess; --encoding sets another",
		"The caf\xe9s of the quay and the r\xe9sum\xe9s of its people": "",
		"Not one boat leaves.": "",
		"Žižka":                "",
	} {
		e := Find(raw, Hint{})
		if got := e.Note(); (got == "") != (want == "") || got != "" && !strings.HasPrefix(got, "read as ") {
			t.Errorf("%q: %q, want %q", raw, got, want)
		}
	}
}

func TestALargeTextIsGuessedByASample(t *testing.T) {
	text := saved(t, strings.Repeat(news[16].text+"\n\n", 50), "Windows-1251")
	cost := func(n int) float64 {
		raw := strings.Repeat("Not one boat leaves. ", 1000) + strings.Repeat(text, n)
		if e := Find(raw, Hint{}); e.Name != "Windows-1251" {
			t.Errorf("%d bytes are %s", len(raw), e.Name)
		}
		return testing.AllocsPerRun(3, func() { Find(raw, Hint{}) })
	}
	if few, many := cost(2), cost(400); many > few*1.1 {
		t.Errorf("%v allocations become %v", few, many)
	}
}

func ExampleDecode() {
	text := Decode("\xf1\xea\xe0\xe7\xe0\xeb\xe0 \xc0\xeb\xb8\xed\xe0 \xcc\xee\xf1\xf2\xee\xe2\xe0\xff", Hint{})
	fmt.Println(text.String, "|", text.Encoding.Name)
	// Output: сказала Алёна Мостовая | Windows-1251
}
