package webarchive

import (
	"encoding/base64"
	"strings"
	"testing"
)

// list is a binary property list of some objects, the last of which holds all others.
func list(objects ...string) string {
	var b, table strings.Builder
	b.WriteString("bplist00")
	for _, o := range objects {
		table.WriteByte(byte(b.Len() >> 8))
		table.WriteByte(byte(b.Len()))
		b.WriteString(o)
	}
	at := b.Len()
	b.WriteString(table.String())
	b.WriteString(strings.Repeat("\x00", 6) + "\x02\x01" + strings.Repeat("\x00", 7) + string(rune(len(objects))) + strings.Repeat("\x00", 7) + string(rune(len(objects)-1)))
	b.WriteString(strings.Repeat("\x00", 6) + string([]byte{byte(at >> 8), byte(at)}))
	return b.String()
}

func text(s string) string {
	if len(s) < 15 {
		return string([]byte{0x50 | byte(len(s))}) + s
	}
	return "\x5f\x10" + string([]byte{byte(len(s))}) + s
}

func data(s string) string { return "\x4f\x10" + string([]byte{byte(len(s))}) + s }

const page = "<p>The crane stays, said Orla Venn.</p>"

func TestAPageIsFoundInABinaryList(t *testing.T) {
	t.Parallel()
	raw := list(text(mainKey), text(dataKey), data(page), text(urlKey), text("https://harbourpost.example/a"), "\xd2\x01\x03\x02\x04", "\xd1\x00\x05")
	if p, err := Read(raw); err != nil || p.Content != page || p.URL != "https://harbourpost.example/a" {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestAPageIsFoundInAListInXML(t *testing.T) {
	t.Parallel()
	raw := `<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>` + "\n\t" + base64.StdEncoding.EncodeToString([]byte(page)) +
		"\n" + `</data><key>WebResourceURL</key><string>https://harbourpost.example/a</string></dict><key>WebSubresources</key><array><dict><key>WebResourceURL</key><string>b</string></dict></array></dict></plist>`
	if p, err := Read(raw); err != nil || p.Content != page || p.URL != "https://harbourpost.example/a" {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestAListThatNamesItselfHoldsNoPage(t *testing.T) {
	t.Parallel()
	for name, raw := range map[string]string{
		"itself":        list(text(mainKey), "\xd1\x00\x01"),
		"beyond":        list(text(mainKey), "\xd1\x00\x77"),
		"endless":       list(text(mainKey), "\xdf\x13\xff\xff\xff\xff\xff\xff\xff\xff"),
		"no dictionary": list(data("a")),
		"cut":           list(text(mainKey), "\xd1\x00\x01")[:30],
	} {
		if p, err := Read(raw); err == nil {
			t.Errorf("%s: got %+v", name, p)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(list(text(mainKey), text(dataKey), data(page), "\xd1\x01\x02", "\xd1\x00\x03"))
	f.Add(`<?xml version="1.0"?><!DOCTYPE plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>YQ==</data>`)
	f.Fuzz(func(t *testing.T, raw string) {
		if p, err := Read(raw); err == nil && len(p.Content) > len(raw) {
			t.Fatalf("%d bytes came out of %d", len(p.Content), len(raw))
		}
	})
}
