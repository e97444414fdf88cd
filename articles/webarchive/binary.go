package webarchive

import (
	"strings"
	"unicode/utf16"
)

// binary is a property list in Apple's binary form: objects, then a table of where
// each of them lies, then 32 bytes that tell where the table is and how wide its
// numbers are. Objects name each other by their place in the table.
type binary struct {
	raw        string
	table      uint64 // where it begins
	count      uint64 // objects in it
	entryBytes int    // of a number in the table
	refBytes   int    // of a number that names an object
}

// The kinds of object that are read, by the upper four bits of their first byte.
const (
	kindInteger = 0x1
	kindData    = 0x4
	kindASCII   = 0x5
	kindUTF16   = 0x6
	kindDict    = 0xd
)

const trailerBytes = 32

func readBinary(raw string) (Page, error) {
	b, top, ok := openBinary(raw)
	if !ok {
		return Page{}, errDamaged
	}
	main, ok := b.value(top, mainKey)
	if !ok {
		return Page{}, errNoPage
	}
	var p Page
	for key, to := range map[string]*string{dataKey: &p.Content, charsetKey: &p.Charset, mediaKey: &p.Media, urlKey: &p.URL} {
		if at, ok := b.value(main, key); ok {
			*to, _ = b.text(at)
		}
	}
	if p.Content == "" {
		return Page{}, errNoPage
	}
	return p, nil
}

// openBinary reads the trailer; top is the object that holds all others.
func openBinary(raw string) (b binary, top uint64, ok bool) {
	if len(raw) < len("bplist00")+trailerBytes {
		return b, 0, false
	}
	trailer := raw[len(raw)-trailerBytes:]
	b = binary{raw: raw[:len(raw)-trailerBytes], entryBytes: int(trailer[6]), refBytes: int(trailer[7])}
	b.count, top, b.table = number(trailer[8:16]), number(trailer[16:24]), number(trailer[24:32])
	ok = b.entryBytes >= 1 && b.entryBytes <= 8 && b.refBytes >= 1 && b.refBytes <= 8 && b.table < uint64(len(b.raw)) &&
		b.count <= (uint64(len(b.raw))-b.table)/uint64(b.entryBytes) && top < b.count
	return b, top, ok
}

// number reads a big-endian number of eight bytes at most.
func number(s string) (n uint64) {
	for i := range len(s) {
		n = n<<8 | uint64(s[i])
	}
	return n
}

// object returns the kind of an object, how many bytes or members it has, and where
// these begin.
func (b binary) object(n uint64) (kind byte, size, at uint64, ok bool) {
	if n >= b.count {
		return 0, 0, 0, false
	}
	entry := b.table + n*uint64(b.entryBytes)
	at = number(b.raw[entry : entry+uint64(b.entryBytes)])
	if at >= uint64(len(b.raw)) {
		return 0, 0, 0, false
	}
	first := b.raw[at]
	kind, size, at = first>>4, uint64(first&0xf), at+1
	if size == 0xf && kind != kindInteger { // a number follows that tells it
		if at >= uint64(len(b.raw)) || b.raw[at]>>4 != kindInteger {
			return 0, 0, 0, false
		}
		width := uint64(1) << (b.raw[at] & 0xf)
		if width > 8 || at+1+width > uint64(len(b.raw)) {
			return 0, 0, 0, false
		}
		size, at = number(b.raw[at+1:at+1+width]), at+1+width
	}
	return kind, size, at, size <= uint64(len(b.raw)) && at <= uint64(len(b.raw))
}

// text returns the bytes of data, or a string.
func (b binary) text(n uint64) (string, bool) {
	kind, size, at, ok := b.object(n)
	if kind == kindUTF16 {
		size *= 2
	}
	if !ok || size > uint64(len(b.raw))-at {
		return "", false
	}
	s := b.raw[at : at+size]
	switch kind {
	case kindData, kindASCII:
		return s, true
	case kindUTF16:
		units := make([]uint16, 0, len(s)/2)
		for i := 0; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(units)), true
	}
	return "", false
}

// mostKeys is how many keys of a dictionary are looked at. A page's has seven.
const mostKeys = 64

// value returns the object that stands behind a key of a dictionary.
func (b binary) value(n uint64, key string) (uint64, bool) {
	kind, size, at, ok := b.object(n)
	refs := uint64(b.refBytes)
	if !ok || kind != kindDict || size > (uint64(len(b.raw))-at)/(2*refs) {
		return 0, false
	}
	for i := range min(size, mostKeys) {
		name, _ := b.key(number(b.raw[at+i*refs : at+(i+1)*refs]))
		if name == key {
			at += (size + i) * refs
			return number(b.raw[at : at+refs]), true
		}
	}
	return 0, false
}

// key is text of an object that may be a key: no longer than one.
func (b binary) key(n uint64) (string, bool) {
	if _, size, _, ok := b.object(n); !ok || size > 100 {
		return "", false
	}
	s, ok := b.text(n)
	return strings.Clone(s), ok
}
