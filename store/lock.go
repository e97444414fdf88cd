package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	sqlite3 "modernc.org/sqlite/lib"
)

// ErrLocked tells that another instance of the program holds a lock.
var ErrLocked = errors.New("another pullquote is using it")

// Lock takes a lock that only one process has at a time, and waits five
// seconds for it: then the error is ErrLocked. It is held by way of a file,
// which stays, and ends with unlock or with the process, however that ends.
func Lock(ctx context.Context, file string) (unlock func(), err error) {
	if err := os.MkdirAll(filepath.Dir(file), FolderMode); err != nil {
		return nil, fmt.Errorf("locking %s: %w", strconv.Quote(filepath.Base(file)), err)
	}
	Private(file)
	unlock, err = lock(ctx, file)
	switch {
	case err == nil:
		return unlock, nil
	case code(err) == sqlite3.SQLITE_BUSY:
		return nil, ErrLocked
	}
	return nil, fmt.Errorf("locking %s: %w", strconv.Quote(filepath.Base(file)), err)
}
