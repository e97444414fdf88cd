package parquet

import (
	"encoding/binary"

	"pullquote/articles/budget"
)

// deltas reads integers that are told by how much each is more than the one before: in
// blocks, which tell the least that is added, and of what is more than that in each part
// of a block the bits that it takes.
type deltas struct {
	in      []byte
	size    int // numbers of a block
	parts   int // of a block
	left    int // numbers that are still to come
	value   uint64
	first   bool // value is the next number, and no delta is read for it
	least   uint64
	widths  []byte // of those parts of the block that are still to come
	width   int
	inPart  int
	bits    []byte
	at      int
	damaged bool
}

// newDeltas reads the head, and false where there is none.
func newDeltas(b []byte) (*deltas, bool) {
	d := &deltas{in: b, first: true}
	size, parts, left := d.uvarint(), d.uvarint(), d.uvarint()
	d.value = d.zigzag()
	if d.damaged || size == 0 || size > 1<<16 || parts == 0 || parts > size || size%parts != 0 || size/parts%8 != 0 || left > budget.TablePage {
		return nil, false
	}
	d.size, d.parts, d.left = int(size), int(parts), int(left)
	return d, true
}

func (d *deltas) uvarint() uint64 {
	n, size := binary.Uvarint(d.in)
	if size <= 0 {
		d.damaged = true
		return 0
	}
	d.in = d.in[size:]
	return n
}

func (d *deltas) zigzag() uint64 {
	n := d.uvarint()
	return n>>1 ^ -(n & 1)
}

// next returns the next number, and false where there is none.
func (d *deltas) next() (uint64, bool) {
	if d.left == 0 || d.damaged {
		return 0, false
	}
	d.left--
	if d.first {
		d.first = false
		return d.value, true
	}
	if d.inPart == 0 && !d.part() {
		return 0, false
	}
	d.inPart--
	d.value += d.least + bitsAt(d.bits, d.at, d.width)
	d.at += d.width
	return d.value, true
}

// part begins the next part of a block, and the block that it is the first of.
func (d *deltas) part() bool {
	if len(d.widths) == 0 {
		d.least = d.zigzag()
		if d.damaged || len(d.in) < d.parts {
			return false
		}
		d.widths, d.in = d.in[:d.parts], d.in[d.parts:]
	}
	d.width, d.widths = int(d.widths[0]), d.widths[1:]
	d.inPart = d.size / d.parts
	size := d.inPart / 8 * d.width
	if d.width > 64 || size > len(d.in) {
		return false
	}
	d.bits, d.in, d.at = d.in[:size], d.in[size:], 0
	return true
}

// rest is what stands behind the numbers, when all have been read.
func (d *deltas) rest() []byte { return d.in }

// lengths are the numbers that stand before texts: how long each is.
func lengths(b []byte) (all []uint32, rest []byte, ok bool) {
	d, ok := newDeltas(b)
	if !ok || d.left > len(b)*64 { // a block of one width takes a few bytes
		return nil, nil, false
	}
	for d.left > 0 {
		n, ok := d.next()
		if !ok || n > budget.TablePage {
			return nil, nil, false
		}
		all = append(all, uint32(n))
	}
	return all, d.rest(), true
}

// texts reads texts whose lengths stand before all of them, and which may begin as the one
// before did.
type texts struct {
	shared []uint32 // how much of the one before each begins with; nil for none
	sizes  []uint32
	in     []byte
	last   []byte
}

// newTexts reads the lengths; with shared, how much texts have in common stands before them.
func newTexts(b []byte, shared bool) (t *texts, ok bool) {
	t = &texts{in: b}
	if shared {
		if t.shared, t.in, ok = lengths(t.in); !ok {
			return nil, false
		}
	}
	t.sizes, t.in, ok = lengths(t.in)
	return t, ok && (!shared || len(t.shared) == len(t.sizes))
}

// next returns the next text, good until the next call, and false where there is none.
func (t *texts) next() ([]byte, bool) {
	if len(t.sizes) == 0 || int(t.sizes[0]) > len(t.in) {
		return nil, false
	}
	text := t.in[:t.sizes[0]]
	t.in, t.sizes = t.in[t.sizes[0]:], t.sizes[1:]
	if t.shared == nil {
		return text, true
	}
	n := int(t.shared[0])
	if t.shared = t.shared[1:]; n > len(t.last) || n+len(text) > budget.TablePage {
		return nil, false
	}
	t.last = append(t.last[:n], text...)
	return t.last, true
}
