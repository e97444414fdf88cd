package index

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"pullquote/articles/quotes"
)

// Quote is a quotation as the index keeps it: a scare quote is none.
type Quote struct {
	quotes.Span // bytes of the article's reading text, without marks
	Kind        quotes.Kind
	Speaker     int // the place of the speaker in the article; -1 if nobody is known
	Confidence  float64
	Text        string
}

// UnmarshalJSON reads [start, end, kind, speaker, thousandths, "text"].
func (q *Quote) UnmarshalJSON(b []byte) error {
	var thousandths int
	fields := []any{&q.Start, &q.End, &q.Kind, &q.Speaker, &thousandths, &q.Text}
	if err := json.Unmarshal(b, &fields); err != nil {
		return err
	}
	q.Confidence = float64(thousandths) / 1000
	return nil
}

// Quotes returns what is said in an article, in the order of the text.
func (x *Index) Quotes(ctx context.Context, id ID) ([]Quote, error) {
	var packed []byte
	err := x.read.QueryRowContext(ctx, "SELECT ifnull(max(quotes), x'') FROM said WHERE article = ?", id).Scan(&packed)
	if err != nil {
		return nil, fmt.Errorf("asking the index: %w", err)
	}
	return unpack(packed)
}

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
	return bytes.Clone(p.packed.Bytes()), err
}

// appendJSON writes what UnmarshalJSON reads.
func (q Quote) appendJSON(b []byte) []byte {
	b = append(b, '[')
	for _, n := range [...]int{q.Start, q.End, int(q.Kind), q.Speaker, int(q.Confidence*1000 + 0.5)} {
		b = append(strconv.AppendInt(b, int64(n), 10), ',')
	}
	return append(appendString(b, q.Text), ']')
}

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

// unpack reads a row of said.
func unpack(packed []byte) (said []Quote, err error) {
	if len(packed) == 0 {
		return nil, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err == nil {
		err = json.NewDecoder(r).Decode(&said)
	}
	if err != nil {
		return nil, fmt.Errorf("reading quotations in the index: %w", err)
	}
	return said, nil
}

// between stands between two quotations of one speaker: a letter of languages
// that have no newspaper, and so a word which no phrase reaches over.
const between = " ǁ "

// addVoices writes for each speaker of an article the words of all that they
// say. who tells by which words a search finds a speaker.
func (b *batch) addVoices(r record, who []string) error {
	for _, v := range voices(r.id, r.said, who) {
		if err := b.exec("INSERT INTO saying (rowid, who, text) VALUES (?, ?, ?)", v.row, spaced(v.who.String()), spaced(v.text.String())); err != nil {
			return err
		}
	}
	return nil
}

// quotations is what the index keeps of what was found in an article.
func quotations(text string, found quotes.Found) []Quote {
	said := make([]Quote, 0, len(found.Quotes))
	for _, q := range found.Quotes {
		if q.Kind != quotes.Scare {
			said = append(said, Quote{q.Span, q.Kind, q.Speaker, q.Confidence, q.Of(text)})
		}
	}
	return said
}

// voice is what one speaker says in an article.
type voice struct {
	row       int64
	who, text strings.Builder
}

// voices gathers quotations by speaker, in the order of their rows.
func voices(id ID, said []Quote, who []string) []*voice {
	var rows [nobody + 1]*voice
	for _, q := range said {
		row := id.voice(q.Speaker)
		v := rows[row&nobody]
		if v == nil {
			v = &voice{row: row}
			rows[row&nobody] = v
		}
		v.text.WriteString(q.Text)
		v.text.WriteString(between)
	}
	for n, name := range who {
		if v := rows[id.voice(n)&nobody]; v != nil {
			v.who.WriteString(name)
			v.who.WriteString(between)
		}
	}
	var all []*voice
	for _, v := range rows {
		if v != nil {
			all = append(all, v)
		}
	}
	return all
}

// removeQuotes takes away what is said in an article.
func (b *batch) removeQuotes(id ID) error {
	var packed []byte
	if _, err := b.get("SELECT quotes FROM said WHERE article = ?", []any{id}, &packed); err != nil {
		return err
	}
	said, err := unpack(packed)
	if err != nil {
		return err
	}
	for _, v := range voices(id, said, nil) {
		if err := b.exec("DELETE FROM saying WHERE rowid = ?", v.row); err != nil {
			return err
		}
	}
	return b.exec("DELETE FROM said WHERE article = ?", id)
}
