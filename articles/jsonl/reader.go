package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"runtime"
)

// Line is a line of a stream.
type Line struct {
	Bytes []byte // without its end; of a long one, its beginning
	Long  bool   // it has more bytes than may be
}

// head is how much is kept of a line that is too long: enough for members that come
// before its text, as an id mostly does.
const head = 64 << 10

// Lines yields the lines of a stream, each as soon as it is there. No more is held than
// the most bytes that a line may have: what is longer is passed over to its end, and only
// its head is kept. A line without an end is one too. The error of the stream comes last.
func Lines(r io.Reader, maxBytes int) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, head)
		for first := true; ; first = false {
			l, err := next(in, maxBytes)
			if first {
				l.Bytes = bytes.TrimPrefix(l.Bytes, []byte("\ufeff"))
			}
			if err != nil && !errors.Is(err, io.EOF) {
				yield(Line{}, err)
				return
			}
			if (err == nil || l.Long || len(l.Bytes) > 0) && !yield(l, nil) || err != nil {
				return
			}
		}
	}
}

// next reads a line.
func next(in *bufio.Reader, maxBytes int) (Line, error) {
	part, err := in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) && len(part) <= maxBytes {
		return Line{Bytes: bytes.TrimSuffix(bytes.Clone(part), []byte("\n"))}, err
	}
	var held pieces
	for {
		ends := err == nil
		if ends {
			part = part[:len(part)-1]
		}
		if held.size+len(part) > maxBytes {
			held.add(part[:maxBytes-held.size])
			begins := held.begin()
			if !ends {
				err = skip(in)
			}
			return Line{Bytes: begins, Long: true}, err
		}
		held.add(part)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return Line{Bytes: bytes.Join(held.all, nil)}, err
		}
		part, err = in.ReadSlice('\n')
	}
}

// skip reads to the end of a line, and holds nothing of it.
func skip(in *bufio.Reader) error {
	for {
		if _, err := in.ReadSlice('\n'); !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// pieces are what is there of a line, the longer ones behind the shorter. A slice that
// grows would be copied again and again, with what it was before beside it.
type pieces struct {
	all  [][]byte
	size int
}

// begin gives up all but the first bytes, and returns these. Where it is much that is given
// up, its memory is there again at once: the next line may be as long.
func (p *pieces) begin() []byte {
	if len(p.all) == 0 {
		return nil
	}
	begins, size := bytes.Clone(p.all[0][:min(len(p.all[0]), head)]), p.size
	*p = pieces{}
	if size > 1<<20 {
		runtime.GC()
	}
	return begins
}

// add puts bytes behind the others.
func (p *pieces) add(part []byte) {
	for len(part) > 0 {
		last := len(p.all) - 1
		if last < 0 || len(p.all[last]) == cap(p.all[last]) {
			p.all = append(p.all, make([]byte, 0, max(2*head, min(p.size, 1<<20))))
			last++
		}
		n := min(len(part), cap(p.all[last])-len(p.all[last]))
		p.all[last] = append(p.all[last], part[:n]...)
		p.size, part = p.size+n, part[n:]
	}
}
