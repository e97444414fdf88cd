package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// backup keeps a copy of a database as it was at a version, as state.db.v1.bak
// beside it. The copy has another name until it is whole and on the disk; what
// an instance left behind that was killed here is removed. The caller holds
// the database's write lock, so nobody else is here and nothing changes: this
// reads through a connection of its own.
func backup(ctx context.Context, file string, version int) error {
	kept := fmt.Sprintf("%s.v%d.bak", file, version)
	growing := kept + ".tmp"
	if err := discard(growing); err != nil {
		return err
	}
	err := copyDatabase(ctx, file, growing)
	if err == nil {
		err = os.Rename(growing, kept)
	}
	if err != nil {
		return errors.Join(err, discard(growing))
	}
	syncFolder(filepath.Dir(file))
	return nil
}

// copyDatabase writes a copy without free pages, and waits until it is on the
// disk.
func copyDatabase(ctx context.Context, from, to string) error {
	db, err := sql.Open("sqlite", dsn(from))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", to)
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// discard removes a database with what SQLite may have beside it.
func discard(file string) error {
	for _, part := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(file + part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// syncFolder has the folder remember a rename when the power goes. Not every
// system can, and then it is no worse than any other rename.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
