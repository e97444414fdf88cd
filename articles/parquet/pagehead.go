package parquet

// pageKind is what a page holds.
type pageKind int32

const (
	dataPage pageKind = iota
	indexPage
	dictionaryPage
	dataPageV2
)

// page is the head of a page.
type page struct {
	kind             pageKind
	size, packed     int // bytes, and before they are unpacked
	values           int
	encoding, levels encoding
	levelBytes       int  // of the newer kind: before the values, never packed
	repeats          int  // of those: for how often values are there
	plainValues      bool // of the newer kind: the values are not packed
}

func (d *decoder) page() page {
	p := page{levels: runs}
	d.fields(func(id int, kind byte) bool {
		switch {
		case kind == thriftI32 && id >= 1 && id <= 3:
			n := int(d.integer())
			switch id {
			case 1:
				p.kind = pageKind(n)
			case 2:
				p.size = n
			case 3:
				p.packed = n
			}
		case kind == thriftStruct && (id == 5 || id == 7 || id == 8):
			d.pageOf(id, &p)
		default:
			return false
		}
		return true
	})
	return p
}

// pageOf reads what is told of a page of one kind.
func (d *decoder) pageOf(which int, p *page) {
	const older, newer = 5, 8
	d.fields(func(id int, kind byte) bool {
		if id == 7 && which == newer {
			p.plainValues = kind == thriftFalse
			return kind == thriftTrue || kind == thriftFalse
		}
		if kind != thriftI32 {
			return false
		}
		n := int(d.integer())
		switch {
		case id == 1:
			p.values = n
		case id == 2 && which != newer, id == 4 && which == newer:
			p.encoding = encoding(n)
		case id == 3 && which == older:
			p.levels = encoding(n)
		case id == 5 && which == newer:
			p.levelBytes = n
		case id == 6 && which == newer:
			p.repeats = n
		}
		return true
	})
}
