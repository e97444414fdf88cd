package index

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"

	"pullquote/store/index/prefix"
)

// table is a table of words, and what a search may ask it.
type table struct {
	name string
	leaf matcher
}

func tables() []table {
	return []table{{"words", inWords}, {"about", inAbout}}
}

// words asks a table whose rows are articles.
func (s *search) words(table string, e expression) (set, error) {
	found, err := s.match(table, 0, e.match)
	if e.not {
		found.complement()
	}
	return found, err
}

// match asks a table of words. below is how many bits of its rows' numbers stand
// below the article's. Every core looks through a part of the articles: half of
// the places of "the ferry" are found in half of the time. A beginning alone is
// left to one, because FTS5 puts all of its places together before the first is told.
func (s *search) match(table string, below int, expression string) (set, error) {
	const fewest = 2000 / 64 // that are worth a question of their own, as words of a set
	found := newSet(s.largest)
	parts := min(cores(), readers, 1+len(found)/fewest)
	if strings.HasSuffix(expression, "*") && !strings.Contains(expression, " AND ") {
		parts = 1
	}
	errs := make([]error, parts)
	var asked sync.WaitGroup
	for i := range parts {
		asked.Go(func() {
			from, to := len(found)*i/parts*64, len(found)*(i+1)/parts*64
			errs[i] = s.matchIn(found, from<<below, to<<below-1, below, table, expression)
		})
	}
	asked.Wait()
	return found, errors.Join(errs...)
}

// matchIn adds the articles of a table's rows between two numbers.
func (s *search) matchIn(found set, first, last, below int, table, expression string) error {
	all, err := ids(s.ctx, s.index.read, "SELECT rowid >> ? AS id FROM "+table+" WHERE "+table+" MATCH ? AND rowid BETWEEN ? AND ?",
		below, expression, first, last)
	for _, id := range all {
		found.add(id)
	}
	return err
}

// begun finds the articles that hold a beginning of the table starts.
func (s *search) begun(letters string) (set, error) {
	found := newSet(s.largest)
	rows, err := s.index.read.QueryContext(s.ctx, "SELECT page, among FROM starts WHERE first = ?", prefix.First(letters))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var page ID
		var among sql.RawBytes
		if err := rows.Scan(&page, &among); err != nil {
			return nil, err
		}
		in, err := prefix.Find(among, letters)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errGarbled, err)
		}
		found.addPage(page, in)
	}
	return found, rows.Err()
}
