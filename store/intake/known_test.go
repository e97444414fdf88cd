package intake_test

import (
	"context"

	"pullquote/store/index"
	"pullquote/store/intake"
)

// knownIn tells what is in a library by an index in a file, as the command add does.
// Whoever is done with it closes the index.
func knownIn(ctx context.Context, library, file string) (*index.Index, intake.Known, error) {
	x, err := index.OpenFile(ctx, file, "")
	if err == nil {
		err = x.Update(ctx, []string{library}, index.Options{})
	}
	return x, func(url string, text uint64) (string, bool) { return x.Known(ctx, index.In(library), url, text) }, err
}
