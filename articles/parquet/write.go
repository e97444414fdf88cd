package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
)

// Kind is what a column of a table holds that is written.
type Kind uint8

// The kinds of columns. All but lists may hold nulls.
const (
	Text    Kind = iota // a string
	Integer             // an int, of 32 bits
	Real                // a float64
	Texts               // a list of strings, which may be empty
)

// Column is a column of a table that is written.
type Column struct {
	Name string
	Kind Kind
}

// What a writer holds before it writes, and in what pieces.
const (
	groupBytes = 4 << 20
	groupRows  = 1 << 17
	pageBytes  = 1 << 20
	pageValues = 20_000
	mostWords  = 1 << 16 // in a dictionary
)

// Writer writes a table: rows, and at the end what tells where they are. The same rows make
// the same bytes.
type Writer struct {
	w       io.Writer
	columns []Column
	filled  []filled
	rows    int   // of the group that is held
	at      int64 // bytes that are written
	groups  []writtenGroup
	zip     *gzip.Writer
	packed  bytes.Buffer
}

// filled is a column of the group of rows that is held.
type filled struct {
	values []byte   // one behind the other; a text behind its length
	starts []int    // of texts, and where the last one ends
	levels []uint32 // for each value or null: 1 where there is a value
	begins []uint32 // of lists, for each of these: 0 where a row begins
}

// writtenGroup is a group of rows that is written.
type writtenGroup struct {
	rows   int
	bytes  int64
	chunks []writtenChunk
}

// writtenChunk is a column of it.
type writtenChunk struct {
	begin, data  int64 // where it begins, and where its first page of data does
	values       int
	size, packed int64
	coded        bool
}

// NewWriter returns a writer of a table with some columns.
func NewWriter(w io.Writer, columns []Column) *Writer {
	zip, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // a level that there is
	return &Writer{w: w, columns: columns, filled: make([]filled, len(columns)), zip: zip}
}

// Row adds a row: for each column a string, an int, a float64, strings, or nil.
func (w *Writer) Row(values ...any) error {
	for i, v := range values {
		c := &w.filled[i]
		switch v := v.(type) {
		case string:
			c.levels = append(c.levels, 1)
			c.text(v)
		case int:
			c.levels = append(c.levels, 1)
			c.values = binary.LittleEndian.AppendUint32(c.values, uint32(int32(max(math.MinInt32, min(v, math.MaxInt32)))))
		case float64:
			c.levels = append(c.levels, 1)
			c.values = binary.LittleEndian.AppendUint64(c.values, math.Float64bits(v))
		case []string:
			c.list(v)
		default:
			c.levels = append(c.levels, 0)
			if w.columns[i].Kind == Texts {
				c.begins = append(c.begins, 0)
			}
		}
	}
	if w.rows++; w.rows == groupRows || w.held() >= groupBytes {
		return w.flush()
	}
	return nil
}

func (c *filled) text(s string) {
	c.starts = append(c.starts, len(c.values))
	c.values = binary.LittleEndian.AppendUint32(c.values, uint32(len(s)))
	c.values = append(c.values, s...)
}

func (c *filled) list(all []string) {
	if len(all) == 0 {
		c.levels, c.begins = append(c.levels, 0), append(c.begins, 0)
	}
	for i, s := range all {
		c.levels, c.begins = append(c.levels, 1), append(c.begins, uint32(min(i, 1)))
		c.text(s)
	}
}

// held is how many bytes the group has.
func (w *Writer) held() (n int) {
	for i := range w.filled {
		n += len(w.filled[i].values)
	}
	return n
}

// Close writes what is held, and what tells where everything is. It does not close what the
// table is written to.
func (w *Writer) Close() error {
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.begin(); err != nil {
		return err
	}
	told := w.footer()
	told = binary.LittleEndian.AppendUint32(told, uint32(len(told)))
	return w.write(append(told, Magic...))
}

// begin writes what stands before everything.
func (w *Writer) begin() error {
	if w.at > 0 {
		return nil
	}
	return w.write([]byte(Magic))
}

func (w *Writer) write(b []byte) error {
	n, err := w.w.Write(b)
	w.at += int64(n)
	return err
}

// flush writes the group that is held.
func (w *Writer) flush() error {
	if w.rows == 0 {
		return nil
	}
	if err := w.begin(); err != nil {
		return err
	}
	g := writtenGroup{rows: w.rows}
	for i := range w.columns {
		c, err := w.chunk(w.columns[i].Kind, &w.filled[i])
		if err != nil {
			return err
		}
		g.bytes += c.size
		g.chunks = append(g.chunks, c)
		w.filled[i] = emptied(w.filled[i])
	}
	w.groups = append(w.groups, g)
	w.rows = 0
	return nil
}

// emptied is a column without values, and with the memory of those it had, but for that of
// a few that were very long.
func emptied(c filled) filled {
	if cap(c.values) > 2*groupBytes {
		return filled{}
	}
	return filled{c.values[:0], c.starts[:0], c.levels[:0], c.begins[:0]}
}
