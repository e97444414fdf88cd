package parquet

import "encoding/binary"

// encoder writes the compact form of Thrift. Fields come in the order of their numbers.
type encoder struct {
	b    []byte
	last []int // number of the field before, of each struct that is open
}

func (e *encoder) open() { e.last = append(e.last, 0) }

func (e *encoder) close() {
	e.b = append(e.b, 0)
	e.last = e.last[:len(e.last)-1]
}

func (e *encoder) field(id int, kind byte) {
	at := &e.last[len(e.last)-1]
	e.b = append(e.b, byte(id-*at)<<4|kind) // no two fields that are written lie 16 apart
	*at = id
}

func (e *encoder) zigzag(n int64) {
	e.b = binary.AppendUvarint(e.b, uint64(n)<<1^uint64(n>>63))
}

func (e *encoder) i32(id int, n int) {
	e.field(id, thriftI32)
	e.zigzag(int64(n))
}

func (e *encoder) i64(id int, n int64) {
	e.field(id, thriftI64)
	e.zigzag(n)
}

func (e *encoder) text(id int, s string) {
	e.field(id, thriftBinary)
	e.element(s)
}

// element is a text in a list.
func (e *encoder) element(s string) {
	e.b = binary.AppendUvarint(e.b, uint64(len(s)))
	e.b = append(e.b, s...)
}

// structure is a struct as a field.
func (e *encoder) structure(id int, write func()) {
	e.field(id, thriftStruct)
	e.open()
	write()
	e.close()
}

// list begins a list of n elements.
func (e *encoder) list(id int, kind byte, n int) {
	e.field(id, thriftList)
	if n < 15 {
		e.b = append(e.b, byte(n)<<4|kind)
		return
	}
	e.b = append(e.b, 0xf0|kind)
	e.b = binary.AppendUvarint(e.b, uint64(n))
}
