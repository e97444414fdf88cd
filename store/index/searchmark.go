package index

import (
	"strings"

	"pullquote/articles/fold"
	"pullquote/store/query"
)

// marked finds what a reader has marked.
func (s *search) marked(mark query.Is) (set, error) {
	column := "read"
	if mark == query.Starred {
		column = "starred"
	}
	found, err := s.kept("reading", "t."+column)
	if mark == query.Unread {
		found.complement()
	}
	return found, err
}

// tagged finds articles by a tag, whatever the case and accents of its letters.
// There are few tags, and SQLite knows the case of ASCII alone.
func (s *search) tagged(wanted query.Word) (set, error) {
	rows, err := s.index.both.QueryContext(s.ctx, "SELECT DISTINCT tag FROM state.tags")
	if err != nil {
		return nil, besideState{err}
	}
	defer rows.Close()
	var tags []string
	for rows.Next() {
		var tag string
		if err := rows.Scan(&tag); err != nil {
			return nil, besideState{err}
		}
		if isTag(tag, wanted) {
			tags = append(tags, tag)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, besideState{err}
	}
	return s.kept("tags", "t.tag IN (SELECT value FROM json_each(?))", texts(tags))
}

func isTag(tag string, wanted query.Word) bool {
	tag, text := fold.String(tag, fold.Search), fold.String(wanted.Text, fold.Search)
	return tag == text || wanted.Prefix && strings.HasPrefix(tag, text)
}

// kept finds articles by a table of the reading state.
func (s *search) kept(table, condition string, args ...any) (set, error) {
	found, err := s.askIn(s.index.both, "SELECT a.id AS id FROM state."+table+" AS t CROSS JOIN article AS a ON a.key = t.key WHERE "+condition, args...)
	if err != nil {
		err = besideState{err}
	}
	return found, err
}
