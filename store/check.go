package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
)

// errDamaged is in the error for a file that SQLite would not have left so.
var errDamaged = errors.New("is damaged")

// errWrongRows tells that rows refer to others that are not there. The file is
// whole, and these rows can be mended where they are.
var errWrongRows = errors.New("has broken references")

// quickly is how large a database may be, in bytes, for the start to look at what
// every row refers to: some twenty thousand articles, which take 20 ms. A larger one
// is looked at when a backup is made of it, and when a change meets a wrong row.
const quickly = 4 << 20

// check tells whether a database is what SQLite has written, and whether every
// row in it refers to one that is there. The error is errDamaged or errWrongRows.
func check(ctx context.Context, db *sql.DB, file string) error {
	if err := ask(ctx, db, "quick_check"); err != nil {
		return err
	}
	if info, err := os.Stat(file); err != nil || info.Size() > quickly {
		return nil //nolint:nilerr // there is none of a database in memory
	}
	return checkReferences(ctx, db)
}

// ask has SQLite check what it has written: quick_check reads all of it, and
// integrity_check also compares the indexes with their tables.
func ask(ctx context.Context, db *sql.DB, check string) error {
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", errDamaged, verdict)
	}
	return nil
}

func checkReferences(ctx context.Context, db querier) error {
	rows, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return errWrongRows
	}
	return rows.Err()
}

// checkTables reads a row of every table, as the program will.
func checkTables(ctx context.Context, db *sql.DB) error {
	for _, table := range tables() {
		var some int
		if err := db.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT * FROM "+table+" LIMIT 1)").Scan(&some); err != nil {
			return err
		}
	}
	return nil
}

// The number of a database's version stands in it twice, as its user_version and
// in its application_id, because one flipped bit would turn an old database into
// one of a newer Pullquote, which is left alone for good. Those that were made
// before there was a mark have none.
const marked = 0x50510000 // "PQ"

// checkVersion returns the version of a database, 0 for a new one. The error is
// errDamaged where the two numbers contradict each other.
func checkVersion(ctx context.Context, db querier) (v int, err error) {
	if v, err = version(ctx, db); err != nil {
		return 0, err
	}
	var mark int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&mark); err != nil {
		return 0, err
	}
	if mark != 0 && mark != marked+v {
		return 0, fmt.Errorf("%w: its version number does not match", errDamaged)
	}
	return v, nil
}

// numbered writes the number of a version into both places.
func numbered(v int) string {
	return fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", v, marked+v)
}

// markVersion writes the mark into a database that was made before there was one.
// Where that fails, the next backup does it.
func (s *State) markVersion(ctx context.Context) {
	var mark int
	if s.read.QueryRowContext(ctx, "PRAGMA application_id").Scan(&mark) != nil || mark != 0 {
		return
	}
	_ = s.write(ctx, func(tx *sql.Tx) error {
		v, err := version(ctx, tx)
		if err == nil {
			_, err = tx.ExecContext(ctx, numbered(v))
		}
		return err
	})
}
