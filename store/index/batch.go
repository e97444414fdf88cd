package index

import (
	"cmp"
	"context"
	"fmt"

	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/index/people"
	"pullquote/store/index/transaction"
)

// batch is a transaction that articles are written in.
type batch struct {
	*transaction.Tx
	who *people.Ledger // what becomes of people; nil until it is asked for
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
	b := &batch{Tx: transaction.Of(ctx, tx)}
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
