package parquet

// footer is what tells where everything is.
func (w *Writer) footer() []byte {
	e := &encoder{}
	e.open()
	e.i32(1, 1) // the version of the format
	w.schema(e)
	rows := int64(0)
	for _, g := range w.groups {
		rows += int64(g.rows)
	}
	e.i64(3, rows)
	e.list(4, thriftStruct, len(w.groups))
	for _, g := range w.groups {
		e.open()
		e.list(1, thriftStruct, len(g.chunks))
		for i, c := range g.chunks {
			w.columns[i].tell(e, c)
		}
		e.i64(2, g.bytes)
		e.i64(3, int64(g.rows))
		e.close()
	}
	e.text(6, "pullquote")
	e.close()
	return e.b
}

// schema tells of the columns: a tree, of which only lists have more than one level.
func (w *Writer) schema(e *encoder) {
	n := 1
	for _, c := range w.columns {
		if n++; c.Kind == Texts {
			n += 2
		}
	}
	e.list(2, thriftStruct, n)
	e.open()
	e.text(4, "schema")
	e.i32(5, len(w.columns))
	e.close()
	for _, c := range w.columns {
		switch c.Kind {
		case Text:
			leaf(e, c.Name, byteArrays, optional, asText)
		case Integer:
			leaf(e, c.Name, int32s, optional, asNothing)
		case Real:
			leaf(e, c.Name, doubles, optional, asNothing)
		case Texts:
			e.open()
			e.i32(3, int(required))
			e.text(4, c.Name)
			e.i32(5, 1)
			e.i32(6, int(asList))
			e.structure(10, func() { e.structure(3, func() {}) })
			e.close()
			e.open()
			e.i32(3, int(repeated))
			e.text(4, "list")
			e.i32(5, 1)
			e.close()
			leaf(e, "element", byteArrays, required, asText)
		}
	}
}

// leaf tells of a column.
func leaf(e *encoder, name string, kind physical, often repetition, means converted) {
	e.open()
	e.i32(1, int(kind))
	e.i32(3, int(often))
	e.text(4, name)
	if means == asText {
		e.i32(6, int(asText))
		e.structure(10, func() { e.structure(1, func() {}) })
	}
	e.close()
}

// tell tells where a column of a group stands.
func (c Column) tell(e *encoder, out writtenChunk) {
	path := []string{c.Name}
	if c.Kind == Texts {
		path = append(path, "list", "element")
	}
	encodings := []encoding{plain, runs}
	if out.coded {
		encodings = append(encodings, rleDictionary)
	}
	e.open()
	e.i64(2, out.begin)
	e.structure(3, func() {
		e.i32(1, int(map[Kind]physical{Text: byteArrays, Integer: int32s, Real: doubles, Texts: byteArrays}[c.Kind]))
		e.list(2, thriftI32, len(encodings))
		for _, n := range encodings {
			e.zigzag(int64(n))
		}
		e.list(3, thriftBinary, len(path))
		for _, name := range path {
			e.element(name)
		}
		e.i32(4, int(gzipped))
		e.i64(5, int64(out.values))
		e.i64(6, out.size)
		e.i64(7, out.packed)
		e.i64(9, out.data)
		if out.coded {
			e.i64(11, out.begin)
		}
	})
	e.close()
}
