package feed

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
)

// faultID is under what an item is remembered that Pullquote itself failed at. It
// changes with the item, which is tried again then: its feed may have mended it.
func (i Item) faultID() string {
	sum := sha256.Sum256([]byte(i.ID + "\x00" + i.Title + "\x00" + i.Link + "\x00" + i.HTML))
	return "fault:" + hex.EncodeToString(sum[:16])
}

// named is an error with the item that it is about.
func (i Item) named(err error) error {
	return fmt.Errorf("skipped item %s: %w", strconv.Quote(cutAt(i.Title, 100)), err)
}

// withoutFaults returns the items that were not failed at before. The others
// stay remembered as long as they are in the feed.
func (r *Refresher) withoutFaults(ctx context.Context, m *marks, items []Item) ([]Item, error) {
	keys := make([]string, len(items))
	for i, item := range items {
		keys[i] = item.faultID()
	}
	failed, err := r.State.SeenItems(ctx, m.feed, keys)
	if err != nil || len(failed) == 0 {
		return items, err
	}
	var rest []Item
	for i, item := range items {
		if failed[keys[i]] {
			m.ids = append(m.ids, keys[i])
		} else {
			rest = append(rest, item)
		}
	}
	return rest, nil
}
