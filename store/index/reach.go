package index

import (
	"context"
	"errors"
	"os"

	"pullquote/store/files"
)

// openStill opens an index in which nothing can be written, unless there is
// something beside it that was to be written into it.
func openStill(ctx context.Context, file, state string, why error) *Index {
	if errors.Is(why, errNewer) || damaged(why) || logged(file) {
		return nil
	}
	x := handles(file, state, still)
	var v, some int
	err := x.read.QueryRowContext(ctx, "SELECT user_version, (SELECT count(*) FROM article LIMIT 1) FROM pragma_user_version").Scan(&v, &some)
	if err != nil || v != version {
		_ = x.Close()
		return nil
	}
	x.still = why
	return x
}

// logged reports whether the last changes of a database lie beside it.
func logged(file string) bool {
	info, err := os.Stat(file + "-wal")
	return err == nil && info.Size() > 0
}

// mostCopied is how large an index may be, in bytes, for a makeshift to begin as
// a copy of it: where the folder for temporary files is in memory, that is spent.
const mostCopied = 128 << 20

// makeshiftOf opens an index that begins with what can be read of another.
func makeshiftOf(ctx context.Context, file, other, state string) (*Index, error) {
	if info, err := os.Stat(other); err == nil && info.Mode().IsRegular() && info.Size() <= mostCopied {
		err := files.Copy(file, other)
		if err == nil && logged(other) {
			err = files.Copy(file+"-wal", other+"-wal")
		}
		if err == nil {
			if x, err := open(ctx, file, state); err == nil && x.checks(ctx) == nil {
				return x, nil
			} else if err == nil {
				_ = x.Close()
			}
		}
		if err := discard(file); err != nil {
			return nil, err
		}
	}
	return open(ctx, file, state)
}
