package parquet

import (
	"encoding/binary"
)

// chunk writes a column of a group.
func (w *Writer) chunk(kind Kind, c *filled) (writtenChunk, error) {
	out := writtenChunk{begin: w.at, values: len(c.levels)}
	var numbers []uint32
	if kind == Text || kind == Texts {
		c.starts = append(c.starts, len(c.values))
		var words []byte
		var n int
		if words, numbers, n = c.dictionary(); numbers != nil {
			out.coded = true
			if err := w.page(&out, words, func(e *encoder) {
				e.structure(7, func() { e.i32(1, n); e.i32(2, int(plain)) })
			}, dictionaryPage); err != nil {
				return out, err
			}
		}
	}
	out.data = w.at
	for from, value := 0, 0; from < len(c.levels); {
		to, values := c.cut(from, value)
		if err := w.dataPage(&out, kind, c, numbers, from, to, value, values); err != nil {
			return out, err
		}
		from, value = to, values
	}
	out.packed = w.at - out.begin
	return out, nil
}

// dictionary is what texts there are, one behind the other, and the number of each; nil if
// to have them so is not worth it.
func (c *filled) dictionary() (words []byte, numbers []uint32, n int) {
	known := map[string]uint32{}
	for i := range len(c.starts) - 1 {
		word := c.values[c.starts[i]:c.starts[i+1]]
		number, ok := known[string(word)]
		if !ok {
			number = uint32(len(known))
			known[string(word)] = number
			words = append(words, word...)
			if len(words) > pageBytes || len(known) > mostWords || i > 1000 && len(words) > len(c.values)/2 {
				return nil, nil, 0
			}
		}
		numbers = append(numbers, number)
	}
	if len(words) > len(c.values)*3/4 {
		return nil, nil, 0
	}
	return words, numbers, len(known)
}

// cut finds where a page ends that begins with a level and a value: before the beginning of
// a row.
func (c *filled) cut(from, value int) (to, values int) {
	bytes := 0
	for to, values = from, value; to < len(c.levels); to++ {
		if row := c.begins == nil || c.begins[to] == 0; row && to > from && (to-from >= pageValues || bytes >= pageBytes) {
			break
		}
		if c.levels[to] == 1 {
			if c.starts != nil {
				bytes += c.starts[values+1] - c.starts[values]
			}
			values++
		}
	}
	return to, values
}

// width is how many bytes a value takes that is no text.
func (k Kind) width() int { return map[Kind]int{Integer: 4, Real: 8}[k] }

// dataPage writes a page with the levels from one on to another, and their values.
func (w *Writer) dataPage(out *writtenChunk, kind Kind, c *filled, numbers []uint32, from, to, value, values int) error {
	var b []byte
	if kind == Texts {
		b = appendLevels(b, c.begins[from:to])
	}
	b = appendLevels(b, c.levels[from:to])
	how := plain
	switch {
	case out.coded:
		how = rleDictionary
		width := 0
		for _, n := range numbers[value:values] {
			for n>>width > 0 {
				width++
			}
		}
		b = appendRuns(append(b, byte(width)), numbers[value:values], width)
	case kind == Text || kind == Texts:
		b = append(b, c.values[c.starts[value]:c.starts[values]]...)
	default:
		b = append(b, c.values[value*kind.width():values*kind.width()]...)
	}
	return w.page(out, b, func(e *encoder) {
		e.structure(5, func() {
			e.i32(1, to-from)
			e.i32(2, int(how))
			e.i32(3, int(runs))
			e.i32(4, int(runs))
		})
	}, dataPage)
}

// appendLevels writes levels behind their length.
func appendLevels(b []byte, levels []uint32) []byte {
	at := len(b)
	b = appendRuns(append(b, 0, 0, 0, 0), levels, 1)
	binary.LittleEndian.PutUint32(b[at:], uint32(len(b)-at-4))
	return b
}

// page packs a page and writes it behind its head, to which tell adds what it holds.
func (w *Writer) page(out *writtenChunk, b []byte, tell func(*encoder), kind pageKind) error {
	w.packed.Reset()
	w.zip.Reset(&w.packed)
	if _, err := w.zip.Write(b); err != nil {
		return err
	}
	if err := w.zip.Close(); err != nil {
		return err
	}
	e := &encoder{}
	e.open()
	e.i32(1, int(kind))
	e.i32(2, len(b))
	e.i32(3, w.packed.Len())
	tell(e)
	e.close()
	out.size += int64(len(e.b) + len(b))
	if err := w.write(e.b); err != nil {
		return err
	}
	return w.write(w.packed.Bytes())
}
