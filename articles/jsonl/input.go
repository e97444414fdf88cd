package jsonl

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"pullquote/articles/parquet"
	"pullquote/articles/warc"
)

// Input is a record that is not read yet: a line, or a page of a web archive.
type Input struct {
	Line
	page   []byte
	broken error // why a page of the archive cannot be read
}

// Size is how many bytes it has.
func (in Input) Size() int64 { return int64(len(in.Bytes) + len(in.page)) }

// Inputs yields the records of a stream: lines of JSON, or the pages of a web archive
// (WARC: answers, files, and text that was made of them), either packed by gzip or not; or
// the rows of a table in columns (Parquet), if the stream is a file that can be read anywhere.
// The error of the stream comes last.
func Inputs(r io.Reader, o Options) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		if magic, err := in.Peek(2); err == nil && string(magic) == "\x1f\x8b" {
			packed, err := gzip.NewReader(in)
			if err != nil {
				yield(Input{}, errors.New("is a damaged gzip archive"))
				return
			}
			r, in = packed, bufio.NewReaderSize(packed, 64<<10)
		}
		switch begins, _ := in.Peek(2); string(begins) { // where it fails, so does what follows
		case parquet.Magic[:2]:
			rows(r, o, yield)
			return
		case "WA":
			pages(in, o, yield)
			return
		}
		for l, err := range Lines(in, o.MaxBytes) {
			if !yield(Input{Line: l}, err) {
				return
			}
		}
	}
}

// rows yields the rows of a table in columns, each as the line that it would be.
func rows(r io.Reader, o Options, yield func(Input, error) bool) {
	table, err := openTable(r)
	if err != nil {
		yield(Input{}, err)
		return
	}
	for _, left := range table.LeftOut {
		if o.Note != nil {
			o.Note(left)
		}
	}
	for row, err := range table.Rows() {
		if err != nil {
			yield(Input{}, err)
			return
		}
		l := Line{Bytes: row, Long: len(row) > o.MaxBytes}
		if l.Long {
			l.Bytes = row[:min(head, o.MaxBytes)]
		}
		l.Bytes = bytes.Clone(l.Bytes)
		if !yield(Input{Line: l}, nil) {
			return
		}
	}
}

// openTable opens a table, whose columns are told of at its end.
func openTable(r io.Reader) (*parquet.File, error) {
	file, anywhere := r.(interface {
		io.ReaderAt
		io.Seeker
	})
	if !anywhere {
		return nil, errPipe
	}
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, errPipe
	}
	return parquet.Open(file, size)
}

var errPipe = errors.New("is a table in columns (Parquet), which is read from a file and not from a pipe")

// pages yields the pages of an archive. An error about one of them is that record's, and
// one that stands alone ends the archive.
func pages(in io.Reader, o Options, yield func(Input, error) bool) {
	for page, err := range warc.Raw(in) {
		switch {
		case page == nil:
			yield(Input{}, err)
			return
		case err == nil && len(page) > o.MaxBytes:
			err = fmt.Errorf("the record has more than %d bytes", o.MaxBytes)
			page = page[:o.MaxBytes]
		}
		if !yield(Input{page: page, broken: err}, nil) {
			return
		}
	}
}

// Record reads the record.
func (in Input) Record(o Options) Record {
	if in.page == nil {
		return Parse(in.Bytes, in.Long, o)
	}
	page, err := warc.Parse(string(in.page))
	r := Record{page: in.page}
	for _, m := range [...]struct{ name, value string }{{"id", page.ID}, {"url", page.URL}, {"fetched", page.Date}} {
		key, _ := json.Marshal(m.name) // a text is always JSON
		value, _ := json.Marshal(m.value)
		r.Members = append(r.Members, Member{m.name, key, value})
	}
	switch {
	case in.broken != nil:
		return r.fail(TooLarge, in.broken.Error())
	case err != nil:
		return r.fail(NoText, err.Error())
	}
	return r
}
