package parquet

import (
	"encoding/binary"

	"pullquote/articles/budget"
)

// hybrid reads numbers of a few bits that stand as runs of one number and as groups of
// eight, bit by bit: levels, and numbers in a dictionary.
type hybrid struct {
	in    []byte
	width int // bits of a number
	left  int // numbers of the run that is being read
	value uint64
	bits  []byte // of groups; nil for a run of value
	at    int    // bit
}

// next returns the next number, and false where there is none.
func (h *hybrid) next() (uint64, bool) {
	for h.left == 0 {
		if !h.run() {
			return 0, false
		}
	}
	h.left--
	if h.bits == nil {
		return h.value, true
	}
	n := bitsAt(h.bits, h.at, h.width)
	h.at += h.width
	return n, true
}

// run begins the next run.
func (h *hybrid) run() bool {
	head, n := binary.Uvarint(h.in)
	if n <= 0 || head>>1 > budget.TablePage {
		return false
	}
	h.in = h.in[n:]
	if head&1 == 1 {
		count := int(head>>1) * 8
		size := count / 8 * h.width // bytes
		if size > len(h.in) {       // the last group may end with the page
			size = len(h.in)
			count = size * 8 / h.width
		}
		h.left, h.bits, h.at = count, h.in[:size:size], 0
		h.in = h.in[size:]
		return true
	}
	size := (h.width + 7) / 8
	if size > len(h.in) {
		return false
	}
	h.left, h.bits, h.value = int(head>>1), nil, 0
	for i := range size {
		h.value |= uint64(h.in[i]) << (8 * i)
	}
	h.in = h.in[size:]
	return true
}

// bitsAt returns the number of some bits that begins at a bit, the lowest first.
func bitsAt(b []byte, at, width int) (n uint64) {
	for i := range width {
		bit := at + i
		n |= uint64(b[bit/8]>>(bit%8)&1) << i
	}
	return n
}

// appendRuns writes numbers of a few bits as [hybrid] reads them: eight or more of one as
// a run, the others in groups of eight.
func appendRuns(b []byte, numbers []uint32, width int) []byte {
	for at := 0; at < len(numbers); {
		same := at
		for same < len(numbers) && numbers[same] == numbers[at] {
			same++
		}
		if same-at >= 8 || same == len(numbers) {
			b = binary.AppendUvarint(b, uint64(same-at)<<1)
			for i := range (width + 7) / 8 {
				b = append(b, byte(numbers[at]>>(8*i)))
			}
			at = same
			continue
		}
		end := at + 8
		for end < len(numbers) && !begins(numbers[end:]) {
			end += 8
		}
		b = appendGroups(b, numbers[at:min(end, len(numbers))], width)
		at = min(end, len(numbers))
	}
	return b
}

// begins reports whether a run is worth its head.
func begins(numbers []uint32) bool {
	if len(numbers) < 8 {
		return false
	}
	for _, n := range numbers[1:8] {
		if n != numbers[0] {
			return false
		}
	}
	return true
}

// appendGroups writes numbers bit by bit, in groups of eight, the last one filled up.
func appendGroups(b []byte, numbers []uint32, width int) []byte {
	groups := (len(numbers) + 7) / 8
	b = binary.AppendUvarint(b, uint64(groups)<<1|1)
	var held uint64
	bits := 0
	for i := range groups * 8 {
		if i < len(numbers) {
			held |= uint64(numbers[i]) << bits
		}
		for bits += width; bits >= 8; bits -= 8 {
			b = append(b, byte(held))
			held >>= 8
		}
	}
	return b
}
