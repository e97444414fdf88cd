package parquet

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"pullquote/articles/budget"
)

// chunk is a column of a group of rows: where its pages stand.
type chunk struct {
	elsewhere bool // in another file
	kind      physical
	codec     codec
	values    int64
	begin     int64
	size      int64 // in bytes
}

// group is a group of rows.
type group struct {
	rows   int64
	chunks []chunk
}

// footer is what a file tells of itself at its end.
type footer struct {
	elements []element
	rows     int64
	groups   []group
}

// readFooter reads what the end of a file tells.
func readFooter(r io.ReaderAt, size int64) (*footer, error) {
	var end [8]byte
	if size < int64(len(Magic)+len(end)) {
		return nil, errCut
	}
	if _, err := r.ReadAt(end[:], size-int64(len(end))); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch string(end[4:]) {
	case Magic:
	case "PARE":
		return nil, errors.New("is encrypted")
	default:
		return nil, errCut
	}
	n := int64(binary.LittleEndian.Uint32(end[:]))
	from := size - int64(len(end)) - n
	if from < int64(len(Magic)) {
		return nil, errCut
	}
	if n > budget.TableEnd {
		return nil, fmt.Errorf("is too large: what tells of its columns has more than %d MB", budget.TableEnd>>20)
	}
	d := &decoder{in: bufio.NewReader(io.NewSectionReader(r, from, n)), left: int(n)}
	f := d.footer()
	return f, d.err
}

func (d *decoder) footer() *footer {
	f := &footer{}
	d.fields(func(id int, kind byte) bool {
		switch {
		case id == 2 && kind == thriftList:
			d.list(func(byte) {
				if f.elements = append(f.elements, d.element()); len(f.elements) > budget.TableColumns {
					d.fail(fmt.Errorf("has more than %d columns", budget.TableColumns))
				}
			})
		case id == 3 && kind == thriftI64:
			f.rows = d.integer()
		case id == 4 && kind == thriftList:
			d.list(func(byte) {
				if f.groups = append(f.groups, d.group()); len(f.groups) > budget.TableGroups {
					d.fail(fmt.Errorf("has more than %d groups of rows", budget.TableGroups))
				}
			})
		case id == 8:
			d.fail(errors.New("is encrypted"))
		default:
			return false
		}
		return true
	})
	return f
}

func (d *decoder) group() group {
	var g group
	d.fields(func(id int, kind byte) bool {
		switch {
		case id == 1 && kind == thriftList:
			d.list(func(byte) {
				if g.chunks = append(g.chunks, d.chunk()); len(g.chunks) > budget.TableColumns {
					d.fail(fmt.Errorf("has more than %d columns", budget.TableColumns))
				}
			})
		case id == 3 && kind == thriftI64:
			g.rows = d.integer()
		default:
			return false
		}
		return true
	})
	return g
}

func (d *decoder) chunk() chunk {
	var c chunk
	d.fields(func(id int, kind byte) bool {
		switch {
		case id == 1 && kind == thriftBinary:
			c.elsewhere = d.text() != ""
		case id == 3 && kind == thriftStruct:
			d.pages(&c)
		case id == 8:
			d.fail(errors.New("is encrypted"))
		default:
			return false
		}
		return true
	})
	return c
}

// pages reads where the pages of a column stand. The dictionary stands before the others.
func (d *decoder) pages(c *chunk) {
	dictionary := int64(0)
	d.fields(func(id int, kind byte) bool {
		if kind != thriftI32 && kind != thriftI64 {
			return false
		}
		n := d.integer()
		switch id {
		case 1:
			c.kind = physical(n)
		case 4:
			c.codec = codec(n)
		case 5:
			c.values = n
		case 7:
			c.size = n
		case 9:
			c.begin = n
		case 11:
			dictionary = n
		}
		return true
	})
	if dictionary > 0 && dictionary < c.begin {
		c.begin = dictionary
	}
}
