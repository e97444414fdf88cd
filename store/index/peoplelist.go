package index

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"pullquote/articles/names"
)

// People are those who are quoted in the articles of an index.
type People struct{ index *Index }

// People returns who is quoted.
func (x *Index) People() People { return People{x} }

// PersonID numbers a person in the index. It holds until the index is made
// anew; Person.Key holds longer. Speakers without a name have negative ones.
type PersonID int64

// Person is somebody who is quoted in the library, over all articles.
type Person struct {
	ID     PersonID
	Key    string   // what edits by hand name the person by; empty for a speaker without a name
	Name   string   // as it is spelled best
	Role   string   // the latest that an article gives
	Also   []string // other names under which the person is known here, in the order of the alphabet
	Quotes int      // in marks
	// Reported counts what is told of their words without marks.
	Reported int
	// Articles counts those in which the person speaks, also where they are
	// only reported on.
	Articles int
	Words    int       // in the quotes
	Last     time.Time // when the newest of the articles was published; zero where none says
}

// PeopleOrder is the order of a list of people.
type PeopleOrder uint8

// The orders of a list of people. Whoever is alike in it stands by the last
// date, the latest first.
const (
	MostSaid PeopleOrder = iota // by quotes
	LastSeen
	ByName
	MostArticles
	MostWords
)

// PeopleQuery asks for some of the people.
type PeopleQuery struct {
	Name    string // as somebody types it: each word is a part of the name or of another name; empty for all
	Order   PeopleOrder
	Limit   int  // how many at most; 0 for all
	Offset  int  // how many to pass over
	Unnamed bool // also speakers without a name, each article's for themselves
	Listed  bool // without what they say in articles that were archived, as lists leave them out
	In      Scope
}

// personColumns are what is read of a person.
const personColumns = "id, root, name, role, quotes, reported, articles, words, last"

// List returns who is quoted, and counts what they say in the articles of the
// query's scope. That takes longer where the index holds other articles too.
func (who People) List(ctx context.Context, q PeopleQuery) ([]Person, error) {
	from, args, err := who.from(ctx, q)
	if err != nil {
		return nil, err
	}
	limit := q.Limit
	if limit <= 0 {
		limit = -1
	}
	return who.read(ctx, q.among(who.index), "SELECT "+personColumns+" FROM "+from+" ORDER BY "+q.by()+" LIMIT ? OFFSET ?", append(args, limit, q.Offset)...)
}

// Count returns how many people a query would return without a limit.
func (who People) Count(ctx context.Context, q PeopleQuery) (n int, err error) {
	from, args, err := who.from(ctx, q)
	if err != nil {
		return 0, err
	}
	if err := q.among(who.index).QueryRowContext(ctx, "SELECT count(*) FROM "+from, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("querying the index: %w", err)
	}
	return n, nil
}

// narrowed returns a scope, and the zero Scope if that holds all articles that
// there are.
func (x *Index) narrowed(ctx context.Context, in Scope) (Scope, error) {
	if in.folders == nil {
		return in, nil
	}
	if len(in.folders) == 1 {
		if outside, err := x.outside(ctx, in.folders[0]); err != nil || !outside {
			return Scope{}, err
		}
	}
	some, err := x.Count(ctx, in)
	if err != nil {
		return in, err
	}
	all, err := x.Count(ctx, Scope{})
	if err == nil && some == all {
		in = Scope{}
	}
	return in, err
}

// outside reports whether any article has a path that is not below a folder.
// It is told by the ends of the list of paths, where a count reads all of it.
func (x *Index) outside(ctx context.Context, folder string) (is bool, err error) {
	from, to := below(folder)
	const query = `SELECT EXISTS (SELECT 1 FROM article WHERE path < ? AND path <> ?) OR EXISTS (SELECT 1 FROM article WHERE path >= ?)`
	if err := x.read.QueryRowContext(ctx, query, from, folder, to).Scan(&is); err != nil {
		return false, fmt.Errorf("querying the index: %w", err)
	}
	return is, nil
}

// ByKey returns the person that a key stands for now.
func (who People) ByKey(ctx context.Context, key string) (Person, bool, error) {
	people, err := who.read(ctx, who.index.read, "SELECT "+personColumns+` FROM person WHERE id = ifnull((SELECT same FROM person WHERE key = ?1), (SELECT same FROM person WHERE root = ?1 LIMIT 1))`, key)
	if err != nil || len(people) == 0 {
		return Person{}, false, err
	}
	return people[0], true, nil
}

// Speaking returns whom a name in an article counts to in the library; false of a speaker
// without a name, and of an article that is not indexed yet.
func (who People) Speaking(ctx context.Context, article ID, name string) (Person, bool, error) {
	people, err := who.read(ctx, who.index.read, `SELECT `+personColumns+` FROM person WHERE id = (
		SELECT p.same FROM speaker AS s JOIN person AS p ON p.id = s.person WHERE s.article = ? AND s.name = ?)`, article, name)
	if err != nil || len(people) == 0 {
		return Person{}, false, err
	}
	return people[0], true, nil
}

// from is what a query asks, as a table with the columns of a person.
func (who People) from(ctx context.Context, q PeopleQuery) (from string, args []any, err error) {
	in, err := who.index.narrowed(ctx, q.In)
	if err != nil {
		return "", nil, err
	}
	words := strings.Fields(names.Spelling(q.Name))
	named, like := likes("folded", words)
	where, paths := in.where("a.path")
	away, err := q.leavesOut(ctx, who.index)
	if err != nil {
		return "", nil, err
	}
	if away {
		where += " AND " + unarchived("a.key")
	}
	if in.folders == nil && !away {
		from = "SELECT " + personColumns + " FROM person WHERE same = id"
		paths = nil
	} else {
		from = `SELECT c.id, c.root, c.name, c.role, sum(s.quotes) AS quotes, sum(s.sayings - s.quotes) AS reported,
				count(DISTINCT s.article) AS articles, sum(s.words) AS words, max(s.date) FILTER (WHERE s.dated) AS last, c.same
			FROM article AS a CROSS JOIN speaker AS s ON s.article = a.id AND s.person <> 0 JOIN person AS p ON p.id = s.person JOIN person AS c ON c.id = p.same
			WHERE ` + where + ` GROUP BY c.id`
		from = "SELECT " + personColumns + " FROM (" + from + ") WHERE same = id"
	}
	args = append(args, paths...)
	if len(words) > 0 {
		from += " AND id IN (SELECT same FROM person WHERE " + named + ")"
		args = append(args, like...)
	}
	if q.Unnamed {
		named, like = likes("s.name", words)
		from += ` UNION ALL SELECT -(s.article << 6 | s.n), '', s.name, s.role, s.quotes, s.sayings - s.quotes, 1, s.words, iif(s.dated, s.date, NULL)
			FROM speaker AS s JOIN article AS a ON a.id = s.article WHERE s.person = 0 AND s.n < 64 AND s.sayings > 0 AND ` + named + " AND " + where
		args = append(append(args, like...), paths...)
	}
	return "(" + from + ")", args, nil
}

// leavesOut reports whether there is anything that was archived, and is to be left out.
func (q PeopleQuery) leavesOut(ctx context.Context, x *Index) (is bool, err error) {
	if !q.Listed {
		return false, nil
	}
	if err := x.both.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM state.reading WHERE archived = 1)").Scan(&is); err != nil {
		return false, besideState{err}
	}
	return is, nil
}

// among is where a query is asked: beside the reading state, if that has a say.
func (q PeopleQuery) among(x *Index) *sql.DB {
	if q.Listed {
		return x.both
	}
	return x.read
}

// likes is the condition for a column to hold all of some words.
func likes(column string, words []string) (condition string, args []any) {
	condition = "1"
	for _, w := range words {
		condition += " AND " + column + " LIKE ?"
		args = append(args, "%"+w+"%")
	}
	return condition, args
}

func (q PeopleQuery) by() string {
	by := "last DESC, name"
	switch q.Order {
	case LastSeen:
		return by
	case ByName:
		return "name COLLATE NOCASE, " + by
	case MostArticles:
		return "articles DESC, " + by
	case MostWords:
		return "words DESC, " + by
	default:
		return "quotes DESC, " + by
	}
}

// Called returns the name of a speaker as an article spells it.
func (who People) Called(ctx context.Context, article ID, name string) (string, error) {
	rows, err := who.index.read.QueryContext(ctx, "SELECT name FROM speaker WHERE article = ?", article)
	if err != nil {
		return "", fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var called string
		if err := rows.Scan(&called); err != nil {
			return "", fmt.Errorf("querying the index: %w", err)
		}
		if names.Spelling(called) == names.Spelling(name) {
			return called, nil
		}
	}
	if err := rows.Err(); err != nil {
		return "", fmt.Errorf("querying the index: %w", err)
	}
	return "", fmt.Errorf("nobody called %q is quoted in that article", name)
}

func (who People) read(ctx context.Context, db *sql.DB, query string, args ...any) ([]Person, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	var people []Person
	for rows.Next() {
		var p Person
		var last sql.NullInt64
		if err := rows.Scan(&p.ID, &p.Key, &p.Name, &p.Role, &p.Quotes, &p.Reported, &p.Articles, &p.Words, &last); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		if last.Valid {
			p.Last = time.Unix(last.Int64, 0)
		}
		people = append(people, p)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	return people, who.also(ctx, people)
}

// also adds the other names of people. Few have any.
func (who People) also(ctx context.Context, people []Person) error {
	at := map[PersonID]int{}
	for i, p := range people {
		at[p.ID] = i
	}
	rows, err := who.index.read.QueryContext(ctx, "SELECT same, name FROM person WHERE same <> id ORDER BY name")
	if err != nil {
		return fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id PersonID
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return fmt.Errorf("querying the index: %w", err)
		}
		if i, ok := at[id]; ok {
			people[i].Also = append(people[i].Also, name)
		}
	}
	return rows.Err()
}
