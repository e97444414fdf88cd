package parquet

import (
	"encoding/binary"
	"encoding/hex"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"
)

// told reports whether values of a column can be told in JSON.
func (e element) told() bool {
	switch {
	case e.odd || e.converted == asBSON || e.converted == asInterval || e.scale < 0 || e.scale > 100:
		return false
	case e.kind == fixedArrays:
		return e.length > 0 && (e.converted == asDecimal || e.uuid && e.length == 16 || e.converted == asText)
	}
	return e.kind >= boolean && e.kind <= byteArrays
}

// appendJSON writes a value as JSON; nothing for a number that JSON does not have.
func (e element) appendJSON(b, value []byte) []byte {
	switch e.kind {
	case boolean:
		return strconv.AppendBool(b, value[0] != 0)
	case int32s:
		n := binary.LittleEndian.Uint32(value)
		if e.converted == asUint64 || e.converted >= asUint8 && e.converted <= asUint32 {
			return strconv.AppendUint(b, uint64(n), 10)
		}
		return e.appendInteger(b, int64(int32(n)))
	case int64s:
		n := binary.LittleEndian.Uint64(value)
		if e.converted == asUint64 {
			return strconv.AppendUint(b, n, 10)
		}
		return e.appendInteger(b, int64(n))
	case int96s:
		const unixDay = 2_440_588 // as astronomers count them
		days := int64(binary.LittleEndian.Uint32(value[8:])) - unixDay
		at := time.Unix(days*24*60*60, 0).UTC().Add(time.Duration(binary.LittleEndian.Uint64(value)))
		return appendText(b, at.Format(time.RFC3339Nano))
	case floats:
		return appendReal(b, float64(math.Float32frombits(binary.LittleEndian.Uint32(value))), 32)
	case doubles:
		return appendReal(b, math.Float64frombits(binary.LittleEndian.Uint64(value)), 64)
	default:
		return e.appendBytes(b, value)
	}
}

// appendBytes writes bytes as what they mean.
func (e element) appendBytes(b, value []byte) []byte {
	const mostDecimal = 64 // bytes; half of them are more than any program writes
	switch {
	case e.converted == asDecimal && len(value) > mostDecimal:
		return b
	case e.converted == asDecimal:
		return appendDecimal(b, signed(value), e.scale)
	case e.uuid:
		h := hex.EncodeToString(value)
		return appendText(b, strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-"))
	}
	return appendText(b, string(value))
}

// appendInteger writes an integer as what it means.
func (e element) appendInteger(b []byte, n int64) []byte {
	const day, clock = time.DateOnly, "15:04:05.999999999"
	switch e.converted {
	case asDecimal:
		return appendDecimal(b, big.NewInt(n), e.scale)
	case asDate:
		return appendText(b, time.Unix(0, 0).UTC().AddDate(0, 0, int(n)).Format(day))
	case asTimeMillis, asTimeMicros:
		return appendText(b, e.moment(n).Format(clock))
	case asStampMillis, asStampMicros:
		if e.local {
			return appendText(b, e.moment(n).Format(day+"T"+clock))
		}
		return appendText(b, e.moment(n).Format(time.RFC3339Nano))
	default:
		return strconv.AppendInt(b, n, 10)
	}
}

// moment is a time that is told by a number.
func (e element) moment(n int64) time.Time {
	switch {
	case e.nanos:
		return time.Unix(0, n).UTC()
	case e.converted == asTimeMicros || e.converted == asStampMicros:
		return time.UnixMicro(n).UTC()
	}
	return time.UnixMilli(n).UTC()
}

// appendReal writes a number; nothing for one that is none, or has no bounds.
func appendReal(b []byte, x float64, bits int) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return b
	}
	return strconv.AppendFloat(b, x, 'g', -1, bits)
}

// signed is the number that bytes spell, the highest first, in two's complement.
func signed(value []byte) *big.Int {
	n := new(big.Int).SetBytes(value)
	if len(value) > 0 && value[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(value))))
	}
	return n
}

// appendDecimal writes a number with some digits behind its point.
func appendDecimal(b []byte, n *big.Int, scale int) []byte {
	if n.Sign() < 0 {
		b = append(b, '-')
		n = new(big.Int).Neg(n)
	}
	digits := n.String()
	if scale == 0 {
		return append(b, digits...)
	}
	if missing := scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	b = append(b, digits[:len(digits)-scale]...)
	return append(append(b, '.'), digits[len(digits)-scale:]...)
}

// appendText writes a text as a string of JSON. What is not UTF-8 stays so: whoever reads
// the line tells.
func appendText(b []byte, s string) []byte {
	const hexadecimal = "0123456789abcdef"
	b = append(slices.Grow(b, len(s)+2), '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		switch from = i + 1; {
		case c >= ' ':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		default:
			b = append(b, '\\', 'u', '0', '0', hexadecimal[c>>4], hexadecimal[c&15])
		}
	}
	return append(append(b, s[from:]...), '"')
}
