package index

import (
	"context"
	"fmt"
	"strings"

	"pullquote/articles/quotes"
	"pullquote/store/index/fts"
)

// Quote is a quotation as the index keeps it: a scare quote is none.
type Quote struct {
	quotes.Span // bytes of the article's reading text, without marks
	Kind        quotes.Kind
	Speaker     int // the place of the speaker in the article; -1 if nobody is known
	Confidence  float64
	Reported    float64 // of reported speech: that anybody tells it at all
	Number      int     // among all that the article has in marks or tells, from 1: the id that the command quotes gives it
	PartOf      int     // of a fragment in marks: the number of the clause which it is part of; 0 if there is none
	Via         int     // the number, from 1, of the speaker who tells that they say so; 0 if nobody is between
	Text        string
}

// Quotes returns what is said in an article, in the order of the text.
func (x *Index) Quotes(ctx context.Context, id ID) ([]Quote, error) {
	var packed []byte
	err := x.read.QueryRowContext(ctx, "SELECT ifnull(max(quotes), x'') FROM said WHERE article = ?", id).Scan(&packed)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	return new(unpacker).unpack(packed)
}

// between stands between two quotations of one speaker: a letter of languages
// that have no newspaper, and so a word which no phrase reaches over.
const between = " ǁ "

// addVoices writes for each speaker of an article the words of all that they
// say. who tells by which words a search finds a speaker.
func (b *batch) addVoices(r record, who []string) error {
	for _, v := range voices(r.id, r.said, who) {
		if err := b.Exec("INSERT INTO saying (rowid, who, text) VALUES (?, ?, ?)", v.row, fts.Indexed(v.who.String()), fts.Indexed(v.text.String())); err != nil {
			return err
		}
	}
	return nil
}

// Quotations is what the index keeps of what was found in an article.
func Quotations(text string, found quotes.Found) []Quote {
	said := make([]Quote, 0, len(found.Quotes))
	for i, q := range found.Quotes {
		if q.Kind != quotes.Scare {
			said = append(said, Quote{q.Span, q.Kind, q.Speaker, q.Confidence, q.Reported, i + 1, q.PartOf, q.Via, q.Of(text)})
		}
	}
	return said
}

// placesOf returns where quotations stand.
func placesOf(said []Quote) []quotes.Span {
	places := make([]quotes.Span, len(said))
	for i, q := range said {
		places[i] = q.Span
	}
	return places
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
	if _, err := b.Get("SELECT quotes FROM said WHERE article = ?", []any{id}, &packed); err != nil {
		return err
	}
	said, err := new(unpacker).unpack(packed)
	if err != nil {
		return err
	}
	for _, v := range voices(id, said, nil) {
		if err := b.Exec("DELETE FROM saying WHERE rowid = ?", v.row); err != nil {
			return err
		}
	}
	return b.Exec("DELETE FROM said WHERE article = ?", id)
}
