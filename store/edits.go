package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Edit is one thing that was decided by hand about people: that one person is
// another or, where Article is set, who a name stands for in that article.
// People go by the keys that the index gives them, which are made of names, so
// an edit holds when the index is made anew.
type Edit struct {
	Article string `json:"article,omitempty"` // a content, as Entry.Key
	Name    string `json:"name,omitempty"`    // in Article
	Person  string `json:"person,omitempty"`  // without an article: who is merged
	Into    string `json:"into,omitempty"`    // whom the person or name is counted to; empty takes the decision back
}

// ErrSamePerson is the error for merging somebody with themselves.
var ErrSamePerson = errors.New("they are already one person")

// Merge keeps that a person is another, and returns what takes it back.
func (s *State) Merge(ctx context.Context, from, into string) (undo Edit, err error) {
	return s.Edit(ctx, Edit{Person: from, Into: into})
}

// Part keeps that a name in an article, given by its content, stands for
// somebody else: for whoever has the key person or, if that is empty, for
// somebody of whom nothing else is known. It returns what takes it back.
func (s *State) Part(ctx context.Context, article, name, person string) (undo Edit, err error) {
	e := Parting(article, name)
	if person != "" {
		e.Into = person
	}
	return s.Edit(ctx, e)
}

// Parting is the edit that a name in an article, given by its content, stands
// for somebody of whom nothing else is known.
func Parting(article, name string) Edit {
	return Edit{Article: article, Name: name, Into: name + " @ " + article}
}

// Edit keeps an edit in the place of what was decided before about the same
// person or name, and returns what takes that up again.
func (s *State) Edit(ctx context.Context, e Edit) (undo Edit, err error) {
	undo = e
	err = s.write(ctx, func(tx *sql.Tx) error {
		undo, err = e.do(ctx, tx)
		return err
	})
	return undo, err
}

// do keeps an edit in a transaction.
func (e Edit) do(ctx context.Context, tx *sql.Tx) (undo Edit, err error) {
	find, args := "SELECT into_person FROM merges WHERE person = ?", []any{e.Person}
	if e.Article != "" {
		find, args = "SELECT person FROM parts WHERE article = ? AND name = ?", []any{e.Article, e.Name}
	}
	if err := e.check(ctx, tx); err != nil {
		return e, err
	}
	undo = e
	undo.Into = ""
	if err := tx.QueryRowContext(ctx, find, args...).Scan(&undo.Into); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return e, err
	}
	return undo, e.keep(ctx, tx)
}

// check refuses a merge that would lead in a circle.
func (e Edit) check(ctx context.Context, tx *sql.Tx) error {
	if e.Article != "" || e.Into == "" {
		return nil
	}
	const chain = `WITH RECURSIVE chain (person) AS (SELECT ?1 UNION SELECT m.into_person FROM merges AS m JOIN chain USING (person))
		SELECT count(*) FROM chain WHERE person = ?2`
	var n int
	err := tx.QueryRowContext(ctx, chain, e.Into, e.Person).Scan(&n)
	if err == nil && n > 0 {
		return fmt.Errorf("%w: %q and %q", ErrSamePerson, e.Person, e.Into)
	}
	return err
}

func (e Edit) keep(ctx context.Context, tx *sql.Tx) error {
	query, args := "INSERT OR REPLACE INTO merges (person, into_person) VALUES (?, ?)", []any{e.Person, e.Into}
	switch {
	case e.Article == "" && e.Into == "":
		query, args = "DELETE FROM merges WHERE person = ?", []any{e.Person}
	case e.Article != "" && e.Into == "":
		query, args = "DELETE FROM parts WHERE article = ? AND name = ?", []any{e.Article, e.Name}
	case e.Article != "":
		query, args = "INSERT OR REPLACE INTO parts (article, name, person) VALUES (?, ?, ?)", []any{e.Article, e.Name, e.Into}
	}
	_, err := tx.ExecContext(ctx, query, args...)
	return err
}

// Edits returns everything that was decided by hand about people.
func (s *State) Edits(ctx context.Context) ([]Edit, error) {
	all, err := editsIn(ctx, s.read)
	if err != nil {
		return nil, fmt.Errorf("looking up people: %w", err)
	}
	return all, nil
}

func editsIn(ctx context.Context, db querier) (all []Edit, err error) {
	const query = `SELECT '', '', person, into_person FROM merges UNION ALL SELECT article, name, '', person FROM parts ORDER BY 1, 2, 3`
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var e Edit
		if err := rows.Scan(&e.Article, &e.Name, &e.Person, &e.Into); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, rows.Err()
}
