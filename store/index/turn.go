package index

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pullquote/store"
)

// turnEvery is how often an instance asks whether another has done indexing.
const turnEvery = 250 * time.Millisecond

// turn waits until no other instance updates the index, however long that takes,
// and keeps others from it until unlock. While it waits it reports what the other
// has changed.
func (x *Index) turn(ctx context.Context, o Options) (unlock func(), err error) {
	var before int
	for {
		unlock, err := store.Lock(context.WithoutCancel(ctx), x.file+".lock", 0)
		if !errors.Is(err, store.ErrLocked) {
			return unlock, store.Plainly(err)
		}
		if now, err := x.changes(ctx); err == nil && o.Report != nil {
			o.Report(Progress{Elsewhere: true, Changed: now != before})
			before = now
		}
		select {
		case <-ctx.Done():
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
