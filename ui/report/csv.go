package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"pullquote/articles/clean"
)

// csvFrame is the header row.
func csvFrame(l sheet) frame { return frame{head: strings.Join(l.fields, ",") + "\n"} }

// encodeCSV writes the rows of each thing. Fields are exact: a quote that begins
// with "=" or "-" stays as it was said, although a spreadsheet may take it for
// a formula, because most readers of CSV are programs that compare texts.
func encodeCSV(l sheet, some []any, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	record := make([]string, len(l.fields))
	for _, t := range some {
		for _, row := range l.rows(t) {
			for i, v := range row {
				record[i] = o.field(v)
			}
			if err := w.Write(record); err != nil {
				return nil, fmt.Errorf("writing CSV: %w", err)
			}
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// field writes a value. A program that reads the report gets file names and
// texts as they are; a terminal must not obey them, not even a carriage return.
func (o Options) field(v any) string {
	s := plain(v)
	if o.Terminal {
		return strings.ReplaceAll(clean.Shown(s), "\r", " ")
	}
	return s
}

// plain is a value of a row as text. Several names stand behind each other.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []string:
		return strings.Join(v, "; ")
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}
