// Package transaction writes into a database in transactions that prepare each of
// their statements once, however many articles it is run for.
package transaction

import (
	"context"
	"database/sql"
	"errors"
)

// Tx is a transaction. Who has begun it ends it, and with it its statements.
type Tx struct {
	Context context.Context // of all its statements
	tx      *sql.Tx
	made    map[string]*sql.Stmt
}

// Of makes a Tx of a transaction that has begun.
func Of(ctx context.Context, tx *sql.Tx) *Tx {
	return &Tx{Context: ctx, tx: tx, made: map[string]*sql.Stmt{}}
}

// statement prepares a statement once.
func (t *Tx) statement(query string) (*sql.Stmt, error) {
	if s := t.made[query]; s != nil {
		return s, nil
	}
	s, err := t.tx.PrepareContext(t.Context, query)
	if err == nil {
		t.made[query] = s
	}
	return s, err
}

// Exec runs a statement that returns nothing.
func (t *Tx) Exec(query string, args ...any) error {
	s, err := t.statement(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(t.Context, args...)
	return err
}

// Get reads one row, and tells whether there is one.
func (t *Tx) Get(query string, args []any, into ...any) (bool, error) {
	s, err := t.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(t.Context, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// Rows reads rows, which the caller closes.
func (t *Tx) Rows(query string, args ...any) (*sql.Rows, error) {
	s, err := t.statement(query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(t.Context, args...)
}

// Numbers reads a column of numbers.
func (t *Tx) Numbers(query string, args ...any) ([]int64, error) {
	rows, err := t.Rows(query, args...)
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
