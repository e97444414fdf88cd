package store

import (
	"context"
	"database/sql"
	"errors"
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
	for _, other := range []string{"SELECT key FROM paths", "SELECT key FROM paths ORDER BY path DESC", "SELECT key FROM tags", "SELECT key FROM letters"} {
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
		case "read", "starred", "archived":
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
