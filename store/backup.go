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
	"time"

	"pullquote/articles/order"
	"pullquote/store/files"
)

// mostBackups is how many daily backups are kept.
const mostBackups = 5

// backup is a copy of a database: state.db.2026-11-28.bak, made on that day, or
// state.db.v1.bak, made before a migration from that version.
type backup struct {
	file string
	made time.Time // to the day
	day  bool      // it is one of those that are made daily, and replaced in time
}

// Backup keeps a copy of the reading state, if there is none of today and
// something has changed since the last. It takes as long as reading all of the
// database, and is for the background. The oldest copies go when there are more
// than five; a copy that is not sound replaces none, and what is wrong with its
// rows is mended. The error tells of that too, and is for somebody to read.
func (s *State) Backup(ctx context.Context) error { return s.backup(ctx, time.Now()) }

func (s *State) backup(ctx context.Context, now time.Time) error {
	if s.file == "" || !s.due(ctx, now) {
		return s.told()
	}
	err := s.backUp(ctx, now)
	if errors.Is(err, errWrongRows) {
		if err = s.mend(ctx); err == nil {
			err = s.backUp(ctx, now)
		}
	}
	if err != nil {
		err = fmt.Errorf("backing up the reading state: %w", Plainly(err))
	}
	return errors.Join(s.told(), err)
}

// backUp makes the copy of a day, unless another instance is at it.
func (s *State) backUp(ctx context.Context, now time.Time) error {
	unlock, err := Lock(ctx, s.file+".lock", 0)
	if errors.Is(err, ErrLocked) {
		return nil
	}
	if err != nil {
		return err
	}
	defer unlock()
	s.markVersion(ctx)
	if err := keep(ctx, s.file, s.file+"."+now.Format(time.DateOnly)+".bak"); err != nil {
		return err
	}
	return rotate(s.file, now)
}

// due reports whether there is something to copy that no copy of today or after
// the last change has.
func (s *State) due(ctx context.Context, now time.Time) bool {
	some := false
	for _, table := range tables() {
		var is bool
		if s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM "+table+")").Scan(&is) == nil && is {
			some = true
		}
	}
	all := backups(s.file, now)
	if i := slices.IndexFunc(all, func(b backup) bool { return b.day }); !some || i < 0 {
		return some
	} else if last, err := os.Stat(all[i].file); err == nil {
		today := all[i].made.Format(time.DateOnly) == now.Format(time.DateOnly)
		return !today && (last.ModTime().After(now) || lastChange(s.file).After(last.ModTime()))
	}
	return true
}

// lastChange is when something was last written into a database.
func lastChange(file string) (at time.Time) {
	for _, part := range []string{"", "-wal"} {
		if info, err := os.Stat(file + part); err == nil && info.ModTime().After(at) {
			at = info.ModTime()
		}
	}
	return at
}

// backups lists the copies of a database, the newest first. One from a day that
// is still to come is the last: a clock was wrong when it was made.
func backups(file string, now time.Time) (all []backup) {
	names, err := os.ReadDir(filepath.Dir(file))
	if err != nil {
		return nil
	}
	for _, name := range names {
		day, ok := strings.CutPrefix(name.Name(), filepath.Base(file)+".")
		day, is := strings.CutSuffix(day, ".bak")
		info, err := name.Info()
		if !ok || !is || err != nil {
			continue
		}
		b := backup{file: filepath.Join(filepath.Dir(file), name.Name()), made: info.ModTime()}
		if made, err := time.ParseInLocation(time.DateOnly, day, now.Location()); err == nil {
			b.made, b.day = made, true
		}
		if b.made.After(now) {
			b.made = time.Time{}
		}
		all = append(all, b)
	}
	order.Stable(all, func(a, b backup) int { return b.made.Compare(a.made) })
	return all
}

// rotate removes the oldest of the daily copies, where there are too many.
func rotate(file string, now time.Time) error {
	n := 0
	for _, b := range backups(file, now) {
		files.Narrow(b.file) // earlier versions did not
		if !b.day {
			continue
		}
		if n++; n > mostBackups {
			if err := discard(b.file); err != nil {
				return err
			}
		}
	}
	return nil
}

// soundBackup returns the newest copy in which nothing is wrong.
func soundBackup(ctx context.Context, file string) (b backup, ok bool) {
	for _, b := range backups(file, time.Now()) {
		if checkFile(ctx, b.file) == nil {
			return b, true
		}
	}
	return backup{}, false
}

// checkFile tells what is wrong with a closed database, of this version or an older one.
func checkFile(ctx context.Context, file string) error {
	db, err := sql.Open("sqlite", still(file))
	if err != nil {
		return err
	}
	defer db.Close()
	v, err := checkVersion(ctx, db)
	switch {
	case err != nil:
		return err
	case v == 0 || v > len(migrations()):
		return fmt.Errorf("%w: it is of version %d", errDamaged, v)
	}
	if err := ask(ctx, db, "integrity_check"); err != nil {
		return err
	}
	return checkReferences(ctx, db)
}

// still spells a file that nobody is writing, and that is only read, as a URI:
// SQLite locks nothing and puts nothing beside it.
func still(file string) string { return uri(file) + "?mode=ro&immutable=1" }

// keepVersion keeps a copy of a database as it was at a version, and for as long
// as nobody deletes it. The caller holds the database's write lock, so nobody
// else is here and nothing changes.
func keepVersion(ctx context.Context, file string, version int) error {
	return keep(ctx, file, fmt.Sprintf("%s.v%d.bak", file, version))
}

// keep copies a database. The copy has another name until it is whole, checked
// and on the disk; what an instance left behind that was killed here is
// removed. It reads through a connection of its own.
func keep(ctx context.Context, file, as string) error {
	growing := as + ".tmp"
	if err := discard(growing); err != nil {
		return err
	}
	err := copyDatabase(ctx, file, growing)
	if err == nil {
		err = checkFile(ctx, growing)
	}
	if err == nil {
		err = files.Install(growing, as)
	}
	if err != nil {
		return errors.Join(err, discard(growing))
	}
	return nil
}

// copyDatabase writes a copy without free pages, and waits until it is on the
// disk.
func copyDatabase(ctx context.Context, from, to string) error {
	// SQLite takes a file that is empty, and leaves it its mode.
	f, err := os.OpenFile(to, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	db, err := sql.Open("sqlite", dsn(from))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", to)
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return f.Sync()
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
