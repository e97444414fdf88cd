package index

import (
	"context"
	"fmt"

	"pullquote/store"
)

// Sightings returns what reading state hangs on for articles with these
// numbers, so that any number of them can be marked at once: much less than
// their rows. Those that are no longer there are left out.
func (x *Index) Sightings(ctx context.Context, ids []ID) ([]store.Sighting, error) {
	found, err := x.read.QueryContext(ctx, `SELECT a.key, a.path, a.tags FROM json_each(?) AS j CROSS JOIN article AS a ON a.id = j.value`, numbers(ids))
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer found.Close()
	at := make([]store.Sighting, 0, len(ids))
	for found.Next() {
		var s store.Sighting
		if err := found.Scan(&s.Key, &s.Path, &s.Tags); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		at = append(at, s)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	return at, nil
}
