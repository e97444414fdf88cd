package index

import (
	"cmp"
	"database/sql"
	"fmt"

	"pullquote/articles/order"
	"pullquote/store/index/prefix"
)

// move is what a batch does to the beginnings of an article's words: those that
// were there are gone, or there are new ones.
type move struct {
	id     ID
	gone   bool
	starts string
}

// settleStarts writes what a batch has done to the table starts, a page at a time.
func (b *batch) settleStarts() error {
	order.Stable(b.moves, func(a, b move) int { return cmp.Compare(a.id, b.id) })
	for moves := b.moves; len(moves) > 0; {
		number := moves[0].id >> prefix.PageBits
		p, err := b.page(number)
		if err != nil {
			return err
		}
		for len(moves) > 0 && moves[0].id>>prefix.PageBits == number {
			if m := moves[0]; m.gone {
				p.Remove(int64(m.id))
			} else {
				p.Add(int64(m.id), m.starts)
			}
			moves = moves[1:]
		}
		for row := range p.Changed() {
			if err := b.writeStarts(number, row); err != nil {
				return err
			}
		}
	}
	b.moves = nil
	return nil
}

// page reads a page of the table starts.
func (b *batch) page(number ID) (*prefix.Page, error) {
	p := prefix.NewPage()
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
		if err := p.Read(first, among); err != nil {
			return nil, fmt.Errorf("%w: %w", errGarbled, err)
		}
	}
	return p, rows.Err()
}

// writeStarts writes a row of a page.
func (b *batch) writeStarts(page ID, r prefix.Row) error {
	switch {
	case len(r.Among) == 0:
		return b.Exec("DELETE FROM starts WHERE first = ? AND page = ?", r.First, page)
	case r.Kept:
		return b.Exec("UPDATE starts SET among = ? WHERE first = ? AND page = ?", r.Among, r.First, page)
	}
	return b.Exec("INSERT INTO starts (first, page, among) VALUES (?, ?, ?)", r.First, page, r.Among)
}
