package index

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

func TestQuotationsAreReadAsTheyWerePacked(t *testing.T) {
	t.Parallel()
	p, u := newPacker(), new(unpacker)
	var said []Quote
	for i, text := range []string{"", "It is ours", "“So,” he said: \"no\" \\ yes", "a\nb\tc\x00\x1b\x7f", "<b>&amp;</b>", "é 語 😀 \u2028", strings.Repeat("the crane ", 1000)} {
		said = append(said, Quote{quotes.Span{Start: i, End: 1000 * i}, quotes.Kind(i % 3), i - 1, float64(i) / 10, float64(i) / 20, i + 1, i, i / 2, text})
		packed, err := p.pack(said)
		if err != nil {
			t.Fatal(err)
		}
		if !json.Valid(p.json) {
			t.Errorf("%q is not JSON", p.json)
		}
		if got, err := u.unpack(packed); err != nil || !reflect.DeepEqual(got, said) {
			t.Errorf("%v is read as %v: %v", said, got, err)
		}
	}
	if none, err := p.pack(nil); err != nil || string(p.json) != "[]" {
		t.Errorf("nothing is packed into %q: %v", none, err)
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`[1,2,0,-1,900,0,1,0,0,"It is \"ours\""],`))
	f.Add([]byte(`[1,2,0,-1,900,0,1,0,0,"It is`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var q Quote
		rest, is := q.readJSON(b)
		if !is {
			return
		}
		var fields []any
		if err := json.Unmarshal(b[:len(b)-len(rest)], &fields); err == nil && utf8.Valid(b) && (len(fields) != 10 || fields[9] != q.Text) {
			t.Errorf("%q is read as %v, and as JSON it is %v", b, q, fields)
		}
	})
}

func TestWhatIsNotPackedIsRefused(t *testing.T) {
	t.Parallel()
	p := newPacker()
	for _, text := range []string{"", "[", "{}", "[[1,2]]", `[[1,2,0,0,5,0,1,0,0,"a"`, `[[1,2,0,0,5,0,1,0,0,"a"]`, `[[1,2,0,0,5,0,1,0,0,"\x"]]`, `[[1,2,0,0,5,"a"]]`, `[]]`} {
		var b bytes.Buffer
		p.zip.Reset(&b)
		_, err := p.zip.Write([]byte(text))
		if said, got := new(unpacker).unpack(b.Bytes()); err != nil || got == nil {
			t.Errorf("%q is read as %v, %v", text, said, err)
		}
		if err := p.zip.Close(); err != nil {
			t.Fatal(err)
		}
		if said, got := new(unpacker).unpack(b.Bytes()); got == nil {
			t.Errorf("%q is read as %v", text, said)
		}
	}
}

func BenchmarkUnpack(b *testing.B) {
	said := make([]Quote, 10)
	for i := range said {
		said[i] = Quote{Span: quotes.Span{Start: 300 * i, End: 300*i + 150}, Speaker: i % 3, Confidence: 0.9, Text: strings.Repeat("There will be no strike. ", 6)}
	}
	packed, err := newPacker().pack(said)
	if err != nil {
		b.Fatal(err)
	}
	var u unpacker
	for b.Loop() {
		if _, err := u.unpack(packed); err != nil {
			b.Fatal(err)
		}
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
