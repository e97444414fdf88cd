package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"slices"

	"pullquote/store/files"
)

// openDamaged opens a copy of a damaged database, as far as that can be done:
// its header and what describes its tables are the same in every database of
// ours, and so are put right.
func openDamaged(ctx context.Context, copied, damaged string) (*sql.DB, error) {
	if err := discard(copied); err != nil {
		return nil, err
	}
	for _, part := range []string{"", "-wal"} {
		if err := files.Copy(copied+part, damaged+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	if err := mendHeader(copied); err != nil {
		return nil, err
	}
	if err := mendSchema(ctx, copied); err != nil {
		return nil, err
	}
	return lenient(copied)
}

// lenient opens a database of which not everything can be read. What SQLite
// cannot make sense of among the tables it passes over.
func lenient(file string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(file)+"&_pragma=writable_schema(1)&_pragma=cell_size_check(1)")
	if err == nil {
		db.SetMaxOpenConns(1)
	}
	return db, err
}

// mendHeader writes into the header of a database what stands there in each of
// ours. See "The Database Header" in the description of SQLite's file format.
func mendHeader(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	header := make([]byte, 112)
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if _, err := f.ReadAt(header, 0); err != nil {
		return err // too short for any row
	}
	copy(header, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(header[16:], 4096) // bytes of a page
	copy(header[20:], []byte{0, 64, 32, 32})      // no bytes of a page reserved; payload fractions
	for at, value := range map[int]uint32{
		28: 0, // pages: see the size of the file
		44: 4, // schema format
		52: 0, // no auto-vacuum
		56: 1, // UTF-8
		64: 0, // no incremental vacuum
	} {
		binary.BigEndian.PutUint32(header[at:], value)
	}
	// What describes the tables begins behind the header. Mostly it is all on this
	// page, and so no other follows on it.
	if right := binary.BigEndian.Uint32(header[108:]); right == 0 || int64(right) > info.Size()/4096 {
		header[100] = 13 // a leaf of a table
	}
	if _, err := os.Stat(file + "-wal"); errors.Is(err, fs.ErrNotExist) {
		header[18], header[19] = 1, 1
	} else {
		header[18], header[19] = 2, 2
	}
	_, err = f.WriteAt(header, 0)
	return err
}

// mendSchema puts right which columns the tables have, where that is what no
// version of this program has ever written.
func mendSchema(ctx context.Context, file string) error {
	db, err := lenient(file)
	if err != nil {
		return err
	}
	defer db.Close()
	known, latest, err := schemas(ctx)
	if err != nil {
		return err
	}
	for row, name := range misnamed(ctx, db, known, latest) {
		// Where it cannot be written there will be less to save.
		_, _ = db.ExecContext(ctx, "UPDATE sqlite_schema SET type = 'table', name = ?1, tbl_name = ?1, sql = ?2 WHERE rowid = ?3", name, latest[name], row)
	}
	return nil
}

// misnamed returns the rows of the schema that are wrong, as far as they can be
// read, and the tables that they are about.
func misnamed(ctx context.Context, db *sql.DB, known []string, latest map[string]string) map[int64]string {
	wrong := map[int64]string{}
	rows, err := db.QueryContext(ctx, "SELECT rowid, name, coalesce(sql, '') FROM sqlite_schema")
	if err != nil {
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var row int64
		var name, create string
		if rows.Scan(&row, &name, &create) != nil {
			break
		}
		if latest[name] != "" && !slices.Contains(known, create) {
			wrong[row] = name
		} else if is := nameOf(latest, create); is != "" && is != name {
			wrong[row] = is
		}
	}
	return wrong
}

// schemas returns how each version has described its tables, and how the latest
// does, by their names.
func schemas(ctx context.Context) (known []string, latest map[string]string, err error) {
	db, err := sql.Open("sqlite", dsn(nowhere))
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, step := range migrations() {
		if _, err := db.ExecContext(ctx, step.sql); err != nil { // nothing, of a step that changes no tables
			return nil, nil, err
		}
		latest = map[string]string{}
		for _, table := range tables() {
			var create string
			err := db.QueryRowContext(ctx, "SELECT sql FROM sqlite_schema WHERE name = ?", table).Scan(&create)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				return nil, nil, err
			}
			known, latest[table] = append(known, create), create
		}
	}
	return known, latest, nil
}

func nameOf(latest map[string]string, create string) string {
	for name, sql := range latest {
		if sql == create {
			return name
		}
	}
	return ""
}
