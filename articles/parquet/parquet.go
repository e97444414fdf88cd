// Package parquet reads and writes tables in columns (parquet.apache.org), as data sets
// hold articles by the million: as much of the format as flat tables need, so that the
// program stays small.
//
// A file is a row of groups of rows. In a group each column stands by itself, cut into
// pages, which may be packed; what stands where is told at the end of the file, in the
// compact form of Thrift. A column holds a value only where it is not null, and levels tell
// where that is. Often a page holds no values but their numbers in a dictionary, the first
// page of the column.
//
// [Open] reads such a file, a row at a time, whatever its size: of each column no more than
// a page and its dictionary are held. [Writer] writes one, and holds a group of rows.
package parquet

import (
	"errors"
	"fmt"
)

// Magic stands at both ends of a file.
const Magic = "PAR1"

// physical is the type of the values of a column as they stand in the file.
type physical int32

const (
	boolean physical = iota
	int32s
	int64s
	int96s // a time, as older programs wrote it
	floats
	doubles
	byteArrays
	fixedArrays
)

// codec is how pages are packed.
type codec int32

const (
	unpacked codec = iota
	snappy
	gzipped
	lzo
	brotli
	lz4
	zstandard
	lz4Raw
)

// encoding is how values stand in a page.
type encoding int32

const (
	plain           encoding = 0
	plainDictionary encoding = 2 // as older programs called it
	runs            encoding = 3
	deltaIntegers   encoding = 5
	deltaLengths    encoding = 6
	deltaTexts      encoding = 7
	rleDictionary   encoding = 8
	splitBytes      encoding = 9
)

// converted is what a value means, as older programs tell it.
type converted int32

const (
	asText converted = iota
	asMap
	asMapEntry
	asList
	asEnum
	asDecimal
	asDate
	asTimeMillis
	asTimeMicros
	asStampMillis
	asStampMicros
	asUint8
	asUint16
	asUint32
	asUint64
	asInt8
	asInt16
	asInt32
	asInt64
	asJSON
	asBSON
	asInterval
	asNothing converted = -1 // it is what it stands as
)

// repetition tells how often a value may be there.
type repetition int32

const (
	required repetition = iota
	optional
	repeated
)

var errCut = errors.New("ends before its end, or is damaged")

// damaged is an error about a file that contradicts itself.
func damaged(format string, args ...any) error {
	return fmt.Errorf("is damaged: "+format, args...)
}
