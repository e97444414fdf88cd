package store

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
)

// A path is named once, however often an error passes by.
func TestAProblemNamesItsPathOnce(t *testing.T) {
	t.Parallel()
	inner := errors.New("ends within a record")
	for _, err := range []error{inner, &fs.PathError{Op: "open", Path: "/x/a.warc", Err: inner}, problem("a.warc", inner), fmt.Errorf("reading: %w", problem("a.warc", inner))} {
		if got := problem("a.warc", err).Error(); got != `opening "a.warc": ends within a record` {
			t.Errorf("%v: %s", err, got)
		}
	}
	if got := problem("b.warc", problem("a.warc", inner)).Error(); got != `opening "b.warc": opening "a.warc": ends within a record` {
		t.Error(got)
	}
}
