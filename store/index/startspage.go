package index

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// pageBits is how many bits of an article's number tell its place in a page of
// the table starts.
const pageBits = 10

// bitmap tells which articles of a page hold something, a bit for each.
type bitmap [1 << pageBits / 64]uint64

func (b *bitmap) add(id ID)    { b[id>>6&15] |= 1 << (id & 63) }
func (b *bitmap) remove(id ID) { b[id>>6&15] &^= 1 << (id & 63) }
func (b *bitmap) has(id ID) bool {
	return b[id>>6&15]>>(id&63)&1 == 1
}

func (b *bitmap) len() (n int) {
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

// page is what starts tells of 1,024 articles: the rows with one number.
type page struct {
	number ID
	starts map[string]*begun
	rows   map[string]*row // by the column first
}

// begun are the articles of a page that hold a beginning.
type begun struct {
	bitmap
	in *row
}

// row is a row of a page: the beginnings that share their first letter.
type row struct {
	starts  []string
	kept    bool // it is in the table
	changed bool
}

// page reads a page.
func (b *batch) page(number ID) (*page, error) {
	p := &page{number, map[string]*begun{}, map[string]*row{}}
	rows, err := b.Rows("SELECT first, among FROM starts WHERE page = ?", number)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var first string
		var among sql.RawBytes
		if err := rows.Scan(&first, &among); err != nil {
			return nil, err
		}
		p.rows[first] = &row{kept: true}
		for len(among) > 0 {
			letters, held, rest, err := cutStart(among)
			if err != nil {
				return nil, err
			}
			p.start(string(letters)).bitmap = held.bitmap()
			among = rest
		}
	}
	return p, rows.Err()
}

// start returns the articles that hold a beginning.
func (p *page) start(letters string) *begun {
	if s := p.starts[letters]; s != nil {
		return s
	}
	first := firstOf(letters)
	r := p.rows[first]
	if r == nil {
		r = &row{}
		p.rows[first] = r
	}
	r.starts = append(r.starts, letters)
	s := &begun{in: r}
	p.starts[letters] = s
	return s
}

// firstOf is the row in which a beginning stands.
func firstOf(letters string) string {
	n := 0
	if utf8.RuneCountInString(letters) > longestStart { // as no other is but those in quotations
		n = len(inQuotes)
	}
	_, size := utf8.DecodeRuneInString(letters[n:])
	return letters[:n+size]
}

// add notes the beginnings of an article's words, as the function starts tells them.
func (p *page) add(id ID, starts string) {
	for starts != "" {
		var letters string
		letters, starts, _ = strings.Cut(starts, " ")
		if s := p.start(letters); !s.has(id) {
			s.add(id)
			s.in.changed = true
		}
	}
}

// remove forgets an article.
func (p *page) remove(id ID) {
	for _, s := range p.starts {
		if s.has(id) {
			s.remove(id)
			s.in.changed = true
		}
	}
}

// write writes the rows that have changed.
func (p *page) write(b *batch) error {
	var among []byte
	for _, first := range slices.Sorted(maps.Keys(p.rows)) {
		r := p.rows[first]
		if !r.changed {
			continue
		}
		among = among[:0]
		slices.Sort(r.starts)
		for _, letters := range r.starts {
			among = appendStart(among, letters, &p.starts[letters].bitmap)
		}
		if err := p.writeRow(b, r, first, among); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) writeRow(b *batch, r *row, first string, among []byte) error {
	switch {
	case len(among) == 0:
		return b.Exec("DELETE FROM starts WHERE first = ? AND page = ?", first, p.number)
	case r.kept:
		return b.Exec("UPDATE starts SET among = ? WHERE first = ? AND page = ?", among, first, p.number)
	}
	return b.Exec("INSERT INTO starts (first, page, among) VALUES (?, ?, ?)", first, p.number, among)
}

// dense is from how many articles on a bitmap is shorter than their numbers.
const dense = 1 << pageBits / 16

// appendStart writes a beginning and its articles: the length of the letters in a
// byte, the letters, the number of articles as a varint, and then the articles' places in the
// page, two bytes each, or a bitmap if that is shorter. The lower bytes come first.
func appendStart(b []byte, letters string, in *bitmap) []byte {
	n := in.len()
	if n == 0 {
		return b
	}
	b = append(append(b, byte(len(letters))), letters...)
	b = binary.AppendUvarint(b, uint64(n))
	for i, word := range in {
		if n >= dense {
			b = binary.LittleEndian.AppendUint64(b, word)
			continue
		}
		for ; word != 0; word &= word - 1 {
			b = binary.LittleEndian.AppendUint16(b, uint16(i<<6+bits.TrailingZeros64(word)))
		}
	}
	return b
}

// held are the articles of a page as a row has them.
type held []byte

// cutStart reads what appendStart has written.
func cutStart(b []byte) (letters []byte, in held, rest []byte, err error) {
	if size := 1 + int(b[0]); len(b) > size {
		letters, b = b[1:size], b[size:]
		if n, width := binary.Uvarint(b); width > 0 && n > 0 && n <= 1<<pageBits {
			size = int(min(2*n, 2*dense))
			if b = b[width:]; len(b) >= size {
				return letters, b[:size], b[size:], nil
			}
		}
	}
	return nil, nil, nil, fmt.Errorf("%w: reading beginnings of words: %w", errGarbled, io.ErrUnexpectedEOF)
}

// bitmap returns the articles as a bitmap.
func (h held) bitmap() (b bitmap) {
	if len(h) == 2*dense {
		for i := range b {
			b[i] = binary.LittleEndian.Uint64(h[8*i:])
		}
		return b
	}
	for ; len(h) > 0; h = h[2:] {
		b.add(ID(binary.LittleEndian.Uint16(h)))
	}
	return b
}
