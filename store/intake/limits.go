package intake

import (
	"errors"
	"fmt"
	"io"

	"pullquote/articles/budget"
)

// spareTitle is how many bytes of a title name an article in a message.
const spareTitle = 200

var errItems = fmt.Errorf("contains more than %d articles; the rest were left out", budget.ExportItems)

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
