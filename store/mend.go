package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"pullquote/store/files"
)

// mended is what has become of a database in which something was wrong.
type mended struct {
	saved  int      // articles whose state was carried over
	back   int      // articles whose state is that of the backup
	backup backup   // if there is a sound one
	partly []string // tables that could not be read whole
	lost   []string // rows that were dropped, by name
}

// complete puts into a database what those tables lack that could not be read
// whole, as the newest backup has it, and mends its rows.
func (m *mended) complete(ctx context.Context, db *sql.DB, file string) error {
	var ok bool
	if m.backup, ok = soundBackup(ctx, file); ok {
		detach, err := attach(ctx, db, m.backup.file)
		if err != nil {
			return err
		}
		defer detach()
	}
	if _, err := db.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil { // until settle has been here
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, table := range m.partly {
		if !ok {
			break
		}
		n, err := take(ctx, tx, table, "")
		if err != nil {
			return err
		}
		if table == "reading" {
			m.back += n
		}
	}
	if err := m.settle(ctx, tx, ok); err != nil {
		return err
	}
	if err := rekeyPeople(ctx, tx); err != nil { // they may come from an earlier version
		return err
	}
	if err := checkReferences(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// attach makes a backup answer under the name old.
func attach(ctx context.Context, db *sql.DB, file string) (detach func(), err error) {
	if _, err := db.ExecContext(ctx, "ATTACH ? AS old", still(file)); err != nil {
		return nil, err
	}
	return func() { _, _ = db.ExecContext(context.WithoutCancel(ctx), "DETACH old") }, nil
}

// take copies rows of a table that is attached as old, under a condition if
// there is one, and returns how many of them were missing.
func take(ctx context.Context, tx *sql.Tx, table, where string) (int, error) {
	both := "SELECT group_concat(name, ', ') FROM pragma_table_info(?1, 'main') JOIN pragma_table_info(?1, 'old') USING (name)"
	var list sql.NullString
	if err := tx.QueryRowContext(ctx, both, table).Scan(&list); err != nil || !list.Valid {
		return 0, err // a backup of an older version lacks the table
	}
	result, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO main."+table+" ("+list.String+") SELECT "+list.String+" FROM old."+table+where)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// settle mends rows that refer to an article of which nothing is known any more.
// What is known of it is taken from the backup, if there is one. Else a path that leads to
// it is dropped, and its loss told by that path; what was said of it, such as a
// tag, stays, on an article that counts as unread.
func (m *mended) settle(ctx context.Context, tx *sql.Tx, hasBackup bool) error {
	const unknown = " NOT IN (SELECT key FROM reading)"
	refer, err := referring(ctx, tx)
	if err != nil {
		return err
	}
	for _, from := range refer {
		if hasBackup {
			n, err := take(ctx, tx, "reading", " WHERE key IN (SELECT "+from[1]+" FROM main."+from[0]+" WHERE "+from[1]+unknown+")")
			if err != nil {
				return err
			}
			m.back += n
		}
		if from[0] == "paths" {
			continue
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO reading (key, read, offset, before, after, updated) SELECT DISTINCT "+
			from[1]+", 0, 0, '', '', ?1 FROM "+from[0]+" WHERE "+from[1]+unknown, time.Now().UnixMilli()); err != nil {
			return err
		}
	}
	dropped, err := touched(ctx, tx, "DELETE FROM paths WHERE key"+unknown+" RETURNING path")
	for _, at := range dropped {
		m.lost = append(m.lost, lost("paths", []any{at.Key}))
	}
	return err
}

// referring lists the tables and columns that refer to articles.
func referring(ctx context.Context, tx *sql.Tx) (all [][2]string, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT t.name, f."from" FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
		WHERE t.schema = 'main' AND f."table" = 'reading' ORDER BY t.name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var from [2]string
		if err := rows.Scan(&from[0], &from[1]); err != nil {
			return nil, err
		}
		all = append(all, from)
	}
	return all, rows.Err()
}

// lost names a row that was dropped.
func lost(table string, values []any) string {
	what := map[string]string{
		"reading": "article ", "paths": "", "tags": "tag of ", "searches": "saved search ", "merges": "merge of ",
		"parts": "name in ", "feeds": "feed ", "feed_items": "item of ", "letters": "mark in ",
		"annotations": "annotation ",
	}
	return what[table] + strconv.Quote(fmt.Sprint(values[0]))
}

// mostNamed is how many lost rows a notice names. A file beside the database has
// all of them.
const mostNamed = 3

// notice tells what was wrong, what was saved, and what is lost for good.
func (m mended) notice(what, aside string) error {
	var told []string
	if day := m.backup.made.Format("2 Jan 2006"); m.saved == 0 && m.back > 0 {
		what = strings.Replace(what, "damaged", "lost", 1)
		told = append(told, "restored from the backup of "+day+", marks made since then are lost")
	} else {
		told = append(told, counted(m.saved, "article")+" recovered")
		if m.back > 0 {
			told = append(told, fmt.Sprintf("%d from the backup of %s", m.back, day))
		}
		if len(m.partly) > 0 && m.backup.file == "" {
			told = append(told, "not all of "+strings.Join(m.partly, ", ")+" could be read")
		}
	}
	if n := len(m.lost); n > 0 {
		named := strings.Join(m.lost[:min(n, mostNamed)], ", ")
		if n > mostNamed {
			list := aside + ".txt"
			named += fmt.Sprintf(" and %d more", n-mostNamed)
			if files.Write(list, []byte(strings.Join(slices.Sorted(slices.Values(m.lost)), "\n")+"\n")) == nil {
				named += ", see " + filepath.Base(list)
			}
		}
		told = append(told, "lost: "+named)
	}
	return errors.New(what + ": " + strings.Join(told, ", ") + "; the old file is kept as " + filepath.Base(aside))
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// mendRows mends rows that refer to nothing in a database that is whole
// otherwise, where it is: other instances may have it open. The notice is what
// has become of them.
func mendRows(ctx context.Context, file string) (notice error, err error) {
	unlock, err := Lock(ctx, file+".lock", busyFor)
	if err != nil {
		return nil, err
	}
	defer unlock()
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := checkReferences(ctx, db); !errors.Is(err, errWrongRows) {
		return nil, err // another instance was faster
	}
	aside := free(file)
	if err := copyDatabase(ctx, file, aside); err != nil {
		return nil, errors.Join(err, discard(aside))
	}
	var m mended
	if err := m.complete(ctx, db, file); err != nil {
		return nil, err
	}
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM reading").Scan(&m.saved)
	m.saved -= m.back
	return m.notice("reading state had broken references", aside), err
}
