package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// rebuild sets a damaged database aside and begins a new one with whatever
// rows can still be read. The notice says so.
func rebuild(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	unlock, err := lock(ctx, file+".lock")
	if err != nil {
		return nil, nil, err
	}
	defer unlock()
	// Another instance may have seen the damage too, and been faster.
	if db, err := connect(ctx, file); !damaged(err) {
		return db, nil, err
	}
	saved, err := renew(ctx, file)
	if err != nil {
		return nil, nil, err
	}
	aside, err := replace(file)
	if err != nil {
		return nil, nil, err
	}
	if db, err = connect(ctx, file); err != nil {
		return nil, nil, err
	}
	return db, fmt.Errorf("reading state was damaged: %d articles carried over, the old file kept as %s", saved, filepath.Base(aside)), nil
}

// renew makes a new database beside a damaged one, whole and closed, out of the
// rows that can be read. It has another name while it grows: SQLite finds a
// journal by name, and an instance that still has the damaged file open would
// take that of the new one for its own.
func renew(ctx context.Context, file string) (saved int, err error) {
	if err := discard(file + ".new"); err != nil { // of an instance that was killed here
		return 0, err
	}
	db, err := connect(ctx, file+".new")
	if err != nil {
		return 0, err
	}
	saved = salvage(ctx, db, file)
	return saved, db.Close()
}

// lock waits for the write lock of a database and holds it. It ends with this
// process, however that ends.
func lock(ctx context.Context, file string) (unlock func(), err error) {
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(ctx, nil) // immediate: see dsn
	if err != nil {
		db.Close()
		return nil, err
	}
	return func() { tx.Rollback(); db.Close() }, nil
}

// replace puts the new database in the place of the damaged one in one step,
// and keeps that, with the parts that SQLite has beside it, under the first free
// name: state.db.damaged-1.
func replace(file string) (aside string, err error) {
	for n := 1; ; n++ {
		aside = fmt.Sprintf("%s.damaged-%d", file, n)
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	for _, part := range []string{"-wal", "-shm"} {
		if err := os.Rename(file+part, aside+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	if os.Link(file, aside) != nil { // not every file system has links
		if err := os.Rename(file, aside); err != nil {
			return "", err
		}
	}
	return aside, os.Rename(file+".new", file)
}

// salvage copies row by row what can be read of a damaged database, of whatever
// version, and returns how many articles it saved.
func salvage(ctx context.Context, db *sql.DB, damaged string) (saved int) {
	old, err := sql.Open("sqlite", dsn(damaged))
	if err != nil {
		return 0
	}
	defer old.Close()
	for i, table := range tables() {
		had := columns(ctx, old, table)
		both := slices.DeleteFunc(columns(ctx, db, table), func(c string) bool { return !slices.Contains(had, c) })
		if len(both) == 0 {
			continue
		}
		list := strings.Join(both, ", ")
		marks := strings.Repeat(", ?", len(both))[2:]
		copied := copyRows(ctx, old, db, "SELECT "+list+" FROM "+table,
			"INSERT OR IGNORE INTO "+table+" ("+list+") VALUES ("+marks+")", len(both))
		if i == 0 {
			saved = copied
		}
	}
	return saved
}

// columns returns the names of a table's columns, none if there is no such
// table or nothing of it can be read.
func columns(ctx context.Context, db *sql.DB, table string) (names []string) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if rows.Scan(&name) != nil {
			return nil
		}
		names = append(names, name)
	}
	return names
}

// copyRows runs insert with every row of a query until the first that cannot
// be read. Rows that the new table does not take are passed over: a path whose
// article is lost, say.
func copyRows(ctx context.Context, from, to *sql.DB, query, insert string, columns int) (copied int) {
	rows, err := from.QueryContext(ctx, query)
	if err != nil {
		return 0
	}
	defer rows.Close()
	tx, err := to.BeginTx(ctx, nil)
	if err != nil {
		return 0
	}
	defer tx.Rollback()
	values, into := make([]any, columns), make([]any, columns)
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() && rows.Scan(into...) == nil {
		if result, err := tx.ExecContext(ctx, insert, values...); err == nil {
			n, _ := result.RowsAffected()
			copied += int(n)
		}
	}
	if tx.Commit() != nil {
		return 0
	}
	return copied
}
