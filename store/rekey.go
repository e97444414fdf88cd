package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/fold"
)

// rekeyPeople spells the people of what was decided by hand, and of what can be
// undone of it, as the index does since all letters are folded in one place: who
// was "ħamza nuru" is "hamza nuru" now, and names in articles are as a reader
// sees them.
func rekeyPeople(ctx context.Context, tx *sql.Tx) error {
	edits, err := editsIn(ctx, tx)
	if err != nil {
		return err
	}
	for _, e := range edits {
		now := e.rekeyed()
		if now == e {
			continue
		}
		e.Into = ""
		if err := e.keep(ctx, tx); err != nil {
			return err
		}
		if now.Person == now.Into { // who were merged are one by their names
			continue
		}
		if err := now.keep(ctx, tx); err != nil {
			return err
		}
	}
	return rekeyUndo(ctx, tx)
}

// rekeyUndo does the same to what can be undone. Steps that cannot be read stay:
// the first who wants to undo them is told.
func rekeyUndo(ctx context.Context, tx *sql.Tx) error {
	kept, err := undoSteps(ctx, tx)
	if err != nil {
		return err
	}
	for id, text := range kept {
		var steps []Step
		if json.Unmarshal(text, &steps) != nil {
			continue
		}
		changed := false
		for _, s := range steps {
			if s.People != nil {
				now := s.People.rekeyed()
				changed = changed || now != *s.People
				*s.People = now
			}
		}
		if !changed {
			continue
		}
		text, err := json.Marshal(steps)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE undo SET steps = ? WHERE id = ?", text, id); err != nil {
			return err
		}
	}
	return nil
}

// undoSteps reads what can be undone and is about people, by its number.
func undoSteps(ctx context.Context, tx *sql.Tx) (map[int64][]byte, error) {
	rows, err := tx.QueryContext(ctx, `SELECT id, steps FROM undo WHERE instr(steps, '"people"') > 0`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	kept := map[int64][]byte{}
	for rows.Next() {
		var id int64
		var text []byte
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		kept[id] = text
	}
	return kept, rows.Err()
}

// rekeyed is an edit as it would be made now.
func (e Edit) rekeyed() Edit {
	return Edit{e.Article, strings.Join(strings.Fields(fold.String(e.Name, fold.Seen)), " "), rekeyed(e.Person), rekeyed(e.Into)}
}

// rekeyed is a key as it is spelled now. Keys had no case and no accents, and the
// letters of alwaysSpelled were spelled already; one that was made of a name as it
// stands has them still, and keeps them.
func rekeyed(key string) string {
	var b strings.Builder
	for _, r := range key {
		c := string(r)
		if (unicode.IsLower(r) || unicode.Is(unicode.Lm, r)) && !strings.ContainsRune(alwaysSpelled, r) && norm.NFKD.IsNormalString(c) {
			c = strings.Trim(fold.String(c, fold.Search), "'")
		}
		b.WriteString(c)
	}
	return b.String()
}

// alwaysSpelled are the letters that no normal form takes apart and that keys never had.
const alwaysSpelled = "øłđðßæœþı"
