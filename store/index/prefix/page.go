package prefix

import (
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// PageBits is how many bits of an article's number tell its place in a page of
// the table starts.
const PageBits = 10

// Bitmap tells which articles of a page hold something, a bit for each.
type Bitmap [1 << PageBits / 64]uint64

func (b *Bitmap) add(id int64)    { b[id>>6&15] |= 1 << (id & 63) }
func (b *Bitmap) remove(id int64) { b[id>>6&15] &^= 1 << (id & 63) }
func (b *Bitmap) has(id int64) bool {
	return b[id>>6&15]>>(id&63)&1 == 1
}

func (b *Bitmap) len() (n int) {
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

// Page is what the table starts tells of 1,024 articles: the rows with one number.
type Page struct {
	starts map[string]*begun
	rows   map[string]*row // by the column first
}

// begun are the articles of a page that hold a beginning.
type begun struct {
	Bitmap
	in *row
}

// row is a row of a page: the beginnings that share their first letter.
type row struct {
	starts  []string
	kept    bool // it is in the table
	changed bool
}

// NewPage returns a page of which no row has been read.
func NewPage() *Page { return &Page{map[string]*begun{}, map[string]*row{}} }

// Read takes up a row of the page, as Changed gives it. The error tells that among was
// not written by it.
func (p *Page) Read(first string, among []byte) error {
	p.rows[first] = &row{kept: true}
	for len(among) > 0 {
		letters, held, rest, err := cutStart(among)
		if err != nil {
			return err
		}
		p.start(string(letters)).Bitmap = held.bitmap()
		among = rest
	}
	return nil
}

// start returns the articles that hold a beginning.
func (p *Page) start(letters string) *begun {
	if s := p.starts[letters]; s != nil {
		return s
	}
	first := First(letters)
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

// First is the row in which a beginning stands.
func First(letters string) string {
	n := 0
	if utf8.RuneCountInString(letters) > longestStart { // as no other is but those in quotations
		n = len(InQuotes)
	}
	_, size := utf8.DecodeRuneInString(letters[n:])
	return letters[:n+size]
}

// Add notes the beginnings of an article's words, as Of tells them.
func (p *Page) Add(id int64, starts string) {
	for starts != "" {
		var letters string
		letters, starts, _ = strings.Cut(starts, " ")
		if s := p.start(letters); !s.has(id) {
			s.add(id)
			s.in.changed = true
		}
	}
}

// Remove forgets an article.
func (p *Page) Remove(id int64) {
	for _, s := range p.starts {
		if s.has(id) {
			s.remove(id)
			s.in.changed = true
		}
	}
}

// Row is a row of a page that has changed.
type Row struct {
	First string
	Among []byte // nothing if no article is left in it; good until the next one
	Kept  bool   // the table has a row in the place of which this one comes
}

// Changed yields the rows that have changed.
func (p *Page) Changed() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		var among []byte
		for _, first := range slices.Sorted(maps.Keys(p.rows)) {
			r := p.rows[first]
			if !r.changed {
				continue
			}
			among = among[:0]
			slices.Sort(r.starts)
			for _, letters := range r.starts {
				among = appendStart(among, letters, &p.starts[letters].Bitmap)
			}
			if !yield(Row{first, among, r.kept}) {
				return
			}
		}
	}
}

// Find looks for a beginning in a row.
func Find(among []byte, letters string) (Bitmap, error) {
	for len(among) > 0 {
		found, in, rest, err := cutStart(among)
		if err != nil || string(found) == letters {
			return in.bitmap(), err
		}
		among = rest
	}
	return Bitmap{}, nil
}

// dense is from how many articles on a bitmap is shorter than their numbers.
const dense = 1 << PageBits / 16

// appendStart writes a beginning and its articles: the length of the letters in a
// byte, the letters, the number of articles as a varint, and then the articles' places in the
// page, two bytes each, or a bitmap if that is shorter. The lower bytes come first.
func appendStart(b []byte, letters string, in *Bitmap) []byte {
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
		if n, width := binary.Uvarint(b); width > 0 && n > 0 && n <= 1<<PageBits {
			size = int(min(2*n, 2*dense))
			if b = b[width:]; len(b) >= size {
				return letters, b[:size], b[size:], nil
			}
		}
	}
	return nil, nil, nil, fmt.Errorf("reading beginnings of words: %w", io.ErrUnexpectedEOF)
}

// Bitmap returns the articles as a Bitmap.
func (h held) bitmap() (b Bitmap) {
	if len(h) == 2*dense {
		for i := range b {
			b[i] = binary.LittleEndian.Uint64(h[8*i:])
		}
		return b
	}
	for ; len(h) > 0; h = h[2:] {
		b.add(int64(binary.LittleEndian.Uint16(h)))
	}
	return b
}
