package index

import (
	"context"
	"fmt"

	"pullquote/store"
)

// carrier tells the reading state of articles before they are written. Where it
// cannot take that now, locked by another program, say, it is not asked again for
// each batch: what is left is told at the end, or by the next update. Until then
// what was done with an edited article is known by its path.
type carrier struct {
	carry  func(context.Context, []store.Sighting) error
	failed bool
	left   []store.Sighting
}

// tell tells of articles that are about to be written.
func (c *carrier) tell(ctx context.Context, records []record) {
	if c.carry == nil || len(records) == 0 {
		return
	}
	at := make([]store.Sighting, len(records))
	for i, r := range records {
		at[i] = store.Sighting{Path: string(r.Entry.ID), Key: r.Entry.Key}
	}
	if !c.failed && c.carry(ctx, at) == nil {
		return
	}
	c.failed = true
	c.left = append(c.left, at...)
}

// finish tells of those that are left.
func (c *carrier) finish(ctx context.Context) error {
	if len(c.left) == 0 || c.carry == nil {
		return nil
	}
	if err := c.carry(ctx, c.left); err != nil {
		return fmt.Errorf("your marks on edited articles could not be carried over yet: %w", err)
	}
	c.left = nil
	return nil
}

func (x *Index) takeUncarried() []store.Sighting {
	x.mu.Lock()
	defer x.mu.Unlock()
	left := x.uncarried
	x.uncarried = nil
	return left
}

func (x *Index) keepUncarried(left []store.Sighting) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.uncarried = append(x.uncarried, left...)
}
