package parquet

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"pullquote/articles/budget"
)

// column is a column of flat values.
type column struct {
	element
	leaf int // its place among all columns of the file
}

// cursor goes through the values of a column in a group of rows.
type cursor struct {
	column
	codec codec
	left  int64 // values, nulls among them, that no page has held yet
	in    *bufio.Reader
	rest  *io.LimitedReader // of the column's bytes, behind in
	held  *held

	packed, page []byte // buffers, which are used again
	words        []byte // the dictionary, and where its values begin
	starts       []uint32
	unpacker     unpacker

	inPage int    // values of the page that are left
	levels hybrid // 1 where there is a value
	any    bool   // the page has levels
	values []byte // that stand one behind the other
	bit    int    // of truths
	coded  *hybrid
	truths *hybrid
	deltas *deltas
	texts  *texts
	split  int // of values whose first bytes stand together, then their second ones: how many are left
	number [16]byte
}

// held counts the bytes of pages that all columns hold.
type held struct{ bytes int }

// grow makes room for a page, if that is not too much.
func (h *held) grow(b []byte, n int) ([]byte, error) {
	if n > budget.TablePage {
		return nil, fmt.Errorf("is too large: a page has more than %d MB", budget.TablePage>>20)
	}
	if n <= cap(b) {
		return b[:n], nil
	}
	if h.bytes += n - cap(b); h.bytes > budget.TableHeld {
		return nil, fmt.Errorf("is too large: what is read of its columns at a time is more than %d MB", budget.TableHeld>>20)
	}
	return make([]byte, n), nil
}

// open begins a column of a group of rows.
func (c column) open(r io.ReaderAt, size int64, of chunk, rows int64, h *held, again *cursor) (*cursor, error) {
	switch {
	case of.elsewhere:
		return nil, errors.New("has columns in other files, which are not read")
	case of.kind != c.kind || of.values != rows:
		return nil, damaged("the column %q contradicts itself", c.name)
	case !of.codec.known():
		return nil, fmt.Errorf("is packed by %s, which is not read; Snappy, gzip, Zstandard and LZ4 are", of.codec)
	case of.begin < 0 || of.size < 0 || of.begin > size-of.size:
		return nil, errCut
	}
	if again == nil {
		again = &cursor{column: c, held: h, in: bufio.NewReaderSize(nil, 16<<10)}
	}
	again.rest = &io.LimitedReader{R: io.NewSectionReader(r, of.begin, of.size), N: of.size}
	again.in.Reset(again.rest)
	again.codec, again.left, again.inPage, again.starts, again.words = of.codec, rows, 0, again.starts[:0], again.words[:0]
	return again, nil
}

// next returns the bytes of the next value, and nil for a null. They are good until the
// next call.
func (c *cursor) next() (value []byte, null bool, err error) {
	for c.inPage == 0 {
		if err := c.turn(); err != nil {
			return nil, false, fmt.Errorf("column %q: %w", c.name, err)
		}
	}
	c.inPage--
	if c.any {
		level, ok := c.levels.next()
		if !ok {
			return nil, false, damaged("column %q: a page has fewer levels than values", c.name)
		}
		if level == 0 {
			return nil, true, nil
		}
	}
	value, ok := c.value()
	if !ok {
		return nil, false, damaged("column %q: a page has fewer values than it says", c.name)
	}
	return value, false, nil
}

// value takes the next value.
func (c *cursor) value() ([]byte, bool) {
	switch {
	case c.coded != nil:
		n, ok := c.coded.next()
		if !ok || n+1 >= uint64(len(c.starts)) {
			return nil, false
		}
		value := c.words[c.starts[n]:c.starts[n+1]]
		if c.kind == byteArrays {
			value = value[4:]
		}
		return value, true
	case c.truths != nil:
		n, ok := c.truths.next()
		return []byte{byte(n)}, ok
	case c.texts != nil:
		return c.texts.next()
	case c.deltas != nil:
		n, ok := c.deltas.next()
		binary.LittleEndian.PutUint64(c.number[:], n)
		return c.number[:], ok // of a number of 32 bits, the first half
	case c.split > 0:
		return c.together(), true
	case c.kind == boolean:
		if c.bit/8 >= len(c.values) {
			return nil, false
		}
		b := c.values[c.bit/8] >> (c.bit % 8) & 1
		c.bit++
		return []byte{b}, true
	}
	n, ok := c.width(c.values)
	if !ok {
		return nil, false
	}
	value := c.values[:n]
	c.values = c.values[n:]
	if c.kind == byteArrays {
		value = value[4:]
	}
	return value, true
}

// together puts the next value together of its bytes.
func (c *cursor) together() []byte {
	width := c.fixed()
	n := len(c.values) / width
	value := c.number[:0]
	for i := range width {
		value = append(value, c.values[i*n+n-c.split])
	}
	c.split--
	return value
}

// fixed is how many bytes each value takes; 0 where they differ.
func (e element) fixed() int {
	return map[physical]int{int32s: 4, int64s: 8, int96s: 12, floats: 4, doubles: 8, fixedArrays: e.length}[e.kind]
}

// width is how many bytes the first of some values takes.
func (e element) width(values []byte) (int, bool) {
	if e.kind != byteArrays {
		n := e.fixed()
		return n, n > 0 && n <= len(values)
	}
	if len(values) < 4 {
		return 0, false
	}
	n := 4 + int(binary.LittleEndian.Uint32(values))
	return n, n >= 4 && n <= len(values)
}
