package report

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestJSONHoldsNoLiveByteAndTheSameValue(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	for r := range unicode.MaxRune + 1 {
		if r < 0x80 || live(r) || unicode.In(r, unicode.C) && utf8.ValidRune(r) && r%97 == 0 {
			all.WriteRune(r)
		}
	}
	all.WriteString("é漢👩")
	for _, write := range []func(any) ([]byte, error){line, element} {
		doc, err := write(map[string]string{"text": all.String()})
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range string(doc) {
			if r < ' ' && r != '\n' || unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) && r != '\n' || r >= 0xe0000 && r < 0xe1000 {
				t.Fatalf("%U at %d", r, i)
			}
		}
		var back map[string]string
		if err := json.Unmarshal(doc, &back); err != nil || back["text"] != all.String() {
			t.Errorf("%v, or another value", err)
		}
		if !strings.HasSuffix(strings.TrimSpace(string(doc)), `é漢👩"}`) && !strings.Contains(string(doc), `é漢👩"`) {
			t.Error("letters are escaped, too")
		}
	}
}

// Names are told apart in JSON, by every parser, and can be had back.
func TestNamesThatAreNotUTF8AreToldApart(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, name := range []string{"a.txt", "a\xff.txt", "a\xfe.txt", "a\ufffd.txt", "bytes:a%FF.txt", "a%FF.txt", "é\xe9%41.txt", "é\xe9A.txt", "bytes:", "\xff\xfe", "\xed\xa0\x80"} {
		b, err := line(fileName(name))
		var told string
		if err == nil {
			err = json.Unmarshal(b, &told)
		}
		if err != nil || strings.ContainsRune(told, '\ufffd') && !strings.ContainsRune(name, '\ufffd') {
			t.Fatalf("%q is told as %q: %v", name, told, err)
		}
		if other, there := seen[told]; there {
			t.Errorf("%q and %q are both told as %q", name, other, told)
		}
		seen[told] = name
		back := told
		if rest, is := strings.CutPrefix(told, "bytes:"); is {
			if back, err = url.PathUnescape(rest); err != nil {
				t.Fatal(err)
			}
		}
		if back != name {
			t.Errorf("%q is told as %q, which is %q", name, told, back)
		}
	}
}
