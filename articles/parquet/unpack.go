package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"

	"pullquote/articles/budget"
)

// String names the way.
func (c codec) String() string {
	names := []string{"nothing", "Snappy", "gzip", "LZO", "Brotli", "LZ4", "Zstandard", "LZ4"}
	if c < 0 || int(c) >= len(names) {
		return fmt.Sprint("method ", int(c))
	}
	return names[c]
}

// unpacker unpacks pages.
type unpacker struct {
	zip *gzip.Reader
	zst *zstd.Decoder
}

// known reports whether pages that are packed in a way can be read.
func (c codec) known() bool {
	return c == unpacked || c == snappy || c == gzipped || c == zstandard || c == lz4Raw
}

// unpack unpacks a page into as many bytes as it says that it has, which are to's.
func (u *unpacker) unpack(how codec, packed, to []byte) error {
	switch how {
	case unpacked:
		if len(packed) != len(to) {
			return damaged("a page has %d bytes and not %d", len(packed), len(to))
		}
		copy(to, packed)
		return nil
	case snappy:
		return unsnappy(packed, to)
	case lz4Raw:
		return unlz4(packed, to)
	case gzipped:
		return u.gunzip(packed, to)
	default:
		return u.unzstd(packed, to)
	}
}

func (u *unpacker) gunzip(packed, to []byte) (err error) {
	if u.zip == nil {
		u.zip, err = gzip.NewReader(bytes.NewReader(packed))
	} else {
		err = u.zip.Reset(bytes.NewReader(packed))
	}
	if err == nil {
		_, err = io.ReadFull(u.zip, to)
	}
	if err != nil {
		return damaged("a page cannot be unpacked: %w", err)
	}
	return nil
}

func (u *unpacker) unzstd(packed, to []byte) (err error) {
	if u.zst == nil {
		u.zst, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(budget.TablePage), zstd.WithDecoderLowmem(true))
		if err != nil {
			return err
		}
	}
	if err = u.zst.Reset(bytes.NewReader(packed)); err == nil {
		_, err = io.ReadFull(u.zst, to)
	}
	if err != nil {
		return damaged("a page cannot be unpacked: %w", err)
	}
	return nil
}

var errUnpack = damaged("a page cannot be unpacked")

// unsnappy unpacks what Snappy has packed: stretches of bytes, and copies of what stands
// before.
func unsnappy(packed, to []byte) error {
	size, n := binary.Uvarint(packed)
	if n <= 0 || size != uint64(len(to)) {
		return errUnpack
	}
	in, at := packed[n:], 0
	for len(in) > 0 {
		tag := in[0]
		in = in[1:]
		if tag&3 == 0 {
			length := int(tag>>2) + 1
			if more := length - 60; more > 0 {
				if len(in) < more {
					return errUnpack
				}
				length = int(little(in[:more])) + 1
				in = in[more:]
			}
			if length <= 0 || length > len(in) || length > len(to)-at {
				return errUnpack
			}
			at += copy(to[at:], in[:length])
			in = in[length:]
			continue
		}
		more := []int{0, 1, 2, 4}[tag&3]
		if len(in) < more {
			return errUnpack
		}
		length, back := int(tag>>2)+1, int(little(in[:more]))
		if tag&3 == 1 {
			length, back = int(tag>>2&7)+4, back|int(tag>>5)<<8
		}
		in = in[more:]
		if !repeat(to, at, back, length) {
			return errUnpack
		}
		at += length
	}
	if at != len(to) {
		return errUnpack
	}
	return nil
}

// unlz4 unpacks a block of LZ4: stretches of bytes, each followed by a copy of what stands
// before, but for the last.
func unlz4(packed, to []byte) error {
	in, at := packed, 0
	for len(in) > 0 {
		token := in[0]
		in = in[1:]
		var length int
		var ok bool
		if length, in, ok = lengthened(int(token>>4), in); !ok || length > len(in) || length > len(to)-at {
			return errUnpack
		}
		at += copy(to[at:], in[:length])
		if in = in[length:]; len(in) == 0 {
			break
		}
		if len(in) < 2 {
			return errUnpack
		}
		back := int(little(in[:2]))
		if length, in, ok = lengthened(int(token&15), in[2:]); !ok || !repeat(to, at, back, length+4) {
			return errUnpack
		}
		at += length + 4
	}
	if at != len(to) {
		return errUnpack
	}
	return nil
}

// lengthened adds to a length of four bits what follows where these are all set.
func lengthened(length int, in []byte) (int, []byte, bool) {
	if length != 15 {
		return length, in, true
	}
	for i, b := range in {
		if length += int(b); length > budget.TablePage {
			return 0, nil, false
		}
		if b != 255 {
			return length, in[i+1:], true
		}
	}
	return 0, nil, false
}

// repeat copies what stands some bytes before a place to it, which may overlap.
func repeat(to []byte, at, back, length int) bool {
	if back <= 0 || back > at || length > len(to)-at {
		return false
	}
	for i := at; i < at+length; i++ {
		to[i] = to[i-back]
	}
	return true
}

// little is a number of some bytes, the lowest first.
func little(b []byte) (n uint64) {
	for i, c := range b {
		n |= uint64(c) << (8 * i)
	}
	return n
}
