package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"
)

// Subscription is what is remembered of a feed between two visits, so that the
// next one can ask for what is new alone. Times are kept to the millisecond; a
// zero one is kept as none.
type Subscription struct {
	URL      string
	ETag     string    // of the last answer, as the server spelled it
	Modified string    // the Last-Modified of the last answer
	Checked  time.Time // when it was last asked
	Due      time.Time // not to be asked again before
	Failures int       // in a row
	Error    string    // why the last visit failed
}

// Subscriptions returns all feeds, in the order in which they were first saved.
func (s *State) Subscriptions(ctx context.Context) ([]Subscription, error) {
	const query = `SELECT url, etag, modified, checked, due, failures, error FROM feeds ORDER BY rowid`
	rows, err := s.read.QueryContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("looking up feeds: %w", err)
	}
	defer rows.Close()
	var all []Subscription
	for rows.Next() {
		var f Subscription
		var checked, due int64
		if err := rows.Scan(&f.URL, &f.ETag, &f.Modified, &checked, &due, &f.Failures, &f.Error); err != nil {
			return nil, fmt.Errorf("looking up feeds: %w", err)
		}
		f.Checked, f.Due = moment(checked), moment(due)
		all = append(all, f)
	}
	return all, rows.Err()
}

// SaveSubscription keeps a feed as it is given, in place of what was kept of
// its URL.
func (s *State) SaveSubscription(ctx context.Context, f Subscription) error {
	const upsert = `INSERT INTO feeds (url, etag, modified, checked, due, failures, error) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, modified = excluded.modified,
		checked = excluded.checked, due = excluded.due, failures = excluded.failures, error = excluded.error`
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, upsert, f.URL, f.ETag, f.Modified, stamp(f.Checked), stamp(f.Due), f.Failures, f.Error)
		return err
	})
}

// Forget removes a feed and what is known of its items.
func (s *State) Forget(ctx context.Context, url string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM feed_items WHERE feed = ?`, url); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM feeds WHERE url = ?`, url)
		return err
	})
}

// SeenItems tells which items of a feed have been saved, by their GUIDs. Those
// that have not are not in the map.
func (s *State) SeenItems(ctx context.Context, feed string, guids []string) (map[string]bool, error) {
	const query = `SELECT j.key FROM json_each(?) AS j CROSS JOIN feed_items AS i ON i.feed = ? AND i.guid = j.value`
	list, err := json.Marshal(itemKeys(guids))
	if err != nil {
		return nil, err
	}
	rows, err := s.read.QueryContext(ctx, query, string(list), feed)
	if err != nil {
		return nil, fmt.Errorf("looking up items of a feed: %w", err)
	}
	defer rows.Close()
	known := map[string]bool{}
	for rows.Next() {
		var i int
		if err := rows.Scan(&i); err != nil {
			return nil, fmt.Errorf("looking up items of a feed: %w", err)
		}
		known[guids[i]] = true
	}
	return known, rows.Err()
}

// forgotten is how long an item is remembered after it was last in its feed.
const forgotten = 2 * 365 * 24 * time.Hour

// SaveItems keeps that items of a feed have been seen, all or none of them.
// Those of the same feed that were last saved more than two years ago are
// forgotten.
func (s *State) SaveItems(ctx context.Context, feed string, guids []string) error {
	const upsert = `INSERT INTO feed_items (feed, guid, seen) SELECT ?1, value, ?3 FROM json_each(?2) WHERE true
		ON CONFLICT (feed, guid) DO UPDATE SET seen = excluded.seen`
	const prune = `DELETE FROM feed_items WHERE feed = ? AND seen < ?`
	list, err := json.Marshal(itemKeys(guids))
	if err != nil {
		return err
	}
	now := time.Now()
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, upsert, feed, string(list), stamp(now)); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, prune, feed, stamp(now.Add(-forgotten)))
		return err
	})
}

// longestGUID is how many bytes of a GUID are kept as they are.
const longestGUID = 512

// itemKeys returns what GUIDs are kept as: themselves or, where they are long
// or no text, their hash. A feed may write whatever it likes there.
func itemKeys(guids []string) []string {
	keys := make([]string, len(guids))
	for i, guid := range guids {
		keys[i] = guid
		if len(guid) > longestGUID || !utf8.ValidString(guid) {
			sum := sha256.Sum256([]byte(guid))
			keys[i] = "sha256:" + hex.EncodeToString(sum[:])
		}
	}
	return keys
}

// stamp and moment turn a time into what a database keeps of it, and back.
func stamp(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms)
}

// CountItems returns how many items of each feed are remembered as seen, without
// those that were left out for a fault.
func (s *State) CountItems(ctx context.Context) (map[string]int, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT feed, count(*) FROM feed_items WHERE guid NOT GLOB 'fault:*' GROUP BY feed`)
	if err != nil {
		return nil, fmt.Errorf("counting items of feeds: %w", err)
	}
	defer rows.Close()
	counts := map[string]int{}
	for rows.Next() {
		var feed string
		var n int
		if err := rows.Scan(&feed, &n); err != nil {
			return nil, fmt.Errorf("counting items of feeds: %w", err)
		}
		counts[feed] = n
	}
	return counts, rows.Err()
}
