package people

import (
	"context"
	"database/sql"
	"maps"

	"pullquote/store/index/transaction"
)

// Edits are what was decided by hand about people.
type Edits struct {
	Merged map[string]string    // from one key to another
	Parted map[[2]string]string // from an article's content and a name in it to a key

	renamed map[string]bool // those of Merged whom Rename has merged
}

// None is that nothing was decided.
func None() Edits {
	return Edits{map[string]string{}, map[[2]string]string{}, map[string]bool{}}
}

// Rename has somebody be one with whoever has their new name. What was merged by hand
// goes before; of renames that lead in a circle the last one holds.
func (e Edits) Rename(from, into string) {
	if _, merged := e.Merged[from]; merged && !e.renamed[from] {
		return
	}
	for key, seen := into, map[string]bool{}; !seen[key]; {
		seen[key] = true
		next, ok := e.Merged[key]
		if !ok {
			break
		}
		if next == from {
			if !e.renamed[key] {
				return
			}
			delete(e.Merged, key)
			delete(e.renamed, key)
			break
		}
		key = next
	}
	e.Merged[from], e.renamed[from] = into, true
}

// Decided reads the edits in a database of reading state. It may be of a version
// before there were any.
func Decided(ctx context.Context, state *sql.DB) (Edits, error) {
	var tables int
	const ask = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('merges', 'parts')"
	if err := state.QueryRowContext(ctx, ask).Scan(&tables); err != nil || tables < 2 {
		return None(), err
	}
	query := func(query string) (*sql.Rows, error) { return state.QueryContext(ctx, query) }
	return readEdits(query, "SELECT person, into_person FROM merges", "SELECT article, name, person FROM parts")
}

// followed reads the edits that the index follows.
func followed(tx *transaction.Tx) (Edits, error) {
	query := func(query string) (*sql.Rows, error) { return tx.Rows(query) }
	return readEdits(query, "SELECT person, into_person FROM merged", "SELECT article, name, person FROM parted")
}

func readEdits(query func(string) (*sql.Rows, error), merges, parts string) (Edits, error) {
	all := None()
	var article, name, person string
	err := each(query, merges, func() { all.Merged[name] = person }, &name, &person)
	if err == nil {
		err = each(query, parts, func() { all.Parted[[2]string{article, name}] = person }, &article, &name, &person)
	}
	return all, err
}

// each calls do for every row of a query.
func each(query func(string) (*sql.Rows, error), asked string, do func(), into ...any) error {
	rows, err := query(asked)
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

// Follow has the people be as was decided by hand, in the place of what was before.
func (l *Ledger) Follow(now Edits) error {
	before := l.edits
	if maps.Equal(before.Merged, now.Merged) && maps.Equal(before.Parted, now.Parted) {
		return nil
	}
	l.edits = now
	if err := l.keepEdits(); err != nil {
		return err
	}
	for _, at := range differing(before.Parted, now.Parted) {
		if err := l.reassign(at[0], at[1]); err != nil {
			return err
		}
	}
	for _, from := range differing(before.Merged, now.Merged) {
		l.doubted = append(l.doubted, from, before.Merged[from], now.Merged[from])
	}
	return nil
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

// keepEdits notes what is being followed.
func (l *Ledger) keepEdits() error {
	if err := l.Exec("DELETE FROM merged"); err != nil {
		return err
	}
	if err := l.Exec("DELETE FROM parted"); err != nil {
		return err
	}
	for from, into := range l.edits.Merged {
		if err := l.Exec("INSERT INTO merged VALUES (?, ?)", from, into); err != nil {
			return err
		}
	}
	for at, person := range l.edits.Parted {
		if err := l.Exec("INSERT INTO parted VALUES (?, ?, ?)", at[0], at[1], person); err != nil {
			return err
		}
	}
	return nil
}

// reassign finds anew who a name stands for in an article.
func (l *Ledger) reassign(content, name string) error {
	all, err := l.speakers("WHERE name = ? AND article IN (SELECT id FROM article WHERE key = ?)", name, content)
	if err != nil {
		return err
	}
	for _, s := range all {
		l.touch(s)
		if _, err := l.Get("SELECT key, source FROM article WHERE id = ?", []any{s.article}, &s.content, &s.outlet); err != nil {
			return err
		}
		var to *form
		if key := s.form(l.edits.Parted); key != "" {
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
