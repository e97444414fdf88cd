package parquet

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"pullquote/articles/budget"
)

// File is a table that is read.
type File struct {
	// LeftOut are the columns that are not read, each with the reason: those that are
	// lists or hold others, and those of a type that has no place in JSON.
	LeftOut []string

	r       io.ReaderAt
	size    int64
	columns []column
	groups  []group
}

// Open reads what a file of some bytes tells of its columns.
func Open(r io.ReaderAt, size int64) (*File, error) {
	told, err := readFooter(r, size)
	if err != nil {
		return nil, err
	}
	f := &File{r: r, size: size, groups: told.groups}
	if err := f.flat(told.elements); err != nil {
		return nil, err
	}
	left := int64(budget.TableRows)
	for _, g := range f.groups {
		if left -= max(0, g.rows); left < 0 {
			return nil, fmt.Errorf("is too large: it has more than %d rows", budget.TableRows)
		}
		for _, c := range f.columns {
			if g.rows < 0 || c.leaf >= len(g.chunks) {
				return nil, damaged("a group of rows has %d columns", len(g.chunks))
			}
		}
	}
	return f, nil
}

// flat finds the columns that hold a value a row, or none.
func (f *File) flat(all []element) error {
	if len(all) == 0 {
		return damaged("it has no columns")
	}
	leaf := 0
	for at := 1; at < len(all); {
		e := all[at]
		leaves, after := below(all, at)
		if after < 0 {
			return damaged("its columns are not a tree")
		}
		switch {
		case e.children > 0:
			f.leave(e, "it holds lists or other columns")
		case e.repetition == repeated:
			f.leave(e, "it is a list")
		case !e.told():
			f.leave(e, "its type is not read")
		default:
			f.columns = append(f.columns, column{e, leaf})
		}
		leaf, at = leaf+leaves, after
	}
	if len(f.columns) == 0 {
		return errors.New("has no column that holds a value a row")
	}
	return nil
}

func (f *File) leave(e element, why string) {
	f.LeftOut = append(f.LeftOut, fmt.Sprintf("the column %q is left out: %s", e.name, why))
}

// below counts the columns below an element of a tree whose elements stand one behind the
// other, and tells where the next one stands; -1 where the tree is cut.
func below(all []element, at int) (leaves, after int) {
	open := 1
	for ; open > 0; at++ {
		if at == len(all) || all[at].children < 0 || all[at].children > len(all) {
			return 0, -1
		}
		if all[at].children == 0 {
			leaves++
		}
		open += all[at].children - 1
	}
	return leaves, at
}

// Rows yields the rows, each as an object of JSON on one line without its end, with a member
// for each value that is not null, in the order of the columns. The bytes are good until
// the next row. An error ends them.
func (f *File) Rows() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		cursors := make([]*cursor, len(f.columns))
		var h held
		var line []byte
		for _, g := range f.groups {
			for i, c := range f.columns {
				var err error
				if cursors[i], err = c.open(f.r, f.size, g.chunks[c.leaf], g.rows, &h, cursors[i]); err != nil {
					yield(nil, err)
					return
				}
			}
			for range g.rows {
				var err error
				if line, err = appendRow(line[:0], cursors); err != nil {
					yield(nil, err)
					return
				}
				if !yield(line, nil) {
					return
				}
			}
		}
	}
}

// appendRow writes the next row.
func appendRow(b []byte, cursors []*cursor) ([]byte, error) {
	b = append(b, '{')
	for _, c := range cursors {
		value, null, err := c.next()
		if err != nil {
			return nil, err
		}
		if null {
			continue
		}
		before := len(b)
		if before > 1 {
			b = append(b, ',')
		}
		b = append(appendText(b, c.name), ':')
		told := len(b)
		if b = c.appendJSON(b, value); len(b) == told { // it is no number
			b = b[:before]
		}
	}
	return append(b, '}'), nil
}
