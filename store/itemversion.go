package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// ItemVersion is what is remembered of an item of a feed, so that it is noticed
// when it is corrected.
type ItemVersion struct {
	GUID    string
	Text    uint64 // stands for what it said last; 0 if that was not kept
	Path    string // of its article, below the library with slashes; or empty
	Version int    // how many articles have been made of it after the first
}

// ItemVersions returns what is remembered of items of a feed that have been saved,
// by their GUIDs.
func (s *State) ItemVersions(ctx context.Context, feed string, guids []string) (map[string]ItemVersion, error) {
	const query = `SELECT j.key, i.text, i.path, i.version FROM json_each(?) AS j CROSS JOIN feed_items AS i ON i.feed = ? AND i.guid = j.value`
	list, err := json.Marshal(itemKeys(guids))
	if err != nil {
		return nil, err
	}
	rows, err := s.read.QueryContext(ctx, query, string(list), feed)
	if err != nil {
		return nil, fmt.Errorf("looking up items of a feed: %w", err)
	}
	defer rows.Close()
	known := map[string]ItemVersion{}
	for rows.Next() {
		var i int
		var text int64
		var v ItemVersion
		if err := rows.Scan(&i, &text, &v.Path, &v.Version); err != nil {
			return nil, fmt.Errorf("looking up items of a feed: %w", err)
		}
		v.GUID, v.Text = guids[i], uint64(text)
		known[v.GUID] = v
	}
	return known, rows.Err()
}

// SaveItemVersions keeps what items of a feed say, all or none of them. Those that
// have not been saved are seen with it.
func (s *State) SaveItemVersions(ctx context.Context, feed string, items []ItemVersion) error {
	const upsert = `INSERT INTO feed_items (feed, guid, seen, text, path, version)
		SELECT ?1, value ->> 0, ?3, CAST(value ->> 1 AS INTEGER), value ->> 2, value ->> 3 FROM json_each(?2) WHERE true
		ON CONFLICT (feed, guid) DO UPDATE SET seen = excluded.seen, text = excluded.text, path = excluded.path, version = excluded.version`
	rows := make([][4]any, len(items))
	for i, v := range items {
		rows[i] = [4]any{itemKeys([]string{v.GUID})[0], fmt.Sprint(int64(v.Text)), v.Path, v.Version}
	}
	list, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, upsert, feed, string(list), stamp(time.Now()))
		return err
	})
}
