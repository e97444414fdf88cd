package parquet

import (
	"bufio"
	"errors"
	"io"
)

// Types of the compact form of Thrift.
const (
	thriftTrue   = 1
	thriftFalse  = 2
	thriftByte   = 3
	thriftI16    = 4
	thriftI32    = 5
	thriftI64    = 6
	thriftDouble = 7
	thriftBinary = 8
	thriftList   = 9
	thriftSet    = 10
	thriftMap    = 11
	thriftStruct = 12
)

// decoder reads the compact form of Thrift. After an error, everything is empty.
type decoder struct {
	in    *bufio.Reader
	left  int // bytes that may still be read
	depth int // of structs in each other
	err   error
}

var errThrift = errors.New("is damaged: it does not tell what stands in it")

func (d *decoder) fail(err error) {
	if d.err == nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = errCut
		}
		d.err = err
	}
}

func (d *decoder) byte() byte {
	if d.err != nil {
		return 0
	}
	if d.left--; d.left < 0 {
		d.fail(errThrift)
		return 0
	}
	b, err := d.in.ReadByte()
	if err != nil {
		d.fail(err)
	}
	return b
}

func (d *decoder) uvarint() uint64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		b := d.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	d.fail(errThrift)
	return 0
}

// integer reads a number of any width but a byte.
func (d *decoder) integer() int64 {
	n := d.uvarint()
	return int64(n>>1) ^ -int64(n&1)
}

// size reads how many there are of something, each of which takes a byte at least.
func (d *decoder) size() int {
	n := d.uvarint()
	if n > uint64(max(0, d.left)) {
		d.fail(errThrift)
		return 0
	}
	return int(n)
}

func (d *decoder) text() string {
	n := d.size()
	if d.err != nil {
		return ""
	}
	b := make([]byte, n)
	d.left -= n
	if _, err := io.ReadFull(d.in, b); err != nil {
		d.fail(err)
		return ""
	}
	return string(b)
}

// fields reads a struct. read is called for each field by its number and type, and reports
// whether it has read it; what it has not is passed over.
func (d *decoder) fields(read func(id int, kind byte) bool) {
	if d.depth++; d.depth > 32 {
		d.fail(errThrift)
	}
	id := int64(0)
	for d.err == nil {
		b := d.byte()
		kind := b & 0xf
		if kind == 0 {
			break
		}
		if step := b >> 4; step != 0 {
			id += int64(step)
		} else {
			id = d.integer()
		}
		if d.err == nil && !read(int(id), kind) {
			d.skip(kind)
		}
	}
	d.depth--
}

// list reads a list: read is called for each element, by the type of all.
func (d *decoder) list(read func(kind byte)) {
	b := d.byte()
	n := int(b >> 4)
	if n == 15 {
		n = d.size()
	}
	for range n {
		if d.err != nil {
			return
		}
		read(b & 0xf)
	}
}

// skip passes over a value.
func (d *decoder) skip(kind byte) {
	switch kind {
	case thriftTrue, thriftFalse: // the type is the value
	case thriftByte:
		d.byte()
	case thriftI16, thriftI32, thriftI64:
		d.uvarint()
	case thriftDouble:
		d.discard(8)
	case thriftBinary:
		d.discard(d.size())
	case thriftList, thriftSet:
		d.list(d.skipElement)
	case thriftMap:
		n := d.size()
		if n == 0 {
			return
		}
		kinds := d.byte()
		for range n {
			if d.err != nil {
				return
			}
			d.skipElement(kinds >> 4)
			d.skipElement(kinds & 0xf)
		}
	case thriftStruct:
		d.fields(func(int, byte) bool { return false })
	default:
		d.fail(errThrift)
	}
}

// skipElement passes over an element of a list. There, a truth is a byte.
func (d *decoder) skipElement(kind byte) {
	if kind == thriftTrue || kind == thriftFalse {
		kind = thriftByte
	}
	if d.depth++; d.depth > 32 {
		d.fail(errThrift)
		return
	}
	d.skip(kind)
	d.depth--
}

func (d *decoder) discard(n int) {
	if d.err != nil {
		return
	}
	if d.left -= n; d.left < 0 {
		d.fail(errThrift)
		return
	}
	if _, err := d.in.Discard(n); err != nil {
		d.fail(err)
	}
}
