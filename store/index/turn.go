package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store"
)

// turnEvery is how often an instance asks whether another has done indexing.
const turnEvery = 250 * time.Millisecond

// turn waits until no other instance updates the index, and keeps others from
// it until unlock. The lock ends with this process, however that ends: it is a
// transaction of a database of its own, which nothing is ever written to.
// While it waits it reports what the other has changed.
func (x *Index) turn(ctx context.Context, o Options) (unlock func(), err error) {
	store.Private(x.file + ".lock")
	lock := sql.OpenDB(connector{dsn: dsn(x.file+".lock") + "&_txlock=immediate", setup: []string{"PRAGMA busy_timeout = 0"}})
	lock.SetMaxOpenConns(1)
	var before int
	for {
		tx, err := lock.BeginTx(context.WithoutCancel(ctx), nil)
		if err == nil {
			return func() { tx.Rollback(); lock.Close() }, nil
		}
		if !busy(err) {
			lock.Close()
			return nil, fmt.Errorf("locking the index: %w", err)
		}
		if now, err := x.changes(ctx); err == nil && o.Report != nil {
			o.Report(Progress{Elsewhere: true, Changed: now != before})
			before = now
		}
		select {
		case <-ctx.Done():
			lock.Close()
			return nil, ctx.Err()
		case <-time.After(turnEvery):
		}
	}
}

// changes is another number after any other connection has changed the index.
func (x *Index) changes(ctx context.Context) (n int, err error) {
	err = x.write.QueryRowContext(ctx, "PRAGMA data_version").Scan(&n)
	return n, err
}

func busy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_BUSY
}
