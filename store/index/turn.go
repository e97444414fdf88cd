package index

import (
	"context"
	"database/sql"
	"fmt"
	"time"

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
	lock, err := sql.Open("sqlite", uri(x.file+".lock")+"?_txlock=immediate")
	if err != nil {
		return nil, fmt.Errorf("locking the index: %w", err)
	}
	lock.SetMaxOpenConns(1)
	var before int
	for {
		tx, err := lock.BeginTx(context.WithoutCancel(ctx), nil)
		if err == nil {
			store.Narrow(x.file + ".lock")
			return func() { tx.Rollback(); lock.Close() }, nil
		}
		if !busy(err) {
			lock.Close()
			return nil, fmt.Errorf("locking the index: %w", store.Plainly(err))
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

func busy(err error) bool { return code(err) == sqlite3.SQLITE_BUSY }

// writable tells why nothing can be written into the index, and does not wait for
// long: who has the turn shares the index with no other instance that writes for
// longer than a moment. It marks an index that was made before there was a mark.
func (x *Index) writable(ctx context.Context) error {
	conn, err := x.write.Conn(ctx)
	if err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	defer conn.Close()
	var marked int
	for _, do := range []string{fmt.Sprint("PRAGMA busy_timeout = ", lockedFor.Milliseconds()), "BEGIN IMMEDIATE"} {
		if err == nil {
			_, err = conn.ExecContext(ctx, do)
		}
	}
	if err == nil {
		err = conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&marked)
	}
	if err == nil && marked == 0 {
		_, err = conn.ExecContext(ctx, fmt.Sprint("PRAGMA application_id = ", mark))
	}
	after := context.WithoutCancel(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, "COMMIT")
	} else {
		_, _ = conn.ExecContext(after, "ROLLBACK") // there may be nothing to take back
	}
	_, again := conn.ExecContext(after, fmt.Sprint("PRAGMA busy_timeout = ", busyFor.Milliseconds()))
	switch {
	case damaged(err):
		return nil // this shows again, where it is mended
	case err != nil:
		return fmt.Errorf("the index is not up to date: %w", store.Plainly(err))
	}
	return again
}
