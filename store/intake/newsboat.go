package intake

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"html"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/dates"
)

// newsboat yields the articles in the cache of the feed reader newsboat. The
// file is only read; if newsboat holds it, a copy is read.
func newsboat(ctx context.Context, path, from string) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		db, done, err := openCache(ctx, path)
		if err != nil {
			yield(failed(from, "", err))
			return
		}
		defer done()
		w := watch(ctx)
		defer w.stop()
		if err := w.why(cacheRows(w, db, from, yield)); err != nil {
			yield(failed(from, "", err))
		}
	}
}

// spooled yields the articles in a cache that comes by a stream.
func spooled(ctx context.Context, r io.Reader, from string) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		path, err := spool(r)
		if err != nil {
			yield(failed(from, "", reason(err)))
			return
		}
		defer func() { _ = os.Remove(path) }()
		newsboat(ctx, path, from)(yield)
	}
}

// spool copies a stream into a temporary file.
func spool(r io.Reader) (path string, err error) {
	f, err := os.CreateTemp("", "pullquote-*.db")
	if err != nil {
		return "", err
	}
	n, err := io.Copy(f, io.LimitReader(r, budget.CacheBytes+1))
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil && n > budget.CacheBytes {
		err = tooLarge(budget.CacheBytes)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// openCache opens a cache to be read only; where that is refused, because
// newsboat writes to it or died while it did, a copy of the file as it is.
func openCache(ctx context.Context, path string) (db *sql.DB, done func(), err error) {
	w := watch(ctx)
	defer w.stop()
	defer func() { err = w.why(err) }()
	db, err = openSQLite(w, path, "mode=ro&_pragma=busy_timeout(1000)")
	if err == nil {
		return db, func() { db.Close() }, nil
	}
	var odd notNewsboat
	if errors.As(err, &odd) || w.Err() != nil {
		return nil, nil, err
	}
	f, e := os.Open(path)
	if e != nil {
		return nil, nil, reason(e)
	}
	defer f.Close()
	held, e := spool(f)
	if e != nil {
		return nil, nil, e
	}
	db, err = openSQLite(w, held, "mode=ro&immutable=1")
	if err != nil {
		_ = os.Remove(held)
		return nil, nil, err
	}
	return db, func() { db.Close(); _ = os.Remove(held) }, nil
}

// notNewsboat says what a database lacks that newsboat's has.
type notNewsboat struct{ what string }

func (n notNewsboat) Error() string { return "is a database, but not newsboat's: " + n.what }

// openSQLite opens a database and makes sure that it has newsboat's tables, and
// that these are tables: what stands behind a view, or a virtual table, its
// maker decides.
func openSQLite(ctx context.Context, path, options string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	at := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(abs), RawQuery: options + "&_pragma=query_only(1)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"}
	db, err := sql.Open("sqlite", at.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	var tables int
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name IN ('rss_item', 'rss_feed')").Scan(&tables)
	if err == nil && tables != 2 {
		err = notNewsboat{"it has no tables rss_item and rss_feed"}
	}
	if err == nil {
		var n sql.NullInt64
		err = db.QueryRowContext(ctx, "SELECT max(id) FROM rss_item").Scan(&n)
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("reading newsboat's cache: %w", err)
	}
	return db, nil
}

// cacheRows yields a candidate for each row, in the order in which newsboat met
// them. What its reader deleted stays deleted.
func cacheRows(w *patience, db *sql.DB, from string, yield func(candidate) bool) error {
	has, err := itemColumns(w, db)
	if err != nil {
		return err
	}
	titles, err := feedTitles(w, db)
	if err != nil {
		return err
	}
	columns := []string{"coalesce(CAST(i.id AS INTEGER), 0)"}
	for _, c := range [...]string{"title", "author", "url", "feedurl", "pubDate", "content", "content_mime_type"} {
		if slices.Contains(has, c) {
			columns = append(columns, fmt.Sprintf("CASE WHEN octet_length(i.%s) <= %d THEN CAST(i.%[1]s AS TEXT) ELSE '' END", c, budget.PartBytes))
		} else {
			columns = append(columns, "''")
		}
	}
	query := "SELECT " + strings.Join(columns, ", ") + " FROM rss_item i"
	if slices.Contains(has, "deleted") {
		query += " WHERE coalesce(deleted, 0) = 0"
	}
	rows, err := db.QueryContext(w, query+" ORDER BY i.rowid") // which takes no sorting
	if err != nil {
		return err
	}
	defer rows.Close()
	for n := 0; rows.Next(); n++ {
		if n >= budget.ExportItems {
			return errItems
		}
		var row cacheRow
		if err := rows.Scan(&row.id, &row.title, &row.author, &row.url, &row.feedURL, &row.date, &row.content, &row.media); err != nil {
			return err
		}
		row.feed = titles[row.feedURL]
		w.rest()
		if !yield(row.made().of(from, fmt.Sprintf("item %d", row.id), nil)) {
			return nil
		}
		w.wait()
	}
	return rows.Err()
}

// feedTitles returns what the feeds are called, by their addresses.
func feedTitles(ctx context.Context, db *sql.DB) (map[string]string, error) {
	const query = `SELECT CAST(rssurl AS TEXT), CASE WHEN octet_length(title) <= 16384 THEN substr(CAST(title AS TEXT), 1, 1000) ELSE '' END
		FROM rss_feed WHERE octet_length(rssurl) <= ? LIMIT ?`
	rows, err := db.QueryContext(ctx, query, budget.AddressSize, budget.CacheFeeds)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	titles := map[string]string{}
	for rows.Next() {
		var url, title sql.NullString
		if err := rows.Scan(&url, &title); err != nil {
			return nil, err
		}
		titles[url.String] = title.String
	}
	return titles, rows.Err()
}

func itemColumns(ctx context.Context, db *sql.DB) (names []string, err error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM pragma_table_info('rss_item')")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// cacheRow is an article as newsboat keeps it.
type cacheRow struct {
	id                                         int64
	title, author, url, feedURL, date, content string
	media, feed                                string
}

func (r cacheRow) made() made {
	m := made{facts: articles.Facts{
		Title: html.UnescapeString(r.title), Authors: []string{r.author}, URL: r.url,
		Source: firstOf(strings.TrimSpace(r.feed), host(r.url), host(r.feedURL)),
	}}
	date, _ := dates.Stamp(r.date)
	m.facts.Published, m.facts.DateOnly = date.Time, date.DateOnly
	if strings.HasPrefix(r.media, "text/plain") || strings.HasPrefix(r.media, "text/markdown") || !strings.Contains(r.content, "<") && !strings.Contains(r.content, "&") {
		m.text = r.content
	} else {
		m.html = r.content
	}
	return m
}
