package index

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"pullquote/articles/fault"
	"pullquote/store"
)

// batch is a transaction that articles are written in.
type batch struct {
	ctx  context.Context
	tx   *sql.Tx
	made map[string]*sql.Stmt
	who  *ledger // what becomes of people; nil until it is asked for
	// moves are what becomes of the beginnings of words.
	moves []move
}

// in runs do in a transaction.
func (x *Index) in(ctx context.Context, do func(*batch) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx) // it is short, and a statement that can be cancelled costs a goroutine
	tx, err := x.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("writing the index: %w", store.Plainly(err))
	}
	defer tx.Rollback()
	b := &batch{ctx: ctx, tx: tx, made: map[string]*sql.Stmt{}}
	err = fault.Guard(func() error { return cmp.Or(do(b), b.settleStarts(), b.settlePeople()) })
	if err != nil {
		return inIndex{fmt.Errorf("writing the index: %w", store.Plainly(err))}
	}
	if err := tx.Commit(); err != nil {
		return inIndex{fmt.Errorf("writing the index: %w", store.Plainly(err))}
	}
	return nil
}

// inIndex is an error of a transaction in which nothing but the index was written.
type inIndex struct{ error }

// Unwrap returns the error.
func (e inIndex) Unwrap() error { return e.error }

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
