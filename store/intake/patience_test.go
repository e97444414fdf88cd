package intake

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
)

func TestAQueryWithoutEndIsGivenUp(t *testing.T) {
	t.Parallel()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "cache.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	p := watch(t.Context())
	defer p.stop()
	p.timer.Reset(1) // a nanosecond: nobody has that long
	var n int
	err = p.why(db.QueryRowContext(p, "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT count(*) FROM n").Scan(&n))
	if !errors.Is(err, errNoRow) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if p := watch(ctx); !errors.Is(p.why(ctx.Err()), context.Canceled) {
		t.Error("a run that is ended is not told")
	}
}
