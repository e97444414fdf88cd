package parquet

// element is a node of the tree that the columns of a file are the leaves of.
type element struct {
	kind       physical
	length     int // of values of a fixed length, in bytes
	repetition repetition
	name       string
	children   int
	converted  converted
	scale      int  // of a decimal: digits behind the point
	nanos      bool // a time counts billionths of a second
	local      bool // a time is of no zone
	uuid       bool
	odd        bool // it means what is not known here
}

func (d *decoder) element() element {
	e := element{kind: -1, converted: asNothing}
	d.fields(func(id int, kind byte) bool {
		switch {
		case id == 4 && kind == thriftBinary:
			e.name = d.text()
		case id == 10 && kind == thriftStruct:
			d.meaning(&e)
		case kind != thriftI32:
			return false
		default:
			to := map[int]func(int64){
				1: func(n int64) { e.kind = physical(n) }, 2: func(n int64) { e.length = int(n) }, 3: func(n int64) { e.repetition = repetition(n) },
				5: func(n int64) { e.children = int(n) }, 6: func(n int64) { e.converted = converted(n) }, 7: func(n int64) { e.scale = int(n) },
			}[id]
			if to == nil {
				return false
			}
			to(d.integer())
		}
		return true
	})
	return e
}

// meaning reads what values mean as newer programs tell it, in a union. It goes before what
// is told the older way, and is told that way here.
func (d *decoder) meaning(e *element) {
	d.fields(func(id int, _ byte) bool {
		known := map[int]converted{1: asText, 2: asMap, 3: asList, 4: asEnum, 5: asDecimal, 6: asDate, 7: asTimeMillis, 8: asStampMillis, 10: asInt64, 12: asJSON, 13: asBSON}
		is, ok := known[id]
		switch {
		case id == 14:
			e.uuid = true
			return false
		case !ok:
			e.odd = true
			return false
		case id == 10:
			d.sign(e)
			return true
		}
		e.converted = is
		switch id {
		case 5:
			d.fields(func(id int, kind byte) bool {
				if id != 1 || kind != thriftI32 {
					return false
				}
				e.scale = int(d.integer())
				return true
			})
		case 7, 8:
			d.clock(e)
		default:
			return false
		}
		return true
	})
}

// sign reads whether integers have one.
func (d *decoder) sign(e *element) {
	d.fields(func(id int, kind byte) bool {
		if id == 2 && kind == thriftFalse {
			e.converted = asUint64
		}
		return kind == thriftTrue || kind == thriftFalse
	})
}

// clock reads in what a time counts.
func (d *decoder) clock(e *element) {
	d.fields(func(id int, kind byte) bool {
		if id == 1 {
			e.local = kind == thriftFalse
			return kind == thriftTrue || kind == thriftFalse
		}
		if id != 2 || kind != thriftStruct {
			return false
		}
		d.fields(func(unit int, _ byte) bool {
			switch {
			case unit == 2 && e.converted == asTimeMillis:
				e.converted = asTimeMicros
			case unit == 2:
				e.converted = asStampMicros
			case unit == 3:
				e.nanos = true
			}
			return false
		})
		return true
	})
}
