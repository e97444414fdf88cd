package index

import (
	"strings"

	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/query"
)

// marked finds what a reader has marked.
func (s *search) marked(mark query.Is) (set, error) {
	column := map[query.Is]string{query.Read: "read", query.Unread: "read", query.Starred: "starred", query.Archived: "archived"}[mark]
	found, err := s.kept("reading", "t."+column+" = 1") // so the index of what is archived is seen
	if mark == query.Unread {
		found.complement()
	}
	return found, err
}

// tagged finds articles by a tag, of their own or of their reader, whatever the case and
// accents of its letters. There are few tags, and SQLite knows the case of ASCII alone.
func (s *search) tagged(wanted query.Word) (set, error) {
	marks, err := s.matching("SELECT DISTINCT tag FROM state.tags", wanted)
	if err != nil {
		return nil, besideState{err}
	}
	found, err := s.kept("tags", "t.tag IN (SELECT value FROM json_each(?))", texts(marks))
	if err != nil {
		return nil, err
	}
	own, err := s.matching("SELECT DISTINCT tags FROM article WHERE tags <> ''", wanted)
	if err != nil {
		return nil, err
	}
	for _, tag := range own {
		// The tags of an article stand in one string, a tag a line.
		some, err := s.askIn(s.index.both, `SELECT a.id AS id FROM article AS a WHERE a.tags <> '' AND instr(char(10) || a.tags || char(10), char(10) || ? || char(10)) > 0
			AND NOT EXISTS (SELECT 1 FROM state.tags AS t WHERE t.key = a.key AND t.tag = ?)`, tag, store.TakenOff(tag))
		if err != nil {
			return nil, besideState{err}
		}
		found.or(some)
	}
	return found, nil
}

// matching returns the tags that are wanted, each once, of those that a statement yields:
// one a row, or several with a line for each.
func (s *search) matching(statement string, wanted query.Word) ([]string, error) {
	rows, err := s.index.both.QueryContext(s.ctx, statement)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	seen := map[string]bool{}
	var tags []string
	for rows.Next() {
		var some string
		if err := rows.Scan(&some); err != nil {
			return nil, err
		}
		for tag := range strings.SplitSeq(some, "\n") {
			if !seen[tag] && !strings.HasPrefix(tag, store.TakenOff("")) && isTag(tag, wanted) {
				tags = append(tags, tag)
			}
			seen[tag] = true
		}
	}
	return tags, rows.Err()
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
