package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"pullquote/store/files"
)

// rebuild sets a damaged database aside and puts in its place what can be saved
// of it, completed from the newest sound backup. The notice says so.
func rebuild(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	unlock, err := Lock(ctx, file+".lock", busyFor)
	if err != nil {
		return nil, nil, err
	}
	defer unlock()
	// Another instance may have seen the damage too, and been faster.
	if db, err := connect(ctx, file); !damaged(err) {
		return db, nil, err
	}
	m, err := renew(ctx, file)
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
	return db, m.notice("reading state was damaged", aside), nil
}

// renew makes a new database beside a damaged one, whole and closed: of the rows
// that can be read; if that does not come out sound, of the newest backup; and
// else with nothing in it. It has another name while it grows: SQLite finds a
// journal by name, and an instance that still has the damaged file open would
// take that of the new one for its own.
func renew(ctx context.Context, file string) (m mended, err error) {
	var failed error
	for _, from := range []func(context.Context, *sql.DB, string) (mended, error){savedRows, backupRows, noRows} {
		if err := discard(file + ".new"); err != nil { // of an instance that was killed here
			return mended{}, err
		}
		if m, err = fillNew(ctx, file, from); err == nil {
			return m, nil
		}
		failed = errors.Join(failed, err)
		if ctx.Err() != nil {
			break
		}
	}
	return mended{}, errors.Join(failed, discard(file+".new"))
}

// fillNew makes the new database and does not believe in it before it has been
// checked as it lies on the disk.
func fillNew(ctx context.Context, file string, from func(context.Context, *sql.DB, string) (mended, error)) (mended, error) {
	db, err := connect(ctx, file+".new")
	if err != nil {
		return mended{}, err
	}
	m, err := from(ctx, db, file)
	if err = errors.Join(err, db.Close()); err != nil {
		return mended{}, err
	}
	if db, err = connect(ctx, file+".new"); err != nil {
		return mended{}, err
	}
	return m, errors.Join(checkTables(ctx, db), db.Close())
}

// savedRows fills a new database with the rows of a damaged one, and what these
// lack from the newest backup.
func savedRows(ctx context.Context, db *sql.DB, file string) (mended, error) {
	m, err := salvageInto(ctx, db, file)
	if err != nil {
		return m, err
	}
	return m, m.complete(ctx, db, file)
}

// backupRows fills a new database from the newest backup.
func backupRows(ctx context.Context, db *sql.DB, file string) (mended, error) {
	m := mended{partly: tables()}
	return m, m.complete(ctx, db, file)
}

func noRows(context.Context, *sql.DB, string) (mended, error) { return mended{partly: tables()}, nil }

// free returns the first free name to keep a damaged database under:
// state.db.damaged-1.
func free(file string) string {
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s.damaged-%d", file, n)
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			return aside
		}
	}
}

// replace puts the new database in the place of the damaged one in one step,
// and keeps that, with the parts that SQLite has beside it, under a free name.
func replace(file string) (aside string, err error) {
	aside = free(file)
	for _, part := range []string{"-wal", "-shm"} {
		if err := os.Rename(file+part, aside+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	files.Narrow(file)
	if os.Link(file, aside) != nil { // not every file system has links
		if err := os.Rename(file, aside); err != nil {
			return "", err
		}
	}
	return aside, files.Install(file+".new", file)
}
