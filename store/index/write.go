package index

import (
	"cmp"
	"context"
	"fmt"

	"pullquote/articles/names"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/index/fts"
)

// put writes what was read of some files, all of it or nothing, and gives the
// records the numbers of their rows.
func (x *Index) put(ctx context.Context, records []record) error {
	if len(records) == 0 {
		return nil
	}
	order.Stable(records, func(a, b record) int { return cmp.Compare(a.id, b.id) })
	return x.in(ctx, func(b *batch) error { return b.put(records) })
}

// put writes articles in the place of what was known of their files.
//
// FTS5 gathers the words of many articles before it writes them, but only
// while rows are added to it, their numbers go up, and no statement between
// them needs a savepoint of its own: so it has its turn when all else is done.
func (b *batch) put(records []record) error {
	whole, err := b.rows(records)
	if err != nil {
		return err
	}
	if len(whole) > 0 {
		if err := b.Exec("DELETE FROM followed WHERE sum <> ?", whole[0].book); err != nil {
			return err
		}
	}
	who := make([][]string, len(whole))
	for i, r := range whole {
		if who[i], err = b.addSpeakers(r.id, r); err != nil {
			return err
		}
		if err := b.Exec("INSERT INTO said (article, quotes, scare, noted, engine) VALUES (?, ?, ?, ?, ?)", r.id, r.packed, r.scare, r.noteworthy, engine()); err != nil {
			return err
		}
		if err := b.notes(r); err != nil {
			return err
		}
	}
	for _, r := range whole {
		if err := b.Exec("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", r.id, fts.Indexed(r.Entry.Summary.Title), r.text); err != nil {
			return err
		}
	}
	for _, r := range whole {
		if err := b.addAbout(r); err != nil {
			return err
		}
	}
	for _, r := range whole {
		b.moves = append(b.moves, move{id: r.id, starts: r.starts})
	}
	for i, r := range whole {
		if err := b.addVoices(r, who[i]); err != nil {
			return err
		}
	}
	return nil
}

// rows writes the rows of articles, takes away what was known of those that have
// changed, and returns those that were read whole, with their numbers.
func (b *batch) rows(records []record) (whole []record, err error) {
	for i := range records {
		r := &records[i]
		if r.id, err = b.row(*r); err != nil {
			return nil, err
		}
		if r.same {
			continue
		}
		if !r.first {
			if err := b.clear(r.id); err != nil {
				return nil, err
			}
		}
		if r.whole {
			whole = append(whole, *r)
		}
	}
	return whole, nil
}

// row writes the row of an article, and returns its number.
func (b *batch) row(r record) (id ID, err error) {
	e, s := r.Entry, r.Entry.Summary
	if r.same || r.failed {
		return r.id, b.Exec("UPDATE article SET size = ?, modified = ?, hash = ?, quotes = iif(?, -1, quotes), speakers = iif(?, -1, speakers) WHERE path = ?",
			e.Size, modified(e), r.Hash[:], r.failed, r.failed, string(e.ID))
	}
	address, place := s.URL, ""
	hash, text, quoted, speakers := []byte{}, int64(0), -1, -1
	if r.whole {
		hash, address, place, text = r.Hash[:], r.url, r.place, int64(r.sum)
		quoted, speakers = r.quoted, r.quoting
	}
	found := []any{e.Size, modified(e), hash, s.Words, quoted, speakers, text, address, place}
	shown := []any{string(e.ID), e.Key, e.Date().Unix(), datingOf(s), s.DatedBy, zoneOf(s), s.Title, names.Joined(s.Bylines), s.Source, names.Joined(s.Tags)}
	if r.id != 0 {
		if is, err := b.Get(completeArticle, append(append(found, r.id), shown...), &id); is || err != nil {
			return id, err
		}
	}
	_, err = b.Get(upsertArticle, append(found, shown...), &id)
	return id, err
}

// completeArticle adds what a whole article tells to the row that its head has made.
// The columns that both tell are mostly the same, and two indexes of them
// would be written again.
const completeArticle = `
	UPDATE article SET (size, modified, hash, words, quotes, speakers, text, url, place) = (?, ?, ?, ?, ?, ?, ?, ?, ?)
	WHERE id = ? AND (path, key, date, dated, evidence, zone, title, byline, source, tags) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

const upsertArticle = `
	INSERT INTO article (size, modified, hash, words, quotes, speakers, text, url, place, path, key, date, dated, evidence, zone, title, byline, source, tags)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, hash = excluded.hash, words = excluded.words,
		quotes = excluded.quotes, speakers = excluded.speakers, text = excluded.text, url = excluded.url, place = excluded.place, key = excluded.key,
		date = excluded.date, dated = excluded.dated, evidence = excluded.evidence, zone = excluded.zone, title = excluded.title, byline = excluded.byline, source = excluded.source, tags = excluded.tags
	RETURNING id`

// addAbout writes the words of what stands above an article.
func (b *batch) addAbout(r record) error {
	s := r.Entry.Summary
	return b.about(r.id, names.Joined(s.Bylines), s.Source, r.quoted > 0)
}

func (b *batch) about(id ID, byline, source string, quoted bool) error {
	flag := ""
	if quoted {
		flag = "quotes"
	}
	return b.Exec("INSERT INTO about (rowid, byline, source, flag) VALUES (?, ?, ?, ?)", id, fts.Indexed(byline), fts.Indexed(source), flag)
}

// clear takes an article's words away, and what is said in it, if there are any.
func (b *batch) clear(id ID) error {
	var whole int
	if is, err := b.Get("SELECT 1 FROM said WHERE article = ?", []any{id}, &whole); err != nil || !is {
		return err
	}
	if err := b.removeQuotes(id); err != nil {
		return err
	}
	if err := b.removeSpeakers(id); err != nil {
		return err
	}
	if err := b.Exec("DELETE FROM corrected WHERE article = ?", id); err != nil {
		return err
	}
	b.moves = append(b.moves, move{id: id, gone: true})
	for _, table := range tables() {
		if err := b.Exec("DELETE FROM "+table.name+" WHERE rowid = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// remove forgets an article.
func (b *batch) remove(id ID) error {
	if err := b.clear(id); err != nil {
		return err
	}
	return b.Exec("DELETE FROM article WHERE id = ?", id)
}

// forget removes articles whose files are gone.
func (x *Index) forget(ctx context.Context, gone []ID) error {
	const atOnce = 500
	for len(gone) > 0 {
		n := min(atOnce, len(gone))
		err := x.in(ctx, func(b *batch) error {
			for _, id := range gone[:n] {
				if err := b.remove(id); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		gone = gone[n:]
	}
	return nil
}

// keepLinks notes the files outside a folder that links in it lead to.
func (x *Index) keepLinks(ctx context.Context, in Scope, links [][2]string) error {
	var old int
	where, args := in.where("folder")
	if err := x.read.QueryRowContext(ctx, "SELECT count(*) FROM link").Scan(&old); err != nil {
		return fmt.Errorf("querying the index: %w", err)
	}
	if old == 0 && len(links) == 0 {
		return nil
	}
	return x.in(ctx, func(b *batch) error {
		if err := b.Exec("DELETE FROM link WHERE "+where, args...); err != nil {
			return err
		}
		for _, l := range links {
			if err := b.Exec("INSERT OR IGNORE INTO link VALUES (?, ?)", l[0], l[1]); err != nil {
				return err
			}
		}
		return nil
	})
}

// modified is a file's time as the index keeps it; a sample has none.
func modified(e store.Entry) int64 {
	if e.Modified.IsZero() {
		return 0
	}
	return e.Modified.UnixNano()
}
