package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// Line is a line of a stream.
type Line struct {
	Bytes []byte // without its end; of a long one, its beginning
	Long  bool   // it has more bytes than may be
}

// Lines yields the lines of a stream, each as soon as it is there. No more is held than
// the most bytes that a line may have: what is longer is passed over to its end. A line
// without an end is one too. The error of the stream comes last.
func Lines(r io.Reader, maxBytes int) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for first := true; ; first = false {
			l, err := next(in, maxBytes)
			if first {
				l.Bytes = bytes.TrimPrefix(l.Bytes, []byte("\ufeff"))
			}
			if err != nil && !errors.Is(err, io.EOF) {
				yield(Line{}, err)
				return
			}
			if (err == nil || len(l.Bytes) > 0) && !yield(l, nil) || err != nil {
				return
			}
		}
	}
}

// next reads a line.
func next(in *bufio.Reader, maxBytes int) (l Line, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if err == nil {
			part = part[:len(part)-1]
		}
		if room := maxBytes - len(l.Bytes); len(part) > room {
			part, l.Long = part[:room], true
		}
		switch {
		case l.Bytes == nil && !errors.Is(err, bufio.ErrBufferFull):
			l.Bytes = bytes.Clone(part)
		case len(part) > 0:
			l.Bytes = append(l.Bytes, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return l, err
		}
	}
}
