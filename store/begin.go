package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pullquote/store/files"
)

// gone reports whether there is no database in a file, not even a damaged one.
// A power cut leaves a file of no bytes where one was being written.
func gone(file string) bool {
	info, err := os.Stat(file)
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0
}

// begin makes a new database, or puts the newest backup in the place of one that
// was lost. A file that somebody has deleted is not put back, for that is how all
// is forgotten; but it is said where the copies lie.
//
// It holds a lock: a file that another instance is just making looks like one
// that was lost.
func begin(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	unlock, err := Lock(ctx, file+".lock", busyFor)
	if err != nil {
		return nil, nil, err
	}
	defer unlock()
	if !gone(file) {
		db, err = connect(ctx, file)
		return db, nil, err
	}
	if _, err := os.Stat(file); err == nil {
		return restore(ctx, file)
	}
	copies := backups(file, time.Now())
	if len(copies) > 0 {
		notice = fmt.Errorf("starting with empty reading state: %s is missing; the backup of %s is kept as %s",
			filepath.Base(file), copies[0].made.Format("2 Jan 2006"), filepath.Base(copies[0].file))
	}
	db, err = connect(ctx, file)
	return db, notice, err
}

// restore puts the newest backup in the place of a file without a byte.
func restore(ctx context.Context, file string) (db *sql.DB, notice, err error) {
	if err := discard(file + ".new"); err != nil {
		return nil, nil, err
	}
	m, err := fillNew(ctx, file, backupRows)
	if err != nil {
		return nil, nil, errors.Join(err, discard(file+".new"))
	}
	aside, err := replace(file)
	if err != nil {
		return nil, nil, err
	}
	if m.backup.file == "" {
		notice = fmt.Errorf("starting with empty reading state: %s was empty, as after a power cut, and there is no backup", filepath.Base(file))
	} else {
		notice = m.notice("reading state was lost", aside)
	}
	db, err = connect(ctx, file)
	return db, notice, err
}

// memoryOf makes a database that ends with the program, of what can be read of
// the one in a file: that of a folder where nothing can be written, or one that
// another program has locked. Where not even that can be done, it is empty.
func memoryOf(ctx context.Context, file string) (*sql.DB, error) {
	// A database in memory needs nothing that could be missing, and no context.
	memory, err := connect(context.WithoutCancel(ctx), nowhere)
	if err != nil || file == "" {
		return memory, err
	}
	asIs, discard := readable(ctx, file)
	defer discard()
	if asIs == "" {
		return memory, nil
	}
	if err := takeAll(ctx, memory, asIs); err != nil {
		memory.Close()
		return connect(context.WithoutCancel(ctx), nowhere)
	}
	return memory, nil
}

// readable returns a sound database that holds what a file does: the file itself
// or, if its last changes lie beside it, a copy with them; else the newest backup;
// and nothing if there is none.
func readable(ctx context.Context, file string) (is string, done func()) {
	done = func() {}
	if info, err := os.Stat(file + "-wal"); err == nil && info.Size() > 0 {
		if dir, err := os.MkdirTemp("", "pullquote-state-"); err == nil {
			done = func() { _ = os.RemoveAll(dir) }
			copied := filepath.Join(dir, "state.db")
			if files.Copy(copied, file) == nil && files.Copy(copied+"-wal", file+"-wal") == nil && checkpoint(ctx, copied) == nil {
				return copied, done
			}
		}
	}
	if checkFile(ctx, file) == nil {
		return file, done
	}
	b, _ := soundBackup(ctx, file)
	return b.file, done
}

// checkpoint writes the last changes, which lie beside a database, into it.
func checkpoint(ctx context.Context, file string) error {
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return checkFile(ctx, file)
}

// takeAll copies all rows of a database.
func takeAll(ctx context.Context, db *sql.DB, from string) error {
	detach, err := attach(ctx, db, from)
	if err != nil {
		return err
	}
	defer detach()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, table := range tables() {
		if _, err := take(ctx, tx, table, ""); err != nil {
			return err
		}
	}
	return tx.Commit()
}
