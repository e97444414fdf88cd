package report

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"pullquote/articles/jsonl"
	"pullquote/articles/parquet"
)

// Parquet is a format of quotations and of articles: a table in columns. What is written as
// lines of JSON becomes its rows.
const Parquet Format = "parquet"

// InColumns makes a table of objects that are written to it as lines of JSON. A column has
// the name of a member; what has no column is left out.
type InColumns struct {
	table   *parquet.Writer
	columns []parquet.Column
	row     []any
	begun   []byte // a line whose end is still to come
}

// QuotesInColumns returns an empty table of quotations, and of what is wrong with records.
func QuotesInColumns(w io.Writer) *InColumns { return inColumns(w, quoteColumns()) }

// ArticlesInColumns returns an empty table of articles, and of what is wrong with records.
func ArticlesInColumns(w io.Writer) *InColumns { return inColumns(w, articleColumns()) }

func inColumns(w io.Writer, columns []parquet.Column) *InColumns {
	return &InColumns{table: parquet.NewWriter(w, columns), columns: columns, row: make([]any, len(columns))}
}

// quoteColumns are the members of a row of quotations. Of files, id is null, and of records
// path is.
func quoteColumns() []parquet.Column {
	return columnsOf("path id url published title quote:integer kind speaker role start:integer end:integer text mention cue " +
		"confidence:real reported_confidence:real part_of:integer via issuer by error error_message")
}

// articleColumns are the members of a clean article that are flat, or lists of texts.
func articleColumns() []parquet.Column {
	return columnsOf("path id title byline:texts published published_by saved source url language tags:texts words:integer text captions:texts notes:texts error error_message")
}

// columnsOf reads a list of columns, whose kinds stand behind their names.
func columnsOf(list string) (all []parquet.Column) {
	kinds := map[string]parquet.Kind{"": parquet.Text, "integer": parquet.Integer, "real": parquet.Real, "texts": parquet.Texts}
	for name := range bytes.FieldsSeq([]byte(list)) {
		name, kind, _ := bytes.Cut(name, []byte(":"))
		all = append(all, parquet.Column{Name: string(name), Kind: kinds[string(kind)]})
	}
	return all
}

// Write takes lines of JSON, whole or in parts.
func (c *InColumns) Write(b []byte) (int, error) {
	n := len(b)
	for {
		line, rest, ends := bytes.Cut(b, []byte("\n"))
		if !ends {
			c.begun = append(c.begun, b...)
			return n, nil
		}
		if len(c.begun) > 0 {
			line = append(c.begun, line...)
			c.begun = c.begun[:0]
		}
		if err := c.add(line); err != nil {
			return 0, err
		}
		b = rest
	}
}

// add adds a row.
func (c *InColumns) add(line []byte) error {
	all, err := jsonl.Members(line)
	if err != nil {
		return err
	}
	clear(c.row)
	for i := range all {
		m := &all[i]
		if m.Name == "error" {
			c.fault(m.Value)
			continue
		}
		for at, col := range c.columns {
			if col.Name == m.Name {
				c.row[at] = valueIn(m, col.Kind)
			}
		}
	}
	return c.table.Row(c.row...)
}

// fault puts what is wrong with a record into two columns.
func (c *InColumns) fault(value []byte) {
	told, err := jsonl.Members(value)
	if err != nil {
		return
	}
	last := len(c.row) - 2
	for i := range told {
		c.row[last+min(i, 1)] = told[i].String() // its code, and the message
	}
}

// valueIn is a value as a column has it; nil for null. What is no text stands in a column of
// texts as it came: an id may be a number.
func valueIn(m *jsonl.Member, kind parquet.Kind) any {
	switch {
	case string(m.Value) == "null":
		return nil
	case kind == parquet.Texts:
		if all, ok := textsIn(m.Value); ok {
			return all
		}
		return []string{m.String()}
	case kind == parquet.Integer:
		if n, err := strconv.Atoi(string(m.Value)); err == nil {
			return n
		}
		return nil
	case kind == parquet.Real:
		if x, err := strconv.ParseFloat(string(m.Value), 64); err == nil {
			return x
		}
		return nil
	case m.Value[0] == '"':
		return m.String()
	}
	return string(m.Value)
}

// Close ends the table. It does not close what it is written to.
func (c *InColumns) Close() error {
	if len(c.begun) > 0 {
		return errors.New("writing columns: the last line has no end")
	}
	return c.table.Close()
}
