package jsonl

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

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
// (WARC: answers, files, and text that was made of them), either packed by gzip or not.
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
			in = bufio.NewReaderSize(packed, 64<<10)
		}
		if head, err := in.Peek(2); err == nil && string(head) == "WA" {
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
