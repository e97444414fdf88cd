package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// salvage saves what can be read of a damaged database. It reads a copy of it,
// so that the damaged file itself stays as it is.
type salvage struct {
	ctx      context.Context
	old, new *sql.DB
	mended
}

// salvageInto copies row by row what can be read of a damaged database, of
// whatever version, into a new one.
func salvageInto(ctx context.Context, new *sql.DB, damaged string) (mended, error) {
	s := &salvage{ctx: ctx, new: new}
	old, err := openDamaged(ctx, damaged+".salvage", damaged)
	if err != nil {
		s.partly = tables()
		return s.mended, errors.Join(discard(damaged+".salvage"), ctx.Err())
	}
	s.old = old
	if _, err := new.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil { // see settle
		return s.mended, err
	}
	for _, table := range tables() {
		if err := s.table(table); err != nil {
			old.Close()
			return s.mended, err
		}
	}
	err = new.QueryRowContext(ctx, "SELECT count(*) FROM reading").Scan(&s.saved)
	return s.mended, errors.Join(err, old.Close(), discard(damaged+".salvage"))
}

// openDamaged opens a copy of a damaged database, as far as that can be done:
// its header and what describes its tables are the same in every database of
// ours, and so are put right.
func openDamaged(ctx context.Context, copied, damaged string) (*sql.DB, error) {
	if err := discard(copied); err != nil {
		return nil, err
	}
	for _, part := range []string{"", "-wal"} {
		if err := copyFile(copied+part, damaged+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
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

func copyFile(to, from string) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
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
	db, err := sql.Open("sqlite", dsn(":memory:"))
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, step := range migrations() {
		if _, err := db.ExecContext(ctx, step); err != nil {
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

// table copies what can be read of a table: from its beginning and from its end
// until the first row that cannot be read, and of articles also those between,
// whose keys stand in other tables.
func (s *salvage) table(name string) error {
	had := columns(s.ctx, s.old, name)
	both := slices.DeleteFunc(columns(s.ctx, s.new, name), func(c string) bool { return !slices.Contains(had, c) })
	if len(both) == 0 {
		s.partly = append(s.partly, name)
		return s.ctx.Err()
	}
	order := strings.Join(keyOf(s.ctx, s.new, name), " DESC, ") + " DESC"
	list := strings.Join(both, ", ")
	query := "SELECT " + list + " FROM " + name + " NOT INDEXED"
	marks := strings.Repeat(", ?", len(both))[2:]
	c := &copying{salvage: s, table: name, columns: both, insert: "INSERT INTO " + name + " (" + list + ") VALUES (" + marks + ") ON CONFLICT DO NOTHING"}
	var verdict string
	whole := s.old.QueryRowContext(s.ctx, "PRAGMA integrity_check("+name+")").Scan(&verdict) == nil && verdict == "ok"
	read, err := c.rows(query)
	if err != nil || read && whole {
		return err
	}
	s.partly = append(s.partly, name)
	if _, err := c.rows(query + " ORDER BY " + order); err != nil || name != "reading" {
		return err
	}
	for _, other := range []string{"SELECT key FROM paths", "SELECT key FROM paths ORDER BY path DESC", "SELECT key FROM tags"} {
		for _, key := range s.keys(other) {
			if _, err := c.rows(query+" WHERE key = ?", key); err != nil {
				return err
			}
		}
	}
	return nil
}

// keys returns keys of articles, as far as they can be read, that have not been
// saved yet.
func (s *salvage) keys(query string) (keys []string) {
	rows, err := s.old.QueryContext(s.ctx, query)
	if err != nil {
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		if rows.Scan(&key) != nil {
			break
		}
		var saved bool
		if s.new.QueryRowContext(s.ctx, "SELECT EXISTS (SELECT 1 FROM reading WHERE key = ?)", key).Scan(&saved) == nil && !saved {
			keys = append(keys, key)
		}
	}
	return keys
}

// copying copies rows of one table.
type copying struct {
	*salvage
	table, insert string
	columns       []string
}

// rows copies the rows of a query until the first that cannot be read; all is
// that there was none. What the new table does not take is mended or named.
func (c *copying) rows(query string, args ...any) (all bool, err error) {
	rows, err := c.old.QueryContext(c.ctx, query, args...)
	if err != nil {
		return false, c.ctx.Err()
	}
	defer rows.Close()
	tx, err := c.new.BeginTx(c.ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	values, into := make([]any, len(c.columns)), make([]any, len(c.columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if rows.Scan(into...) != nil {
			break
		}
		_, err := tx.ExecContext(c.ctx, c.insert, values...)
		if err != nil && c.table == "reading" {
			_, err = tx.ExecContext(c.ctx, c.insert, plausible(c.columns, values)...)
		}
		if err != nil {
			c.lost = append(c.lost, lost(c.table, values))
		}
	}
	return rows.Err() == nil, tx.Commit()
}

// plausible makes of a row of reading one that the table takes: the marks that
// can be made out, and else none.
func plausible(columns []string, values []any) []any {
	mended := slices.Clone(values)
	for i, column := range columns {
		number, is := values[i].(int64)
		switch column {
		case "read", "starred":
			mended[i] = is && number != 0
		case "offset", "updated":
			mended[i] = max(0, number)
		case "before", "after":
			if _, is := values[i].(string); !is {
				mended[i] = ""
			}
		}
	}
	return mended
}

// columns returns the names of a table's columns, none if there is no such
// table or nothing of it can be read.
func columns(ctx context.Context, db *sql.DB, table string) []string {
	return names(ctx, db, "SELECT name FROM pragma_table_info(?)", table)
}

// keyOf returns what a table is sorted by on the disk.
func keyOf(ctx context.Context, db *sql.DB, table string) []string {
	const key = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 AND (SELECT wr FROM pragma_table_list(?1)) ORDER BY pk"
	if key := names(ctx, db, key, table); len(key) > 0 {
		return key
	}
	return []string{"rowid"}
}

func names(ctx context.Context, db *sql.DB, query, table string) (names []string) {
	rows, err := db.QueryContext(ctx, query, table)
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
