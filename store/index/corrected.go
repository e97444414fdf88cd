package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/same"
)

// Correct has an index follow what was corrected by hand in articles since the last time: those articles
// are read again at once, and no others. Update does so too, when it begins. What is read at
// the same time by an update that began before is followed by the next.
func Correct(ctx context.Context, x *Index) error {
	if x.still != nil {
		return nil
	}
	u := &update{index: x, carrier: &carrier{}}
	err := u.correct(ctx)
	return errors.Join(err, u.undecided)
}

// correct reads the corrections, and the articles again in which they are others.
func (u *update) correct(ctx context.Context) error {
	book, err := corrections.ReadFile(ctx, u.index.state)
	if err != nil {
		u.undecided = errors.Join(u.undecided, besideState{err})
		return nil // and what was followed stands
	}
	u.book = book
	jobs, err := outdated(ctx, u.index, book)
	if err != nil || len(jobs) == 0 {
		return err
	}
	var f quotes.Finder
	p := newPacker()
	var batch []record
	for _, j := range jobs {
		r, err := u.whole(ctx, j, &f, p)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			continue // its file is gone, or is no article any more: the scan tells
		}
		batch = append(batch, r)
	}
	u.note(func(p *Progress) { p.Changed = p.Changed || len(batch) > 0 })
	return u.put(ctx, batch)
}

// outdated are the articles in which other things were corrected than the index has followed.
func outdated(ctx context.Context, x *Index, book *corrections.Book) (jobs []job, err error) {
	var named [3][]string // keys, paths and addresses
	if book != nil {
		for _, k := range book.All {
			named[0] = append(named[0], k.On.Key, k.Seen)
			named[1] = append(named[1], k.On.Path)
			named[2] = append(named[2], same.NormalURL(k.Address))
		}
	}
	args := make([]any, len(named))
	for i, names := range named {
		list, err := json.Marshal(names)
		if err != nil {
			return nil, err
		}
		args[i] = string(list)
	}
	rows, err := x.read.QueryContext(ctx, `SELECT a.id, a.path, a.key, a.url, a.hash, a.size, ifnull(c.sum, 0) FROM article AS a LEFT JOIN corrected AS c ON c.article = a.id
		WHERE a.quotes >= 0 AND a.id IN (
			SELECT article FROM corrected
			UNION SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?1))
			UNION SELECT id FROM article WHERE path IN (SELECT value FROM json_each(?2))
			UNION SELECT id FROM article WHERE place <> '' AND place IN (SELECT value FROM json_each(?3))) ORDER BY a.id`, args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var j job
		var path, address string
		var hash []byte
		var followed int64
		if err := rows.Scan(&j.id, &path, &j.entry.Key, &address, &hash, &j.size, &followed); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		j.entry.ID, j.entry.Path, j.hash, j.again = store.ID(path), path, string(hash), true
		if book.Sum(j.entry, address) == followed {
			continue
		}
		if strings.HasPrefix(path, store.SamplePrefix) {
			if j.entry, err = store.Open(path); err != nil {
				continue
			}
		}
		jobs = append(jobs, j)
	}
	return jobs, rows.Err()
}

// follows notes what was corrected in an article as it is indexed.
func (b *batch) follows(r record) error {
	if r.corrected == 0 {
		return nil
	}
	return b.Exec("INSERT OR REPLACE INTO corrected (article, sum) VALUES (?, ?)", r.id, r.corrected)
}
