package articles

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
)

func TestEveryEncodingGivesTheSameText(t *testing.T) {
	t.Parallel()
	const want = "“It’s ours,” said Zoë Ostler – quietly. 😀"
	utf16 := func(order func(hi, lo byte) string) string {
		var b strings.Builder
		for _, r := range want {
			if r > 0xffff {
				r -= 0x10000
				for _, u := range []rune{0xd800 + r>>10, 0xdc00 + r&0x3ff} {
					b.WriteString(order(byte(u>>8), byte(u)))
				}
				continue
			}
			b.WriteString(order(byte(r>>8), byte(r)))
		}
		return b.String()
	}
	for name, raw := range map[string]string{
		"UTF-8":    want,
		"UTF-16LE": "\xff\xfe" + utf16(func(hi, lo byte) string { return string([]byte{lo, hi}) }),
		"UTF-16BE": "\xfe\xff" + utf16(func(hi, lo byte) string { return string([]byte{hi, lo}) }),

		"UTF-16LE without its mark": utf16(func(hi, lo byte) string { return string([]byte{lo, hi}) }),
		"UTF-16BE without its mark": utf16(func(hi, lo byte) string { return string([]byte{hi, lo}) }),
	} {
		if a := readString(t, "a.txt", raw); a.Text != want {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
	if a := readString(t, "a.txt", "\x93It\x92s ours,\x94 said Zo\xeb Ostler \x96 quietly."); a.Text != "“It’s ours,” said Zoë Ostler – quietly." {
		t.Errorf("Windows-1252: %q", a.Text)
	}
	if a := readString(t, "a.txt", "\ufeffIt stays."); a.Text != "\ufeffIt stays." || a.Blocks[0].Of(a.Text) != "It stays." {
		t.Errorf("byte order mark: %q, %v", a.Text, a.Blocks)
	}
	if a := readString(t, "a.txt", "It’s “ours,” he said\xe2\x80. So\xff."); a.Text != "It’s “ours,” he said\ufffd. So\ufffd." {
		t.Errorf("damaged UTF-8: %q", a.Text)
	}
}

// harbourNews is «Гавань закрыта», said Alyona Mostovaya, in Windows-1251.
const harbourNews = "\xab\xc3\xe0\xe2\xe0\xed\xfc \xe7\xe0\xea\xf0\xfb\xf2\xe0\xbb, \x97 \xf1\xea\xe0\xe7\xe0\xeb\xe0 \xc0\xeb\xb8\xed\xe0 \xcc\xee\xf1\xf2\xee\xe2\xe0\xff. "

func TestOldEncodingsAreTold(t *testing.T) {
	t.Parallel()
	const want = "«Гавань закрыта», — сказала Алёна Мостовая."
	for name, raw := range map[string]string{"a.txt": harbourNews, "a.md": harbourNews, "a.html": "<html><meta charset=utf-8><p>" + harbourNews + "</p></html>"} {
		a := readString(t, name, raw)
		if got := strings.TrimSpace(a.Text); got != want || len(a.Notes) > 0 || a.Encoding.Name != "Windows-1251" {
			t.Errorf("%s: %q in %s, noting %q", name, got, a.Encoding.Name, a.Notes)
		}
		s := Summarize([]byte(raw), Source{Name: name})
		if s.Words == 0 {
			t.Errorf("%s: no words", name)
		}
	}
}

func TestAGuessedEncodingIsNoted(t *testing.T) {
	t.Parallel()
	for name, raw := range map[string]string{"a.txt": "\xee\xe4", "a.md": "# \xee\xe4\n\n\xee\xe4", "a.html": "<html><p>\xee\xe4</p></html>"} {
		if a := readString(t, name, raw); len(a.Notes) != 1 || !strings.HasPrefix(a.Notes[0], "read as ") || !strings.HasSuffix(a.Notes[0], ", a guess; --encoding sets another") {
			t.Errorf("%s: %q", name, a.Notes)
		}
		a, err := Read(strings.NewReader(raw), Source{Name: name, Encoding: "koi8-r"})
		if err != nil || len(a.Notes) > 0 || !strings.Contains(a.Text, "НД") {
			t.Errorf("%s, said to be KOI8-R: %q, %q, %v", name, a.Text, a.Notes, err)
		}
	}
}

// TestAHeadHasTheEncodingOfTheWhole also where its first byte beyond ASCII is its last.
func TestAHeadHasTheEncodingOfTheWhole(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads one long text after the other; run without -short")
	}
	for _, ascii := range []int{0, 100, judged - 1, judged, 2 * judged, leastHead - 50, leastHead - 1, leastHead, leastHead + judged} {
		for name, text := range map[string]string{
			"Windows-1251": harbourNews + "\n\n", "Windows-1252": "\x93Not one boat,\x94 said Zo\xeb Ostler \x96 quietly.\n\n", "UTF-8": "“Not one boat,” said Zoë Ostler.\n\n",
			"UTF-8, damaged": "“Not one boat,” said Zo\xeb Ostler.\n\n", "Shift_JIS": "\x8d\x60\x82\xcc\x8b\xb4\x82\xcd\x8c\x8e\x97\x6a\x93\xfa\x82\xa9\x82\xe7\x95\xc2\x8d\xbd\x82\xb3\x82\xea\x82\xe9\x81\x42\n\n",
		} {
			raw := strings.Repeat("Not a boat left.\n\n", ascii/18) + strings.Repeat("x", ascii%18)
			checkHead(t, name, raw+strings.Repeat(text, 1+3*leastHead/len(text)))
		}
	}
}

func TestControlsBecomePicturesOneForOne(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"\x1b[31m": "␛[31m", "a\x00b": "a␀b", "\x7f": "␡", "\u009b0m": "\ufffd0m", "\u202eabc": "\ufffdabc", "\u200fabc": "\u2060abc",
		"a\r\nb\tc": "a\r\nb\tc", "a\u2028b": "a\nb", "co\u00adoperate": "co\u00adoperate", "\xe2\x80x": "\ufffdx", "\xf0\x9f\x98": "\ufffd", "\xff\xff": "\ufffd\ufffd",
	} {
		if got := clean.Text(in); got != want {
			t.Errorf("%q is cleaned to %q, want %q", in, got, want)
		}
	}
	if got := clean.Line(" The crane\r\n\x1b[1mstays\t today "); got != "The crane ␛[1mstays today" {
		t.Errorf("line %q", got)
	}
}

// tagged spells words in tags, which show nothing.
func tagged(words string) string {
	return strings.Map(func(r rune) rune { return 0xe0000 + r }, words)
}

func TestWhatShowsNothingIsStoodInForOneForOne(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"a\u200b\u200b\u200b": "a\u2060\u2060\u2060", "a" + tagged("evil"): "a\u2060\u2060\u2060\u2060", "a" + tagged("e"): "a\u2060", "a\u034fb\U0001d173c": "a\u2060b\u2060c",
		"😀\ufe0f\ufe00\ufe00\ufe00": "😀\ufe0f\u2060\u2060\u2060", "a\u200b\u00ad\u200e": "a\u2060\u00ad\u2060", "a\u200b\u202e\u200b": "a\u2060\ufffd\u2060",
		"Ada\u200bQuill": "Ada\u200bQuill", "a\u180e\u3164b\u200dc\ufe0f": "a\u180e\u3164b\u200dc\ufe0f", "a\u00ad\u00ad\u00ad": "a\u00ad\u00ad\u00ad", // told as they are, and seen through
		"👩\u200d👩❤\ufe0f": "👩\u200d👩❤\ufe0f", "می\u200cخ": "می\u200cخ", "\ufeffa\ufeff": "\ufeffa\ufeff", "🏴" + tagged("gbsct\x7f"): "🏴" + tagged("gbsct\x7f"),
	} {
		if got := clean.Text(in); got != want {
			t.Errorf("%q is cleaned to %q, want %q", in, got, want)
		}
	}
	if got := clean.Line("Ada\u200b " + tagged("evil") + " Qu\u00adill"); got != "Ada Quill" {
		t.Errorf("line %q", got)
	}
}

func TestHiddenTextIsKeptAtItsPlaceAndCounted(t *testing.T) {
	t.Parallel()
	hides := "\u2060\u2060\u2060\u2060"
	a := readString(t, "a.txt", "The crane stays.\n\nNobody pays."+tagged("evil")+"\n\n"+tagged("evil")+"\n\nThe end\u200b.\u200b")
	if a.Text != "The crane stays.\n\nNobody pays."+hides+"\n\n"+hides+"\n\nThe end\u200b.\u200b" || a.Hidden != 2 {
		t.Errorf("%q, %d hidden", a.Text, a.Hidden)
	}
	var blocks []string
	for _, b := range a.Blocks {
		blocks = append(blocks, b.Of(a.Text))
	}
	if got, want := strings.Join(blocks, "|"), "The crane stays.|Nobody pays."+hides+"|"+hides+"|The end\u200b."; got != want {
		t.Errorf("blocks %q, want %q", got, want)
	}
	md := readString(t, "a.md", "# The crane\n\nNobody pays.&#xe0065;&#xe0076;&#xe0069;&#xe006c; می&zwnj;خ a&zwnj;b ❤&#xfe0f;\n")
	if md.Text != "The crane\n\nNobody pays."+hides+" می\u200cخ a\u200cb ❤\ufe0f" || md.Hidden != 1 {
		t.Errorf("%q, %d hidden", md.Text, md.Hidden)
	}
}

func TestAFloodOfMarksIsCut(t *testing.T) {
	t.Parallel()
	flood := func(n int) string { return "Z" + strings.Repeat("\u0301", n) + "algo" }
	if got := clean.Line(flood(5000)); got != flood(budget.Marks) {
		t.Errorf("%d bytes", len(got))
	}
	if got := clean.Line("Z" + strings.Repeat("\u0301\u200b", 5000)); got != "Z"+strings.Repeat("\u0301", budget.Marks) {
		t.Errorf("%d bytes", len(got))
	}
	family := strings.Repeat("👩🏽\u200d", 3) + "👩🏽"
	if got := clean.Line(family); got != family {
		t.Errorf("%q becomes %q", family, got)
	}
	if got := clean.Line(strings.Repeat("👩🏽\u200d", 5000) + "👩"); strings.Contains(got, strings.Repeat("👩🏽\u200d", budget.Joiners+1)) || !strings.Contains(got, strings.Repeat("👩🏽\u200d", budget.Joiners)+"👩🏽👩🏽") {
		t.Errorf("%.200q", got)
	}
	const hum = "ཧཾཀྵྨླྺྼྻྂ" // a stack of eight marks and more is in use
	if got := clean.FewMarks(hum); got != hum {
		t.Errorf("%q becomes %q", hum, got)
	}
	if got := clean.Label(strings.Repeat("long ", 1<<20)); utf8.RuneCountInString(got) != budget.Label+1 || !strings.HasSuffix(got, "…") {
		t.Errorf("label %q", got)
	}
}

func TestWhatIsNoArticleIsNamed(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]string{
		"":                        "x.txt is empty",
		"%PDF-1.7\n":              "x.txt is not text: it looks like a PDF",
		"\x89PNG\r\n\x1a\n":       "x.txt is not text: it looks like a PNG picture",
		"PK\x03\x04\x00\x00":      "x.txt is a damaged archive: zip: not a valid zip file",
		"\x7fELF\x02\x01\x01\x00": "x.txt is not text: it looks like a program",
		"\x1f\x8b\x08\x00":        "x.txt is a damaged gzip archive",
		strings.Repeat("a\x00\x00\x01\x07\xff", 50): "x.txt is not text: it looks binary",
		" \r\n\t\u00a0\n": "x.txt contains no text",
	} {
		_, err := Read(strings.NewReader(data), Source{Name: "x.txt"})
		if err == nil || err.Error() != want {
			t.Errorf("%.10q: %v, want %s", data, err, want)
		}
	}
	broken := errors.New("the disk is gone")
	if _, err := Read(iotest.ErrReader(broken), Source{Name: "x.txt"}); !errors.Is(err, broken) || err.Error() != "reading x.txt: the disk is gone" {
		t.Errorf("%v", err)
	}
	if _, err := Read(io.MultiReader(strings.NewReader("<!doctype html>"), endless{}), Source{Name: "x.html"}); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("an endless page: %v", err)
	}
	if _, err := Read(strings.NewReader(strings.Repeat("word ", judged)), Source{Name: "x.txt", Size: 1 << 30}); err == nil || err.Error() != "x.txt is too large: more than 512 MB" {
		t.Errorf("a gigabyte: %v", err)
	}
	for _, data := range []string{"\"", "a\x00b and so on", "GIF8 is a format", "BZh", "ID3 tags", "x"} {
		if a := readString(t, "x.txt", data); utf8.RuneCountInString(a.Text) != len(data) || len(a.Blocks) != 1 {
			t.Errorf("%q is %q in %d blocks", data, a.Text, len(a.Blocks))
		}
	}
}

// endless gives spaces for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}
