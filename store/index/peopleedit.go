package index

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"os"
)

// Regroup follows what was decided by hand about people since the last time:
// the merges and parts that store.State keeps. Update does so too, when it
// begins.
func (x *Index) Regroup(ctx context.Context) error {
	merged, parted, err := x.decisions(ctx)
	if err != nil {
		return besideState{fmt.Errorf("querying the reading state: %w", err)}
	}
	// The write connection, so that what another instance is doing is waited for.
	return x.in(ctx, func(b *batch) error {
		oldMerged, oldParted, err := b.edits()
		if err != nil || maps.Equal(oldMerged, merged) && maps.Equal(oldParted, parted) {
			return err
		}
		if err := b.keepEdits(merged, parted); err != nil {
			return err
		}
		l, err := b.people() // knows the new ones
		if err != nil {
			return err
		}
		for _, at := range differing(oldParted, parted) {
			if err := l.reassign(at[0], at[1]); err != nil {
				return err
			}
		}
		for _, from := range differing(oldMerged, merged) {
			l.doubted = append(l.doubted, from, oldMerged[from], merged[from])
		}
		return nil
	})
}

// differing returns the keys at which two maps differ.
func differing[K comparable](a, b map[K]string) (keys []K) {
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			keys = append(keys, k)
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			keys = append(keys, k)
		}
	}
	return keys
}

// decisions reads what was decided by hand from the database of reading state.
// There may be none yet, or one of a version before there were decisions.
func (x *Index) decisions(ctx context.Context) (merged map[string]string, parted map[[2]string]string, err error) {
	merged, parted = map[string]string{}, map[[2]string]string{}
	if _, err := os.Stat(x.state); err != nil {
		return merged, parted, nil
	}
	merged, parted, err = decisionsIn(ctx, connector{file: x.state, query: "&mode=ro", wait: lockedFor / 4})
	if err != nil { // as attach does
		merged, parted, err = decisionsIn(ctx, connector{file: x.state, still: true})
	}
	return merged, parted, err
}

func decisionsIn(ctx context.Context, state connector) (merged map[string]string, parted map[[2]string]string, err error) {
	db := sql.OpenDB(state)
	defer db.Close()
	var tables int
	const ask = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('merges', 'parts')"
	if err := db.QueryRowContext(ctx, ask).Scan(&tables); err != nil || tables < 2 {
		return merged, parted, err
	}
	return readEdits(ctx, db, "SELECT person, into_person FROM merges", "SELECT article, name, person FROM parts")
}

// edits reads what has been followed.
func (b *batch) edits() (merged map[string]string, parted map[[2]string]string, err error) {
	return readEdits(b.ctx, b.tx, "SELECT person, into_person FROM merged", "SELECT article, name, person FROM parted")
}

// asker is a database or a transaction.
type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func readEdits(ctx context.Context, db asker, merges, parts string) (merged map[string]string, parted map[[2]string]string, err error) {
	merged, parted = map[string]string{}, map[[2]string]string{}
	var article, name, person string
	err = each(ctx, db, merges, func() { merged[name] = person }, &name, &person)
	if err != nil {
		return nil, nil, err
	}
	err = each(ctx, db, parts, func() { parted[[2]string{article, name}] = person }, &article, &name, &person)
	return merged, parted, err
}

// each calls do for every row of a query.
func each(ctx context.Context, db asker, query string, do func(), into ...any) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		do()
	}
	return rows.Err()
}

// keepEdits notes what is being followed.
func (b *batch) keepEdits(merged map[string]string, parted map[[2]string]string) error {
	if err := b.exec("DELETE FROM merged"); err != nil {
		return err
	}
	if err := b.exec("DELETE FROM parted"); err != nil {
		return err
	}
	for from, into := range merged {
		if err := b.exec("INSERT INTO merged VALUES (?, ?)", from, into); err != nil {
			return err
		}
	}
	for at, person := range parted {
		if err := b.exec("INSERT INTO parted VALUES (?, ?, ?)", at[0], at[1], person); err != nil {
			return err
		}
	}
	return nil
}

// reassign finds anew who a name stands for in an article.
func (l *ledger) reassign(content, name string) error {
	all, err := l.speakers("WHERE name = ? AND article IN (SELECT id FROM article WHERE key = ?)", name, content)
	if err != nil {
		return err
	}
	for _, s := range all {
		l.touch(s)
		if _, err := l.get("SELECT key, source FROM article WHERE id = ?", []any{s.article}, &s.content, &s.outlet); err != nil {
			return err
		}
		var to *form
		if key := s.form(l.parted); key != "" {
			if to, err = l.formOf(key); err != nil {
				return err
			}
		}
		l.touch(s)
		if err := l.move(s, to); err != nil {
			return err
		}
	}
	return nil
}
