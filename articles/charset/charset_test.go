package charset

import (
	"encoding/binary"
	"math"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestUTF8WinsOverWhatIsDeclared(t *testing.T) {
	t.Parallel()
	for _, s := range news {
		for _, in := range s.in {
			whole := page(`<meta http-equiv="Content-Type" content="text/html; charset=`+in+`">`, s)
			if got := Decode(whole, Hint{Label: in, Form: HTML}); got.String != whole || got.Encoding.Name != "UTF-8" {
				t.Errorf("%s, declared %s: read as %s", s.language, in, got.Encoding.Name)
			}
		}
	}
}

func TestDamagedUTF8IsUTF8(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"It’s “ours,” he said\xe2\x80. So\xff.": "It’s “ours,” he said\ufffd. So\ufffd.",
		"Гавань \xd0":                           "Гавань \ufffd",
		"“We wait\xe2\x80\xe2\x80\x9d":          "“We wait\ufffd”",
	} {
		if got := Decode(raw, Hint{}); got.String != want || got.Encoding.Guessed {
			t.Errorf("%q is read as %q, %+v", raw, got.String, got.Encoding)
		}
	}
	stale := strings.Repeat("Гавань закрыта. ", 100) + "\xff"
	if e := Find(stale, Hint{Label: "windows-1251"}); e.Name != "UTF-8" {
		t.Errorf("one broken byte makes it %s", e.Name)
	}
}

// wideForms are UTF-16 and UTF-32, either way round.
var wideForms = map[string]func(text string) []byte{
	"UTF-16LE": func(s string) (b []byte) { return units(s, binary.LittleEndian) },
	"UTF-16BE": func(s string) (b []byte) { return units(s, binary.BigEndian) },
	"UTF-32LE": func(s string) (b []byte) {
		for _, r := range s {
			b = binary.LittleEndian.AppendUint32(b, uint32(r))
		}
		return b
	},
	"UTF-32BE": func(s string) (b []byte) {
		for _, r := range s {
			b = binary.BigEndian.AppendUint32(b, uint32(r))
		}
		return b
	},
}

func units(s string, order binary.AppendByteOrder) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func TestUTF16AndUTF32NeedNoMark(t *testing.T) {
	t.Parallel()
	for name, as := range wideForms {
		for _, s := range news {
			text := s.title + "\n\n" + strings.ReplaceAll(s.text, ". ", ".\r\n") + " 2026 🚢\r\n\r\nAda Quill\r\n"
			if got := Decode(string(as(text)), Hint{}); got.String != text || got.Encoding.Name != name || !got.Encoding.Wide() {
				t.Errorf("%s in %s is read as %s: %.60q", s.language, name, got.Encoding.Name, got.String)
			}
			if got := Decode(string(as("\ufeff"+text)), Hint{}); got.String != text || got.Encoding.Name != name {
				t.Errorf("%s in %s with its mark is read as %s: %.60q", s.language, name, got.Encoding.Name, got.String)
			}
		}
	}
}

func TestTablesOfNumbersAreNoUTF16(t *testing.T) {
	t.Parallel()
	var sound, counters, points, small, flags []byte
	for i := range 4000 {
		sound = binary.LittleEndian.AppendUint16(sound, uint16(int16(900*math.Sin(float64(i)/20))))
		counters = binary.LittleEndian.AppendUint32(counters, uint32(i))
		points = binary.BigEndian.AppendUint64(points, math.Float64bits(float64(i)))
		small = binary.LittleEndian.AppendUint16(small, uint16(i%200))
		flags = append(flags, byte(i%2), 0)
	}
	for name, b := range map[string][]byte{"sound": sound, "counters": counters, "points": points, "small numbers": small, "flags": flags, "zeros": make([]byte, 4000)} {
		if e := Find(string(b), Hint{}); e.Wide() {
			t.Errorf("%s are %s", name, e.Name)
		}
	}
}

func TestAFewZeroBytesMakeNoUTF16(t *testing.T) {
	t.Parallel()
	for n := 1; n < 40; n++ {
		raw := strings.Repeat("Not one boat leaves the harbour. "[:33-n%2]+"\x00", n)
		if e := Find(raw, Hint{}); e.Wide() {
			t.Errorf("%q is %s", raw, e.Name)
		}
	}
}

func TestADeclarationThatCannotBeIsPassedOver(t *testing.T) {
	t.Parallel()
	russian := saved(t, news[15].text, "KOI8-R")
	japanese := saved(t, news[26].text, "Shift_JIS")
	for name, row := range map[string]struct {
		raw  string
		hint Hint
		want string
	}{
		"ASCII":                          {russian, Hint{Label: "us-ascii"}, "KOI8-R"},
		"UTF-8":                          {russian, Hint{Label: "UTF-8"}, "KOI8-R"},
		"UTF-16 in a meta":               {`<meta charset="utf-16">` + russian, Hint{Form: HTML}, "KOI8-R"},
		"EUC-JP":                         {japanese, Hint{Label: "euc-jp"}, "Shift_JIS"},
		"a name that nothing has":        {russian, Hint{Label: "klingon"}, "KOI8-R"},
		"the server's before the page's": {`<meta charset="iso-8859-5">` + russian, Hint{Label: "koi8-r", Form: HTML}, "KOI8-R"},
		"the page's after a wrong one":   {`<meta charset="koi8-r">` + russian, Hint{Label: "utf-8", Form: HTML}, "KOI8-R"},
		"the first meta":                 {`<!-- <meta charset="big5"> --><script charset="big5">"<meta charset=big5>"</script><meta name="a" content="charset=big5"><meta charset="koi8-r"><meta charset="big5">` + russian, Hint{Form: HTML}, "KOI8-R"},
		"XML":                            {`<?xml version="1.0" encoding='koi8-r'?><rss>` + russian, Hint{Form: XML}, "KOI8-R"},
		"Latin-1 is Windows-1252":        {"It\x92s ours", Hint{Label: "ISO-8859-1"}, "Windows-1252"},
		"a damaged page":                 {japanese + "\x80" + japanese, Hint{Label: "shift-jis"}, "Shift_JIS"},
	} {
		if got := Find(row.raw, row.hint); got.Name != row.want || got.Guessed {
			t.Errorf("%s: read as %+v, want %s", name, got, row.want)
		}
	}
}

func TestAMetaCountsInTheFirst128KB(t *testing.T) {
	t.Parallel()
	const word = "\xee\xe4" // Windows-1251; too short to tell by itself
	near := strings.Repeat(" ", declaredWithin-40) + `<meta charset="windows-1251">` + word
	if got := Find(near, Hint{Form: HTML}); got.Name != "Windows-1251" || got.Guessed {
		t.Errorf("within: %+v", got)
	}
	if got := Find(strings.Repeat(" ", 40)+near, Hint{Form: HTML}); !got.Guessed {
		t.Errorf("beyond: %+v", got)
	}
}

func TestWhatTheReaderSaysCountsAlone(t *testing.T) {
	t.Parallel()
	raw := saved(t, news[15].text, "Windows-1251")
	for _, name := range []string{"KOI8-R", "koi8_r", "cp437", "mac-roman", "GBK", "utf-16be"} {
		e, ok := Lookup(name)
		if got := Decode(raw, Hint{Name: name, Label: "windows-1251"}); !ok || got.Encoding.Name != e.Name || got.String != e.Decode(raw) {
			t.Errorf("%s: read as %s", name, got.Encoding.Name)
		}
	}
	if got := Decode("\ufeffГавань", Hint{Name: "windows-1251"}); got.Encoding.Name != "Windows-1251" {
		t.Errorf("a byte order mark makes it %s", got.Encoding.Name)
	}
}

func TestAnEncodingHasManyNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"utf8": "UTF-8", "UTF-8": "UTF-8", "utf-16": "UTF-16LE", "UCS-4": "UTF-32LE", "latin1": "Windows-1252", "ISO-8859-1": "Windows-1252", "l2": "ISO-8859-2", "ISO-8859-9": "Windows-1254",
		"cp1251": "Windows-1251", "CP866": "IBM866", "ibm850": "IBM858", "cp437": "IBM437", "macintosh": "Mac Roman", "x-mac-roman": "Mac Roman", "Mac-Cyrillic": "Mac Cyrillic", "koi": "KOI8-R",
		"gb2312": "GB18030", "gbk": "GB18030", "x-sjis": "Shift_JIS", "ms932": "Shift_JIS", "big5-hkscs": "Big5", "ks_c_5601-1987": "EUC-KR", "tis-620": "Windows-874", "iso-2022-jp": "ISO-2022-JP", "iso-8859-3": "ISO-8859-3",
	} {
		if e, ok := Lookup(name); !ok || e.Name != want {
			t.Errorf("%s is %q, want %s", name, e.Name, want)
		}
	}
	for _, name := range []string{"", " ", "klingon", "hz-gb-2312", "iso-2022-kr", "x-user-defined"} {
		if e, ok := Lookup(name); ok {
			t.Errorf("%q is %s", name, e.Name)
		}
	}
	for _, name := range Names() {
		if e, ok := Lookup(name); !ok || e.Name == "" {
			t.Errorf("%s is offered and not known", name)
		}
	}
}

// TestAHeadIsTheBeginning holds that what is cut anywhere gives what the whole begins
// with, and no broken character.
func TestAHeadIsTheBeginning(t *testing.T) {
	t.Parallel()
	for _, s := range news {
		for _, in := range append([]string{"UTF-8"}, s.in...) {
			e, raw := Encoding{Name: in}, s.text
			if in != "UTF-8" {
				e.scheme, raw = schemeOf(t, in), saved(t, s.text, in)
			}
			whole := e.Decode(raw)
			for n := len(raw); n > len(raw)-40; n-- {
				if got := e.DecodeHead(raw[:n]); !strings.HasPrefix(whole, got) || len(got) < len(whole)-40*utf8.UTFMax {
					t.Errorf("%s in %s cut at %d: %q", s.language, in, n, got)
				}
			}
		}
	}
	e, raw := utf16LE, string(units("We wait. 🚢🚢", binary.LittleEndian))
	for n := len(raw) - 7; n < len(raw); n++ {
		if got := e.DecodeHead(raw[:n]); got != "We wait. 🚢" && got != "We wait. " {
			t.Errorf("UTF-16 cut at %d: %q", n, got)
		}
	}
}

func TestUTF8IsNotCopied(t *testing.T) {
	raw := strings.Repeat(news[15].text+"\n", 1000)
	if n := testing.AllocsPerRun(10, func() { Decode(raw, Hint{Form: HTML}) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzDecode holds that whatever the bytes are and is said of them, the text is valid
// UTF-8 of bounded length, and the bytes themselves if they are.
func FuzzDecode(f *testing.F) {
	for _, s := range news {
		for _, in := range s.in {
			f.Add(saved(f, s.text, in), "", in, uint8(0))
			f.Add(saved(f, page(`<meta charset=`+in+`>`, s), in), "", "", uint8(1))
		}
		f.Add(string(wideForms["UTF-16LE"](s.text)), "", "", uint8(2))
	}
	f.Add("\x1b$B9A\x1b(B \x1b$B", "", "", uint8(0))
	f.Add("\xff\xfe\x00\xd8", "utf-32", "iso-2022-jp", uint8(0))
	f.Fuzz(func(t *testing.T, raw, name, label string, form uint8) {
		h := Hint{Name: name, Label: label, Form: Form(form % 3)}
		text := Decode(raw, h)
		if !utf8.ValidString(text.String) || len(text.String) > 4*len(raw)+utf8.UTFMax {
			t.Fatalf("%d bytes become %d in %s", len(raw), len(text.String), text.Encoding.Name)
		}
		if text.Encoding.Name == "" {
			t.Fatal("an encoding without a name")
		}
		if name == "" && utf8.ValidString(raw) && !text.Encoding.Wide() && text.Encoding.Name != "ISO-2022-JP" && text.String != raw {
			t.Fatalf("%q is read as %q in %s", raw, text.String, text.Encoding.Name)
		}
		head := text.Encoding.DecodeHead(raw)
		if !utf8.ValidString(head) || !strings.HasPrefix(text.String, head) {
			t.Fatalf("the head of %q is %q", text.String, head)
		}
	})
}
