package parquet

import (
	"fmt"
	"io"

	"pullquote/articles/budget"
)

// turn reads the next page that has values.
func (c *cursor) turn() error {
	if c.left == 0 {
		return damaged("it has fewer values than the others")
	}
	d := &decoder{in: c.in, left: budget.TableEnd}
	p := d.page()
	switch {
	case d.err != nil:
		return d.err
	case p.size < 0 || p.packed < 0 || p.values < 0 || int64(p.packed) > c.rest.N+int64(c.in.Buffered()):
		return errCut
	}
	var err error
	if c.packed, err = c.held.grow(c.packed, p.packed); err != nil {
		return err
	}
	if _, err := io.ReadFull(c.in, c.packed); err != nil {
		return errCut
	}
	switch p.kind {
	case dictionaryPage:
		return c.dictionary(p)
	case dataPage, dataPageV2:
		if int64(p.values) > c.left {
			return damaged("it has more values than the others")
		}
		c.left -= int64(p.values)
		c.inPage = p.values
		if p.kind == dataPage {
			return c.older(p)
		}
		return c.newer(p)
	default:
		return nil // an index
	}
}

// dictionary keeps the values that later pages name by their numbers.
func (c *cursor) dictionary(p page) (err error) {
	if p.encoding != plain && p.encoding != plainDictionary {
		return fmt.Errorf("its dictionary is written by encoding %d, which is not read", p.encoding)
	}
	if c.words, err = c.held.grow(c.words, p.size); err != nil {
		return err
	}
	if err := c.unpacker.unpack(c.codec, c.packed, c.words); err != nil {
		return err
	}
	if p.values > p.size { // each takes a byte at least, or they are all one
		return damaged("its dictionary has fewer values than it says")
	}
	if c.held.bytes += 4 * max(0, p.values+1-cap(c.starts)); c.held.bytes > budget.TableHeld {
		return fmt.Errorf("is too large: what is read of its columns at a time is more than %d MB", budget.TableHeld>>20)
	}
	c.starts = append(c.starts[:0], 0)
	at := 0
	for range p.values {
		n, ok := c.width(c.words[at:])
		if !ok {
			return damaged("its dictionary has fewer values than it says")
		}
		at += n
		c.starts = append(c.starts, uint32(at))
	}
	return nil
}

// older begins a page of the first kind: all of it is packed, and how long the levels are
// stands before them.
func (c *cursor) older(p page) (err error) {
	if c.page, err = c.held.grow(c.page, p.size); err != nil {
		return err
	}
	if err := c.unpacker.unpack(c.codec, c.packed, c.page); err != nil {
		return err
	}
	values := c.page
	c.any = c.repetition == optional
	if c.any {
		if p.levels != runs {
			return fmt.Errorf("its levels are written by encoding %d, which is not read", p.levels)
		}
		n, ok := element{kind: byteArrays}.width(values)
		if !ok {
			return errCut
		}
		c.levels = hybrid{in: values[4:n], width: 1}
		values = values[n:]
	}
	return c.begin(p, values)
}

// newer begins a page of the second kind: levels are not packed, and stand before the rest.
func (c *cursor) newer(p page) (err error) {
	levels := p.levelBytes
	if p.repeats != 0 || levels < 0 || levels > len(c.packed) || levels > p.size {
		return errCut
	}
	if c.page, err = c.held.grow(c.page, p.size-levels); err != nil {
		return err
	}
	how := c.codec
	if p.plainValues || p.size == levels {
		how = unpacked
	}
	rest := c.packed[levels:]
	if p.size == levels {
		rest = nil // nothing may be packed into something
	}
	if err := c.unpacker.unpack(how, rest, c.page); err != nil {
		return err
	}
	c.any = c.repetition == optional
	c.levels = hybrid{in: c.packed[:levels], width: 1}
	return c.begin(p, c.page)
}

// begin begins the values of a page.
func (c *cursor) begin(p page, values []byte) error {
	c.values, c.bit, c.split = values, 0, 0
	c.coded, c.truths, c.deltas, c.texts = nil, nil, nil, nil
	ok := true
	switch {
	case p.encoding == plain:
	case p.encoding == plainDictionary || p.encoding == rleDictionary:
		if len(values) == 0 { // there are nothing but nulls
			return nil
		}
		if values[0] > 32 {
			return damaged("the numbers of a page have %d bits", values[0])
		}
		c.coded = &hybrid{in: values[1:], width: int(values[0])}
	case p.encoding == runs && c.kind == boolean:
		n, ok := element{kind: byteArrays}.width(values)
		if !ok {
			return errCut
		}
		c.truths = &hybrid{in: values[4:n], width: 1}
	case p.encoding == deltaIntegers && (c.kind == int32s || c.kind == int64s):
		c.deltas, ok = newDeltas(values)
	case (p.encoding == deltaLengths || p.encoding == deltaTexts) && c.kind == byteArrays:
		c.texts, ok = newTexts(values, p.encoding == deltaTexts)
	case p.encoding == splitBytes && c.fixed() > 0 && c.fixed() <= len(c.number):
		c.split = len(values) / c.fixed()
	default:
		return fmt.Errorf("is written by encoding %d, which is not read", p.encoding)
	}
	if !ok && len(values) > 0 {
		return damaged("a page has no head")
	}
	return nil
}
