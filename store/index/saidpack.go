package index

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"pullquote/articles/quotes"
)

// packer makes of quotations what the table said holds. Each worker has its own.
type packer struct {
	json   []byte
	packed bytes.Buffer
	zip    *zlib.Writer
}

func newPacker() *packer {
	zip, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed) // a level that there is
	return &packer{zip: zip}
}

// pack writes quotations as a row of said.
func (p *packer) pack(said []Quote) ([]byte, error) {
	p.json = append(p.json[:0], '[')
	for i, q := range said {
		if i > 0 {
			p.json = append(p.json, ',')
		}
		p.json = q.appendJSON(p.json)
	}
	p.json = append(p.json, ']')
	p.packed.Reset()
	p.zip.Reset(&p.packed)
	_, err := p.zip.Write(p.json)
	err = errors.Join(err, p.zip.Close())
	row := bytes.Clone(p.packed.Bytes())
	if cap(p.json) > mostKept {
		p.json, p.packed = nil, bytes.Buffer{}
	}
	return row, err
}

// mostKept is how many bytes a packer keeps for the next article.
const mostKept = 1 << 20

// appendJSON writes what UnmarshalJSON reads.
func (q Quote) appendJSON(b []byte) []byte {
	b = append(b, '[')
	for _, n := range [...]int{q.Start, q.End, int(q.Kind), q.Speaker, thousandths(q.Confidence), thousandths(q.Reported), q.Number, q.PartOf, q.Via} {
		b = append(strconv.AppendInt(b, int64(n), 10), ',')
	}
	return append(appendString(b, q.Text), ']')
}

// thousandths is a share as the index keeps it.
func thousandths(share float64) int { return int(share*1000 + 0.5) }

// appendString writes a string as JSON has it. Unlike that of the standard
// library it takes no memory, and leaves the signs of HTML alone.
func appendString(b []byte, s string) []byte {
	s = strings.ToValidUTF8(s, "\ufffd")
	b = append(b, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		if from = i + 1; c >= ' ' {
			b = append(b, '\\', c)
		} else {
			b = fmt.Appendf(b, `\u%04x`, c)
		}
	}
	return append(append(b, s[from:]...), '"')
}

// unpacker reads rows of said, one after the other.
type unpacker struct {
	zip  io.ReadCloser
	json bytes.Buffer
}

func (u *unpacker) unpack(packed []byte) ([]Quote, error) {
	if len(packed) == 0 {
		return nil, nil
	}
	if err := u.inflate(packed); err != nil {
		return nil, fmt.Errorf("%w: reading quotations: %w", errGarbled, err)
	}
	b, is := bytes.CutPrefix(u.json.Bytes(), []byte("["))
	var said []Quote
	for is && len(b) > 0 && b[0] != ']' {
		var q Quote
		if b, is = q.readJSON(b); is {
			said = append(said, q)
			b = bytes.TrimPrefix(b, []byte(","))
		}
	}
	if !is || string(b) != "]" {
		return nil, fmt.Errorf("%w: %.40q is not a quotation", errGarbled, b)
	}
	return said, nil
}

func (u *unpacker) inflate(packed []byte) (err error) {
	if again, is := u.zip.(zlib.Resetter); is {
		err = again.Reset(bytes.NewReader(packed), nil)
	} else {
		u.zip, err = zlib.NewReader(bytes.NewReader(packed))
	}
	if err == nil {
		u.json.Reset()
		_, err = u.json.ReadFrom(u.zip)
	}
	return err
}

// readJSON reads what appendJSON has written, and returns what follows it.
func (q *Quote) readJSON(b []byte) (rest []byte, is bool) {
	b, is = bytes.CutPrefix(b, []byte("["))
	var kind, sure, told int
	for _, n := range [...]*int{&q.Start, &q.End, &kind, &q.Speaker, &sure, &told, &q.Number, &q.PartOf, &q.Via} {
		digits, more, found := bytes.Cut(b, []byte(","))
		var err error
		*n, err = strconv.Atoi(string(digits))
		b, is = more, is && found && err == nil
	}
	q.Kind, q.Confidence, q.Reported = quotes.Kind(kind), float64(sure)/1000, float64(told)/1000
	if is {
		q.Text, b, is = cutString(b)
	}
	if !is {
		return b, false
	}
	return bytes.CutPrefix(b, []byte("]"))
}

// cutString reads a string of JSON.
func cutString(b []byte) (s string, rest []byte, is bool) {
	if len(b) == 0 || b[0] != '"' {
		return "", b, false
	}
	plain := true
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			plain = false
			i++
		case '"':
			if plain {
				return string(b[1:i]), b[i+1:], true
			}
			err := json.Unmarshal(b[:i+1], &s)
			return s, b[i+1:], err == nil
		}
	}
	return "", b, false
}
