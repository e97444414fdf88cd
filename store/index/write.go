package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"pullquote/store"
)

// batch is a transaction that articles are written in.
type batch struct {
	ctx  context.Context
	tx   *sql.Tx
	made map[string]*sql.Stmt
}

// in runs do in a transaction.
func (x *Index) in(ctx context.Context, do func(*batch) error) error {
	tx, err := x.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	defer tx.Rollback()
	b := &batch{ctx, tx, map[string]*sql.Stmt{}}
	if err := do(b); err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	return nil
}

// statement prepares a statement once for the transaction, which ends it.
func (b *batch) statement(query string) (*sql.Stmt, error) {
	if s := b.made[query]; s != nil {
		return s, nil
	}
	s, err := b.tx.PrepareContext(b.ctx, query)
	if err == nil {
		b.made[query] = s
	}
	return s, err
}

func (b *batch) exec(query string, args ...any) error {
	s, err := b.statement(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(b.ctx, args...)
	return err
}

// get reads one row, and tells whether there is one.
func (b *batch) get(query string, args []any, into ...any) (bool, error) {
	s, err := b.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(b.ctx, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// numbers reads a column of numbers.
func (b *batch) numbers(query string, args ...any) ([]int64, error) {
	s, err := b.statement(query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(b.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, rows.Err()
}

// put writes what was read of some files, all of it or nothing.
func (x *Index) put(ctx context.Context, records []record, carry func(context.Context, []store.Entry) error) error {
	if len(records) == 0 {
		return nil
	}
	if carry != nil {
		entries := make([]store.Entry, len(records))
		for i, r := range records {
			entries[i] = r.Entry
		}
		if err := carry(ctx, entries); err != nil {
			return err
		}
	}
	return x.in(ctx, func(b *batch) error {
		for _, r := range records {
			if err := b.put(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// put writes one article in the place of what was known of its file.
func (b *batch) put(r record) error {
	path := string(r.Entry.ID)
	if r.same || r.failed {
		return b.exec("UPDATE article SET size = ?, modified = ?, hash = ? WHERE path = ?",
			r.Entry.Size, modified(r.Entry), r.Hash[:], path)
	}
	var old, size, changed int64
	var date *int64
	known, err := b.get("SELECT id, size, modified, published FROM article WHERE path = ?", []any{path}, &old, &size, &changed, &date)
	if err != nil {
		return err
	}
	id := ID(old)
	if known {
		if err := b.remove(id); err != nil {
			return err
		}
	}
	if first := firstID(r.Entry.Date()); !known || first>>slotBits != id>>slotBits {
		if id, err = b.free(first); err != nil {
			return err
		}
	}
	return b.insert(id, r)
}

// free is the first number from this one on that no article has, or one soon
// after it. Many articles may be of one second: files that were copied in one
// go and name no date.
func (b *batch) free(id ID) (ID, error) {
	for step := ID(1); ; step *= 2 {
		var taken int
		is, err := b.get("SELECT 1 FROM article WHERE id = ?", []any{id}, &taken)
		if err != nil || !is {
			return id, err
		}
		id += step
	}
}

const insertArticle = `INSERT INTO article (id, path, size, modified, hash, key, title, byline, source, url, place, text, published, dateonly, words, quotes, speakers)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// insert writes an article, its words, and what is said in it.
func (b *batch) insert(id ID, r record) error {
	e, s := r.Entry, r.Entry.Summary
	var hash []byte
	var address, place string
	var text int64
	quoted, speakers := -1, -1
	if r.whole {
		hash = r.Hash[:]
		address, place, text = r.Article.URL, "", 0
		quoted, speakers = tally(r.found)
	}
	err := b.exec(insertArticle, id, string(e.ID), e.Size, modified(e), hash, e.Key, s.Title, joined(s.Bylines), s.Source,
		address, place, text, published(s), s.DateOnly, s.Words, quoted, speakers)
	if err != nil || !r.whole {
		return err
	}
	flag := ""
	if quoted > 0 {
		flag = "quotes"
	}
	if err := b.exec("INSERT INTO words (rowid, title, body, byline, source, flag) VALUES (?, ?, ?, ?, ?, ?)",
		id, s.Title, r.Article.Text, joined(s.Bylines), s.Source, flag); err != nil {
		return err
	}
	who, err := b.addSpeakers(id, r)
	if err != nil {
		return err
	}
	return b.addQuotes(id, r, who)
}

// remove forgets an article: its row, its words, and what is said in it.
func (b *batch) remove(id ID) error {
	said, err := b.numbers("SELECT id FROM quote WHERE id BETWEEN ? AND ?", id.Quote(0), id.Quote(maxQuotes))
	if err != nil {
		return err
	}
	for _, q := range said {
		if err := b.exec("DELETE FROM saying WHERE rowid = ?", q); err != nil {
			return err
		}
	}
	if err := b.removeSpeakers(id); err != nil {
		return err
	}
	return errors.Join(
		b.exec("DELETE FROM quote WHERE id BETWEEN ? AND ?", id.Quote(0), id.Quote(maxQuotes)),
		b.exec("DELETE FROM words WHERE rowid = ?", id),
		b.exec("DELETE FROM article WHERE id = ?", id),
	)
}

// forget removes articles whose files are gone.
func (x *Index) forget(ctx context.Context, gone []ID) error {
	const atOnce = 500
	for len(gone) > 0 {
		n := min(atOnce, len(gone))
		err := x.in(ctx, func(b *batch) error {
			for _, id := range gone[:n] {
				if err := b.remove(id); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		gone = gone[n:]
	}
	return nil
}

// keepLinks notes the files outside a folder that links in it lead to.
func (x *Index) keepLinks(ctx context.Context, in Scope, links [][2]string) error {
	var old int
	where, args := in.where("folder")
	if err := x.read.QueryRowContext(ctx, "SELECT count(*) FROM link").Scan(&old); err != nil {
		return fmt.Errorf("asking the index: %w", err)
	}
	if old == 0 && len(links) == 0 {
		return nil
	}
	return x.in(ctx, func(b *batch) error {
		if err := b.exec("DELETE FROM link WHERE "+where, args...); err != nil {
			return err
		}
		for _, l := range links {
			if err := b.exec("INSERT OR IGNORE INTO link VALUES (?, ?)", l[0], l[1]); err != nil {
				return err
			}
		}
		return nil
	})
}

// modified is a file's time as the index keeps it; a sample has none.
func modified(e store.Entry) int64 {
	if e.Modified.IsZero() {
		return 0
	}
	return e.Modified.UnixNano()
}
