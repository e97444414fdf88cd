package model

import "encoding/binary"

// reader takes numbers from the front of a part; after the end it gives zeros
// and is short.
type reader struct {
	data  []byte
	short bool
	spare []Branch
}

// branch returns a new branch. They are made many at a time.
func (r *reader) branch() *Branch {
	if len(r.spare) == 0 {
		r.spare = make([]Branch, 512)
	}
	b := &r.spare[0]
	r.spare = r.spare[1:]
	return b
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.short = true
		r.data = nil
		return nil
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (r *reader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (r *reader) string() string { return string(r.take(int(r.byte()))) }

// appendString appends a string of at most 255 bytes, its length first.
func appendString(out []byte, s string) []byte {
	s = s[:min(len(s), 255)]
	return append(append(out, byte(len(s))), s...)
}
