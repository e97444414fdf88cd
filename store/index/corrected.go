package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/names"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/same"
)

// Correct has an index follow what was corrected by hand in articles since the last time, and
// in all of them: those articles are read again at once in which other corrections hold than
// before, and no others. Update does so too, when it begins. What is read at the same time by an
// update that began before is followed by the next.
func Correct(ctx context.Context, x *Index) error {
	if x.still != nil {
		return nil
	}
	if err := x.People().Regroup(ctx); err != nil {
		return err
	}
	u := &update{index: x, carrier: &carrier{}}
	err := u.correct(ctx)
	return errors.Join(err, u.undecided)
}

// correct reads the corrections, and the articles again in which they are others, until there
// are none: another instance may correct something meanwhile, or follow what was corrected
// before. What is followed last is what was corrected last.
func (u *update) correct(ctx context.Context) error {
	u.index.correcting.Lock()
	defer u.index.correcting.Unlock()
	tried := map[ID]int64{}
	for {
		book, err := corrections.ReadFile(ctx, u.index.state)
		if err != nil {
			u.undecided = errors.Join(u.undecided, besideState{err})
			return nil // and what was followed stands
		}
		u.book = book
		if is, err := follows(ctx, u.index, book); is || err != nil {
			return err
		}
		jobs, err := outdated(ctx, u.index, book)
		if err != nil {
			return err
		}
		if len(jobs) == 0 {
			return noteFollowed(ctx, u.index, book)
		}
		jobs = slices.DeleteFunc(jobs, func(j job) bool { is, was := tried[j.id]; return was && is == j.noted })
		if len(jobs) == 0 {
			return nil
		}
		for _, j := range jobs {
			tried[j.id] = j.noted
		}
		if err := u.run(ctx, each(ctx, jobs), u.correctly, func(_ int, written []record) {
			u.note(func(p *Progress) { p.Changed = p.Changed || len(written) > 0 })
		}); err != nil {
			return err
		}
	}
}

// follows reports whether the index holds all that a book says, and needs not be looked
// through for what it does not.
func follows(ctx context.Context, x *Index, book *corrections.Book) (is bool, err error) {
	if err := x.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM followed WHERE sum = ?)", book.Stamp()).Scan(&is); err != nil {
		return false, fmt.Errorf("querying the index: %w", err)
	}
	return is, nil
}

// noteFollowed notes that it does. Nobody else writes between the look and the note; whoever
// writes later and knows another book takes the note away.
func noteFollowed(ctx context.Context, x *Index, book *corrections.Book) error {
	return x.in(ctx, func(b *batch) error {
		jobs, err := outdated(ctx, x, book)
		if err != nil || len(jobs) > 0 {
			return err
		}
		if err := b.Exec("DELETE FROM followed"); err != nil {
			return err
		}
		return b.Exec("INSERT INTO followed (sum) VALUES (?)", book.Stamp())
	})
}

// errGone is the error for an article that is followed when it can be read again.
var errGone = errors.New("it cannot be read now")

// correctly returns what reads an article again. Its file may be gone, or no article any
// more: the scan tells. It may lie on a disk that is not plugged in, and is kept then.
func (u *update) correctly() func(context.Context, job) (record, error) {
	read := u.wholly()
	return func(ctx context.Context, j job) (record, error) {
		r, err := read(ctx, j)
		if err == nil && r.failed {
			err = errGone
		}
		return r, err
	}
}

// outdated are the articles in which other things were corrected than the index has followed.
func outdated(ctx context.Context, x *Index, book *corrections.Book) (jobs []job, err error) {
	named := [4][]string{3: book.About()} // keys, paths and addresses, and the keys of people
	if book != nil {
		for _, k := range book.All {
			if k.Everywhere {
				continue
			}
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
	rows, err := x.read.QueryContext(ctx, `SELECT a.id, a.path, a.key, a.url, a.hash, a.size, ifnull(c.sum, 0), ifnull(c.called, ifnull((SELECT group_concat(name, char(10)) FROM speaker WHERE article = a.id AND NOT alone), ''))
		FROM article AS a LEFT JOIN corrected AS c ON c.article = a.id
		WHERE a.quotes >= 0 AND a.id IN (
			SELECT article FROM corrected
			UNION SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?1))
			UNION SELECT id FROM article WHERE path IN (SELECT value FROM json_each(?2))
			UNION SELECT id FROM article WHERE place <> '' AND place IN (SELECT value FROM json_each(?3))
			UNION SELECT s.article FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0 WHERE p.key IN (SELECT value FROM json_each(?4))) ORDER BY a.id`, args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var j job
		var path, address, called string
		var hash []byte
		var followed int64
		if err := rows.Scan(&j.id, &path, &j.entry.Key, &address, &hash, &j.size, &followed, &called); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		j.entry.ID, j.entry.Path, j.hash, j.again = store.ID(path), path, string(hash), true
		if j.noted = book.Sum(j.entry, address, names.Split(called)); j.noted == followed {
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

// notes notes what was corrected in an article as it is indexed, and whom the engine has
// found in it: what bears on them can be told without reading it again.
func (b *batch) notes(r record) error {
	if !r.noted {
		return nil
	}
	return b.Exec("INSERT OR REPLACE INTO corrected (article, sum, called) VALUES (?, ?, ?)", r.id, r.corrected, names.Joined(r.called))
}
