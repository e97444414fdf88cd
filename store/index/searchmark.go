package index

import (
	"context"
	"encoding/json"
	"strings"
	"unicode"

	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/notes"
	"pullquote/store/query"
	"pullquote/store/same"
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

// annotated reports whether the reading state knows of annotations: one of an earlier
// version does not, until it is opened to be written to.
func annotated(ctx context.Context, x *Index) (is bool, err error) {
	err = x.both.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM state.sqlite_schema WHERE name = 'annotations')").Scan(&is)
	if err != nil {
		err = besideState{err}
	}
	return is, err
}

// noted finds articles by what their reader has noted on them, and with the zero Word those
// with any note. An article is known to a note by its content, its path or its address.
func (s *search) noted(wanted query.Word) (set, error) {
	found := newSet(s.largest)
	if is, err := annotated(s.ctx, s.index); err != nil || !is {
		return found, err
	}
	rows, err := s.index.both.QueryContext(s.ctx, `SELECT article, seen, path, address, body FROM state.annotations
		WHERE motivation IN (SELECT value FROM json_each(?))`, texts(notes.Motivations()))
	if err != nil {
		return nil, besideState{err}
	}
	defer rows.Close()
	known := map[string][]string{}
	for rows.Next() {
		var key, seen, path, address string
		var body []byte
		if err := rows.Scan(&key, &seen, &path, &address, &body); err != nil {
			return nil, besideState{err}
		}
		if wanted.Text == "" || Noted(body, wanted) {
			known["key"] = append(known["key"], key, seen)
			known["path"] = append(known["path"], path)
			known["place"] = append(known["place"], same.NormalURL(address))
		}
	}
	if err := rows.Err(); err != nil {
		return nil, besideState{err}
	}
	for column, values := range known {
		some, err := s.askIn(s.index.both, "SELECT id FROM article WHERE "+column+" <> '' AND "+column+" IN (SELECT value FROM json_each(?))", texts(values))
		if err != nil {
			return nil, err
		}
		found.or(some)
	}
	return found, nil
}

// Noted reports whether the body of a note has some words that stand behind each other, in its
// text or its tags.
func Noted(body []byte, wanted query.Word) bool {
	var b notes.Body
	if json.Unmarshal(body, &b) != nil {
		return false
	}
	end := " "
	if wanted.Prefix {
		end = ""
	}
	return strings.Contains(" "+spelled(b.Text+" "+strings.Join(b.Tags, " "))+" ", " "+spelled(wanted.Text)+end)
}

// spelled is the words of a text as a search compares them.
func spelled(text string) string {
	return strings.Join(strings.FieldsFunc(fold.String(text, fold.Search), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }), " ")
}
