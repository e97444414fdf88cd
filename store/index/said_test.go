package index

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

func TestQuotationsAreReadAsTheyWerePacked(t *testing.T) {
	t.Parallel()
	p := newPacker()
	var said []Quote
	for i, text := range []string{"", "It is ours", "“So,” he said: \"no\" \\ yes", "a\nb\tc\x00\x1b\x7f", "<b>&amp;</b>", "é 語 😀 \u2028", strings.Repeat("the crane ", 1000)} {
		said = append(said, Quote{quotes.Span{Start: i, End: 1000 * i}, quotes.Kind(i % 3), i - 1, float64(i) / 10, text})
		packed, err := p.pack(said)
		if err != nil {
			t.Fatal(err)
		}
		if !json.Valid(p.json) {
			t.Errorf("%q is not JSON", p.json)
		}
		if got, err := unpack(packed); err != nil || !reflect.DeepEqual(got, said) {
			t.Errorf("%v is read as %v: %v", said, got, err)
		}
	}
	if none, err := p.pack(nil); err != nil || string(p.json) != "[]" {
		t.Errorf("nothing is packed into %q: %v", none, err)
	}
}

func FuzzString(f *testing.F) {
	f.Add("a\"\\\n\x00é\xff\u2028")
	f.Fuzz(func(t *testing.T, s string) {
		var got string
		if err := json.Unmarshal(appendString(nil, s), &got); err != nil || got != strings.ToValidUTF8(s, "\ufffd") {
			t.Errorf("%q is read as %q: %v", s, got, err)
		}
	})
}
