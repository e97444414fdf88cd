package intake

import (
	"errors"
	"fmt"
	"io"
)

// The most that is taken in.
const (
	fileBytes  = 64 << 20  // of a file that is read whole, and of standard input
	partBytes  = 16 << 20  // of a part of an e-mail, a file in a book, an item of an export
	bookBytes  = 512 << 20 // of a book, unpacked
	bookFiles  = 20_000    // in a book
	mailDepth  = 10        // of parts in parts
	mailParts  = 1000
	fieldBytes = 16 << 10  // of a field in an e-mail's header
	mostItems  = 1_000_000 // in an export
	jsonDepth  = 4         // at which a list of items may stand in an export
	spareTitle = 200       // bytes of what names a part in a message
)

var errItems = fmt.Errorf("holds more than %d articles; the rest was left out", mostItems)

// errTooLarge is why something was not read.
var errTooLarge = errors.New("is too large")

// tooLarge says how large is too large.
func tooLarge(limit int64) error { return fmt.Errorf("%w: more than %d MB", errTooLarge, limit>>20) }

// readAll reads at most limit bytes, and fails if there are more.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = tooLarge(limit)
	}
	return b, err
}
